"""What is read as a quantity, and what is not."""

import pytest

from reader.mentions import read
from reader.model import Offsets, Quantity


def quantities(text: str) -> list[tuple[str, Quantity]]:
    mentions = read(text, [Offsets(0, len(text))], None)
    return [(text[m.start : m.end], m.value) for m in mentions if isinstance(m.value, Quantity)]


def only(text: str) -> tuple[str, Quantity]:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They sold 1,250,000 loaves.", 1250000, 1250000),
        ("They sold 4.5 million loaves.", 4500000, 4500000),
        ("twenty-four ships", 24, 24),
        ("two and a half million people", 2500000, 2500000),
        ("one hundred and five cars", 105, 105),
        ("a dozen eggs", 12, 12),
        ("half a million votes", 500000, 500000),
        ("10 000 tents", 10000, 10000),
        ("rate of .004 percent", 0.004, 0.004),
        ("minus 12 degrees", -12, -12),
        ("it fell to -12 degrees", -12, -12),
        ("2½ hours", 2.5, 2.5),
        ("9,000-11,000 marchers", 9000, 11000),
        ("between 4% and 7%", 4, 7),
        ("three or four boats", 3, 4),
        ("$89 to $93 billion", 89e9, 93e9),
        ("prices from $300 to $4 million", 300, 4000000),
        ("1 to 2 thousand tents", 1000, 2000),
        ("a 24- to 30-foot wall", 24, 30),
        ("two-thirds of the seats", 2 / 3, 2 / 3),
        ("one in eight pupils", 0.125, 0.125),
        ("one out of four pupils", 0.25, 0.25),
        ("nearly half the village", 0.5, 0.5),
        ("dozens of boats", 12, 120),
        ("tens of thousands of fans", 10000, 100000),
        ("several million shells", 3000000, 9000000),
        ("nobody came", 0, 0),
        ("no houses were damaged", 0, 0),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, low: float, high: float) -> None:
    assert (only(text)[1].low, only(text)[1].high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("more than 70 goats", 70, None),
        ("at least 70 goats", 70, None),
        ("up to 70 goats", None, 70),
        ("fewer than 70 goats", None, 70),
        ("70 or more goats", 70, None),
        ("over 70 goats", 70, None),
        ("over 70 weeks", 70, 70),
        ("more than 70 weeks", 70, None),
    ],
)
def test_a_bound_leaves_the_other_end_open_and_over_a_time_is_a_duration(
    text: str, low: float | None, high: float | None
) -> None:
    assert (only(text)[1].low, only(text)[1].high) == (low, high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("US$3.4b", "USD"), ("$3m", "USD"), ("£5m", "GBP"), ("Rs 500", "INR"), ("RM10m", "MYR"), ("1,200€", "EUR"),
        ("HK$5.4m", "HKD"), ("3 billion pounds", "GBP"), ("3 pounds", "pound"), ("20 pence", "penny"),
        ("5 percent", "%"), ("5 per cent", "%"), ("5pc", "%"), ("5 percentage points", "percentage point"),
        ("3 km", "kilometre"), ("30 sq. miles", "square mile"), ("6ft", "foot"), ("15°C", "degree Celsius"),
        ("a third of them", "share"), ("a 35-word letter", "word"), ("600 mountain soldiers", "soldier"),
        ("40 policemen", "policeman"), ("11 dead", "person"), ("a magnitude 6.1 quake", "magnitude"),
        ("a three-year-long drought", "year"), ("seven AK-47 rifles", "rifle"), ("one of the bridges", "bridge"),
    ],
)  # fmt: skip
def test_the_unit_is_canonical_or_the_noun_that_is_counted(text: str, unit: str) -> None:
    assert only(text)[1].unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "The F-16 landed.",
        "She bought an iPhone 12 there.",
        "The S&P 500 closed.",
        "They won Game 7 at home.",
        "Call 555-123-4567 now.",
        "It opens at 10:27 daily.",
        "It opens at 5am daily.",
        "on 26 June 2025",
        "in 1998 it closed",
        "He is the one who left.",
        "They like one another.",
        "for the third time",
        "the 3rd of them",
        "See chapter 11.",
        "He lives at 575 Willow Road.",
        "It was tied at 89-89.",
        "It runs 24/7.",
        "a 4x4",
        "the Group of Seven",
    ],
)
def test_a_number_that_counts_nothing_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Shares rose 9 percent.", "up"),
        ("Shares fell by 9 %.", "down"),
        ("A 9 percent drop followed.", "down"),
        ("Sales were up nearly 9%.", "up"),
        ("Sales rose to 9%.", None),
        ("Last fall 9 boats came.", None),
        ("They dropped 9 bombs.", None),
    ],
)
def test_a_change_has_its_direction_and_a_level_reached_has_none(text: str, change: str | None) -> None:
    assert only(text)[1].change == change


def test_two_values_of_one_thing_that_moved_are_no_range() -> None:
    assert [value.low for _, value in quantities("It rose from 240 to 273 points.")] == [240, 273]


@pytest.mark.parametrize(
    "text", ["a 35-year-old man", "Moss, 35, said", "Ms. Moss, now 35, said", "aged 35", "35 years old"]
)
def test_an_age_is_counted_in_years_as_an_age(text: str) -> None:
    value = only(text)[1]
    assert (value.low, value.unit, value.counted) == (35, "year", "age")


def test_the_mention_runs_from_the_first_modifier_to_the_noun() -> None:
    assert only("Then about 600 mountain soldiers left.")[0] == "about 600 mountain soldiers"
    assert only("Then an estimated $5 million went.")[0] == "an estimated $5 million"


def test_what_is_measured_and_what_it_is_reckoned_by_are_told() -> None:
    assert only("60% of its revenue")[1].counted == "revenue"
    assert only("$5 a barrel")[1].per == "barrel"
    assert only("3,000 tests per day")[1].per == "day"
    assert only("an 11-member team")[1].counted == "team"


def test_two_numbers_share_the_noun_that_stands_behind_the_second() -> None:
    assert [value.unit for _, value in quantities("12 Danish and 11 Dutch sailors")] == ["sailor", "sailor"]


def test_persons_are_counted_by_what_befell_them() -> None:
    found = [(value.unit, value.counted) for _, value in quantities("The fire killed 48 and 30 were injured.")]
    assert found == [("person", "killed"), ("person", "injured")]


def test_a_number_counts_nothing_that_another_number_counts() -> None:
    text = "The blaze at Long Lane 11 claimed four lives."
    found = [text[one.start : one.end] for one in read(text, [Offsets(0, len(text))], None) if one.kind == "quantity"]
    assert found[-1] == "four lives"
    assert "11 claimed four lives" not in found
