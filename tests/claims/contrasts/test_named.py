"""Two articles tell one thing and name another place, another doer, or another make in it."""

import pytest

from reader.claims import Findings

ELSEWHERE = (
    "The theatre opened its old doors for the pupils. Farmers ask for rain this year. Prices of bread went up.\n",
    "Bread is dear. Pupils sang in the theatre for the guests, and rain fell on the fields.\n",
)
RULES = ("site-apart", "name-apart")


def told(findings: Findings, *rules: str) -> set[tuple[str, str, frozenset[str]]]:
    return {
        (pair.relation, pair.rule, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in rules
    }


def parted(find_in, one: str, other: str, *rules: str) -> set[tuple[str, str, frozenset[str]]]:
    found = told(find_in({"a": ELSEWHERE[0] + one, "b": ELSEWHERE[1] + other}), *rules)
    assert found == told(find_in({"a": ELSEWHERE[0] + other, "b": ELSEWHERE[1] + one}), *rules)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The two leaders met in Vienna for three hours.",
            "The leaders held talks in Prague that lasted three hours.",
        ),
        (
            "The tanker ran aground off the coast of Brittany on Monday.",
            "It was on Monday that the tanker ran aground off Cornwall.",
        ),
        (
            "The train derailed shortly after leaving Leeds for London.",
            "The train derailed soon after it left Sheffield on its way to London.",
        ),
        ("The plant will be built in Tangier by 2027.", "The plant will be built by 2027 in Bursa."),
    ],
)
def test_two_places_in_one_slot_are_shown(find_in, one: str, other: str) -> None:
    ((relation, rule, _),) = parted(find_in, one, other, *RULES)
    assert (relation, rule) == ("differs", "site-apart")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The airline ordered 50 Corvina jets.", "The airline has ordered 50 jets from Dorsey."),
        (
            "The group is led by Peter Krane and has 400 members.",
            "The group, which has 400 members, is headed by Simon Vale.",
        ),
        (
            "The new show was announced by producer Steven Hall on Monday evening.",
            "Zoe Marsh announced the new show on Monday evening.",
        ),
    ],
)
def test_two_doers_of_one_deed_and_two_makes_of_one_number_are_shown(find_in, one: str, other: str) -> None:
    ((relation, rule, _),) = parted(find_in, one, other, *RULES)
    assert (relation, rule) == ("differs", "name-apart")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the one lies in the other, or may
        ("The leaders met in Paris for three hours.", "The leaders met in France for three hours."),
        ("The train derailed in Leeds at noon.", "The train derailed in Cornwall at noon."),
        # only a people is named
        ("The Danish ferry sank in the strait at noon.", "The Swedish ferry sank in the strait at noon."),
        # one article has both
        (
            "The leaders met in Vienna for three hours.",
            "The leaders met in Prague for three hours. They had met in Vienna before.",
        ),
        # another slot
        ("The train left Leeds for the coast at noon.", "The train left for Sheffield and the coast at noon."),
        # several in one slot
        ("The band played in Vienna for an hour.", "The band played in Prague and in Budapest for an hour."),
        # another day, and denied
        ("The leaders met in Vienna on Monday.", "The leaders met in Prague on Friday."),
        ("The leaders met in Vienna at noon.", "The leaders did not meet in Prague at noon."),
        # nothing else in common
        ("A tanker ran aground near the pier in Leeds.", "Nurses want better pay in Sheffield."),
        # two numbers
        ("The airline ordered 50 Corvina jets.", "The airline ordered 30 jets from Dorsey."),
        # what many can do
        ("The plan was criticized by Peter Krane on Monday.", "The plan was criticized by Simon Vale on Monday."),
        ("Peter Krane praised his team for the win.", "Simon Vale praised his team for the win."),
        # two times of a life
        ("Hale was born in Leeds, the court heard.", "Hale was raised in Sheffield, the court heard."),
        # what is said by two is not told by one
        ("The show was praised by Zoe Marsh.", "The show was praised by Zoe Marsh and by Steven Hall."),
    ],
)
def test_what_may_hold_for_both_is_no_conflict(find_in, one: str, other: str) -> None:
    assert parted(find_in, one, other, *RULES) == set()


def test_a_place_that_differs_in_two_letters_is_shown_wherever_it_stands(find_in) -> None:
    one, other = (
        "Blume said on Monday that he had misspoken during the Norwalk event.",
        "Blume said that he had misspoken at the event in Norfolk.",
    )
    ((relation, _, quotes),) = parted(find_in, one, other, "site-apart")
    assert relation == "differs"
    assert {"Norwalk", "Norfolk"} == {word for quote in quotes for word in quote.split() if word.startswith("Nor")}


def test_the_same_names_are_said_once_and_copies_agree(find_in) -> None:
    texts = {
        "a": "The leaders met in Vienna for three hours.",
        "b": "The leaders met in Prague for three hours.",
        "c": "The leaders met in Vienna for three hours.",
    }
    (topic,) = [one for one in find_in(texts).topics if one.relation == "differs"]
    assert sorted((pair.relation, pair.rule) for pair in topic.pairs) == [
        ("differs", "site-apart"),
        ("differs", "site-apart"),
        ("same", "reported-alike"),
    ]
