"""Times: days, months, years and what is counted from the day of publication, as stretches of days.

A stretch is given by its first and last day, both with day precision: October 2024 is 2024-10-01 to 2024-10-31.
"""

from datetime import date

from reader.mentions.pieces import Pieces
from reader.mentions.times.calendar import Days
from reader.mentions.times.reading import read_time
from reader.model import Dated, Mention, Offsets


def read_times(pieces: Pieces, dated: Dated | None) -> tuple[list[Mention], list[Offsets]]:
    """The times in order of their place, and the spans of the dates and years in them, where no number is a count."""
    today = None if dated is None else Days(date.fromisoformat(dated.start), date.fromisoformat(dated.end))
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
    return found, calendar
