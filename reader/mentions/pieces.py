"""Pieces of a text, as the grammars read it: finer than tokens.

A grammar of numbers wants "22.4b" as a figure with a letter on it, "35-year-old" as five pieces and "US$5" as three,
where a comparison wants each whole. So a run of digits with its separators is a piece, a run of letters is one, an
abbreviation with dots is one, and any other character stands alone; `glued` says that nothing stands between a piece
and the one before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Offsets
from reader.text.keys import Ignored, fold

_PIECE = re.compile(
    r"\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?!\d)(?:\.\d+)?"
    r"|\d+(?:\.\d+)*"
    r"|[¼-¾⅐-⅞]"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_¼-¾⅐-⅞]+(?:['’‘][^\W\d_]+)*"
    r"|-{2,}|[^\w\s]|_+|\w"
)
_FRACTIONS = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
_FOLDED = Ignored(case=True)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of some stretches of a text. Between two stretches stands an empty piece, which no grammar crosses."""

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def key(self, index: int) -> str:
        """The folded piece, without case; empty outside the text and between two stretches."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def surface(self, index: int) -> str:
        """The piece as written; empty outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.keys) else ""

    def glued(self, index: int) -> bool:
        """Whether the piece stands directly on the one before it."""
        return 0 < index < len(self.keys) and self.starts[index] == self.ends[index - 1] and bool(self.keys[index - 1])

    def is_figure(self, index: int) -> bool:
        """Whether the piece begins with a digit or is a fraction such as ½."""
        first = self.surface(index)[:1]
        return first.isdecimal() or first in _FRACTIONS

    def is_word(self, index: int) -> bool:
        """Whether the piece begins with a letter."""
        return self.key(index)[:1].isalpha()

    def is_capital(self, index: int) -> bool:
        """Whether the piece holds a capital letter."""
        surface = self.surface(index)
        return surface != surface.lower()

    def links(self, index: int) -> bool:
        """Whether the piece has something glued to both of its sides."""
        return self.glued(index) and self.glued(index + 1)

    def joins(self, index: int) -> bool:
        """Whether the piece is a hyphen or dash with something glued to both of its sides."""
        return self.key(index) == "-" and self.links(index)

    def span(self, first: int, end: int) -> Offsets:
        """The place in the text of the pieces from `first` up to `end`, which is not included."""
        return Offsets(self.starts[first], self.ends[end - 1])

    def phrase(self, first: int, end: int) -> str:
        """The folded words from `first` up to `end`, with one space where the text has any white space."""
        return "".join(
            ("" if index == first or self.glued(index) else " ") + self.keys[index] for index in range(first, end)
        )


def pieces_of(text: str, spans: Sequence[Offsets] | None = None) -> Pieces:
    """The pieces inside the spans, or of the whole text."""
    known: dict[str, str] = {}
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for first, end in (Offsets(0, len(text)),) if spans is None else spans:
        if keys:
            keys.append("")
            starts.append(first)
            ends.append(first)
        for match in _PIECE.finditer(text, first, end):
            surface = match.group()
            key = known.get(surface)
            if key is None:
                key = known[surface] = fold(surface, _FOLDED)
            if key:
                keys.append(key)
                starts.append(match.start())
                ends.append(match.end())
    return Pieces(text, tuple(keys), tuple(starts), tuple(ends))
