"""Nobody in one article, and some in another."""

import pytest

from reader.claims import Findings

BESIDE = "Roads nearby stayed closed all night. The mayor thanked the crews for their work."


def spared(findings: Findings) -> list[tuple[str, str]]:
    return [
        (pair.relation, topic.mentions[pair.a].quote)
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule == "none-counted"
    ]


@pytest.mark.parametrize("none", ["Nobody was hurt", "No one was injured", "There were no injuries"])
def test_none_and_some_are_shown_to_be_checked(find_in, none: str) -> None:
    texts = {
        "a": f"{none} in the blaze at the furniture warehouse. {BESIDE}",
        "b": f"Two workers were injured when fire swept through a furniture warehouse. {BESIDE}",
    }
    ((relation, quote),) = spared(find_in(texts))
    assert relation == "differs"
    assert quote == none.removeprefix("There were ")


@pytest.mark.parametrize(
    "none",
    [
        "Nobody else was hurt",
        "There were no reports of injuries",
        "Nobody was arrested",
        "Two workers were hurt in the yard, and nobody was hurt",
    ],
)
def test_what_is_said_of_others_or_also_counted_is_not(find_in, none: str) -> None:
    texts = {
        "a": f"{none} in the blaze at the furniture warehouse. {BESIDE}",
        "b": f"Two workers were injured when fire swept through a furniture warehouse. {BESIDE}",
    }
    assert spared(find_in(texts)) == []
