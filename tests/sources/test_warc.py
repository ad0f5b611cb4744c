"""WARC: which records are looked into, how their bodies are unpacked, and records that are broken."""

import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.bringing import PROSE, bring, only

pytest.importorskip("fastwarc")

PAGE = "http://paper.example/{}"
DATE = "2025-06-27T08:00:00Z"


def text(number):
    return f"{PROSE} This is article number {number}."


def record(kind, address, block, packed=False, length=None, media_type="application/http; msgtype=response"):
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {DATE}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    data = head.encode() + block + b"\r\n\r\n"
    return gzip.compress(data) if packed else data


def answer(body, *headers, status="200 OK", media_type="text/plain; charset=utf-8"):
    body = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def response(number, packed=False, **named):
    return record("response", PAGE.format(number), answer(text(number)), packed, **named)


def texts(brought):
    return [draft.text for draft in brought.drafts]


@pytest.mark.parametrize("packed", [False, True])
def test_a_response_is_what_was_fetched_with_its_address_and_the_time_of_capture(packed):
    draft = only(bring(response(1, packed), "crawl"))
    assert (draft.text, draft.path) == (text(1), "crawl!/http://paper.example/1")
    assert (draft.url, draft.captured) == ("http://paper.example/1", DATE)
    assert (draft.published, draft.modified) == (None, None)


def test_resources_and_conversions_are_read_as_they_are():
    data = record("resource", "file:///a.txt", text(1).encode(), media_type="text/plain")
    data += record("conversion", PAGE.format(2), text(2).encode(), media_type="text/plain")
    assert texts(bring(data)) == [text(1), text(2)]


def test_records_about_others_are_passed_over():
    data = record("warcinfo", "", b"software: test\r\n", media_type="application/warc-fields")
    data += record(
        "request", PAGE.format(1), b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", media_type="application/http; msgtype=request"
    )
    data += response(1) + record("metadata", PAGE.format(1), b"via: x\r\n", media_type="application/warc-fields")
    data += record("revisit", PAGE.format(1), answer(b""))
    brought = bring(data, "crawl")
    assert texts(brought) == [text(1)]
    assert not brought.failures
    assert brought.remarks == ["crawl: 1 file without article text passed over (1 revisit)"]


def test_what_is_no_article_is_counted_by_its_media_type():
    data = response(1)
    data += record("response", PAGE.format("a.jpg"), answer(b"\xff\xd8", media_type="image/jpeg"))
    data += record("response", PAGE.format("a.js"), answer("let a", media_type="text/javascript"))
    data += record("response", PAGE.format("old"), answer(text(2), status="404 Not Found"))
    data += record("response", PAGE.format("moved"), answer(text(3), "Location: /1", status="301 Moved Permanently"))
    data += record("response", "http://paper.example/robots.txt", answer("User-agent: *\nDisallow: /a\n"))
    data += record("response", PAGE.format("list"), answer("1\n2\n3\n"))
    brought = bring(data, "crawl")
    assert texts(brought) == [text(1)]
    assert "(1 image/jpeg, 1 status 301, 1 status 404, 1 text/javascript, 2 text/plain)" in brought.remarks[0]


def test_a_page_tells_its_own_address_and_date_and_the_archive_the_time_of_capture():
    head = (
        '<link rel="canonical" href="http://paper.example/bridge">'
        '<meta property="article:published_time" content="2025-06-26T14:05:00+08:00">'
    )
    body = "".join(f"<p>{text(number)}</p>" for number in range(5))
    page = f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"
    data = record("response", PAGE.format("?id=7"), answer(page, media_type="text/html; charset=utf-8"), True)
    draft = only(bring(data, "crawl.warc.gz"))
    assert draft.text.count("This is article number") == 5
    assert (draft.url, draft.captured) == ("http://paper.example/bridge", DATE)
    assert draft.published.startswith("2025-06-26T14:05")


