"""A stretch of article text as it is drawn, with the way back from each character drawn to the article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal, NamedTuple

from reader.model import Offsets, Words
from reader.text.visible import visible

Side = Literal["a", "b"]
SIDES: tuple[Side, Side] = ("a", "b")
Mark = Literal["", "delete", "insert", "typographic"]


class Run(NamedTuple):
    """Characters drawn with one mark that stand together in one article."""

    start: int
    """offset of the first character in the strand's text"""
    end: int
    side: Side
    origin: int
    """offset of the first character in that side's article"""
    mark: Mark
    twin: int | None = None
    """where the same words begin in the other article, for a run that stands for both"""
    instead: str = ""
    """of a changed run that is one word: the one word of the other article in whose place it stands"""

    def on(self, side: Side) -> int | None:
        """Where the run begins in one of the articles; None where it isn't drawn from there."""
        return self.origin if side == self.side else self.twin


@dataclass(frozen=True, slots=True)
class Strand:
    """Text ready to be drawn; its runs stand in order and cover what comes from an article."""

    text: str
    runs: tuple[Run, ...]

    @property
    def marked(self) -> bool:
        """Whether any of its words is marked."""
        return any(run.mark for run in self.runs)

    @property
    def changed(self) -> bool:
        """Whether any of its words was deleted or inserted."""
        return any(run.mark in ("delete", "insert") for run in self.runs)

    def between(self, start: int, end: int) -> tuple[Run, ...]:
        """The runs that `start` to `end` of the text touches."""
        first = bisect_right(self.runs, start, key=lambda run: run.end)
        return self.runs[first : bisect_left(self.runs, end, key=lambda run: run.start)]

    def origins(self, start: int, end: int, side: Side) -> tuple[Offsets, ...]:
        """What `start` to `end` of the text is in one of the articles."""
        return tuple(
            Offsets(origin + max(run.start, start) - run.start, origin + min(run.end, end) - run.start)
            for run in self.between(start, end)
            if (origin := run.on(side)) is not None
        )

    def source(self, at: int) -> tuple[Side, int] | None:
        """Which article the character at `at` comes from, and its offset there."""
        for run in self.between(at, at + 1):
            return run.side, run.origin + at - run.start
        return None


NOTHING: Mapping[int, str] = {}


def strand(
    text: str,
    side: Side,
    span: Offsets,
    words: Iterable[Words] = (),
    typographic: bool = False,
    instead: Mapping[int, str] = NOTHING,
) -> Strand:
    """A span of one article, its words marked as the runs of a comparison say.

    `instead` are words of the other article by where what stands in their place begins in this one.
    """
    runs = []
    for run in words:
        own = run.a if side == "a" else run.b
        if own is not None and own.length:
            begin, end = own.start - span.start, own.end - span.start
            runs.append(Run(begin, end, side, own.start, _mark(run, typographic), instead=instead.get(own.start, "")))
    return Strand(visible(span.of(text)), tuple(runs) or (Run(0, span.length, side, span.start, ""),))


def marked(text: str, side: Side, span: Offsets, mark: Mark) -> Strand:
    """A span of one article under one mark."""
    return Strand(visible(span.of(text)), (Run(0, span.length, side, span.start, mark),))


def woven(
    a: str, b: str, words: Iterable[Words], typographic: bool, instead: Mapping[Side, Mapping[int, str]]
) -> Strand:
    """Both sides of a row in one text: what was deleted stands before what was inserted in its place."""
    pieces: list[str] = []
    runs: list[Run] = []
    length = 0

    def add(side: Side, whole: str, span: Offsets | None, mark: Mark, twin: Offsets | None = None) -> None:
        nonlocal length
        if span is None or not span.length:
            return
        piece = visible(span.of(whole))
        if mark in ("delete", "insert") and runs and runs[-1].mark not in ("", mark) and not pieces[-1].endswith(" "):
            pieces.append(" ")
            length += 1
        pieces.append(piece)
        other = instead[side].get(span.start, "") if mark else ""
        runs.append(Run(length, length + span.length, side, span.start, mark, twin.start if twin else None, other))
        length += span.length

    every = list(words)
    for run, following in zip_longest(every, every[1:]):
        mark = _mark(run, typographic)
        if mark:
            add("a", a, run.a, mark)
            add("b", b, run.b, mark)
        elif run.op == "equal" and following is not None and following.op == "insert":
            # What is inserted follows as closely as in its own article: 'old' with '”' behind it.
            add("b", b, run.b, mark, run.a)
        else:
            add("a", a, run.a, mark, run.b)
    return Strand("".join(pieces), tuple(runs))


def _mark(run: Words, typographic: bool) -> Mark:
    if run.op == "equal" or (run.op == "typographic" and not typographic):
        return ""
    return run.op
