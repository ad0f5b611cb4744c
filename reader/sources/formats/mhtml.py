"""MHTML (RFC 2557), a page saved with all its parts in one file: the page itself; its parts are not looked into."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from reader.model import ReaderError
from reader.sources.formats.pages.addresses import web_address
from reader.sources.input import LARGEST_MEMBER, Found, Input, Member, NoArticleError, Options

_PAGES = ("text/html", "application/xhtml+xml")


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The page that the file was saved for, as a member to be read as a page."""
    try:
        whole = message_from_bytes(source.data)
        root = _root(whole)
    except RecursionError:
        raise ReaderError("nests its parts without end", source.path, "save the page again as HTML") from None
    if root is None:
        raise NoArticleError("holds no web page", source.path, "save the page again, or save it as HTML")
    content = root.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    address = _address(whole, "Snapshot-Content-Location") or _address(root, "Content-Location")
    address = address or _address(whole, "Content-Location")
    yield Member(
        Input(data[:LARGEST_MEMBER], source.path, root.get_content_type(), root.get_content_charset(), address)
    )


def _root(whole: Message) -> Message | None:
    """The part that `start` names, where that is a page, else the first page."""
    parts = [part for part in whole.walk() if part.get_content_type() in _PAGES]
    start = whole.get_param("start")
    if isinstance(start, str):
        named = [part for part in parts if str(part.get("Content-ID", "")).strip("<> ") == start.strip("<> ")]
        parts = named or parts
    return parts[0] if parts else None


def _address(part: Message, header: str) -> str | None:
    """The address in a header; long ones are folded over several lines, without space of their own."""
    return web_address("".join(str(part.get(header, "")).split()))
