"""JSON dumps: one article, a list, a list inside an object, records by id, columns; other tools' names of fields."""

import json

import pytest

from tests.sources.bringing import PROSE, bring, only

ONE = {"id": "a1", "title": "Bridge closed", "text": PROSE, "date": "2025-06-26"}
TWO = {"id": "a2", "title": "Bridge opened", "text": PROSE + " It opened again.", "date": "2025-12-30"}


def keys(brought):
    return [draft.key for draft in brought.drafts]


def test_an_object_with_a_text_is_an_article():
    draft = only(bring(json.dumps(ONE, indent=1)))
    assert (draft.key, draft.title, draft.text, draft.published) == ("a1", "Bridge closed", PROSE, "2025-06-26")


@pytest.mark.parametrize(
    "dump",
    [
        [ONE, TWO],
        {"status": "ok", "articles": [ONE, TWO]},
        {"response": {"total": 2, "results": [ONE, TWO]}},
        {"hits": {"total": 2, "hits": [{"_index": "x", "_source": ONE}, {"_index": "x", "_source": TWO}]}},
        {"train": [ONE], "test": [TWO]},
        {"a1": {"text": ONE["text"]}, "a2": {"text": TWO["text"]}},
        {"id": {"0": "a1", "1": "a2"}, "text": {"0": ONE["text"], "1": TWO["text"]}},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_of_articles_is_found_wherever_it_lies(dump, indent):
    brought = bring(json.dumps(dump, indent=indent))
    assert keys(brought) == ["a1", "a2"]
    assert not brought.failures


def test_objects_one_after_another_are_read_as_lines():
    assert keys(bring(json.dumps(ONE) + "\n" + json.dumps(TWO) + "\n", "dump.json")) == ["a1", "a2"]


@pytest.mark.parametrize(
    "record",
    [
        {"headline": "T", "body": PROSE, "publishedAt": "2025-06-26", "source": {"id": None, "name": "Paper"}},
        {"webTitle": "T", "webPublicationDate": "2025-06-26", "publisher": "Paper", "fields": {"bodyText": PROSE}},
        {"title": {"rendered": "T"}, "content": {"rendered": f"<p>{PROSE}</p>\n"}, "date": "2025-06-26",
         "sitename": "Paper"},
        {"@type": "NewsArticle", "headline": "T", "articleBody": PROSE, "datePublished": "2025-06-26",
         "publisher": {"@type": "Organization", "name": "Paper"}},
        {"title": "T", "maintext": PROSE, "date_publish": "2025-06-26", "source_domain": "Paper"},
        {"title": "T", "text": PROSE, "date": "2025-06-26", "series": "Paper"},
        {"Title": "T", "Full Text": PROSE, "Publication Date": "2025-06-26", "Publication": "Paper"},
    ],
)  # fmt: skip
def test_the_names_that_other_tools_give_their_fields_are_known(record):
    draft = only(bring(json.dumps([record])))
    assert (draft.title, draft.text, draft.published, draft.source) == ("T", PROSE, "2025-06-26", "Paper")


def test_several_authors_are_one_byline():
    record = {"text": PROSE, "authors": [{"name": "Jane Doe"}, "John Roe", {"name": None}]}
    assert only(bring(json.dumps(record))).byline == "Jane Doe, John Roe"


def test_markup_in_a_text_becomes_paragraphs():
    record = {"id": 1, "content": "<p>One &amp; two.<br>Three.</p><script>no()</script><p><b>Fo</b>ur.</p>"}
    assert only(bring(json.dumps(record))).text == "One & two.\nThree.\n\nFour."


def test_signs_that_are_no_markup_stay():
    assert only(bring(json.dumps({"text": "5 < 6 and <lb/> stays & so does &amp;"}))).text.endswith("&amp;")


def test_an_element_that_is_no_article_is_named_and_the_others_are_read():
    brought = bring(json.dumps([ONE, {"id": 3}, 7, TWO]), "dump.json")
    assert keys(brought) == ["a1", "a2"]
    assert [failure.where for failure in brought.failures] == ["dump.json, item 2", "dump.json, item 3"]


def test_an_id_that_stands_twice_is_noted_and_both_articles_are_kept():
    brought = bring(json.dumps([ONE, {**TWO, "id": "a1"}, {**TWO, "id": "a3"}]))
    assert len(brought.drafts) == 3
    (remark,) = brought.remarks
    assert "1 id" in remark
    assert "a1" in remark


def test_a_field_map_goes_before_the_names_that_are_known():
    record = {"text": "A teaser.", "fields": {"long": PROSE}, "when": 1750910700}
    draft = only(bring(json.dumps([record]), fields={"text": "fields.long", "published": "when"}))
    assert (draft.text, draft.published) == (PROSE, "1750910700")


def test_a_mapped_field_that_no_record_has_is_told_with_the_fields_there_are():
    (failure,) = bring(json.dumps([ONE]), fields={"text": "body"}).failures
    assert '"body"' in failure.what
    assert "date, id, text, title" in failure.what
    (remark,) = bring(json.dumps([ONE]), fields={"published": "day"}).remarks
    assert '"day"' in remark
    assert "date, id, text, title" in remark


def test_json_without_an_article_tells_its_fields_and_how_to_map_them():
    (failure,) = bring(json.dumps({"gold": 1, "silver": [2]}), "data.json").failures
    assert "gold, silver" in failure.what
    assert "--map" in failure.hint


def test_json_that_is_cut_off_is_a_failure_that_names_the_line():
    (failure,) = bring(json.dumps([ONE, TWO], indent=1)[:-30], "dump.json").failures
    assert failure.where.startswith("dump.json, line ")


@pytest.mark.parametrize("hostile", ["[" * 200_000, '{"a":' * 200_000, '[{"text":' + "1" * 10_000 + "}]"])
def test_hostile_json_is_a_failure(hostile):
    assert len(bring(hostile, "dump.json").failures) == 1


def test_halves_of_characters_in_a_key_can_be_printed():
    draft = only(bring(r'[{"text": "Words.", "id": "\ud83d"}]'))
    assert draft.key.encode() == "\ufffd".encode()
