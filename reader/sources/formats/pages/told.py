"""What a page tells of its article beside the text: in JSON-LD, in `meta` and `link`, in `time`, and in its address.

Body extractors keep the day of a date and drop its time and zone, and each page tells most things several times over;
so the fields are read here, the most exact place first.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from lxml.html import HtmlElement

from reader.sources.formats.pages.addresses import host_of, is_front_page, on_one_site, web_address
from reader.sources.formats.pages.linked import Linked, linked_article
from reader.sources.formats.pages.people import agency_in, people, signed
from reader.sources.formats.pages.times import named_date, printed_date
from reader.sources.metadata.dates import read_told

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "article.published",
    "date.issued", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
    "dc.date.created", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:updated_time", "datemodified",
    "lastmod", "last-modified", "dc.date.modified", "dcterms.modified", "article.updated",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")
_SITES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "article:publisher_name")
_CREDITS = ("source", "news_source", "dc.source", "copyright", "dc.rights", "dcterms.rights", "dcterms.rightsholder")
_ORIGINS = ("syndication-source", "original-source")
_DIVIDERS = re.compile(r"\s+[-–—|·•»:]+\s+")
_ENDS = " -–—|·•»:"
_SAVED_FROM = re.compile(r"<!--[^<>]{0,300}?(?:saved from url=(?:\(\d{1,6}\))?|\burl:\s*)\s*(https?://[^\s<>]{1,2000})")
_HEAD = 1 << 16


@dataclass(frozen=True)
class Told:
    """What a page tells of its article; dates are as it writes them."""

    title: str | None
    source: str | None
    agency: str | None
    byline: str | None
    published: str | None
    modified: str | None
    url: str | None
    language: str | None
    is_article: bool
    """it says that it is one, or when it was published"""
    notes: tuple[str, ...]


def told_of(tree: HtmlElement, markup: str, address: str | None) -> Told:
    """What a page tells of its article; `address` is where it was fetched from, None where that is unknown."""
    return _Teller(_Head(tree), markup, address).told()


@dataclass
class _Head:
    """The elements of a page that tell of its article, gathered in one walk."""

    tree: HtmlElement
    meta: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    links: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    title: str | None = None

    def __post_init__(self) -> None:
        for element in self.tree.iter("meta", "link", "script", "title", "h1"):
            self._take(element)

    def _take(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "meta":
            if content := " ".join((element.get("content") or "").split()):
                for name in ("property", "name", "itemprop", "http-equiv"):
                    self.meta[(element.get(name) or "").strip().lower()].append(content)
        elif tag == "link":
            for relation in (element.get("rel") or "").lower().split():
                self.links.setdefault(relation, element.get("href") or "")
        elif tag == "script":
            if "ld+json" in (element.get("type") or "").lower() and element.text:
                self.scripts.append(element.text)
        elif tag == "title":
            self.title = self.title or _line(element)
        elif len(self.headings) < 2 and (heading := _line(element)):
            self.headings.append(heading)

    def first(self, names: tuple[str, ...]) -> str | None:
        """The first value of the first of these names that there is."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def all(self, names: tuple[str, ...]) -> list[str]:
        """All values of all these names, in their order."""
        return [value for name in names for value in self.meta.get(name, ())]


