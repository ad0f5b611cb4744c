"""Whatever theme is chosen, what is drawn can be read: WCAG 2.1, 1.4.3, asks for a contrast of 4.5 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.tui.app import ReaderApp
from reader.tui.opened import Opened
from tests.versions import FIRST, LATER, MOVED, QUOTED, SHORT, library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]

LEAST = 4.5
OWN_COLOURS = [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi]
LINES = ("fold", "note", "aside", "moved", "only")
MARKS = ("gutter", "delete", "insert", "delete-letters", "insert-letters", "typographic", "hit", "target")


def luminance(colour: Color) -> float:
    """Relative luminance, as WCAG defines it."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    one, other = (luminance(Color.from_rich_color(colour)) for colour in (style.color, style.bgcolor))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast(Style(color="#000000", bgcolor="#ffffff")) == pytest.approx(21)
    assert contrast(Style(color="#777777", bgcolor="#ffffff")) == pytest.approx(4.48, abs=0.01)


async def test_every_theme_can_be_read(settled: Settled) -> None:
    books = library(first=FIRST, moved=MOVED, short=SHORT, quoted=QUOTED, later=LATER)
    app = ReaderApp(lambda: Opened(books.articles, lambda: books))
    faint = {}
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        for theme in OWN_COLOURS:
            app.theme = theme
            await pilot.pause()
            side = app.comparing.left
            cursor = side.get_component_rich_style("side--cursor")
            drawn = {"text": side.rich_style, "text under the cursor": side.rich_style + cursor}
            for name in LINES:
                look = side.get_component_rich_style(f"side--{name}")
                drawn |= {name: look, f"{name} under the cursor": look + cursor}
            for name in MARKS:
                mark = side.get_component_rich_style(f"side--{name}", partial=True)
                under = mark + cursor if name == "gutter" else cursor + mark
                drawn |= {name: side.rich_style + mark, f"{name} under the cursor": under}
            for widget in ("#status", "#hints", "#compare-head", "#apparatus", "#ruler"):
                drawn[widget] = app.screen.query_one(widget).rich_style
            for key in ("i", "V", "question_mark"):
                await pilot.press(key)
                await settled(pilot)
                drawn |= {f"{key} {widget.id}": widget.rich_style for widget in app.screen.query("#window *")}
                if tables := app.screen.query("VersionTable"):
                    for name in ("same", "other"):
                        drawn[f"versions {name}"] = tables.first().get_component_rich_style(f"versions--{name}")
                await pilot.press("escape")
            found = {name: round(contrast(style), 2) for name, style in drawn.items()}
            faint |= {f"{theme}: {name}": ratio for name, ratio in found.items() if ratio < LEAST}
    assert faint == {}
