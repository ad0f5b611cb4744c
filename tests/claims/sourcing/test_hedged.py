"""What one article states, and another gives as possible, likely, planned or alleged."""

from itertools import permutations

import pytest

from reader.claims import Findings

BESIDE = "the harbour workers of the northern town to a poison from the old paint factory"


def certainties(findings: Findings) -> list[tuple[str, str]]:
    return [
        (pair.rule, pair.why)
        for topic in findings.topics
        for pair in topic.pairs
        if pair.relation == "certainty" and topic.kind == "certainty"
    ]


@pytest.mark.parametrize(
    ("weak", "shade"),
    [
        ("may have exposed", "possible"),
        ("could have exposed", "possible"),
        ("is believed to have exposed", "only said to be so"),
        ("allegedly exposed", "only said to be so"),
        ("has probably exposed", "likely"),
        ("plans to expose", "planned"),
    ],
)
def test_one_happening_hedged_and_stated_differs_in_certainty(find_in, weak: str, shade: str) -> None:
    texts = {"a": f"The company has exposed {BESIDE}.", "b": f"The company {weak} {BESIDE}."}
    for order in permutations(texts):
        ((rule, why),) = certainties(find_in(texts, order=order))
        assert rule == "hedged"
        assert f"is {shade}" in why


@pytest.mark.parametrize(
    "firm",
    [
        "The harbour ministry has ordered an inquiry into the film of an officer kicking a young sailor.",
        "There will be an inquiry into the film of an officer kicking a young sailor, the harbour ministry said.",
    ],
)
def test_what_is_likely_and_what_was_ordered_differ_in_certainty(find_in, firm: str) -> None:
    weak = "An inquiry is likely into the film of an officer kicking a young sailor, the harbour ministry said."
    for texts in ({"a": weak, "b": firm}, {"a": firm, "b": weak}):
        assert [rule for rule, _ in certainties(find_in(texts))] == ["hedged"]
    for open_ in ("The ministry may order an inquiry into the film of an officer kicking a young sailor.",
                  "An inquiry is expected into the film of an officer kicking a young sailor."):  # fmt: skip
        assert certainties(find_in({"a": weak, "b": open_})) == []


def test_planned_and_then_done_may_be_a_later_state(find_in) -> None:
    texts = {"a": f"The company plans to expose {BESIDE}.", "b": f"The company has exposed {BESIDE}."}
    assert certainties(find_in(texts))[0][1].endswith("a later state")


@pytest.mark.parametrize(
    "other",
    [
        f"The company may have exposed {BESIDE}.",
        f"It is not known whether the company has exposed {BESIDE}.",
        f"The company has not exposed {BESIDE}.",
        f"Has the company exposed {BESIDE}?",
        f"The company allegedly has exposed {BESIDE}.",
        "The company has exposed its ledgers to the tax office of the southern province.",
        f"The company may close, and it has employed {BESIDE}.",
    ],
)
def test_what_is_hedged_denied_asked_or_another_thing_is_not_stated(find_in, other: str) -> None:
    assert certainties(find_in({"a": f"The company could have exposed {BESIDE}.", "b": other})) == []


def test_a_hedge_of_another_verb_hedges_nothing(find_in) -> None:
    texts = {
        "a": f"The company, which may close, has exposed {BESIDE}.",
        "b": f"The company has exposed {BESIDE}.",
    }
    assert certainties(find_in(texts)) == []


def test_a_place_is_hedged_by_an_adverb(find_in) -> None:
    texts = {
        "a": "The captured smugglers will be handed over to the harbour authorities, possibly at Torvik.",
        "b": "The captured smugglers will be handed over to the harbour authorities in Torvik.",
    }
    ((_, why),) = certainties(find_in(texts))
    assert "Torvik" in why


def test_endless_hedges_end(find_in) -> None:
    text = "The company may have " + "exposed or may have " * 5000 + f"exposed {BESIDE}."
    find_in({"a": text, "b": f"The company has exposed {BESIDE}. {text}"})


def test_an_article_given_twice_joins_the_topic_of_its_twin(find_in) -> None:
    hedged = "The fumes could have exposed the workers to a strong poison near the river."
    stated = "The fumes have exposed the workers to a strong poison near the river."
    for texts in ({"a": hedged, "b": stated}, {"a": hedged, "b": stated, "c": hedged, "d": stated}):
        (topic,) = (one for one in find_in(texts).topics if one.kind == "certainty")
        assert [said.article for said in topic.mentions] == list(texts)
        assert len(topic.pairs) == len(texts) * (len(texts) - 1) // 2
        assert {pair.relation for pair in topic.pairs} <= {"certainty", "same"}
