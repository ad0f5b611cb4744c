"""What counts as a change of substance in a passage that was kept."""

import pytest

from reader.compare import compare
from reader.stories.alterations import altered
from tests.compare.prose import witness

KEPT = "The council of the harbour town said on Monday that it will pay {} for the new bridge over the river mouth."


def change(old: str, new: str) -> str | None:
    one, other = witness(KEPT.format(old), "a"), witness(KEPT.format(new), "b")
    return altered(compare(one, other), one, other)


@pytest.mark.parametrize(
    ("old", "new"),
    [("$900", "€900"), ("900 kronor", "950 kronor"), ("the city", "the county")],
)
def test_a_figure_a_sign_or_a_word_is_of_substance(old: str, new: str) -> None:
    assert change(old, new) is not None


@pytest.mark.parametrize(("old", "new"), [("the sum that was asked", "the sum which was asked"), ("ABC", "Abc")])
def test_little_words_and_case_are_not(old: str, new: str) -> None:
    assert change(old, new) is None
