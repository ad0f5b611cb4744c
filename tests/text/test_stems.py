"""Stems: one key for the forms of a word, and for words that tell the same."""

import pytest

from reader.text.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("deploys", "deployment"), ("soldier", "troops"), ("killed", "dead"), ("running", "runs"), ("mayor", "mayor's")],
)
def test_forms_and_synonyms_have_one_key(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("harbour", "hammer"), ("killed", "missing"), ("glass", "glad")])
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_what_is_too_long_for_a_word_is_its_own_key() -> None:
    assert stem("a" * 1000) == "a" * 1000
