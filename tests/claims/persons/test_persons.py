"""Persons that two articles name: how their names are spelled, and what they are called."""

import pytest

from reader.claims import Findings


def persons(findings: Findings) -> list[tuple[str, str]]:
    return [(pair.relation, pair.rule) for topic in findings.topics if topic.kind == "name" for pair in topic.pairs]


@pytest.mark.parametrize(
    ("one", "other", "relation", "rule"),
    [
        ("Harbour Trust CEO Anna Berg spoke.", "The trust's chief executive, Anna Berg, spoke.", "same", "role-alike"),
        ("Senator Anna Berg spoke.", "Sen. Anna K. Berg spoke.", "same", "role-alike"),
        ("Anna Berg, an assistant district attorney, spoke.", "Anna Berg, then a district attorney and later a judge.",
         "differs", "rank-apart"),
        ("Anna Berg, a manager for the global business units, spoke.",
         "Anna Berg, a manager for Harbour's products division, spoke.", "differs", "office-apart"),
        ("Anna Berg, a spokeswoman for the ministry, spoke.", "Anna Berg, a spokeswoman for the fleet, spoke.",
         "differs", "office-apart"),
        ("Associated Press photographer Anna Berg spoke.", "Anna Berg, an AP photographer, spoke.",
         "same", "role-alike"),
        ("Company founder Anna Berg spoke.", "Anna Berg, chief executive and founder of the Harbour Trust, spoke.",
         "compatible", "roles-fit"),
        ("Former President Vincente Fox spoke.", "“No,” said Vicente Fox.", "spelling", "spelled-otherwise"),
        ("Assistant District Attorney David Berg spoke.", "District Attorney Dave Berg spoke.",
         "differs", "rank-apart"),
        ("Former President Felipe Calderón spoke.", "Former President Felipe Calderon spoke.", "same", "role-alike"),
    ],
)  # fmt: skip
def test_persons_relate_by_name_and_office(find_in, one: str, other: str, relation: str, rule: str) -> None:
    assert persons(find_in({"a": one, "b": other})) == [(relation, rule)]
    assert persons(find_in({"a": other, "b": one})) == [(relation, rule)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Senator Anna Berg spoke.", "Mayor Anna Berg spoke."),
        ("Senator Anna Berg spoke.", "Guests danced all night with the painter Maria Berg."),
        ("Senator Anna Berg spoke.", "Anna Berg spoke in the harbour."),
        ("Senator Anna Berg spoke.", "A senator spoke."),
    ],
)
def test_nothing_to_compare_is_no_topic(find_in, one: str, other: str) -> None:
    assert persons(find_in({"a": one, "b": other})) == []


def test_a_statement_shows_the_role_with_the_name(find_in) -> None:
    texts = {
        "a": "On Friday, Harbour Trust CEO Anna Berg spoke.",
        "b": "Anna Berg, the trust's chief executive, spoke.",
    }
    (topic,) = (topic for topic in find_in(texts).topics if topic.kind == "name")
    assert [mention.quote for mention in topic.mentions] == [
        "Harbour Trust CEO Anna Berg",
        "Anna Berg, the trust's chief executive",
    ]


@pytest.mark.parametrize(
    ("third", "quote", "relation", "rule"),
    [
        ("The song ended and the ambassador, Felipe Fox, wept.", "ambassador, Felipe Fox", "compatible", "roles-fit"),
        ("“No,” said Felipe Fox.", "Felipe Fox", "same", "role-alike"),
        ("“No,” said Fellipe Fox.", "Fellipe Fox", "spelling", "spelled-otherwise"),
        ("“No,” said Mrs. Fox.", "Fox", "same", "role-alike"),
    ],
)
def test_every_article_that_names_a_person_tells_of_them(
    find_in, third: str, quote: str, relation: str, rule: str
) -> None:
    texts = {"a": "Senator Felipe Fox spoke.", "b": "Sen. Felipe Fox spoke on Monday.", "c": third}
    (topic,) = (topic for topic in find_in(texts).topics if topic.kind == "name")
    assert topic.absent == ()
    assert topic.mentions[2].quote.endswith(quote)
    pairs = [(pair.relation, pair.rule) for pair in topic.pairs if pair.b == 2]
    assert pairs == [(relation, rule)] * 2


def test_a_surname_that_two_persons_share_names_neither(find_in) -> None:
    texts = {
        "a": "Senator Felipe Fox spoke.",
        "b": "Sen. Felipe Fox spoke on Monday. “Yes,” said Anna Fox.",
        "c": "“No,” said Mrs. Fox.",
    }
    (topic,) = (topic for topic in find_in(texts).topics if topic.kind == "name")
    assert (len(topic.mentions), topic.absent) == (2, ("c",))


def test_a_person_of_two_roles_is_told_once(find_in) -> None:
    texts = {
        "a": "Company founder Felipe Fox spoke.",
        "b": "Company founder Felipe Fox spoke on Monday.",
        "c": "Senator Felipe Fox wept.",
        "d": "Senator Felipe Fox wept on Monday.",
    }
    (topic,) = (topic for topic in find_in(texts).topics if topic.kind == "name")
    assert len(topic.mentions) == 4


def test_of_a_list_of_names_without_end_the_first_are_compared(find_in) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Anna K{a}{b}m{a}{b}r" for a in letters for b in letters]
    texts = {
        "a": " ".join(f"Sergeant {name} spoke." for name in names),
        "b": " ".join(f"Sergeant {name} wrote." for name in names),
    }
    told = {topic.label for topic in find_in(texts).topics if topic.kind == "name"}
    assert 0 < len(told) < len(names)
