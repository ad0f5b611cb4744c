"""Tallies: two sides of a vote, a game or a ruling, which count nothing alone; and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.mentions import read, tallies
from reader.model import Offsets, Quantity


def told(text: str) -> list[tuple[str, tuple[int, ...], str]]:
    return [(text[one.start : one.end], one.sides, one.of) for one in tallies(text, [Offsets(0, len(text))])]


def counted(text: str) -> list[tuple[float | None, float | None]]:
    values = [one.value for one in read(text, [Offsets(0, len(text))], None, ("quantity",))]
    return [(one.low, one.high) for one in values if isinstance(one, Quantity)]


@pytest.mark.parametrize(
    ("text", "words", "sides", "of"),
    [
        ("Lawmakers voted by 121 to 104 to raise the tax.", "121 to 104", (121, 104), "vote"),
        ("By 124 votes to 101 the house lifted the age.", "124 votes to 101", (124, 101), "vote"),
        ("The bill passed 52-48 on Monday.", "52-48", (52, 48), "vote"),
        ("Senators approved it 53 to 47.", "53 to 47", (53, 47), "vote"),
        ("The motion fell 14-5 in the executive.", "14-5", (14, 5), "vote"),
        ("The judges ruled by five votes to four.", "five votes to four", (5, 4), "vote"),
        ("The court stopped it in a 6-3 decision.", "6-3", (6, 3), "vote"),
        ("The court stopped it in a five-to-four ruling.", "five-to-four", (5, 4), "vote"),
        ("Members rejected the offer by 1,204 votes to 987.", "1,204 votes to 987", (1204, 987), "vote"),
        ("The council voted seven to two against the road.", "seven to two", (7, 2), "vote"),
        ("The jury split 10-2.", "10-2", (10, 2), "vote"),
        ("The vote was 48-52 on Friday.", "48-52", (48, 52), "vote"),
        ("There were 61 votes for and 38 against.", "61 votes for and 38 against", (61, 38), "vote"),
        ("It passed with 320 in favour and 290 against.", "320 in favour and 290 against", (320, 290), "vote"),
        ("Rovers won 3-1 at home.", "3-1", (3, 1), "game"),
        ("It was a 2-2 draw.", "2-2", (2, 2), "game"),
        ("The Gulls lost 24–31 to the Jays.", "24–31", (24, 31), "game"),
        ("She won 6-4, 7-5 on Centre Court.", "6-4, 7-5", (6, 4, 7, 5), "game"),
        ("Town beat City by three goals to two.", "three goals to two", (3, 2), "game"),
        ("He won by three sets to one.", "three sets to one", (3, 1), "game"),
        ("The sides were level at 12-all.", "12-all", (12, 12), "game"),
        ("They were tied at 89-89 in the last minute.", "89-89", (89, 89), "game"),
        ("They took a 45-35 lead.", "45-35", (45, 35), "game"),
        ("The manager retired with a 162-139 record.", "162-139", (162, 139), "record"),
        ("The Terns fell to 5-10 at home.", "5-10", (5, 10), "record"),
        ("The Terns (31-24) travel to Aden.", "31-24", (31, 24), "record"),
        ("Another basket made it 54-46 at the Hall.", "54-46", (54, 46), "game"),
    ],
)
def test_a_tally_is_read_and_its_sides_count_nothing(text: str, words: str, sides: tuple[int, ...], of: str) -> None:
    assert told(text) == [(words, sides, of)]
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Some 10-12,000 troops crossed the river.", 10.0, 12000.0),
        ("The children were aged 12-14.", 12.0, 14.0),
        ("They lost 10-12 players to the flu.", 10.0, 12.0),
        ("A vote is expected in 10-12 days.", 10.0, 12.0),
        ("The board approved 5 to 10 projects.", 5.0, 10.0),
        ("The law passed and 10-12 people left.", 10.0, 12.0),
        ("She won 5-10 percent of the vote.", 0.05, 0.10),
        ("He beat it in 15-20 minutes.", 15.0, 20.0),
    ],
)
def test_a_range_beside_such_words_stays_one(text: str, low: float, high: float) -> None:
    assert told(text) == []
    assert [tuple(end and end / (100 if high < 1 else 1) for end in one) for one in counted(text)] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "The 2019-20 season was won by Rovers.",
        "They voted to cut the fee from 10 to 5.",
        "The score rose from 53 to 47.",
        "The shop is open 24-7.",
        "Call 555-123-4567 to vote.",
        "The Boeing 747-400 landed.",
        "He voted on 03-02-2024.",
        "Approval fell 53 to 47 percent.",
        "A 4-4-2 formation won the match.",
        "The shop is open 24-7 all year.",
        "It is a 3-2 mix of sand and lime.",
        "It rose to 5 from 4.",
        "The vote of 2016 to 2020 passed.",
        "They won at ten to four.",
    ],
)
def test_other_pairs_of_numbers_are_no_tally(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("The law passed with 17 votes to spare.", 17),
        ("It was adopted by a majority of 17.", 17),
        ("She won by a margin of 12 votes.", 12),
        ("The motion was lost by 23 votes.", 23),
        ("A seventeen-vote majority carried the day.", 17),
        ("They won by 3 goals.", 3),
        ("It ended in an 11-point victory.", 11),
    ],
)
def test_a_margin_is_one_number(text: str, margin: int) -> None:
    assert [one.sides for one in tallies(text, [Offsets(0, len(text))])] == [(margin,)]
    assert [low for low, _ in counted(text)] == [float(margin)]


@given(st.text(alphabet="0123456789- ,wonvtesby.()", max_size=60))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    found = [(one.start, one.end) for one in tallies(text, [Offsets(0, len(text))])]
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert found == sorted(found)
