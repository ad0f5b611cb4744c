"""WARC, the format of web archives (ISO 28500): the pages, feeds and texts in it, record after record.

fastwarc reads the records; where one is broken, reading begins again at the next.
"""

import re
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from io import BytesIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from reader.model import ReaderError
from reader.sources.formats.members import largest, path_in
from reader.sources.input import LARGEST_MEMBER, Found, Input, Member, Options, Passed

_READ = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_SILENT = WarcRecordType.request | WarcRecordType.metadata | WarcRecordType.warcinfo
"""Records that are about others; of the rest the kind is counted."""
_NO_ARTICLE = re.compile(
    r"(?:image|audio|video|font|model)/|text/(?:css|javascript|dns|vtt)|"
    r"application/(?:(?:x-)?(?:javascript|ecmascript|font|shockwave|protobuf)|font-|vnd\.(?:apple\.mpegurl|ms-font)|wasm|"
    r"octet-stream)"
)
"""Media types that are not looked into."""
_ABOUT_SITE = re.compile(r"/(?:robots|humans|ads|app-ads|llms|security)\.txt(?:[?#]|$)")
_HEAD = 1 << 16
"""Bytes of a record among which its HTTP headers end."""
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
_TYPE = re.compile(rb"^content-type:[ \t]*([^\r\n;]+)", re.IGNORECASE | re.MULTILINE)
_PLAIN_MARK = re.compile(rb"WARC/[01]\.\d+\r?\n(?=WARC-|Content-)", re.IGNORECASE)
_INNER_MARK = re.compile(rb"\r?\n\r?\n(?=WARC/[01]\.\d+\r?\nWARC-)")
_CONTROL = re.compile(rb"[\x00-\x08]")


def parse(source: Input, options: Options) -> Iterator[Found]:
    """What was fetched, in order of records; a broken record is a failure that names it, and the next ones are read."""
    position: int | None = 0
    while position is not None:
        stream = BytesIO(source.data)
        stream.seek(position)
        last, length, some = position, 0, False
        try:
            for record in ArchiveIterator(stream, parse_http=False):
                last, length, some = record.stream_pos, record.content_length, True
                whole = yield from _of_record(record, source)
                if not whole:
                    yield _broken(source, last)
                    break
            else:
                if not some or _goes_on(source.data, last, length):
                    yield _broken(source, last, after=some)
        except (OSError, ValueError):
            yield _broken(source, last, after=some)
        position = _next_record(source.data, last + 1)


def _broken(source: Input, position: int, after: bool = False) -> ReaderError:
    """A failure of the record at a byte of the archive, or of what comes after that record."""
    where = f"{source.path}, {'after the record' if after else 'record'} at byte {position}"
    return ReaderError("is broken or cut off", where, "the other records are read; get the whole archive")


def _next_record(data: bytes, start: int) -> int | None:
    """Where the next record begins, or the compressed piece that it stands in; None at the end."""
    if not data.startswith(b"\x1f\x8b"):
        mark = _PLAIN_MARK.search(data, start)
        return mark.start() if mark is not None else None
    position = data.find(b"\x1f\x8b\x08", start)
    while position >= 0:
        try:
            if zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[position : position + 1024], 5) == b"WARC/":
                return position
        except zlib.error:
            pass
        position = data.find(b"\x1f\x8b\x08", position + 1)
    return None


def _goes_on(data: bytes, last: int, length: int) -> bool:
    """Whether something stands after the last record, so many bytes long, that is too little to be another one."""
    if data.startswith(b"\x1f\x8b"):
        unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
        position = last
        try:
            while position < len(data) and not unpacking.eof:
                unpacking.decompress(data[position : position + _HEAD])
                position += _HEAD
        except zlib.error:
            return False
        return not unpacking.eof or bool(unpacking.unused_data) or position < len(data)
    end = data.find(b"\r\n\r\n", last)
    return end >= 0 and bool(data[end + 4 + length :].strip())


def _of_record(record: WarcRecord, source: Input) -> Generator[Found, None, bool]:
    """What a record holds, if that can be an article; returns whether the record is whole."""
    kind = record.record_type
    if not record.headers.get("WARC-Type") or not record.headers.get("Content-Length"):
        return False
    if not kind & _READ:
        size = record.consume()
        yield Passed(None if kind & _SILENT else str(kind), size)
        return size >= record.content_length
    address = record.headers.get("WARC-Target-URI") or ""
    head = record.reader.read(_HEAD)
    media_type = _media_type(record, head)
    if _NO_ARTICLE.match(media_type) or _ABOUT_SITE.search(address):
        size = len(head) + record.consume()
        yield Passed(media_type, size)
        return size >= record.content_length
    most = largest(source)
    block = head if len(head) < _HEAD else head + record.reader.read(most - _HEAD)
    left = record.consume()
    whole = len(block) + left >= record.content_length
    if (inner := _INNER_MARK.search(block)) is not None:
        block, whole = block[: inner.start()], False
    if left and whole:
        yield ReaderError(f"is cut off after {most >> 20} MiB", path_in(source, address), "look into it by hand")
    fetched = _fetched(block) if record.is_http else _Fetched(block, media_type)
    yield from _member(fetched, address, record.headers.get("WARC-Date"), source, left)
    return whole


def _media_type(record: WarcRecord, head: bytes) -> str:
    """The media type of what a record holds, lower case, as its HTTP headers or its own tell it."""
    if not record.is_http:
        return (record.headers.get("Content-Type") or "no type").partition(";")[0].strip().lower()
    end = _HEADERS_END.search(head)
    told = _TYPE.search(head, 0, end.start() if end is not None else len(head))
    return told[1].decode("ascii", "replace").strip().lower() if told is not None else "no type"


@dataclass(frozen=True, slots=True)
class _Fetched:
    """An answer of a server: its body, unpacked, and what its headers tell."""

    body: bytes
    media_type: str | None = None
    charset: str | None = None
    status: int = 200
    wrong: str | None = None


def _fetched(block: bytes) -> _Fetched:
    """The answer in a block; where its body isn't packed as the headers say, as some archives have it, as it stands."""
    if not block.startswith(b"HTTP/"):
        return _Fetched(block)
    for decoding in ("all", "none"):
        answer = WarcRecord()
        answer.set_bytes_content(block)
        answer.is_http = True
        try:
            answer.parse_http(auto_decode=decoding, quirks_mode=True)
            body = answer.reader.read(LARGEST_MEMBER)
        except (OSError, ValueError):
            continue
        wrong = "is packed in a way that can't be read" if decoding == "none" and _CONTROL.search(body[:512]) else None
        status = answer.http_headers.status_code or 200
        return _Fetched(body, answer.http_content_type, answer.http_charset, status, wrong)
    return _Fetched(b"", wrong="has headers that can't be read")


def _member(fetched: _Fetched, address: str, date: str | None, source: Input, skipped: int) -> Iterator[Found]:
    path = path_in(source, address)
    if not 200 <= fetched.status < 300:
        yield Passed(f"status {fetched.status}", len(fetched.body) + skipped)
    elif fetched.wrong is not None:
        yield ReaderError(fetched.wrong, path, "look into it with another tool")
    else:
        # When a page was fetched is no date of the article: it only tells versions of one page apart.
        told = {"url": address, **({"captured": date} if date else {})}
        yield Member(Input(fetched.body, path, fetched.media_type, fetched.charset, address), told)
