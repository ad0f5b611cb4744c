"""Two works side by side: what both report stands together, what one reports alone is labelled, every key answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.tui.laying import Compared, page_of
from reader.tui.passage import View
from tests.tui.shelves import flood

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from reader.tui.app import ReaderApp

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]


def shown(unified: bool) -> list[tuple[str, str | None, str | None]]:
    shelf = flood()
    both = Compared(shelf.comparison("first", "third"), shelf.witness("first"), shelf.witness("third"))
    page = page_of(both, View(unified=unified), 60, 60)
    return [
        (
            one.kind,
            one.a.text if one.a else next(iter(one.note("a")), None),
            one.b.text if one.b else next(iter(one.note("b")), None),
        )
        for one in page.passages
    ]


def test_what_one_work_reports_alone_is_labelled_on_both_sides() -> None:
    assert shown(unified=False) == [
        ("note", "missing here", "only here · 1 sentence"),
        ("only", None, "Flood empties town"),
        ("note", "only here · 2 sentences", "missing here"),
        ("only", "Bridge closed after flood", None),
        ("only", "The “old” bridge was closed on Monday, the mayor said.", None),
        ("paired", "About 600 people had to leave their homes.", "Some 900 residents were told to go."),
        ("note", "missing here", "only here · 1 sentence"),
        ("only", None, "The school is open."),
        ("fold", None, '▸ 1 line folded · related stories (after "Read more")'),
        ("note", "only here · 1 sentence", "missing here"),
        ("only", "Nobody was hurt.", None),
    ]


def test_in_one_column_a_label_says_whose_sentences_follow() -> None:
    texts = [(kind, text) for kind, text, _ in shown(unified=True)]
    assert ("note", "only in the other · 1 sentence") in texts
    assert ("note", "only in the base · 2 sentences") in texts
    pair = texts.index(("paired", "About 600 people had to leave their homes."))
    assert texts[pair + 1] == ("paired", "Some 900 residents were told to go.")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["right_square_bracket"], "No pair after this one"),
        (["left_square_bracket"], "No pair before this one"),
        (["right_parenthesis"], "only in versions of one is text moved"),
        (["F"], "no sentence is unchanged"),
        (["V"], "three to nine versions"),
        (["enter"], "No fold under the cursor"),
        (["n"], "Search first"),
        (["u", "s"], "u lays them side by side"),
        (["u", "l"], "u lays them side by side"),
        (["slash", *"giraffe", "enter"], "is in neither article"),
    ],
)
async def test_a_key_that_can_do_nothing_says_why(
    app: ReaderApp, settled: Settled, screen_text: ScreenText, keys: list[str], said: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("3", "tab")
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        assert said in screen_text(app).split("\n")[-1]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["u"], "unified"),
        (["s"], "scroll unlocked"),
        (["f"], "1 fold of furniture opened"),
        (["f", "G"], "▾ 1 line"),
        (["slash", *"school", "enter"], "“school” 1 of 1"),
        (["z"], "○ The school is open."),
        (["b"], "C The Week ⟷ A The Morning"),
        (["i"], "two works"),
    ],
)
async def test_a_key_does_in_two_works_what_it_does_in_one(
    app: ReaderApp, settled: Settled, screen_text: ScreenText, keys: list[str], words: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("3", "tab")
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        assert words in screen_text(app).replace("/", " ")


async def test_a_claim_leads_to_its_words_in_two_works(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("d", "enter")
        await settled(pilot)
        assert app.selection.panel == "compare"
        assert (app.selection.base, app.selection.other) == ("first", "third")
        side = app.comparing.focused_side
        assert app.comparing.page.passage_at(side.cursor).kind == "paired"


async def test_an_article_alone_says_what_it_lacks(settled: Settled, screen_text: ScreenText) -> None:
    from reader.tui.app import ReaderApp
    from reader.tui.opened import Opened
    from tests.versions import FIRST, library

    books = library(first=FIRST)
    app = ReaderApp(lambda: Opened(books.articles, lambda: books))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab")
        for key in ("u", "s", "l"):
            await pilot.press(key)
            await settled(pilot)
            assert "alone in its story" in screen_text(app).split("\n")[-1], key
