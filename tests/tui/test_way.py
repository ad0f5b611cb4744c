"""From a disagreement to its words and back; outcomes are told where they cover nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets._toast import Toast

from reader.model import ReaderError
from reader.tui import laying
from reader.tui.app import ReaderApp
from reader.tui.opened import Opened
from reader.tui.page import lay_out
from reader.tui.passage import View
from reader.tui.passages import passages
from tests.tui.shelves import Shelf, article, flood, rows_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]

SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])


@SIZES
@pytest.mark.parametrize("start", [[], ["tab"]], ids=["articles", "compare"])
@pytest.mark.parametrize("back", ["escape", "backspace"])
async def test_d_enter_and_back_again(
    app: ReaderApp, settled: Settled, size: tuple[int, int], start: list[str], back: str
) -> None:
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press(*start)
        began = app.selection.panel
        await pilot.press("d")
        await settled(pilot)
        assert app.focused is app.claims.table
        assert app.selection.topic == "people"
        await pilot.press("enter")
        await settled(pilot)
        assert app.focused is (app.comparing.left if size == (80, 24) else app.comparing.right)
        assert app.selection.shown == ("first", "third")
        await pilot.press(back)
        assert app.focused is app.claims.table
        await pilot.press(back)
        await pilot.pause()
        assert app.selection.panel == began


def two_disagreements() -> Shelf:
    shelf = flood()
    (single, people) = shelf.found["flood"]
    return replace(shelf, found={"flood": (single, people, people.model_copy(update={"id": "people again"}))})


async def test_d_goes_to_the_first_disagreement_and_on_from_the_one_that_was_read(settled: Settled) -> None:
    shelf = two_disagreements()
    app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        for keys, topic in (
            (["d"], "people"),
            (["enter", "d"], "people again"),
            (["d"], "people"),
            (["D"], "people again"),
        ):
            await pilot.press(*keys)
            await settled(pilot)
            assert app.selection.topic == topic


async def test_an_outcome_stands_in_the_last_line_until_the_next_key(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("d")
        await pilot.pause()
        before = screen_text(app).split("\n")
        await pilot.press("d")
        await pilot.pause()
        after = screen_text(app).split("\n")
        assert after[:-1] == before[:-1]
        assert "This is the only disagreement" in after[-1]
        await pilot.press("D", "k")
        await pilot.pause()
        assert screen_text(app).split("\n")[-1] == before[-1]
        assert not app.screen.query(Toast)


async def test_only_what_could_not_be_read_is_told_over_the_panels(settled: Settled, screen_text: ScreenText) -> None:
    shelf = flood()
    failure = ReaderError("no such file", "missing.txt", "check the name")
    app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf, ("a note",), (failure, failure)))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settled(pilot)
        (toast,) = app.screen.query(Toast)
        assert toast.region.right <= app.claims.region.x
        assert "and 1 more" in screen_text(app)
        assert "a note (! shows all)" in screen_text(app).split("\n")[-1]


def test_an_article_without_a_publisher_is_named_by_its_role(app: ReaderApp) -> None:
    from reader.tui.naming import Roster

    shelf = flood()
    shelf.articles = tuple(one.model_copy(update={"source": None, "agency": None}) for one in shelf.articles)
    roster = Roster.of(shelf.articles, shelf.listed(), shelf.stories())
    assert [roster.name(one.id) for one in shelf.articles] == ["A · original", "B · copy of A", "C · independent"]


LEFT = "Same beginning here.\nOld words stand here.\nSame end here."
RIGHT = "Same beginning here.\nQuite other words.\nAnd one more line.\nSame end here."


@pytest.mark.parametrize("width", [12, 40])
def test_what_replaces_a_deleted_row_stands_beside_it(width: int) -> None:
    first, second = article("first", LEFT), article("second", RIGHT)
    rows = rows_of(LEFT, RIGHT, [
        ("equal", "Same beginning here.", "Same beginning here."), ("deleted", "Old words stand here.", ""),
        ("inserted", "", "Quite other words."), ("inserted", "", "And one more line."),
        ("equal", "Same end here.", "Same end here."),
    ])  # fmt: skip
    shelf = Shelf((first, second), ())
    comparison = shelf.comparison("first", "second").model_copy(update={"rows": rows, "same_work": True})
    both = passages(comparison, shelf.witness("first"), shelf.witness("second"), View())
    assert [one.kind for one in both] == ["equal", "replaced", "inserted", "equal"]
    page = lay_out(both, width, width)
    beside = page.lines[page.firsts[1]]
    assert beside.a is not None
    assert beside.b is not None
    column = passages(comparison, shelf.witness("first"), shelf.witness("second"), View(unified=True))
    assert [one.kind for one in column] == ["equal", "deleted", "inserted", "inserted", "equal"]


@pytest.mark.parametrize("large", [0, laying.LARGE], ids=["in a thread", "at once"])
async def test_large_articles_are_laid_out_alike_beside_the_screen(
    app: ReaderApp, settled: Settled, screen_text: ScreenText, large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laying, "LARGE", large)
    async with app.run_test(size=(140, 40)) as pilot:
        await settled(pilot)
        assert "change 1 of 1" in screen_text(app)
        await pilot.resize_terminal(100, 40)
        await settled(pilot)
        assert not app.comparing.laying_out
        assert "The “old” bridge was" in screen_text(app)
        await pilot.press("tab", "slash", *"letter", "enter")
        await settled(pilot)
        assert "Sign up for our letter" in screen_text(app)
        assert "“letter” 1 of 1" in screen_text(app)
        await pilot.press("f", "u", "F")
        await settled(pilot)
        assert not app.comparing.laying_out
        await pilot.press("d", "enter")
        await settled(pilot)
        side = app.comparing.focused_side
        assert app.selection.shown == ("first", "third")
        strand = side.page.passage_at(side.cursor).strand(side.side)
        assert strand is not None
        assert "900" in strand.text


async def test_only_the_last_of_many_widths_is_laid_out(
    app: ReaderApp, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laying, "LARGE", 0)
    async with app.run_test(size=(140, 40)) as pilot:
        for width in (130, 110, 150, 104):
            await pilot.resize_terminal(width, 40)
        await settled(pilot)
        assert not app.comparing.laying_out
        assert app.comparing._before is not None
        assert app.comparing._before[0].width == app.comparing._width()


async def test_an_article_that_is_alone_can_be_read(settled: Settled, screen_text: ScreenText) -> None:
    shelf = flood()
    (story,) = shelf.told
    lone = story.model_copy(update={"articles": story.articles[:1], "families": (("first",),)})
    shelf = replace(shelf, articles=shelf.articles[:1], told=(lone,), found={})
    app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        text = screen_text(app)
        assert "alone in this story" in text
        assert "Nobody was hurt." in text
        assert "No claims were found" in text
        await pilot.press("u", "]")
        await settled(pilot)
        assert "There is no other article in this story to compare with" in screen_text(app)
        await pilot.press("tab", "slash", *"hurt", "enter")
        await settled(pilot)
        assert "“hurt” 1 of 1" in screen_text(app)


@pytest.mark.parametrize("keys", [[], ["z"], ["tab", "tab"]], ids=["articles", "zoomed", "claims"])
async def test_a_comparison_laid_out_while_it_is_hidden_has_its_width_when_it_is_shown(
    app: ReaderApp, settled: Settled, keys: list[str]
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*keys, "3")
        await settled(pilot)
        before = app.comparing.page.lines
        while app.selection.panel != "compare":
            await pilot.press("tab")
        await settled(pilot)
        assert app.comparing.page.lines == before
