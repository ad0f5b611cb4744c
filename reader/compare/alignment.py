"""Sentences of two articles that report the same in other words.

Two sentences are alike by the words they share and by their character n-grams, both weighted by how few sentences
hold them (TF-IDF, Spärck Jones 1972), and a little more where their neighbours are alike as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import chain
from typing import NamedTuple

from reader.model import Offsets, Paired, Witness
from reader.text.keys import words
from reader.text.sentences import sentences
from reader.text.similarity import cosine, inverse_frequencies, weighted

Cell = tuple[int, int]
"""A sentence of A and one of B, by their numbers."""

_LEAST_ALIKE = 0.2
_LEAST_BESIDE_BETTER = 0.6
"""Of the score that a sentence reaches elsewhere: so much must a second partner have."""
_NEIGHBOURS = 0.25
_STEPS = ((1, 1), (1, 2), (2, 1))
"""How far a neighbour of a pair stands from it on either side."""
_GRAMS = (3, 4, 5)
_FEWEST_WORDS = 4
_DIGITS = 9
"""Sums are rounded so far, so that they do not depend on the order of their parts."""
_LONGEST_SENTENCE = 2_000
"""Code points that are looked at; what is longer is no sentence."""
_CANDIDATES = 8
_MOST_HOLDERS = 64
"""A word that stands in more sentences than this says too little to look all of them up."""


class _Sentences(NamedTuple):
    spans: list[Offsets]
    words: list[list[str]]
    grams: list[list[str]]


def paired_sentences(a: Witness, b: Witness) -> tuple[Paired, ...]:
    """What reports the same in both articles, in the order of A.

    A pair is one sentence of either side, or one and several that tell it in parts. `score` is 0 to 1, the best of its
    sentences' scores. The other order of the articles gives the same pairs.
    """
    here, there = _read(a), _read(b)
    scores = _supported(_similarities(here, there))
    pairs = [
        Paired(
            a=tuple(here.spans[i] for i in sorted({i for i, _ in group})),
            b=tuple(there.spans[j] for j in sorted({j for _, j in group})),
            score=round(max(scores[cell] for cell in group), 4),
        )
        for group in _stars(_chosen(scores))
    ]
    return tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b)))


def _read(witness: Witness) -> _Sentences:
    language = witness.article.language or "en"
    result = _Sentences([], [], [])
    for block in witness.compared:
        for span in sentences(witness.text, block.start, block.end, language):
            text = witness.text[span.start : min(span.end, span.start + _LONGEST_SENTENCE)]
            known = words(text)
            if len(known) >= _FEWEST_WORDS:
                result.spans.append(span)
                result.words.append(known)
                result.grams.append(_grams(known))
    return result


def _grams(known: Sequence[str]) -> list[str]:
    joined = f" {' '.join(known)} "
    return [joined[start : start + size] for size in _GRAMS for start in range(len(joined) - size + 1)]


def _similarities(a: _Sentences, b: _Sentences) -> dict[Cell, float]:
    """For each pair of sentences worth looking at: the mean of the two cosines."""
    by_words = _vectors(a.words, b.words)
    by_grams = _vectors(a.grams, b.grams)
    return {
        (i, j): round((cosine(by_words[0][i], by_words[1][j]) + cosine(by_grams[0][i], by_grams[1][j])) / 2, _DIGITS)
        for i, j in sorted(_candidates(*by_words))
    }


_Vector = Mapping[str, float]


def _vectors(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> tuple[list[_Vector], list[_Vector]]:
    weights = inverse_frequencies(chain(a, b))
    return [weighted(terms, weights) for terms in a], [weighted(terms, weights) for terms in b]


def _candidates(a: Sequence[_Vector], b: Sequence[_Vector]) -> set[Cell]:
    """For each sentence of either side its likeliest partners by shared words."""
    forward = {(i, j) for j, i in _likeliest(b, a)}
    return forward | set(_likeliest(a, b))


def _likeliest(these: Sequence[_Vector], those: Sequence[_Vector]) -> Iterator[Cell]:
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
    """The similarities, raised by up to a quarter where the sentences before and after are alike too."""
    result = {}
    for (i, j), own in similarities.items():
        before = max(similarities.get((i - down, j - right), 0.0) for down, right in _STEPS)
        after = max(similarities.get((i + down, j + right), 0.0) for down, right in _STEPS)
        result[i, j] = min(1.0, own + _NEIGHBOURS * min(own, (before + after) / 2))
    return result


def _chosen(scores: Mapping[Cell, float]) -> list[Cell]:
    """The pairs that are the best of one of their sentences, and not far behind the best of the other."""
    best_of_a: dict[int, float] = defaultdict(float)
    best_of_b: dict[int, float] = defaultdict(float)
    for (i, j), score in scores.items():
        best_of_a[i] = max(best_of_a[i], score)
        best_of_b[j] = max(best_of_b[j], score)
    return [
        (i, j)
        for (i, j), score in sorted(scores.items())
        if score >= _LEAST_ALIKE
        and score in (best_of_a[i], best_of_b[j])
        and score >= _LEAST_BESIDE_BETTER * max(best_of_a[i], best_of_b[j])
    ]


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
