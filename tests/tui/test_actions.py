"""One list of actions feeds bindings, footer, help and palette, and every key in it works."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.console import Console, RenderableType
from textual.widgets import Input

from reader.tui.actions import ACTIONS, commands, hints
from reader.tui.app import ReaderApp
from reader.tui.windows import Window, help_text

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]


async def test_no_key_is_bound_that_is_not_in_the_list(app: ReaderApp, settled: Settled) -> None:
    known = {(key, action.call) for action in ACTIONS for key in action.keys}
    named = {
        "[": "left_square_bracket",
        "]": "right_square_bracket",
        "/": "slash",
        "!": "exclamation_mark",
        ")": "right_parenthesis",
    }
    known |= {(named[key], call) for key, call in known if key in named}
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        owners = [app, *app.screen_stack, *(node for screen in app.screen_stack for node in screen.walk_children())]
        for owner in owners:
            if isinstance(owner, Input):
                continue
            bound = {(key, binding.action) for key, all_of in owner._bindings.key_to_bindings.items()
                     for binding in all_of if not binding.action.startswith("app.elsewhere(")}  # fmt: skip
            if getattr(owner, "can_focus", True) or owner in (app, *app.screen_stack):
                assert bound <= known, owner


@pytest.mark.parametrize(
    ("panel", "key", "told"),
    [
        ("compare", "x", "x works in ARTICLES (two stories) and in CLAIMS (not the same)"),
        ("compare", "X", "X works in ARTICLES (take back) and in CLAIMS"),
        ("articles", "t", "t works in CLAIMS (kind)"),
        ("claims", "S", "S works in ARTICLES (sort)"),
    ],
)
async def test_a_key_that_works_only_in_other_panels_says_where(
    app: ReaderApp, settled: Settled, screen_text: ScreenText, panel: str, key: str, told: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        while app.selection.panel != panel:
            await pilot.press("tab")
        before = app.selection
        await pilot.press(key)
        await pilot.pause()
        assert told in screen_text(app).split("\n")[-1]
        assert app.selection == before


def test_ids_are_unique_and_every_action_says_what_it_does() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert all(action.description and action.call for action in ACTIONS)


@pytest.mark.parametrize("place", ["articles", "compare", "claims"])
def test_no_key_means_two_things_in_one_panel(place: str) -> None:
    keys = [key for action in ACTIONS if place in action.places for key in action.keys]
    everywhere = [key for action in ACTIONS if "everywhere" in action.places for key in action.keys]
    assert len(keys + everywhere) == len(set(keys + everywhere))


@pytest.mark.parametrize("place", ["articles", "compare", "claims"])
def test_a_key_in_the_footer_works_in_that_panel(place: str) -> None:
    assert all({place, "everywhere"} & set(action.places) for action in hints(place))  # type: ignore[arg-type]


@pytest.mark.parametrize("action", [one for one in ACTIONS if one.call.startswith("app.")], ids=lambda one: one.id)
async def test_every_action_has_something_that_it_runs(action: object, app: ReaderApp, settled: Settled) -> None:
    name = action.call.removeprefix("app.").split("(")[0]  # type: ignore[attr-defined]
    assert callable(getattr(app, f"action_{name}"))


def drawn(renderable: RenderableType, width: int) -> list[str]:
    """The lines of something drawn at a width."""
    console = Console(width=width, file=StringIO())
    console.print(renderable)
    return console.file.getvalue().split("\n")  # type: ignore[attr-defined]


@pytest.mark.parametrize("place", ["articles", "compare", "claims"])
def test_help_names_every_key(place: str) -> None:
    text = "\n".join(drawn(help_text(place), 200))  # type: ignore[arg-type]
    assert all(action.description in text for action in ACTIONS if action.keys and "beside" not in action.id)


@pytest.mark.parametrize("width", [34, 70])
def test_what_a_key_does_never_stands_under_the_keys(width: int) -> None:
    lines = drawn(help_text("compare"), width)
    indents = {len(line) - len(line.lstrip()) for line in lines if line.strip()}
    column = next(line for line in lines if "One line down" in line).index("One line")
    assert indents == {0, column}


async def test_keys_scroll_a_window(app: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("question_mark")
        await settled(pilot)
        seen = [screen_text(app)]
        for key in ("j", "pagedown", "G", "k", "pageup", "g"):
            await pilot.press(key)
            await pilot.wait_for_animation()
            await settled(pilot)
            assert screen_text(app) != seen[-1], key
            seen.append(screen_text(app))
        assert seen[-1] == seen[0]


async def test_help_opens_and_closes(app: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        for key in ("escape", "q", "question_mark"):
            await pilot.press("question_mark")
            await pilot.pause()
            assert isinstance(app.screen, Window)
            assert "In ARTICLES" in screen_text(app)
            await pilot.press(key)
            await pilot.pause()
            assert not isinstance(app.screen, Window)


async def test_the_palette_runs_an_action(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"typographic")
        await pilot.pause(0.5)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert app.selection.typographic


def test_the_palette_offers_no_steps_of_the_cursor() -> None:
    assert {action.group for action in commands()} == {"choose", "compare", "claims", "view", "program"}
