"""The list: filtered while one types, sorted, without copies; and what is seen while reading goes on."""

from __future__ import annotations

import gc
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Dated
from reader.resources import resource_dir
from reader.text.collecting import putting_off_full_collections
from reader.tui.app import ReaderApp
from reader.tui.listing import Listing, Rows, listing
from reader.tui.naming import Roster, in_common
from reader.tui.opened import Ahead, Opened, opening
from reader.tui.progress import Progress
from reader.tui.selection import Selection
from reader.tui.sifting import ORDERS, Shown, chosen
from tests.tui.shelves import Shelf, flood

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]


def roster(shelf: Shelf) -> Roster:
    return Roster.of(shelf.articles, shelf.listed(), shelf.told)


def test_only_articles_with_all_the_words_stay() -> None:
    found = [order for _, order in chosen(roster(flood()), Shown().searching("FLOOD week"))]
    assert found == [("third",)]


def test_a_role_is_a_word_to_search_for() -> None:
    assert [order for _, order in chosen(roster(flood()), Shown().searching("copy"))] == [("second",)]


def test_without_copies_each_text_is_seen_once() -> None:
    assert [order for _, order in chosen(roster(flood()), Shown(copies=False))] == [("first", "third")]


def test_every_order_holds_every_article() -> None:
    shown = Shown()
    for _ in ORDERS:
        assert {one for _, order in chosen(roster(flood()), shown) for one in order} == {"first", "second", "third"}
        shown = shown.sorted_next()
    assert shown == Shown()


def test_by_source_the_articles_of_a_story_stand_in_the_order_of_the_alphabet() -> None:
    (order,) = [order for _, order in chosen(roster(flood()), Shown(order="source"))]
    assert order == ("second", "first", "third")


def test_newest_first_holds_among_the_articles_of_a_story_to_the_hour() -> None:
    shelf = flood()
    hours = {
        "first": ("2025-06-11", "2025-06-11T23:30:00-02:00"), "second": ("2025-06-11", None),
        "third": ("2025-06-12", "2025-06-12T00:30:00Z"),
    }  # fmt: skip
    listed = [
        one.model_copy(update={"published": hours[one.id][1], "dated": Dated(start=day, end=day, why="it says so")})
        for one in shelf.listed()
        if (day := hours[one.id][0])
    ]
    (order,) = [order for _, order in chosen(Roster.of(shelf.articles, listed, shelf.told), Shown(order="date"))]
    assert order == ("first", "third", "second")
    undated = [one.model_copy(update={"dated": None}) if one.id == "first" else one for one in listed]
    (order,) = [order for _, order in chosen(Roster.of(shelf.articles, undated, shelf.told), Shown(order="date"))]
    assert order == ("third", "second", "first")


def test_a_heading_cut_short_still_counts_its_articles() -> None:
    shelf = flood()
    long = shelf.told[0].model_copy(update={"headline": "A bridge that was closed " * 30})
    entries = listing(Rows(Roster.of(shelf.articles, shelf.listed(), (long,)), 30), Selection(), frozenset(), Shown())
    heading = entries.entries[0].rows
    assert heading[-1][0].endswith("(3)")
    assert all(len(text) <= 30 for text, _ in heading)


@given(st.text("ab é船 ", min_size=1, max_size=60).filter(str.strip), st.integers(12, 40), st.sampled_from([1, 3]))
def test_a_heading_counts_its_articles_once_wherever_it_wraps(headline: str, width: int, count: int) -> None:
    shelf = flood()
    story = shelf.told[0].model_copy(update={"headline": headline})
    rows = Rows(Roster.of(shelf.articles, shelf.listed(), (story,)), width).of_story(story, "▾ ", count, 3)
    tail = "(3)" if count == 3 else f"({count} of 3)"
    assert " ".join(text for text, _ in rows).count(tail) == 1
    assert rows[-1][0].endswith(tail)
    assert all(cell_len(text) <= width for text, _ in rows)
    assert len(rows) <= 3


def test_how_much_a_copy_changed_stands_in_the_list_once_it_is_known() -> None:
    known = roster(flood())
    known = known.weighed(known.stories[0], {"second": 2})
    rows = Rows(known, 120)
    (row,) = [text for text, look in rows.of_article(known.stories[0], "second", "") if look == "detail"]
    assert "copy of A · 97% in common · 2 changes" in row


@given(st.lists(st.integers(1, 5), min_size=1, max_size=40))
def test_every_line_belongs_to_the_entry_that_it_lies_in(heights: list[int]) -> None:
    made = Listing(("story", str(n), (("row", "title"),) * height) for n, height in enumerate(heights))
    assert made.height == sum(heights)
    for line in range(made.height):
        entry = made.entry_at(line)
        assert entry.first <= line <= entry.last


async def test_the_list_follows_what_is_typed_and_comes_back(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"week")
        await pilot.pause()
        assert app.articles.articles_shown == ("third",)
        assert "1 of 3 · week" in screen_text(app)
        await pilot.press("enter", "c")
        await settled(pilot)
        assert app.selection.other == "third"
        await pilot.press("tab", "tab", "escape", "slash", "escape")
        await pilot.pause()
        assert len(app.articles.articles_shown) == 3


