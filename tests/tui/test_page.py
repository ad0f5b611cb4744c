"""A comparison is laid out on lines that both sides share, and every line leads back to the article."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Offsets
from reader.tui.copying import excerpt, passage_text
from reader.tui.finding import find
from reader.tui.laying import Compared, hits_in_order, page_of, search, stops
from reader.tui.passage import View
from tests.tui.shelves import FIRST, SECOND, THIRD, Shelf, flood, span_of
from tests.versions import PEOPLE, RIVER, SCHOOLS, library


def compared(other: str = "second", shelf: Shelf | None = None) -> Compared:
    shelf = shelf or flood()
    return Compared(shelf.comparison("first", other), shelf.witness("first"), shelf.witness(other))


VIEWS = {
    "split": View(),
    "unified": View(unified=True),
    "typographic": View(typographic=True),
    "all open": View(opened=frozenset({"b168", "b191"})),
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("width", [10, 24, 60])
def test_both_sides_of_a_passage_have_the_same_number_of_lines(view: View, width: int) -> None:
    page = page_of(compared(), view, width, width)
    for index, first in enumerate(page.firsts):
        end = page.firsts[index + 1] if index + 1 < len(page.firsts) else len(page.lines)
        assert all(line.passage == index for line in page.lines[first : end - 1])


@pytest.mark.parametrize("width", [10, 24, 60])
def test_all_of_both_articles_is_on_the_page_but_what_is_folded(width: int) -> None:
    shelf = flood()
    page = page_of(compared(shelf=shelf), View(), width, width)
    texts = {"a": FIRST, "b": SECOND}
    everything = (0, 0), (len(page.lines) - 1, 1 << 30)
    assert excerpt(page, "a", texts, *everything) == FIRST
    assert excerpt(page, "b", texts, *everything) == SECOND.split("\nRead more")[0]


def test_where_one_side_begins_a_paragraph_the_other_is_marked_as_going_on() -> None:
    books = library(whole=(RIVER + " " + PEOPLE, SCHOOLS), split=(RIVER, PEOPLE, SCHOOLS))
    for base, other, side in (("whole", "split", "a"), ("split", "whole", "b")):
        two = Compared(books.comparison(base, other), books.witness(base), books.witness(other))
        (going,) = [one for one in page_of(two, View(), 60, 60).passages if one.runs_on]
        assert going.runs_on == side
        assert going.strand(side).text.startswith(PEOPLE[:20])
        assert not any(one.runs_on for one in page_of(two, View(unified=True), 60, 60).passages)


def test_only_changed_words_are_marked_while_typography_is_hidden() -> None:
    page = page_of(compared(), View(), 60, 60)
    marked = [text.text[run.start : run.end] for one in page.passages for text in (one.a, one.b) if text
              for run in text.runs if run.mark]  # fmt: skip
    assert marked == ["closed", "shut"]


def test_typographic_differences_are_marked_when_asked_for() -> None:
    page = page_of(compared(), View(typographic=True), 60, 60)
    marked = [run.mark for one in page.passages for text in (one.a, one.b) if text for run in text.runs if run.mark]
    assert sorted(marked) == ["delete", "insert", "typographic", "typographic"]


def test_the_unified_view_shows_what_was_deleted_before_what_was_inserted() -> None:
    page = page_of(compared(), View(unified=True), 70, 70)
    text = next(one.a for one in page.passages if one.kind == "changed")
    assert text is not None
    assert text.text == "The “old” bridge was closed shut on Monday, the mayor said."


def test_furniture_is_one_line_that_says_how_much_what_and_why() -> None:
    page = page_of(compared(), View(), 60, 60)
    folds = [one.notes for one in page.passages if one.kind == "fold"]
    ((left, right),) = folds
    assert left == ()
    assert right[0] == '▸ 2 lines folded · related stories (after "Read more")'
    assert right[1:] == ("▸ 2 lines folded · related stories", "▸ 2 lines · related stories", "▸ 2 lines")


def test_an_open_fold_shows_its_lines() -> None:
    page = page_of(compared(), View(), 60, 60)
    key = next(one.key for one in page.passages if one.kind == "fold")
    page = page_of(compared(), View(opened=frozenset({key})), 60, 60)
    assert [one.b.text for one in page.passages if one.kind == "aside" and one.b] == [
        "Read more about bridges", "Sign up for our letter",
    ]  # fmt: skip


def test_a_change_is_a_stop() -> None:
    page = page_of(compared(), View(), 60, 60)
    (stop,) = stops(compared(), page)
    assert "closed" in passage_text(page, stop.line, stop.column, {"a": FIRST, "b": SECOND})


def test_unchanged_passages_fold_where_no_change_is_near() -> None:
    page = page_of(compared(), View(fold_unchanged=True), 60, 60)
    assert [one.kind for one in page.passages] == ["equal", "changed", "equal", "equal", "fold"]


def test_two_works_stand_sentence_beside_sentence() -> None:
    two = compared("third")
    page = page_of(two, View(), 60, 60)
    shown = [(one.kind, one.a and one.a.text, one.b and one.b.text) for one in page.passages if one.kind != "fold"]
    assert ("paired", "About 600 people had to leave their homes.", "Some 900 residents were told to go.") in shown
    assert ("only", None, "The school is open.") in shown
    assert ("only", "Nobody was hurt.", None) in shown
    (stop,) = stops(two, page)
    assert page.passage_at(stop.line).kind == "paired"


@pytest.mark.parametrize("unified", [False, True], ids=["split", "unified"])
@pytest.mark.parametrize("other", ["second", "third"])
def test_words_of_an_article_are_found_on_the_line_that_shows_them(other: str, unified: bool) -> None:
    both = compared(other)
    page = page_of(both, View(unified=unified), 30, 30)
    text = both.texts["b"]
    words = "leave" if other == "second" else "school"
    spot = page.spot("b", text.index(words))
    assert spot is not None
    shown = page.passage_at(spot.line).strand(spot.column)
    piece = page.lines[spot.line].piece(spot.column)
    assert shown is not None
    assert piece is not None
    assert words in shown.text[slice(*piece)]


def test_words_in_a_closed_fold_are_found_there() -> None:
    page = page_of(compared(), View(), 30, 30)
    spot = page.spot("b", SECOND.index("letter"))
    assert spot is not None
    assert spot.fold


def test_search_takes_no_notice_of_quotation_marks_capitals_and_line_ends() -> None:
    assert [span.of(FIRST) for span in find(FIRST, 'the "OLD" bridge')] == ["The “old” bridge"]
    assert [span.of("a\nb") for span in find("a\nb", "a b")] == ["a\nb"]
    assert find(FIRST, "  ") == []


def test_words_that_both_articles_share_are_found_once_where_they_are_drawn_once() -> None:
    both = compared()
    page = page_of(both, View(unified=True), 60, 60)
    assert hits_in_order(page, search(both, "hurt")) == [("a", span_of(FIRST, "hurt"))]


@given(st.text("ab\n\t \x1b\u202e[]/漢", min_size=1, max_size=60), st.integers(10, 30))
def test_what_is_copied_is_the_article_itself_whatever_is_drawn(text: str, width: int) -> None:
    shelf = flood()
    one = shelf.articles[0].model_copy(update={"text": text})
    kept = text.strip("\n")
    if not kept.strip():
        return
    span = span_of(text, kept)
    block = shelf.witness("first").blocks[0].model_copy(update={"start": span.start, "end": span.end})
    witness = shelf.witness("first").model_copy(update={"article": one, "blocks": (block,)})
    pair = shelf.comparison("first", "second")
    row = replace(pair.rows[0], a=span, b=span, words=(), kind="equal")
    both = Compared(pair.model_copy(update={"rows": (row,), "b": "first"}), witness, witness)
    page = page_of(both, View(), width, width)
    drawn = "".join(strand.text for one in page.passages for strand in (one.a, one.b) if strand)
    assert drawn.isprintable()
    assert passage_text(page, len(page.lines) - 1, "a", both.texts) == kept


def test_offsets_are_code_points() -> None:
    assert find("👩‍👧 x", "x") == [Offsets(4, 5)]


def test_nothing_of_the_third_article_is_lost() -> None:
    page = page_of(compared("third"), View(), 40, 40)
    shown = "".join(one.b.text for one in page.passages if one.b)
    hidden = "".join(span.of(THIRD) for one in page.passages for side, span in one.holds if side == "b")
    assert sorted((shown + hidden).replace(" ", "")) == sorted(THIRD.replace(" ", "").replace("\n", ""))
