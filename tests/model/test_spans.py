"""A span lies inside the text it points at, or it doesn't exist."""

import pytest
from pydantic import TypeAdapter, ValidationError

from reader.model import (
    Article,
    Block,
    Evidence,
    Offsets,
    Pair,
    Row,
    Statement,
    Story,
    Topic,
    Witness,
    letter,
)

ROWS = TypeAdapter(Row)


def test_a_row_that_is_read_refuses_a_span_that_runs_backwards():
    with pytest.raises(ValidationError):
        ROWS.validate_python({"kind": "equal", "a": (5, 3), "b": None})


def test_an_article_refuses_evidence_outside_its_text():
    with pytest.raises(ValidationError, match="leaves a text of 5 code points"):
        Article(id="a", path="a.txt", text="short", metadata={"title": Evidence(start=0, end=6, reason="first line")})


def test_a_witness_refuses_a_block_outside_its_text():
    article = Article(id="a", path="a.txt", text="short")
    with pytest.raises(ValidationError):
        Witness(article=article, blocks=(Block(start=0, end=6, label="body", reason="prose"),))


def test_a_statement_quotes_as_many_characters_as_it_covers():
    with pytest.raises(ValidationError):
        Statement(article="a", start=0, end=4, quote="toolong", value=None, sentence=Offsets(0, 10))


def test_a_statement_quotes_200_characters_at_the_most():
    with pytest.raises(ValidationError):
        Statement(article="a", start=0, end=201, quote="x" * 201, value=None, sentence=Offsets(0, 300))


def test_a_pair_points_at_mentions_of_its_topic():
    with pytest.raises(ValidationError):
        Topic(
            id="t", story="s", label="l", kind="quantity", relation="same", why="", mentions=(),
            pairs=(Pair(a=0, b=1, relation="same", why="", rule="equal"),),
        )  # fmt: skip


def test_models_do_not_change_and_refuse_unknown_fields():
    article = Article(id="a", path="a.txt", text="text")
    with pytest.raises(ValidationError):
        article.text = "other"
    with pytest.raises(ValidationError):
        Article(id="a", path="a.txt", text="text", colour="red")


def test_the_digest_tells_articles_apart_by_anything_they_hold():
    one = Article(id="a", path="a.txt", text="text")
    assert one.digest == Article(id="a", path="a.txt", text="text").digest
    assert one.digest != Article(id="a", path="b.txt", text="text").digest
    assert one.digest != Article(id="a", path="a.txt", text="text\ud800").digest


def test_an_article_without_a_title_goes_by_its_opening_words():
    assert Article(id="a", path="a.txt", text="Title", title="Title").display_title == "Title"
    opening = Article(id="a", path="a.txt", text="word " * 100).display_title
    assert opening.endswith(" …")
    assert len(opening) <= 80
    assert Article(id="a", path="a.txt", text=" \n ").display_title == "a.txt"


def test_letters_go_on_after_z():
    assert [letter(index) for index in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_a_story_knows_no_article_outside_it():
    with pytest.raises(KeyError):
        Story(id="s", headline="", articles=(), families=()).member("a")


def test_offsets_print_as_a_pair():
    row = Row(kind="deleted", a=Offsets(0, 3), b=None)
    assert ROWS.dump_python(row, mode="json")["a"] == [0, 3]
    assert ROWS.validate_json(ROWS.dump_json(row)) == row
