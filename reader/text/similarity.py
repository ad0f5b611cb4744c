"""How much two texts share: runs of words for copies, weighted words for statements."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import log, sqrt
from typing import TypeVar

Shingle = tuple[str, ...]
Term = TypeVar("Term", bound=Hashable)


def shingles(words: Sequence[str], size: int) -> frozenset[Shingle]:
    """Every run of `size` words; a text with fewer words has none."""
    return frozenset(zip(*(words[offset:] for offset in range(size)), strict=False))


def containment(part: frozenset[Term], whole: frozenset[Term]) -> float:
    """The share of `part` that stands in `whole`, 0 to 1 (Broder 1997); 0 where `part` is empty."""
    return len(part & whole) / len(part) if part else 0.0


def inverse_frequencies(documents: Iterable[Iterable[Term]]) -> dict[Term, float]:
    """The weight of each term: the logarithm of one over the share of documents that hold it, smoothed, at least 1."""
    held: Counter[Term] = Counter()
    total = 0
    for terms in documents:
        held.update(set(terms))
        total += 1
    return {term: log((1 + total) / (1 + count)) + 1 for term, count in held.items()}


def weighted(terms: Iterable[Term], weights: Mapping[Term, float]) -> dict[Term, float]:
    """A unit vector of term counts, damped by the logarithm, times the terms' weights; unknown terms weigh 1."""
    counts = Counter(terms)
    return unit({term: (1 + log(count)) * weights.get(term, 1.0) for term, count in counts.items()})


def unit(vector: Mapping[Term, float]) -> dict[Term, float]:
    """The vector at length 1; empty where it has no length."""
    norm = sqrt(sum(value * value for value in vector.values()))
    return {term: value / norm for term, value in vector.items()} if norm else {}


def cosine(a: Mapping[Term, float], b: Mapping[Term, float]) -> float:
    """The cosine of two unit vectors, 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    # A list, for the sum of a generator takes nearly twice as long.
    return min(1.0, sum([value * b[term] for term, value in a.items() if term in b]))
