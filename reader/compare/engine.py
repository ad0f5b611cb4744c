"""Two witnesses laid side by side."""

from collections.abc import Sequence

from reader.compare.alignment import paired_sentences
from reader.compare.changes import changes_of
from reader.compare.found import Found, found, turned
from reader.compare.rows import Laid, lay
from reader.compare.runs import Run
from reader.compare.sides import Side, Vocabulary, read
from reader.model import Block, Comparison, Statistics, Witness
from reader.text.keys import TYPOGRAPHY, Ignored

LEAST_COVERAGE = 0.35
"""Of the shorter text's words; below this two texts are no versions of one work."""


def compare(a: Witness, b: Witness, ignored: Ignored = TYPOGRAPHY) -> Comparison:
    """What became of the compared text of `a` in that of `b`.

    Where less than 35 % of the shorter text's words stand in the other, they are no versions of one work: rows are
    empty, and sentences that report the same are paired. `compare(b, a)` is the mirror of `compare(a, b)`.
    """
    side_a, side_b, shared = compared(a, b, ignored)
    coverage = _coverage(shared, side_a, side_b)
    if coverage < LEAST_COVERAGE:
        return _no_versions(a, b, coverage)
    laid = lay(shared, side_a, side_b, _folded(a), _folded(b))
    stats = _statistics(shared, laid, side_a, side_b)
    return Comparison(a=a.id, b=b.id, same_work=True, coverage=coverage, rows=laid.rows, moves=laid.moves, stats=stats)


def compared(a: Witness, b: Witness, ignored: Ignored = TYPOGRAPHY) -> tuple[Side, Side, Found]:
    """Both witnesses as units, and which of them match or moved, in counts of units: the comparison at its barest."""
    vocabulary = Vocabulary(ignored)
    # Keys are numbered and matched in one order of the two texts, so that both directions agree.
    if _order(b) < _order(a):
        side_b, side_a = read(b, vocabulary), read(a, vocabulary)
        return side_a, side_b, turned(found(side_b, side_a))
    side_a, side_b = read(a, vocabulary), read(b, vocabulary)
    return side_a, side_b, found(side_a, side_b)


def _order(witness: Witness) -> tuple[int, str, tuple[tuple[int, int], ...]]:
    spans = tuple(block.span for block in witness.compared)
    return sum(span.length for span in spans), witness.text, spans


def _folded(witness: Witness) -> list[Block]:
    return [block for block in witness.blocks if not block.compared]


def _words(runs: Sequence[Run], a: Side) -> int:
    return sum(a.words[run.a_end] - a.words[run.a] for run in runs)


def _coverage(shared: Found, a: Side, b: Side) -> float:
    """The share of the shorter side's words that stand in the other; of its units where it has no words."""
    runs = [*shared.runs, *(run for move in shared.moves for run in move.runs)]
    shorter = min(a.words[-1], b.words[-1])
    if shorter:
        return _words(runs, a) / shorter
    if not len(a) and not len(b):
        return 1.0
    return sum(run.length for run in runs) / max(1, min(len(a), len(b)))


def _statistics(shared: Found, laid: Laid, a: Side, b: Side) -> Statistics:
    kept = _words(shared.runs, a)
    moved = sum(_words(move.runs, a) for move in shared.moves)
    return Statistics(
        deleted=a.words[-1] - kept - moved,
        inserted=b.words[-1] - kept - moved,
        moved=moved,
        typographic=laid.typographic,
        changes=len(changes_of(laid.rows)),
        moves=len(shared.moves),
    )


def _no_versions(a: Witness, b: Witness, coverage: float) -> Comparison:
    nothing = Statistics(deleted=0, inserted=0, moved=0, typographic=0, changes=0, moves=0)
    sentences = paired_sentences(a, b)
    return Comparison(a=a.id, b=b.id, same_work=False, coverage=coverage, rows=(), sentences=sentences, stats=nothing)
