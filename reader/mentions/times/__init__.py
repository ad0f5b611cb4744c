"""Times: days, months, years and what is counted from the day of publication, as stretches of days.

A stretch is given by its first and last day, both with day precision: October 2024 is 2024-10-01 to 2024-10-31.
"""

from dataclasses import replace
from datetime import date
from functools import cache

from reader.mentions.pieces import Pieces
from reader.mentions.times.calendar import Days
from reader.mentions.times.clocks import ClockTime, clock_times, read_clocks
from reader.mentions.times.reading import read_time
from reader.mentions.vocabulary import words
from reader.model import Dated, Mention, Offsets

__all__ = ["ClockTime", "clock_times", "read_times"]

_GENITIVE = "'s"
_SHORTEST = 4
"""Letters of a name in a genitive: not those of an abbreviation, and "May's" is rather a person's than a month's."""


def read_times(pieces: Pieces, dated: Dated | None) -> tuple[list[Mention], list[Offsets]]:
    """The times in order of their place, and the spans of dates, years and times of day, where no number is a count."""
    today = None if dated is None else Days(date.fromisoformat(dated.start), date.fromisoformat(dated.end))
    pieces = _without_genitives(pieces)
    found: list[Mention] = []
    calendar: list[Offsets] = []
    index = behind = 0
    while index < len(pieces):
        time = read_time(pieces, index, behind, today)
        if time is None:
            index += 1
            continue
        found.append(time.mention)
        calendar.extend(time.calendar)
        index = behind = time.end
    calendar.extend(Offsets(clock.start, clock.end) for clock in read_clocks(pieces))
    return found, sorted(calendar)


def _without_genitives(pieces: Pieces) -> Pieces:
    """The pieces with "last week's" read as "last week"; their places in the text stay those of the words alone."""
    known = _genitives()
    at = [index for index, key in enumerate(pieces.keys) if key in known]
    if not at:
        return pieces
    keys, ends = list(pieces.keys), list(pieces.ends)
    for index in at:
        keys[index] = keys[index].removesuffix(_GENITIVE)
        ends[index] -= len(_GENITIVE)
    return replace(pieces, keys=tuple(keys), ends=tuple(ends))


@cache
def _genitives() -> frozenset[str]:
    named = [name for names in ("weekdays", "months", "seasons") for name in words(names)]
    counted = ("week", "weekend", "month", "year", "today", "yesterday", "tomorrow", "tonight")
    return frozenset(f"{name}{_GENITIVE}" for name in (*named, *counted) if len(name) >= _SHORTEST)
