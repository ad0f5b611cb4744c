"""Sentences of two articles that report the same in other words.

Two sentences are alike by the words they share and by their character n-grams, both weighted by how few sentences
hold them (TF-IDF, Spärck Jones 1972), by the numbers and names they share, and a little more where their neighbours
are alike as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from reader.compare.telling import Told, Vector, told, vectors, weights_of
from reader.model import Paired, Witness
from reader.text.similarity import cosine

Cell = tuple[int, int]
"""A sentence of A and one of B, by their numbers."""

_LEAST_ALIKE = 0.24
_LEAST_BESIDE_BETTER = 0.6
"""Of the score that a sentence reaches elsewhere: so much must a second partner have."""
_LEAST_NEW = 0.5
"""Of what a second partner shares: so much must the first one not have said."""
_FACTS = 0.15
_FEW_FACTS = 2.0
"""Added to the weight of a sentence's facts, so that one that has only one is not alike by it alone."""
_NEIGHBOURS = 0.4
_STEPS = ((1, 1), (1, 2), (2, 1))
"""How far a neighbour of a pair stands from it on either side."""
_DIGITS = 9
"""Sums are rounded so far, so that they do not depend on the order of their parts."""
_CANDIDATES = 8
_MOST_HOLDERS = 64
"""A word that stands in more sentences than this says too little to look all of them up."""


def paired_sentences(a: Witness, b: Witness) -> tuple[Paired, ...]:
    """What reports the same in both articles, in the order of A.

    A pair is one sentence of either side, or one and several that tell it in parts. Titles are paired with titles.
    `score` is 0 to 1, the best of its sentences' scores. The other order of the articles gives the same pairs.
    """
    here, there = told(a), told(b)
    scores = _supported(_similarities(here, there))
    pairs = [
        Paired(
            a=tuple(here.spans[i] for i in sorted({i for i, _ in group})),
            b=tuple(there.spans[j] for j in sorted({j for _, j in group})),
            score=round(max(scores[cell] for cell in group), 4),
        )
        for group in _stars(_chosen(scores, here, there))
    ]
    return tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b)))


def _similarities(a: Told, b: Told) -> dict[Cell, float]:
    """For each pair of sentences worth looking at: the mean of the two cosines, and something for shared facts."""
    by_words = vectors(a.words, b.words)
    by_grams = vectors(a.grams, b.grams)
    facts = weights_of(a.facts, b.facts)
    return {
        (i, j): round(
            (cosine(by_words[0][i], by_words[1][j]) + cosine(by_grams[0][i], by_grams[1][j])) / 2
            + _FACTS * _shared(a.facts[i], b.facts[j], facts),
            _DIGITS,
        )
        for i, j in sorted(_candidates(*by_words))
        if a.titles[i] == b.titles[j]
    }


def _shared(a: Sequence[str], b: Sequence[str], weights: Mapping[str, float]) -> float:
    """The weight of the facts of both, of that of the sentence that has fewer."""
    fewer = min(_weight(set(a), weights), _weight(set(b), weights))
    return _weight(set(a).intersection(b), weights) / (fewer + _FEW_FACTS)


def _weight(terms: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(sorted(weights[term] for term in terms))


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


def _supported(similarities: Mapping[Cell, float]) -> dict[Cell, float]:
    """The similarities, raised by up to two fifths where the sentences before and after are alike too."""
    result = {}
    for (i, j), own in similarities.items():
        before = max(similarities.get((i - down, j - right), 0.0) for down, right in _STEPS)
        after = max(similarities.get((i + down, j + right), 0.0) for down, right in _STEPS)
        result[i, j] = min(1.0, own + _NEIGHBOURS * min(own, (before + after) / 2))
    return result


def _chosen(scores: Mapping[Cell, float], a: Told, b: Told) -> list[Cell]:
    """The pairs that are the best of one of their sentences, not far behind the best of the other, and say more."""
    best_of_a: dict[int, tuple[float, int]] = {}
    best_of_b: dict[int, tuple[float, int]] = {}
    for (i, j), score in scores.items():
        best_of_a[i] = max(best_of_a.get(i, (0.0, 0)), (score, -j))
        best_of_b[j] = max(best_of_b.get(j, (0.0, 0)), (score, -i))
    terms_a, terms_b = ([set(known) for known in side.words] for side in (a, b))
    weights = weights_of(a.words, b.words)
    chosen = []
    for (i, j), score in sorted(scores.items()):
        (best_a, j_better), (best_b, i_better) = best_of_a[i], best_of_b[j]
        if score < max(_LEAST_ALIKE, _LEAST_BESIDE_BETTER * max(best_a, best_b)) or score not in (best_a, best_b):
            continue
        if score < max(best_a, best_b):
            # One sentence told in two: what the second shares must not be what the first shares already.
            said = terms_b[-j_better] if score < best_a else terms_a[-i_better]
            shared = terms_a[i] & terms_b[j]
            if _weight(shared - said, weights) < _LEAST_NEW * _weight(shared, weights):
                continue
        chosen.append((i, j))
    return chosen


def _stars(chosen: Iterable[Cell]) -> list[list[Cell]]:
    """The pairs grouped by a sentence that all of a group share; alone where that can't be said of one side."""
    of_a: dict[int, list[Cell]] = defaultdict(list)
    of_b: dict[int, list[Cell]] = defaultdict(list)
    for cell in chosen:
        of_a[cell[0]].append(cell)
        of_b[cell[1]].append(cell)
    groups: dict[tuple[Cell, ...], None] = {}
    for i, j in sorted(cell for cells in of_a.values() for cell in cells):
        if all(len(of_b[other]) == 1 for _, other in of_a[i]):
            groups[tuple(of_a[i])] = None
        elif all(len(of_a[other]) == 1 for other, _ in of_b[j]):
            groups[tuple(of_b[j])] = None
        else:
            groups[((i, j),)] = None
    return [list(group) for group in groups]
