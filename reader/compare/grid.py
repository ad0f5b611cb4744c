"""What became of each sentence of a base in each of its versions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reader.model import Comparison, Offsets, Sentence, Witness
from reader.text.sentences import compared_sentences

Fate = Literal["same", "edited", "moved", "absent"]


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

    A span of which a part was moved is `moved`; one of which nothing is kept in its place is `absent`.
    """
    moved = sorted(move.a for move in comparison.moves)
    own = [run for row in comparison.rows if row.move is None for run in row.words]
    kept = sorted(run.a for run in own if run.a is not None and run.b is not None)
    gone = sorted(run.a for run in own if run.a is not None and run.b is None)
    added = sorted(_added(comparison))

    def fate(span: Offsets) -> Fate:
        if _meet(moved, span):
            return "moved"
        if not _meet(kept, span):
            return "absent"
        inside = bisect_right(added, span.start) < bisect_left(added, span.end)
        return "edited" if inside or _meet(gone, span) else "same"

    return tuple(map(fate, spans))


def _meet(stretches: Sequence[Offsets], span: Offsets) -> bool:
    """Whether one of some stretches, which are in order and apart, covers a part of a span."""
    at = bisect_right(stretches, span.start, key=lambda stretch: stretch.end)
    return at < len(stretches) and stretches[at].start < span.end


def _added(comparison: Comparison) -> Iterator[int]:
    """Where in `a` words were inserted within a row that stands on both sides."""
    for row in comparison.rows:
        if row.a is None or row.b is None:
            continue
        at = row.a.start
        for run in row.words:
            if run.a is not None:
                at = run.a.end
            else:
                yield at
