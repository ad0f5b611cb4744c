"""JSON Feed 1.0 and 1.1 (jsonfeed.org): one article an item."""

import json
from collections.abc import Iterator, Mapping

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats.entries import Entry, draft_of_entry
from reader.sources.input import Found, Input, NoArticleError, Options


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The items in the order of the feed; items that are none, or hold no words, are counted in a failure."""
    decoded = decode(source.data, source.path)
    feed = _parsed(decoded.text, source.path)
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        raise NoArticleError("is a feed without items", source.path, "get it again when it has some")
    bad = 0
    for number, item in enumerate(items, 1):
        draft = None
        if isinstance(item, dict):
            draft = draft_of_entry(_entry(item, feed), source.path, number, decoded.note if number == 1 else None)
        if draft is None:
            bad += 1
        else:
            yield draft
    if bad:
        yield ReaderError(f"{bad} of its {len(items)} items hold no words", source.path, "look into them")


def _parsed(text: str, path: str) -> Mapping[str, object]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, json.JSONDecodeError) else "it can't be parsed"
        raise ReaderError(f"is a JSON Feed that is broken ({reason})", path, "get it again from its address") from None
    return feed if isinstance(feed, dict) else {}


def _entry(item: Mapping[str, object], feed: Mapping[str, object]) -> Entry:
    key = item.get("id")
    return Entry(
        key=str(key) if isinstance(key, int | float) and not isinstance(key, bool) else _string(item, "id"),
        title=_string(item, "title"),
        content=_string(item, "content_html") or _plain(_string(item, "content_text")),
        summary=_plain(_string(item, "summary")),
        url=_string(item, "url") or _string(item, "external_url"),
        authors=_authors(item) or _authors(feed),
        published=_string(item, "date_published"),
        modified=_string(item, "date_modified"),
        source=_string(feed, "title"),
        language=_string(item, "language") or _string(feed, "language"),
    )


def _authors(one: Mapping[str, object]) -> tuple[str, ...]:
    """The names in `authors`, or in the `author` of version 1.0."""
    authors = one.get("authors")
    listed = authors if isinstance(authors, list) else [one.get("author")]
    return tuple(name for author in listed if isinstance(author, dict) and (name := _string(author, "name")))


def _plain(text: str | None) -> str | None:
    """Plain text as markup that means the same."""
    if text is None:
        return None
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"<p>{line}</p>" for line in escaped.splitlines() if line.strip())


def _string(one: Mapping[str, object], name: str) -> str | None:
    value = one.get(name)
    if not isinstance(value, str):
        return None
    return value.encode("utf-8", "replace").decode("utf-8").strip() or None
