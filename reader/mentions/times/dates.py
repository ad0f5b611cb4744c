"""Dates by the calendar: days, months and days of the week by name or number."""

from dataclasses import replace

from reader.mentions.pieces import Pieces
from reader.mentions.times.named import Found, Named
from reader.mentions.vocabulary import members, phrases, words

_EARLIEST, _LATEST = 1000, 2199
"""Years that four digits may name."""
_NO_NAMES = frozenset(("january", "february", "july", "september", "october", "november", "december"))
"""Months that are hardly a name or another word, so that "In February" in a headline is a time."""
_ABBREVIATED = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"))


def month_at(pieces: Pieces, index: int) -> tuple[int, int] | None:
    """The month named at `index` and the index after its name and full stop."""
    number = words("months").get(pieces.key(index))
    if number is None or not pieces.is_capital(index):
        return None
    end = index + 1
    if pieces.key(end) == "." and pieces.glued(end) and pieces.key(index) in _ABBREVIATED:
        end += 1
    return int(number), end


def day_number(pieces: Pieces, index: int) -> tuple[int, int] | None:
    """The day of a month at `index`, as a figure or an ordinal, and the index after it."""
    key = pieces.key(index)
    if not key.isdecimal() or len(key) > 2 or not 1 <= int(key) <= 31:
        return None
    end = index + 1
    if pieces.key(end) in ("st", "nd", "rd", "th") and pieces.glued(end):
        end += 1
    elif pieces.glued(end) and (pieces.is_word(end) or pieces.key(end) in (":", "%", "/")):
        return None
    return int(key), end


def year_at(pieces: Pieces, index: int) -> int | None:
    """The year that four digits at `index` name."""
    key = pieces.key(index)
    if len(key) == 4 and key.isdecimal() and key.isascii() and _EARLIEST <= int(key) <= _LATEST:
        return int(key)
    return None


def with_year(pieces: Pieces, found: Found) -> Found:
    """The time with the year that follows it: "2024", ", 2024", "of 2024", "last year", "of this year"."""
    named, end = found.named, found.end
    at = end + 1 if pieces.key(end) in (",", "of", "in", "'") else end
    if pieces.key(at) == "of":
        at += 1
    year = year_at(pieces, at)
    if year is not None and not (pieces.glued(at + 1) and pieces.is_word(at + 1)):
        if not (named.kind == "month" and pieces.key(end) in (",", "in")):
            return Found(replace(named, year=year), found.first, at + 1)
        if pieces.key(end) == "," and pieces.key(at + 1) != "-":
            return Found(replace(named, year=year), found.first, at + 1)
    step = phrases("steps").at(pieces.keys, at)
    if step is not None and pieces.key(step[1]) == "year":
        return Found(replace(named, year_step=int(step[0]), step=None), found.first, step[1] + 1)
    return found


def month_first(pieces: Pieces, index: int) -> Found | None:
    """ "June 26, 2025", "Jun 26", "June 2025", "June"."""
    month = month_at(pieces, index)
    if month is None:
        return None
    number, end = month
    at = end + 1 if pieces.key(end) == "the" else end
    day = day_number(pieces, at)
    if day is not None:
        return with_year(pieces, Found(Named("day", number=number, day=day[0]), index, day[1]))
    found = with_year(pieces, Found(Named("month", number=number), index, end))
    if found.named.year is None and found.named.year_step is None and not _is_month(pieces, index):
        return None
    return found


def _is_month(pieces: Pieces, index: int) -> bool:
    """Whether a month's name alone is no person, verb or modal."""
    key, before = pieces.key(index), pieces.key(index - 1)
    if before in members("date_prepositions"):
        if before == "in" and key in _NO_NAMES:
            return True
        return not (pieces.is_capital(index - 1) and index > 1 and pieces.is_capital(index - 2))
    if (pieces.joins(index + 1) or pieces.key(index + 1) in ("to", "or", "and")) and month_at(pieces, index + 2):
        return True
    if key in ("may", "march", "mar", "sep", "dec", "jan", "jun", "april", "june", "august"):
        return False
    return not (pieces.is_word(index - 1) and pieces.is_capital(index - 1))


def day_first(pieces: Pieces, index: int) -> Found | None:
    """ "26 June 2025", "26th of June"."""
    day = day_number(pieces, index)
    if day is None:
        return None
    at = day[1] + 1 if pieces.key(day[1]) == "of" else day[1]
    if pieces.joins(at):
        at += 1
    month = month_at(pieces, at)
    if month is None or (pieces.key(at) in ("may", "march") and pieces.key(at + 1) in members("tense", "near")):
        return None
    if day[1] != index + 1 and pieces.key(index - 1) == "the" and month is None:
        return None
    return with_year(pieces, Found(Named("day", number=month[0], day=day[0]), index, month[1]))


