"""Pairs of articles with like terms, found without comparing each with each.

An article is looked up by its heaviest terms among the articles before it (an inverted index whose lists are bounded,
as in Bayardo, Ma and Srikant 2007), and its likeliest partners are then measured in full. A list holds the last ones
that have its term, so that an event's hundreds of articles, all of whose terms are common, still lead to each other.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import chain

from reader.stories.terms import Weighted, dot

_LOOKED_UP = 32
"""Terms of an article that it can be found by, the heaviest ones."""
_LONGEST_LIST = 32
"""Articles that a term leads to, the last ones that hold it."""
_PARTNERS = 16
"""Articles that one is measured against."""
_PROMISING = 0.25
"""Share of the threshold that the terms looked up must reach."""


def similar_pairs(vectors: Sequence[Weighted], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of vectors whose cosine is at least so much: the later one's number, the earlier one's, and the cosine."""
    held = Counter(chain.from_iterable(vector.terms for vector in vectors))
    lists: dict[int, deque[tuple[int, float]]] = {}
    for later, vector in enumerate(vectors):
        found: dict[int, float] = {}
        for weight, term in _heaviest(vector, held):
            holders = lists.get(term)
            if holders is None:
                holders = lists[term] = deque(maxlen=_LONGEST_LIST)
            for earlier, other in holders:
                found[earlier] = found.get(earlier, 0.0) + weight * other
            holders.append((later, weight))
        promising = [(share, -earlier) for earlier, share in found.items() if share >= _PROMISING * least]
        if len(promising) > _PARTNERS:
            promising = nlargest(_PARTNERS, promising)
        whole = dict(vector.items()) if promising else {}
        for _, negated in promising:
            cosine = dot(whole, vectors[-negated])
            if cosine >= least:
                yield later, -negated, cosine


def _heaviest(vector: Weighted, held: Mapping[int, int]) -> list[tuple[float, int]]:
    looked_up = [(weight, term) for weight, term in zip(vector.weights, vector.terms, strict=True) if held[term] > 1]
    looked_up.sort(reverse=True)
    return looked_up[:_LOOKED_UP]
