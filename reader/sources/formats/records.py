"""Records of dumps made into articles: an object with a text, and fields by whatever names dumps give them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from reader.model import ReaderError
from reader.sources.input import Draft, Found, NoArticleError, Options, Remark

_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "bodytext", "plaintext", "maintext", "articletext", "fulltext", "body", "content", "articlebody",
             "contenttext", "textcontent", "cleanedtext", "rawtext", "article", "story", "document"),
    "key": ("id", "uri", "guid", "uid", "uuid", "articleid", "docid", "documentid", "identifier"),
    "title": ("title", "headline", "webtitle", "heading"),
    "source": ("source", "publisher", "series", "outlet", "publication", "newspaper", "site", "sitename", "sourcename",
               "namesource", "medianame", "domain", "sourcedomain", "domainurl", "hostname"),
    "agency": ("agency", "credit", "creditline"),
    "byline": ("byline", "author", "authors", "creator"),
    "published": ("published", "date", "datetime", "datepublish", "publishdate", "publisheddate", "publishedat",
                  "datepublished", "pubdate", "publicationdate", "webpublicationdate", "firstpublished", "publishtime",
                  "publishedutc", "createdat", "timestamp"),
    "modified": ("modified", "updated", "datemodify", "updatedat", "datemodified", "lastmodified"),
    "url": ("url", "weburl", "link", "href", "canonicalurl", "requestedurl", "permalink"),
    "language": ("language", "lang", "inlanguage"),
}  # fmt: skip
"""For each field of a draft the names it goes by, as `_plain` writes them, the likeliest first; those of passim
(`id, text, series, date`), news-please, the APIs of papers and of news searches, and schema.org among them."""
_INSIDE = ("rendered", "name", "title", "main", "original", "value", "$oid", "text")
"""Where an object that stands for one value ({"rendered": ...}, {"name": ...}) has it, the likeliest first."""
_NAMED = 20
"""Bad records that are named one by one, fields, and ids that are listed; the rest of them are counted."""
_MOST_LAYOUTS = 1000
_LONGEST_LIST = 10_000
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = re.compile(r"</(?:p|div|a|li|h[1-6]|strong|em|span)>|<br ?/?>", re.IGNORECASE)
_Raw = TypeVar("_Raw")


class Names:
    """Which field of a record holds which field of a draft.

    The records of a dump are mostly alike, so what was found for one list of fields is kept.

    Attributes:
        seen: every name of a field that a record had so far.
        mapped: whether a person named the field of the text.
    """

    def __init__(self, options: Options) -> None:
        self._told = {"key" if field == "id" else field: name for field, name in options.fields.items()}
        self._known: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}
        self.seen: set[str] = set()
        self.mapped = "text" in self._told

    @property
    def text(self) -> str:
        """The name that the text of an article is looked for under, first of all."""
        return self._told.get("text", "text")

    def of(self, layout: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Fields of a draft with the names under which a record of such fields may hold them, the likeliest first."""
        found = self._known.get(layout)
        if found is None:
            found = self._known[layout] = self.fields_in(layout)
            self.seen.update(layout)
            if len(self._known) > _MOST_LAYOUTS:
                self._known.clear()
        return found

    def fields_in(self, layout: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """The same, without taking records of such fields for seen."""
        return tuple(self._found(tuple(layout)))

    def have_text(self, layout: Iterable[str]) -> bool:
        """Whether records of such fields may hold an article."""
        return any(field == "text" for field, _ in self._found(tuple(layout)))

    def missing(self) -> list[str]:
        """The names that a person gave and no record had."""
        return [name for name in self._told.values() if not self.seen & {name, name.split(".")[0]}]

    def fields(self) -> str:
        """The fields of the records seen, as they are told to a person."""
        listed = ", ".join(sorted(self.seen)[:_NAMED])
        return listed + (", ..." if len(self.seen) > _NAMED else "") or "none"

    def _found(self, layout: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        plain: dict[str, str] = {}
        for name in layout:
            plain.setdefault(_plain(name), name)
        for field, known in _NAMES.items():
            if (told := self._told.get(field)) is not None:
                if told in layout or told.split(".")[0] in layout:
                    yield field, told
                continue
            yield from ((field, plain[name]) for name in known if name in plain)


def _plain(name: str) -> str:
    """A name of a field without what differs between dumps: case, and what stands between its words."""
    return re.sub(r"[\W_]+", "", name).lower()


def articles(
    items: Iterable[_Raw | None], record_of: Callable[[_Raw, str], object], names: Names, path: str, unit: str,
    note: str | None = None,
) -> Iterator[Found]:  # fmt: skip
    """The articles of a dump; what is bad in it is a failure that names it by `unit` and number, and the rest is read.

    An item that is None is counted and left out. `record_of` makes a record of an item and of the words for where it
    stands, or raises ReaderError. Raises NoArticleError where no record is an article.
    """
    bad: list[ReaderError] = []
    keys: set[str] = set()
    repeated: dict[str, None] = {}
    some = False
    for number, item in enumerate(items, 1):
        if item is None:
            continue
        where = f"{path}, {unit} {number}"
        try:
            draft = draft_of(record_of(item, where), names, path, where, note)
        except ReaderError as failure:
            bad.append(failure)
            continue
        some = True
        key = draft.key
        if key is not None:
            if key in keys:
                repeated[key] = None
            keys.add(key)
        yield draft
    if not some:
        raise bad[0] if len(bad) == 1 and not isinstance(bad[0], NoArticleError) else nothing_in(names, path, unit)
    yield from bad[:_NAMED]
    if len(bad) > _NAMED:
        yield ReaderError(f"{len(bad) - _NAMED} more {unit}s are no articles", path, "mend or remove them")
    yield from _remarks(names, path, tuple(repeated))


def nothing_in(names: Names, path: str, unit: str) -> NoArticleError:
    """What to say of a dump without an article: which fields it has, and how to name the right one."""
    if names.seen:
        what = f'holds no record with a "{names.text}" (its fields: {names.fields()})'
        return NoArticleError(what, path, "name the field that holds the text: --map text=FIELD")
    what = f"holds no {unit} that is an article"
    return NoArticleError(what, path, 'give each article an "id" and a "text"; other names: --map text=FIELD')


def _remarks(names: Names, path: str, repeated: Sequence[str]) -> Iterator[Remark]:
    for name in names.missing():
        yield Remark(f'{path}: no record has the field "{name}" of --map (its fields: {names.fields()})')
    if repeated:
        listed = ", ".join(repeated[:5]) + (", ..." if len(repeated) > 5 else "")
        ids = "1 id stands" if len(repeated) == 1 else f"{len(repeated)} ids stand"
        yield Remark(f"{path}: {ids} more than once ({listed}); every article is kept")


def draft_of(record: object, names: Names, path: str, where: str, note: str | None = None) -> Draft:
    """The article of one record; raises NoArticleError where it has no text with words in it."""
    if not isinstance(record, dict):
        raise NoArticleError("holds no article: no object with fields", where, "mend or remove it")
    if "uri" in record and not names.mapped:
        from reader.sources.formats import ninjs

        if ninjs.is_item(record):
            return ninjs.draft_of(record, path, where, note)
    told: dict[str, str] = {}
    for field, name in names.of(tuple(record)):
        if field not in told:
            value = record[name] if name in record else _inside(record, name)
            if (string := _string(value, field == "text")) is not None:
                told[field] = string
    text = told.get("text")
    if text is None:
        return _draft_inside(record, names, path, where, note)
    if "<" in text and _MARKUP.search(text):
        # Few dumps hold markup; the parser of it is loaded for those.
        from reader.sources.formats.pages.fragments import text_of_markup

        told["text"] = text = text_of_markup(text)
        if not text:
            raise _no_text(names, where)
    notes = () if note is None else (note,)
    if "\ufffd" in text and any(_SURROGATE.search(value) for value in record.values() if isinstance(value, str)):
        notes = (*notes, "halves of characters (lone surrogates) are shown as \ufffd")
    return Draft(path=path, notes=notes, **told)


def _draft_inside(record: dict[str, object], names: Names, path: str, where: str, note: str | None) -> Draft:
    """The article of a record that has its fields, or the most of them, in an object inside it."""
    for name, value in record.items():
        if isinstance(value, dict) and names.have_text(value):
            outside = {other: told for other, told in record.items() if other != name}
            return draft_of({**outside, **value}, names, path, where, note)
    raise _no_text(names, where)


def _no_text(names: Names, where: str) -> NoArticleError:
    return NoArticleError(f'holds no article: no "{names.text}" with words in it', where, "mend or remove it")


def _inside(record: dict[str, object], name: str) -> object:
    """The value at the end of a path with dots between names."""
    value: object = record
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _string(value: object, whole: bool) -> str | None:
    """A field as text: a number as it is written, a list joined, anything else that is no text as unknown.

    White space around it is kept where it is to be `whole`, but for line ends, which become \\n.
    """
    if not isinstance(value, str):
        value = _written(value, whole)
    stripped = value.strip()
    if not stripped:
        return None
    if value.isascii() and "\r" not in value:
        return value if whole else stripped
    if _SURROGATE.search(value):
        value = _SURROGATE.sub("\ufffd", value)
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return value if whole else value.strip()


def _written(value: object, whole: bool) -> str:
    """What is no string as one, or an empty one."""
    if isinstance(value, list):
        return ("\n\n" if whole else ", ").join(filter(None, (_string(part, whole) for part in value[:_LONGEST_LIST])))
    if isinstance(value, dict):
        return next((inside for name in _INSIDE if isinstance(inside := value.get(name), str)), "")
    if isinstance(value, date):
        return value.isoformat()
    if whole or isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return ""
    return str(value)
