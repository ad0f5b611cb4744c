"""Two articles give one post to two persons, or one person two given names."""

import pytest

from reader.claims import Findings

ELSEWHERE = (
    "The theatre opened its old doors for the pupils. Farmers ask for rain this year. Prices of bread went up.\n",
    "Bread is dear. Pupils sang in the theatre for the guests, and rain fell on the fields.\n",
)


def told(findings: Findings, *rules: str) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in rules
    }


def parted(find_in, one: str, other: str, rule: str) -> set[tuple[str, frozenset[str]]]:
    found = told(find_in({"a": ELSEWHERE[0] + one, "b": ELSEWHERE[1] + other}), rule)
    assert found == told(find_in({"a": ELSEWHERE[0] + other, "b": ELSEWHERE[1] + one}), rule)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Orlen County District Attorney David Moss will try the case.",
            "The case will be tried by Orlen County District Attorney Dave Rudd.",
        ),
        ("The chief executive of Norbank, Ann Lind, resigned.", "Norbank CEO Maria Holt resigned."),
        (
            "Ostra's mayor, Anna Berg, opened the bridge on Sunday.",
            "The bridge was opened on Sunday by Karl Moen, the mayor of Ostra.",
        ),
        (
            "In the 60th minute goalkeeper Mark Silva was sent off for a foul.",
            "In the 60th minute goalkeeper Louis Prado saw a red card for a foul.",
        ),
        ("The truck's driver, Tom Hale, was arrested.", "The truck's driver, Ben Rudd, was arrested."),
        ("The pilot, Captain James Orr, survived the crash.", "The pilot, Captain Paul Denby, survived the crash."),
    ],
)
def test_one_post_with_two_holders_is_shown(find_in, one: str, other: str) -> None:
    ((relation, quotes),) = parted(find_in, one, other, "holder-apart")
    assert relation == "differs"
    assert len(quotes) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another post
        (
            "The former mayor of Ostra, Anna Berg, opened the bridge.",
            "The mayor of Ostra, Karl Moen, opened the bridge.",
        ),
        ("Norbank vice president Ann Lind resigned.", "Norbank president Maria Holt resigned."),
        ("Anna Berg, a candidate for mayor of Ostra, spoke.", "Karl Moen, mayor of Ostra, spoke."),
        # of another body
        ("Ostra's mayor, Anna Berg, opened the bridge.", "Lunde's mayor, Karl Moen, opened the bridge."),
        (
            "European Commission President Jean Duval welcomed the deal.",
            "European Council President Donald Tarn welcomed the deal.",
        ),
        ("Ostra State coach Tom Hale praised his team.", "Ostra coach Ben Rudd praised his team."),
        ("Truck driver Tom Hale braked on the icy road.", "Taxi driver Ben Rudd braked on the icy road."),
        # of another year
        ("The mayor of Ostra, Anna Berg, opened it in 2007.", "The mayor of Ostra, Karl Moen, opened the bridge."),
        # a title
        ("Captain Tom Hale said the road was closed.", "Captain Ben Rudd said the road was closed."),
        # one person
        ("The mayor of Ostra, Anna Berg, opened the bridge.", "The mayor of Ostra, Anna Berg-Moen, opened the bridge."),
        ("The mayor of Ostra, Anna Berg, opened the bridge.", "The mayor of Ostra, Anne Berg, opened the bridge."),
        # a post that many hold
        (
            "Norbank spokesman Tom Hale said the branch would close.",
            "Norbank spokesman Ben Rudd said the branch would close.",
        ),
        # one article names both
        (
            "The mayor of Ostra, Anna Berg, opened the bridge.",
            "The mayor of Ostra, Karl Moen, opened the bridge. So did Anna Berg, mayor of Ostra until May.",
        ),
        # one in each happening, and nothing that links the two
        ("The pilot, James Orr, landed in a field of rye.", "A van left the road. Its pilot, Paul Denby, was asleep."),
    ],
)
def test_two_posts_and_one_holder_are_no_conflict(find_in, one: str, other: str) -> None:
    assert parted(find_in, one, other, "holder-apart") == set()


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The pilot, Captain James Orr, survived.", "The pilot, Captain Paul Orr, survived the crash.", "differs"),
        (
            "His nephew Giles Hanwell owns a fifth of the shares and will sell.",
            "Miles Hanwell, a nephew of the founder, owns a fifth of the shares.",
            "differs",
        ),
    ],
)
def test_two_given_names_of_one_person_are_shown(find_in, one: str, other: str, relation: str) -> None:
    ((said, _),) = parted(find_in, one, other, "given-apart")
    assert said == relation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pilot, Captain James Orr, survived.", "The pilot, Captain Jim Orr, survived the crash."),
        ("The pilot, Captain James Orr, survived.", "The pilot, Captain J. Orr, survived the crash."),
        ("Clerk James Orr survived the crash.", "His wife Mary Orr survived the crash."),
        ("Clerk James Orr survived the crash.", "Clerks Paul Orr and James Orr survived the crash."),
        ("Bill Orr ate a pear.", "Hillary Orr left for the coast."),
        ("Clerk James Orr sings in the town's choir.", "Farmers met Paul Orr, who breeds horses."),
        ("Lawmaker Kim Min-ho left the meeting.", "Lawmaker Park Min-ho left the meeting."),
    ],
)
def test_short_forms_kin_and_namesakes_are_no_conflict(find_in, one: str, other: str) -> None:
    assert parted(find_in, one, other, "given-apart") == set()


def test_a_letter_less_is_another_spelling(find_in) -> None:
    one, other = "Safety chief Jon Ovendon called it arson.", "Safety chief John Ovendon called it arson."
    ((relation, _),) = parted(find_in, one, other, "spelled-otherwise")
    assert relation == "spelling"


def test_the_reason_names_the_post_and_both_holders(find_in) -> None:
    texts = {"a": "The mayor of Ostra, Anna Berg, spoke.", "b": "The mayor of Ostra, Karl Moen, spoke."}
    texts["c"] = "Ostra's mayor Anna Berg spoke."
    (topic,) = [one for one in find_in(texts).topics if one.relation == "differs"]
    assert topic.label == "who: mayor"
    assert sorted(pair.relation for pair in topic.pairs) == ["differs", "differs", "same"]
    assert all("Anna Berg" in pair.why for pair in topic.pairs)
