"""Groups of vectors by average linkage (Sokal and Michener 1958), over the pairs that are alike enough to matter.

The mean cosine of two groups is the dot product of their sums over the product of their sizes, so it is exact whichever
pairs are given. It is worked out when two groups are the next to be joined: what stands for it until then is never
smaller, so the groups join in the same order as if it had been known all along.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush

from reader.stories.terms import Weighted, dot

_EXACT = 1e-9

Apart = Callable[[Sequence[int], Sequence[int]], bool]
"""Whether two groups may not be joined."""


class _Groups:
    def __init__(self, vectors: Sequence[Weighted], pairs: Iterable[tuple[int, int, float]]) -> None:
        self.members: dict[int, list[int]] = {index: [index] for index in range(len(vectors))}
        self.sums: dict[int, dict[int, float]] = {}
        self.near: dict[int, dict[int, float]] = {}
        self._vectors = vectors
        for a, b, cosine in pairs:
            self.near.setdefault(a, {})[b] = self.near.setdefault(b, {})[a] = cosine

    def mean(self, a: int, b: int) -> float:
        """The mean cosine between the members of two groups."""
        if a not in self.sums:
            a, b = b, a
        first = self.sums.get(a) or dict(self._vectors[a].items())
        product = dot(first, self.sums.get(b) or self._vectors[b])
        return product / (len(self.members[a]) * len(self.members[b]))

    def forget(self, a: int, b: int) -> None:
        self.near[a].pop(b, None)
        self.near[b].pop(a, None)

    def join(self, kept: int, gone: int) -> Iterable[int]:
        """Make one group of two; gives the groups whose likeness to it must be looked at anew."""
        total = self.sums[kept] = self.sums.get(kept) or dict(self._vectors[kept].items())
        for term, weight in (self.sums.pop(gone, None) or self._vectors[gone]).items():
            total[term] = total.get(term, 0.0) + weight
        mine, others = self.near[kept], self.near.pop(gone)
        others.pop(kept, None)
        mine.pop(gone, None)
        sizes = len(self.members[kept]), len(self.members[gone])
        for third, cosine in others.items():
            if third in mine:
                cosine = (sizes[0] * mine[third] + sizes[1] * cosine) / sum(sizes)
            mine[third] = self.near[third][kept] = cosine
            del self.near[third][gone]
        self.members[kept] += self.members.pop(gone)
        return others


def linked(
    vectors: Sequence[Weighted],
    pairs: Iterable[tuple[int, int, float]],
    least: float,
    apart: Apart = lambda a, b: False,
) -> list[list[int]]:
    """The groups of unit vectors whose mean cosine is at least so much, each in order, in order of their first ones.

    `pairs` holds two numbers and their cosine, for all pairs that reach `least`; groups that are `apart` are never
    joined.
    """
    groups = _Groups(vectors, pairs)
    waiting = [(-cosine, a, b) for a, near in groups.near.items() for b, cosine in near.items() if a < b]
    heapify(waiting)
    while waiting:
        negated, a, b = heappop(waiting)
        if groups.near.get(a, {}).get(b) != -negated:
            continue
        mean = groups.mean(a, b)
        if mean < least or apart(groups.members[a], groups.members[b]):
            groups.forget(a, b)
        elif mean < -negated - _EXACT:
            groups.near[a][b] = groups.near[b][a] = mean
            heappush(waiting, (-mean, a, b))
        else:
            kept, gone = (a, b) if len(groups.near[a]) >= len(groups.near[b]) else (b, a)
            for third in groups.join(kept, gone):
                first, second = sorted((kept, third))
                heappush(waiting, (-groups.near[kept][third], first, second))
    return sorted(sorted(members) for members in groups.members.values())
