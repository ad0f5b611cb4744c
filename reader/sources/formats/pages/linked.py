"""What a page says of its article in JSON-LD (schema.org), as far as a reader of news needs it."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

_LONGEST_SCRIPT = 1 << 20
_MOST_SCRIPTS = 40
_MOST_NODES = 5000
_DEEPEST = 30
_LONGEST_VALUE = 500
_ARTICLES = frozenset({
    "article", "advertisercontentarticle", "newsarticle", "analysisnewsarticle", "askpublicnewsarticle",
    "backgroundnewsarticle", "opinionnewsarticle", "reportagenewsarticle", "reviewnewsarticle", "report",
    "satiricalarticle", "scholarlyarticle", "socialmediaposting", "blogposting", "liveblogposting", "techarticle",
})  # fmt: skip
"""Types of schema.org that are an article, in lower case."""
_WAYS = ("@graph", "mainEntity", "mainEntityOfPage", "@list", "@set")
"""Properties by which a page leads to its own article; others (`hasPart`, `itemListElement`) lead to other articles."""
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$|;\s*$")
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,300}>")

Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Linked:
    """The article of a page as its JSON-LD describes it; what it does not tell is None or empty."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = field(default=())
    """`sourceOrganization`, `creditText`, `copyrightHolder`: who else the words are from, the firmest first"""
    based_on: str | None = None


def linked_article(scripts: Iterable[str], addresses: frozenset[str] = frozenset()) -> Linked | None:
    """The article that the scripts of a page describe, or None; broken scripts are passed over.

    Where several articles are described, it is the one with one of the page's own `addresses`, else the first.
    """
    nodes: list[Node] = []
    for number, script in enumerate(scripts):
        if number == _MOST_SCRIPTS:
            break
        nodes += _nodes(_parsed(script))
    names = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    articles = [node for node in _reached(nodes, names) if _is_article(node)]
    if not articles:
        return None
    own = (node for node in articles if _address(node.get("url")) in addresses or _page_address(node) in addresses)
    return _described(next(own, articles[0]), names)


def _parsed(script: str) -> object:
    text = _WRAPPING.sub("", script[:_LONGEST_SCRIPT]).strip()
    for attempt in (text, _TRAILING_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object) -> list[Node]:
    """Every object in a value, from the outside inwards, marked with how it was reached."""
    found: list[Node] = []
    waiting = deque([(value, 0)])
    while waiting and len(found) < _MOST_NODES:
        current, depth = waiting.popleft()
        if depth > _DEEPEST:
            continue
        if isinstance(current, dict):
            found.append(current)
            waiting += ((inner, depth + 1) for inner in current.values() if isinstance(inner, dict | list))
        elif isinstance(current, list):
            waiting += ((inner, depth + 1) for inner in current if isinstance(inner, dict | list))
    return found


def _reached(nodes: list[Node], names: Mapping[str, Node]) -> Iterator[Node]:
    """The objects that speak of the page itself: at the top, or reached from there by `_WAYS`."""
    inner = {id(value) for node in nodes for value in _values(node) if isinstance(value, dict)}
    waiting = deque(node for node in nodes if id(node) not in inner)
    seen: set[int] = set()
    while waiting:
        node = waiting.popleft()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield _resolved(node, names)
        for way in _WAYS:
            waiting += (value for value in _listed(node.get(way)) if isinstance(value, dict))


def _values(node: Node) -> Iterator[object]:
    """The values of an object, those of its lists one by one, lists in lists too."""
    waiting = deque(node.values())
    while waiting:
        value = waiting.popleft()
        if isinstance(value, list):
            waiting += value
        else:
            yield value


def _is_article(node: Node) -> bool:
    kinds = (str(kind).rpartition("/")[2].lower() for kind in _listed(node.get("@type")))
    return any(kind in _ARTICLES for kind in kinds)


def _described(node: Node, names: Mapping[str, Node]) -> Linked:
    credits = [
        *_names(node.get("sourceOrganization"), names),
        *_names(node.get("creditText"), names),
        *_names(node.get("copyrightHolder"), names),
    ]
    return Linked(
        headline=_string(node.get("headline")) or _string(node.get("name")),
        authors=tuple(dict.fromkeys(_names(node.get("author"), names) or _names(node.get("creator"), names))),
        published=_string(node.get("datePublished")) or _string(node.get("dateCreated")),
        modified=_string(node.get("dateModified")),
        publisher=next(iter(_names(node.get("publisher"), names)), None),
        url=_address(node.get("url")) or _page_address(node),
        language=next(iter(_names(node.get("inLanguage"), names)), None),
        credits=tuple(dict.fromkeys(credits)),
        based_on=next(filter(None, map(_address, _listed(node.get("isBasedOn")))), None),
    )


def _page_address(node: Node) -> str | None:
    return next(filter(None, map(_address, _listed(node.get("mainEntityOfPage")))), None)


def _address(value: object) -> str | None:
    """The http(s) address that a value is, or that an object has as its `url` or `@id`."""
    if isinstance(value, dict):
        return _address(value.get("url")) or _address(value.get("@id"))
    text = _string(value)
    return text if text and text.startswith(("http://", "https://")) else None


def _names(value: object, names: Mapping[str, Node]) -> list[str]:
    """The names of people or organizations: as strings, objects, references or lists of them."""
    found = []
    for one in _listed(value)[:50]:
        if isinstance(one, dict):
            one = _resolved(one, names)
            name = _string(one.get("name")) or _string(one.get("alternateName"))
            if name is None:
                name = " ".join(filter(None, (_string(one.get("givenName")), _string(one.get("familyName"))))) or None
        else:
            name = _string(one)
        if name and not name.startswith(("http://", "https://")):
            found.append(name)
    return found


def _resolved(node: Node, names: Mapping[str, Node]) -> Node:
    """The object itself, or the one that it refers to by nothing but its `@id`."""
    if "@id" in node and "name" not in node and "headline" not in node:
        return {**names.get(str(node["@id"]), {}), **node}
    return node


def _listed(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _string(value: object) -> str | None:
    """A value as plain text in one line: JSON-LD is written by templates that leave entities and tags in it."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    text = unescape(value[: 4 * _LONGEST_VALUE])
    text = " ".join(_TAG.sub("", text).split())[:_LONGEST_VALUE].strip()
    return text.encode("utf-8", "replace").decode("utf-8") or None
