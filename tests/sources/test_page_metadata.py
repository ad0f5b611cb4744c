"""What a page tells of its article beside the text."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.formats.pages.linked import linked_article
from tests.sources.pages import PROSE, article_of, page


def linked(**fields):
    """A script of JSON-LD with an article of these fields."""
    return script({"@context": "https://schema.org", "@type": "NewsArticle", **fields})


def script(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def meta(**fields):
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in fields.items())


def test_everything_that_json_ld_tells():
    article = article_of(
        page(
            linked(
                headline="Bridge &amp; road close",
                datePublished="2025-06-26T14:05:00+08:00",
                dateModified="2025-06-27T01:00:00Z",
                author=[{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
                publisher={"@type": "Organization", "name": "The Paper"},
                mainEntityOfPage={"@id": "https://paper.example/bridge"},
                creditText="AFP",
                inLanguage="en-GB",
            )
        )
    )
    assert (article.title, article.byline, article.source) == ("Bridge & road close", "Jane Doe, John Roe", "The Paper")
    assert (article.published, article.modified) == ("2025-06-26T14:05+08:00", "2025-06-27T01:00Z")
    assert (article.url, article.agency, article.language) == ("https://paper.example/bridge", "AFP", "en")
    assert not article.notes


def test_a_graph_with_references_is_followed():
    graph = {
        "@graph": [
            {"@type": "WebPage", "@id": "#page", "name": "The page", "datePublished": "2020-01-01"},
            {"@type": ["Article", "NewsArticle"], "headline": "Bridge closes", "author": {"@id": "#jane"},
             "publisher": [{"@id": "#paper"}], "datePublished": "2025-06-26"},
            {"@type": "Person", "@id": "#jane", "name": "Jane Doe"},
            {"@type": "Organization", "@id": "#paper", "name": "The Paper"},
        ]
    }  # fmt: skip
    article = article_of(page(script(graph)))
    assert (article.title, article.byline, article.source) == ("Bridge closes", "Jane Doe", "The Paper")
    assert article.published == "2025-06-26"


def test_other_articles_that_a_page_lists_are_not_its_own():
    others = [{"@type": "NewsArticle", "headline": "Another", "datePublished": "2020-01-01"}]
    scripts = script({"@type": "ItemList", "itemListElement": others}) + script(
        {"@type": "WebPage", "hasPart": others, "mainEntity": {"@type": "Report", "headline": "Bridge closes"}}
    )
    assert article_of(page(scripts)).title == "Bridge closes"
    listed = [{"@type": "NewsArticle", "headline": title, "url": f"https://paper.example/{title}"} for title in "ab"]
    assert article_of(page(script(listed) + '<link rel="canonical" href="https://paper.example/b">')).title == "b"


@pytest.mark.parametrize(
    "written",
    [
        '<!-- {"@type": "NewsArticle", "headline": "Bridge closes"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge closes"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Bridge closes",}',
        '{"@type": "NewsArticle", "headline": "Bridge\tcloses"};',
        '{"@type": "http://schema.org/NewsArticle", "headline": ["Bridge closes"]}',
    ],
)
def test_json_ld_as_templates_break_it(written):
    assert article_of(page(script("{broken") + script(written))).title == "Bridge closes"


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["Article", "NewsArticle", "Jane", "#a", "http://x/"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
        ["@type", "@id", "@graph", "mainEntity", "headline", "author", "name", "url", "datePublished", "isBasedOn",
         "publisher", "@value", "mainEntityOfPage"]), inner, max_size=5), max_leaves=30))  # fmt: skip
@settings(deadline=None)
def test_no_json_is_too_odd(value):
    found = linked_article([json.dumps(value)])
    assert found is None or all(part is None or part.strip() for part in (found.headline, found.url, found.publisher))


def test_json_without_end_is_passed_over():
    scripts = ["[" * 100_000, '{"@graph":' * 5000 + "1" + "}" * 5000, json.dumps([{"@type": "NewsArticle"}] * 20_000)]
    assert linked_article([*scripts, '{"@type": "NewsArticle", "headline": "Bridge closes"}']) is not None


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (meta(article__published_time="2025-06-26T14:05:00+0900"), "", "2025-06-26T14:05+09:00"),
        (linked(datePublished="2025-06-26") + meta(article__published_time="2025-06-26T14:05:00Z"), "",
         "2025-06-26T14:05Z"),
        (linked(datePublished="2025-06-26T14:05") + meta(article__published_time="2025-06-25"), "", "2025-06-26T14:05"),
        (linked(datePublished="soon") + meta(article__published_time="2025-06-26"), "", "2025-06-26"),
        (meta(pubdate="Thu, 26 Jun 2025 14:05:00 GMT"), "", "2025-06-26T14:05Z"),
        (meta(date="06/05/2025"), "", None),
        ("", '<time datetime="2025-06-26T14:05:00-04:00">June 26</time>', "2025-06-26T14:05-04:00"),
        ("", "<p>Updated: <time datetime='2025-06-27'>June 27</time></p><time>June 26, 2025</time>", "2025-06-26"),
        ("", "<aside><time>Jan 1, 2020</time></aside><time datetime='2025-06-26'>x</time>", "2025-06-26"),
        ("", "<div class='related-stories'><time datetime='2020-01-01'></time></div>", None),
        ("", "<meta itemprop='datePublished' content='2025-06-26T14:05+02:00'>", "2025-06-26T14:05+02:00"),
        ("", "<span class='post-date'>26.06.2025, 14:05 Uhr</span>", "2025-06-26T14:05"),
        ("", "<div class='published'>Published June 26, 2025 2:05 pm EDT</div>", "2025-06-26T14:05-04:00"),
        ("", "<span class='candidate-date'>Vote for me in 2025</span>", None),
        ('<link rel="canonical" href="https://paper.example/2025/06/26/bridge-closes">', "", "2025-06-26"),
        ("", "<footer><p>© 2024 The Paper</p><time datetime='2024-01-01'></time></footer>", None),
    ],
)  # fmt: skip
def test_dates_keep_their_time_and_zone(head, body, published):
    assert article_of(page(head, body)).published == published


def test_the_date_of_the_last_change_is_kept_apart():
    shown = "<time datetime='2025-06-26'>x</time> updated <time datetime='2025-06-27T09:00Z'>y</time>"
    article = article_of(page(body=f"<p>{shown}</p>"))
    assert (article.published, article.modified) == ("2025-06-26", "2025-06-27T09:00Z")


def test_where_the_source_tells_nothing_the_text_is_asked():
    opening = f"SPRINGFIELD, June 26 (Reuters) - {PROSE[0]}"
    article = article_of(page(paragraphs=(opening, *PROSE[1:])))
    assert (article.agency, article.published, article.dateline) == ("Reuters", "XXXX-06-26", "SPRINGFIELD")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Bridge closes - The Paper</title>" + meta(og__site_name="The Paper"), "", "Bridge closes"),
        ("<title>The Paper | Bridge closes</title>" + meta(og__site_name="The Paper"), "", "Bridge closes"),
        ("<title>Bridge closes - for good</title>" + meta(og__site_name="The Paper"), "", "Bridge closes - for good"),
        ('<title>Bridge closes | The Paper</title><link rel="canonical" href="https://www.paper.example/a">', "",
         "Bridge closes"),
        ("<title>Home</title>", "<h1>Bridge <em>closes</em></h1>", "Bridge closes"),
        (linked(headline="Bridge that stood for more than…"), "<h1>Bridge that stood for more than a century</h1>",
         "Bridge that stood for more than a century"),
        (meta(og__title="Bridge closes"), "<h1>The Paper</h1><h1>Another</h1>", "Bridge closes"),
    ],
)  # fmt: skip
def test_titles_lose_the_name_of_the_site(head, body, title):
    assert article_of(page(head, body)).title == title


@pytest.mark.parametrize(
    ("head", "body", "byline", "agency"),
    [
        (meta(author="By Jane Doe"), "", "Jane Doe", None),
        (meta(author="https://social.example/jane") + meta(article__author="Jane Doe"), "", "Jane Doe", None),
        (meta(author="admin"), "<span class='byline'>By Jane Doe, Political Correspondent</span>", "Jane Doe", None),
        (meta(author="The Paper", og__site_name="The Paper"), "", None, None),
        (meta(author="Reuters"), "", None, "Reuters"),
        (linked(author={"@type": "Organization", "name": "Agence France-Presse"}), "", None, "AFP"),
        (meta(author="Jane Doe, Associated Press"), "", "Jane Doe", "AP"),
        ("", "<a rel='author' href='/jane'>Jane Doe</a>", "Jane Doe", None),
        ("", "<div class='author-box'>More from our authors and partners this week</div>", None, None),
        (meta(copyright="© 2025 AFP"), "", None, "AFP"),
        (linked(copyrightHolder={"name": "The Paper Media Ltd"}), "", None, None),
        (linked(sourceOrganization={"name": "Reuters"}, author="Jane Doe"), "", "Jane Doe", "Reuters"),
    ],
)
def test_people_and_agencies(head, body, byline, agency):
    article = article_of(page(head, body))
    assert (article.byline, article.agency) == (byline, agency)


@pytest.mark.parametrize(
    ("head", "url", "source"),
    [
        ('<link rel="canonical" href="https://paper.example/a">' + meta(og__url="https://m.paper.example/a?x=1"),
         "https://paper.example/a", "paper.example"),
        ('<link rel="canonical" href="https://paper.example/">' + meta(og__url="https://paper.example/a"),
         "https://paper.example/a", "paper.example"),
        ('<link rel="canonical" href="/a">' + meta(og__url="https://www.paper.example/b"),
         "https://www.paper.example/a", "paper.example"),
        ('<link rel="canonical" href="javascript:alert(1)">', None, None),
        ('<link rel="canonical" href="https://[broken/a">', None, None),
        ("<!-- saved from url=(0024)https://paper.example/a -->", "https://paper.example/a", "paper.example"),
        ("<!--\n Page saved with SingleFile \n url: https://paper.example/a \n saved date: Thu Jun 26 2025 \n-->",
         "https://paper.example/a", "paper.example"),
    ],
)  # fmt: skip
def test_addresses(head, url, source):
    article = article_of(page(head))
    assert (article.url, article.source, article.published) == (url, source, None)


def test_a_canonical_address_on_another_site_is_noted_and_not_taken():
    head = '<link rel="canonical" href="https://wire.example/a">' + meta(og__url="https://paper.example/b")
    article = article_of(page(head))
    assert article.url == "https://paper.example/b"
    assert "another site: https://wire.example/a" in article.notes[0]


@pytest.mark.parametrize("other", ["https://www.paper.co.uk/a", "https://m.paper.co.uk/a"])
def test_another_host_of_one_site_is_not_noted(other):
    head = f'<link rel="canonical" href="{other}">' + meta(og__url="https://amp.paper.co.uk/a")
    assert not article_of(page(head)).notes


def test_what_an_article_is_based_on_is_noted():
    head = linked(isBasedOn={"url": "https://wire.example/a"}, url="https://paper.example/b")
    assert "based on: https://wire.example/a" in article_of(page(head)).notes[0]


@pytest.mark.parametrize(
    ("root", "head", "language"),
    [
        ('<html lang="en-US">', "", "en"),
        ("<html>", meta(og__locale="pt_BR"), "pt"),
        ('<html lang="">', "", "en"),
        ('<html lang="x">', "", "en"),
    ],
)
def test_languages(root, head, language):
    assert article_of(page(head, root=root)).language == language
