"""Years and what is named beside them: seasons, quarters, decades, centuries."""

from reader.mentions.pieces import Pieces
from reader.mentions.times.dates import with_year, year_at
from reader.mentions.times.named import Found, Named
from reader.mentions.vocabulary import members, phrases, words

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MARKS_BEFORE_YEAR = frozenset(("(", ",", "-"))


def bare_year(pieces: Pieces, index: int) -> Found | None:
    """ "2024", "2024-25", "the 1990s", "the mid 1930's"."""
    year = year_at(pieces, index)
    if year is None or (
        pieces.glued(index) and (pieces.is_word(index - 1) or pieces.key(index - 1) in ("$", "£", "€", "#", ".", "_"))
    ):
        return None
    end = index + 1
    if pieces.key(end) == "s" and pieces.glued(end):
        return Found(Named("decade", year=year), index, end + 1) if year % 10 == 0 else None
    if _of_a_decade(pieces, index, year):
        return Found(Named("decade", year=year), index, end + 2)
    if pieces.glued(end) and (pieces.is_word(end) or pieces.key(end) in ("%", "°")):
        return None
    if (
        pieces.key(end) in ("/", "-")
        and pieces.links(end)
        and pieces.is_figure(end + 1)
        and len(pieces.key(end + 1)) == 2
    ) and int(pieces.key(end + 1)) == (year + 1) % 100:
        return Found(Named("year", year=year, count=2), index, end + 2)
    return Found(Named("year", year=year), index, end) if _is_year(pieces, index) else None


def _of_a_decade(pieces: Pieces, index: int, year: int) -> bool:
    """Whether a year with an apostrophe is a decade, as in "the 1930's", rather than the owner of what follows."""
    apostrophe = pieces.key(index + 1) == "'" and pieces.links(index + 1) and pieces.key(index + 2) == "s"
    return apostrophe and year % 10 == 0 and pieces.key(index - 1) in ("the", "mid", "early", "late", "-")


def _is_year(pieces: Pieces, index: int) -> bool:
    """Whether four digits name a year rather than a count."""
    before, year = pieces.key(index - 1), int(pieces.key(index))
    if phrases("units").at(pieces.keys, index + 1) is not None or pieces.key(index + 1) in words("currency_names"):
        return False
    if pieces.key(index + 1) in words("scales") or phrases("currencies").before(pieces.keys, index) is not None:
        return False
    if phrases("modifiers").before(pieces.keys, index) is not None and before not in ("over", "around", "about"):
        return 1900 <= year < 2100 and not _counts(pieces, index + 1)
    if pieces.is_word(index - 1) and pieces.is_capital(index - 1) and before in members("labels"):
        return False
    if 1900 <= year < 2100:
        return not _counts(pieces, index + 1) or (_introduces(pieces, index - 1) and pieces.is_word(index - 1))
    return _introduces(pieces, index - 1) and ends_here(pieces, index + 1) and 1400 <= year < 2200


def _introduces(pieces: Pieces, index: int) -> bool:
    """Whether a year is what one expects behind this piece."""
    return pieces.key(index) in members("year_prepositions") or pieces.key(index) in _MARKS_BEFORE_YEAR


def _counts(pieces: Pieces, index: int) -> bool:
    """Whether a plural in lower case follows, one of persons or things that come in thousands."""
    return pieces.key(index) in members("counted_by_thousands")


def century(pieces: Pieces, index: int) -> Found | None:
    """ "the 19th century"."""
    key, end = pieces.key(index), index + 2
    if pieces.key(index + 1) not in ("st", "nd", "rd", "th") or not key.isdecimal() or not 1 <= int(key) <= 21:
        return None
    end = end + 1 if pieces.joins(end) else end
    if pieces.key(end) != "century":
        return None
    return Found(Named("century", year=(int(key) - 1) * 100 + 1), index, end + 1)


def season(pieces: Pieces, index: int) -> Found | None:
    """ "summer 2024", "the fall of 2024", "in the spring"."""
    number = words("seasons").get(pieces.key(index))
    if number is None:
        return None
    found = with_year(pieces, Found(Named("season", number=int(number)), index, index + 1))
    if found.named.year is not None or found.named.year_step is not None:
        return found
    introduced = pieces.key(index - 1) == "the" and pieces.key(index - 2) in (
        "in",
        "during",
        "by",
        "since",
        "until",
        "of",
        "through",
    )
    return (
        found
        if (introduced and not pieces.is_word(index + 1)) or (introduced and ends_here(pieces, index + 1))
        else None
    )


def ends_here(pieces: Pieces, index: int) -> bool:
    """Whether a phrase ends before `index`: a mark or a function word stands there."""
    return not pieces.is_word(index) or (pieces.key(index) in members("function_words") and pieces.key(index) != "of")


def quarter(pieces: Pieces, index: int) -> Found | None:
    """ "Q1 2025", "the first quarter of 2024", "the third quarter of last year"."""
    key = pieces.key(index)
    if key == "q" and pieces.glued(index + 1) and pieces.key(index + 1) in ("1", "2", "3", "4"):
        number, end = int(pieces.key(index + 1)), index + 2
    elif key in _ORDINALS and pieces.key(index + 1 + pieces.joins(index + 1)) == "quarter":
        number, end = _ORDINALS[key], index + 2 + pieces.joins(index + 1)
    else:
        return None
    found = with_year(pieces, Found(Named("quarter", number=3 * number - 2), index, end))
    return found if found.named.year is not None or found.named.year_step is not None else None
