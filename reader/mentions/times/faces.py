"""What a clock shows as words and figures tell it: "2.40 a.m.", "0240", "twenty to four", "seven-thirty"."""

from functools import cache
from typing import NamedTuple

from reader.mentions.nouns import counted_many
from reader.mentions.pieces import Pieces
from reader.mentions.vocabulary import members, worth

HOUR, HALF = 60, 12 * 60
"""Minutes."""
_DAY = 2 * HALF
_NAMED = {"noon": HALF, "midday": HALF, "midnight": 0}
_STEPS = frozenset((5, 10, 20, 25))
"""Minutes that are told to and past the hour without the word."""
_BEHIND = 5
"""Pieces behind a time of day among which the part of the day stands, or its zone."""
_NEAR = 8
"""Pieces before it among which a word shows a price or a tally."""


class Face(NamedTuple):
    """What a clock shows, from the pieces `first` up to `end`: hour and minute, and whether the hour is one of 24."""

    first: int
    end: int
    hour: int
    minute: int
    whole: bool = False
    half: str = ""


@cache
def openers() -> frozenset[str]:
    """The words that a time of day can begin with; else it begins with figures."""
    numbers = (word for word, value in worth("cardinals").items() if 1 <= value <= 20)
    return frozenset((*numbers, *_NAMED, "quarter", "half"))


