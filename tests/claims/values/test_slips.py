"""Numbers that a slip of the pen turns into each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.claims import Findings
from reader.claims.surroundings.lines import lines
from reader.claims.surroundings.sightings import Sighting, sightings
from reader.claims.values.slips import slipped
from reader.mentions import read
from reader.model import Offsets
from tests.claims.conftest import witness


def parted(findings: Findings) -> set[str]:
    return {pair.relation for topic in findings.topics for pair in topic.pairs if pair.rule == "numbers-differ"}


@pytest.mark.parametrize(
    ("number", "other", "found"),
    [
        ("3,600", "3,060", {"differs"}),
        ("3,625", "3,925", {"differs"}),
        ("3,625", "4,270", set()),
        ("3,600", "360", set()),
    ],
)
def test_changed_digits_are_shown_to_be_checked_and_others_not(find_in, number: str, other: str, found: set) -> None:
    texts = {
        "a": f"The study enrolled {number} adults in the south in spring.",
        "b": f"The study in the south was a trial with {other} volunteers in spring.",
    }
    assert parted(find_in(texts, day=None)) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        # the only sums of money, the only passengers, the only depths
        ("The insurers were given a figure of €2.1m on Monday.", "Valuables put at €1.2m are gone.", {"disagree"}),
        ("A jet with 147 passengers ran off the end.", "All 174 passengers left the jet unhurt.", {"disagree"}),
        ("They hid in a gallery 320 metres down.", "They were saved from 230 metres below the ground.", {"disagree"}),
        # one of two sums of money
        ("The loss of €5m came with a haul of €2.1m on Monday.", "Valuables put at €1.2m are gone.", set()),
        # ages
        (
            "The boy was caught by Anna Berg, 34, a roofer, at the fire.",
            "At the fire the 43-year-old roofer caught the boy.",
            {"differs"},
        ),
    ],
)
def test_the_only_two_values_of_a_sort_with_the_same_digits_disagree(find_in, one: str, other: str, found: set) -> None:
    topics = find_in({"a": one, "b": other}, day=None).topics
    said = {pair.relation for topic in topics for pair in topic.pairs if topic.kind == "quantity"}
    assert said & {"differs", "disagree"} == found


@pytest.mark.parametrize(("year", "found"), [("1987", {"differs"}), ("1972", set())])
def test_years_are_so_only_with_the_same_digits(find_in, year: str, found: set) -> None:
    texts = {
        "a": "Thistle reached the last four for the first time since 1978.",
        "b": f"It was the first semi-final of the club since {year}, and hard work.",
    }
    said = {pair.relation for topic in find_in(texts, day=None).topics for pair in topic.pairs}
    assert said & {"differs", "disagree"} == found


@given(st.integers(100, 99_999), st.permutations(range(5)))
def test_a_number_is_no_slip_of_itself_and_slips_both_ways(number: int, order: list[int]) -> None:
    digits = str(number)
    changed = "".join(digits[at] for at in order if at < len(digits))
    one, other = counting(digits), counting(changed)
    assert not slipped(one, one)
    assert slipped(one, other) == slipped(other, one) == (len(str(int(changed))) == len(digits) and changed != digits)


def counting(number: str) -> Sighting:
    text = f"The mill has {int(number)} windows."
    mentions = read(text, [Offsets(0, len(text))], None)
    return sightings("a", text, lines(witness("a", text, None)), mentions, {})[0]
