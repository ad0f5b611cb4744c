"""Parts of sentences are laid side by side where the whole sentences are not."""

import pytest

from reader.claims import Findings

ELSEWHERE = "The mayor, who owns the old mill by the northern river, thanked the crews for their long night of work"


def reported(findings: Findings) -> list[tuple[str, set[str]]]:
    return [
        (pair.relation, {topic.mentions[pair.a].quote, topic.mentions[pair.b].quote})
        for topic in findings.topics
        if topic.kind == "event"
        for pair in topic.pairs
    ]


def test_what_two_sentences_tell_in_passing_is_a_topic(find_in) -> None:
    texts = {
        "a": f"{ELSEWHERE}, and the flood cut the electricity of the harbour.",
        "b": "Schools stay closed on the whole island, the council of teachers said, and the flood cut the electricity "
        "in the harbour.",
    }
    ((relation, quotes),) = reported(find_in(texts))
    assert relation == "same"
    assert quotes == {
        "the flood cut the electricity of the harbour.",
        "the flood cut the electricity in the harbour.",
    }


@pytest.mark.parametrize(
    "other",
    [
        "and the flood never cut the electricity of the harbour.",  # denied
        "and Berg met Holm at the Harbour Trust.",  # names alone
    ],
)
def test_parts_that_deny_or_only_name_the_same_are_none(find_in, other: str) -> None:
    texts = {
        "a": f"{ELSEWHERE}, and the flood cut the electricity of the harbour, Berg of the Harbour Trust told Holm.",
        "b": f"Schools stay closed on the whole island, the council of teachers said, {other}",
    }
    assert reported(find_in(texts)) == []


def test_parts_that_count_otherwise_are_none(find_in) -> None:
    texts = {
        "a": f"{ELSEWHERE}, and the flood cut three lines to the harbour.",
        "b": "Schools stay closed, the council of teachers said, and the flood cut 50 cables to the harbour.",
    }
    assert reported(find_in(texts)) == []


def test_a_value_in_which_reports_part_is_a_topic_of_its_own(find_in) -> None:
    texts = {
        "a": "The smugglers, in three boats, tried to board the crowded merchant ship near the harbour on two boats.",
        "b": "The smugglers in four boats tried to board the crowded merchant ship near the harbour.",
    }
    topics = find_in(texts).topics
    apart = [topic for topic in topics if topic.relation in ("differs", "disagree")]
    assert [{mention.quote for mention in topic.mentions} for topic in apart] == [{"three boats", "four boats"}]
