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
    from reader.tui.selection import IgnoredKind

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]

TYPOGRAPHY: frozenset[IgnoredKind] = frozenset({"typography"})


@pytest.fixture(scope="module")
def five() -> Library:
    return library(first=FIRST, moved=MOVED, short=SHORT, quoted=QUOTED, later=LATER)


@pytest.fixture
def versions(five: Library) -> Versions:
    found = versions_of(five, "first", TYPOGRAPHY)
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
    letters = dict(zip(versions.ids, "ABCDE", strict=True))
    here = versions.within(line(versions, "About 11,000 people"))
    (variant,) = here
    assert {reading.words: set(reading.articles) for reading in variant.readings} == {
        "11,000": {"first", "short", "quoted"},
        "12,000": {"moved", "later"},
    }
    told = versions.told(line(versions, "About 11,000 people"), letters).plain
    assert told == "11,000 [A D E] | 12,000 [B C]"


def test_a_reading_that_reaches_over_several_stretches_is_told_once(versions: Versions) -> None:
    here = [*line(versions, "The bridge was built"), *line(versions, "last repaired")]
    assert len(versions.within(here)) == 1


def test_what_stands_elsewhere_is_not_called_nothing(versions: Versions) -> None:
    letters = dict.fromkeys(versions.ids, "X") | {"moved": "B"}
    assert "| elsewhere [B»]" in versions.told(line(versions, "The bridge was built"), letters).plain
    assert "| nothing [" in versions.told(line(versions, "Nobody was hurt"), letters).plain


def test_what_stands_before_all_of_the_base_belongs_to_its_first_line(five: Library) -> None:
    books = library(first=FIRST, later=LATER, short=(FIRST[0], *SHORT[1:]))
    found = versions_of(books, "first", TYPOGRAPHY)
    assert found is not None
    title = found.base.compared[0].span
    assert all(variant.place.end <= title.end for variant in found.within([title]))


def test_two_versions_or_ten_are_not_set_beside_each_other() -> None:
    assert versions_of(library(first=FIRST, later=LATER), "first", TYPOGRAPHY) is None
    many = {f"v{number}": (*FIRST, f"Reporting by desk {number}.") for number in range(10)}
    assert versions_of(library(**many), "v0", TYPOGRAPHY) is None


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
async def test_the_line_of_the_cursor_says_who_has_which_words(
    collating: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with collating.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("tab", "slash", *"11,000", "enter")
        await settled(pilot)
        text = screen_text(collating)
        assert "11,000 [A D E] | 12,000 [B C]" in text
        assert any(sign in text for sign in HEAT[1:])
        await pilot.press("slash", *"boats", "enter")
        await settled(pilot)
        assert "all 5 versions agree here" in screen_text(collating)


async def test_the_heat_and_the_apparatus_follow_what_is_ignored(
    collating: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with collating.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "slash", *"schools stay", "enter")
        await settled(pilot)
        assert "| SCHOOLS" in screen_text(collating)
        await pilot.press("i", "c", "escape")
        await settled(pilot)
        assert "all 5 versions agree here" in screen_text(collating)
        await pilot.press("i", "c", "escape")
        await settled(pilot)
        assert "| SCHOOLS" in screen_text(collating)


async def test_the_table_follows_what_is_ignored(five: Library) -> None:
    def fates(*ignored: IgnoredKind) -> list[str]:
        found = versions_of(five, "first", frozenset(ignored))
        assert found is not None
        place = list(found.others).index("quoted")
        return [row.fates[place] for row in found.rows]

    assert fates("typography") == ["same", "edited", "same", "same", "same", "edited", "same"]
    assert fates("typography", "case") == ["same", "edited", *["same"] * 5]
    assert fates("typography", "case", "punctuation") == ["same"] * 7


def test_a_sentence_that_was_moved_and_edited_says_both(versions: Versions) -> None:
    row = next(n for n, one in enumerate(versions.rows) if one.fates[list(versions.others).index("moved")] != "same"
               and one.sentence.span.of(versions.base.text).startswith("The bridge was built"))  # fmt: skip
    told = versions.meaning(row, list(versions.others).index("moved"))
    assert told == "moved to paragraph 1 and edited · “nine” → “ten” · added “stone”"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)], ids=["wide", "narrow", "least"])
async def test_a_cell_of_the_table_says_what_it_means(
    collating: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with collating.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("V")
        await settled(pilot)
        assert "Sentences of A" in screen_text(collating)
        assert "B" in screen_text(collating)
        await pilot.press("j", "j", *"hhhh")
        await settled(pilot)
        assert "B Later: edited · “11,000” →" in screen_text(collating)
        await pilot.press("home", *"llll")
        await settled(pilot)
        assert "E Short: the same" in screen_text(collating)
        await pilot.press("]", "]", "]")
        await settled(pilot)
        assert "E Short: absent" in screen_text(collating)


async def test_a_cell_leads_to_its_sentence_with_that_version_beside_the_base(
    collating: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with collating.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("V", "home", *"llll", "]", "enter")
        await settled(pilot)
        assert collating.selection.panel == "compare"
        chosen = collating.comparing.versions
        assert chosen is not None
        assert collating.selection.other == list(chosen.others)[-1]
        side = collating.comparing.focused_side
        sentence = next(row.sentence for row in chosen.rows if row.fates[-1] != "same")
        spans = collating.comparing.page.origins(collating.comparing.page.lines[side.cursor], "a")
        assert any(span.overlap(sentence.span) for span in spans)


@pytest.mark.parametrize("key", ["escape", "q", "V"])
async def test_the_table_is_left_by_several_keys(
    collating: ReaderApp, settled: Settled, screen_text: ScreenText, key: str
) -> None:
    async with collating.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("V")
        await settled(pilot)
        before = collating.selection
        await pilot.press(key)
        await settled(pilot)
        assert "Sentences of A" not in screen_text(collating)
        assert collating.selection == before


async def test_without_versions_there_is_no_grid_and_no_apparatus(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert not app.comparing.apparatus.display
        await pilot.press("V")
        await pilot.pause()
        assert "three to nine versions" in screen_text(app)
