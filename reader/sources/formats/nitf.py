"""NITF, the News Industry Text Format of IPTC: an article in XML (nitf 3.x)."""

from collections.abc import Iterator

from lxml import etree

from reader.sources.formats.blocks import text_of
from reader.sources.formats.credits import credited, status_notes
from reader.sources.formats.xml import elements, parsed
from reader.sources.input import Draft, Found, Input, NoArticleError, Options


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The one article of a file."""
    document = parsed(source)
    draft = draft_of(document.root, source.path)
    notes = () if document.note is None else (document.note,)
    if not draft.text:
        raise document.failure or NoArticleError("holds no article: a body without text", source.path, "get it whole")
    yield draft._replace(notes=(*notes, *draft.notes))
    if document.failure is not None:
        yield document.failure


def draft_of(root: etree._Element, path: str) -> Draft:
    """The article of an element `nitf`, with an empty text where it has none.

    The text is the dateline, the content and what stands at the end of the body; the headline is the title.
    """
    document = _first(root, "head/docdata")
    head = _first(root, "body/body.head")
    told = credited((
        *_texts(head, "distributor"), *_texts(head, "rights/rights.owner"),
        *_values(document, "doc.copyright", "holder"), *_values(_first(root, "head"), "pubdata", "name"),
    ))  # fmt: skip
    dates = [*_values(document, "date.issue", "norm"), *_values(document, "date.release", "norm"),
             *_values(_first(root, "head"), "pubdata", "date.publication"),
             *_values(head, "dateline/story.date", "norm")]  # fmt: skip
    parts = [part for name in ("dateline", "tagline") for part in elements(head, name)]
    parts += elements(root, "body/body.content") + elements(root, "body/body.end")
    return Draft(
        path=path, text=text_of(*parts), key=next(_values(document, "doc-id", "id-string"), None),
        title=_joined([*_texts(head, "hedline/hl1"), *_texts(_first(root, "head"), "title")][:1]),
        byline=byline(_joined(_texts(head, "byline"))), published=next(iter(dates), None),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        notes=status_notes(next(_values(document, "doc.status", "value"), None), None), **told,
    )  # fmt: skip


def byline(line: str | None) -> str | None:
    """The names in a line that says who wrote."""
    return (line[3:].strip() if line.lower().startswith("by ") else line) if line else None


def _first(parent: etree._Element | None, path: str) -> etree._Element | None:
    return next(iter(elements(parent, path)), None)


def _texts(parent: etree._Element | None, path: str) -> list[str]:
    return [" ".join(text_of(element).split()) for element in elements(parent, path)]


def _values(parent: etree._Element | None, path: str, attribute: str) -> Iterator[str]:
    return (value for element in elements(parent, path) if (value := (element.get(attribute) or "").strip()))


def _joined(texts: list[str]) -> str | None:
    return "; ".join(filter(None, texts)) or None
