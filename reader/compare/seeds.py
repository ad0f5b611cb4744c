"""Seeds: short stretches that stand once in either text, so that they can only belong together.

Anchoring on what is unique is patience diff's idea (Bram Cohen), on shingles rather than lines. Of long texts only a
sample of the shingles is looked at, those that begin with certain keys (after Manber 1994), so that both
texts choose the same ones.
"""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from itertools import islice
from typing import TypeVar

from reader.compare.ends import Keys, common_prefix
from reader.compare.runs import Run

_Item = TypeVar("_Item", bound=Hashable)


def seeds(a: Keys, b: Keys, size: int, every: int = 1) -> list[Run]:
    """Shingles of `size` keys that are unique on both sides, as runs of where they start, in the order of A.

    A run of length n stands for n overlapping shingles, so for n + size - 1 equal keys; it is followed to its end. No
    start is in two runs. `every`, a power of two, is how many shingles there are to one that is looked at.
    """
    return unique_pairs(a, b, size, _places(a, size, every), _places(b, size, every))


def _places(keys: Keys, size: int, every: int) -> Sequence[int]:
    last = len(keys) - size
    if every == 1:
        return range(max(0, last + 1))
    places = [place for place, key in enumerate(keys) if not key % every]
    return places[: bisect_right(places, last)]


def unique_pairs(a: Keys, b: Keys, size: int, in_a: Sequence[int], in_b: Sequence[int]) -> list[Run]:
    """The runs of starts where shingles, given by the places where they start, are unique among those of their side."""
    starts = _once(b, size, in_b)
    result: list[Run] = []
    reached = -1
    for shingle, i in _once(a, size, in_a).items():
        if i < reached:
            continue
        j = starts.get(shingle)
        # Inside a run that was followed to its end a unique shingle can only be the run's own.
        if j is None or a[i : i + size] != b[j : j + size]:
            continue
        length = 1 + common_prefix(a, b, i + size, len(a), j + size, len(b))
        result.append(Run(i, j, length))
        reached = i + length
    return result


def _once(keys: Keys, size: int, places: Sequence[int]) -> dict[int, int]:
    """Where each shingle that stands only once starts, by its hash, in order."""
    # The hash of a tuple of integers is the same in every process.
    if isinstance(places, range):
        hashes = list(map(hash, zip(*(islice(keys, offset, None) for offset in range(size)), strict=False)))
    else:
        hashes = [hash(tuple(keys[place : place + size])) for place in places]
    return unique(hashes, places)


def unique(items: Sequence[_Item], places: Sequence[int]) -> dict[_Item, int]:
    """The places of the items that are like no other, in order."""
    last = dict(zip(items, places, strict=True))
    if len(last) == len(items):
        return last
    first = dict(zip(reversed(items), reversed(places), strict=True))
    return {item: place for item, place in last.items() if first[item] == place}


def whole(runs: Iterable[Run], size: int) -> list[Run]:
    """Runs of where shingles start, as the runs of keys that they stand for; these can overlap."""
    return [Run(run.a, run.b, run.length + size - 1) for run in runs]
