"""Two witnesses laid side by side."""

from collections.abc import Sequence

from reader.compare.alignment import paired_sentences
from reader.compare.changes import changes_of
from reader.compare.cleanup import cleaned
from reader.compare.gaps import matched
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
    vocabulary = Vocabulary(ignored)
    side_a, side_b = read(a, vocabulary), read(b, vocabulary)
    runs = _matches(side_a, side_b)
    coverage = _coverage(runs, side_a, side_b)
    if coverage < LEAST_COVERAGE:
        return _no_versions(a, b, coverage)
    laid = lay(runs, side_a, side_b, _folded(a), _folded(b))
    stats = _statistics(runs, laid, side_a, side_b)
    return Comparison(a=a.id, b=b.id, same_work=True, coverage=coverage, rows=laid.rows, stats=stats)


def _matches(a: Side, b: Side) -> list[Run]:
    """Cleaned runs. They are found in one order of the two texts, so that both directions agree."""
    if _order(b) < _order(a):
        return [Run(run.b, run.a, run.length) for run in _matches(b, a)]
    return cleaned(matched(a.keys, b.keys), a, b)


def _order(side: Side) -> tuple[int, str, tuple[tuple[int, int], ...]]:
    return len(side), side.text, tuple(block.span for block in side.blocks)


def _folded(witness: Witness) -> list[Block]:
    return [block for block in witness.blocks if not block.compared]


def _coverage(runs: Sequence[Run], a: Side, b: Side) -> float:
    """The share of the shorter side's words that are matched; of its units where it has no words."""
    shorter = min(a.words[-1], b.words[-1])
    if shorter:
        return sum(a.words[run.a_end] - a.words[run.a] for run in runs) / shorter
    if not len(a) and not len(b):
        return 1.0
    return sum(run.length for run in runs) / max(1, min(len(a), len(b)))


def _statistics(runs: Sequence[Run], laid: Laid, a: Side, b: Side) -> Statistics:
    kept = sum(a.words[run.a_end] - a.words[run.a] for run in runs)
    return Statistics(
        deleted=a.words[-1] - kept,
        inserted=b.words[-1] - kept,
        moved=0,
        typographic=laid.typographic,
        changes=len(changes_of(laid.rows)),
        moves=0,
    )


def _no_versions(a: Witness, b: Witness, coverage: float) -> Comparison:
    nothing = Statistics(deleted=0, inserted=0, moved=0, typographic=0, changes=0, moves=0)
    sentences = paired_sentences(a, b)
    return Comparison(a=a.id, b=b.id, same_work=False, coverage=coverage, rows=(), sentences=sentences, stats=nothing)