def numeric(pieces: Pieces, index: int) -> Found | None:
    """ "2025-06-26", "26/06/2025", "06/26/2025", "26.06.2025": only where day and month can't be mixed up."""
    key = pieces.key(index)
    if key.count(".") == 2:
        numbers, end = key.split("."), index + 1
    else:
        mark = pieces.key(index + 1)
        if mark not in ("-", "/") or pieces.key(index + 3) != mark or not pieces.is_figure(index + 4):
            return None
        if not all(pieces.glued(at) for at in range(index + 1, index + 5)):
            return None
        numbers, end = [key, pieces.key(index + 2), pieces.key(index + 4)], index + 5
    if not all(number.isdecimal() and len(number) <= 4 for number in numbers) or (
        pieces.glued(end) and pieces.is_word(end) and pieces.key(end) != "t"
    ):
        return None
    first, second, third = map(int, numbers)
    if len(numbers[0]) == 4 and 1 <= second <= 12:
        year, month, day = first, second, third
    elif len(numbers[2]) == 4 and second > 12 >= first >= 1:
        year, month, day = third, first, second
    elif len(numbers[2]) == 4 and (first > 12 >= second >= 1 or first == second):
        year, month, day = third, second, first
    else:
        return None
    if not (_EARLIEST <= year <= _LATEST and 1 <= day <= 31):
        return None
    return Found(Named("day", year=year, number=month, day=day), index, end)


def weekday(pieces: Pieces, index: int) -> Found | None:
    """ "Thursday", "Thursday, June 26", "Thursday (Jun 26)", "Thursday last week"."""
    number = words("weekdays").get(pieces.key(index))
    if number is None or not pieces.is_capital(index):
        return None
    end = index + 1
    if pieces.key(end) == "." and len(pieces.key(index)) <= 5:
        end += 1
    part_end = day_part(pieces, end)
    opened = pieces.key(part_end) == "("
    at = part_end + 1 if opened or pieces.key(part_end) == "," else part_end
    if pieces.key(at) == "the":
        at += 1
    dated = month_first(pieces, at) or (day_first(pieces, at) if pieces.is_figure(at) else None)
    if dated is not None and dated.named.kind == "day":
        closed = opened and pieces.key(dated.end) == ")"
        return Found(dated.named, index, dated.end + 1 if closed else dated.end)
    if len(pieces.key(index)) <= 5 or not _is_weekday(pieces, index, part_end):
        return None
    return Found(Named("weekday", number=int(number)), index, part_end)


def _is_weekday(pieces: Pieces, index: int, end: int) -> bool:
    """Whether the name is that of a day and not part of another: "Black Friday", "the Sunday Times"."""
    before = index - 1
    if pieces.key(before) in ("good", "black", "super", "cyber", "ash", "easter", "bloody", "palm", "holy"):
        return False
    return not (pieces.key(before) == "the" and pieces.is_word(end) and pieces.is_capital(end))


def day_part(pieces: Pieces, end: int) -> int:
    """The index behind a part of the day, "late" before it included; `end` where there is none."""
    at = end + 1 if pieces.key(end) in ("early", "late") else end
    return at + 1 if pieces.key(at) in members("day_parts") else end


def holiday(pieces: Pieces, index: int) -> Found | None:
    """A holiday with a fixed date: "Christmas Eve"."""
    found = phrases("holidays").at(pieces.keys, index)
    if found is None or not pieces.is_capital(found[1] - 1):
        return None
    month, day = map(int, found[0].split("-"))
    return with_year(pieces, Found(Named("day", number=month, day=day), index, found[1]))


def in_name(pieces: Pieces, first: int, end: int) -> bool:
    """Whether a word with a capital is the name of a programme or a paper: “Today”, "Nation Today"."""
    return is_quoted_name(pieces, first, end) or (pieces.is_word(first - 1) and pieces.is_capital(first - 1))


def is_quoted_name(pieces: Pieces, first: int, end: int) -> bool:
    """Whether words with capitals stand alone in quotation marks, the full stop inside: “This Week.”"""
    closing = end + 1 if pieces.key(end) in (".", ",") else end
    capitals = pieces.is_capital(first) and pieces.is_capital(end - 1)
    return capitals and pieces.key(first - 1) in ('"', "'") and pieces.key(closing) in ('"', "'")
