"""Two witnesses laid side by side."""

from typing import NamedTuple

from reader.compare.alignment import paired_sentences
from reader.compare.changes import changes_of
from reader.compare.found import Found, found, turned
from reader.compare.reading import read_pair
from reader.compare.rows import Laid, lay
from reader.compare.runs import Gap, gaps
from reader.compare.sides import Side
from reader.compare.vocabulary import Vocabulary
from reader.model import Block, Comparison, Statistics, Witness
from reader.text.collecting import uncollected
from reader.text.keys import TYPOGRAPHY, Ignored

LEAST_COVERAGE = 0.35
"""Of the shorter text's words; below this two texts are no versions of one work."""


@uncollected()
def compare(a: Witness, b: Witness, ignored: Ignored = TYPOGRAPHY) -> Comparison:
    """What became of the compared text of `a` in that of `b`.

    Where less than 35 % of the shorter text's words stand in the other, they are no versions of one work: rows are
    empty, and sentences that report the same are paired. `compare(b, a)` is the mirror of `compare(a, b)`.
    """
    side_a, side_b, shared = compared(a, b, ignored)
    words = _words(shared, side_a, side_b)
    coverage = _coverage(words, shared, side_a, side_b)
    if coverage < LEAST_COVERAGE:
        return _no_versions(a, b, coverage)
    laid = lay(shared, side_a, side_b, _folded(a), _folded(b))
    stats = _statistics(words, laid, side_a, side_b)
    return Comparison(a=a.id, b=b.id, same_work=True, coverage=coverage, rows=laid.rows, moves=laid.moves, stats=stats)


@uncollected()
def compared(a: Witness, b: Witness, ignored: Ignored = TYPOGRAPHY) -> tuple[Side, Side, Found]:
    """Both witnesses as units, and which of them match or moved, in counts of units: the comparison at its barest."""
    vocabulary = Vocabulary(ignored)
    # Keys are numbered and matched in one order of the two texts, so that both directions agree.
    if _precedes(b, a):
        pair = read_pair(b, a, vocabulary)
        return pair.b, pair.a, turned(found(pair))
    pair = read_pair(a, b, vocabulary)
    return pair.a, pair.b, found(pair)


def _precedes(one: Witness, other: Witness) -> bool:
    """Whether one witness comes before another in an order by length and text."""
    lengths = [sum(block.end - block.start for block in witness.compared) for witness in (one, other)]
    if lengths[0] != lengths[1]:
        return lengths[0] < lengths[1]
    spans = [tuple(block.span for block in witness.compared) for witness in (one, other)]
    return (one.text, spans[0]) < (other.text, spans[1])


def _folded(witness: Witness) -> list[Block]:
    return [block for block in witness.blocks if not block.compared]


class _Words(NamedTuple):
    """How many words a side has, and how many of them are matched in place or moved."""

    a: int
    b: int
    kept: int
    moved: int


def _words(shared: Found, a: Side, b: Side) -> _Words:
    """Counted over what is not matched, which is little; matched words are as many on both sides."""
    total_a = a.words(0, len(a))
    between = list(gaps(shared.runs, Gap(0, len(a), 0, len(b))))
    kept = total_a - sum(a.words(gap.a, gap.a_end) for gap in between)
    total_b = kept + sum(b.words(gap.b, gap.b_end) for gap in between)
    moved = sum(a.words(run.a, run.a_end) for move in shared.moves for run in move.runs)
    return _Words(total_a, total_b, kept, moved)


def _coverage(words: _Words, shared: Found, a: Side, b: Side) -> float:
    """The share of the shorter side's words that stand in the other; of its units where it has no words."""
    shorter = min(words.a, words.b)
    if shorter:
        return (words.kept + words.moved) / shorter
    if not len(a) and not len(b):
        return 1.0
    runs = [*shared.runs, *(run for move in shared.moves for run in move.runs)]
    return sum(run.length for run in runs) / max(1, min(len(a), len(b)))


def _statistics(words: _Words, laid: Laid, a: Side, b: Side) -> Statistics:
    joints = [*laid.joints[0], *laid.joints[1]]
    return Statistics(
        deleted=words.a - words.kept - words.moved - sum(a.words(gap.a, gap.a_end) for gap in joints),
        inserted=words.b - words.kept - words.moved - sum(b.words(gap.b, gap.b_end) for gap in joints),
        moved=words.moved + sum(min(a.words(gap.a, gap.a_end), b.words(gap.b, gap.b_end)) for gap in laid.joints[1]),
        typographic=laid.typographic,
        changes=len(changes_of(laid.rows)),
        moves=len(laid.moves),
    )


def _no_versions(a: Witness, b: Witness, coverage: float) -> Comparison:
    nothing = Statistics(deleted=0, inserted=0, moved=0, typographic=0, changes=0, moves=0)
    sentences = paired_sentences(a, b)
    return Comparison(a=a.id, b=b.id, same_work=False, coverage=coverage, rows=(), sentences=sentences, stats=nothing)
