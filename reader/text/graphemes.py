"""Borders of graphemes: a letter with its marks, or an emoji of several characters, is never shown in part."""

from functools import cache
from typing import Protocol

_FARTHEST = 64
"""Characters before a place among which the grapheme that holds it begins; longer ones are taken as they stand."""


class _Match(Protocol):
    def span(self) -> tuple[int, int]: ...


class _Pattern(Protocol):
    def match(self, string: str, pos: int = 0, /) -> _Match | None: ...


@cache
def _grapheme() -> _Pattern:
    # The regex package knows graphemes (Unicode Standard Annex 29); it is loaded where a text has letters that join.
    import regex

    pattern: _Pattern = regex.compile(r"\X")
    return pattern


def _stands_alone(character: str) -> bool:
    """Whether a character is never joined to another such: Latin letters, digits, dashes, quotation marks."""
    return character < "\u0300" or "\u2010" <= character <= "\u2027"


def grapheme_around(text: str, offset: int) -> tuple[int, int]:
    """Where the grapheme that an offset stands inside begins and ends; the offset twice where it stands at a border."""
    if not 0 < offset < len(text) or (_stands_alone(text[offset - 1]) and _stands_alone(text[offset])):
        return offset, offset
    start = offset - 1
    while start > max(0, offset - _FARTHEST) and not text[start].isascii():
        start -= 1
    while start < offset:
        found = _grapheme().match(text, start)
        if found is None:
            break
        first, end = found.span()
        if first < offset < end:
            return first, end
        start = end
    return offset, offset
