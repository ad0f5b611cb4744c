"""A name of a thing that two articles spell in two ways."""

import pytest

from reader.claims.contrasts.spelled import nearly


def spelled(find_in, one: str, other: str) -> set[frozenset[str]]:
    texts = {"a": f"Bread is dear. {one}", "b": f"Farmers ask for rain. {other}"}
    return {
        frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote))
        for topic in find_in(texts).topics
        for pair in topic.pairs
        if (pair.relation, pair.rule) == ("spelling", "spelled-otherwise")
    }


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (
            "The old Mattanuk Creamery burned all night.",
            "It burned all night at the Matanuk Creamery.",
            {"Mattanuk Creamery", "Matanuk Creamery"},
        ),
        (
            "He trained on Parvis Island.",
            "Six months on Parris Island made him a sailor.",
            {"Parvis Island", "Parris Island"},
        ),
    ],
)
def test_a_letter_in_a_name_is_shown_as_spelling(find_in, one: str, other: str, names: set[str]) -> None:
    assert spelled(find_in, one, other) == {frozenset(names)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Farm Organization of Ostra met.", "The Farm Organisation of Ostra met."),
        ("The Marine Mammals Act was passed.", "The Marine Mammal Act was passed."),
        ("Felipe Caldón spoke.", "Felipe Caldon spoke."),
        ("The Browne Bridge fell.", "Brown Park was closed."),
        ("Mattanuk burned.", "Matanuk burned."),
        ("The Mattanuk Creamery burned, once the Matanuk Creamery.", "The Matanuk Creamery burned."),
    ],
)
def test_forms_habits_and_other_names_are_no_spelling(find_in, one: str, other: str) -> None:
    assert spelled(find_in, one, other) == set()


def test_two_letters_may_differ_in_a_long_name_alone() -> None:
    assert nearly("norwalk", "norfolk")
    assert not nearly("norwalk", "norwich")
    assert not nearly("barton", "carton")
    assert not nearly("paris", "parts")
