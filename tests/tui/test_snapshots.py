"""Pictures of the screen, each looked at before it was accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.resources import resource_dir
from reader.tui.app import ReaderApp
from reader.tui.opened import Opened, opening
from tests.versions import FIRST, LATER, MOVED, QUOTED, SHORT, library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]

VERSIONS = {"first": FIRST, "moved": MOVED, "short": SHORT, "quoted": QUOTED, "later": LATER}
WIDE, NARROW = (120, 40), (80, 24)


def pressed(settled: Settled, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Wait until all is shown, press keys, and wait again."""

    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)

    return before


@pytest.mark.parametrize(
    ("size", "keys"),
    [(WIDE, []), (WIDE, ["tab", "f", "G"]), (WIDE, ["d", "enter"]), (NARROW, []), (NARROW, ["d"])],
    ids=["wide", "wide-furniture", "wide-words", "narrow-articles", "narrow-claims"],
)  # fmt: skip
def test_the_seeds(snap_compare: Callable[..., bool], settled: Settled, size: tuple[int, int], keys: list[str]) -> None:
    app = ReaderApp(opening([str(resource_dir("seeds"))]))
    assert snap_compare(app, terminal_size=size, run_before=pressed(settled, *keys))


def test_a_light_theme(snap_compare: Callable[..., bool], app: ReaderApp, settled: Settled) -> None:
    app.theme = "textual-light"
    assert snap_compare(app, terminal_size=WIDE, run_before=pressed(settled, "tab", "i", "m", "escape"))


def test_without_colour(
    snap_compare: Callable[..., bool], shelf: object, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))  # type: ignore[attr-defined]
    assert snap_compare(app, terminal_size=WIDE, run_before=pressed(settled, "tab", "i", "m", "escape"))


def test_help(snap_compare: Callable[..., bool], app: ReaderApp, settled: Settled) -> None:
    assert snap_compare(app, terminal_size=WIDE, run_before=pressed(settled, "question_mark"))


def flooded(*names: str) -> ReaderApp:
    books = library(**{name: VERSIONS[name] for name in names})
    return ReaderApp(lambda: Opened(books.articles, lambda: books))


def test_a_move_with_edits_inside_it(snap_compare: Callable[..., bool], settled: Settled) -> None:
    keys = ["tab", "z", "right_parenthesis"]
    app = flooded("first", "moved")
    assert snap_compare(app, terminal_size=(100, 30), run_before=pressed(settled, *keys))


def test_heat_and_apparatus_of_four_versions(snap_compare: Callable[..., bool], settled: Settled) -> None:
    keys = ["tab", "z", "slash", *"11,000", "enter"]
    app = flooded("first", "moved", "short", "later")
    assert snap_compare(app, terminal_size=(100, 30), run_before=pressed(settled, *keys))


def test_the_menu_of_what_is_ignored(snap_compare: Callable[..., bool], settled: Settled) -> None:
    app = flooded("first", "quoted")
    assert snap_compare(app, terminal_size=NARROW, run_before=pressed(settled, "i", "c"))


def test_the_table_of_versions(snap_compare: Callable[..., bool], settled: Settled) -> None:
    app = flooded("first", "moved", "short", "later")
    assert snap_compare(app, terminal_size=NARROW, run_before=pressed(settled, "V", "]", "l"))


def test_two_works(snap_compare: Callable[..., bool], app: ReaderApp, settled: Settled) -> None:
    assert snap_compare(app, terminal_size=WIDE, run_before=pressed(settled, "3", "tab", "z"))
