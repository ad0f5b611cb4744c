"""Pages saved with all their parts in one file."""

import base64
import quopri

import pytest

from reader.sources import read
from tests.sources.pages import LATER, MONDAY, PROSE, QUOTED, page, read_page


def part(content, kind="text/html", location="https://paper.example/bridge", encoding="utf-8", **headers):
    encoded = quopri.encodestring(content.encode(encoding)).decode("ascii")
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return (
        f"Content-Type: {kind}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {location}\r\n"
        f"{more}\r\n{encoded}\r\n"
    )


def archive(*parts, head="Snapshot-Content-Location: https://paper.example/bridge\r\n", start=""):
    boundary = "----MultipartBoundary--abc----"
    body = "".join(f"--{boundary}\r\n{one}" for one in parts)
    return (
        f"From: <Saved by Blink>\r\n{head}Subject: Bridge closes\r\nDate: Thu, 26 Jun 2025 06:05:00 -0000\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";{start}\r\n'
        f'\tboundary="{boundary}"\r\n\r\n\r\n{body}--{boundary}--\r\n'
    ).encode()


PICTURE = (
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://paper.example/a.png\r\n\r\n"
    + base64.b64encode(b"\x89PNG" * 100).decode()
    + "\r\n"
)


def test_the_page_is_read_and_its_address_told():
    reading = read_page(archive(part(page("<title>Bridge closes</title>")), PICTURE))
    (article,) = reading.articles
    assert article.text == "\n\n".join(PROSE)
    assert (article.path, article.url, article.title) == ("-", "https://paper.example/bridge", "Bridge closes")
    assert article.published is None
    assert not reading.failures


def test_an_address_over_several_lines_is_one():
    folded = "Snapshot-Content-Location: https://paper.example/\r\n bridge-\r\n closes\r\n"
    assert read_page(archive(part(page()), head=folded)).articles[0].url == "https://paper.example/bridge-closes"


def test_the_page_names_its_address_before_the_archive_does():
    head = '<link rel="canonical" href="https://paper.example/canonical">'
    assert read_page(archive(part(page(head)))).articles[0].url == "https://paper.example/canonical"


def test_frames_are_not_taken_for_the_page():
    frame = part(page(paragraphs=(LATER,)), location="cid:frame-1@mhtml.blink", Content_ID="<frame-1>")
    own = part(page(paragraphs=(MONDAY,)), Content_ID="<root>")
    assert read_page(archive(own, frame)).articles[0].text == MONDAY
    assert read_page(archive(frame, own, start='\r\n\tstart="<root>";')).articles[0].text == MONDAY


@pytest.mark.parametrize(
    ("kind", "declared", "encoding"),
    [
        ("text/html", '<meta charset="utf-8">', "utf-8"),
        ("text/html", "", "utf-8"),
        ('text/html; charset="windows-1252"', "", "windows-1252"),
        ("text/html", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "windows-1252"),
        ('text/html; charset="us-ascii"', "", "utf-8"),
        ('text/html; charset="nonsense"', '<meta charset="utf-8">', "utf-8"),
    ],
)
def test_characters_of_an_archived_page(kind, declared, encoding):
    article = read_page(archive(part(page(declared), kind, encoding=encoding))).articles[0]
    assert QUOTED in article.text
    assert not article.notes


def test_an_archive_that_was_cut_off_gives_its_page():
    data = archive(part(page()), PICTURE * 20)
    assert read_page(data[: len(data) // 2]).articles[0].text == "\n\n".join(PROSE)


def test_an_archive_without_a_page_is_a_failure(tmp_path):
    path = tmp_path / "a.mhtml"
    path.write_bytes(archive(PICTURE))
    reading = read([str(path)])
    assert not reading.articles
    assert "no web page" in reading.failures[0].what


def test_an_archived_log_in_page_is_a_failure():
    form = "<html><body><form>Log in <input type='password'></form></body></html>"
    reading = read_page(archive(part(form)))
    assert not reading.articles
    assert len(reading.failures) == 1


def test_parts_without_end_are_a_failure():
    nested = "".join(f'Content-Type: multipart/related; boundary="b{level}"\n\n--b{level}\n' for level in range(3000))
    data = f"From: <Saved by Blink>\nMIME-Version: 1.0\n{nested}"
    assert len(read_page(data).failures) == 1
