"""Which days the words for times name."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.mentions import read
from reader.model import Dated, Offsets, Time

THURSDAY = "2025-06-26"


def on(day: str, last: str | None = None) -> Dated:
    return Dated(start=day, end=last or day, why="given")


def times(text: str, dated: Dated | None) -> list[tuple[str, Time]]:
    mentions = read(text, [Offsets(0, len(text))], dated)
    return [(text[m.start : m.end], m.value) for m in mentions if isinstance(m.value, Time)]


def only(text: str, dated: Dated | None = None) -> Time:
    found = times(text, dated)
    assert len(found) == 1, found
    return found[0][1]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 6 May 2021", "2021-05-06", "2021-05-06"),
        ("on May 6, 2021", "2021-05-06", "2021-05-06"),
        ("on the 6th of May, 2021", "2021-05-06", "2021-05-06"),
        ("on 05/26/2021", "2021-05-26", "2021-05-26"),
        ("on 26/05/2021", "2021-05-26", "2021-05-26"),
        ("on 2021-05-26", "2021-05-26", "2021-05-26"),
        ("in May 2021", "2021-05-01", "2021-05-31"),
        ("in February 2024", "2024-02-01", "2024-02-29"),
        ("in 2021", "2021-01-01", "2021-12-31"),
        ("early 2021", "2021-01-01", "2021-04-30"),
        ("mid-2021", "2021-05-01", "2021-08-31"),
        ("late 2021", "2021-09-01", "2021-12-31"),
        ("July or August 2021", "2021-07-01", "2021-08-31"),
        ("July-August 2021", "2021-07-01", "2021-08-31"),
        ("from March to May 2021", "2021-03-01", "2021-05-31"),
        ("from November to February 2021", "2020-11-01", "2021-02-28"),
        ("May 3-5, 2021", "2021-05-03", "2021-05-05"),
        ("between 2014 and 2017", "2014-01-01", "2017-12-31"),
        ("the fall of 2021", "2021-09-01", "2021-11-30"),
        ("winter 2021", "2021-12-01", "2022-02-28"),
        ("Q3 2021", "2021-07-01", "2021-09-30"),
        ("the first half of 2021", "2021-01-01", "2021-06-30"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("the mid-1990s", "1994-01-01", "1996-12-31"),
        ("in the 19th century", "1801-01-01", "1900-12-31"),
    ],
)
def test_a_time_with_its_year_needs_no_date_of_publication(text: str, start: str, end: str) -> None:
    value = only(text)
    assert (value.start, value.end, value.relative) == (start, end, False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("he said on Thursday", "2025-06-26", "2025-06-26"),
        ("he said on Friday", "2025-06-20", "2025-06-20"),
        ("it will meet on Friday", "2025-06-27", "2025-06-27"),
        ("he is expected to speak on Friday", "2025-06-27", "2025-06-27"),
        ("he came this weekend", "2025-06-21", "2025-06-22"),
        ("he will come this weekend", "2025-06-28", "2025-06-29"),
        ("he said last Thursday", "2025-06-19", "2025-06-19"),
        ("he said yesterday", "2025-06-25", "2025-06-25"),
        ("last week", "2025-06-16", "2025-06-22"),
        ("last month", "2025-05-01", "2025-05-31"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("last fall", "2024-09-01", "2024-11-30"),
        ("last October", "2024-10-01", "2024-10-31"),
        ("in October last year", "2024-10-01", "2024-10-31"),
        ("he left earlier this year", "2025-01-01", "2025-06-26"),
        ("he left in April", "2025-04-01", "2025-04-30"),
        ("he left in November", "2024-11-01", "2024-11-30"),
        ("he will leave in November", "2025-11-01", "2025-11-30"),
        ("three years ago", "2022-01-01", "2022-12-31"),
        ("two months ago", "2025-04-01", "2025-04-30"),
        ("ten days ago", "2025-06-16", "2025-06-16"),
        ("over the past two years", "2023-06-26", "2025-06-26"),
        ("the next 10 days", "2025-06-26", "2025-07-06"),
        ("it comes a week after the vote", "2025-06-16", "2025-06-22"),
        ("Thursday (Jun 26)", "2025-06-26", "2025-06-26"),
    ],
)
def test_a_relative_time_is_counted_from_the_date_of_publication(text: str, start: str, end: str) -> None:
    value = only(text, on(THURSDAY))
    assert (value.start, value.end, value.relative, value.anchor) == (start, end, True, THURSDAY)
    unknown = only(text)
    assert (unknown.start, unknown.end, unknown.relative) == (None, None, True)


@pytest.mark.parametrize(
    ("text", "relation", "start", "end"),
    [
        ("since early 2024", "since", "2024-01-01", None),
        ("by March 2024", "by", None, "2024-03-31"),
        ("until March 2024", "until", None, "2024-03-31"),
        ("before March 2024", "before", None, "2024-02-29"),
        ("after March 2024", "after", "2024-04-01", None),
        ("as early as March 2024", "earliest", "2024-03-01", None),
        ("from 2026 onwards", "since", "2026-01-01", None),
    ],
)
def test_a_relation_opens_an_end_and_keeps_what_was_named(
    text: str, relation: str, start: str | None, end: str | None
) -> None:
    value = only(text)
    assert (value.relation, value.start, value.end) == (relation, start, end)
    assert value.named_start is not None
    assert value.named_end is not None


def test_who_did_it_is_not_until_when() -> None:
    assert only("houses damaged by the 2004 tsunami").relation is None


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May resigned.",
        "It may rain.",
        "They march on.",
        "5,000 people",
        "USA Today wrote",
        "Black Friday sales",
        "2000 people",
    ],
)
def test_names_verbs_and_counts_are_no_times(text: str) -> None:
    assert times(text, on(THURSDAY)) == []


def test_a_range_of_dates_of_publication_widens_what_is_counted_from_it() -> None:
    value = only("he came yesterday", on("2025-06-24", "2025-06-26"))
    assert (value.start, value.end, value.anchor) == ("2025-06-23", "2025-06-25", "2025-06-24/2025-06-26")


def test_a_day_named_without_its_year_is_kept_as_it_recurs() -> None:
    assert only("on June 26").recurring == "XXXX-06-26"
    assert only("in June", on(THURSDAY)).recurring == "XXXX-06"


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(1, 60))
def test_moving_the_date_of_publication_by_weeks_moves_relative_days_by_as_much(day: date, weeks: int) -> None:
    text = "He said yesterday, on Tuesday, ten days ago, a week ago and last week that he will leave on Friday."
    moved = timedelta(weeks=weeks)
    before = times(text, on(day.isoformat()))
    after = times(text, on((day + moved).isoformat()))
    assert len(before) == 6
    for (_, earlier), (_, later) in zip(before, after, strict=True):
        assert earlier.start is not None
        assert earlier.end is not None
        assert later.start == (date.fromisoformat(earlier.start) + moved).isoformat()
        assert later.end == (date.fromisoformat(earlier.end) + moved).isoformat()


def test_a_genitive_is_read_without_its_ending() -> None:
    text = "At last week's debate, and at Tuesday’s, he spoke of May's plan."
    found = [text[mention.start : mention.end] for mention in read(text, [Offsets(0, len(text))], None, {"time"})]
    assert found == ["last week", "Tuesday"]
