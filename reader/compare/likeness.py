"""How likely two sentences report the same: signs of it, weighed.

By the words they share and by their character n-grams, both weighted by how few sentences hold them (TF-IDF, Spärck
Jones 1972), by the longest run of words that stands in both, by their numbers and dates, by their place in the two
articles, by whether their neighbours are alike, and by whether either has a likelier partner. What each sign is worth
stands in `weights.txt`, learned from pairs of other articles.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from heapq import nlargest
from math import exp, log1p
from pathlib import Path

from reader.compare.figures import shared_figures
from reader.compare.telling import Told, Vector, vectors, weights_of
from reader.text.similarity import cosine

Cell = tuple[int, int]
"""A sentence of A and one of B, by their numbers."""
Signs = Mapping[str, float]

_STEPS = ((1, 1), (1, 2), (2, 1))
"""How far a neighbour of a pair stands from it on either side."""
_DIGITS = 9
"""Sums are rounded so far, so that they do not depend on the order of their parts."""
_CANDIDATES = 6
_MOST_HOLDERS = 64
"""A word that stands in more sentences than this says too little to look all of them up."""
_LONGEST_RUN = 120
"""Words of a sentence in which a shared run is looked for."""
_MOST_PLACES = 4
"""Of one word in a sentence; more are not looked at."""


def likenesses(a: Told, b: Told) -> dict[Cell, float]:
    """For each pair of sentences worth looking at, 0 to 1: how likely they report the same; titles among themselves."""
    return {cell: likely(found, weights()) for cell, found in signs(a, b).items()}


def likely(found: Signs, worth: Mapping[str, float]) -> float:
    """The weighted sum of signs, brought between 0 and 1 by the logistic function."""
    return round(1 / (1 + exp(-worth["bias"] - sum(worth[sign] * value for sign, value in found.items()))), _DIGITS)


@cache
def weights() -> Mapping[str, float]:
    """What each sign is worth, and the bias, as `weights.txt` has them."""
    lines = Path(__file__).with_name("weights.txt").read_text(encoding="utf-8").splitlines()
    return {sign: float(worth) for sign, worth in (line.split() for line in lines if not line.startswith("#"))}


def signs(a: Told, b: Told) -> dict[Cell, Signs]:
    """What speaks for and against each pair of sentences worth looking at."""
    by_stems = vectors(a.stems, b.stems)
    by_grams = vectors(a.grams, b.grams)
    told = weights_of(a.words, b.words)
    alike = {
        (i, j): (
            round(cosine(by_stems[0][i], by_stems[1][j]), _DIGITS),
            round(cosine(by_grams[0][i], by_grams[1][j]), _DIGITS),
        )
        for i, j in sorted(_candidates(*by_stems))
        if a.titles[i] == b.titles[j]
    }
    plain = {cell: sum(both) / 2 for cell, both in alike.items()}
    places_a, places_b = ([_places(known) for known in side.words] for side in (a, b))
    best_of_a, best_of_b = _best(plain, 0), _best(plain, 1)
    return {
        (i, j): {
            "words": alike[i, j][0],
            "parts": alike[i, j][1],
            "run": log1p(_run(places_a[i], places_b[j], told)),
            "apart": abs(i / len(a.spans) - j / len(b.spans)),
            "beside": _beside(plain, i, j),
            "best": _share(own, best_of_a[i]) + _share(own, best_of_b[j]),
            **shared_figures(a.figures[i], b.figures[j]),
        }
        for (i, j), own in plain.items()
    }


def _best(plain: Mapping[Cell, float], side: int) -> dict[int, float]:
    found: dict[int, float] = {}
    for cell, value in plain.items():
        found[cell[side]] = max(found.get(cell[side], 0.0), value)
    return found


def _share(value: float, whole: float) -> float:
    return value / whole if whole else 0.0


def _beside(plain: Mapping[Cell, float], i: int, j: int) -> float:
    """How alike the sentences before and after are."""
    before = max(plain.get((i - down, j - right), 0.0) for down, right in _STEPS)
    after = max(plain.get((i + down, j + right), 0.0) for down, right in _STEPS)
    return (before + after) / 2


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    """Where each word of a sentence stands; of a word that is said often, its first places."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words[:_LONGEST_RUN]):
        if len(places[word]) < _MOST_PLACES:
            places[word].append(place)
    return dict(places)


def _run(a: Mapping[str, Sequence[int]], b: Mapping[str, Sequence[int]], weights: Mapping[str, float]) -> float:
    """The weight of the heaviest run of words that stands in both of two sentences, given by the places of words."""
    shared = sorted((place, word) for word, places in a.items() if word in b for place in places)
    heaviest = 0.0
    before: dict[int, float] = {}
    last = -1
    for place, word in shared:
        if place > last + 1:
            before = {}
        weight = weights[word]
        before = {other: before.get(other - 1, 0.0) + weight for other in b[word]}
        heaviest = max(heaviest, max(before.values()))
        last = place
    return round(heaviest, _DIGITS)


def _candidates(a: Sequence[Vector], b: Sequence[Vector]) -> set[Cell]:
    """For each sentence of either side its likeliest partners by shared words."""
    forward = {(i, j) for j, i in _likeliest(b, a)}
    return forward | set(_likeliest(a, b))


def _likeliest(these: Sequence[Vector], those: Sequence[Vector]) -> Iterator[Cell]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(those):
        for term in vector:
            holders[term].append(number)
    for number, vector in enumerate(these):
        products: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            at = holders.get(term, ())
            if len(at) <= _MOST_HOLDERS:
                for other in at:
                    products[other] += weight * those[other][term]
        best = nlargest(_CANDIDATES, ((round(product, _DIGITS), -other) for other, product in products.items()))
        yield from ((number, -other) for _, other in best)
