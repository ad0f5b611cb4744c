"""What a comparison passes over is counted by what it is."""

import pytest

from reader.compare import Hidden, compare, hidden
from reader.text.keys import Ignored
from tests.compare.prose import witness

A = "The “old” bridge was closed on Monday, and the Mayor of the lower town said nothing; nobody was hurt."
B = 'The "old" bridge was closed on Monday and the mayor of the lower town said nothing; nobody was hurt.'


@pytest.mark.parametrize(
    ("ignored", "found", "changes"),
    [
        (Ignored(), Hidden(2, 0, 0), 2),
        (Ignored(case=True), Hidden(2, 1, 0), 1),
        (Ignored(typography=False), Hidden(0, 0, 0), 4),
        (Ignored(punctuation=True), Hidden(2, 0, 1), 1),
    ],
    ids=["typography", "case", "nothing", "punctuation"],
)
def test_each_kind_is_counted(ignored: Ignored, found: Hidden, changes: int) -> None:
    one, other = witness(A, "a"), witness(B, "b")
    comparison = compare(one, other, ignored)
    assert comparison.stats.changes == changes
    assert hidden(comparison, A, B, ignored) == found
    assert sum(found) == comparison.stats.typographic


def test_nothing_is_passed_over_in_two_equal_texts() -> None:
    one, other = witness(A, "a"), witness(A, "b")
    assert hidden(compare(one, other), A, A) == Hidden()
