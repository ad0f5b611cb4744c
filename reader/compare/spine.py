"""The spine: the heaviest set of what can only belong together that stands in the same order on both sides.

Anchors are of it; shingles are sought in what is left between them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.compare.chains import heaviest_chain
from reader.compare.ends import Keys, common_suffix, trimmed
from reader.compare.reading import Pair
from reader.compare.runs import Gap, Run, gaps, joined, parted
from reader.compare.seeds import seeds, whole

_SIZES = (6, 12, 24, 48)
"""Keys in a shingle. Text that repeats itself much needs long ones, or none is unique."""
_ENOUGH = 0.5
"""Of the shorter text: a chain that holds so much needs no longer shingles."""
_SAMPLED = 1_000
"""Shingles of the shorter side that are looked at, at least about."""
_RAREST = 8
"""Shingles of which one at least is looked at: more would lose what lies between two edits."""
_BORDER_A, _BORDER_B = -2, -3
"""Keys that no unit has, and that differ on the two sides."""


class Spine(NamedTuple):
    """Runs of keys in the same order on both sides, and those that break this order, which can overlap others."""

    chain: list[Run]
    others: list[Run]


def spine(pair: Pair) -> Spine:
    """What was known to be equal, and the heaviest chain of unique shingles between; and what is not of these."""
    a, b = pair.a.keys, pair.b.keys
    chain, between = _extended(a, b, pair.chain)
    inner, others = _between(a, b, between, sum(run.length for run in chain))
    if inner:
        chain = _reaching_back(a, b, sorted([*chain, *inner]))
    return Spine(chain, [*pair.others, *others])


def _extended(a: Keys, b: Keys, chain: Sequence[Run]) -> tuple[list[Run], list[Gap]]:
    """The chain with what is equal before and after its runs, and the gaps that are left between."""
    trims = (trimmed(a, b, gap) for gap in gaps(chain, Gap(0, len(a), 0, len(b))))
    left = [gap for gap in trims if gap.a < gap.a_end or gap.b < gap.b_end]
    # What stands between two gaps is equal, be it of the chain or beside it.
    ends = [(0, 0), *((gap.a_end, gap.b_end) for gap in left)]
    runs = [
        Run(end_a, end_b, gap.a - end_a)
        for (end_a, end_b), gap in zip(ends, [*left, Gap(len(a), len(a), len(b), len(b))], strict=True)
        if gap.a > end_a
    ]
    return runs, left


def _reaching_back(a: Keys, b: Keys, chain: Sequence[Run]) -> list[Run]:
    """The chain with what is equal before its runs: a shingle that was looked at need not be the first of many."""
    found: list[Run] = []
    end_a = end_b = 0
    for run in chain:
        back = common_suffix(a, b, end_a, run.a, end_b, run.b)
        found.append(Run(run.a - back, run.b - back, run.length + back))
        end_a, end_b = run.a_end, run.b_end
    return joined(found)


class _Rest:
    """The keys of one side that stand in gaps, gap after gap with a border between."""

    def __init__(self, keys: Keys, stretches: Iterable[tuple[int, int]], border: int) -> None:
        self.keys: list[int] = []
        self._numbers: list[int] = []
        self._shifts: list[int] = []
        self._firsts: list[int] = []
        for number, (start, end) in enumerate(stretches):
            if end - start >= _SIZES[0]:
                self._firsts.append(len(self.keys))
                self._shifts.append(start - len(self.keys))
                self._numbers.append(number)
                self.keys += keys[start:end]
                self.keys.append(border)

    def place(self, place: int) -> tuple[int, int]:
        """The number of the gap that a place lies in, and the unit that stands there."""
        index = bisect_right(self._firsts, place) - 1
        return self._numbers[index], place + self._shifts[index]


def _between(a: Keys, b: Keys, between: Sequence[Gap], chained: int) -> tuple[list[Run], list[Run]]:
    """The heaviest chain of unique shingles in gaps, and the shingles that are not of it.

    `chained` is how many units are in a chain already.
    """
    rest_a = _Rest(a, ((gap.a, gap.a_end) for gap in between), _BORDER_A)
    rest_b = _Rest(b, ((gap.b, gap.b_end) for gap in between), _BORDER_B)
    fewer = min(len(rest_a.keys), len(rest_b.keys))
    every = min(_RAREST, 1 << (fewer // _SAMPLED).bit_length() >> 1 or 1)
    chain: list[Run] = []
    others: list[Run] = []
    best_weight = 0
    for size in _SIZES:
        in_place: list[Run] = []
        astray: list[Run] = []
        for run in seeds(rest_a.keys, rest_b.keys, size, every):
            (gap_a, start_a), (gap_b, start_b) = rest_a.place(run.a), rest_b.place(run.b)
            (in_place if gap_a == gap_b else astray).append(Run(start_a, start_b, run.length))
        heaviest = heaviest_chain(in_place)
        weight = sum(run.length for run in heaviest)
        if weight > best_weight or not best_weight:
            chain = parted(whole(heaviest, size))
            others = list(whole([*_without(in_place, heaviest), *astray], size))
            best_weight = weight
        if chained + best_weight >= _ENOUGH * min(len(a), len(b)):
            break
    return chain, others


def _without(runs: Iterable[Run], taken: Iterable[Run]) -> list[Run]:
    known = set(taken)
    return [run for run in runs if run not in known]
