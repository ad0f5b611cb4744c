"""Two surnames, alike, that two articles have for one given name."""

import pytest


def parted(find_in, one: str, other: str) -> list[str]:
    found = [
        [pair.relation for topic in find_in(texts).topics for pair in topic.pairs if pair.rule == "surname-apart"]
        for texts in ({"a": one, "b": other}, {"a": other, "b": one})
    ]
    assert found[0] == found[1]
    return found[0]


def test_surnames_that_are_alike_behind_one_given_name_differ(find_in) -> None:
    one = "The study at the hospital was led by Dr Aminata Koroma, who praised the nurses."
    other = "Dr Aminata Kamara, who led the study at the hospital, praised the nurses."
    assert parted(find_in, one, other) == ["differs"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # not alike
        ("The study was led by Dr Anna Berg of the hospital.", "Dr Anna Kamara led the study of the hospital."),
        # another spelling
        ("The study was led by Dr Anna Koroma of the hospital.", "Dr Anna Korome led the study of the hospital."),
        # both known to one article
        (
            "The study was led by Dr Anna Koroma of the hospital.",
            "Dr Anna Kamara led the study of the hospital with Peter Koroma.",
        ),
        # two things
        ("The study was led by Dr Anna Koroma of the hospital.", "Dr Anna Kamara sings."),
    ],
)
def test_other_names_are_not_set_against_each_other(find_in, one: str, other: str) -> None:
    assert parted(find_in, one, other) == []
