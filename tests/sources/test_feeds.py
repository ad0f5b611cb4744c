"""RSS, Atom and JSON Feed: an article an entry, also where the feed is broken."""

import io
import json
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources import read
from reader.sources.formats.pages.fragments import text_of_markup

WORDS = "The council voted to close the bridge."


def read_feed(feed, encoding="utf-8"):
    data = feed if isinstance(feed, bytes) else feed.encode(encoding)
    return read(["-"], io.BytesIO(data))


def rss(*items, head='<?xml version="1.0" encoding="utf-8"?>', channel="<title>The Paper</title>"):
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'{head}<rss version="2.0" {spaces}><channel>{channel}{"".join(items)}</channel></rss>'


def item(number=1, text=f"<![CDATA[<p>{WORDS}</p><p>It is old &amp; weak.</p>]]>"):
    return (
        f"<item><title>Bridge &amp;amp; road {number}</title><link>https://paper.example/{number}</link>"
        f'<guid isPermaLink="false">tag:{number}</guid><pubDate>Thu, 26 Jun 2025 14:05:00 +0900</pubDate>'
        f"<dc:creator>Jane Doe</dc:creator><description>Short.</description>"
        f"<content:encoded>{text}</content:encoded></item>"
    )


def test_an_entry_of_rss_is_an_article():
    reading = read_feed(rss(item(), channel="<title>The Paper</title><language>en-us</language>"))
    (article,) = reading.articles
    assert article.text == f"{WORDS}\n\nIt is old & weak."
    assert (article.key, article.path, article.url) == ("tag:1", "-!/tag:1", "https://paper.example/1")
    assert (article.title, article.byline, article.source) == ("Bridge & road 1", "Jane Doe", "The Paper")
    assert (article.published, article.language) == ("2025-06-26T14:05+09:00", "en")
    assert not reading.notes
    assert not reading.failures


def test_an_entry_of_atom_is_an_article():
    (article,) = read_feed(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Collected</title><entry><id>urn:1</id>'
        '<title type="html">Bridge &lt;b&gt;closes&lt;/b&gt;</title><updated>2025-06-27T01:00:00Z</updated>'
        '<published>2025-06-26T14:05:00+09:00</published><author><name>Jane Doe</name></author>'
        '<link rel="alternate" href="https://paper.example/1"/><source><title>The Paper</title></source>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>'
        "</entry></feed>"
    ).articles  # fmt: skip
    assert article.text == "One.\n\nTwo."
    assert (article.key, article.url, article.title) == ("urn:1", "https://paper.example/1", "Bridge closes")
    assert (article.published, article.modified) == ("2025-06-26T14:05+09:00", "2025-06-27T01:00Z")
    assert (article.byline, article.source, article.language) == ("Jane Doe", "The Paper", "de")


def test_an_item_of_rss_1_is_an_article():
    (article,) = read_feed(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Paper</title></channel>'
        '<item rdf:about="https://paper.example/1"><title>Bridge</title><link>https://paper.example/1</link>'
        f"<description>{WORDS}</description><dc:date>2025-06-26T14:05+08:00</dc:date></item></rdf:RDF>"
    ).articles
    assert (article.text, article.published, article.modified) == (WORDS, "2025-06-26T14:05+08:00", None)


def test_rss_of_before_namespaces_is_read():
    item = f"<item><title>Bridge</title><description>{WORDS}</description></item>"
    assert read_feed(f"<rss version='0.91'><channel>{item}</channel></rss>").articles[0].text == WORDS


def test_a_summary_and_a_headline_are_noted():
    summary, headline = read_feed(
        rss(f"<item><title>A</title><description>{WORDS}</description></item>", "<item><title>Closed</title></item>")
    ).articles
    assert "only a summary" in summary.notes[0]
    assert (headline.text, headline.notes[0][:15]) == ("Closed", "only a headline")


def test_a_long_description_is_the_article():
    text = f"{WORDS} " * 30
    (article,) = read_feed(rss(f"<item><title>A</title><description>{text}</description></item>")).articles
    assert not article.notes


@pytest.mark.parametrize(
    "broken",
    [
        "<item><title>Bread & butter</title><description>Words</description></item>",
        "<item><title>Bread</titel><description>Words</description></item>",
        "<item><title>&unknown;</title><description>Words</description></item>",
        "<item><title>A</title><description>Words <unknown:b>here</unknown:b></description></item>",
    ],
)
def test_a_malformed_feed_gives_what_it_has_and_says_what_is_wrong(broken):
    reading = read_feed(rss(item(1), broken, item(3)))
    keys = [article.key for article in reading.articles]
    assert (keys[0], keys[-1]) == ("tag:1", "tag:3")
    assert "not well-formed" in reading.failures[0].what
    assert "3 entries" in reading.failures[0].what


