"""Times counted from the day of publication: yesterday, last week, three years ago."""

from reader.mentions.numerals import read_numeral
from reader.mentions.pieces import Pieces
from reader.mentions.times.dates import day_number, day_part, in_name, is_quoted_name, month_at, with_year
from reader.mentions.times.named import Found, Named
from reader.mentions.vocabulary import phrases, words

_UNITS = frozenset(("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))
_FARTHEST = 16
"""Pieces that a number, its unit and "ago" have at the most."""
_NEAR = 4
"""Pieces before "a week after" in which "comes" shows that the week is counted back from the day of publication."""


def deictic(pieces: Pieces, index: int) -> Found | None:
    """ "yesterday", "tonight", "the day after tomorrow"."""
    found = phrases("deictic_days").at(pieces.keys, index)
    if found is not None and pieces.is_capital(index) and in_name(pieces, index, found[1]):
        return None
    return None if found is None else Found(Named("shift", number=int(found[0])), index, found[1])


def stepped(pieces: Pieces, index: int) -> Found | None:
    """ "last week", "this year", "next month", "last October", "last fall", "next Thursday", "the past three years"."""
    step = phrases("steps").at(pieces.keys, index)
    if step is None:
        return None
    by, at = int(step[0]), step[1]
    word = pieces.key(step[1] - 1)
    key = pieces.key(at)
    if key in _UNITS and not pieces.joins(at + 1):
        if key == "day":
            return None
        if word == "past" or word == "coming":
            other = 1.0 if by < 0 else -1.0
            return Found(Named("span", count=other, unit=key), index, at + 1) if key != "weekend" else None
        if word == "previous" or is_quoted_name(pieces, index, at + 1):
            return None
        return Found(Named("unit", step=by, unit=key), index, day_part(pieces, at + 1))
    if word in ("previous", "current"):
        return None
    if word in ("last", "past", "next", "coming", "this"):
        span = _last_some(pieces, index, at, -1.0 if by > 0 else 1.0) if word != "this" else None
        if span is not None:
            return span
    month = month_at(pieces, at)
    if month is not None:
        day = day_number(pieces, month[1])
        if day is not None:
            return with_year(pieces, Found(Named("day", number=month[0], day=day[0], step=by), index, day[1]))
        return with_year(pieces, Found(Named("month", number=month[0], step=by), index, month[1]))
    number = words("weekdays").get(key)
    if number is not None and pieces.is_capital(at) and len(key) > 5:
        return Found(Named("weekday", number=int(number), step=by), index, day_part(pieces, at + 1))
    season = words("seasons").get(key)
    if season is not None:
        return Found(Named("season", number=int(season), step=by), index, at + 1)
    return None


def _last_some(pieces: Pieces, first: int, at: int, sign: float) -> Found | None:
    """ "the last three months", "the next 10 days", "the past couple of weeks": from or to the day of publication."""
    numeral = read_numeral(pieces, at)
    if numeral is None or not numeral.exact:
        return None
    unit = _unit(pieces.key(numeral.end))
    if unit is None:
        return None
    return Found(Named("span", count=sign * numeral.low, unit=unit), first, numeral.end + 1)


def rest_of(pieces: Pieces, index: int) -> Found | None:
    """ "earlier this year", "later this month"."""
    step = {"earlier": -1, "later": 1}.get(pieces.key(index))
    if step is None:
        return None
    at = index + 1
    if pieces.key(at) == "in":
        at += 1
    if pieces.key(at) == "this" and pieces.key(at + 1) in _UNITS:
        return Found(Named("rest", step=step, unit=pieces.key(at + 1)), index, at + 2)
    if pieces.key(at) == "the" and pieces.key(at + 1) in ("week", "month", "year") and at > index + 1:
        return Found(Named("rest", step=step, unit=pieces.key(at + 1)), index, at + 2)
    return None


def the_unit(pieces: Pieces, index: int) -> Found | None:
    """ "the year", "this month" behind a part: "the end of the year"."""
    if pieces.key(index) in ("year", "month", "week", "decade", "century") and pieces.key(index - 1) == "the":
        return Found(Named("unit", step=0, unit=pieces.key(index)), index, index + 1)
    return None


def ago(pieces: Pieces, index: int) -> Found | None:
    """ "three years ago", "a week ago"; "a week after" in what comes a week after something."""
    ahead = pieces.keys[index + 2 : index + _FARTHEST]
    if "ago" not in ahead and "after" not in ahead:
        return None
    if pieces.key(index) in ("a", "an"):
        count, end = 1.0, index + 1
        numeral = None
    else:
        numeral = read_numeral(pieces, index)
        if numeral is None or not numeral.exact:
            return None
        count, end = numeral.low, numeral.end
    if numeral is None and pieces.key(end) in ("couple", "few", "hundred", "thousand", "million"):
        return None
    unit = _unit(pieces.key(end))
    if unit is None or not (pieces.key(end + 1) == "ago" or (pieces.key(end + 1) == "after" and _comes(pieces, index))):
        return None
    return Found(Named("ago", count=count, unit=unit), index, end + 2)


def _comes(pieces: Pieces, index: int) -> bool:
    return any(pieces.key(at) in ("comes", "coming") for at in range(max(0, index - _NEAR), index))


def _unit(key: str) -> str | None:
    found = words("units").get(key)
    return found if found in ("year", "month", "week", "day", "hour", "minute", "decade", "century") else None
