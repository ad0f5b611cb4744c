"""Marked-up text made plain: the blocks of HTML, XHTML or NITF as paragraphs with a blank line between them."""

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
    "block", "body.content", "body.end", "body.head", "bq", "byline", "credit", "dateline", "distributor", "hedline",
    "hl1", "hl2", "media", "media-caption", "media-producer", "note", "tagline",
})  # fmt: skip
"""Elements of HTML, then of NITF, that begin and end a paragraph."""
_SILENT = frozenset({
    "audio", "canvas", "embed", "head", "iframe", "map", "math", "noscript", "object", "script", "select", "style",
    "svg", "template", "textarea", "title", "video", "media-metadata", "media-reference", "media-object",
})  # fmt: skip
"""Elements whose content is no text of the article."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BULLET = "-"
"""What an item of a list begins with, as in the text of a page."""
_SPACE = re.compile(r"[ \t\r\n\f]+")


def text_of(*roots: etree._Element) -> str:
    """The text of some elements and all in them: paragraphs, a blank line between them, a line end for each `br`."""
    builder = _Builder()
    for root in roots:
        _walk(root, builder)
        builder.end_paragraph()
    return "\n\n".join(builder.paragraphs)


class _Builder:
    """Paragraphs while they grow."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._lines: list[list[str]] = [[]]

    def add(self, text: str | None, kept: bool) -> None:
        """Text inside a paragraph; its line ends are `kept` where it is set as it stands."""
        if not text:
            return
        first, *others = text.split("\n") if kept else [text]
        self._lines[-1].append(first)
        self._lines += [[line] for line in others]

    def end_line(self) -> None:
        """What follows stands on a line of its own."""
        self._lines.append([])

    def end_paragraph(self) -> None:
        """What follows belongs to another paragraph."""
        text = "\n".join(_SPACE.sub(" ", "".join(line)).strip() for line in self._lines).strip()
        if text and text != _BULLET:
            self.paragraphs.append(text)
        self._lines = [[]]


def _walk(root: etree._Element, builder: _Builder) -> None:
    """Every element once, by a stack of its own: hostile markup nests deeper than Python's calls may."""
    kept = 0
    for element, opening in _events(root):
        name = _local(element)
        if opening:
            kept += name == "pre"
            if name in _BLOCKS:
                builder.end_paragraph()
            elif name == "br":
                builder.end_line()
            builder.add(f"{_BULLET} " if name == "li" else "", False)
            builder.add(element.text if name else _entity(element), kept > 0)
            continue
        kept -= name == "pre"
        if name in _BLOCKS:
            builder.end_paragraph()
        if element is not root:
            builder.add(element.tail, kept > 0)


def _events(root: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """Every element that can be seen when it opens (True) and when it closes (False)."""
    waiting = [(root, True)]
    while waiting:
        element, opening = waiting.pop()
        silent = opening and _is_silent(element)
        if not silent:
            yield element, opening
        if opening:
            waiting.append((element, False))
            if not silent:
                waiting += [(child, True) for child in reversed(element)]


def _is_silent(element: etree._Element) -> bool:
    name = _local(element)
    if not name:
        return not isinstance(element, etree._Entity)
    return name in _SILENT or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _local(element: etree._Element) -> str:
    """The name of an element without its namespace, lower case; empty for comments, instructions and entities."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _entity(element: etree._Element) -> str:
    """A reference to an entity that was not resolved: a character that HTML knows by that name, else as it stands."""
    return unescape(element.text or "")
