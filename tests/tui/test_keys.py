"""Keys are pressed, and the Selection and the screen are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.tui.app import ReaderApp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]

WIDE, NARROW = (120, 40), (80, 24)


async def test_the_original_is_laid_beside_its_closest_copy(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert app.selection.shown == ("first", "second")


async def test_every_panel_is_filled_on_a_wide_screen(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        text = screen_text(app)
        for words in (
            "Bridge closed after flood ── 3 articles · 2 families · 1 primary source · 1 disagree",
            "A Bridge closed after flood", "copy of A", "◆ base", "◇ beside the base",
            "A The Morning / AFP ⟷ B The Evening", "one work · 97% in common · 1 change · 1 typographic hidden",
            "▸ 2 lines folded · related", "✗ 1 disagree", "claims in 6 of 12 sentences",
            "about 600 in A, some 900 in C",
        ):  # fmt: skip
            assert words in text, words


@pytest.mark.parametrize(
    ("keys", "panel"),
    [(["tab"], "compare"), (["tab", "tab"], "claims"), (["shift+tab"], "claims"), (["tab"] * 3, "articles"),
     (["tab", "escape"], "articles")],
)  # fmt: skip
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_tab_goes_round_the_panels(
    app: ReaderApp, settled: Settled, keys: list[str], panel: str, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        assert app.selection.panel == panel
        focused = app.focused
        assert focused is not None
        assert {"articles": app.articles, "compare": app.comparing, "claims": app.claims}[panel] in (
            focused.ancestors_with_self
        )


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["3"], ("first", "third")),
        (["j", "j", "enter"], ("first", "third")),
        (["j", "b"], ("second", "first")),
        (["j", "j", "b"], ("third", "second")),
        (["j", "j", "c"], ("first", "third")),
        (["j", "space", "j", "space", "c"], ("second", "third")),
        (["1"], ("first", "second")),
        (["9"], ("first", "second")),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
async def test_articles_are_chosen_by_keys(
    app: ReaderApp, settled: Settled, keys: list[str], shown: tuple[str, str]
) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        assert app.selection.shown == shown
        assert app.comparing.compared is not None
        assert (app.comparing.compared.a.id, app.comparing.compared.b.id) == shown


async def test_a_mark_is_shown_and_can_be_taken_away(app: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("j", "space")
        await pilot.pause()
        assert app.selection.marked == ("second",)
        assert "● marked" in screen_text(app)
        await pilot.press("space")
        assert app.selection.marked == ()


async def test_a_disagreement_leads_to_its_words(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("tab", "tab", "enter")
        await settled(pilot)
        assert app.selection.panel == "compare"
        assert app.selection.topic == "people"
        assert app.selection.shown == ("first", "third")
        side = app.comparing.focused_side
        strand = side.page.passage_at(side.cursor).b
        assert strand is not None
        assert strand.text == "Some 900 residents were told to go."
        (target,) = side.targets["b"]
        assert target.of(app.comparing.compared.b.text) == "Some 900 residents"  # type: ignore[union-attr]


async def test_d_goes_to_a_disagreement_from_anywhere(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("tab", "tab", "j", "tab", "d")
        await pilot.pause()
        assert app.selection.panel == "claims"
        assert app.selection.topic == "people"


async def test_a_column_chooses_whose_statement_is_shown(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("tab", "tab", "c", "l", "l")
        await pilot.pause()
        assert app.selection.statements == (0, 1)
        assert "[B]" in screen_text(app)


async def test_both_sides_scroll_together_to_the_last_row(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "G")
        await pilot.pause()
        left, right = app.comparing.left, app.comparing.right
        assert left.scroll_y == right.scroll_y > 0
        await pilot.press("g", "down", "pagedown", "up")
        await pilot.pause()
        assert left.scroll_y == right.scroll_y
        assert left.cursor == right.cursor


async def test_an_unlocked_side_scrolls_alone(app: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with app.run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "g", "s", "G")
        await pilot.pause()
        assert app.comparing.left.scroll_y > app.comparing.right.scroll_y == 0
        assert "scroll unlocked" in screen_text(app)


@pytest.mark.parametrize(
    ("key", "shown", "hidden"),
    [
        ("u", "unified", "⟷⟷"),
        ("F", "unchanged folded", "⟷⟷"),
        ("f", "Sign up for our letter", "▸"),
        ("z", "one work", "ARTICLES"),
    ],
)
async def test_a_switch_of_the_view_says_what_it_did(
    app: ReaderApp, settled: Settled, screen_text: ScreenText, key: str, shown: str, hidden: str
) -> None:
    async with app.run_test(size=(160, 50)) as pilot:
        await settled(pilot)
        await pilot.press("tab")
        before = screen_text(app)
        await pilot.press(key)
        await settled(pilot)
        assert shown in screen_text(app)
        assert hidden not in screen_text(app)
        await pilot.press(key)
        await settled(pilot)
        assert screen_text(app).rpartition("\n")[0] == before.rpartition("\n")[0]


async def test_enter_opens_the_fold_under_the_cursor(app: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with app.run_test(size=(160, 50)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "G", "enter")
        await pilot.pause()
        assert "▾ 2 lines · related stories" in screen_text(app)


async def test_search_counts_and_goes_round(app: ReaderApp, settled: Settled, screen_text: ScreenText) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("tab", "slash", *"people", "enter")
        await pilot.pause()
        assert "“people” 1 of 2" in screen_text(app)
        await pilot.press("n")
        await pilot.pause()
        assert "“people” 2 of 2" in screen_text(app)
        await pilot.press("n", "N")
        await pilot.pause()
        assert "“people” 2 of 2" in screen_text(app)


async def test_a_place_found_in_folded_text_opens_the_fold(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("tab", "slash", *"letter", "enter")
        await pilot.pause()
        assert "Sign up for our letter" in screen_text(app)


async def test_copying_takes_the_articles_own_words(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("tab", "y")
        assert app.clipboard == "The “old” bridge was closed on Monday, the mayor said."
        await pilot.press("tab", "y")
        assert app.clipboard.startswith("people who had to leave: disagree. about 600 in A, some 900 in C")


async def test_a_drag_selects_in_one_side_only(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        left = app.comparing.left
        await pilot.mouse_down(left, offset=(3, 0))
        await pilot.hover(left, offset=(9, 2))
        await pilot.mouse_up(left, offset=(9, 2))
        await pilot.pause()
        assert app.screen.get_selected_text() == "Bridge closed after flood\nThe “ol"


async def test_resizing_keeps_the_place_in_the_text(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=(160, 24)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "slash", *"hurt", "enter")
        await pilot.pause()
        for size in ((100, 24), (80, 24), (45, 20), (160, 24)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            side = app.comparing.left
            strand = side.page.passage_at(side.cursor).a
            assert strand is not None
            assert strand.text == "Nobody was hurt."
            assert side.scroll_offset.y <= side.cursor


@pytest.mark.parametrize("size", [(39, 24), (80, 9)])
async def test_a_screen_that_is_too_small_says_so(
    app: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert screen_text(app).strip() == "Too small: reader needs 40 x 10."


async def test_q_quits_with_status_zero(app: ReaderApp, settled: Settled) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("q")
    assert app.return_code == 0
