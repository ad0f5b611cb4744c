"""Two given names of one person."""

import pytest

from reader.claims import Findings

ELSEWHERE = "Farmers ask for rain. The old theatre was full.\n"


def named(findings: Findings) -> set[tuple[str, str]]:
    rules = ("given-apart", "spelled-otherwise")
    return {(pair.relation, pair.rule) for topic in findings.topics for pair in topic.pairs if pair.rule in rules}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        # one post, in sentences that tell of two things
        ("Mayor Alan Rask called the count dull.", "Ian Rask, the mayor, walked to the gym.",
         {("differs", "given-apart")}),
        # brothers of one trade
        ("Boxer Alan Rask called the count dull.", "Ian Rask, a boxer, walked to the gym.", set()),
        # a role that many have
        ("Resident Alan Rask called the count dull.",
         "Ian Rask, a resident, walked past the gym to the harbour with dogs and a horse.", set()),
        # a long name in two spellings
        ("President Kurbanguly Atajev called a vote.", "President Gurbanguli Atajev walked to the gym.",
         {("spelling", "spelled-otherwise")}),
    ],
)  # fmt: skip
def test_one_post_makes_two_given_names_those_of_one_person(find_in, one: str, other: str, found: set) -> None:
    assert named(find_in({"a": ELSEWHERE + one, "b": other}, day=None)) == found
