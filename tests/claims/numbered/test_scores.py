"""Scores and tallies that are surely of one moment, and share one side alone, disagree."""

import pytest

from reader.claims import Findings

ELSEWHERE = "Farmers ask for rain. The old theatre was full.\n"


def scored(findings: Findings) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in ("equal-score", "scores-apart")
    }


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        ("The Gulls took a 45-35 lead with 13:41 left in the second half.",
         "With 13:41 to play in the second half, the Gulls led 45–36.", {"45-35", "45–36"}),
        ("The Gulls beat the Jays 31-24 on Sunday.", "On Sunday the Gulls won 31-21 against the Jays.",
         {"31-24", "31-21"}),
        ("The Senate passed the harbour bill 52-48 on Monday.",
         "The harbour bill passed the Senate by a vote of 52 to 47 on Monday.", {"52-48", "52 to 47"}),
    ],
)  # fmt: skip
def test_two_scores_of_one_moment_that_share_one_side_disagree(find_in, one: str, other: str, ends: set[str]) -> None:
    assert scored(find_in({"a": ELSEWHERE + one, "b": other})) == {("disagree", frozenset(ends))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two minutes
        ("The Gulls took a 45-35 lead with 13:41 left.", "The Gulls took a 45-37 lead with 11:02 left."),
        # two games
        ("The Gulls beat the Jays 31-24 on Sunday.", "The Gulls beat the Terns 31-21 on Sunday."),
        ("The Gulls beat the Jays 31-24 on Sunday.", "The Gulls beat the Jays 31-21 on Friday."),
        # an article that tells both orders them
        ("The Gulls beat the Jays 31-24, and would have won 31-21 against the Jays without the penalty.",
         "The Gulls won 31-21 against the Jays."),
        # neither side is equal: hardly one game
        ("The Gulls beat the Jays 31-24 on Sunday.", "On Sunday the Gulls won 28-21 against the Jays."),
        # no scores
        ("The Gulls (31-24) won against the Jays on 02-03-04.", "The Gulls (31-21) won against the Jays on 02-03-05."),
        ("Gulls of 10-12 years won prizes in Aden.", "Gulls of 10-14 years won prizes in Aden."),
    ],
)  # fmt: skip
def test_scores_of_two_moments_do_not(find_in, one: str, other: str) -> None:
    assert not [pair for pair in scored(find_in({"a": ELSEWHERE + one, "b": other})) if pair[0] != "same"]


def test_three_articles_with_two_scores_are_one_topic(find_in) -> None:
    texts = {
        "a": "The Gulls beat the Jays 31-24 on Sunday.",
        "b": "On Sunday the Gulls won 31-21 against the Jays.",
        "c": "The Gulls won 31-24 on Sunday, and the Jays went home.",
    }
    assert {relation for relation, _ in scored(find_in(texts))} == {"same", "disagree"}
