"""Records of dumps made into articles: an object with a text, and fields by whatever names dumps give them."""

import re
from collections.abc import Mapping

from reader.model import ReaderError
from reader.sources.input import Draft, NoArticleError, Options

_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "article_text", "full_text", "articleBody", "article"),
    "key": ("id", "uri", "guid", "uid", "article_id", "doc_id", "_id"),
    "title": ("title", "headline"),
    "source": ("source", "publisher", "series", "outlet", "publication", "site", "domain", "source_domain"),
    "agency": ("agency", "credit", "creditline"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date", "date_publish", "publish_date", "published_at", "pub_date", "pubDate",
                  "publication_date", "datePublished", "created_at", "timestamp"),
    "modified": ("modified", "updated", "date_modify", "updated_at", "dateModified"),
    "url": ("url", "link", "href", "canonical_url"),
    "language": ("language", "lang"),
}  # fmt: skip
"""For each field of a draft the names it goes by, the likeliest first; passim's `id, text, series, date` among them."""
_SURROGATE = re.compile("[\ud800-\udfff]")


class Names:
    """Which field of a record holds which field of a draft.

    The records of a dump are mostly alike, so what was found for one list of fields is kept.
    """

    def __init__(self, options: Options) -> None:
        told = {"key" if field == "id" else field: (name,) for field, name in options.fields.items()}
        self._names = {**_NAMES, **told}
        self._known: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}

    @property
    def text(self) -> str:
        """The name that the text of an article is looked for under, first of all."""
        return self._names["text"][0]

    def of(self, record: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
        """Fields of a draft with the names under which a record may hold them, the likeliest first."""
        layout = tuple(record)
        found = self._known.get(layout)
        if found is None:
            found = tuple((field, name) for field, names in self._names.items() for name in names if name in record)
            self._known[layout] = found
        return found


def draft_of(record: object, names: Names, path: str, where: str, note: str | None = None) -> Draft:
    """The article of one record; raises NoArticleError where it has no text with words in it."""
    if not isinstance(record, dict):
        raise NoArticleError("holds no article: no object with fields", where, "mend or remove it")
    told: dict[str, str] = {}
    for field, name in names.of(record):
        if field not in told and (string := _string(record[name], field == "text")):
            told[field] = string
    if "text" not in told:
        raise NoArticleError(f'holds no article: no "{names.text}" with words in it', where, "mend or remove it")
    notes = () if note is None else (note,)
    if "\ufffd" in told["text"] and any(
        _SURROGATE.search(value) for value in record.values() if isinstance(value, str)
    ):
        notes = (*notes, "halves of characters (lone surrogates) are shown as \ufffd")
    return Draft(path=path, notes=notes, **told)


def unmapped(names: Names, path: str, seen: frozenset[str]) -> ReaderError:
    """What to say of a dump of which no record has a text: which fields it has, and how to name the right one."""
    fields = ", ".join(sorted(seen)[:12])
    told = f" (fields: {fields})" if fields else ""
    return NoArticleError(f'holds no record with a "{names.text}"{told}', path, "name the field with --map text=FIELD")


def _string(value: object, whole: bool) -> str | None:
    """A field as text: a number as it is written, a list joined, anything else that is no text as unknown.

    White space around it is kept where it is to be `whole`, but for line ends, which become \\n.
    """
    if isinstance(value, list):
        value = ", ".join(part for part in value if isinstance(part, str))
    elif isinstance(value, int | float) and not isinstance(value, bool) and not whole:
        value = str(value)
    if not isinstance(value, str) or not value or value.isspace():
        return None
    if not value.isascii() and _SURROGATE.search(value):
        value = _SURROGATE.sub("\ufffd", value)
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return value if whole else value.strip()
