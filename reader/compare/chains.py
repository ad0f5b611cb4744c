"""Chains: matches that stand in the same order on both sides."""

from collections.abc import Sequence

from reader.compare.runs import Run

_USUAL = 4


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
