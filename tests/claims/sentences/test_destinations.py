"""Whereto articles say that somebody was sent, numbers that one calls undisclosed, and times of day by the clock."""

import pytest

from reader.claims import Findings


def ruled(findings: Findings, *rules: str) -> list[tuple[str, str]]:
    return sorted((pair.relation, pair.rule) for topic in findings.topics for pair in topic.pairs if pair.rule in rules)


def where(find_in, one: str, other: str) -> list[tuple[str, str]]:
    forth = ruled(find_in({"a": one, "b": other}), "place-apart", "one-place")
    assert forth == ruled(find_in({"a": other, "b": one}), "place-apart", "one-place")
    return forth


RUSSIA = "Officials said North Korea last fall sent about 10,000 troops to Russia."


def test_two_countries_that_the_same_people_were_sent_to_disagree(find_in) -> None:
    other = "North Korea said in April that it had deployed soldiers to Ukraine."
    assert where(find_in, RUSSIA, other) == [("disagree", "place-apart")]


@pytest.mark.parametrize(
    "other",
    [
        "North Korea said in April that it had deployed soldiers to Moscow.",
        "North Korea said in April that it would deploy soldiers to Ukraine.",
        "North Korea said in April that it had not deployed soldiers to Ukraine.",
        "North Korea said in April that it had deployed doctors to Ukraine.",
        "Poland said in April that it had deployed soldiers to Ukraine.",
        "North Korea said in April that it had deployed soldiers to help Ukraine.",
        "No North Korean troops were sent to Ukraine, North Korea said.",
        "North Korea denied reports that it had deployed soldiers to Ukraine.",
        "North Korea had deployed soldiers to Ukraine. Later North Korea sent more troops to Russia.",
    ],
)
def test_no_other_telling_does(find_in, other: str) -> None:
    assert ("disagree", "place-apart") not in where(find_in, RUSSIA, other)


def test_what_was_done_in_two_years_is_not_one_deed(find_in) -> None:
    one, other = "Norway sent troops to Chad in 2001.", "Norway sent troops to Iraq in 2003."
    assert where(find_in, one, other) == []
    assert where(find_in, one, other.replace("2003", "2001")) == [("disagree", "place-apart")]


def test_a_headline_needs_no_full_stop(find_in) -> None:
    assert where(find_in, "Norway sent troops to Chad", "Norway sent troops to Iraq") == [("disagree", "place-apart")]


def test_a_third_article_is_told_with_whom_it_agrees(find_in) -> None:
    texts = {
        "a": RUSSIA,
        "b": "North Korea had deployed soldiers to Ukraine.",
        "c": "It had deployed troops from North Korea to Ukraine. North Korea has deployed its troops in Kyiv.",
    }
    assert ("same", "one-place") in ruled(find_in(texts), "one-place")


SILENT = "Pyongyang and Moscow announced a treaty. The two countries haven’t disclosed how many soldiers were sent."


@pytest.mark.parametrize(
    ("silent", "spoken", "relations"),
    [
        (SILENT, "Russia has already announced a second deployment of 4,000 troops.", ["disagree"]),
        (
            "Russia has not disclosed how many soldiers it lost.",
            "Russia confirmed the loss of 90 soldiers.",
            ["disagree"],
        ),
        (SILENT, "Russia has not announced a second deployment of 4,000 troops.", []),
        (SILENT, "Poland has already announced a second deployment of 4,000 troops.", []),
        (SILENT, "Russia has already announced a second delivery of 4,000 tents.", []),
        (
            "Russia has not disclosed how many soldiers were killed.",
            "Russia announced 5,000 soldiers would be sent to the border.",
            [],
        ),
        ("Russia has disclosed how many soldiers it lost.", "Russia confirmed the loss of 90 soldiers.", []),
    ],
)
def test_a_number_that_one_calls_undisclosed_is_not_announced(
    find_in, silent: str, spoken: str, relations: list[str]
) -> None:
    for texts in ({"a": silent, "b": spoken}, {"a": spoken, "b": silent}):
        assert [relation for relation, _ in ruled(find_in(texts), "told-untold")] == relations


@pytest.mark.parametrize(
    ("one", "other", "relations"),
    [
        ("The judge gave the oath precisely at noon.", "The judge gave the oath at 12:00 p.m.", ["same"]),
        ("The quake struck at 7:48 a.m. local time.", "The shallow quake hit at 7:48 am.", ["same"]),
        ("The quake struck at 7:48 a.m. local time.", "The shallow quake hit at 7:48 pm.", []),
        ("The judge gave the oath precisely at noon.", "The judge gave the oath before 12 p.m.", []),
        ("The court struck down the midnight rules.", "The court struck down the rules at midnight.", []),
        ("The judge gave the oath precisely at noon.", "A ferry left the port at noon.", []),
    ],
)
def test_one_time_of_day_is_one_topic(find_in, one: str, other: str, relations: list[str]) -> None:
    assert [relation for relation, _ in ruled(find_in({"a": one, "b": other}), "equal-clock")] == relations
