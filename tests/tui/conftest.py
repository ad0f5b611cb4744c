"""The app on a small library made by hand."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

for _name in [
    name for name in os.environ if name == "NO_COLOR" or (name.startswith("TEXTUAL_") and "SNAPSHOT" not in name)
]:
    # Textual reads these when it is imported; a developer's own choice must not change what the tests see.
    del os.environ[_name]

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from reader.tui.app import ReaderApp
    from tests.tui.shelves import Shelf


@pytest.fixture
def shelf() -> Shelf:
    """A story of a flood: an original, its copy, and an independent article that disagrees."""
    from tests.tui.shelves import flood

    return flood()


@pytest.fixture
def app(shelf: Shelf) -> ReaderApp:
    """The app on that story."""
    from reader.tui.app import ReaderApp
    from reader.tui.opened import Opened

    return ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))


@pytest.fixture
def screen_text() -> Callable[[ReaderApp], str]:
    """The characters on the screen, a line for each of its rows."""

    def read(app: ReaderApp) -> str:
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    return read


@pytest.fixture
def settled() -> Callable[[Pilot[None]], Awaitable[None]]:
    """Wait until every worker is done and what it brought is on the screen."""

    async def wait(pilot: Pilot[None]) -> None:
        for _ in range(4):
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    return wait
