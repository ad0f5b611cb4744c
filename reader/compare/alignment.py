"""Sentences of two articles that report the same in other words.

A pair is said where it is likely enough, is the best of one of its sentences, and is not far behind the best of the
other; so one sentence can be paired with several that tell it in parts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reader.compare.likeness import Cell, likenesses
from reader.compare.telling import Told, told, weights_of
from reader.model import Paired, Witness

LEAST_LIKELY = 0.4
"""A pair is said from here on; what is found changes little between 0.3 and 0.5."""
_LEAST_BESIDE_BETTER = 0.6
"""Of the likelihood that a sentence reaches elsewhere: so much must a second partner have."""
_LEAST_NEW = 0.5
"""Of what a second partner shares: so much must the first one not have said."""
_SURE = 0.75
"""From here on a second partner need not say anything new."""


def paired_sentences(a: Witness, b: Witness) -> tuple[Paired, ...]:
    """What reports the same in both articles, in the order of A.

    A pair is one sentence of either side, or one and several that tell it in parts. Titles are paired with titles.
    `score` is 0 to 1, the best of its sentences' scores. The other order of the articles gives the same pairs.
    """
    here, there = told(a), told(b)
    scores = likenesses(here, there)
    pairs = [
        Paired(
            a=tuple(here.spans[i] for i in sorted({i for i, _ in group})),
            b=tuple(there.spans[j] for j in sorted({j for _, j in group})),
            score=round(max(scores[cell] for cell in group), 4),
        )
        for group in _stars(chosen(scores, here, there))
    ]
    return tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b)))


def _weight(terms: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(sorted(weights[term] for term in terms))


def chosen(scores: Mapping[Cell, float], a: Told, b: Told, least: float = LEAST_LIKELY) -> list[Cell]:
    """The pairs that are the best of one of their sentences, not far behind the best of the other, and say more."""
    best_of_a: dict[int, tuple[float, int]] = {}
    best_of_b: dict[int, tuple[float, int]] = {}
    for (i, j), score in scores.items():
        best_of_a[i] = max(best_of_a.get(i, (0.0, 0)), (score, -j))
        best_of_b[j] = max(best_of_b.get(j, (0.0, 0)), (score, -i))
    terms_a, terms_b = ([set(known) for known in side.words] for side in (a, b))
    weights = weights_of(a.words, b.words)
    found = []
    for (i, j), score in sorted(scores.items()):
        (best_a, j_better), (best_b, i_better) = best_of_a[i], best_of_b[j]
        if score < max(least, _LEAST_BESIDE_BETTER * max(best_a, best_b)) or score not in (best_a, best_b):
            continue
        if score < min(max(best_a, best_b), _SURE):
            # One sentence told in two: what the second shares must not be what the first shares already.
            said = terms_b[-j_better] if score < best_a else terms_a[-i_better]
            shared = terms_a[i] & terms_b[j]
            if _weight(shared - said, weights) < _LEAST_NEW * _weight(shared, weights):
                continue
        found.append((i, j))
    return found


def _stars(cells: Iterable[Cell]) -> list[list[Cell]]:
    """The pairs grouped by a sentence that all of a group share; alone where that can't be said of one side."""
    of_a: dict[int, list[Cell]] = defaultdict(list)
    of_b: dict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        of_a[cell[0]].append(cell)
        of_b[cell[1]].append(cell)
    groups: dict[tuple[Cell, ...], None] = {}
    for i, j in sorted(cell for held in of_a.values() for cell in held):
        if all(len(of_b[other]) == 1 for _, other in of_a[i]):
            groups[tuple(of_a[i])] = None
        elif all(len(of_a[other]) == 1 for other, _ in of_b[j]):
            groups[tuple(of_b[j])] = None
        else:
            groups[((i, j),)] = None
    return [list(group) for group in groups]
