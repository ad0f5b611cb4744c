"""Sentences of which little survives: they are shown as replaced, rather than as confetti."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.compare.runs import Run, joined
from reader.compare.sides import Side

SUBSTANTIAL = 12
"""A run of this many units is never chance."""
_LEAST_SURVIVING = 0.3


def without_scraps(runs: Sequence[Run], a: Side, b: Side) -> list[Run]:
    """The runs without what joins a sentence of A to one of B, where less than 30 % of the lighter one survives.

    Shares are by weight. What is substantial inside a sentence is kept.
    """
    pieces = [piece for run in runs for piece in _by_sentence(run, a, b)]
    surviving: dict[tuple[int, int], float] = defaultdict(float)
    for piece in pieces:
        surviving[_sentences(piece, a, b)] += a.weight(piece.a, piece.a_end)

    def survives(piece: Run) -> bool:
        lighter = min(a.weight(*a.sentence_of(piece.a)), b.weight(*b.sentence_of(piece.b)))
        return piece.length >= SUBSTANTIAL or surviving[_sentences(piece, a, b)] >= _LEAST_SURVIVING * lighter

    return joined([piece for piece in pieces if survives(piece)])


def _sentences(piece: Run, a: Side, b: Side) -> tuple[int, int]:
    return a.sentence_of(piece.a)[0], b.sentence_of(piece.b)[0]


def _by_sentence(run: Run, a: Side, b: Side) -> Iterator[Run]:
    """The run cut where a sentence ends on either side; of a long one only the first and the last piece are cut off.

    No other match can lie in the sentences of what stands between those two.
    """
    start = 0
    while start < run.length:
        rest = Run(run.a + start, run.b + start, run.length - start)
        end = start + min(a.sentence_of(rest.a)[1] - rest.a, b.sentence_of(rest.b)[1] - rest.b, rest.length)
        yield Run(rest.a, rest.b, end - start)
        begin = max(a.sentence_of(run.a_end - 1)[0] - run.a, b.sentence_of(run.b_end - 1)[0] - run.b)
        if begin - end >= SUBSTANTIAL:
            yield Run(run.a + end, run.b + end, begin - end)
            end = begin
        start = end
