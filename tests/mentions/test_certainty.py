"""Certainty: how sure the words are, and whether they are negated."""

import pytest

from tests.mentions.reading import mentions


@pytest.mark.parametrize(
    ("text", "level", "words", "negated"),
    [
        ("Troops may leave.", "may", "may", False),
        ("Troops could leave.", "could", "could", False),
        ("Troops will leave.", "will", "will", False),
        ("Troops will likely leave.", "likely", "will likely", False),
        ("Troops would most likely leave.", "likely", "would most likely", False),
        ("Troops are expected to leave.", "likely", "are expected to", False),
        ("Seoul plans to send troops.", "plans", "plans to", False),
        ("Troops have left.", "has", "have", False),
        ("Troops have already arrived.", "has", "have already", False),
        ("The ministry announced it.", "has", "announced", False),
        ("The ministry denied it.", "denied", "denied", False),
        ("He allegedly left.", "alleged", "allegedly", False),
        ("They are believed to have left.", "alleged", "are believed to", False),
        ("Troops will not leave.", "will", "will not", True),
        ("Troops won’t leave.", "will", "won’t", True),
        ("Troops haven't arrived.", "has", "haven't", True),
        ("The ministry did not deny it.", "denied", "deny", True),
    ],
)
def test_a_hedge_has_a_level(text: str, level: str, words: str, negated: bool) -> None:
    (mention,) = mentions(text, "certainty")
    assert (mention.value, text[mention.start : mention.end], mention.negated) == (level, words, negated)


@pytest.mark.parametrize(
    "text",
    [
        "It rained in May.",
        "It rained last May in Oslo.",
        "A May storm.",
        "He has a house.",
        "The will was read.",
        "Will Smith left.",
    ],
)
def test_a_month_a_possession_and_a_testament_are_no_hedges(text: str) -> None:
    assert not mentions(text, "certainty")
