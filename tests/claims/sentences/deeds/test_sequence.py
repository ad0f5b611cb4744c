"""Two happenings of which two articles tell that the one came first, and that the other did."""

import pytest

from reader.claims import Findings

BESIDE = "Roads around the old market stayed wet all evening. The mayor thanked the volunteers for their work."
OTHER = "Traffic in the centre was light. A spokesman for the harbour said that the season had been a good one."

APART = [
    ("The crew had alerted the coastguard before it asked passengers to put on life jackets.",
     "Passengers were told to get into their life jackets; only then did the crew alert the coastguard."),
    ("The banner was unfurled once the speeches were over.", "The banner was unfurled well before the first speech."),
    ("The village of Oster was evacuated before the dam burst.",
     "The village of Oster was evacuated after the dam burst."),
    ("After the guard opened the gate, the lorry caught fire.",
     "The lorry caught fire before the guard opened the gate."),
]  # fmt: skip

FITTING = [
    ("The crew alerted the coastguard before dawn.", "The crew alerted the coastguard after the collision."),
    ("The village was evacuated before the dam burst.", "The dam burst after the village was evacuated."),
    ("The village was not evacuated before the dam burst.", "The village was evacuated after the dam burst."),
    ("The captain sounded the horn after the fog rose.", "The captain lit the lamps before the fog rose."),
    ("The horn sounded after the fog rose, after the lamps were lit.", "The fog rose after the horn sounded."),
    ("He was arrested after a chase.", "He was arrested before the match, after a chase."),
]


def said(findings: Findings) -> set[str]:
    return {pair.relation for topic in findings.topics for pair in topic.pairs if pair.rule == "order-apart"}


@pytest.mark.parametrize(("one", "other"), APART)
def test_the_other_way_round_is_told_and_never_the_same(find_in, one: str, other: str) -> None:
    findings = find_in({"a": f"{one}\n{BESIDE}", "b": f"{OTHER}\n{other}"})
    assert said(findings) == {"differs"}
    assert not any(topic.kind == "event" and topic.relation == "same" for topic in findings.topics)


@pytest.mark.parametrize(("one", "other"), FITTING)
def test_the_same_order_or_other_happenings_are_not(find_in, one: str, other: str) -> None:
    assert said(find_in({"a": f"{one}\n{BESIDE}", "b": f"{OTHER}\n{other}"})) == set()
