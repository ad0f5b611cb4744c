"""The title of an article: the line at its top that reads as a headline, with prose after it."""

import re
from collections.abc import Sequence

from reader.model import Offsets
from reader.sources.metadata.bylines import byline
from reader.sources.metadata.datelines import dateline
from reader.sources.metadata.dates import date_pattern
from reader.sources.metadata.prose import closes, is_prose

_LONGEST = 200
_MOST_WORDS = 30
_HEADLINE_WORDS = 4
_HEAD = 12
"""Paragraphs from the top among which the title must stand."""
_BULLET = re.compile(r"[•‣▪▸●◦·*■□►–—-]\s")


def title_of(text: str, paragraphs: Sequence[Offsets]) -> Offsets | None:
    """Where the title stands, or None where no line reads as one."""
    head = _head(text, paragraphs)
    lines = [span for span in head if reads_as_headline(span.of(text))]
    if not lines or len(head) == len(paragraphs):
        return None
    # A section's name ("World", "Asia Pacific") may stand above the headline.
    return next((span for span in lines if len(span.of(text).split()) >= _HEADLINE_WORDS), lines[0])


def reads_as_headline(line: str) -> bool:
    """Whether a line can be a headline by its looks: short, no full stop, not a dateline, byline, date or bullet."""
    if len(line) > _LONGEST or not any(map(str.isalpha, line)):
        return False
    if len(line.split()) > _MOST_WORDS or closes(line) or _BULLET.match(line):
        return False
    if byline(line) is not None or _opens_a_report(line):
        return False
    return not any(map(str.isdigit, line)) or date_pattern().match(line) is None


def _opens_a_report(line: str) -> bool:
    """Whether a line begins with a dateline that is more than a word and a colon, as headlines have them too."""
    opening = dateline(line)
    return opening is not None and (opening.agency is not None or opening.day is not None)


def _head(text: str, paragraphs: Sequence[Offsets]) -> list[Offsets]:
    head: list[Offsets] = []
    for span in paragraphs[:_HEAD]:
        if is_prose(span.of(text)) or _opens_a_report(span.of(text)[:_LONGEST]):
            break
        head.append(span)
    return head
