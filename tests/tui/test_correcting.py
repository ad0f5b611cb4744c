"""Stories are corrected from the list: articles taken out, stories joined; it holds, is said, and is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import Judgement
from reader.notes.store import Notebook
from reader.resources import resource_dir
from reader.tui.app import ReaderApp
from reader.tui.naming import corrections
from reader.tui.opened import opening

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]

WIDE = (160, 45)


@pytest.fixture
def five() -> ReaderApp:
    """The app on the five articles that come with the program."""
    return ReaderApp(opening([str(resource_dir("seeds"))]))


def sizes(app: ReaderApp) -> list[int]:
    return [len(story.articles) for story in app.roster.stories]


async def test_an_article_is_taken_out_of_its_story_and_put_back(
    five: ReaderApp, settled: Settled, screen_text: ScreenText, own_judgements: Path
) -> None:
    async with five.run_test(size=WIDE) as pilot:
        await settled(pilot)
        pair = five.selection.shown
        await pilot.press(*"jjjj", "x")
        await settled(pilot)
        assert sizes(five) == [4, 1]
        assert "you: two stories, this and" in screen_text(five)
        assert five.selection.shown == pair
        assert five.selection.story in five.topics
        assert len(Notebook(own_judgements).read()) == 1
        assert "E" not in {five.roster.letters[one.article] for one in five.claims.statements()}
        await pilot.press("X")
        await settled(pilot)
        assert sizes(five) == [5]
        assert "you: " not in screen_text(five)
        assert Notebook(own_judgements).read() == ()


async def test_what_was_judged_holds_when_the_articles_are_opened_again(five: ReaderApp, settled: Settled) -> None:
    async with five.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press(*"jjjj", "x")
        await settled(pilot)
    again = ReaderApp(opening([str(resource_dir("seeds"))]))
    async with again.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert sizes(again) == [4, 1]


async def test_the_last_word_counts_however_often_it_is_said(
    five: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with five.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press(*"jjjj", "x")
        await settled(pilot)
        for key, found in (("m", [5]), ("x", [4, 1]), ("m", [5]), ("X", [4, 1])):
            await pilot.press(key)
            await settled(pilot)
            assert sizes(five) == found, key
    again = ReaderApp(opening([str(resource_dir("seeds"))]))
    async with again.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert sizes(again) == [4, 1]


async def test_keys_that_would_change_nothing_are_not_named_and_say_why(
    five: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with five.run_test(size=(200, 45)) as pilot:
        await settled(pilot)

        def footer() -> str:
            return screen_text(five).splitlines()[-1]

        assert "x two stories" in footer()
        assert "m one story" not in footer()
        await pilot.press("m")
        assert "Mark an article" in footer()
        await pilot.press("k", "x")
        assert "takes it out" in footer()
        await pilot.press(*"jjjjj")
        await pilot.pause()
        assert "x two stories" in footer()
        await pilot.press("x")
        await settled(pilot)
        await pilot.press("k", "j")
        await pilot.pause()
        assert "m one story" in footer()
        assert "X take back" in footer()
        assert "x two stories" not in footer()
        await pilot.press("x")
        assert "alone in its story" in footer()


def test_only_what_still_holds_is_said() -> None:
    parted = Judgement.of_articles("two stories", "a", "b")
    joined = Judgement.of_articles("one story", "a", "b")
    letters, titles = {"a": "A", "b": "B"}, {"a": "First", "b": "Second"}
    apart = corrections([parted, joined], {"a": "one", "b": "other"}, letters, titles)
    assert apart == {"a": "you: two stories, this and “Second”"}
    together = corrections([parted, joined], {"a": "one", "b": "one"}, letters, titles)
    assert together == {"a": "you: one story with B", "b": "you: one story with A"}
    assert corrections([parted, joined], {"a": "one"}, letters, titles) == {}
