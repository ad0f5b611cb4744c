"""Which articles tell one story: terms weighted by rarity, joined by average linkage.

Average linkage with a threshold, found by chains of nearest neighbours (Murtagh 1983): the order in which articles are
given changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log

from reader.model import Witness
from reader.text.keys import keys
from reader.text.similarity import unit
from reader.text.tokens import is_word, tokenize

_NAME_WEIGHT = 3
"""A capitalised word or a number tells more of which event it is than another word."""
_SHORTEST_TERM = 4
"""Letters; most shorter words are grammar."""
_UNSEEN = 100
"""A handful of articles can't tell what is rare: so many others, which hold none of their terms, are assumed."""
_LIKE_ENOUGH = 0.18


def clusters(witnesses: Sequence[Witness]) -> tuple[tuple[int, ...], ...]:
    """The indices of the articles of each story, every article in one; in the order of the first of each."""
    similar = _similarities([_terms(witness) for witness in witnesses])
    groups: dict[int, tuple[int, ...]] = {index: (index,) for index in range(len(witnesses))}
    while pair := _reciprocal(groups, similar):
        _merge(groups, similar, *pair)
    return tuple(sorted(tuple(sorted(members)) for members in groups.values()))


def _terms(witness: Witness) -> Counter[str]:
    counts: Counter[str] = Counter()
    for block in witness.compared:
        for key in keys(tokenize(witness.text, block.start, block.end)):
            term = key.casefold().removesuffix("'s")
            if term.isdecimal() or (is_word(term) and len(term) >= _SHORTEST_TERM):
                counts[term] += 1 if key[0].islower() else _NAME_WEIGHT
    return counts


def _similarities(documents: Sequence[Counter[str]]) -> dict[int, dict[int, float]]:
    """The cosine of each two documents that share a term, by their indices."""
    holders: Counter[str] = Counter()
    for counts in documents:
        holders.update(counts.keys())
    total = len(documents) + _UNSEEN
    rarity = {term: log((1 + total) / (1 + held)) for term, held in holders.items()}
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, counts in enumerate(documents):
        for term, value in unit({term: (1 + log(count)) * rarity[term] for term, count in counts.items()}).items():
            postings[term].append((index, value))
    similar: dict[int, dict[int, float]] = {index: {} for index in range(len(documents))}
    for places in postings.values():
        for position, (a, in_a) in enumerate(places):
            for b, in_b in places[:position]:
                similar[a][b] = similar[b][a] = similar[a].get(b, 0.0) + in_a * in_b
    return similar


def _nearest(of: int, similar: Mapping[int, Mapping[int, float]]) -> int | None:
    """The most similar group above the threshold, the first of equals."""
    best = max(similar[of].items(), key=lambda item: (item[1], -item[0]), default=None)
    return best[0] if best and best[1] >= _LIKE_ENOUGH else None


def _reciprocal(groups: Mapping[int, object], similar: Mapping[int, Mapping[int, float]]) -> tuple[int, int] | None:
    """Two groups of which each is the other's nearest; None where all that is left is apart."""
    for start in groups:
        before, here = None, start
        while (after := _nearest(here, similar)) is not None:
            if after == before:
                return min(here, after), max(here, after)
            before, here = here, after
    return None


def _merge(groups: dict[int, tuple[int, ...]], similar: dict[int, dict[int, float]], kept: int, gone: int) -> None:
    """Make one group of two; its similarity to a third is the mean over its articles."""
    weight_kept, weight_gone = len(groups[kept]), len(groups[gone])
    other = similar.pop(gone)
    for third in (similar[kept].keys() | other.keys()) - {kept, gone}:
        mean = weight_kept * similar[kept].get(third, 0.0) + weight_gone * other.get(third, 0.0)
        similar[kept][third] = similar[third][kept] = mean / (weight_kept + weight_gone)
        similar[third].pop(gone, None)
    similar[kept].pop(gone, None)
    groups[kept] += groups.pop(gone)
