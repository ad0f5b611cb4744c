"""Moves: what stands elsewhere in the other text, with the edits inside it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import category

from reader.compare.common import common
from reader.compare.ends import common_prefix, common_suffix
from reader.compare.growth import grown
from reader.compare.runs import Gap, Run, gaps
from reader.compare.seeds import unique_pairs, whole
from reader.compare.sides import Side

_SHINGLE = 4
"""Keys in a shingle that must be unique among what is not matched."""
_FEWEST_UNITS = 8
_FEWEST_WORDS = 4
"""In a whole sentence."""
_LEAST_SHARED = 0.6
"""By weight, of either end of a move; and of the sentences that one of them stands in, if it is no long one."""
_LONG = 12.0
"""The weight of a clause that is no phrase, whatever stands around it."""
_HANGING = frozenset(",.;:!?)]}…”’»")
_OPENING = ("Ps", "Pi")
"""Categories of Unicode: of brackets and quotation marks that belong to what follows."""
_NEAR = 40
"""Units between two matches of one move."""
_FARTHEST = 2_000
"""Units beyond a match that are looked at."""


class Moved(NamedTuple):
    """Units of A and of B, within a paragraph each, that are one text in two places; `runs` match inside them."""

    gap: Gap
    runs: tuple[Run, ...]


class Free:
    """The units of both sides that belong to no match and no move, as flags: what a move may take."""

    def __init__(self, a: Side, b: Side, runs: Sequence[Run], moves: Sequence[Moved] = ()) -> None:
        self.a = bytearray(b"\1" * len(a))
        self.b = bytearray(b"\1" * len(b))
        for start_a, start_b, length in runs:
            self.a[start_a : start_a + length] = self.b[start_b : start_b + length] = bytes(length)
        for move in moves:
            self.take(move.gap)
        self._ends_a = [run.a_end for run in runs]
        self._ends_b = [run.b_end for run in runs]

    def take(self, gap: Gap) -> None:
        """Mark the units of a gap as taken."""
        self.a[gap.a : gap.a_end] = bytes(gap.a_end - gap.a)
        self.b[gap.b : gap.b_end] = bytes(gap.b_end - gap.b)

    def holds(self, gap: Gap) -> bool:
        """Whether all units of a gap are free."""
        return self.a.find(0, gap.a, gap.a_end) < 0 and self.b.find(0, gap.b, gap.b_end) < 0

    def around(self, a: Side, b: Side, gap: Gap) -> Gap:
        """The widest free gap that holds a free one and leaves neither paragraph."""
        block_a, block_b = a.block_of(gap.a), b.block_of(gap.b)
        return Gap(
            *_reach(self.a, a.firsts[block_a], gap.a, gap.a_end, a.block_end(block_a)),
            *_reach(self.b, b.firsts[block_b], gap.b, gap.b_end, b.block_end(block_b)),
        )

    def in_place(self, gap: Gap) -> bool:
        """Whether no match stands between the two ends of a gap, so that nothing in it has moved."""
        return bisect_right(self._ends_a, gap.a) == bisect_right(self._ends_b, gap.b)


def _reach(free: bytearray, lowest: int, start: int, end: int, highest: int) -> tuple[int, int]:
    lowest, highest = max(lowest, start - _FARTHEST), min(highest, end + _FARTHEST)
    before = free.rfind(0, lowest, start)
    after = free.find(0, end, highest)
    return (lowest if before < 0 else before + 1), (highest if after < 0 else after)


def moves_of_seeds(a: Side, b: Side, candidates: Sequence[Run], free: Free) -> list[Moved]:
    """Moves around runs that break the order of the texts, in the order of A. What they hold is taken from `free`."""
    pieces = _extended(a, b, candidates, free)
    clusters = list(_clusters(a, b, pieces, free))
    found = [
        move
        for cluster in sorted(clusters, key=lambda cluster: (-sum(run.length for run in cluster), cluster[0]))
        if (move := _moved(a, b, cluster, free))
    ]
    return sorted(found)


def moves_of_rest(a: Side, b: Side, free: Free) -> list[Moved]:
    """Moves among what is not matched, around shingles that are unique there, in the order of A."""
    pairs = unique_pairs(a.keys, b.keys, _SHINGLE, _shingles(free.a), _shingles(free.b))
    return moves_of_seeds(a, b, whole(pairs, _SHINGLE), free)


_STRETCH = re.compile(b"\1{%d,}" % _SHINGLE)


def _shingles(free: bytearray) -> list[int]:
    """Where shingles start that hold nothing but what is free."""
    return [
        start for stretch in _STRETCH.finditer(free) for start in range(stretch.start(), stretch.end() - _SHINGLE + 1)
    ]


def _extended(a: Side, b: Side, candidates: Sequence[Run], free: Free) -> list[Run]:
    """What is free of each candidate, as long as the two sides stay free and equal within their paragraphs."""
    reached: dict[int, int] = {}
    extended: list[Run] = []
    for run in candidates:
        for piece in _by_block(a, b, run):
            start = max(piece.a, reached.get(piece.b - piece.a, 0)) - piece.a
            while start < piece.length:
                i, j = piece.a + start, piece.b + start
                if not (free.a[i] and free.b[j]):
                    start += 1
                    continue
                room = free.around(a, b, Gap(i, i + 1, j, j + 1))
                left = common_suffix(a.keys, b.keys, room.a, i, room.b, j)
                right = common_prefix(a.keys, b.keys, i, room.a_end, j, room.b_end)
                if right:
                    extended.append(Run(i - left, j - left, left + right))
                start += max(1, right)
            reached[piece.b - piece.a] = piece.a + start
    return extended


def _by_block(a: Side, b: Side, run: Run) -> Iterator[Run]:
    """The run cut at the borders of paragraphs on either side."""
    start = 0
    while start < run.length:
        a_end = a.block_end(a.block_of(run.a + start))
        b_end = b.block_end(b.block_of(run.b + start))
        end = min(a_end - run.a, b_end - run.b, run.length)
        yield Run(run.a + start, run.b + start, end - start)
        start = end


def _clusters(a: Side, b: Side, pieces: Sequence[Run], free: Free) -> Iterator[list[Run]]:
    """Pieces that lie near each other and in order, between the same two paragraphs, with nothing taken between."""
    ordered = sorted(pieces, key=lambda run: (a.block_of(run.a), b.block_of(run.b), run))
    cluster: list[Run] = []
    for run in ordered:
        if cluster:
            between = Gap(cluster[-1].a_end, run.a, cluster[-1].b_end, run.b)
            beside = (
                0 <= between.a_end - between.a <= _NEAR
                and 0 <= between.b_end - between.b <= _NEAR
                and a.block_of(run.a) == a.block_of(cluster[-1].a)
                and b.block_of(run.b) == b.block_of(cluster[-1].b)
            )
            if beside and free.holds(between):
                cluster.append(run)
                continue
            if run.a < cluster[-1].a_end and run.b_end > cluster[-1].b and between.b < cluster[-1].b_end:
                continue
            yield cluster
        cluster = [run]
    if cluster:
        yield cluster


def _moved(a: Side, b: Side, cluster: Sequence[Run], free: Free) -> Moved | None:
    """The move that a cluster stands for, if what is still free of it is one."""
    runs = [run for run in cluster if free.holds(Gap(run.a, run.a_end, run.b, run.b_end))]
    if not runs:
        return None
    core = Gap(runs[0].a, runs[-1].a_end, runs[0].b, runs[-1].b_end)
    if not free.holds(core):
        longest = max(runs, key=lambda run: run.length)
        runs, core = [longest], Gap(longest.a, longest.a_end, longest.b, longest.b_end)
    weights = a.vocabulary.weights
    inner = [
        match for gap in list(gaps(runs, core))[1:-1] if gap.cells for match in common(a.keys, b.keys, gap, weights)
    ]
    runs = _without_hanging(a, b, grown(a, b, sorted([*runs, *inner]), free.around(a, b, core)))
    if not runs:
        return None
    core = Gap(runs[0].a, runs[-1].a_end, runs[0].b, runs[-1].b_end)
    if free.in_place(core):
        return None
    weight = sum(a.weight(run.a, run.a_end) for run in runs)
    for gap in _natural(a, b, core):
        heavier = max(a.weight(gap.a, gap.a_end), b.weight(gap.b, gap.b_end))
        if weight >= _LEAST_SHARED * heavier and free.holds(gap):
            break
    else:
        return None
    if not _says_enough(a, b, gap, runs, weight):
        return None
    free.take(gap)
    return Moved(gap, tuple(runs))


def _without_hanging(a: Side, b: Side, runs: Sequence[Run]) -> list[Run]:
    """The runs without marks at their beginning that belong to what stands before, on either side."""
    first, *rest = runs
    hanging = 0
    while hanging < first.length and (hangs(a, first.a + hanging) or hangs(b, first.b + hanging)):
        hanging += 1
    if hanging == first.length:
        return _without_hanging(a, b, rest) if rest else []
    return [Run(first.a + hanging, first.b + hanging, first.length - hanging), *rest]


def hangs(side: Side, unit: int) -> bool:
    """Whether a unit is a mark that belongs to what stands before it: a closing one, or one written on to that."""
    if side.vocabulary.words[side.keys[unit]]:
        return False
    mark = side.surface(unit)[0]
    if mark in _HANGING:
        return True
    return unit > 0 and side.start(unit) == side.end(unit - 1) and category(mark) not in _OPENING


def _natural(a: Side, b: Side, core: Gap) -> Iterator[Gap]:
    """The core of a move widened to paragraphs or sentences of either side, the widest first, and as it is."""
    for reach_a in _widths(a, core.a, core.a_end):
        for reach_b in _widths(b, core.b, core.b_end):
            yield Gap(*reach_a, *reach_b)


def _widths(side: Side, start: int, end: int) -> Iterator[tuple[int, int]]:
    block = side.block_of(start)
    yield side.firsts[block], side.block_end(block)
    yield side.sentence_of(start)[0], side.sentence_of(end - 1)[1]
    yield start, end


def _says_enough(a: Side, b: Side, gap: Gap, runs: Sequence[Run], weight: float) -> bool:
    """Whether a move is more than a phrase that stands in both texts.

    It is a whole sentence of 4 words on both sides, or has 8 matched units which are most of a sentence on one side or
    weigh as much as a long clause. `weight` is what all matched units weigh.
    """
    if sum(a.words(run.a, run.a_end) for run in runs) < _FEWEST_WORDS:
        return False
    many = sum(run.length for run in runs) >= _FEWEST_UNITS
    if many and weight >= _LONG:
        return True
    sentences_a = a.sentence_of(gap.a)[0], a.sentence_of(gap.a_end - 1)[1]
    sentences_b = b.sentence_of(gap.b)[0], b.sentence_of(gap.b_end - 1)[1]
    if gap == (*sentences_a, *sentences_b):
        return True
    return many and weight >= _LEAST_SHARED * min(a.weight(*sentences_a), b.weight(*sentences_b))
