"""The spine: the heaviest set of seeds that stand in the same order on both sides."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.compare.runs import Run, parted
from reader.compare.seeds import Keys, seeds, whole

_SIZES = (6, 12, 24, 48)
"""Keys in a shingle. Text that repeats itself much needs long ones, or none is unique."""
_ENOUGH = 0.5
"""Of the shorter text: a chain that holds so much needs no longer shingles."""
_SAMPLED = 1_000
"""Shingles of the shorter side that are looked at, at least about."""
_RAREST = 8
"""Shingles of which one at least is looked at: more would lose what lies between two edits."""


_USUAL = 4


class Spine(NamedTuple):
    """Runs of keys in the same order on both sides, and those that break this order, which can overlap others."""

    chain: list[Run]
    others: list[Run]


def spine(a: Keys, b: Keys) -> Spine:
    """The heaviest chain of unique shingles of two texts, and the shingles that are not of it."""
    shorter = min(len(a), len(b))
    every = min(_RAREST, 1 << (shorter // _SAMPLED).bit_length() >> 1 or 1)
    best, best_weight = Spine([], []), 0
    for size in _SIZES:
        found = seeds(a, b, size, every)
        chain = heaviest_chain(found)
        weight = sum(run.length for run in chain)
        if weight > best_weight:
            taken = set(chain)
            best = Spine(parted(whole(chain, size)), whole((run for run in found if run not in taken), size))
            best_weight = weight
        if best_weight >= _ENOUGH * shorter:
            break
    return best


def heaviest_chain(runs: Sequence[Run]) -> list[Run]:
    """The chain of greatest summed length that rises on both sides, in order.

    A run counts for four usual ones at most: where much was edited, one paragraph that was not would else outweigh
    all that it was moved past.

    `runs` must be in the order of A, and no unit of either side in two of them. Weighted longest increasing
    subsequence over a Fenwick tree of prefix maxima (Fenwick 1994): k runs take k log k steps. Of chains that weigh
    the same, the one whose last run stands earliest in A is taken, and so on towards its beginning.
    """
    most = _USUAL * sorted(run.length for run in runs)[len(runs) // 2] if runs else 0
    ranks = {run.b: rank for rank, run in enumerate(sorted(runs, key=lambda run: run.b), start=1)}
    heaviest = [(0, 0)] * (len(runs) + 1)
    previous = [0] * (len(runs) + 1)
    best = (0, 0)
    for number, run in enumerate(runs, start=1):
        weight, before = _prefix_maximum(heaviest, ranks[run.b] - 1)
        previous[number] = -before
        # Numbers are negated so that the greatest entry of equal weight is the earliest run.
        entry = (weight + min(run.length, most), -number)
        _raise(heaviest, ranks[run.b], entry)
        best = max(best, entry)
    chain: list[Run] = []
    number = -best[1]
    while number:
        chain.append(runs[number - 1])
        number = previous[number]
    return chain[::-1]


def _prefix_maximum(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, 0)
    while rank:
        best = max(best, tree[rank])
        rank &= rank - 1
    return best


def _raise(tree: list[tuple[int, int]], rank: int, entry: tuple[int, int]) -> None:
    while rank < len(tree):
        if entry > tree[rank]:
            tree[rank] = entry
        rank += rank & -rank