def chunked(body):
    pieces = [body[start : start + 50] for start in range(0, len(body), 50)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(text(1).encode()), ["Transfer-Encoding: chunked"]),
        (gzip.compress(text(1).encode()), ["Content-Encoding: gzip"]),
        (zlib.compress(text(1).encode()), ["Content-Encoding: deflate"]),
        (chunked(gzip.compress(text(1).encode())), ["Content-Encoding: gzip", "Transfer-Encoding: chunked"]),
        (text(1).encode(), ["Content-Encoding: gzip"]),
        (text(1).encode(), ["Transfer-Encoding: chunked"]),
    ],
    ids=["chunked", "gzip", "deflate", "both", "not gzip", "not chunked"],
)
def test_a_body_is_unpacked_and_one_that_is_unpacked_already_is_taken_as_it_stands(body, headers):
    data = record("response", PAGE.format(1), answer(body, *headers))
    assert only(bring(data)).text == text(1)


def test_headers_may_end_in_single_newlines():
    block = answer(text(1)).replace(b"\r\n", b"\n")
    assert only(bring(record("response", PAGE.format(1), block))).text == text(1)


def test_a_body_that_cannot_be_unpacked_is_named():
    data = record("response", PAGE.format(1), answer(b"\x28\xb5\x2f\xfd\0\1\2\3", "Content-Encoding: zstd")) + response(
        2
    )
    brought = bring(data, "crawl")
    assert texts(brought) == [text(2)]
    assert [failure.where for failure in brought.failures] == ["crawl!/http://paper.example/1"]


def damaged(data):
    middle = len(data) // 2
    return data[:middle] + bytes(byte ^ 0xFF for byte in data[middle : middle + 8]) + data[middle + 8 :]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "breaking",
    [
        lambda packed: response(2, packed, length=100_000),
        lambda packed: response(2, packed, length=20),
        lambda packed: response(2, packed)[:80],
        lambda packed: b"rubbish rubbish\r\n\r\n" * 20,
        lambda packed: gzip.compress(b"rubbish " * 20),
    ],
    ids=["too long", "too short", "cut", "rubbish", "packed rubbish"],
)
def test_a_broken_record_is_named_and_the_following_ones_are_read(breaking, packed):
    brought = bring(response(1, packed) + breaking(packed) + response(3, packed) + response(4, packed), "crawl")
    found = texts(brought)
    assert (found[0], found[-2:]) == (text(1), [text(3), text(4)])
    assert all(one in (text(1), text(2), text(3), text(4)) for one in found)
    assert brought.failures
    assert all("record at byte " in failure.where for failure in brought.failures)


def test_a_damaged_packed_record_is_named_and_the_following_ones_are_read():
    brought = bring(response(1, True) + damaged(response(2, True)) + response(3, True), "crawl")
    assert (texts(brought)[0], texts(brought)[-1]) == (text(1), text(3))
    assert brought.failures


@pytest.mark.parametrize("packed", [False, True])
@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10_000))
def test_an_archive_that_is_cut_off_gives_what_it_has(packed, cut):
    records = [response(number, packed) for number in range(5)]
    data = b"".join(records)[: 20 + cut % (sum(map(len, records)) - 20)]
    brought = bring(data, "crawl")
    whole = sum(sum(map(len, records[: number + 1])) <= len(data) for number in range(5))
    left = len(data) - sum(map(len, records[:whole]))
    assert texts(brought)[:whole] == [text(number) for number in range(whole)]
    # A record that lacks nothing but the line ends behind it is whole.
    assert brought.failures or left == 0 or len(texts(brought)) == whole + 1


@pytest.mark.parametrize("packed", [False, True])
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_is_a_failure_or_harmless(packed, data):
    archive = bytearray(b"".join(response(number, packed) for number in range(4)))
    for _ in range(data.draw(st.integers(1, 4))):
        archive[data.draw(st.integers(12, len(archive) - 1))] = data.draw(st.integers(0, 255))
    brought = bring(bytes(archive), "crawl")
    assert brought.drafts or brought.failures


def test_a_bomb_is_not_unpacked():
    data = record("response", PAGE.format(1), answer(gzip.compress(bytes(90 << 20)), "Content-Encoding: gzip"), True)
    brought = bring(data + response(2, True), "crawl")
    assert brought.failures
    assert sum(len(draft.text) for draft in brought.drafts) < 1 << 20


def test_many_records_are_read_in_order():
    data = b"".join(response(number, True) for number in range(500))
    assert texts(bring(data)) == [text(number) for number in range(500)]
