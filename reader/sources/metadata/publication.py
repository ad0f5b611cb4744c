"""When an article says that it appeared: in a line at the top, in the dateline, or beside a weekday in its lede."""

import re
from collections.abc import Sequence

from reader.model import Offsets
from reader.sources.metadata.datelines import dateline
from reader.sources.metadata.dates import date_pattern, read_date, weekday_of
from reader.sources.metadata.found import Found
from reader.sources.metadata.prose import is_prose

_HEAD = 15
"""Paragraphs from the top among which a line with the date may stand."""
_LEDE = 3
"""Paragraphs of prose in which a weekday with its date ("on Thursday (Jun 26)") is the day of the report."""
_LONGEST = 160
_OPENING = re.compile(
    r"\W{0,3}(?:(?P<verb>first published|last updated|last modified|originally published|date published|"
    r"published|publication date|posted|updated|modified|date|release date|issued|created)"
    r"(?: on| at| date)?\W{0,3})?(?:on )?"
    r"(?:\d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?,? ?(?:[a-z]{2,4},? )?)?",
    re.IGNORECASE,
)
_AFTER_DATE = 60
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|added|revealed|declared|warned|stated|testified)"
    r"\W(?:\w+ ){0,4}(?:on |late |early )*\Z"
)
_NOT_OF_REPORT = re.compile(
    r"\b(?:until|by|from|before|after|since|between|till|through|for|and|to|next|last|this coming|of) (?:the )?\Z",
    re.IGNORECASE,
)


def published(text: str, paragraphs: Sequence[Offsets]) -> Found | None:
    """The day of publication in EDTF with the words it was read in, or None where the article does not say."""
    return _line(text, paragraphs) or _of_dateline(text, paragraphs) or _of_lede(text, paragraphs)


def date_line(line: str) -> Found | None:
    """The date of a line that tells a date of publication and little else; offsets count from the line's start."""
    if len(line) > _LONGEST:
        return None
    opening = _OPENING.match(line)
    assert opening is not None
    match = date_pattern().match(line, opening.end())
    if match is None:
        match, opening = date_pattern().match(line), None
    if match is None or (value := read_date(match)) is None:
        return None
    verb = opening["verb"].lower() if opening is not None and opening["verb"] else None
    if verb is None and len(line) - match.end() > _AFTER_DATE:
        return None
    if verb is None and re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", line[match.end() :]):
        return None
    reason = f'"{verb}" before it' if verb else "a date in a line of its own"
    return Found(value, match.start(), match.end(), reason + _beside(match))


def _beside(match: re.Match[str]) -> str:
    weekday = weekday_of(match)
    return f"; the weekday beside it is {weekday}" if weekday else ""


def _line(text: str, paragraphs: Sequence[Offsets]) -> Found | None:
    """The best line of the head: one that says published before one that says updated, a full date before others."""
    found: list[Found] = []
    prose = 0
    for span in paragraphs[:_HEAD]:
        line = span.of(text) if span.length <= _LONGEST else ""
        if line and (value := date_line(line)) is not None:
            found.append(value.moved(span.start))
        elif is_prose(text[span.start : min(span.end, span.start + 3000)]):
            prose += 1
            if prose == 2:
                break
    order = sorted(
        found, key=lambda value: ("updated" in value.reason or "modified" in value.reason, value.value.startswith("X"))
    )
    return order[0] if order else None


def _of_dateline(text: str, paragraphs: Sequence[Offsets]) -> Found | None:
    for span in paragraphs[:_HEAD]:
        opening = dateline(text[span.start : min(span.end, span.start + 400)])
        if opening is not None and opening.day is not None:
            start, end = opening.day.start + span.start, opening.day.end + span.start
            match = date_pattern().match(text, start, end)
            if match is not None and (value := read_date(match)) is not None:
                return Found(value, *match.span(), "the date in the dateline" + _beside(match))
    return None


def _of_lede(text: str, paragraphs: Sequence[Offsets]) -> Found | None:
    """The first day in the lede that something was said on, or else the first that stands as "Thursday (Jun 26)".

    Any other date is that of an event.
    """
    candidates: list[tuple[bool, int, Found]] = []
    prose = [span for span in paragraphs[:_HEAD] if is_prose(text[span.start : min(span.end, span.start + 3000)])]
    for span in prose[:_LEDE]:
        for match in date_pattern().finditer(text, span.start, min(span.end, span.start + 3000)):
            before = text[max(span.start, match.start() - 60) : match.start()]
            in_brackets = "(" in match[0]
            if not weekday_of(match) or _NOT_OF_REPORT.search(before) or (value := read_date(match)) is None:
                continue
            was_said = _SAID.search(before) is not None
            if not was_said and not in_brackets:
                continue
            reason = "the day of the report in its first paragraphs" + _beside(match)
            end = match.end() + (in_brackets and text[match.end() : match.end() + 1] == ")")
            candidates.append((not was_said, match.start(), Found(value, match.start(), end, reason)))
    return min(candidates, key=lambda candidate: candidate[:2])[2] if candidates else None
