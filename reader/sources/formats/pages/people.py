"""Who wrote a page, and for which agency, as its templates say it."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from reader.sources.metadata.agencies import credit
from reader.sources.metadata.bylines import byline

_PARTS = re.compile(r"\s*(?:[,;|/]|\s[-–—•]\s|\band\b|&)\s*")
_BY = re.compile(r"(?:written |words |story |reported )?by:? +", re.IGNORECASE)
_NOBODY = frozenset({
    "admin", "administrator", "author", "contributor", "desk", "editor", "editorial", "editors", "guest", "news desk",
    "newsdesk", "newsroom", "online desk", "reporter", "staff", "staff reporter", "staff writer", "team", "unknown",
    "web desk", "webdesk", "webmaster",
})  # fmt: skip
"""What content systems write where nobody in particular is named."""
_LONGEST = 200
_SIGNED = (
    ("author", './/@itemprop[. = "author"] | .//@rel[. = "author"]'),
    ("byline", './/@class[contains(., "byline")]'),
    ("author", './/@class[contains(., "author")]'),
)
"""Attributes of elements that name the author, the surest first, each with what must stand in the markup for it.
To walk over attributes takes a third of the time of walking over elements."""
_MOST_SIGNED = 10
_NOT_HERE = frozenset({"aside", "footer", "nav"})


def people(authors: Iterable[str], site: str | None) -> str | None:
    """The names among what templates give as authors, or None: not addresses, agencies, the site or "admin"."""
    names: dict[str, str] = {}
    for author in authors:
        name = _BY.sub("", author.strip(), count=1) if _BY.match(author.strip()) else author.strip()
        if _is_somebody(name, site):
            parts = [part for part in _PARTS.split(name) if part and credit(part) is None]
            cleaned = name if len(parts) == len(_PARTS.split(name)) else ", ".join(parts)
            if cleaned and _is_somebody(cleaned, site):
                names.setdefault(cleaned.casefold(), cleaned)
        if names and len(names) == 20:
            break
    kept = [name for key, name in names.items() if not any(key != other and key in other for other in names)]
    return ", ".join(kept) or None


def signed(tree: HtmlElement, markup: str) -> str | None:
    """The names in the first element that is made for the author and reads as a byline, or None."""
    for sign, path in _SIGNED:
        if sign not in markup:
            continue
        for attribute in tree.xpath(path)[:_MOST_SIGNED]:
            element = attribute.getparent()
            line = " ".join("".join(element.itertext()).split())
            if not line or len(line) > _LONGEST or any(above.tag in _NOT_HERE for above in element.iterancestors()):
                continue
            if (found := byline(line) or byline(f"By {line}")) is not None:
                return found.value
    return None


def agency_in(value: str) -> str | None:
    """The short form of the agency that a credit, a copyright or a list of authors names, or None."""
    if len(value) > _LONGEST:
        return None
    for part in (value, *_PARTS.split(value)):
        if (found := credit(part.strip())) is not None and found.value:
            return found.value
    return None


def _is_somebody(name: str, site: str | None) -> bool:
    folded = name.casefold()
    if len(name) > _LONGEST or not any(map(str.isalpha, name)) or folded in _NOBODY or "@" in name or "://" in name:
        return False
    if folded.startswith("www.") or credit(name) is not None:
        return False
    return site is None or folded not in (site.casefold(), f"{site} staff".casefold(), f"staff of {site}".casefold())
