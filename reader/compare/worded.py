"""Units of both sides as words with one fate: kept, gone, new, or written otherwise."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.compare.joints import joints
from reader.compare.runs import Gap, Run
from reader.compare.sides import Side
from reader.model import Offsets, Words

_CHUNK = 32
"""Units whose writing is compared at once."""


class Worded(NamedTuple):
    """Where units of both sides stand, the words that tile both places, and how many units differ in typography.

    `joints` are the stretches that differ in where white space stands, of which these units are some.
    """

    a: Offsets
    b: Offsets
    words: tuple[Words, ...]
    typographic: int
    joints: tuple[Gap, ...]


def worded(gap: Gap, runs: Sequence[Run], a: Side, b: Side) -> Worded:
    """Matches and what lies between them, one after the other; white space belongs to the word before it."""
    span_a, span_b = a.span(gap.a, gap.a_end), b.span(gap.b, gap.b_end)
    words: list[Words] = []
    joined: list[Gap] = []
    typographic = 0
    at_a, at_b = gap.a, gap.b
    start_a, start_b = span_a.start, span_b.start
    for run in _pieces(gap, runs, a, b):
        if at_a < run.a:
            end = a.start(run.a)
            words.append(Words("delete", Offsets(start_a, end), None))
            start_a = end
        if at_b < run.b:
            end = b.start(run.b)
            words.append(Words("insert", None, Offsets(start_b, end)))
            start_b = end
        at_a, at_b = run.a_end, run.b_end
        end_a = a.start(at_a) if at_a < gap.a_end else span_a.end
        end_b = b.start(at_b) if at_b < gap.b_end else span_b.end
        if isinstance(run, Gap):
            # White space is no difference at all, a mark that is written otherwise is one of typography.
            alike = _unspaced(a.text[start_a:end_a]) == _unspaced(b.text[start_b:end_b])
            words.append(Words("equal" if alike else "typographic", Offsets(start_a, end_a), Offsets(start_b, end_b)))
            joined.append(run)
            typographic += not alike
        elif a.text[start_a:end_a].rstrip() == b.text[start_b:end_b].rstrip():
            words.append(Words("equal", Offsets(start_a, end_a), Offsets(start_b, end_b)))
        else:
            for piece in _otherwise(run, Offsets(start_a, end_a), Offsets(start_b, end_b), a, b):
                words.append(piece[0])
                typographic += piece[1]
        start_a, start_b = end_a, end_b
    if at_a < gap.a_end:
        words.append(Words("delete", Offsets(start_a, span_a.end), None))
    if at_b < gap.b_end:
        words.append(Words("insert", None, Offsets(start_b, span_b.end)))
    return Worded(span_a, span_b, tuple(_connected(words) if joined else words), typographic, tuple(joined))


def _unspaced(stretch: str) -> str:
    return "".join(stretch.split())


def _connected(words: Sequence[Words]) -> Iterator[Words]:
    """The words with neighbours that are equal made one."""
    for op, together in groupby(words, lambda piece: piece.op):
        pieces = list(together)
        first, last = pieces[0], pieces[-1]
        if op == "equal" and first.a and first.b and last.a and last.b:
            yield Words(op, Offsets(first.a.start, last.a.end), Offsets(first.b.start, last.b.end))
        else:
            yield from pieces


def _pieces(gap: Gap, runs: Sequence[Run], a: Side, b: Side) -> Iterator[Run | Gap]:
    """The runs in a gap, and what between them differs in white space alone."""
    at_a, at_b = gap.a, gap.b
    for run in runs:
        if at_a < run.a and at_b < run.b:
            yield from joints(Gap(at_a, run.a, at_b, run.b), a, b)
        yield run
        at_a, at_b = run.a_end, run.b_end
    if at_a < gap.a_end and at_b < gap.b_end:
        yield from joints(Gap(at_a, gap.a_end, at_b, gap.b_end), a, b)


def _otherwise(run: Run, span_a: Offsets, span_b: Offsets, a: Side, b: Side) -> Iterator[tuple[Words, int]]:
    """A run that is not all written alike, cut where that changes, with how many units of each piece differ."""
    alike = [written for start in range(0, run.length, _CHUNK) for written in _alike(run, start, a, b)]
    start_a, start_b = span_a.start, span_b.start
    for written, together in groupby(range(run.length), alike.__getitem__):
        units = list(together)
        following = units[-1] + 1
        end_a, end_b = span_a.end, span_b.end
        if following < run.length:
            end_a, end_b = a.start(run.a + following), b.start(run.b + following)
        places = Offsets(start_a, end_a), Offsets(start_b, end_b)
        yield Words("equal" if written else "typographic", *places), 0 if written else len(units)
        start_a, start_b = end_a, end_b


def _alike(run: Run, start: int, a: Side, b: Side) -> list[bool]:
    """For each unit of a run from `start` on, but at most a chunk of them: whether both sides write it alike."""
    end = min(start + _CHUNK, run.length)
    if a.span(run.a + start, run.a + end).of(a.text) == b.span(run.b + start, run.b + end).of(b.text):
        return [True] * (end - start)
    units = range(start, end)
    return [_unspaced(a.surface(run.a + unit)) == _unspaced(b.surface(run.b + unit)) for unit in units]
