"""A cell of the claims table says as much as it has room for, and never less than the value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Offsets, Quantity, Statement, Time, Topic
from reader.tui.claims_rows import claim_rows, columns
from reader.tui.values import cell, forms
from reader.tui.wrap import fitting


def said(quote: str, value: Quantity | Time | None, article: str = "a") -> Statement:
    return Statement(
        article=article, start=0, end=len(quote), quote=quote, value=value, sentence=Offsets(0, len(quote))
    )


MONTH = Time(start="2024-10-01", end="2024-10-31")
SINCE = Time(start="2024-01-01", end=None, relation="since")
EARLIEST = Time(start="2025-07-01", end=None, relation="earliest")


def counted(low: float | None, high: float | None, **known: object) -> Quantity:
    return Quantity(low=low, high=high, counted="people", **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quote", "value", "width", "shown"),
    [
        ("last fall", MONTH, 11, "last fall"),
        ("October of the last year", MONTH, 11, "Oct 2024"),
        ("since early 2024", SINCE, 16, "since early 2024"),
        ("since early 2024", SINCE, 15, "since Jan 2024"),
        ("since early 2024", SINCE, 11, "≥ Jan 2024"),
        ("as early as July", EARLIEST, 13, "from Jul 2025"),
        ("no later than the tenth", Time(start=None, end="2025-07-10", relation="by"), 14, "by 10 Jul 2025"),
        ("in the summer of that year", Time(start="2025-06-01", end="2025-08-31"), 12, "Jun–Aug 2025"),
        ("all through the year", Time(start="2025-01-01", end="2025-12-31"), 8, "2025"),
        ("the first three days", Time(start="2025-06-01", end="2025-06-03"), 14, "1–3 Jun 2025"),
        ("10,000 to 12,000 people", counted(10_000, 12_000), 13, "10,000–12,000"),
        ("10,000 to 12,000 people", counted(10_000, 12_000), 9, "10–12,000"),
        ("1,000 to 12,000 people", counted(1_000, 12_000), 9, "1–12 k"),
        ("at least 600 people", counted(600, None), 9, "≥ 600"),
        ("about 600 people", counted(600, 600, approximate=True), 9, "~600"),
        ("thousands of people", counted(1_000, 10_000, vague=True), 12, "thousands"),
        ("several million people", counted(3e6, 9e6, vague=True), 15, "several million"),
        ("an estimated several million people", counted(3e6, 9e6, vague=True), 22, "several million"),
        ("several million people", counted(3e6, 9e6, vague=True), 9, "several m"),
        ("several million people", counted(3e6, 9e6, vague=True), 6, "several m"),
        ("a few hundred people", counted(200, 600, vague=True), 14, "a few hundred"),
        ("Dozens of people", counted(12, 120, vague=True), 6, "Dozens"),
        ("thousands more people", counted(1_000, 10_000, vague=True), 10, "thousands"),
        ("tens of thousands of people", counted(10_000, 100_000, vague=True), 18, "tens of thousands"),
        ("tens of thousands of people", counted(10_000, 100_000, vague=True), 9, "~10–100 k"),
        ("fewer than several million people", counted(3e6, 9e6, vague=True), 9, "~3–9 m"),
        ("2,345,678 people", counted(2_345_678, 2_345_678), 9, "2,345,678"),
        ("some of them", None, 20, "some of them"),
    ],
)
def test_the_fullest_form_that_fits_is_shown(quote: str, value: Quantity | Time | None, width: int, shown: str) -> None:
    assert fitting(forms(said(quote, value)), width) == shown


def test_statements_that_a_cell_has_no_room_for_are_counted() -> None:
    ways = cell([said("14,000 people", counted(14_000, 14_000)), said("about 9,000 people", counted(9_000, 9_000))])
    assert fitting(ways, 20) == "14,000 / 9,000"
    assert fitting(ways, 11) == "14 k / 9 k"
    assert fitting(ways, 9) == "14,000 +1"


def test_one_value_said_twice_is_shown_once() -> None:
    twice = cell([said("October of that year", MONTH), said("in the month of October", MONTH)])
    assert fitting(twice, 10) == "Oct 2024"


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9), st.booleans()), max_size=9))
def test_a_cell_names_a_statement_or_nothing(numbers: list[tuple[int, int, bool]]) -> None:
    ways = cell([said(f"{a} people", counted(min(a, b), max(a, b), approximate=about)) for a, b, about in numbers])
    assert bool(ways) == bool(numbers)
    assert all(way.strip("~ ")[0] in "≤≥" or way.strip("~ ")[0].isdigit() for way in ways)


def row_of(articles: int, quote: str = "at least 600 people") -> Topic:
    mentions = tuple(said(quote, counted(600, None), str(number)) for number in range(articles))
    return Topic(id="t", story="s", label="people who " * 9, kind="quantity", relation="same", why="",
                 mentions=mentions, pairs=())  # fmt: skip


@given(st.integers(1, 60), st.integers(30, 250), st.data())
def test_columns_fill_the_table_and_hold_the_chosen_article(articles: int, room: int, data: st.DataObject) -> None:
    focused = data.draw(st.none() | st.integers(0, articles - 1))
    rows = claim_rows([row_of(articles)], [(str(number),) for number in range(articles)])
    parts = columns(rows, articles, room, focused)
    assert parts.label + sum(parts.articles) <= room
    assert focused is None or focused in parts.shown
    assert parts.shown.stop <= articles


def test_topics_are_cut_before_values_are() -> None:
    rows = claim_rows([row_of(5, "October of the last year")], [(str(number),) for number in range(5)])
    parts = columns(rows, 5, 78, None)
    assert len(parts.articles) == 5
    for ways, width in zip(rows[0].cells, parts.articles, strict=True):
        assert cell_len(fitting(ways, width - 1)) < width
