"""Of two lists that are equal but for one value, that value is surely of one thing."""

import pytest

from reader.claims import Findings

ELSEWHERE = "Farmers ask for rain. The old theatre was full.\n"


def parted(findings: Findings) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.relation in ("disagree", "differs")
    }


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        ("Two quakes, measuring 5.6 and 5.4, struck west of the harbour.",
         "The harbour was still shaking from the 5.6 and 5.5 magnitude quakes of Sunday.", {"5.4", "5.5 magnitude"}),
        ("Youths broke into four shops and two banks overnight.",
         "A crowd of masked youths attacked three banks and four shops.", {"two banks", "three banks"}),
        ("They carried nine rifles, two launchers and 40 grenades.",
         "Found on board were nine rifles, two launchers and 48 grenades.", {"40 grenades", "48 grenades"}),
    ],
)  # fmt: skip
def test_the_value_in_which_two_lists_part_disagrees(find_in, one: str, other: str, ends: set[str]) -> None:
    assert parted(find_in({"a": ELSEWHERE + one, "b": other})) == {("disagree", frozenset(ends))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a third quake can be the other one
        ("Three quakes, measuring 5.6, 5.4 and 5.1, struck west of the harbour.",
         "The harbour was still shaking from the 5.6 and 5.5 magnitude quakes of Sunday."),
        # no list, but the ends of a stretch
        ("The waves rose to between 5.6 and 5.4 metres at the harbour.",
         "The harbour was still shaking from the 5.6 and 5.5 magnitude quakes of Sunday."),
        # other names behind the lists
        ("Prices of flats rose by 3.5 percent and 4.2 percent in Riga and Oslo.",
         "Prices of flats rose by 3.5 percent and 5.1 percent in Riga and Bonn."),
        # nothing tells what these are of
        ("Holm scored 3 and 2 at the harbour.", "At the harbour Lund had 3 and 4."),
    ],
)  # fmt: skip
def test_lists_that_part_otherwise_make_nothing_sure(find_in, one: str, other: str) -> None:
    assert "disagree" not in {relation for relation, _ in parted(find_in({"a": ELSEWHERE + one, "b": other}))}


def test_a_row_of_ten_thousand_numbers_is_no_list(find_in) -> None:
    row = " and ".join(["5.6"] * 10_000)
    assert parted(find_in({"a": row, "b": row})) == set()
