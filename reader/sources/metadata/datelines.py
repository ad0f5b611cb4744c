"""Datelines: the place, and often the day and the agency, that a wire story's first paragraph opens with."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.model import Offsets
from reader.sources.metadata.agencies import agencies, agency_at

_LONGEST = 120
"""Code points of a paragraph's beginning in which a dateline must end."""
_NO_PLACES = frozenset({
    "ALSO", "ANALYSIS", "BREAKING", "COLUMN", "COMMENT", "COMMENTARY", "CORRECTED", "CORRECTION", "DEVELOPING",
    "EDITORIAL", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE", "FILE", "GRAPHIC", "HERE", "INSIGHT",
    "INTERVIEW", "JUST", "LATEST", "LISTEN", "LIVE", "LOOK", "MORE", "NEWS", "NOTE", "OPINION", "PHOTO",
    "PHOTOS", "PICTURE", "PICTURES", "POLL", "PREVIEW", "PROFILE", "QUESTION", "ANSWER", "QUIZ", "QUOTE", "READ",
    "RELATED", "REPORT", "REVIEW", "SEE", "SPECIAL", "SPOILER", "STORY", "SUMMARY", "TIMELINE", "TODAY", "UPDATE",
    "UPDATED", "UPDATES", "URGENT", "VIDEO", "WARNING", "WATCH", "WHY", "HOW", "WHAT", "WHO", "WHEN", "WHERE",
    "Q", "A", "Q&A", "PLUS", "AND", "BUT", "FULL", "KEY", "BY", "VIA", "MARKETS", "FOREX", "STOCKS",
    "SOCCER", "TENNIS", "GOLF", "CRICKET", "RUGBY", "BASEBALL",
})  # fmt: skip
"""Words in capitals that stand before a colon or dash in news and are no places."""

_OPEN_PLACES = frozenset({
    "ABU", "ADDIS", "BUENOS", "CAPE", "DEN", "EL", "FORT", "GREAT", "GUATEMALA", "HO", "HONG", "KUALA", "LA",
    "LAS", "LOS", "MEXICO", "NORTH", "PANAMA", "PHNOM", "PORT", "RIO", "SAINT", "SALT", "SAN", "SANTA",
    "SANTO", "SAO", "SÃO", "SOUTH", "SRI", "ST", "TEL", "THE", "UNITED", "WEST",
})  # fmt: skip
"""First words of places with names of several words."""
_SHORTEST_PLACE = 5
_CAPITALS = r"[^\W\da-z_](?:[^\W\da-z_]|[.'’-])+"
_NAME = r"[^\W\da-z_][\w.'’-]+"
_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zA-Z]{0,6}\b\.?"
_DAY = rf"(?P<day>{_MONTH} \d\d?(?:, ?(?:19|20)\d\d)?|\d\d? {_MONTH}(?:,? (?:19|20)\d\d)?)"
_REGION = rf"(?!{_MONTH} \d){_NAME}(?: (?:(?:of|and|the|de|du|da|la|del) )?{_NAME}){{0,3}}"
_MARK = r"\s?[-–—―]{1,3}\s"


class Dateline(NamedTuple):
    """A dateline: where its place, its date and its agency's name stand, and where the report begins."""

    place: Offsets | None
    day: Offsets | None
    agency: Offsets | None
    end: int


_BRACKETS = r"[(\[](?P<agency>[^()\[\]]{2,50})[)\]]"
_NAMED = rf"(?P<place>{_NAME}(?:[ /](?:(?:de|la|el|al|of|du) )?{_NAME}){{0,3}}(?:, {_REGION}){{0,2}})"


@cache
def _in_capitals() -> re.Pattern[str]:
    place = rf"(?P<place>{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}(?:, {_REGION}){{0,2}})"
    return re.compile(rf"{place}(?:,? {_DAY},?)?(?: {_BRACKETS})?(?:{_MARK}|:\s)")


@cache
def _with_brackets() -> re.Pattern[str]:
    return re.compile(rf"{_NAMED}(?:,? {_DAY},?)? {_BRACKETS}(?:{_MARK}|[:.]?\s)")


@cache
def _with_day() -> re.Pattern[str]:
    return re.compile(rf"{_NAMED}, {_DAY}(?:{_MARK}|:\s)")


@cache
def _without_place() -> re.Pattern[str]:
    return re.compile(rf"(?:{_DAY} )?{_BRACKETS}(?:{_MARK}|:\s)")


def _patterns(opening: str) -> Iterator[tuple[re.Pattern[str], bool]]:
    """The forms that a dateline can have here, each with whether the words in brackets must be an agency for it."""
    if opening[1:2].isupper() or not opening[1:2].isalpha():
        yield _in_capitals(), False
    bracketed = "(" in opening or "[" in opening
    if bracketed:
        yield _with_brackets(), True
    if any(map(str.isdigit, opening)):
        yield _with_day(), False
    if bracketed:
        yield _without_place(), True


def dateline(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph opens with, or None; offsets count from the paragraph's start."""
    opening = paragraph[:_LONGEST]
    for pattern, by_agency in _patterns(opening):
        match = pattern.match(opening)
        if match is None or not _plausible(match, paragraph):
            continue
        brackets = _span(match, "agency")
        agency = agency_at(opening, brackets.start) if brackets is not None else None
        if agency is not None or not by_agency:
            return Dateline(_span(match, "place"), _span(match, "day"), agency, match.end())
    return None


def names_a_place(opening: Dateline, paragraph: str, text: str) -> bool:
    """Whether the words of a dateline are likely a place, to judge by the whole text that it opens.

    "SEOUL:" is one where "Seoul" stands in the text too; "NCAA:" and "LIKELY FOE:" are no places. With an agency, a
    day, a region or a dash there is no doubt.
    """
    if opening.place is None:
        return False
    place = opening.place.of(paragraph)
    if opening.agency or opening.day or "," in place or not paragraph[: opening.end].rstrip().endswith(":"):
        return True
    capitalized = re.compile(rf"\b{re.escape(' '.join(word.capitalize() for word in place.split()))}\b")
    if capitalized.search(text) is not None:
        return True
    if " " in place:
        return place.split()[0] in _OPEN_PLACES
    return len(place) >= _SHORTEST_PLACE and len(re.findall(rf"\b{re.escape(place)}\b", text)) == 1


def _span(match: re.Match[str], group: str) -> Offsets | None:
    if group not in match.re.groupindex or match[group] is None:
        return None
    return Offsets(*match.span(group))


def _plausible(match: re.Match[str], paragraph: str) -> bool:
    place = match.groupdict().get("place")
    if place is None:
        return True
    words = re.findall(r"[\w&]+", place)
    if words[0].upper() in _NO_PLACES or words[-1].upper() in _NO_PLACES or place in agencies():
        return False
    # After a bare "PLACE:" or "PLACE -" a report begins with a capital or a quotation; a list or a table does not.
    rest = paragraph[match.end() : match.end() + 40].lstrip("“\"‘'«„")
    return bool(rest) and (rest[0].isupper() or rest[0].isdigit() or not rest[0].isascii())
