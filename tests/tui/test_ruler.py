"""The ruler shows where changes are over the whole height, and a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.tui.app import ReaderApp
from reader.tui.opened import Opened
from tests.versions import FIRST, MOVED, library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]


@pytest.fixture
def moving() -> ReaderApp:
    books = library(first=FIRST * 3, moved=MOVED + FIRST * 2)
    return ReaderApp(lambda: Opened(books.articles, lambda: books))


def drawn(app: ReaderApp) -> list[str]:
    ruler = app.comparing.ruler
    return ["".join(segment.text for segment in ruler.render_line(y)) for y in range(ruler.size.height)]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
async def test_the_ruler_follows_the_text(moving: ReaderApp, settled: Settled, size: tuple[int, int]) -> None:
    async with moving.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("tab", "g")
        await pilot.pause()
        rows = drawn(moving)
        assert rows[0][1] == "▐"
        assert rows[-1][1] == "│"
        assert {row[0] for row in rows} == {"~", "»", " "}
        await pilot.press("G")
        await pilot.pause()
        rows = drawn(moving)
        assert (rows[0][1], rows[-1][1]) == ("│", "▐")


async def test_a_click_on_a_sign_goes_there(moving: ReaderApp, settled: Settled) -> None:
    async with moving.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "G")
        await pilot.pause()
        row = next(number for number, signs in enumerate(drawn(moving)) if signs[0] == "»")
        await pilot.click(moving.comparing.ruler, offset=(0, row))
        await pilot.pause()
        side = moving.comparing.focused_side
        assert side.page.passage_at(side.cursor).kind == "moved"
        assert side.scroll_offset.y <= side.cursor < side.scroll_offset.y + side.size.height


async def test_nothing_is_drawn_where_all_is_on_the_screen(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=(160, 60)) as pilot:
        await settled(pilot)
        assert not "".join(drawn(app)).strip()


async def test_every_row_of_the_ruler_has_the_colours_of_the_theme(moving: ReaderApp, settled: Settled) -> None:
    async with moving.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("tab")
        await settled(pilot)
        ruler = moving.comparing.ruler
        assert ruler.needed
        for row in range(ruler.size.height):
            assert all(segment.style and segment.style.bgcolor for segment in ruler.render_line(row))
