"""Times as words name them, and the days that they mean when read on a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from reader.mentions.times import calendar
from reader.mentions.times.calendar import Days

Kind = Literal[
    "day", "month", "season", "quarter", "year", "decade", "century", "weekday", "unit", "ago", "span", "shift", "rest",
]  # fmt: skip
Tense = Literal["past", "future", "near"]
_FRIDAY = 4
_NEAREST_WINS = 90
"""Days within which the nearest of two like dates is meant, whatever the verb says."""


@dataclass(frozen=True, slots=True)
class Named:
    """What words name. Which fields count depends on `kind`; a `year` of None is one that the words leave out."""

    kind: Kind
    year: int | None = None
    year_step: int | None = None
    """-1 for "last year" said beside a month"""
    number: int = 0
    """month, first month of a season, quarter, weekday from Monday, or years of a decade"""
    day: int = 0
    step: int | None = None
    """-1 last, 0 this, 1 next"""
    unit: str = "day"
    count: float = 0.0
    part: str | None = None

    @property
    def relative(self) -> bool:
        """Whether the days depend on when the text appeared."""
        return self.year is None

    @property
    def recurring(self) -> str | None:
        """The month or day named without its year, in EDTF."""
        if self.year is not None or self.year_step is not None or self.step is not None:
            return None
        return {"day": f"XXXX-{self.number:02}-{self.day:02}", "month": f"XXXX-{self.number:02}"}.get(self.kind)


class Found(NamedTuple):
    """A time named by the pieces `first` up to `end`."""

    named: Named
    first: int
    end: int


def resolve(named: Named, today: date | None, tense: Tense | None) -> Days | None:
    """The days meant, counted from `today` where the words need it; None where that can't be said."""
    try:
        days = _days(named, today, tense)
        return days if days is None or named.part is None else calendar.part(days, named.part)
    except (ValueError, OverflowError):
        return None


def _days(named: Named, today: date | None, tense: Tense | None) -> Days | None:
    year = named.year
    if year is None:
        if today is None:
            return None
        if named.year_step is not None:
            year = today.year + named.year_step
    if year is not None:
        return _in_year(named, year)
    assert today is not None
    match named.kind:
        case "weekday":
            return _weekday(named, today, tense)
        case "day" | "month" | "season":
            return _recurring(named, today, tense)
        case "unit":
            if named.unit == "weekend" and named.step == 0 and tense == "past" and today.weekday() < _FRIDAY:
                return calendar.stepped("weekend", today, -1)
            return calendar.stepped(named.unit, today, named.step or 0)
        case "ago":
            return _ago(named, today)
        case "span":
            other = calendar.back(today, named.count, named.unit)
            return Days(min(today, other), max(today, other))
        case "shift":
            moved = today + timedelta(days=named.number)
            return Days(moved, moved)
        case "rest":
            whole = calendar.holding(named.unit, today)
            return Days(whole.first, today) if named.step == -1 else Days(today, whole.last)
        case "quarter":
            return _in_year(named, today.year)
    return None


def _in_year(named: Named, year: int) -> Days | None:
    match named.kind:
        case "day":
            return calendar.day(year, named.number, named.day)
        case "month":
            return calendar.month(year, named.number)
        case "season" | "quarter":
            return calendar.months(year, named.number, 3)
        case "year":
            return calendar.years(year, int(named.count) or 1)
        case "decade":
            return calendar.years(year, 10)
        case "century":
            return calendar.years(year, 100)
    return None


def _weekday(named: Named, today: date, tense: Tense | None) -> Days:
    back = (today.weekday() - named.number) % 7
    if named.step == -1:
        moved = -(back or 7)
    elif named.step == 1 or ((named.step == 0 or tense == "future") and back):
        moved = 7 - back
    else:
        moved = -back
    found = today + timedelta(days=moved)
    return Days(found, found)


def _recurring(named: Named, today: date, tense: Tense | None) -> Days | None:
    """A day, month or season of the year that the step or the tense of the sentence picks."""
    found: list[Days] = []
    for year in range(today.year - 4, today.year + 5):
        try:
            days = _in_year(named, year)
        except ValueError:
            continue
        if days is not None:
            found.append(days)
    past = [days for days in found if days.last < today]
    begun = [days for days in found if days.first <= today]
    ahead = [days for days in found if days.last >= today]
    after = [days for days in found if days.first > today]
    if named.step is not None:
        if named.step == 0:
            this_year = [days for days in found if days.first.year == today.year]
            return this_year[0] if this_year else None
        picked = past[-1:] if named.step == -1 else after[:1]
        return picked[0] if picked else None
    nearest = min(found, key=lambda days: (_distance(days, today), days.first), default=None)
    if nearest is None or tense in (None, "near"):
        return nearest
    if named.kind == "day" and _distance(nearest, today) <= _NEAREST_WINS:
        return nearest
    picked = begun[-1:] if tense == "past" else ahead[:1]
    return picked[0] if picked else nearest


def _distance(days: Days, today: date) -> int:
    return max((days.first - today).days, (today - days.last).days, 0)


def _ago(named: Named, today: date) -> Days:
    """A while before the day: exact for days, a week around it for weeks, the month or year that holds it."""
    if named.unit in ("hour", "minute", "second"):
        return Days(today - timedelta(days=1 + int(named.count // 24) if named.unit == "hour" else 0), today)
    centre = calendar.back(today, named.count, named.unit)
    match named.unit:
        case "week":
            return Days(centre - timedelta(days=3), centre + timedelta(days=3))
        case "month" | "year":
            return calendar.holding(named.unit, centre)
        case "decade" | "century":
            return calendar.years(centre.year - 1, 3)
    return Days(centre, centre)
