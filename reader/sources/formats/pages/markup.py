"""The tree of a page, whatever its markup is like."""

import re
from functools import cache
from typing import Final, NamedTuple

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_INLINED = re.compile(r"data:[^\"'()\s<>]{400,}")
"""Pictures and fonts written into a page, as SingleFile and mail programs do."""
_NEVER_IN_MARKUP = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CLOSED_ROOT = re.compile(r"(<html\b[^<>]*?)\s*/>", re.IGNORECASE)
_HEAD: Final = 4096


class Page(NamedTuple):
    """A page as a tree.

    Attributes:
        size: code points of its markup, without the pictures.
        ordinary: whether it keeps to the limits that libxml2 sets without being asked (256 elements one in another).
        whole: whether all of its markup is in the tree.
    """

    tree: HtmlElement
    size: int
    ordinary: bool
    whole: bool


@cache
def _parser(unlimited: bool) -> HTMLParser:
    return HTMLParser(
        collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True,
        huge_tree=unlimited, no_network=True,
    )  # fmt: skip


def page_of(markup: str) -> Page | None:
    """The tree of a page, or None where there is no element in it. Pictures that are written into it are left out."""
    if "data:" in markup:
        markup = _INLINED.sub("data:,", markup)
    markup = _NEVER_IN_MARKUP.sub("", markup)
    markup = _CLOSED_ROOT.sub(r"\1>", markup[:_HEAD]) + markup[_HEAD:]
    data = markup.encode("utf-8")
    tree, whole = _parsed(data, unlimited=False)
    ordinary = whole
    if not whole:
        tree, whole = _parsed(data, unlimited=True)
    return None if tree is None else Page(tree, len(markup), ordinary, whole)


def _parsed(data: bytes, unlimited: bool) -> tuple[HtmlElement | None, bool]:
    """The tree, or None where there is no element, and whether the parser came to the end."""
    parser = _parser(unlimited)
    try:
        tree = document_fromstring(data, parser=parser)
    except ParserError:
        tree = None
    return tree, all(entry.type_name != "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
