"""Articles made ready for alignment, and the sentences of two of them that may report the same."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import Sighting
from reader.model import Offsets, Passage
from reader.text.similarity import cosine, weighted

LEAST = 0.45
"""Score from which two sentences may report the same."""
_BESIDE_BETTER = 0.8
"""Of the cosine that either sentence reaches elsewhere in the other article: so much must its partner have."""
_SHARED, _BESIDE, _APART = 0.02, 0.2, 0.2
"""What the weight of the shared words, the cosine of sentences beside, and the distance in the text add to the score.

Fitted by hand on the order in which pairs of sentences that report one thing come among all pairs.
"""
_FEWEST_STEMS, _FEWEST_SHARED = 3, 2
_MOST_HOLDERS = 40
"""Sentences of one article beyond which a word is not looked up in them: it says too little."""
_CANDIDATES = 6
_MOST_LINES = 600
"""Sentences of one article that are compared."""

Place = tuple[int, int]
"""An article by its number, and a sentence of it."""
Vector = Mapping[str, float]


class Member(NamedTuple):
    """An article with its sentences and the values that stand in them."""

    article: str
    text: str
    lines: Sequence[Line]
    sightings: Sequence[Sighting]
    vectors: Sequence[Vector]
    sentences: Sequence[Offsets] = ()
    """Where `lines` are parts of sentences: the sentence of each."""


def prepared(
    article: str, text: str, lines: Sequence[Line], sightings: Sequence[Sighting], weights: Mapping[str, float]
) -> Member:
    """An article made ready: the words of its sentences weighed."""
    return Member(article, text, lines, sightings, [weighted(line.stems, weights) for line in lines[:_MOST_LINES]])


def reparted(
    member: Member, parts: Sequence[Line], sentences: Sequence[Offsets], weights: Mapping[str, float]
) -> Member:
    """The article with other lines: parts of its sentences in order, and the values that open in them."""
    starts = [part.span.start for part in parts]
    sightings = []
    for sighting in member.sightings:
        at = bisect_right(starts, sighting.quote.start) - 1
        if at >= 0 and sighting.quote.start < parts[at].span.end:
            sightings.append(sighting._replace(line=at))
    vectors = [weighted(part.stems, weights) for part in parts]
    return Member(member.article, member.text, parts, sightings, vectors, sentences)


def partners(members: Sequence[Member], weights: Mapping[str, float]) -> dict[tuple[Place, Place], float]:
    """The pairs of sentences of two articles that may report the same, with how likely that is."""
    vectors = [member.vectors for member in members]
    return {
        ((one, i), (other, j)): score
        for one, other in combinations(range(len(members)), 2)
        for (i, j), score in _likely(vectors[one], vectors[other], weights).items()
    }


def passage(member: Member, line: int) -> Passage:
    """A sentence of an article, by its place."""
    return Passage(article=member.article, start=member.lines[line].span.start, end=member.lines[line].span.end)


def _likely(
    ones: Sequence[Vector], others: Sequence[Vector], weights: Mapping[str, float]
) -> dict[tuple[int, int], float]:
    """The pairs of sentences that are each other's best partners, or nearly, with their scores."""

    @cache
    def near(i: int, j: int) -> float:
        return cosine(ones[i], others[j])

    alike = {(i, j): near(i, j) for i, j in _candidates(ones, others)}
    best: dict[tuple[str, int], float] = defaultdict(float)
    for (i, j), likeness in alike.items():
        best["a", i] = max(best["a", i], likeness)
        best["b", j] = max(best["b", j], likeness)
    found = {}
    for (i, j), likeness in alike.items():
        rank = likeness / max(best["a", i], best["b", j])
        if rank >= _BESIDE_BETTER and (score := _score(i, j, near, rank, ones, others, weights)) >= LEAST:
            found[i, j] = score
    return found


def _score(
    i: int,
    j: int,
    near: Callable[[int, int], float],
    rank: float,
    ones: Sequence[Vector],
    others: Sequence[Vector],
    weights: Mapping[str, float],
) -> float:
    """How likely two sentences report the same: by their words, by those beside them, and by their place."""
    shared = sum(weights.get(stem, 1.0) for stem in ones[i].keys() & others[j].keys())
    beside = max(
        (near(i + a, j + b) for a, b in _AROUND if 0 <= i + a < len(ones) and 0 <= j + b < len(others)),
        default=0.0,
    )
    apart = abs(i / len(ones) - j / len(others))
    return (near(i, j) + _SHARED * shared) * rank + _BESIDE * beside - _APART * apart


_AROUND = ((-1, -1), (1, 1), (-1, 0), (0, -1), (1, 0), (0, 1))


def _candidates(ones: Sequence[Vector], others: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """For each sentence those of the other article that share the most telling words with it."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(others):
        if len(vector) >= _FEWEST_STEMS:
            for stem, weight in vector.items():
                holders[stem].append((number, weight))
    for number, vector in enumerate(ones):
        if len(vector) < _FEWEST_STEMS:
            continue
        shared: dict[int, int] = defaultdict(int)
        products: dict[int, float] = defaultdict(float)
        for stem, weight in vector.items():
            held = holders.get(stem, ())
            if len(held) <= _MOST_HOLDERS:
                for other, its in held:
                    shared[other] += 1
                    products[other] += weight * its
        kept = ((round(product, 9), -other) for other, product in products.items() if shared[other] >= _FEWEST_SHARED)
        for _, other in sorted(kept, reverse=True)[:_CANDIDATES]:
            yield number, -other
