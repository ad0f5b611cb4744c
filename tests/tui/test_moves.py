"""Moved text stands at both its places, and a key leads from one to the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from reader.tui.app import ReaderApp
from reader.tui.laying import Compared, page_of, stops
from reader.tui.letters import changed_letters
from reader.tui.opened import Opened
from reader.tui.passage import View
from tests.versions import FIRST, LATER, MOVED, QUOTED, SHORT, library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]


def compared(**versions: tuple[str, ...]) -> Compared:
    books = library(**versions)
    a, b = versions
    return Compared(books.comparison(a, b), books.witness(a), books.witness(b))


@pytest.fixture
def moving() -> ReaderApp:
    books = library(first=FIRST, moved=MOVED)
    return ReaderApp(lambda: Opened(books.articles, lambda: books))


@pytest.mark.parametrize("unified", [False, True], ids=["split", "unified"])
def test_both_ends_of_a_move_say_where_the_other_is(unified: bool) -> None:
    page = page_of(compared(first=FIRST, moved=MOVED), View(unified=unified), 60, 60)
    notes = [[note[:1] for note in one.notes] for one in page.passages if one.kind == "note"]
    arrives = ("moved from paragraph 4 · 2 edits inside · ) goes there",)
    leaves = ("moved to paragraph 1 · 2 edits inside · ) goes there",)
    assert notes == ([[arrives, ()], [leaves, ()]] if unified else [[(), arrives], [leaves, ()]])


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (76, 24)])
async def test_a_note_on_a_move_is_never_cut(
    moving: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with moving.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("tab", *("u" if size[0] < 100 else ""), "right_parenthesis")
        await settled(pilot)
        note = next(line for line in screen_text(moving).split("\n") if "« moved" in line)
        assert re.search(r"from par\. \d · 2 edits · \)", note)


def test_the_edits_inside_a_move_are_marked_at_both_ends() -> None:
    page = page_of(compared(first=FIRST, moved=MOVED), View(), 60, 60)
    arrives, leaves = (one for one in page.passages if one.kind == "moved")
    assert arrives.b is not None
    assert leaves.a is not None
    assert [arrives.b.text[run.start : run.end].strip() for run in arrives.b.runs if run.mark] == ["ten", "stone"]
    assert [leaves.a.text[run.start : run.end].strip() for run in leaves.a.runs if run.mark] == ["nine"]


def test_a_move_is_one_stop_and_its_page_gives_back_both_articles() -> None:
    both = compared(first=FIRST, moved=MOVED)
    page = page_of(both, View(), 40, 40)
    assert len(stops(both, page)) == both.comparison.stats.changes == 2
    for side, witness in (("a", both.a), ("b", both.b)):
        drawn = "".join(one.strand(side).text for one in page.passages if one.strand(side))
        assert sorted("".join(drawn.split())) == sorted("".join(witness.text.split()))


@pytest.mark.parametrize("unified", [False, True], ids=["split", "unified"])
@pytest.mark.parametrize("pair", [(FIRST, MOVED), (MOVED, FIRST), (FIRST, (*FIRST[2:], *FIRST[:2])), (SHORT, MOVED)])
def test_steps_go_down_the_rows_and_meet_a_move_at_its_first_end(
    pair: tuple[tuple[str, ...], tuple[str, ...]], unified: bool
) -> None:
    both = compared(a=pair[0], b=pair[1])
    page = page_of(both, View(unified=unified), 40, 40)
    lines = [spot.line for spot in stops(both, page)]
    assert lines == sorted(lines)
    met = [page.lines[line].passage for line in lines if page.passage_at(line).kind == "moved"]
    moved = {}
    for number, one in enumerate(page.passages):
        if one.kind == "moved":
            moved.setdefault(one.move, number)
    assert met == sorted(moved.values())


def letters(a: tuple[str, ...], b: tuple[str, ...]) -> list[str]:
    page = page_of(compared(a=a, b=b), View(), 60, 60)
    return [
        text.text[slice(*span)]
        for one in page.passages for text in (one.a, one.b) if text
        for run in text.runs for span in changed_letters(text.text, run)
    ]  # fmt: skip


def test_letters_and_digits_are_marked_where_one_word_replaces_one() -> None:
    assert letters(FIRST, LATER) == ["2", "7", "1", "2"]
    assert letters(FIRST, (FIRST[0], SHORT[1], *FIRST[2:])) == ["c", "s"]


def test_no_letter_is_marked_where_a_word_is_another_or_only_its_quotation_marks_are() -> None:
    assert letters(FIRST, (FIRST[0].replace("Monday", "then"), *FIRST[1:])) == []
    assert letters(FIRST, QUOTED[:1] + FIRST[1:]) == []


def test_an_inserted_mark_stands_close_to_its_word_in_one_column() -> None:
    page = page_of(compared(a=FIRST, b=QUOTED), View(unified=True), 200, 200)
    texts = [one.a.text for one in page.passages if one.a]
    assert texts[1].startswith("The “old” bridge over the Amber")


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
async def test_a_key_leads_to_the_other_end_and_back(
    moving: ReaderApp, settled: Settled, size: tuple[int, int]
) -> None:
    def here() -> tuple[int | None, str]:
        side = moving.comparing.focused_side
        passage = side.page.passage_at(side.cursor)
        return passage.move, passage.end

    async with moving.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("tab", "g", "right_parenthesis")
        await pilot.pause()
        found = here()
        assert found[0] == 1
        await pilot.press("right_parenthesis")
        await pilot.pause()
        assert here() == (1, "b" if found[1] == "a" else "a")
        await pilot.press("right_parenthesis")
        await pilot.pause()
        assert here() == found


async def test_the_counter_follows_the_cursor_wherever_it_is_taken(
    moving: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with moving.run_test(size=(160, 60)) as pilot:
        await settled(pilot)
        assert "· change 1 of 2" in screen_text(moving)
        for key, told in (
            ("tab", "· change 1 of 2"), ("right_parenthesis", "after change 2 of 2"),
            ("right_parenthesis", "· change 1 of 2"), ("j", "after change 1 of 2"),
            ("right_square_bracket", "· change 2 of 2"), ("g", "before change 1 of 2"), ("G", "after change 2 of 2"),
            ("left_square_bracket", "· change 2 of 2"),
        ):  # fmt: skip
            await pilot.press(key)
            await settled(pilot)
            assert told in screen_text(moving), key


async def test_moves_are_counted_and_their_ends_have_signs(
    moving: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with moving.run_test(size=(160, 60)) as pilot:
        await settled(pilot)
        text = screen_text(moving)
        for words in ("2 changes · 1 moved", "» moved to paragraph", "« moved from paragraph"):
            assert words in text, words


async def test_the_key_says_where_nothing_was_moved(app: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("right_parenthesis")
        await pilot.pause()
        assert "Nothing was moved" in screen_text(app)


async def test_base_and_other_are_swapped_from_the_comparison(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "b")
        await settled(pilot)
        assert app.selection.shown == ("second", "first")
        await pilot.press("b")
        assert app.selection.shown == ("first", "second")