def test_a_feed_that_was_cut_off_gives_what_it_has():
    whole = rss(*(item(number) for number in range(20)))
    reading = read_feed(whole[: len(whole) // 2])
    assert len(reading.articles) >= 9
    assert "not well-formed" in reading.failures[0].what


def test_complaints_above_a_feed_do_not_hide_it(tmp_path):
    path = tmp_path / "feed.rss"
    path.write_text(f"<br />\n<b>Warning</b>: it is late\n{rss(item())}")
    assert [article.key for article in read([str(path)]).articles] == ["tag:1"]


def test_entries_without_words_are_counted():
    reading = read_feed(rss(item(), "<item></item>", "<item><link>https://paper.example/2</link></item>"))
    assert len(reading.articles) == 1
    assert "2 of its 3 entries" in reading.failures[0].what


def test_a_feed_without_entries_is_no_article():
    assert "without entries" in read_feed(rss()).failures[0].what


def test_equal_ids_are_all_read():
    reading = read_feed(rss(item(1), item(1, "Another text.")))
    assert [article.key for article in reading.articles] == ["tag:1", "tag:1"]
    assert len({article.id for article in reading.articles}) == 2


def test_entities_neither_grow_nor_reach_out(tmp_path, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    for entity in (
        f'<!ENTITY e0 "many">{levels}<!ENTITY x "&e9;">',
        f'<!ENTITY x SYSTEM "{secret.as_uri()}">',
        '<!ENTITY x SYSTEM "http://paper.example/x">',
        '<!ENTITY % p SYSTEM "http://paper.example/x"> %p; <!ENTITY x "y">',
    ):
        head = f'<?xml version="1.0"?><!DOCTYPE rss [{entity}]>'
        reading = read_feed(rss("<item><title>A</title><description>Words &x; end</description></item>", head=head))
        assert all(len(article.text) < 100 and "hidden" not in article.text for article in reading.articles)
        assert reading.articles or reading.failures


@pytest.mark.parametrize(
    ("declared", "encoding"), [("iso-8859-1", "utf-8"), ("utf-8", "windows-1252"), ("windows-1252", "windows-1252"),
                               ("utf-8", "utf-16"), ("nonsense", "utf-8")],
)  # fmt: skip
def test_characters_of_a_feed(declared, encoding):
    feed = rss(item(text="“Old” – café"), head=f'<?xml version="1.0" encoding="{declared}"?>')
    reading = read_feed(feed, encoding)
    assert reading.articles[0].text == "“Old” – café"
    assert not reading.failures


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("Thu, 26 Jun 2025 14:05:00 GMT", "2025-06-26T14:05Z"),
        ("Thu, 26 Jun 2025 14:05:00 EST", "2025-06-26T14:05-05:00"),
        ("Thu, 26 Jun 2025 14:05:00", "2025-06-26T14:05"),
        ("26 Jun 2025", "2025-06-26"),
        ("2025-06-26T14:05:00+09:00", "2025-06-26T14:05+09:00"),
        ("20250626T140500Z", "2025-06-26T14:05Z"),
    ],
)
def test_dates_of_a_feed_keep_their_zone(written, published):
    feed = rss(f"<item><title>A</title><description>{WORDS}</description><pubDate>{written}</pubDate></item>")
    assert read_feed(feed).articles[0].published == published


def json_feed(*items, **told):
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "The Paper", "items": items, **told})


def test_an_item_of_a_json_feed_is_an_article():
    (article,) = read_feed(
        json_feed(
            {"id": "1", "url": "https://paper.example/1", "title": "Bridge", "content_html": "<p>One.</p><p>Two.</p>",
             "summary": "Short", "date_published": "2025-06-26T14:05:00+09:00", "date_modified": "2025-06-27T01:00:00Z",
             "authors": [{"name": "Jane Doe"}, {"name": "John Roe"}], "language": "en-GB"}
        )
    ).articles  # fmt: skip
    assert (article.text, article.key, article.path) == ("One.\n\nTwo.", "1", "-!/1")
    assert (article.title, article.byline, article.source) == ("Bridge", "Jane Doe, John Roe", "The Paper")
    assert (article.published, article.modified) == ("2025-06-26T14:05+09:00", "2025-06-27T01:00Z")
    assert (article.url, article.language) == ("https://paper.example/1", "en")


def test_a_json_feed_of_version_1_is_read():
    feed = json_feed(
        {"id": 7, "content_text": "a < b & c\nnext", "external_url": "https://paper.example/7"},
        version="https://jsonfeed.org/version/1", author={"name": "Jane Doe"},
    ).replace("/", r"\/")  # fmt: skip
    (article,) = read_feed(feed).articles
    assert (article.text, article.key, article.byline) == ("a < b & c\n\nnext", "7", "Jane Doe")


def test_items_that_are_none_are_counted():
    reading = read_feed(json_feed({"id": "1", "summary": WORDS}, {"id": "2"}, 5, None))
    assert "only a summary" in reading.articles[0].notes[0]
    assert "3 of its 4 items" in reading.failures[0].what


@pytest.mark.parametrize("broken", ['{"version": "https://jsonfeed.org/version/1", "items": [', json_feed()])
def test_a_json_feed_that_is_broken_or_empty_is_a_failure(broken):
    assert len(read_feed(broken).failures) == 1


@given(st.text(alphabet="ab <>&;/p\"'=\xa0é\n!-", max_size=60))
@settings(deadline=None)
def test_markup_of_any_kind_becomes_lines_of_words(markup):
    text = text_of_markup(markup)
    assert text == text.strip()
    assert "\x1e" not in text
