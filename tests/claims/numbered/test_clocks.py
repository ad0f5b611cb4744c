"""Times of day by the clock."""

import pytest

from reader.claims import Findings


def clocks(findings: Findings) -> list[tuple[str, ...]]:
    """The times of day that are said to be one."""
    return [
        tuple(topic.mentions[end].quote for end in (pair.a, pair.b))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule == "equal-clock"
    ]


SAILED = "The ferry left the harbour at {} with 80 passengers on board."


def both(find_in, one: str, other: str) -> list[tuple[str, ...]]:
    return clocks(find_in({"a": SAILED.format(one), "b": SAILED.format(other)}))


def test_one_time_of_day_written_in_two_ways_is_the_same(find_in) -> None:
    assert both(find_in, "12:00 p.m.", "noon") == [("12:00 p.m.", "noon")]


def test_a_second_clock_in_brackets_has_the_zone_for_itself(find_in) -> None:
    found = both(find_in, "7:48 a.m. local time", "7:48 am (2248 GMT Tuesday)")
    assert found == [("7:48 a.m.", "7:48 am")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("6:10 p.m. Eastern time", "6:10 p.m. GMT"),
        ("6:10 p.m. on Tuesday", "6:10 p.m. on Wednesday"),
        ("6:10 p.m.", "6:20 p.m."),
    ],
)
def test_another_zone_day_or_minute_is_another_time(find_in, one: str, other: str) -> None:
    assert both(find_in, one, other) == []


def test_seconds_are_no_hours(find_in) -> None:
    assert both(find_in, "10:05:12 p.m.", "12 p.m.") == []


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("6:13 p.m.", "6:10 p.m.", "compatible"),
        ("6:10 p.m.", "7:10 p.m.", "differs"),
        ("6:10 p.m.", "9:40 p.m.", None),  # rather of two things
        ("before 6:10 p.m.", "7:10 p.m.", None),
        ("6:10 p.m. Eastern time", "5:10 p.m. Central time", None),
    ],
)
def test_two_clocks_of_one_moment_are_rounded_or_shown(find_in, one: str, other: str, relation: str | None) -> None:
    beside = "Rain fell. The band played. A mayor spoke of the old mill."
    texts = {"a": f"{SAILED.format(one)} {beside}", "b": f"{SAILED.format(other)} {beside}"}
    rules = ("clock-rounded", "clock-apart")
    found = [pair.relation for topic in find_in(texts).topics for pair in topic.pairs if pair.rule in rules]
    assert found == ([relation] if relation else [])
