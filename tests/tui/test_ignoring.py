"""What is ignored is chosen in a menu, and the comparison is asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.tui.app import ReaderApp
from reader.tui.opened import Opened
from tests.versions import FIRST, QUOTED, library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]

CURLY = (FIRST[0].replace("old", "“old”"), *FIRST[1:])
STRAIGHT = (FIRST[0].replace("old", '"old"'), *QUOTED[1:])


@pytest.fixture
def quoting() -> ReaderApp:
    books = library(curly=CURLY, straight=STRAIGHT)
    return ReaderApp(lambda: Opened(books.articles, lambda: books))


@pytest.mark.parametrize("size", [(160, 45), (80, 24)], ids=["wide", "narrow"])
async def test_the_menu_shows_what_is_ignored_and_how_much_is_hidden(
    quoting: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with quoting.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("i")
        await pilot.pause()
        text = screen_text(quoting)
        for words in ("[x] quotation marks", "2 hidden", "[ ] capital", "counted", "always"):
            assert words in text, words


async def test_a_kind_that_is_counted_again_is_a_change(
    quoting: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with quoting.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        assert "1 change · 2 typographic hidden" in screen_text(quoting)
        await pilot.press("i", "space")
        await settled(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "nothing ignored" in screen_text(quoting)
        assert quoting.comparing.compared is not None
        assert quoting.comparing.compared.comparison.stats.changes == 3


async def test_case_can_be_ignored_too(quoting: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with quoting.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("i", "j", "j", "space")
        await settled(pilot)
        assert "[x] capital and small letters" in screen_text(quoting)
        assert "1 hidden" in screen_text(quoting)
        await pilot.press("escape")
        await pilot.pause()
        assert "0 changes · 2 typographic, 1 in case hidden" in screen_text(quoting)


async def test_what_is_ignored_can_be_marked_in_the_text(
    quoting: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with quoting.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("i", "m", "escape")
        await settled(pilot)
        assert "2 typographic shown" in screen_text(quoting)
        await pilot.press("i", *"jjjj", "enter", "escape")
        await settled(pilot)
        assert "2 typographic hidden" in screen_text(quoting)


async def test_white_space_is_never_a_change(quoting: ReaderApp, settled: Settled) -> None:
    async with quoting.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        before = quoting.selection
        await pilot.press("i", "j", "space", "s", "escape")
        await settled(pilot)
        assert quoting.selection == before


async def test_every_line_of_the_menu_has_a_letter(quoting: ReaderApp, settled: Settled) -> None:
    async with quoting.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        await pilot.press("i", "q", "c", "p", "s", "m")
        await settled(pilot)
        assert quoting.selection.ignored == {"case", "punctuation"}
        assert quoting.selection.typographic
        await pilot.press("i")
        await pilot.pause()
        assert len(quoting.screen_stack) == 1


@pytest.mark.parametrize("size", [(40, 10), (79, 24), (120, 40)])
async def test_the_menu_is_not_cut(
    quoting: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with quoting.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("i")
        await settled(pilot)
        for words in (
            "q [x] quot",
            "s [x] white space",
            "c [ ] ca",
            "p [ ] punctuation",
            "m [ ] mark",
            "always",
        ):
            assert words in screen_text(quoting), words
