"""What became of each sentence of a base in each of its versions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reader.model import Comparison, Offsets, Sentence, Witness, Words
from reader.text.sentences import compared_sentences

Fate = Literal["same", "edited", "moved", "moved and edited", "absent"]


class Traced(NamedTuple):
    """A sentence of a base, and what became of it in each version, in the order of the versions."""

    sentence: Sentence
    fates: tuple[Fate, ...]


def traced(base: Witness, comparisons: Sequence[Comparison]) -> tuple[Traced, ...]:
    """Every sentence of the compared text of a base; `comparisons` are those of the base with its versions."""
    every = compared_sentences(base)
    columns = [fates([sentence.span for sentence in every], comparison) for comparison in comparisons]
    return tuple(Traced(sentence, tuple(column[row] for column in columns)) for row, sentence in enumerate(every))


def fates(spans: Sequence[Offsets], comparison: Comparison) -> tuple[Fate, ...]:
    """For each of some spans of article `a`: what became of it in article `b`.

    A span of which a part was moved is `moved`, or `moved and edited` where words in it changed; one of which nothing
    is kept in its place is `absent`.
    """
    moved = sorted(move.a for move in comparison.moves)
    own = [run for row in comparison.rows if row.move is None for run in row.words]
    kept = sorted(run.a for run in own if run.a is not None and run.b is not None)
    every = [*own, *(run for move in comparison.moves for run in move.words)]
    gone = sorted(run.a for run in every if run.a is not None and run.b is None)
    added = sorted(_added(comparison))

    def fate(span: Offsets) -> Fate:
        inside = bisect_right(added, span.start) < bisect_left(added, span.end)
        edited = inside or _meet(gone, span)
        if _meet(moved, span):
            return "moved and edited" if edited else "moved"
        if not _meet(kept, span):
            return "absent"
        return "edited" if edited else "same"

    return tuple(map(fate, spans))


def _meet(stretches: Sequence[Offsets], span: Offsets) -> bool:
    """Whether one of some stretches, which are in order and apart, covers a part of a span."""
    at = bisect_right(stretches, span.start, key=lambda stretch: stretch.end)
    return at < len(stretches) and stretches[at].start < span.end


def _added(comparison: Comparison) -> Iterator[int]:
    """Where in `a` words were inserted within a row that stands on both sides, or within moved text."""
    for row in comparison.rows:
        if row.a is not None and row.b is not None:
            yield from _insertions(row.words, row.a.start)
    for move in comparison.moves:
        yield from _insertions(move.words, move.a.start)


def _insertions(words: Sequence[Words], at: int) -> Iterator[int]:
    for run in words:
        if run.a is not None:
            at = run.a.end
        else:
            yield at
