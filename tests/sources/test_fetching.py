"""Addresses: fetched only when asked, within limits, and not from private networks. The server is the test's own."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from reader import __version__
from reader.sources import fetching, read
from reader.sources.input import Options
from tests.sources.pages import PROSE, page

ASKED = Options(fetch=True, allow_private=True)
CAREFUL = Options(fetch=True)


class Site:
    """What a server answers, by path, and the requests that it was sent."""

    def __init__(self):
        self.answers = {"/robots.txt": (404, {}, b"")}
        self.requests = []
        self.address = ""

    def put(self, path, data, kind="text/html; charset=utf-8", status=200, **headers):
        encoded = data.encode() if isinstance(data, str) else data
        told = {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}
        self.answers[path] = (status, told, encoded)
        return self.address + path

    @property
    def paths(self):
        return [request.path for request in self.requests]


@contextmanager
def served() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            site.requests.append(self)
            status, headers, data = site.answers.get(self.path.partition("?")[0], (404, {}, b"nothing here"))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True, kwargs={"poll_interval": 0.01}).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def site():
    with served() as running:
        yield running


def failure(address, options=ASKED):
    reading = read([address], None, options)
    assert not reading.articles
    (found,) = reading.failures
    return found


def test_an_address_is_not_fetched_unasked(site):
    found = failure(site.put("/a", page()), None)
    assert "only with --fetch" in found.what
    assert "--fetch" in found.hint
    assert not site.requests


def test_a_page_is_read_with_its_address(site):
    address = site.put("/a", page("<title>Bridge closes</title>"))
    (article,) = read([address], None, ASKED).articles
    assert article.text == "\n\n".join(PROSE)
    assert (article.path, article.url, article.title) == (address, address, "Bridge closes")


def test_the_program_says_who_it_is(site):
    read([site.put("/a", page())], None, ASKED)
    assert site.paths == ["/robots.txt", "/a"]
    for request in site.requests:
        assert request.headers["User-Agent"].startswith(f"article-reader/{__version__}")
        assert request.headers["Host"] == site.address.removeprefix("http://")
        assert "Cookie" not in request.headers


def test_type_and_charset_are_passed_on(site):
    words = "“Alt” – Café, der Rat hat am Montag beschlossen, dass die Brücke zu ist."
    address = site.put("/a", page(paragraphs=(words,)).encode("windows-1252"), "text/html; Charset='windows-1252'")
    (article,) = read([address], None, ASKED).articles
    assert article.text == words
    assert not article.notes


def test_what_is_fetched_is_told_by_its_content(site):
    item = "<item><title>A</title><guid>tag:1</guid><description>Words of it.</description></item>"
    feed = site.put("/feed", f"<rss version='2.0'><channel>{item}</channel></rss>", "text/plain")
    text = site.put("/text", "Some words of a text.", "text/plain")
    entry, plain = read([feed, text], None, ASKED).articles
    assert (entry.path, entry.url) == (f"{feed}!/tag:1", None)
    assert (plain.text, plain.url) == ("Some words of a text.", text)


def test_redirects_are_followed_and_the_last_address_is_told(site):
    site.put("/b", page())
    site.put("/a", "", status=302, Location="/b#part")
    start = site.put("/", "", status=301, Location=f"{site.address}/a")
    (article,) = read([start], None, ASKED).articles
    assert (article.path, article.url) == (start, f"{site.address}/b")


def test_redirects_without_end_are_a_failure(site):
    address = site.put("/a", "", status=302, Location="/a")
    assert "redirects" in failure(address).what
    assert site.paths.count("/a") == 6


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://127.0.0.1/a", "data:text/html,words", "//"])
def test_a_redirect_leads_to_web_addresses_only(site, target):
    assert failure(site.put("/a", "", status=302, Location=target)).what


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0.0.0.0", "[::1]", "LOCALHOST.",
     "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
     "[fe80::1]", "[fc00::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1", "[ff02::1]", "255.255.255.255"],
)  # fmt: skip
def test_private_addresses_are_refused(site, host):
    port = site.address.rpartition(":")[2]
    found = failure(f"http://{host}:{port}/a", CAREFUL)
    assert any(said in found.what for said in ("private network", "can't be found", "no valid address"))
    assert not site.requests


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"])
def test_public_addresses_are_public(address):
    assert fetching.is_public(address)


def resolver(monkeypatch, *answers):
    """Make the name server give these addresses, one list after the other, and then the last one again."""
    waiting = [list(answer) for answer in answers]

    def answer(_host, port, *_args, **_kwargs):
        now = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in now]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def test_a_name_with_a_private_address_among_others_is_refused(monkeypatch):
    resolver(monkeypatch, ["93.184.215.14", "127.0.0.1"])
    assert "private network" in failure("http://paper.example/a", CAREFUL).what


def test_the_connection_goes_to_the_address_that_was_checked(site, monkeypatch):
    """A name server that gives a public address first and a private one then does not lead the program astray."""
    checked = []
    monkeypatch.setattr(fetching, "is_public", lambda address: checked.append(address) or len(checked) < 2)
    port = site.address.rpartition(":")[2]
    site.put("/a", page())
    resolver(monkeypatch, ["127.0.0.1"], ["127.0.0.2"])
    found = failure(f"http://paper.example:{port}/a", CAREFUL)
    assert "private network" in found.what
    assert site.paths == ["/robots.txt"]
    assert site.requests[0].headers["Host"] == f"paper.example:{port}"
    assert checked == ["127.0.0.1", "127.0.0.2"]


def test_a_redirect_into_a_private_network_is_refused(site, monkeypatch):
    public = [True]
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1" and bool(public))
    address = site.put("/a", "", status=302, Location="http://10.0.0.1/secret")
    assert "private network" in failure(address, CAREFUL).what


def test_an_address_that_does_not_answer_is_passed_by_for_the_next(site, monkeypatch):
    port = site.address.rpartition(":")[2]
    site.put("/a", page())
    resolver(monkeypatch, ["127.0.0.3", "127.0.0.1"])
    assert len(read([f"http://paper.example:{port}/a"], None, ASKED).articles) == 1


def test_what_robots_txt_forbids_is_not_fetched(site):
    site.put("/robots.txt", "User-agent: *\nDisallow: /private\n\nUser-agent: article-reader\nDisallow: /here\n")
    assert "robots.txt" in failure(site.put("/here/a", page())).what
    assert len(read([site.put("/private/a", page())], None, ASKED).articles) == 1
    assert "/here/a" not in site.paths


def test_robots_txt_is_asked_for_once_a_site(site):
    read([site.put("/a", page()), site.put("/b", page())], None, ASKED)
    assert site.paths.count("/robots.txt") == 1


def test_a_redirect_is_subject_to_robots_txt(site):
    site.put("/robots.txt", "User-agent: *\nDisallow: /b")
    site.put("/b", page())
    assert "robots.txt" in failure(site.put("/a", "", status=302, Location="/b")).what
    assert "/b" not in site.paths


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_robots_txt_that_is_not_to_be_had(site, status, allowed):
    site.put("/robots.txt", "", status=status)
    assert bool(read([site.put("/a", page())], None, ASKED).articles) is allowed


def test_a_giant_robots_txt_is_read_as_far_as_it_must(site):
    site.put("/robots.txt", "User-agent: *\nDisallow: /a\n" + "# words\n" * 1_000_000)
    assert "robots.txt" in failure(site.put("/a", page())).what


def test_a_page_that_is_too_large_is_refused(site, monkeypatch):
    monkeypatch.setattr(fetching, "_LARGEST", 2 << 20)
    assert "larger than 2 MiB" in failure(site.put("/a", b"a" * (3 << 20))).what


def test_a_packed_page_that_is_too_large_is_refused(site, monkeypatch):
    import gzip

    monkeypatch.setattr(fetching, "_LARGEST", 2 << 20)
    packed = gzip.compress(b"a" * (50 << 20))
    assert "larger than 2 MiB" in failure(site.put("/a", packed, Content_Encoding="gzip")).what
    fine = gzip.compress(page().encode())
    assert len(read([site.put("/b", fine, Content_Encoding="gzip")], None, ASKED).articles) == 1


def test_a_server_that_never_ends_is_left(site, monkeypatch):
    monkeypatch.setattr(fetching, "_SECONDS", 0.3)
    address = site.put("/a", "<html>", Content_Length="1000")
    site.put("/b", page())
    reading = read([address, f"{site.address}/b"], None, ASKED)
    assert len(reading.articles) == 1
    assert len(reading.failures) == 1


@pytest.mark.parametrize(("status", "data", "said"), [(404, b"x", "404"), (200, b"", "empty"), (500, b"x", "500")])
def test_what_is_not_to_be_had_is_a_failure(site, status, data, said):
    assert said in failure(site.put("/a", data, status=status)).what


@pytest.mark.parametrize(
    "address", ["http://", "http://[broken/", "http://user:word@127.0.0.1/a", "https://127.0.0.1:1/a", "http://a b/",
                "http://127.0.0.1:99999999/", "HTTP://x\x00y/"],
)  # fmt: skip
def test_odd_addresses_are_failures(address):
    assert failure(address).what


def test_without_httpx_the_extra_is_named(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "httpx", None)
    assert "article-reader[fetch]" in failure("http://paper.example/a").hint
