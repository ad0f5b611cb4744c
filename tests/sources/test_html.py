"""Web pages: whose words are read, in which characters, and what is no article."""

import re
import socket
from random import Random

import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pages import made_pages
from reader.sources import read
from tests.sources.pages import LATER, MONDAY, PROSE, QUOTED, article_of, failure_of, page, read_page

CYRILLIC = "Совет решил в понедельник, что старый мост будет закрыт до конца года, и это не только из-за работ."
JAPANESE = "市議会は月曜日、古い橋を年末まで閉鎖することを決めた。市長が会議のあとで記者団に述べた。"
PIECES = [
    "<p>", "</p>", "<div class='related'>", "</div>", "<b>", "<i>", "<li>", "<ul>", "<br>", "<table><tr><td>",
    "</table>", "<h2>", "</h2>", "<blockquote>", "<script>x<p>", "</script>", "&amp;", "&#0;", "<", "é", MONDAY,
    QUOTED, LATER, "<a href='", "<!-- ", " -->", "\x0b", "<time>", "<form>", "</form>", "<pre>\n", "</pre>", "<footer>",
]  # fmt: skip


def test_the_paragraphs_of_the_article_are_blocks_parted_by_blank_lines():
    assert article_of(page(body="<nav><a href='/'>Home</a></nav>")).text == "\n\n".join(PROSE)


@pytest.mark.parametrize("seed", range(4))
def test_the_body_is_the_whole_article_and_only_that(seed):
    for made in made_pages(Random(seed), 3):
        assert article_of(made.markup).text.split("\n\n") == list(made.paragraphs)


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(deadline=None)
def test_the_words_are_those_that_trafilatura_finds(pieces):
    markup = page(body="".join(pieces))
    expected = (trafilatura.extract(markup, include_comments=False) or "").split()
    reading = read_page(markup)
    assert [word for article in reading.articles for word in article.text.split()] == expected


def test_nothing_is_ever_fetched(monkeypatch, tmp_path):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked for")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    head = (
        '<base href="http://paper.example/"><link rel="stylesheet" href="http://paper.example/a.css">'
        '<link rel="canonical" href="/story"><script src="http://paper.example/a.js"></script>'
    )
    path = tmp_path / "a.html"
    path.write_text(
        '<!DOCTYPE html SYSTEM "http://paper.example/x.dtd">'
        + page(head, '<img src="http://paper.example/a.png"><iframe src="http://paper.example/"></iframe>')
    )
    assert len(read([str(path)]).articles) == 1


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ('<meta charset="utf-8">', "utf-8", QUOTED),
        ('<meta charset="iso-8859-1">', "windows-1252", QUOTED),
        ('<meta charset="iso-8859-1">', "utf-8", QUOTED),
        ('<meta charset="nonsense">', "utf-8", QUOTED),
        ('<meta charset="base64">', "utf-8", QUOTED),
        ('<meta charset="utf-16">', "utf-8", QUOTED),
        ("", "utf-8", QUOTED),
        ("", "utf-8-sig", QUOTED),
        ("", "utf-16", QUOTED),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r", CYRILLIC),
        ('<meta charset="gb2312">', "gb18030", "市议会周一决定，将旧桥关闭至年底，市长在会议结束之后对记者们说。"),
        ("<meta charset='Shift_JIS'>", "cp932", JAPANESE),
        ('<meta charset="iso-2022-jp">', "iso-2022-jp", JAPANESE),
        (
            '<meta charset="euc-kr">',
            "euc-kr",
            "시의회는 월요일 오래된 다리를 연말까지 폐쇄하기로 결정했다고 시장이 말했다.",
        ),
    ],
)
def test_characters_are_read_as_they_were_written(declared, encoding, words):
    article = article_of(page(declared, paragraphs=(words,)), encoding)
    assert article.text == words
    assert not article.notes


@pytest.mark.parametrize("declared", ["", '<meta charset="utf-8">'])
def test_a_guess_at_the_characters_is_noted(declared):
    article = article_of(page(declared), "windows-1252")
    assert QUOTED in article.text
    assert "guess" in article.notes[0]


