"""Numbers that count nothing: dates, clock times, names of models, labels, scores, telephone numbers, addresses."""

from reader.mentions.nouns import counted_many, is_designation, is_plural
from reader.mentions.numerals import read_ratio
from reader.mentions.pieces import Pieces
from reader.mentions.quantities.amounts import Amount
from reader.mentions.vocabulary import members, phrases

_HOURS = frozenset(
    ("am", "pm", "a.m.", "p.m.", "gmt", "bst", "est", "edt", "pst", "pdt", "cet", "utc", "ist", "hrs", "o'clock")
)
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_CHAINS = frozenset(("-", "--", ":", "/", "⁄", "'", "x", "×"))
"""Marks between figures: 555-123-4567, 10:27, 24/7, 5'10, 4x4."""
_LONGEST_STREET = 5
_MODEL = 3
"""Figures of each part of a model such as 737-800."""
_LONGEST_LIST = 2
"""Figures in a row, with nothing between them, that can still be amounts."""


def counts_nothing(pieces: Pieces, amount: Amount) -> bool:
    """Whether the amount is only written like one."""
    if amount.numeral.figures:
        return _is_tied(pieces, amount) or (_is_bare(amount) and _is_figure_of_name(pieces, amount))
    return _is_pronoun(pieces, amount)


def skip_over(pieces: Pieces, index: int) -> int:
    """The index behind a chain of figures that is no amount: 555-123-4567, 10:27, 24/7, 2-0; or `index` itself."""
    if not pieces.is_figure(index) or read_ratio(pieces, index) is not None:
        return index
    end = index + 1
    while pieces.key(end) in _CHAINS and pieces.links(end) and pieces.is_figure(end + 1):
        end += 2
    spaced = index + 1
    while pieces.key(spaced).isdecimal() and not pieces.glued(spaced) and pieces.key(spaced) != "000":
        spaced += 1
    if spaced - index > _LONGEST_LIST:
        return spaced
    links = [pieces.key(at) for at in range(index + 1, end, 2)]
    if not links:
        return index
    if links == ["-"]:
        if _is_tied_model(pieces, index):
            return end
        same = pieces.key(index) == pieces.key(index + 2)
        return end if same and not (pieces.glued(end) and (pieces.is_word(end) or pieces.key(end) == "%")) else index
    return end


def _is_tied_model(pieces: Pieces, index: int) -> bool:
    """Whether two figures tied by a hyphen name a model behind its maker: "a Boeing 737-800", "the Boeing 747-400"."""
    maker = index - 1
    first, second = pieces.key(index), pieces.key(index + 2)
    if not (pieces.is_word(maker) and pieces.is_capital(maker)) or pieces.key(maker) in members("function_words"):
        return False
    if not (first.isdecimal() and second.isdecimal() and len(first) == len(second) == _MODEL):
        return False
    falls = int(first) > int(second)
    return (falls or pieces.key(maker - 1) in ("a", "an", "the")) and counted_many(pieces, index + 3) is None


def _is_bare(amount: Amount) -> bool:
    return amount.unit is None and amount.numeral.scale == 1 and not amount.numeral.part


def _is_tied(pieces: Pieces, amount: Amount) -> bool:
    """Whether letters stand directly on the figure: F-16, 5G, M21, 3rd."""
    first, end = amount.numeral.first, amount.end
    if amount.first == first and _is_tied_before(pieces, first):
        return True
    if not _is_bare(amount) or not pieces.glued(end):
        return False
    key = pieces.key(end)
    return pieces.is_word(end) or (key == "'" and pieces.key(end + 1) == "s")


def _is_tied_before(pieces: Pieces, first: int) -> bool:
    if not pieces.glued(first):
        return False
    if pieces.is_word(first - 1) or pieces.key(first - 1) in ("#", "/", "_", "@", ":", "№"):
        return True
    if pieces.key(first - 1) == "." and pieces.glued(first - 1):
        return pieces.is_word(first - 2) or pieces.is_figure(first - 2)
    if pieces.joins(first - 1) and pieces.is_word(first - 2):
        return pieces.key(first - 2) not in ("minus", "sub", "now", "to", "or", "and", "about", "some", "then")
    return False