def face_at(pieces: Pieces, index: int) -> Face | None:
    """What a clock shows by the words or figures that begin at `index`; None where they tell no time of day."""
    key = pieces.key(index)
    if key in _NAMED:
        if pieces.key(index - 1) not in members("clocks", "at") or pieces.key(index - 1) == "and":
            return None
        return Face(index, index + 1, _NAMED[key] // HOUR, 0, whole=True)
    return _told_from_hour(pieces, index) or (_written(pieces, index) if key[0].isdecimal() else _spoken(pieces, index))


def _number(pieces: Pieces, index: int) -> tuple[int, int]:
    """The number below 100 at `index`, in figures or words, and the index behind it; 0 where none stands there."""
    key = pieces.key(index)
    if key.isdecimal() and len(key) <= 2:
        return int(key), index + 1
    value = int(worth("cardinals").get(key, 0))
    after = index + 2 if pieces.joins(index + 1) else index + 1
    ones = int(worth("cardinals").get(pieces.key(after), 0))
    return (value + ones, after + 1) if value >= 20 and 0 < ones < 10 else (value, index + 1)


def _hour(pieces: Pieces, index: int) -> tuple[int, int] | None:
    """The hour from one to twelve at `index`, of 24 where it is noon or midnight, and the index behind it."""
    if pieces.key(index) in _NAMED:
        return _NAMED[pieces.key(index)] // HOUR, index + 1
    hour, end = _number(pieces, index)
    tied = pieces.joins(end) or (pieces.key(end) in (".", ":", ",", "%") and pieces.glued(end + 1))
    return (hour, end) if 1 <= hour <= 12 and not tied and counted_many(pieces, end) is None else None


def _told_from_hour(pieces: Pieces, index: int) -> Face | None:
    """Minutes to or past an hour: "a quarter to four", "half past seven", "twenty minutes past noon"."""
    key = pieces.key(index)
    first = index - 1 if key == "quarter" and pieces.key(index - 1) == "a" else index
    if key in ("quarter", "half"):
        minutes, at = (15 if key == "quarter" else 30), index + 1
    else:
        minutes, at = _number(pieces, index)
    counted = pieces.key(at) in ("minute", "minutes")
    at += 1 if counted or pieces.joins(at) else 0
    link = pieces.key(at)
    hour = _hour(pieces, at + 1) if 0 < minutes < HOUR else None
    if hour is None or not (counted or key in ("quarter", "half") or minutes in _STEPS):
        return None
    after = link in ("past", "after")
    if key == "half" and not after:
        return None
    if not (after or link in ("to", "before", "of", "till")):
        return None
    face = _from_hour(pieces, first, hour, minutes if after else -minutes)
    opened = pieces.key(first - 1) in members("clocks", "at") or pieces.key(first - 1) in ("", ".", '"')
    marked = bool(face.half) or part_of_day(pieces, face.end) is not None or pieces.key(face.end) == "o'clock"
    if link in ("before", "after") and not (marked or (pieces.key(hour[1] - 1) in _NAMED and counted)):
        return None
    if link in ("to", "of", "till") and not marked:
        from_to = pieces.key(first - 1) in ("from", "between", "to", "and")
        if not opened or from_to or _near(pieces, first, "tally"):
            return None
    return face


def _from_hour(pieces: Pieces, first: int, hour: tuple[int, int], minutes: int) -> Face:
    named = pieces.key(hour[1] - 1) in _NAMED
    whole = (hour[0] % 24 * HOUR + minutes) % _DAY
    end, half = _marked(pieces, hour[1])
    return Face(first, end, whole // HOUR, whole % HOUR, whole=named, half=half)


def _marked(pieces: Pieces, index: int) -> tuple[int, str]:
    """The index behind "o'clock", and behind "a.m." or "p.m." with its half."""
    if pieces.key(index) == "o'clock":
        index += 1
    key = pieces.key(index)
    if key in ("a.m.", "am", "p.m.", "pm"):
        return index + 1, f"{key[0]}m"
    if key in ("a", "p") and (pieces.key(index + 1), pieces.key(index + 2)) == (".", "m"):
        return index + 3, f"{key}m"
    return index, ""


def _written(pieces: Pieces, index: int) -> Face | None:
    """A time in figures: "2.40 a.m.", "2:40", "0240 GMT", "02h40", "7 o'clock", "at 7 in the evening"."""
    if pieces.glued(index) and pieces.key(index - 1) not in ("(", '"', "'", "[", "-", "/"):
        return None
    hour, minute, end, mark = _figures(pieces, index)
    if hour > 24 or minute >= HOUR or mark == "none":
        return None
    after, half = _marked(pieces, end)
    before = pieces.key(index - 1)
    if half or after > end:
        return Face(index, after, hour, minute, half=half) if 1 <= hour <= 12 else None
    if pieces.key(end) in ("noon", "midnight", "midday") and hour == 12:
        return Face(index, end + 1, _NAMED[pieces.key(end)] // HOUR, 0, whole=True)
    opened = before in members("clocks", "at") and before not in ("was", "and")
    zone = zone_behind(pieces, end)
    zoned = bool(zone)
    part = part_of_day(pieces, end)
    # Greenwich time is told by 24 hours.
    whole = hour > 12 or pieces.key(index)[0] == "0" or zone in ("gmt", "utc")
    face = Face(index, end, hour % 24, minute, whole=whole)
    match mark:
        case "four":
            told = zoned or (opened and pieces.key(end) in members("clocks", "hours") and pieces.key(end + 1) != "of")
            return face._replace(whole=True) if told else None
        case "h":
            return face._replace(whole=True) if opened or len(pieces.key(index)) == 2 else None
        case ":":
            counted = pieces.key(end) in members("clocks", "left")
            return face if (opened or zoned or part) and not counted else None
        case ".":
            close = pieces.key(index - 2) in members("clocks", "close") and before in ("before", "after")
            day = pieces.key(end) == "on" and pieces.key(end + 1) in members("clocks", "day")
            shown = opened and (zoned or part is not None or close or day)
            return face if shown and not _near(pieces, index, "price") else None
    return face if opened and part is not None and 1 <= hour <= 12 else None


def _figures(pieces: Pieces, index: int) -> tuple[int, int, int, str]:
    """Hour, minute, the index behind them, and by what they are parted; "none" where the figures are no clock's."""
    key, end = pieces.key(index), index + 1
    if key.isdecimal() and len(key) == 4:
        return int(key[:2]), int(key[2:]), end, "four"
    if "." in key:
        parts = key.split(".")
        fits = all(part.isdecimal() and len(part) <= 2 for part in parts) and len(parts) == 2 and len(parts[1]) == 2
        return (int(parts[0]), int(parts[1]), end, ".") if fits else (0, 0, end, "none")
    if not key.isdecimal() or len(key) > 2:
        return 0, 0, end, "none"
    other = pieces.key(end + 1)
    if pieces.key(end) in (":", "h") and pieces.links(end) and other.isdecimal() and len(other) == 2:
        mark, end = pieces.key(end), end + 2
        if pieces.key(end) == ":" and pieces.links(end):
            seconds = _marked(pieces, end + 2)
            return (int(key), int(other), end + 2, mark) if seconds[1] else (0, 0, end, "none")
        return int(key), int(other), end, mark
    return int(key), 0, end, ""


def _spoken(pieces: Pieces, index: int) -> Face | None:
    """An hour in words: "six in the evening", "seven-thirty in the morning", "seven o'clock"."""
    found = _number(pieces, index)
    if not 1 <= found[0] <= 12 or pieces.joins(index - 1):
        return None
    hour, end = found
    at = end + 1 if pieces.joins(end) else end
    minute, behind = _number(pieces, at)
    if 10 <= minute < HOUR and not pieces.is_figure(at):
        end = behind
    elif at > end:
        return None
    else:
        minute = 0
    after, half = _marked(pieces, end)
    if after > end:
        return Face(index, after, hour, minute, half=half)
    opened = pieces.key(index - 1) in members("clocks", "at") and pieces.key(index - 1) != "and"
    return Face(index, end, hour, minute) if opened and part_of_day(pieces, end) is not None else None


def part_of_day(pieces: Pieces, index: int) -> tuple[str, int] | None:
    """The half in which the part of the day lies that is named behind a time, and the index behind "in the morning".

    That index is `index` where a day is named with it, as in "on Tuesday morning".
    """
    if pieces.key(index) == "at" and pieces.key(index + 1) == "night":
        return "night", index + 2
    at = index + 1 if pieces.key(index) == "," else index
    alone = pieces.key(at) == "in" and pieces.key(at + 1) == "the"
    while at < index + _BEHIND and pieces.key(at) in members("clocks", "day"):
        at += 1
    half = half_of(pieces.key(at))
    if half is None or (at == index and pieces.key(at) != "tonight"):
        return None
    # "In the morning raid" tells which raid.
    if alone and pieces.is_word(at + 1) and counted_many(pieces, at + 1) is not None:
        return None
    return half, (at + 1 if alone else index)


def half_of(key: str) -> str | None:
    """The half of the day that a word tells of: "am", "pm", or "night", which lies in both."""
    return next((half for half in ("am", "pm", "night") if key in members("clocks", half)), None)


def zone_behind(pieces: Pieces, index: int) -> str:
    """The zone told behind a time of day, before the next number; empty where none is."""
    for at in range(index, index + _BEHIND):
        key = pieces.key(at)
        if pieces.is_figure(at) or key in ("(", ".", ";", ""):
            return ""
        if key in members("clocks", "zone"):
            return key if key != "local" or pieces.key(at + 1) in ("time", ")", ",", ".", "") else ""
    return ""


def _near(pieces: Pieces, index: int, name: str) -> bool:
    """Whether a word of a list stands in the sentence close before `index`."""
    for at in range(index - 1, index - 1 - _NEAR, -1):
        if pieces.key(at) in ("", ".", ";"):
            return False
        if pieces.key(at) in members("clocks", name):
            return True
    return False
