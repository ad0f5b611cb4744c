"""House numbers of one street, and numbers of flights and roads, part where each article gives just one."""

import pytest

from reader.claims import Findings

ELSEWHERE = "Farmers ask for rain. The old theatre was full.\n"


def addressed(findings: Findings) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in ("equal-address", "address-apart")
    }


@pytest.mark.parametrize(
    ("one", "other", "relation", "ends"),
    [
        ("Holm was found in a house in the 12000 block of 33rd Street on Sunday.",
         "On Sunday officers found Holm in the 12200 block of 33rd Street.",
         "disagree", {"12000 block of 33rd Street", "12200 block of 33rd Street"}),
        ("Holm was found in a house in the 12000 block of East 33rd Street on Sunday.",
         "On Sunday officers found Holm in the 12200 block of 33rd St.",
         "disagree", {"12000 block of East 33rd Street", "12200 block of 33rd St"}),
        ("Holm was found at 140 N. Elm Avenue on Sunday.", "On Sunday officers found Holm at 104 North Elm Avenue.",
         "disagree", {"140 N. Elm Avenue", "104 North Elm Avenue"}),
        ("The fire broke out at 14 Oak Lane in Oldmouth.", "A fire in Oldmouth began at 41 Oak Lane.",
         "disagree", {"14 Oak Lane", "41 Oak Lane"}),
        ("Norland Air Flight 370 left Oldmouth at dawn and vanished.",
         "At dawn Flight 307 of Norland Air left Oldmouth, and vanished.", "differs", {"Flight 370", "Flight 307"}),
    ],
)  # fmt: skip
def test_two_numbers_of_one_address_part(find_in, one: str, other: str, relation: str, ends: set[str]) -> None:
    assert addressed(find_in({"a": ELSEWHERE + one, "b": other})) == {(relation, frozenset(ends))}


def test_one_house_is_the_same_however_its_street_is_written(find_in) -> None:
    texts = {
        "a": "The fire broke out at 14 North Oak Street in Oldmouth.",
        "b": "A fire in Oldmouth began at 14 Oak St.",
    }
    assert {relation for relation, _ in addressed(find_in(texts))} == {"same"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire broke out at 14 Oak Lane in Oldmouth.", "A fire in Oldmouth began at 41 Elm Lane."),
        # two ends of one street
        ("Holm was found at 140 N. Elm Avenue on Sunday.", "On Sunday officers found Holm at 104 South Elm Avenue."),
        # an article that knows both
        ("The fire broke out at 14 Oak Lane in Oldmouth and leapt to 16 Oak Lane.",
         "A fire in Oldmouth began at 41 Oak Lane."),
        # no address
        ("Some 14 Lane Avenue shops closed in Oldmouth.", "In Oldmouth 15 shops closed."),
        ("A flight 20 minutes long left Oldmouth for Norland.", "A flight 40 minutes long left Oldmouth for Norland."),
    ],
)  # fmt: skip
def test_other_numbers_do_not(find_in, one: str, other: str) -> None:
    assert addressed(find_in({"a": ELSEWHERE + one, "b": other})) == set()