def _is_figure_of_name(pieces: Pieces, amount: Amount) -> bool:
    first, end = amount.numeral.first, amount.end
    if pieces.key(end) in _HOURS or (pieces.key(end) == "o" and pieces.key(end + 1) == "'"):
        return True
    if _is_year(pieces, amount) or _is_street_number(pieces, first, end):
        return True
    before = pieces.key(first - 1)
    if pieces.key(first) in members("models"):
        made = pieces.is_word(first - 1) and pieces.is_capital(first - 1) and before not in members("function_words")
        if made or (before in ("a", "an", "the", "that", "this") and counted_many(pieces, end) is None):
            return True
    if before == "." and pieces.key(first - 2) in ("no", "nos", "vol", "art", "sec") and pieces.glued(first - 1):
        return True
    if before in members("labels") and first == amount.first and not _counts_something(pieces, end):
        return not (before == "world" or before == "year") or pieces.is_capital(first - 1)
    return _is_behind_name(pieces, first, end)


def _counts_something(pieces: Pieces, end: int) -> bool:
    """Whether a plural in lower case stands right behind the number."""
    return is_plural(pieces.key(end)) and not pieces.is_capital(end)


def _is_behind_name(pieces: Pieces, first: int, end: int) -> bool:
    """Whether the number is part of a name: "iPhone 12", "S&P 500", "Game 7"."""
    before = first - 1
    figure = pieces.key(first)
    if not (pieces.is_word(before) and pieces.is_capital(before)) or "." in figure or "," in figure or len(figure) > 4:
        return False
    if pieces.key(before) in members("function_words") or phrases("modifiers").before(pieces.keys, first) is not None:
        return False
    if is_designation(pieces, before):
        return True
    if pieces.joins(end) or pieces.key(end) in members("states"):
        return False
    surface = pieces.surface(before)
    if surface[1:] != surface[1:].lower() and surface != surface.upper() and pieces.is_capital(end):
        return True
    return counted_many(pieces, end) is None


def _is_year(pieces: Pieces, amount: Amount) -> bool:
    """Whether four digits that count nothing may be a year that no words around it show to be one."""
    first = amount.numeral.first
    if len(pieces.key(first)) != 4 or not 1500 <= amount.numeral.low < 2100 or "." in pieces.key(first):
        return False
    modified = phrases("modifiers").before(pieces.keys, first) is not None
    return not (modified or pieces.joins(amount.end)) and counted_many(pieces, amount.end) is None


def _is_street_number(pieces: Pieces, first: int, end: int) -> bool:
    """Whether the name of a street follows, or the block of one: "14 Oak Lane", "the 500 block of N. Elm Avenue"."""
    if pieces.key(end) == "block":
        return pieces.key(first - 1) == "the" and (pieces.key(end + 1) == "of" or pieces.is_capital(end + 1))
    streets = members("streets")
    for index in range(end, end + _LONGEST_STREET):
        ordinal = pieces.glued(index) and pieces.key(index) in _ORDINAL_ENDS
        if not (pieces.is_word(index) and pieces.is_capital(index)):
            if not pieces.is_figure(index) and not ordinal:
                return False
        elif pieces.key(index) in streets and pieces.is_capital(index):
            return True
    return False


_RANKS = frozenset(("top", "bottom", "big", "final", "first", "last", "other"))


def _is_pronoun(pieces: Pieces, amount: Amount) -> bool:
    """Whether a number word stands for a thing already named: "the one who", "no one", "one another"."""
    first, end = amount.numeral.first, amount.end
    if pieces.key(first - 1) in _RANKS and _is_bare(amount) and counted_many(pieces, end) is None:
        return True
    if pieces.joins(first - 1) and pieces.is_word(first - 2) and pieces.key(first - 2) not in ("minus", "mid", "sub"):
        return True
    if pieces.is_capital(first) and pieces.key(first - 1) == "of" and pieces.is_capital(first - 2):
        # "Group of Seven".
        return True
    if pieces.key(first) in ("zero", "nil") and _is_bare(amount):
        return counted_many(pieces, end) is None
    if pieces.key(first) != "one" or amount.numeral.low != 1 or amount.numeral.high != 1 or end > first + 1:
        return False
    if amount.unit is not None and pieces.key(first - 1) not in ("no",):
        return False
    if pieces.key(first - 1) in members("one_as_pronoun", "before"):
        return True
    after = _joined_key(pieces, end)
    if after == "of":
        return False
    return (
        after in members("one_as_pronoun", "after")
        or after in members("function_words")
        or not after[:1].isalpha()
        or after.endswith("'s")
    )


def _joined_key(pieces: Pieces, index: int) -> str:
    """The key at `index`, or behind the hyphen that stands there."""
    return pieces.key(index + 1) if pieces.joins(index) else pieces.key(index)
