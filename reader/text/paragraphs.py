"""Paragraphs of a plain text: where each begins and ends.

A line is a paragraph, unless the text is wrapped at a fixed width: then a blank line ends a paragraph and its lines
are one. A text counts as wrapped when almost every line that another follows directly is as long as it could be,
that is, the next line's first word would not have fitted.
"""

import re
from itertools import pairwise

from reader.model import Offsets

_LINE = re.compile(r"[^\n]+")
_WIDEST_WRAP = 100
"""Columns; nobody wraps mail or wire copy wider than this."""
_WRAPPED_SHARE = 0.9
_FEWEST_WRAPS = 3


def paragraphs(text: str) -> tuple[Offsets, ...]:
    """The paragraphs in order, without the white space around them; they hold every other character of the text."""
    lines = [span for match in _LINE.finditer(text) if (span := _trimmed(text, *match.span())) is not None]
    return _joined(text, lines) if _is_wrapped(text, lines) else tuple(lines)


def _trimmed(text: str, start: int, end: int) -> Offsets | None:
    stretch = text[start:end]
    inner = stretch.strip()
    if not inner:
        return None
    first = start + len(stretch) - len(stretch.lstrip())
    return Offsets(first, first + len(inner))


def _follows(text: str, line: Offsets, following: Offsets) -> bool:
    return text.count("\n", line.end, following.start) == 1


def _is_wrapped(text: str, lines: list[Offsets]) -> bool:
    width = max((line.length for line in lines), default=0)
    if width > _WIDEST_WRAP:
        return False
    pairs = [(line, after) for line, after in pairwise(lines) if _follows(text, line, after)]
    full = sum(line.length + 1 + len(after.of(text).split()[0]) > width for line, after in pairs)
    return len(pairs) >= _FEWEST_WRAPS and full >= _WRAPPED_SHARE * len(pairs)


def _joined(text: str, lines: list[Offsets]) -> tuple[Offsets, ...]:
    joined: list[Offsets] = []
    for line in lines:
        if joined and _follows(text, joined[-1], line):
            joined[-1] = Offsets(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)
