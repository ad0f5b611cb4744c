"""Tokens cover a text, whole words and numbers at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.keys import Ignored, fold, keys, word_count
from reader.text.tokens import is_word, tokenize
from reader.text.visible import visible


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("11,000 men, $22.4b", ["11,000", "men", ",", "$", "22.4b"]),
        ("10,000-12,000", ["10,000", "-", "12,000"]),
        ("the war-torn Kim’s isn't", ["the", "war-torn", "Kim’s", "isn't"]),
        ("The U.S. at 5 p.m.", ["The", "U.S.", "at", "5", "p.m."]),
        ("on 26/06/2025 at 10:30", ["on", "26/06/2025", "at", "10:30"]),
        ("wait... no -- yes", ["wait", "...", "no", "--", "yes"]),
        ("北朝鮮は11,000人", ["北", "朝", "鮮", "は", "11,000", "人"]),
        ("คนไทย", ["ค", "น", "ไ", "ท", "ย"]),
        ("한국어 문장", ["한국어", "문장"]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("👨‍👩‍👧🇩🇪", ["👨‍👩‍👧", "🇩🇪"]),
        ("co\u00adoperate \u200b now", ["co\u00adoperate", "now"]),
        ("שלום עולם", ["שלום", "עולם"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_tokens(text, tokens):
    assert list(tokenize(text)) == tokens


@given(st.text())
def test_only_white_space_and_characters_without_width_stand_between_tokens(text):
    tokens = tokenize(text)
    end = 0
    for start, stop in zip(tokens.starts, tokens.ends, strict=True):
        assert start >= end
        assert stop > start
        assert all(letter.isspace() or fold(letter) == "" for letter in text[end:start])
        end = stop
    assert all(letter.isspace() or fold(letter) == "" for letter in text[end:])


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF, exclude_characters="\xad")))
def test_common_characters_give_the_same_tokens_beside_uncommon_ones(text):
    common, beside = tokenize(text), tokenize(text + " 漢")
    assert list(beside) == [*common, "漢"]


def test_a_stretch_is_tokenized_with_offsets_into_the_whole():
    tokens = tokenize("one two three", 4, 7)
    assert (tokens.starts, tokens.ends, list(tokens)) == ((4,), (7,), ["two"])


def test_words_are_counted_without_punctuation():
    assert word_count("“Two words,” he said – 11,000 times.") == 6


@pytest.mark.parametrize(
    ("one", "other"),
    [("“", '"'), ("Kim’s", "Kim's"), ("–", "-"), ("--", "—"), ("…", "..."), ("co\u00adop", "coop"), ("ﬁne", "fine"),
     ("cafe\u0301", "café"), ("１２", "12")],
)  # fmt: skip
def test_typographic_variants_share_a_key(one, other):
    assert fold(one) == fold(other)
    assert fold(one, Ignored(typography=False)) != fold(other, Ignored(typography=False))


def test_case_and_punctuation_count_unless_ignored():
    assert fold("Kim") != fold("kim")
    assert fold("Kim", Ignored(case=True)) == fold("kim", Ignored(case=True))
    assert keys(tokenize("a, b"), Ignored(punctuation=True)) == ["a", "", "b"]


@given(st.text())
def test_folding_a_key_again_changes_nothing(text):
    for key in keys(tokenize(text)):
        assert fold(key) == key


@given(st.text())
def test_what_is_drawn_cannot_steer_a_terminal_and_keeps_offsets(text):
    drawn = visible(text)
    assert len(drawn) == len(text)
    assert not any(ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0 for letter in drawn)
    assert not set(drawn) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")


def test_control_characters_are_drawn_as_marks():
    assert visible("a\x1b[31mb\u202ec\td\x9b") == "a␛[31mb⇄c d\ufffd"


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_words_of_ascii_are_counted_as_they_are_split(text):
    assert word_count(text) == sum(map(is_word, tokenize(text)))
