"""JSON Lines: one article a line, and lines that are none."""

import io
import json

from reader.sources import read


def read_lines(*lines):
    return read(["-"], io.BytesIO("\n".join(lines).encode()))


def test_a_line_is_an_article_with_what_it_tells():
    reading = read_lines(
        json.dumps({"id": 7, "text": "A title\r\nSome text.", "title": "A title", "source": "Paper",
                    "published": "2025-06-26", "url": "https://a.example", "byline": "Jane Doe", "language": "de"})
    )  # fmt: skip
    (article,) = reading.articles
    assert (article.key, article.text, article.source, article.published) == (
        "7",
        "A title\nSome text.",
        "Paper",
        "2025-06-26",
    )
    assert (article.url, article.byline, article.language) == ("https://a.example", "Jane Doe", "de")
    evidence = article.metadata["title"]
    assert article.text[evidence.start : evidence.end] == "A title"


def test_a_title_that_does_not_stand_in_the_text_has_no_place():
    (article,) = read_lines('{"text": "Some text of it.", "title": "Elsewhere"}').articles
    assert article.title == "Elsewhere"
    assert "title" not in article.metadata


def test_a_bad_line_is_named_by_its_number_and_the_others_are_read():
    reading = read_lines('{"text": "One."}', "", "{broken", '{"id": 4}', "[1]", '{"text": "Six."}')
    assert [article.text for article in reading.articles] == ["One.", "Six."]
    assert [failure.where for failure in reading.failures] == ["-, line 3", "-, line 4", "-, line 5"]


def test_very_many_bad_lines_are_counted():
    reading = read_lines('{"text": "One."}', *["{"] * 1000)
    assert len(reading.failures) == 21
    assert "980" in reading.failures[-1].what


def test_half_characters_become_replacements_with_a_note():
    (article,) = read_lines(r'{"text": "A \ud83d b \ud83d\ude00", "title": "\udc00x"}').articles
    assert article.text == "A \ufffd b 😀"
    assert article.title == "\ufffdx"
    assert article.notes


def test_a_line_separator_inside_a_text_does_not_split_the_line():
    (article,) = read_lines('{"text": "One\u2028two."}').articles
    assert article.text == "One\u2028two."


def test_nesting_without_end_is_a_bad_line():
    reading = read_lines('{"text": "One."}', "[" * 100_000)
    assert len(reading.articles) == 1
    assert len(reading.failures) == 1


def test_a_date_that_cannot_be_read_is_noted():
    (article,) = read_lines('{"text": "One.", "published": "soon"}').articles
    assert article.published is None
    assert "soon" in article.notes[0]
