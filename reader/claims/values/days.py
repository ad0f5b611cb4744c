"""EDTF dates as stretches of days: what is read of a time's value."""

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from reader.model import Time

_LEAP = 4
"""A leap year: days without a year are counted in it."""


class Days(NamedTuple):
    """First and last day as ordinals (`datetime.date.toordinal`)."""

    first: int
    last: int

    def holds(self, other: "Days") -> bool:
        """Whether the other stretch lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Days") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=4096)
def _day(edtf: str, last: bool) -> int | None:
    """The first or last day of a date as an ordinal, without a year in a leap year; None where it can't be read."""
    year, _, rest = edtf.partition("T")[0].partition("-")
    month, _, day = rest.partition("-")
    try:
        in_year = _LEAP if year == "XXXX" else int(year)
        in_month = int(month or (12 if last else 1))
        on = int(day or (monthrange(in_year, in_month)[1] if last else 1))
        return date(in_year, in_month, on).toordinal()
    except ValueError:
        return None


def named(time: Time) -> Days | None:
    """The days that the words name, before "since" or "by" opens an end; None where they are not known."""
    first, last = time.named_start or time.start, time.named_end or time.end
    if first is None or last is None:
        return None
    one, other = _day(first, False), _day(last, True)
    return Days(one, other) if one is not None and other is not None else None


def yearly(time: Time) -> Days | None:
    """The days within a year of unknown number; None where no day or month is named, or more than a year is."""
    if time.recurring is not None:
        one, other = _day(time.recurring, False), _day(time.recurring, True)
    elif not time.relative and (first := time.named_start or time.start) and (last := time.named_end or time.end):
        if first[:4] != last[:4] or (first[4:] == "-01-01" and last[4:] == "-12-31"):
            return None
        one, other = _day("XXXX" + first[4:], False), _day("XXXX" + last[4:], True)
    else:
        return None
    return Days(one, other) if one is not None and other is not None else None
