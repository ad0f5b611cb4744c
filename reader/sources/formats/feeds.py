"""RSS 0.9x, 1.0 and 2.0, and Atom, by feedparser: one article an entry; nothing is fetched."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO

import feedparser

from reader.model import ReaderError
from reader.sources.formats.entries import Entry, draft_of_entry
from reader.sources.formats.pages.charset import decode_page
from reader.sources.input import Found, Input, NoArticleError, Options

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_HARMLESS = ("CharacterEncodingOverride", "CharacterEncodingUnknown", "NonXMLContentType")
"""What feedparser finds fault with that loses nothing: the characters are decoded here."""

Told = Mapping[str, object]


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The entries in the order of the feed, and then what is wrong with its XML; the entries are read all the same."""
    decoded = decode_page(source.data, source.path, source.charset)
    feed = _parsed(decoded.text)
    about = _mapping(feed.get("feed"))
    entries = [one for one in _listed(feed.get("entries")) if isinstance(one, Mapping)]
    is_rss = str(feed.get("version") or "").startswith("rss")
    fault = _fault(feed)
    if not entries:
        if fault is not None:
            raise ReaderError(f"is a feed that can't be read: {fault}", source.path, "get it again from its address")
        raise NoArticleError("is a feed without entries", source.path, "get it again when it has some")
    empty = 0
    for number, one in enumerate(entries, 1):
        draft = draft_of_entry(_entry(one, about, is_rss), source.path, number, decoded.note if number == 1 else None)
        if draft is None:
            empty += 1
        else:
            yield draft
    if fault is not None:
        what = f"is not well-formed ({fault}); {len(entries)} entries were read all the same, others may be lost"
        yield ReaderError(what, source.path, "get it again from its address, or look into it")
    if empty:
        yield ReaderError(f"{empty} of its {len(entries)} entries hold no words", source.path, "look into them")


def _parsed(text: str) -> Told:
    """What feedparser makes of a feed. It is given a stream: a string it would take for an address or a path."""
    data = _DECLARATION.sub("", text, count=1).encode("utf-8", "replace")
    headers = {"content-type": "application/xml; charset=utf-8"}
    found: Told = feedparser.parse(
        BytesIO(data), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
    )
    return found


def _fault(feed: Told) -> str | None:
    """What is wrong with the XML of the feed, in the words of the parser."""
    error = feed.get("bozo_exception")
    if not feed.get("bozo") or type(error).__name__ in _HARMLESS:
        return None
    message = getattr(error, "getMessage", lambda: str(error))()
    line = getattr(error, "getLineNumber", lambda: None)()
    return f"line {line}: {message}" if line else str(message)


def _entry(one: Told, about: Told, is_rss: bool) -> Entry:
    published, modified = _string(one, "published"), _string(one, "updated")
    if published is None and is_rss:
        # RSS 1.0 has one date, by Dublin Core; feedparser calls it "updated".
        published, modified = modified, None
    contents = [_string(_mapping(part), "value") or "" for part in _listed(dict.get(_dict(one), "content"))]
    return Entry(
        key=_string(one, "id"), title=_string(one, "title"), content=max(contents, key=len, default=None),
        summary=_string(one, "summary"), url=_string(one, "link"),
        authors=tuple(filter(None, (_string(_mapping(author), "name") for author in _listed(one.get("authors"))))),
        published=published, modified=modified,
        source=_string(_mapping(one.get("source")), "title") or _string(about, "title"),
        language=_string(one, "language") or _string(about, "language"), summary_may_be_whole=is_rss,
    )  # fmt: skip


def _dict(one: Told) -> dict[str, object]:
    """A mapping of feedparser as the plain dict it is: asked itself it gives one date for another."""
    return one if isinstance(one, dict) else dict(one)


def _string(one: Told, name: str) -> str | None:
    value = dict.get(_dict(one), name)
    return value.strip() or None if isinstance(value, str) else None


def _mapping(value: object) -> Told:
    return value if isinstance(value, Mapping) else {}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
