"""Prose is wrapped by words, in cells, and nothing but spaces is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.wrap import between_signs, clip, fitted, packed, wrap

TEXTS = st.text(st.sampled_from("ab cd-é漢字、。かなカ ไทย\u0301👩‍👧 \"'’"), max_size=120)


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_a_row_ends_between_words() -> None:
    assert rows("the quick brown fox", 10) == ["the quick", "brown fox"]


def test_a_word_wider_than_a_row_is_cut() -> None:
    assert rows("a incomprehensibilities b", 8) == ["a", "incompre", "hensibil", "ities b"]


def test_wide_characters_break_between_each_other_and_count_two_cells() -> None:
    assert rows("北朝鮮がロシアに", 8) == ["北朝鮮が", "ロシアに"]


def test_a_full_stop_does_not_begin_a_row() -> None:
    assert all(not row.startswith("。") for row in rows("北朝鮮が。ロシアに。", 8))


def test_an_empty_text_has_one_empty_row() -> None:
    assert rows("", 20) == [""]


@given(TEXTS, st.integers(4, 30))
def test_every_character_but_spaces_stands_on_one_row_in_order(text: str, width: int) -> None:
    pieces = wrap(text, width)
    kept = "".join(text[start:end] for start, end in pieces)
    assert kept.replace(" ", "") == text.replace(" ", "")
    assert all(a[1] <= b[0] for a, b in pairwise(pieces))


@given(TEXTS, st.integers(4, 30))
def test_no_row_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(row) <= width for row in rows(text, width))


@given(TEXTS, st.integers(1, 30))
def test_fitted_text_has_exactly_the_width(text: str, width: int) -> None:
    assert cell_len(fitted(text, width)) == width
    assert cell_len(clip(text, width)) <= width


@given(
    st.text(st.sampled_from(["a", " ", "漢", "❤", "\ufe0f", "👩", "\u200d", "👧", "🏽", "\u0301", "ไ"]), max_size=20),
    st.integers(0, 20),
)
def test_what_is_drawn_in_two_styles_takes_the_cells_of_what_is_drawn_at_once(text: str, at: int) -> None:
    parted = between_signs(text, at)
    assert parted >= at
    if at <= len(text):
        assert cell_len(text[:parted]) + cell_len(text[parted:]) == cell_len(text)


@given(st.lists(st.text(st.sampled_from("ab漢字"), min_size=1, max_size=12)), st.integers(1, 40), st.integers(0, 30))
def test_short_texts_are_packed_into_rows_without_cutting_one(texts: list[str], width: int, used: int) -> None:
    packing = list(packed(texts, width, used=used))
    assert [text for row in packing for text in row.split(" · ") if text] == texts
    for number, row in enumerate(packing):
        room = width - used if number == 0 else width
        assert cell_len(row) <= room or row in texts or not row


def test_a_row_holds_as_much_as_fits() -> None:
    assert list(packed(["one", "two", "three"], 9)) == ["one · two", "three"]
    assert list(packed(["one", "two"], 9, used=6)) == ["one", "two"]
    assert list(packed(["three"], 9, used=6)) == ["", "three"]
