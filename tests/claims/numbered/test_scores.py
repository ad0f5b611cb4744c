"""Scores and tallies: those surely of one moment disagree, those of one vote or game are shown to differ."""

import pytest

from reader.claims import Findings

ELSEWHERE = "Farmers ask for rain. The old theatre was full.\n"


def scored(findings: Findings) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in ("equal-score", "scores-apart", "margin-fits", "margin-apart")
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


def test_equal_scores_of_a_game_are_one_whatever_is_told_beside_them(find_in) -> None:
    one, other = "A late pass gave the Gulls a 20-13 victory.", "In the end they held on to their 20-13 lead."
    assert scored(find_in({"a": one, "b": other})) == {("same", frozenset({"20-13"}))}


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


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        # votes
        ("Lawmakers voted by 121 to 104 to raise the tax.", "By 124 votes to 101 they raised the tax.", "disagree"),
        ("The council approved the tunnel 12-9.", "Councillors backed the tunnel by 13 votes to 8.", "disagree"),
        ("Senators approved the pact 53 to 47.", "The pact passed the Senate by 54 votes to 46.", "disagree"),
        ("The union executive voted 14-5 for a strike.", "The strike was backed by the executive 13-6.", "disagree"),
        ("Judges struck down the toll in a 6-3 ruling.", "The court ruled five to four against the toll.", "disagree"),
        ("Members rejected the offer by 1,204 votes to 987.",
         "They rejected the offer by 1,240 votes to 951.", "disagree"),
        # games
        ("Rovers beat Town 3-1 on Saturday.", "On Saturday Rovers won by two goals to one against Town.", "disagree"),
        ("Rovers beat Town 3-1 on Saturday.", "Town lost 4-2 to Rovers on Saturday.", "disagree"),
        ("Lund won 6-4, 7-5 against Berg.", "Berg lost to Lund 6-4, 7-6.", "disagree"),
        ("Rovers and Town drew 2-2.", "Rovers beat Town 3-2 at home.", "disagree"),
        # margins
        ("Lawmakers voted by 121 to 104 to raise the tax.", "The tax passed with 17 votes to spare.", "compatible"),
        ("Lawmakers voted by 124 to 101 to raise it.", "The raise passed parliament with 17 votes to spare.",
         "differs"),
        ("The tax passed by a majority of 17.", "The tax passed with 23 votes to spare.", "differs"),
        # the same
        ("Lawmakers voted by 121 to 104 to raise the tax.", "The tax passed parliament 121-104.", "same"),
        ("Judges struck down the toll in a 6-3 ruling.", "The court ruled six to three against the toll.", "same"),
        ("Rovers won 3-1 against Town.", "Town were beaten 1-3 by Rovers.", "same"),
    ],
)  # fmt: skip
def test_two_tallies_of_one_vote_or_game_are_laid_side_by_side(find_in, one: str, other: str, relation: str) -> None:
    found = {pair[0] for pair in scored(find_in({"a": ELSEWHERE + one, "b": other}))}
    assert found <= {relation, "differs"} if relation == "disagree" else found == {relation}
    assert found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two chambers, two courts, two bodies of other sizes
        ("The House passed the pact 220-212.", "The Senate approved the pact 52-48."),
        ("The House passed the pact 220-212.", "The committee sent the pact on 14-9."),
        ("The council approved the tunnel 12-9.", "The tunnel was approved by 121 votes to 104."),
        # half-time and final, series and game
        ("Rovers led Town 2-1 at half-time.", "Rovers beat Town 3-1."),
        ("Rovers lead the series against Town 2-1.", "Rovers beat Town 5-1."),
        # two days
        ("The council approved the tunnel 12-9 on Monday.", "On Tuesday the council approved the tunnel 13-8."),
        # an article that tells of several
        ("The council approved the tunnel 12-9 and the bridge 13-8.", "The council approved the bridge 13-8."),
        # records, after another game or of other years
        ("Holm left Rovers with a 162-139 record.", "Rovers under Holm have a record of 9-14."),
        ("The Gulls (31-24) beat the Jays.", "The Gulls (30-24) beat the Jays."),
    ],
)  # fmt: skip
def test_tallies_of_two_votes_or_games_do_not_part(find_in, one: str, other: str) -> None:
    found = scored(find_in({"a": ELSEWHERE + one, "b": other}))
    assert not [pair for pair in found if pair[0] in ("differs", "disagree")]


def test_sets_told_from_the_other_side_are_one_score(find_in) -> None:
    one, other = "Anna Lund beat Karla Berg 6-4, 7-5 on Sunday.", "Karla Berg lost 4-6, 5-7 to Anna Lund on Sunday."
    assert {relation for relation, _ in scored(find_in({"a": one, "b": other}))} <= {"same"}
