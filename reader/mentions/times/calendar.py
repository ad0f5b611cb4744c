"""Stretches of days: months, seasons, parts of a year, and steps between them."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

_DAYS_OF_WEEK = 7
_DAYS_OF_LONG_YEARS = 3600
"""More days than this are a decade or a century."""


class Days(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date

    def joined(self, other: "Days") -> "Days":
        """The days from the earlier start to the later end."""
        return Days(min(self.first, other.first), max(self.last, other.last))


def day(year: int, month: int, number: int) -> Days:
    """One day; ValueError where there is no such day."""
    found = date(year, month, number)
    return Days(found, found)


def month(year: int, number: int) -> Days:
    """A month; numbers beyond 12 or below 1 count on into the years beside."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Days(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def months(year: int, first: int, count: int) -> Days:
    """Some months in a row."""
    return month(year, first).joined(month(year, first + count - 1))


def year(number: int) -> Days:
    """A year."""
    return Days(date(number, 1, 1), date(number, 12, 31))


def years(first: int, count: int) -> Days:
    """Some years in a row, such as a decade."""
    return year(first).joined(year(first + count - 1))


def week(holding: date) -> Days:
    """The week from Monday to Sunday that holds a day."""
    monday = holding - timedelta(days=holding.weekday())
    return Days(monday, monday + timedelta(days=_DAYS_OF_WEEK - 1))


def weekend(holding: date) -> Days:
    """Saturday and Sunday of the week that holds a day."""
    sunday = week(holding).last
    return Days(sunday - timedelta(days=1), sunday)


def back(from_day: date, count: float, unit: str) -> date:
    """The day that lies `count` units before another; negative counts lie after it."""
    if unit in ("month", "year", "decade", "century"):
        whole = round(count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
        held = month(from_day.year, from_day.month - whole)
        return min(held.first + timedelta(days=from_day.day - 1), held.last)
    return from_day - timedelta(days=round(count * {"week": 7, "day": 1, "hour": 1 / 24}.get(unit, 0)))


def holding(unit: str, inside: date) -> Days:
    """The week, month, quarter, year, decade, century, weekend or day that holds a day."""
    match unit:
        case "week":
            return week(inside)
        case "weekend":
            return weekend(inside)
        case "month":
            return month(inside.year, inside.month)
        case "quarter":
            return months(inside.year, inside.month - (inside.month - 1) % 3, 3)
        case "year":
            return year(inside.year)
        case "decade":
            return years(inside.year - inside.year % 10, 10)
        case "century":
            return years(inside.year - (inside.year - 1) % 100, 100)
    return Days(inside, inside)


def stepped(unit: str, inside: date, step: int) -> Days:
    """The unit that lies `step` units after the one that holds a day."""
    if unit == "quarter":
        return holding(unit, back(inside.replace(day=1), -3 * step, "month"))
    if unit in ("week", "weekend", "day"):
        return holding(unit, inside + timedelta(days=step * (1 if unit == "day" else _DAYS_OF_WEEK)))
    return holding(unit, back(inside.replace(day=1), -step, unit))


def part(days: Days, name: str) -> Days:
    """The early, middle or late third of a stretch, its halves, or its start or end.

    Of a year the thirds are of four months, start and end are its first and last month; a decade is cut into four,
    three and three years; of a shorter stretch all is counted in days, and start and end are thirds.
    """
    length = (days.last - days.first).days + 1
    if name in ("first half", "second half"):
        middle = days.first + timedelta(days=length // 2)
        if days.first.month == 1 and length in (365, 366):
            middle = date(days.first.year, 7, 1)
        return Days(days.first, middle - timedelta(days=1)) if name == "first half" else Days(middle, days.last)
    if days.first.month == 1 and days.first.day == 1 and length in (365, 366):
        first, count = {"early": (1, 4), "mid": (5, 4), "late": (9, 4), "start": (1, 1), "end": (12, 1)}[name]
        return months(days.first.year, first, count)
    if length > _DAYS_OF_LONG_YEARS:
        first, count = {"early": (0, 4), "mid": (4, 3), "late": (7, 3), "start": (0, 2), "end": (8, 2)}[name]
        tenth = (days.last.year + 1 - days.first.year) // 10
        return years(days.first.year + first * tenth, count * tenth)
    third = length // 3
    if name in ("early", "start"):
        return Days(days.first, days.first + timedelta(days=third - 1))
    if name == "mid":
        return Days(days.first + timedelta(days=third), days.last - timedelta(days=third))
    return Days(days.last - timedelta(days=third - 1), days.last)
