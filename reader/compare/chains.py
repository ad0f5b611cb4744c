"""Chains: matches that stand in the same order on both sides."""

from collections.abc import Sequence
from itertools import pairwise

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
    most = _USUAL * sorted([run.length for run in runs])[len(runs) // 2] if runs else 0
    links = _links(runs)
    ranks = {link[0].b: rank for rank, link in enumerate(sorted(links, key=lambda link: link[0].b), start=1)}
    heaviest = [(0, 0)] * (len(links) + 1)
    previous = [0] * (len(links) + 1)
    best = (0, 0)
    for number, link in enumerate(links, start=1):
        rank = ranks[link[0].b]
        weight, before = _prefix_maximum(heaviest, rank - 1)
        previous[number] = -before
        # Numbers are negated so that the greatest entry of equal weight is the earliest run.
        entry = (weight + sum([min(run.length, most) for run in link]), -number)
        _raise(heaviest, rank, entry)
        best = max(best, entry)
    chain: list[Sequence[Run]] = []
    number = -best[1]
    while number:
        chain.append(links[number - 1])
        number = previous[number]
    return [run for link in reversed(chain) for run in link]


def _links(runs: Sequence[Run]) -> list[Sequence[Run]]:
    """The runs gathered where they follow each other on both sides: a heaviest chain has all of a link or nothing."""
    places = sorted(range(len(runs)), key=[run.b for run in runs].__getitem__)
    following = dict(pairwise(places))
    cuts = [place + 1 for place in range(len(runs) - 1) if following.get(place) != place + 1]
    return [runs[start:end] for start, end in pairwise([0, *cuts, len(runs)])] if runs else []


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
