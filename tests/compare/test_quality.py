"""Where the edits are known: little more is marked than was edited, however paragraphs are cut anew."""

from random import Random

import pytest

from reader.compare import compare
from reader.model import Comparison
from tests.compare import prose
from tests.compare.invariants import check

WORDS = 3000


def marked(comparison: Comparison) -> int:
    return comparison.stats.deleted + comparison.stats.inserted


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3])
@pytest.mark.parametrize("fresh", [True, False])
@pytest.mark.parametrize("seed", [1, 2])
def test_no_more_than_a_fiftieth_too_much_is_marked(share: float, fresh: bool, seed: int) -> None:
    random = Random(seed)
    first = prose.prose(random, WORDS)
    second = prose.edited(random, first, share, fresh)
    comparison = compare(prose.witness(prose.text_of(first), "a"), prose.witness(prose.text_of(second.paragraphs), "b"))
    assert marked(comparison) <= 1.02 * second.least
    if fresh:
        assert marked(comparison) >= second.least


@pytest.mark.parametrize("size", [2, 3, 7])
def test_paragraphs_cut_anew_cost_nothing(size: int) -> None:
    random = Random(size)
    first = prose.prose(random, WORDS)
    second = prose.edited(random, first, 0.02)
    a = prose.witness(prose.text_of(first), "a")
    b = prose.witness(prose.text_of(prose.merged(second.paragraphs, size)), "b")
    comparison = compare(a, b)
    check(comparison, a, b)
    assert marked(comparison) == second.least
    assert all(row.a and row.b for row in comparison.rows)


def test_a_repeated_paragraph_is_one_insertion() -> None:
    random = Random(4)
    first = prose.prose(random, WORDS)
    second = [*first[:3], first[9], *first[3:]]
    a, b = prose.witness(prose.text_of(first), "a"), prose.witness(prose.text_of(second), "b")
    comparison = compare(a, b)
    check(comparison, a, b)
    assert [row.kind for row in comparison.rows if row.kind != "equal"] == ["inserted"]
    assert comparison.stats.changes == 1
