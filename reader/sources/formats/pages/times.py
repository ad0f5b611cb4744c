"""The date that a page shows, where its head tells none."""

import re

from lxml.html import HtmlElement

from reader.sources.metadata.dates import read_numeric, read_told
from reader.sources.metadata.publication import date_line

_MOST = 40
_MODIFIED = re.compile(r"updat|modif|revis|edited", re.IGNORECASE)
_OTHERS = re.compile(
    r"comment|related|sidebar|side-bar|promo|teaser|\bcard|recommend|more-|latest|trending|widget|footer|breaking",
    re.IGNORECASE,
)
"""What the surroundings of a date are called that belongs to something else on the page."""
_INLINE = frozenset({"b", "em", "i", "label", "small", "span", "strong"})
_NOT_HERE = frozenset({"aside", "footer", "nav"})
_DATED = './/@class[contains(., "date") or contains(., "publish") or contains(., "posted") or contains(., "time")]'
_LONGEST_LINE = 100
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/-])")
_ABOVE = 8
"""Elements around a date that are asked what they are."""


def printed_date(tree: HtmlElement, markup: str, modified: bool) -> str | None:
    """The day of publication, or of modification, that an element made for dates tells; None where none does."""
    marked = "dateModified" if modified else "datePublished"
    if "itemprop" in markup:
        for attribute in tree.xpath(f'.//@itemprop[. = "{marked}"]')[:_MOST]:
            element = attribute.getparent()
            if (told := _told(element)) is not None and not _is_of_others(element):
                return told
    for element in tree.xpath(".//time")[:_MOST]:
        if _is_of_others(element) or _says_modified(element) is not modified:
            continue
        if (told := _told(element)) is not None:
            return told
    return None


def named_date(tree: HtmlElement, address: str | None) -> str | None:
    """The day of publication by an element whose class is named after dates, else by the address; None without both."""
    for attribute in tree.xpath(_DATED)[:_MOST]:
        element = attribute.getparent()
        if element.tag == "body" or _is_of_others(element) or _says_modified(element):
            continue
        line = " ".join("".join(element.itertext()).split())
        if len(line) <= _LONGEST_LINE and (read_numeric(line) or date_line(line)) is not None:
            return line
    match = _IN_ADDRESS.search(address or "")
    return "-".join(match.groups()) if match is not None else None


def _told(element: HtmlElement) -> str | None:
    text = " ".join("".join(element.itertext()).split())[:_LONGEST_LINE]
    values = (element.get("datetime"), element.get("content"), text)
    return next((value for value in values if value and read_told(value)), None)


def _says_modified(element: HtmlElement) -> bool:
    """Whether the element, its class or the words right before it say that the page was changed then."""
    before = element.getprevious()
    parent = element.getparent()
    words = (
        element.get("class") or "",
        element.get("itemprop") or "",
        (element.text or "")[:40],
        ((before.tail if before is not None else parent.text if parent is not None else None) or "")[-40:],
        "".join(before.itertext())[-40:] if before is not None and before.tag in _INLINE else "",
    )
    return any(_MODIFIED.search(word) for word in words)


def _is_of_others(element: HtmlElement) -> bool:
    for number, above in enumerate(element.iterancestors()):
        if above.tag in ("body", "main") or number == _ABOVE:
            return False
        if above.tag in _NOT_HERE or _OTHERS.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False
