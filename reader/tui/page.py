"""Passages laid out at a width: the lines that both sides of the comparison share."""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from reader.model import Offsets
from reader.tui.passage import Passage
from reader.tui.strand import SIDES, Side, Strand
from reader.tui.wrap import Piece, wrap


class Line(NamedTuple):
    """One line on screen: which passage it belongs to and which part of it stands on either side."""

    passage: int
    part: int
    """0 for the first line of the passage; -1 for the empty line before it"""
    a: Piece | None
    b: Piece | None

    def piece(self, side: Side) -> Piece | None:
        """The part of the strand's text that stands on this line on one side."""
        return self.a if side == "a" else self.b


class Spot(NamedTuple):
    """Where a character of an article is drawn."""

    line: int
    column: Side
    """the side of the screen"""
    at: int = -1
    """the character of the passage's text"""
    fold: str = ""
    """the key of the closed fold that hides it"""


class _Stretch(NamedTuple):
    start: int
    end: int
    passage: int
    column: Side
    drawn: int
    """offset in the passage's text; -1 in a closed fold"""


@dataclass(frozen=True)
class Page:
    """Lines of equal number on both sides, however long the texts are."""

    passages: Sequence[Passage] = ()
    lines: list[Line] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    """for each passage the index of its first line of text"""

    def passage_at(self, line: int) -> Passage:
        """The passage that a line belongs to."""
        return self.passages[self.lines[line].passage]

    def line_of(self, passage: int, column: Side, offset: int) -> int:
        """The line on which a character of a passage's text stands."""
        first, end = self.firsts[passage], self._end_of(passage)

        def begins(index: int) -> int:
            piece = self.lines[index].piece(column)
            return sys.maxsize if piece is None else piece[0]

        return max(first, bisect_right(range(first, end), offset, key=begins) + first - 1)

    def _end_of(self, passage: int) -> int:
        if passage + 1 == len(self.firsts):
            return len(self.lines)
        following = self.firsts[passage + 1]
        return following - 1 if self.lines[following - 1].part == -1 else following

    def spot(self, side: Side, offset: int) -> Spot | None:
        """Where a character of an article stands, or the nearest before it; None for an article without lines."""
        stretches = self._stretches[side]
        if not stretches:
            return None
        found = stretches[max(0, bisect_right(stretches, offset, key=lambda one: one.start) - 1)]
        passage = self.passages[found.passage]
        if found.drawn == -1:
            return Spot(self.firsts[found.passage], found.column, fold=passage.key)
        within = min(max(0, offset - found.start), max(0, found.end - found.start - 1))
        at = found.drawn + within
        return Spot(self.line_of(found.passage, found.column, at), found.column, at)

    def origin(self, line: int, column: Side) -> tuple[Side, int] | None:
        """Which character of which article stands first on a line, on one side of the screen or else the other."""
        for shown in (column, "b" if column == "a" else "a"):
            piece, text = self.lines[line].piece(shown), self.passage_at(line).strand(shown)
            if piece is not None and text is not None and (found := text.source(piece[0])) is not None:
                return found
        return None

    def origins(self, line: Line, side: Side) -> tuple[Offsets, ...]:
        """Which stretches of an article stand on a line, on whichever side of the screen."""
        passage = self.passages[line.passage]
        return tuple(
            span
            for column in SIDES
            if (piece := line.piece(column)) is not None and (text := passage.strand(column)) is not None
            for span in text.origins(*piece, side)
        )

    def prepare(self) -> None:
        """Do now what the first search for a place would do."""
        _ = self._stretches

    @cached_property
    def _stretches(self) -> dict[Side, list[_Stretch]]:
        """What is drawn of each article, in the order of its text."""
        return {side: sorted(self._drawn(side)) for side in SIDES}

    def _drawn(self, side: Side) -> Iterator[_Stretch]:
        for index, passage in enumerate(self.passages):
            for hidden, span in passage.holds:
                if hidden == side:
                    yield _Stretch(span.start, span.end, index, side if passage.note(side) else "a", -1)
            for column in SIDES:
                text = passage.strand(column)
                for run in text.runs if text else ():
                    if (origin := run.on(side)) is not None:
                        yield _Stretch(origin, origin + run.end - run.start, index, column, run.start)


def lay_out(passages: Sequence[Passage], left_width: int, right_width: int) -> Page:
    """The page at so many cells a side; an empty line stands before each paragraph but the first."""
    lines: list[Line] = []
    firsts: list[int] = []
    for index, passage in enumerate(passages):
        if lines and passage.opens_paragraph and passage.kind != "aside":
            lines.append(Line(index, -1, None, None))
        firsts.append(len(lines))
        left = _wrapped(passage.a, left_width)
        right = _wrapped(passage.b, right_width)
        for part in range(max(len(left), len(right), 1)):
            one = left[part] if part < len(left) else None
            other = right[part] if part < len(right) else None
            lines.append(Line(index, part, one, other))
    return Page(passages, lines, firsts)


def _wrapped(text: Strand | None, width: int) -> list[Piece]:
    return wrap(text.text, width) if text is not None else []
