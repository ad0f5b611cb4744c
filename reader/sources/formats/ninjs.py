"""IPTC ninjs, news in JSON: version 1 (`headline`, `body_html`) and versions 2 and 3 (`headlines`, `bodies`).

https://iptc.org/standards/ninjs/ - an item is an object; files hold one, or a list of them under any name.
"""

from collections.abc import Iterator, Mapping

from reader.sources.formats.credits import credited, status_notes
from reader.sources.formats.pages.fragments import text_of_markup
from reader.sources.input import Draft, NoArticleError

_SIGNS = frozenset({
    "versioncreated", "representationtype", "pubstatus", "bodies", "headlines", "body_html", "body_text", "body_xhtml",
    "standard",
})  # fmt: skip
"""Properties of which an item has one at least, beside its `uri`; few other formats have any."""
_MARKED_UP = ("html", "xhtml", "nitf")
"""What the type of a body is called where it is marked up, and its paragraphs are sure."""


def is_item(record: Mapping[str, object]) -> bool:
    """Whether an object is an item of ninjs."""
    return isinstance(record.get("uri"), str) and not _SIGNS.isdisjoint(record)


def draft_of(record: Mapping[str, object], path: str, where: str, note: str | None = None) -> Draft:
    """The article of an item; raises NoArticleError where it has no body, as pictures and packages have none."""
    text = _body(record)
    if not text:
        raise NoArticleError("holds no article: an item without a body", where, "mend or remove it")
    created = _string(record.get("firstcreated")) or _string(record.get("contentcreated"))
    version = _string(record.get("versioncreated"))
    notes = status_notes(_string(record.get("pubstatus")), _string(record.get("embargoed")))
    return Draft(
        path=path, text=text, key=_string(record.get("uri")), title=_headline(record), byline=_byline(record),
        published=created or version, modified=version if created else None,
        url=_string(record.get("url")), language=_string(record.get("language")),
        notes=notes if note is None else (note, *notes),
        **credited(_holders(record)),
    )  # fmt: skip


def _body(record: Mapping[str, object]) -> str:
    """The best of the bodies: one with markup before plain text, then the longest."""
    found = [
        (_string(body.get("contenttype")) or "", _string(body.get("value"))) for body in _objects(record, "bodies")
    ]
    found += [(name[5:], _string(value)) for name, value in record.items() if name.startswith("body_")]
    ranked = sorted(
        ((any(word in kind for word in _MARKED_UP), len(value), value) for kind, value in found if value), reverse=True
    )
    if not ranked:
        return ""
    marked_up, _, value = ranked[0]
    return (text_of_markup(value) if marked_up else value.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _headline(record: Mapping[str, object]) -> str | None:
    """The headline: that with the role `main`, or without a role, before others."""
    headlines = _objects(record, "headlines")
    headlines.sort(key=lambda headline: _string(headline.get("role")) not in (None, "main"))
    values = [_string(headline.get("value")) for headline in headlines]
    values += [_string(record.get(name)) for name in ("headline", "title")]
    found = next(filter(None, values), None)
    return " ".join(text_of_markup(found).split()) if found and "<" in found else found


def _byline(record: Mapping[str, object]) -> str | None:
    names = [_string(one.get(name)) for one in _objects(record, "bylines") for name in ("byline", "name", "value")]
    return _string(record.get("byline")) or _string(record.get("by")) or ", ".join(filter(None, names)) or None


def _holders(record: Mapping[str, object]) -> Iterator[str | None]:
    """Who the item comes from, the surest first."""
    for name in ("infosources", "sources", "providers"):
        yield from (_string(one.get("name")) or _string(one.get("literal")) for one in _objects(record, name))
    for name in ("creditline", "provider", "source", "copyrightholder"):
        value = record.get(name)
        yield _string(value.get("name") if isinstance(value, dict) else value)


def _objects(record: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    value = record.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _string(value: object) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    return value.encode("utf-8", "replace").decode().strip()
