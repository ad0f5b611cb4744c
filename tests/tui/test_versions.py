"""Five versions of one work: where they differ from the base, and who says what there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.tui.app import ReaderApp
from reader.tui.opened import Opened
from reader.tui.versions import HEAT, Versions, versions_of
from tests.versions import FIRST, LATER, MOVED, QUOTED, SHORT, library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from reader.library import Library

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]


@pytest.fixture(scope="module")
def five() -> Library:
    return library(first=FIRST, moved=MOVED, short=SHORT, quoted=QUOTED, later=LATER)


@pytest.fixture
def versions(five: Library) -> Versions:
    found = versions_of(five, "first")
    assert found is not None
    return found


@pytest.fixture
def collating(five: Library) -> ReaderApp:
    return ReaderApp(lambda: Opened(five.articles, lambda: five))


def line(versions: Versions, words: str) -> list:
    start = versions.base.text.index(words)
    return [versions.base.compared[0].span._replace(start=start, end=start + len(words))]


def test_heat_counts_the_versions_that_differ_on_a_line(versions: Versions) -> None:
    assert versions.heat(line(versions, "closed on Monday")) == HEAT[0]
    assert versions.heat(line(versions, "rose by 4.20 metres")) == HEAT[1]
    assert versions.heat(line(versions, "About 11,000 people")) > HEAT[1]
    everything = [versions.base.compared[0].span._replace(start=0, end=len(versions.base.text))]
    assert versions.heat(everything) == HEAT[-1]


def test_the_apparatus_groups_versions_by_wording(versions: Versions) -> None:
    letters = {"first": "A", "moved": "B", "short": "C", "quoted": "D", "later": "E"}
    here = versions.within(line(versions, "About 11,000 people"))
    (variant,) = here
    assert {reading.words: set(reading.articles) for reading in variant.readings} == {
        "11,000": {"first", "short", "quoted"},
        "12,000": {"moved", "later"},
    }
    assert versions.told(here, letters).plain.startswith("11,000 A")


def test_what_stands_before_all_of_the_base_belongs_to_its_first_line(five: Library) -> None:
    books = library(first=FIRST, later=LATER, short=(FIRST[0], *SHORT[1:]))
    found = versions_of(books, "first")
    assert found is not None
    title = found.base.compared[0].span
    assert all(variant.place.end <= title.end for variant in found.within([title]))


def test_two_versions_or_ten_are_not_set_beside_each_other() -> None:
    assert versions_of(library(first=FIRST, later=LATER), "first") is None
    many = {f"v{number}": (*FIRST, f"Reporting by desk {number}.") for number in range(10)}
    assert versions_of(library(**many), "v0") is None


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
async def test_the_line_of_the_cursor_says_who_has_which_words(
    collating: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with collating.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("tab", "slash", *"11,000", "enter")
        await settled(pilot)
        text = screen_text(collating)
        assert "11,000 A D E | 12,000 B C" in text
        assert any(sign in text for sign in HEAT[1:])
        await pilot.press("slash", *"boats", "enter")
        await settled(pilot)
        assert "all 5 versions agree here" in screen_text(collating)


async def test_the_grid_shows_every_sentence_in_every_version(
    collating: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with collating.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("V")
        await pilot.pause()
        text = screen_text(collating)
        for words in ("sentences of ", "= same   ~ edited   » moved   · absent", "Schools stay shut"):
            assert words in text, words


async def test_without_versions_there_is_no_grid_and_no_apparatus(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert not app.comparing.apparatus.display
        await pilot.press("V")
        await pilot.pause()
        assert "no three to nine versions" in screen_text(app)
