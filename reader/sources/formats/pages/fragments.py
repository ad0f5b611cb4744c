"""The words of marked-up text, paragraph by paragraph: for entries of feeds, and for pages too large to judge."""

import re

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from reader.sources.formats.pages.markup import page_of

_BREAKING = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
"""Elements that stand on lines of their own."""
_SILENT = frozenset({
    "audio", "canvas", "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
})  # fmt: skip
"""Elements whose content is not the text's."""
_BREAK = "\x1e"
"""Stands between lines until all space is made plain; no markup can hold it."""
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")


def text_of_markup(markup: str) -> str:
    """The text of a piece of HTML, its paragraphs parted by blank lines; of a text without markup, the text itself."""
    if _MARKUP.search(markup) is None:
        return markup.strip()
    page = page_of(f"<html><body><div>{markup}</div></body></html>")
    return "" if page is None else text_of_tree(page.tree)


def text_of_tree(tree: HtmlElement) -> str:
    """All words of a tree that a browser would show as text, its paragraphs parted by blank lines; linear in time."""
    pieces: list[str] = []
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag in _BREAKING:
            pieces.append(_BREAK)
        if event == "end":
            pieces.append(element.tail or "")
        elif tag in _SILENT:
            walk.skip_subtree()
        else:
            pieces.append(f"- {element.text or ''}" if tag == "li" else element.text or "")
    lines = (" ".join(line.split()) for line in "".join(pieces).split(_BREAK))
    return "\n\n".join(line for line in lines if line and line != "-")