@dataclass(frozen=True)
class _Teller:
    head: _Head
    markup: str
    address: str | None

    @cached_property
    def saved_from(self) -> str | None:
        """Where the page itself was, by a line of the browser or of SingleFile that saved it, or by its `og:url`."""
        match = _SAVED_FROM.search(self.markup, 0, _HEAD) if "<!--" in self.markup[:_HEAD] else None
        shared = web_address(self.head.first(("og:url",)))
        return self.address or (web_address(match[1]) if match is not None else None) or shared

    @cached_property
    def canonical(self) -> str | None:
        """The canonical address, unless it names the front page, as careless templates do."""
        found = web_address(self.head.links.get("canonical"), self.saved_from)
        return None if found is None or is_front_page(found) else found

    @cached_property
    def linked(self) -> Linked:
        """What stands in JSON-LD."""
        own = frozenset(filter(None, (self.canonical, self.saved_from)))
        return linked_article(self.head.scripts, own) or Linked()

    def told(self) -> Told:
        site = self._site()
        authors = (*self.linked.authors, *self.head.all(_AUTHORS))
        published = _finest((self.linked.published, *self.head.all(_PUBLISHED))) or self._printed(False)
        elsewhere = self._elsewhere()
        own = self.saved_from if elsewhere else None
        return Told(
            title=self._title(site),
            source=site,
            agency=self._agency(authors),
            byline=people(authors, site) or signed(self.head.tree, self.markup),
            published=published or named_date(self.head.tree, self.saved_from or self.canonical),
            modified=_finest((self.linked.modified, *self.head.all(_MODIFIED))) or self._printed(True),
            url=own or self.canonical or self.saved_from or self.linked.url,
            language=_language((self.head.tree.get("lang"), self.head.first(("og:locale", "content-language")),
                                self.linked.language)),
            is_article=self.linked.headline is not None or published is not None
            or (self.head.first(("og:type",)) or "").lower() == "article",
            notes=elsewhere,
        )  # fmt: skip

    def _printed(self, modified: bool) -> str | None:
        return printed_date(self.head.tree, self.markup, modified)

    def _site(self) -> str | None:
        named = self.head.first(_SITES) or self.linked.publisher
        return named or host_of(self.canonical or self.saved_from or self.linked.url)

    def _title(self, site: str | None) -> str | None:
        headings = self.head.headings
        only = headings[0] if len(headings) == 1 else None
        shared = self.head.first(("og:title", "twitter:title"))
        told = self.linked.headline or shared or only or self.head.title
        # Templates cut headlines that are long; the page itself shows all of it.
        if told is not None and only is not None and only.startswith(told.rstrip(" .…")):
            return only
        return None if told is None else _without_site(told, site)

    def _agency(self, authors: tuple[str, ...]) -> str | None:
        """The agency, by a name that is known, that the page credits in JSON-LD, among the authors or in `meta`."""
        known = (agency_in(value) for value in (*self.linked.credits, *authors, *self.head.all(_CREDITS)))
        return next(filter(None, known), None)

    def _elsewhere(self) -> tuple[str, ...]:
        """What the page says of another page that its words are from."""
        own = self.saved_from or self.linked.url
        places = {
            "names a canonical address on another site": self.canonical,
            "says that it is based on": self.linked.based_on,
            "says that it is syndicated from": web_address(self.head.first(_ORIGINS), own),
        }
        return tuple(
            f"{said}: {place}" for said, place in places.items() if place and own and not on_one_site(place, own)
        )


def _line(element: HtmlElement) -> str | None:
    return " ".join("".join(element.itertext()).split()) or None


def _without_site(title: str, site: str | None) -> str:
    """The title without the name of the site that templates write after it, or before it."""
    if not site:
        return title
    parts = _DIVIDERS.split(title)
    names = {_squeezed(site), _squeezed(site.rpartition(".")[0].rpartition(".")[2])} - {""}
    if len(parts) > 1 and _squeezed(parts[-1]) in names:
        return title[: title.rindex(parts[-1])].rstrip(_ENDS)
    if len(parts) > 1 and _squeezed(parts[0]) in names:
        return title[len(parts[0]) :].lstrip(_ENDS)
    return title


def _squeezed(name: str) -> str:
    """A name as an address would have it: "The Daily Paper" and "dailypaper.example" have "dailypaper" in common."""
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))


def _finest(values: tuple[str | None, ...]) -> str | None:
    """The first date that can be read, as the most exact of the later ones has it that say the same of it."""
    best, known = None, ""
    for value in values:
        day = read_told(value) if value else None
        if day is not None and (best is None or (day != known and day.startswith(known))):
            best, known = value, day
    return best


def _language(values: tuple[str | None, ...]) -> str | None:
    """The ISO 639 code of the first value that begins with one ("en-US", "en_GB")."""
    for value in values:
        if value and (match := re.match(r"\s*([A-Za-z]{2,3})(?![A-Za-z])", value)):
            return match[1].lower()
    return None
