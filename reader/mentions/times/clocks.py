"""Times of day by the clock: "2.40 a.m.", "0240 GMT", "a quarter to four in the morning", "shortly before midnight"."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.mentions.pieces import Pieces, pieces_of
from reader.mentions.times.faces import HALF, HOUR, Face, face_at, half_of, openers, part_of_day, zone_behind
from reader.mentions.vocabulary import members
from reader.model import Offsets

_BESIDE = 14
"""Pieces on each side of a time of day among which the half of the day is looked for."""
_DUSK = 6
"""The hour from which what is told of a night lies before midnight."""


class ClockTime(NamedTuple):
    """A time of day that words at a span of the text give.

    `minutes` are those from midnight that it can be: two where nothing tells the half of the day. `bound` is "before"
    or the like where the time is only bounded, `zone` "gmt" or the like where it is told, else both are empty. `early`
    and `late` are the minutes by which it may lie before and behind, where it is told roughly (`about`).
    """

    start: int
    end: int
    minutes: tuple[int, ...]
    bound: str = ""
    zone: str = ""
    early: int = 0
    late: int = 0

    @property
    def about(self) -> bool:
        """Whether it is told roughly: "about three", "shortly before midnight"."""
        return bool(self.early or self.late)


def clock_times(text: str, spans: Sequence[Offsets]) -> tuple[ClockTime, ...]:
    """The times of day inside the spans, in order."""
    pieces = pieces_of(text, sorted(spans))
    return read_clocks(pieces)


def read_clocks(pieces: Pieces) -> tuple[ClockTime, ...]:
    """The times of day that pieces name, in order; none overlaps another."""
    found: list[ClockTime] = []
    words = openers()
    end = 0
    for index, key in enumerate(pieces.keys):
        if index < end or not (key in words or key[:1].isdecimal()):
            continue
        face = face_at(pieces, index)
        if face is not None:
            found.append(_clock(pieces, face, end))
            end = face.end
    return tuple(found)


def _clock(pieces: Pieces, face: Face, behind: int) -> ClockTime:
    """The time of day with what the words about it make of it; its span begins at the piece `behind` or later."""
    part = part_of_day(pieces, face.end)
    end = part[1] if part is not None and not face.whole else face.end
    first, bound, early, late = _before(pieces, face.first, behind)
    span = pieces.span(first, max(end, face.end))
    zone = zone_behind(pieces, max(end, face.end))
    return ClockTime(span.start, span.end, _minutes(pieces, face, part), bound, zone, early, late)


def _before(pieces: Pieces, first: int, behind: int) -> tuple[int, str, int, int]:
    """Where a time of day begins with the words that make it rough, its bound, and the minutes it may lie away."""
    word, beside = pieces.key(first - 1), pieces.key(first - 2)
    if word in ("before", "after") and beside in members("clocks", "close") and first - 2 >= behind:
        return first - 2, "", *((HOUR // 2, 0) if word == "before" else (0, HOUR // 2))
    if word in members("clocks", "about"):
        return first, "", HOUR // 2, HOUR // 2
    return first, (word if word in members("clocks", "bound") else ""), 0, 0


def _minutes(pieces: Pieces, face: Face, part: tuple[str, int] | None) -> tuple[int, ...]:
    """The minutes from midnight that a face can mean."""
    told = face.hour * HOUR + face.minute
    if face.whole:
        return (told,)
    low = told % HALF
    half = face.half or (part and part[0]) or _half_beside(pieces, face)
    if half == "night":
        half = "pm" if low >= _DUSK * HOUR else "am"
    return (low,) if half == "am" else (low + HALF,) if half == "pm" else (low, low + HALF)


def _half_beside(pieces: Pieces, face: Face) -> str:
    """The half of the day that the words beside a time tell of, where they tell of one; else empty."""
    found: set[str] = set()
    for side in (range(face.first - 1, face.first - 1 - _BESIDE, -1), range(face.end, face.end + _BESIDE)):
        for at in side:
            key = pieces.key(at)
            if key in ("", ".", "!", "?", ";"):
                break
            half = half_of(key)
            if half is not None:
                found.add(half)
                break
    return found.pop() if len(found) == 1 else ""
