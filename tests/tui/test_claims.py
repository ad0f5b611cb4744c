"""The claims panel: columns, filters, what an article leaves out, and what a person judges."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library import Library
from reader.model import Coverage, Judgement
from reader.notes.note import note_of
from reader.notes.store import Notebook
from reader.resources import resource_dir
from reader.sources import read
from reader.tui.app import ReaderApp
from reader.tui.claims_rows import statements_of
from reader.tui.opened import Opened, opening
from tests.tui.shelves import Shelf, flood

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]

WIDE, NARROW = (160, 45), (80, 24)
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
SEEDS = str(resource_dir("seeds"))


@pytest.fixture
def five() -> ReaderApp:
    return ReaderApp(opening([SEEDS]))


def relations(app: ReaderApp) -> set[str]:
    return {row.topic.relation for row in app.claims.table.rows}


def disputed(app: ReaderApp) -> int:
    """How many disagreements the table shows."""
    return sum(row.topic.relation == "disagree" for row in app.claims.table.rows)


@cache
def said_to_disagree() -> int:
    """How many disagreements there are among the five articles before anything is judged."""
    library = Library(read([SEEDS]).articles)
    return sum(topic.relation == "disagree" for topic in library.topics(library.stories()[0].id))


async def to_claims(pilot: Pilot[None], settled: Settled, *keys: str) -> None:
    await settled(pilot)
    await pilot.press("shift+tab", "g", *keys)
    await settled(pilot)


@SIZES
async def test_a_copy_stands_under_its_original_until_it_is_opened(
    app: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await to_claims(pilot, settled)
        assert "A (+B)" in screen_text(app)
        assert app.claims.table.voices == (("first", "second"), ("third",))
        await pilot.press("c")
        await pilot.pause()
        assert "A (+B)" not in screen_text(app)
        assert app.claims.table.voices == (("first",), ("second",), ("third",))
        await pilot.press("c")
        await pilot.pause()
        assert "A (+B)" in screen_text(app)


async def test_an_edited_copy_is_no_copy_for_either_key(settled: Settled, screen_text: ScreenText) -> None:
    shelf = flood()
    (story,) = shelf.told
    members = tuple(one.model_copy(update={"role": "edited copy"}) if one.role == "copy" else one
                    for one in story.articles)  # fmt: skip
    shelf = replace(shelf, told=(story.model_copy(update={"articles": members}),))
    app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("H")
        await pilot.pause()
        assert "No article here is a copy; an edited copy may say otherwise and stays" in screen_text(app)
        assert app.articles.articles_shown == ("first", "second", "third")
        await to_claims(pilot, settled, "c")
        assert "No article here is a copy; an edited copy may say otherwise and has its own" in screen_text(app)
        assert app.claims.table.voices == (("first",), ("second",), ("third",))


async def test_what_a_copy_says_otherwise_stands_in_the_shared_cell(settled: Settled, screen_text: ScreenText) -> None:
    from tests.tui.shelves import flood, statement

    shelf = flood()
    bridge, people = shelf.found["flood"]
    first, second, third = people.mentions
    otherwise = statement(shelf.articles[1], "About 600 people", second.sentence.of(shelf.articles[1].text), 700)
    changed = people.model_copy(update={"mentions": (first, otherwise, third), "pairs": people.pairs[1:]})
    shelf = replace(shelf, found={"flood": (bridge, changed)})
    app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))
    async with app.run_test(size=WIDE) as pilot:
        await to_claims(pilot, settled)
        assert app.claims.table.rows[0].cells[0][-1] == "~600 +1"


async def test_the_ledger_counts_articles_and_families(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await to_claims(pilot, settled)
        assert "3 articles, 2 families" in screen_text(app)


async def test_it_is_said_on_whose_word_a_claim_stands(
    app: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await to_claims(pilot, settled)
        assert "said by: 3 articles, 2 families, 1 primary source: the mayor" in screen_text(app)


def test_in_a_column_that_says_nothing_the_two_strongest_statements_are_shown() -> None:
    topic = flood().found["flood"][1]
    assert statements_of(topic, ("elsewhere",)) == statements_of(topic, None) == (0, 2)
    assert statements_of(topic, ("second",)) == (0, 1)


@SIZES
async def test_what_was_read_is_always_in_sight(
    five: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
) -> None:
    async with five.run_test(size=size) as pilot:
        await to_claims(pilot, settled)
        for keys in ([], ["r"], ["a", "t"], ["a", "G"], ["l", "o"]):
            await pilot.press(*keys)
            await pilot.pause()
            assert "claims in " in screen_text(five)
        assert "A: claims in " in screen_text(five)


class TestFilters:
    """One key each way, with counts, and one to clear."""

    @SIZES
    async def test_relations_are_stepped_through_and_come_round(
        self, five: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
    ) -> None:
        async with five.run_test(size=size) as pilot:
            await to_claims(pilot, settled)
            every = relations(five)
            met = []
            for _ in every:
                await pilot.press("r")
                await pilot.pause()
                (relation,) = relations(five)
                met.append(relation)
                assert f"{len(five.claims.table.rows)} of " in screen_text(five)
                assert "a: all" in screen_text(five)
            assert set(met) == every
            await pilot.press("r")
            await pilot.pause()
            assert relations(five) == every
            await pilot.press("R")
            await pilot.pause()
            assert relations(five) == {met[-1]}

    async def test_kinds_and_relations_are_combined_and_cleared(self, five: ReaderApp, settled: Settled) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled)
            whole = len(five.claims.table.rows)
            await pilot.press("t")
            await pilot.pause()
            (kind,) = {row.topic.kind for row in five.claims.table.rows}
            of_kind = relations(five)
            for _ in of_kind:
                await pilot.press("r")
                await pilot.pause()
                assert five.claims.table.rows
                assert {row.topic.kind for row in five.claims.table.rows} == {kind}
            await pilot.press("a")
            await pilot.pause()
            assert len(five.claims.table.rows) == whole

    async def test_d_leads_to_a_disagreement_that_is_filtered_out(self, five: ReaderApp, settled: Settled) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "R")
            assert "disagree" not in relations(five)
            await pilot.press("d")
            await pilot.pause()
            assert five.claims.table.topic is not None
            assert five.claims.table.topic.relation == "disagree"

    async def test_the_cursor_stays_on_its_topic(self, five: ReaderApp, settled: Settled) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "r", "r", "r")
            topic = five.claims.table.topic
            await pilot.press("a")
            await pilot.pause()
            assert five.claims.table.topic == topic
            await pilot.press("c")
            await pilot.pause()
            assert five.claims.table.topic == topic


class TestGaps:
    """What an article leaves out that two independent others report, and what only it has."""

    @SIZES
    async def test_they_are_shown_for_the_chosen_article_and_taken_away(
        self, five: ReaderApp, settled: Settled, screen_text: ScreenText, size: tuple[int, int]
    ) -> None:
        async with five.run_test(size=size) as pilot:
            await to_claims(pilot, settled, "l", "l", "o")
            article = five.claims.table.article
            assert article is not None
            assert "left out by B" in screen_text(five)
            for row in five.claims.table.rows:
                speaking = {mention.article for mention in row.topic.mentions}
                assert article not in speaking or speaking == {article}
            await pilot.press("o")
            await pilot.pause()
            assert "left out by B" not in screen_text(five)

    async def test_they_are_those_of_the_article_under_the_cursor_of_the_list(
        self, five: ReaderApp, settled: Settled, screen_text: ScreenText
    ) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await settled(pilot)
            await pilot.press("j", "o")
            await pilot.pause()
            assert five.selection.panel == "claims"
            assert "left out by B" in screen_text(five)

    async def test_where_there_are_none_it_is_said(
        self, app: ReaderApp, settled: Settled, screen_text: ScreenText
    ) -> None:
        async with app.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "l", "l", "o")
            assert "C leaves out nothing" in screen_text(app)


class TestJudging:
    """What a person judges holds at once, is kept, and can be taken back."""

    async def test_a_topic_is_taken_apart_and_put_together_again(
        self, five: ReaderApp, settled: Settled, screen_text: ScreenText, own_judgements: Path
    ) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled)
            before = five.topics[five.selection.story or ""]
            assert disputed(five) == said_to_disagree() > 0
            assert not own_judgements.exists()
            await pilot.press("x")
            await settled(pilot)
            assert disputed(five) < said_to_disagree()
            assert "you said: not the same thing as “since early 2024” (E)" in screen_text(five)
            assert len(Notebook(own_judgements).read()) == 1
            await pilot.press("X")
            await settled(pilot)
            assert five.topics[five.selection.story or ""] == before
            assert Notebook(own_judgements).read() == ()

    async def test_the_cursor_follows_what_was_said(self, five: ReaderApp, settled: Settled) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled)
            first = five.claims.statements()[0]
            await pilot.press("x")
            await settled(pilot)
            assert five.claims.table.topic is not None
            assert first in five.claims.table.topic.mentions

    async def test_a_judgement_holds_for_the_same_texts_elsewhere(
        self, five: ReaderApp, settled: Settled, tmp_path: Path
    ) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "x", "v")
            judged = five.topics[five.selection.story or ""]
        paths = sorted(Path(SEEDS).glob("*.txt"), reverse=True)
        for number, path in enumerate(paths):
            (tmp_path / f"{number}.txt").write_bytes(path.read_bytes())
        again = ReaderApp(opening([str(tmp_path)]))
        async with again.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled)
            assert {topic.relation for topic in again.topics[again.selection.story or ""]} == {
                topic.relation for topic in judged
            }
            assert len(again.claims.table.seen) == 1

    async def test_seen_is_marked_counted_passed_over_and_taken_back(
        self, five: ReaderApp, settled: Settled, screen_text: ScreenText
    ) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "v")
            assert f"✗ {said_to_disagree()} disagree, 1 seen" in screen_text(five)
            assert "✓ " in screen_text(five)
            await pilot.press("v")
            await settled(pilot)
            assert "seen" not in screen_text(five).replace("v seen", "").replace("marked as seen", "")

    async def test_d_passes_over_what_was_seen(self, settled: Settled) -> None:
        from tests.notes.conftest import TEXTS

        articles = [
            article.model_copy(update={"id": f"{number}", "text": text})
            for number, (article, text) in enumerate(zip(read([SEEDS]).articles, TEXTS, strict=False))
        ]
        library = Library([one.model_copy(update={"metadata": {}}) for one in articles])
        app = ReaderApp(lambda: Opened(library.articles, lambda: library))
        async with app.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled)
            disputed = [row.topic.id for row in app.claims.table.rows if row.topic.relation == "disagree"]
            assert len(disputed) > 1
            await pilot.press("v", "d")
            await settled(pilot)
            met = set()
            for _ in disputed:
                await pilot.press("d")
                await settled(pilot)
                assert app.claims.table.topic is not None
                met.add(app.claims.table.topic.id)
            assert met == set(disputed[1:])

    @pytest.mark.parametrize("key", ["x", "v", "X"])
    async def test_a_key_that_has_nothing_to_judge_says_so(
        self, settled: Settled, screen_text: ScreenText, key: str
    ) -> None:
        from tests.tui.shelves import flood

        shelf = replace(flood(), found={})
        app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))
        async with app.run_test(size=NARROW) as pilot:
            await to_claims(pilot, settled, key)
            assert "› " in screen_text(app).split("\n")[-1]

    async def test_one_statement_alone_cannot_be_taken_apart(
        self, app: ReaderApp, settled: Settled, screen_text: ScreenText
    ) -> None:
        async with app.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "G", "x")
            assert "nothing to take apart" in screen_text(app)

    async def test_what_was_judged_can_be_read(
        self, five: ReaderApp, settled: Settled, screen_text: ScreenText
    ) -> None:
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "J")
            assert "You have judged nothing" in screen_text(five)
            await pilot.press("escape", "x", "J")
            await settled(pilot)
            assert "not the same · " in screen_text(five)
            assert "“since early 2024”" in screen_text(five)

    async def test_what_was_judged_of_stories_is_heard_from_the_start(
        self, settled: Settled, screen_text: ScreenText, own_judgements: Path, tmp_path: Path
    ) -> None:
        from tests.notes.conftest import TEXTS

        bakers = "Bread prices\n\nThe price of bread rose by nine percent, said bakers who met in Norwell in March."
        for number, text in enumerate((TEXTS[0], bakers)):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        articles = read([str(tmp_path)]).articles
        assert len(Library(articles).stories()) == 2
        judgement = Judgement.of_articles("one story", *(article.id for article in articles))
        Notebook(own_judgements).keep(note_of([judgement], articles, "2026-03-01T12:00:00+00:00"))
        app = ReaderApp(opening([str(tmp_path)]))
        async with app.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "J")
            assert len(app.roster.stories) == 1
            assert "one story · 2026-03-01 12:00 UTC" in screen_text(app)
            assert "“”" not in screen_text(app)

    async def test_without_a_file_nothing_is_kept_and_all_holds_while_it_is_open(
        self, settled: Settled, own_judgements: Path
    ) -> None:
        app = ReaderApp(opening([SEEDS]), judgements=None)
        async with app.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "x")
            assert disputed(app) < said_to_disagree()
        assert not own_judgements.parent.exists()

    async def test_another_file_can_be_named(self, settled: Settled, own_judgements: Path, tmp_path: Path) -> None:
        app = ReaderApp(opening([SEEDS]), judgements=str(tmp_path / "ours.sqlite3"))
        async with app.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled, "x")
        assert len(Notebook(tmp_path / "ours.sqlite3").read()) == 1
        assert not own_judgements.exists()


class TestTrouble:
    """A file that can't be used is told in one line, and the program goes on without it."""

    async def test_a_broken_file(
        self, five: ReaderApp, settled: Settled, screen_text: ScreenText, own_judgements: Path
    ) -> None:
        own_judgements.parent.mkdir()
        own_judgements.write_text("no database, whatever its name says; " * 99)
        async with five.run_test(size=WIDE) as pilot:
            await to_claims(pilot, settled)
            assert "1 note (!)" in screen_text(five)
            await pilot.press("exclamation_mark")
            await pilot.pause()
            assert "not a database" in screen_text(five)
            await pilot.press("escape", "x")
            await settled(pilot)
            assert disputed(five) < said_to_disagree()
            assert "can't be written" in screen_text(five).split("\n")[-1]

    async def test_a_file_that_is_locked_at_first_is_written_at_the_end(
        self, five: ReaderApp, settled: Settled, own_judgements: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from reader.notes import store

        monkeypatch.setattr(store, "PATIENCE", 0.01)
        own_judgements.parent.mkdir()
        with closing(sqlite3.connect(own_judgements, isolation_level=None)) as other:
            async with five.run_test(size=WIDE) as pilot:
                await to_claims(pilot, settled)
                other.execute("BEGIN EXCLUSIVE")
                await pilot.press("x")
                await settled(pilot)
                assert disputed(five) < said_to_disagree()
                other.execute("ROLLBACK")
        assert five.desk is not None
        assert five.desk.write() == ""
        assert len(Notebook(own_judgements).read()) == 1


@SIZES
async def test_an_article_in_another_language_says_that_it_is_not_read(
    settled: Settled, screen_text: ScreenText, size: tuple[int, int], tmp_path: Path
) -> None:
    from tests.notes.conftest import TEXTS

    german = (
        "Brücke in Harrow\n\nDie Brücke über den Amber in Harrow ist am Dienstag eingestürzt, und 14 Menschen wurden"
        " nach Angaben der Polizei verletzt. 300 Familien mussten ihre Häuser verlassen."
    )
    for number, text in enumerate((*TEXTS, german)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    app = ReaderApp(opening([str(tmp_path)]))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert "claims not read (de)" in screen_text(app)
        await to_claims(pilot, settled)
        assert "(de)" in screen_text(app)
        assert "not read" in screen_text(app)
        shown = app.claims.shown
        assert shown is not None
        (unread,) = shown.unread
        await pilot.press(*"l" * ([voice[0] for voice in app.claims.table.voices].index(unread) + 1))
        await pilot.pause()
        assert "claims are not read in this language (de)" in screen_text(app)
        await pilot.press("o")
        await pilot.pause()
        assert "Claims are not read in" in screen_text(app).split("\n")[-1]


@pytest.mark.parametrize(
    ("coverage", "why"),
    [
        (Coverage(sentences=3, with_claims=0), "No claims were found in these articles."),
        (Coverage(sentences=3, with_claims=0, unread="ko"), "Claims are read in English only, not in: ko."),
    ],
)
async def test_an_empty_table_says_why(
    shelf: Shelf, settled: Settled, screen_text: ScreenText, coverage: Coverage, why: str
) -> None:
    class Empty(Shelf):
        def coverage(self, story: str) -> dict[str, Coverage]:
            return {one.id: coverage for one in self.articles}

    empty = Empty(shelf.articles, shelf.told, shelf.comparisons)
    app = ReaderApp(lambda: Opened(empty.articles, lambda: empty))
    async with app.run_test(size=NARROW) as pilot:
        await to_claims(pilot, settled)
        assert why in screen_text(app)


async def test_it_is_said_that_other_articles_speak_of_it_and_the_keys_that_show_them(
    settled: Settled, screen_text: ScreenText
) -> None:
    shelf = flood()
    app = ReaderApp(lambda: Opened(shelf.articles, lambda: shelf))
    async with app.run_test(size=WIDE) as pilot:
        await to_claims(pilot, settled)
        assert "more: " not in screen_text(app)
        await pilot.press("c")
        await settled(pilot)
        assert "more: B (h and l go to the articles' columns)" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert "All of the reason is seen · more in B (h and l" in screen_text(app)
        await pilot.press("l", "l")
        await settled(pilot)
        assert [one.article for one in app.claims.statements()] == ["first", "second"]
        assert "more: C (h and l" in screen_text(app)


async def test_a_long_reason_can_be_read_to_its_end_and_from_its_beginning(
    five: ReaderApp, settled: Settled, screen_text: ScreenText
) -> None:
    async with five.run_test(size=NARROW) as pilot:
        await to_claims(pilot, settled)
        last, first = "within Ukraine since early 2024.", "why: "
        assert last not in " ".join(screen_text(five).replace("│", "").split())
        await pilot.press("space")
        await pilot.pause()
        assert last in " ".join(screen_text(five).replace("│", "").split())
        assert first not in screen_text(five)
        await pilot.press("space")
        await pilot.pause()
        assert first in screen_text(five)
