"""NewsML-G2 of IPTC: news items in XML, one by one or several in a message (namespace iptc.org/std/nar/2006-10-01)."""

from collections.abc import Iterator

from lxml import etree

from reader.sources.formats import nitf
from reader.sources.formats.blocks import text_of
from reader.sources.formats.credits import credited, status_notes
from reader.sources.formats.members import path_in
from reader.sources.formats.pages.fragments import text_of_markup
from reader.sources.formats.xml import elements, parsed
from reader.sources.input import Draft, Found, Input, NoArticleError, Options, Passed

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The articles in order of items; those without a text (pictures, pointers to texts) are counted."""
    document = parsed(source)
    items = list(document.root.iter("{*}newsItem"))
    some = False
    for item in items:
        path = source.path if len(items) == 1 else path_in(source, item.get("guid") or "")
        draft = _draft(item, path)
        if not draft.text:
            yield Passed(_kind(item))
            continue
        some = True
        yield draft if document.note is None else draft._replace(notes=(document.note, *draft.notes))
    if document.failure is not None:
        yield document.failure
    elif not some:
        raise NoArticleError("holds no item with a text", source.path, "give the items that have one")


def _draft(item: etree._Element, path: str) -> Draft:
    """The article of an item; what the item tells goes before what a text of NITF in it tells."""
    content = next(iter(_drafts(item, path)), Draft(path, ""))
    created = _text(item, "itemMeta/firstCreated") or _text(item, "contentMeta/contentCreated")
    version = _text(item, "itemMeta/versionCreated")
    holders = credited((
        *_names(item, "contentMeta/creditline"), *_names(item, "contentMeta/infoSource"),
        *_names(item, "itemMeta/provider"), *_names(item, "rightsInfo/copyrightHolder"),
    ))  # fmt: skip
    writers = [*_names(item, "contentMeta/by"), *_names(item, "contentMeta/creator")]
    tags = [tag for element in elements(item, "contentMeta/language") if (tag := element.get("tag"))]
    told = Draft(
        path=path, text=content.text, key=item.get("guid"), title=_headline(item),
        byline=nitf.byline(next(iter(writers), None)), published=created or version,
        modified=version if created else None, language=next(iter(tags), None) or item.get(_LANGUAGE),
        notes=status_notes(next((one.get("qcode") for one in elements(item, "itemMeta/pubStatus")), None),
                           _text(item, "itemMeta/embargoed")),
        **holders,
    )  # fmt: skip
    return told.filled({field: value for field, value in content._asdict().items() if isinstance(value, str)})


def _drafts(item: etree._Element, path: str) -> Iterator[Draft]:
    """The contents of an item that have a text, in order: they are forms of one content."""
    for inline in elements(item, "contentSet/inlineXML"):
        for root in inline.iterchildren(etree.Element):
            name = etree.QName(root).localname.lower()
            draft = nitf.draft_of(root, path) if name == "nitf" else Draft(path, text_of(root))
            if draft.text:
                yield draft
    for data in elements(item, "contentSet/inlineData"):
        text = "".join(data.itertext())
        if "html" in (data.get("contenttype") or ""):
            text = text_of_markup(text)
        if text.strip() and data.get("encoding") is None:
            yield Draft(path, text.strip("\n"))


def _headline(item: etree._Element) -> str | None:
    """The main headline: that without a role, or with one that says so, before the others."""
    headlines = elements(item, "contentMeta/headline")
    headlines.sort(key=lambda headline: (headline.get("role") or "main").rpartition(":")[2].lower() != "main")
    return next((line for headline in headlines if (line := " ".join(text_of(headline).split()))), None)


def _kind(item: etree._Element) -> str:
    """What an item is counted as: the class of what it holds ("picture"), as its provider says."""
    codes = [element.get("qcode") or "" for element in elements(item, "itemMeta/itemClass")]
    return (codes[0] if codes else "").rpartition(":")[2] or "item"


def _names(item: etree._Element, path: str) -> Iterator[str]:
    """Names of persons or organisations: the `name` in an element, its text, its `literal`, or its code."""
    for element in elements(item, path):
        named = elements(element, "name")
        text = " ".join(text_of(named[0] if named else element).split())
        code = (element.get("qcode") or "").rpartition(":")[2]
        if name := text or (element.get("literal") or "").strip() or code:
            yield name


def _text(item: etree._Element, path: str) -> str | None:
    return next((text for element in elements(item, path) if (text := (element.text or "").strip())), None)
