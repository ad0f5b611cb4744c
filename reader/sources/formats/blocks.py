"""Marked-up text made plain: the blocks of HTML, XHTML or NITF as paragraphs with a blank line between them."""

import re
from functools import lru_cache
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
    kept = 0
    silent = False
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = _local(element.tag)
        if name in _BLOCKS:
            builder.end_paragraph()
        if event == "start":
            silent = _is_silent(element, name)
            if silent:
                walk.skip_subtree()
                continue
            kept += name == "pre"
            if name == "br":
                builder.end_line()
            elif name == "li":
                builder.add(f"{_BULLET} ", False)
            builder.add(element.text if name else unescape(element.text or ""), kept > 0)
            continue
        # What is silent has nothing in it: its end comes right after its beginning.
        kept -= name == "pre" and not silent
        silent = False
        if element is not root:
            builder.add(element.tail, kept > 0)


def _is_silent(element: etree._Element, name: str) -> bool:
    if not name:
        return not isinstance(element, etree._Entity)
    if name in _SILENT:
        return True
    told = element.attrib
    return bool(told) and ("hidden" in told or ("style" in told and _HIDDEN.search(told["style"]) is not None))


@lru_cache(maxsize=1000)
def _local(tag: object) -> str:
    """The name of an element without its namespace, lower case; empty for comments, instructions and entities.

    A reference to an entity that was not resolved is a character that HTML knows by that name, or stays as it stands.
    """
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
