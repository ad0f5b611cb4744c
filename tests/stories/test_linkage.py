"""Average linkage over the pairs that matter gives what average linkage over all pairs gives."""

from array import array
from itertools import combinations
from math import sqrt

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.stories.linkage import linked
from reader.stories.similar import similar_pairs
from reader.stories.terms import Weighted, dot


def unit(weights: dict[int, int]) -> Weighted:
    norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return Weighted(array("l", sorted(weights)), array("d", (weights[term] / norm for term in sorted(weights))))


VECTORS = st.lists(st.dictionaries(st.integers(0, 8), st.integers(1, 50), max_size=5).map(unit), max_size=9)


def cosine(a: Weighted, b: Weighted) -> float:
    return dot(dict(a.items()), b)


def by_all_pairs(vectors, least):
    """The textbook way: join the two groups with the highest mean, until it is too low."""
    groups = [[index] for index in range(len(vectors))]

    def mean(pair):
        a, b = pair
        return sum(cosine(vectors[i], vectors[j]) for i in a for j in b) / (len(a) * len(b))

    while len(groups) > 1 and mean(best := max(combinations(groups, 2), key=mean)) >= least:
        groups = [group for group in groups if group not in best] + [sorted(best[0] + best[1])]
    return sorted(groups)


def means_differ(vectors, least):
    """Whether no two means that may be compared are equal, so that the order of joining is settled."""
    values = [round(cosine(a, b), 6) for a, b in combinations(vectors, 2)]
    return len(set(values)) == len(values) and all(abs(value - least) > 1e-6 for value in values)


@settings(max_examples=300)
@given(VECTORS, st.sampled_from([0.1, 0.3, 0.5]))
def test_groups_are_those_of_all_pairs(vectors, least):
    pairs = [(b, a, cosine(vectors[a], vectors[b])) for a, b in combinations(range(len(vectors)), 2)]
    found = linked(vectors, [pair for pair in pairs if pair[2] >= least], least)
    assert sorted(index for group in found for index in group) == list(range(len(vectors)))
    if means_differ(vectors, least):
        assert found == by_all_pairs(vectors, least)


@given(VECTORS, st.sampled_from([0.1, 0.3, 0.5]))
def test_a_small_number_of_vectors_is_searched_in_full(vectors, least):
    found = {frozenset(pair[:2]) for pair in similar_pairs(vectors, least)}
    true = {frozenset(p) for p in combinations(range(len(vectors)), 2) if cosine(*(vectors[i] for i in p)) >= least}
    assert found == true


def test_groups_that_are_apart_are_never_joined():
    vectors = [unit({1: 1}), unit({1: 1}), unit({1: 1})]
    pairs = [(1, 0, 1.0), (2, 0, 1.0), (2, 1, 1.0)]
    apart = linked(vectors, pairs, 0.5, lambda some, others: {0, 2} <= {*some, *others})
    assert apart in ([[0, 1], [2]], [[0], [1, 2]])
