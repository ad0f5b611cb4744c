"""Paragraphs and sentences point at their words, and lose none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Block, Witness
from reader.text.paragraphs import paragraphs
from reader.text.sentences import compared_sentences, sentences

LINE = st.text(alphabet="ab .\u00a0“é", max_size=30)


@given(st.lists(LINE).map("\n".join))
def test_every_character_that_is_not_white_space_stands_in_one_paragraph(text):
    covered = [place for span in paragraphs(text) for place in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, letter in enumerate(text) if not letter.isspace()} <= set(covered)


def test_a_line_is_a_paragraph():
    text = "One line.\nAnother line.\n\nA third."
    assert [span.of(text) for span in paragraphs(text)] == ["One line.", "Another line.", "A third."]


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph():
    text = (
        "The quick brown fox jumps over the\nlazy dog and runs into the deep\ndark forest, where nobody ever\n"
        "found it again.\n\nA second paragraph stands here."
    )
    first, second = paragraphs(text)
    assert first.of(text).endswith("found it again.")
    assert second.of(text) == "A second paragraph stands here."


@given(st.text())
def test_sentences_stand_in_order_and_cover_every_word(text):
    spans = sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    outside = text
    for span in reversed(spans):
        outside = outside[: span.start] + outside[span.end :]
    assert not outside.strip()


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Senate met. | Gen. Smith, of Acme Inc., paid $22.4b. | Critics left.",
        "He left at 5 p.m. Monday. | “It is over.” | She said so.",
        "It fell 2.5 percent. | No. 5 won. | “Yes!” he said.",
    ],
)
def test_sentence_ends_are_not_abbreviations(text):
    whole = text.replace(" | ", " ")
    assert [span.of(whole) for span in sentences(whole)] == text.split(" | ")


def test_a_stretch_is_split_with_offsets_into_the_whole():
    text = "Skip this. One here. Two here."
    assert [span.of(text) for span in sentences(text, 11)] == ["One here.", "Two here."]


def test_a_long_text_has_the_sentences_of_its_parts():
    part = "Gen. Smith, of Acme Inc., paid $22.4b at 5 p.m. Monday. Critics “left early.” "
    once = [span.of(part) for span in sentences(part)]
    long = part * 200
    assert [span.of(long) for span in sentences(long)] == once * 200


def test_the_sentences_of_an_article_lie_in_its_compared_blocks():
    text = "A headline\nOne here. Two here.\nRelated: three here."
    labels = (("title", 0, 10), ("body", 11, 30), ("related", 31, len(text)))
    blocks = tuple(Block(start=start, end=end, label=label, reason="") for label, start, end in labels)
    witness = Witness(article=Article(id="a", path="a.txt", text=text), blocks=blocks)
    found = compared_sentences(witness)
    assert [sentence.span.of(text) for sentence in found] == ["A headline", "One here.", "Two here."]
    assert [sentence.block for sentence in found] == [0, 1, 1]
