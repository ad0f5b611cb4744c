"""British spellings brought to American ones."""

import pytest

from reader.text.stems import stem


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("licence", "license"), ("licences", "licensed"), ("harbour", "harbor"), ("labourers", "laborers"),
        ("organised", "organized"), ("organisations", "organization"), ("analysed", "analyzed"), ("centre", "center"),
        ("kilometres", "kilometer"), ("programme", "program"), ("grey", "gray"), ("travelled", "traveled"),
        ("snowplough", "snowplow"), ("defence", "defense"), ("dialogue", "dialog"),
    ],
)  # fmt: skip
def test_two_spellings_of_a_word_have_one_stem(british: str, american: str) -> None:
    assert stem(british) == stem(american)


@pytest.mark.parametrize(
    "forms",
    [
        ("promise", "promises", "promised"), ("tour", "tours", "toured"), ("kill", "killed", "killing"),
        ("rise", "rises", "rising"), ("hour", "hours"), ("experience", "experienced"), ("spell", "spelled"),
        ("acre", "acres"), ("sentence", "sentenced", "sentencing"), ("science", "sciences"),
    ],
)  # fmt: skip
def test_forms_of_a_word_that_only_looks_british_stay_one(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("four", "for"), ("hour", "hor"), ("mile", "mill"), ("pole", "poll")])
def test_other_words_stay_two(one: str, other: str) -> None:
    assert stem(one) != stem(other)
