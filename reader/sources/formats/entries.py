"""Entries of feeds made into articles, whichever kind of feed they are from."""

from typing import NamedTuple

from reader.sources.formats.pages.addresses import web_address
from reader.sources.formats.pages.fragments import text_of_markup
from reader.sources.formats.pages.people import agency_in, people
from reader.sources.input import Draft

_LONGEST_NAME = 200
_WHOLE = 150
"""Words from which on what a feed calls a description is taken for the article: many feeds have no other place."""


class Entry(NamedTuple):
    """What an entry of a feed tells; texts may be marked up, dates are as written."""

    key: str | None = None
    title: str | None = None
    content: str | None = None
    summary: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    source: str | None = None
    language: str | None = None
    summary_may_be_whole: bool = False
    """the format has no other place for the text"""


def draft_of_entry(entry: Entry, path: str, number: int, note: str | None = None) -> Draft | None:
    """The article of the entry, the `number`th of the feed at `path`; None where it holds no words at all."""
    title = " ".join(text_of_markup(entry.title or "").split()) or None
    text, lack = _text(entry, title)
    if not text:
        return None
    name = " ".join((entry.key or entry.url or f"entry {number}").split())[:_LONGEST_NAME]
    return Draft(
        path=f"{path}!/{name}", text=text, key=entry.key, title=title, source=entry.source,
        agency=next(filter(None, map(agency_in, entry.authors)), None), byline=people(entry.authors, entry.source),
        published=entry.published, modified=entry.modified, url=web_address(entry.url),
        language=entry.language.split("-")[0].strip().lower() or None if entry.language else None,
        notes=tuple(filter(None, (note, lack))),
    )  # fmt: skip


def _text(entry: Entry, title: str | None) -> tuple[str, str | None]:
    """The fullest text of the entry, and what it lacks."""
    if text := text_of_markup(entry.content or ""):
        return text, None
    if text := text_of_markup(entry.summary or ""):
        whole = entry.summary_may_be_whole and len(text.split()) >= _WHOLE
        return text, None if whole else "only a summary: the feed does not hold the whole article"
    return title or "", "only a headline: the feed does not hold the article"