async def test_a_filter_that_fits_nothing_says_so_and_escape_ends_it(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"zebra", "enter")
        await pilot.pause()
        assert "No article has these words" in screen_text(app)
        await pilot.press("down", "c", "space", "left", "escape")
        await settled(pilot)
        assert len(app.articles.articles_shown) == 3


async def test_copies_are_hidden_and_shown_by_one_key(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("H")
        await pilot.pause()
        assert app.articles.articles_shown == ("first", "third")
        assert "without copies" in screen_text(app)
        await pilot.press("H")
        assert len(app.articles.articles_shown) == 3


async def test_the_list_can_be_filtered_while_articles_are_still_read(screen_text: ScreenText) -> None:
    progress, released = Progress(), Event()
    read = opening([str(resource_dir("seeds"))], None, progress)

    def waiting() -> object:
        progress.titles += [("1", "A bridge is closed"), ("2", "A school is open")]
        progress.done, progress.total = 2, 5
        released.wait(10)
        progress.titles.clear()
        return read()

    app = ReaderApp(Ahead(waiting, progress))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        while "A school is open" not in screen_text(app):
            await pilot.pause(0.05)
        assert "Reading 2 of 5 files" in screen_text(app)
        await pilot.press("slash", *"bridge")
        await pilot.pause()
        assert app.articles.articles_shown == ("1",)
        released.set()
        await pilot.press("escape")
        while not app.topics:
            await pilot.pause(0.05)
        assert len(app.articles.articles_shown) == 5
        assert "Reading" not in screen_text(app).splitlines()[0]


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_progress_fits_its_line(width: int) -> None:
    progress = Progress(done=3_120, total=10_000, begun=0.0)
    line = progress.told(width)
    assert "3,120 of 10,000 files" in line
    assert len(line) <= max(width, len(line.split("  ")[-1]))


def test_progress_without_an_end_names_the_work_alone() -> None:
    progress = Progress(done=5, total=9)
    progress.start("Finding the stories", "", 0)
    assert progress.told(80) == "Finding the stories …"


def test_all_of_a_text_is_in_common_only_where_nothing_is_missing() -> None:
    assert [in_common(share) for share in (1, 0.9999, 0.97, 0)] == [
        "100% in common", "99% in common", "97% in common", "0% in common",
    ]  # fmt: skip


async def test_list_and_comparison_give_one_figure_for_a_pair(
    shelf: Shelf, settled: Settled, screen_text: ScreenText
) -> None:
    story = shelf.told[0]
    members = tuple(one.model_copy(update={"containment": one.containment / 2}) for one in story.articles)
    half = replace(shelf, told=(story.model_copy(update={"articles": members}),))
    app = ReaderApp(lambda: Opened(half.articles, lambda: half))
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        assert screen_text(app).count("48% in common") == 2
        await pilot.press("tab", "b")
        await settled(pilot)
        assert screen_text(app).count("48% in common") == 2


def test_the_sign_of_a_title_cut_short_never_stands_alone() -> None:
    shelf = flood()
    first = shelf.articles[0].model_copy(update={"title": None, "text": "A bridge was closed in a town " * 9})
    known = Roster.of((first, *shelf.articles[1:]), shelf.listed(), shelf.told)
    for width in range(16, 90):
        titles = [row for row, look in Rows(known, width).of_article(known.stories[0], "first", "") if look == "title"]
        assert all(row.strip() != "…" for row in titles), width


def test_knowing_more_of_one_article_leaves_the_rows_of_all_others() -> None:
    known = roster(flood())
    rows, story = Rows(known, 40), known.stories[0]
    kept, changed = (rows.of_article(story, one, "") for one in ("third", "second"))
    more = known.weighed(story, {"second": 2})
    renewed = rows.renewed(more)
    assert renewed.of_article(story, "third", "") is kept
    assert renewed.of_article(story, "second", "") == Rows(more, 40).of_article(story, "second", "") != changed
    other = roster(flood())
    assert rows.renewed(other).of_article(story, "third", "") is not kept


def test_a_full_collection_is_put_off_while_stories_are_found_and_not_for_ever() -> None:
    before = gc.get_threshold()
    with putting_off_full_collections():
        during = gc.get_threshold()
    assert during[:2] == before[:2]
    assert during[2] > 1_000_000
    assert gc.get_threshold() == before


def test_of_one_file_with_many_articles_these_are_counted(tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text("".join(f'{{"id": "{n}", "text": "The bridge of town {n} is closed."}}\n' for n in range(7)))
    progress = Progress()
    opening([str(dump)], None, progress)()
    assert (progress.done, progress.total, progress.unit) == (7, 7, "articles")
    (tmp_path / "other.txt").write_text("A bridge is closed.\n\nIt was built in 1912.\n")
    progress = Progress()
    opening([str(tmp_path)], None, progress)()
    assert (progress.done, progress.total, progress.unit) == (2, 2, "files")