def test_a_few_broken_bytes_do_not_make_another_encoding_of_a_page():
    paragraphs = (*(f"{QUOTED} {number}" for number in range(5)), LATER)
    data = page('<meta charset="iso-8859-1">', paragraphs=paragraphs).encode()
    article = article_of(data.replace(b"Springfield", b"Spring\xfffield"))
    assert QUOTED in article.text
    assert "Spring\ufffdfield" in article.text
    assert article.notes


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "no text"),
        ("<script>let words = 'The council voted to close the bridge.'</script>", "no text"),
        ("<h1>Welcome back</h1><p>Log in to go on reading.</p><form><input type='password'></form>", "log in"),
        ("<p>We use cookies. If you accept, we and our partners personalise what you see; see our privacy policy.</p>",
         "cookies"),
        ("<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div>", "JavaScript"),
        ("<p>Checking your browser before you go on.</p>", "robot"),
        ("<h1>Not Found</h1><p>The requested page was not found on this server.</p>", "not there"),
    ],
)  # fmt: skip
def test_a_page_without_an_article_says_what_it_is(body, said):
    assert said in failure_of(f"<html><head><title>The Paper</title></head><body>{body}</body></html>").what


def test_a_page_of_frames_is_no_article():
    assert "frames" in failure_of("<html><frameset cols='1,2'><frame src='a'><frame src='b'></frameset></html>").what


def test_a_short_article_with_a_form_to_log_in_is_an_article():
    head = '<meta property="og:type" content="article">'
    assert article_of(page(head, "<form><input type='password'></form>", paragraphs=(MONDAY,))).text == MONDAY


def test_an_article_about_cookies_is_an_article():
    words = (
        "The court ruled that consent to cookies is not given where a site sets them before its visitors accept, and "
        "that privacy goes before advertising; the partners of the paper said that they will personalise nothing until "
        "spring, while the council of the town, which runs the site, said that it had never asked anybody for it, "
        "and that it would go to a higher court before the end of the year if the mayor and the members agree to it."
    )
    assert article_of(page(paragraphs=(words,))).text == words


def test_pictures_that_are_written_into_a_page_cost_nothing():
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 2_000_000}">'
    article = article_of(page(body=picture))
    assert article.text == "\n\n".join(PROSE)
    assert not article.notes


def test_a_page_of_fifty_megabytes_is_read_whole_with_a_note():
    count = 430_000
    paragraphs = "".join(f"<p>{MONDAY[:100]} {number}.</p>" for number in range(count))
    (draft,) = read_page(f"<!DOCTYPE html><html><body>{paragraphs}</body></html>").drafts
    assert draft.text.count("\n\n") == count - 1
    assert f" {count - 1}." in draft.text[-20:]
    assert "too large" in draft.notes[0]


@pytest.mark.parametrize(
    "body",
    ["<div>" * 1_000_000 + MONDAY, "<b>" * 200_000 + MONDAY, ("<p><b><i><a href=x>" + MONDAY) * 20_000, "<" * 1_000_000,
     "<p>" + "word " * 1_000_000, "<br>word" * 200_000, "<span>w </span>" * 200_000, "<!--" * 300_000, "&" * 500_000],
    ids=["nested", "emphasis", "unclosed", "angles", "line", "breaks", "spans", "comments", "ampersands"],
)  # fmt: skip
def test_hostile_markup_ends_with_an_article_or_a_clear_failure(body):
    reading = read_page(page(body=body))
    assert len(reading.articles) + len(reading.failures) == 1
    assert all(article.notes or MONDAY in article.text for article in reading.articles)


def test_deep_nesting_is_read_with_a_note():
    article = article_of(page(body="<b>" * 500))
    assert article.text == "\n\n".join(PROSE)
    assert "nested" in article.notes[0]


def test_the_page_of_a_saved_page_is_read_and_its_folder_is_not(tmp_path):
    (tmp_path / "Bridge closes.html").write_text(page())
    folder = tmp_path / "Bridge closes_files"
    folder.mkdir()
    (folder / "advertisement.html").write_text(page(paragraphs=(LATER,)))
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "b.htm").write_text(page(paragraphs=(QUOTED,)))
    texts = [article.text for article in read([str(tmp_path)]).articles]
    assert texts == ["\n\n".join(PROSE), QUOTED]


def test_a_page_is_known_by_what_stands_in_it(tmp_path):
    for name, opening in {
        "a.txt": "", "b": "\n\n<!-- saved by hand -->\n", "c.xml": '<?xml version="1.0" encoding="utf-8"?>\n',
    }.items():  # fmt: skip
        (tmp_path / name).write_text(opening + page())
        (article,) = read([str(tmp_path / name)]).articles
        assert article.text == "\n\n".join(PROSE)


def test_a_feed_that_is_a_log_in_page_says_so(tmp_path):
    path = tmp_path / "feed.rss"
    path.write_text("<html><title>Sign in</title><body><form>Name <input><input type='password'></form></body></html>")
    (failure,) = read([str(path)]).failures
    assert re.search("web page, not a feed.* log in", failure.what)
