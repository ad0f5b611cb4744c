"""The label of each block of one article, from its markers, its shape, its topic, and what copies have of it.

A marker ("Related Articles") opens furniture. What follows is furniture too, until a paragraph stands in a copy of the
article, or is about what the article is about and is not the card of another story. Nothing is furniture for want of
support alone. Lines repeated elsewhere are what other tools remove (jusText, onion: Pomikálek 2011); among copies of
one news story it is the other way round, being repeated protects.
"""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

from reader.furniture.backing import Backing
from reader.furniture.markers import Marker, marker
from reader.furniture.shapes import Paragraph, is_on_topic, paragraphs_of
from reader.model import Article, Block, Label, Offsets
from reader.sources.metadata.agencies import credit
from reader.sources.metadata.bylines import Bio, author_bios, byline
from reader.sources.metadata.datelines import dateline
from reader.sources.metadata.publication import date_line
from reader.sources.metadata.titles import reads_as_headline, title_of

_SUPPORTED = 0.2
"""Share of a block's runs of words in a copy from which on it belongs to the story."""
_OFF_TOPIC = 0.06
_MANY_TERMS = 20
_MOST_BULLETS = 50
_TAIL_AFTER = 2
"""Paragraphs of prose that must stand before a marker for it to open a tail; above them it is a link of the page."""
_TAIL_WORDS = 9
_NAVIGATION_WORDS = 8
_HEADING_WORDS = 16

Judged = tuple[Label, str]


@dataclass(frozen=True)
class _Page:
    """What is known of the whole article before its blocks are judged one after the other."""

    article: Article
    find_backing: Callable[[], Backing]
    paragraphs: tuple[Paragraph, ...]
    title: Offsets | None
    bios: Mapping[int, Bio]
    """lines about people whom the prose doesn't name, by index"""
    body_ends: int
    """index of the first block that opens a tail, or their number"""

    @cached_property
    def backing(self) -> Backing:
        """Found when a block is first suspected: most articles need none."""
        return self.find_backing()

    @cached_property
    def topic(self) -> Set[str]:
        """The telling words of all prose."""
        return frozenset().union(*(paragraph.terms for paragraph in self.paragraphs if paragraph.is_prose))

    def supported(self, paragraph: Paragraph) -> bool:
        return self.backing.share(self.article.text, paragraph.span) >= _SUPPORTED

    def following(self, index: int, count: int) -> Sequence[Paragraph]:
        return self.paragraphs[index + 1 : index + 1 + count]


@dataclass
class _Place:
    """Where in the article the judging has come to."""

    body: list[Paragraph] = field(default_factory=list)
    """title and body so far, as far as their words are not in `terms` yet"""
    terms: set[str] = field(default_factory=set)
    prose: int = 0
    tail: Marker | None = None
    card: bool = False
    """in a tail: the age of another story stands between the last prose and here"""
    bullets: Marker | None = None
    """the marker over the run of bullets that goes on here"""

    def topic(self) -> Set[str]:
        """The telling words of title and body so far, gathered when asked for."""
        while self.body:
            self.terms |= self.body.pop().terms
        return self.terms


def judge(article: Article, find_backing: Callable[[], Backing]) -> tuple[Block, ...]:
    """The blocks of the article in order, one a paragraph; together they hold all that is not white space once.

    `find_backing` tells what copies of the article have; it is called when a block looks like furniture.
    """
    page = _page(article, find_backing)
    place = _Place()
    blocks = []
    for index, paragraph in enumerate(page.paragraphs):
        label, reason = _judged(page, place, index, paragraph)
        blocks.append(Block(start=paragraph.span.start, end=paragraph.span.end, label=label, reason=reason))
        if label in ("title", "heading", "body", "quote"):
            place.body.append(paragraph)
            place.prose += paragraph.is_prose
    return tuple(blocks)


def _page(article: Article, find_backing: Callable[[], Backing]) -> _Page:
    paragraphs = paragraphs_of(article)
    found = article.metadata.get("title")
    spans = [paragraph.span for paragraph in paragraphs]
    title = Offsets(found.start, found.end) if found else title_of(article.text, spans)
    prose = 0
    body_ends = len(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        prose += paragraph.is_prose
        mark = marker(paragraph.text) if prose >= _TAIL_AFTER else None
        if mark is not None and mark.reach == "tail":
            body_ends = index
            break
    return _Page(article, find_backing, paragraphs, title, author_bios(article.text, spans), body_ends)


def _judged(page: _Page, place: _Place, index: int, paragraph: Paragraph) -> Judged:
    if page.title is not None and paragraph.span.contains(page.title) and paragraph.size <= 2 * _HEADING_WORDS:
        told = page.article.metadata.get("title")
        return "title", told.reason if told is not None else "the line at the top that reads as a headline"
    mark = marker(paragraph.text)
    return (
        _head_line(page, place, paragraph)
        or _credit_line(page, place, index, paragraph)
        or _marked(page, place, index, paragraph, mark)
        or _bullet(place, paragraph)
        or _caption(page, paragraph)
        or _about_author(page, place, index, paragraph)
        or _in_tail(page, place, paragraph)
        or _shaped(page, place, index, paragraph)
    )


def _alone(page: _Page) -> str:
    return "; in no other copy" if page.backing.copies else ""


def _head_line(page: _Page, place: _Place, paragraph: Paragraph) -> Judged | None:
    """A byline or date above the prose."""
    if place.prose or paragraph.is_prose:
        return None
    if (names := byline(paragraph.text)) is not None:
        return "byline", names.reason
    if (day := date_line(paragraph.text)) is not None:
        return "dateline", f"tells the date: {day.reason}"
    opening = dateline(paragraph.text + " X")
    if opening is not None and opening.end >= len(paragraph.text):
        return "dateline", "a dateline in a line of its own"
    return None


def _credit_line(page: _Page, place: _Place, index: int, paragraph: Paragraph) -> Judged | None:
    if paragraph.span.length > 400 or (line := credit(paragraph.text)) is None:
        return None
    # The name of an agency alone is a credit before the prose or at its end; on a card it is another story's.
    elsewhere = place.tail is not None or (place.prose > 0 and _prose_follows(page, index))
    if "stands alone" in line.reason and elsewhere:
        return None
    return "credit", line.reason


def _marked(page: _Page, place: _Place, index: int, paragraph: Paragraph, mark: Marker | None) -> Judged | None:
    if mark is None or mark.reach == "bullet" or page.supported(paragraph):
        return None
    if mark.reach == "inset":
        run = _bullets_after(page, index)
        if not run or not _is_promotion(page, run):
            return None
        place.bullets = mark
        return mark.label, f'"{paragraph.text}" over bullets that are not about the story{_alone(page)}'
    if mark.reach == "tail":
        if paragraph.size > _TAIL_WORDS or (paragraph.ends_a_sentence and mark.words.endswith(" ")):
            return None
        if place.prose >= _TAIL_AFTER:
            place.tail, place.card = mark, False
        return mark.label, f'opens furniture: "{paragraph.text}"'
    if mark.label == "nav" and paragraph.size > _NAVIGATION_WORDS:
        return None
    return mark.label, f'a line that marks furniture: "{mark.words.strip()}"'


def _bullets_after(page: _Page, index: int) -> list[Paragraph]:
    run = []
    for paragraph in page.following(index, _MOST_BULLETS):
        if not paragraph.is_bullet:
            break
        run.append(paragraph)
    return run


def _is_promotion(page: _Page, run: list[Paragraph]) -> bool:
    """Whether a run of bullets leads away from the page, or has nothing to do with the article's prose."""
    if any(page.supported(paragraph) for paragraph in run):
        return False
    marks = [marker(paragraph.without_bullet) for paragraph in run]
    if any(mark is not None and mark.reach == "bullet" for mark in marks):
        return True
    terms = frozenset().union(*(paragraph.terms for paragraph in run))
    return len(terms) >= _MANY_TERMS and len(terms & page.topic) < _OFF_TOPIC * len(terms)


def _bullet(place: _Place, paragraph: Paragraph) -> Judged | None:
    if place.bullets is None or not paragraph.is_bullet:
        place.bullets = None
        return None
    return place.bullets.label, f'a bullet under "{place.bullets.words.strip()}"'


def _caption(page: _Page, paragraph: Paragraph) -> Judged | None:
    if not paragraph.is_caption or page.supported(paragraph):
        return None
    return "caption", "reads as the caption of a picture, with its credit"


def _about_author(page: _Page, place: _Place, index: int, paragraph: Paragraph) -> Judged | None:
    """The lines about the author after the prose, and the name over them."""
    if not place.prose or (place.tail is None and _prose_follows(page, index)):
        return None
    if (name := _author(page, index)) is not None:
        return "bio", f"tells about {name}, who is not in the story{_alone(page)}"
    if paragraph.text == _author(page, index + 1):
        return "bio", "the name over the lines about the author"
    return None


def _author(page: _Page, index: int) -> str | None:
    about = page.bios.get(index)
    if about is None or page.supported(page.paragraphs[index]):
        return None
    return about.name.of(page.paragraphs[index].text)


def _prose_follows(page: _Page, index: int) -> bool:
    """Whether the story goes on between this block and the end or the first marker of a tail."""
    return any(page.paragraphs[later].is_prose and later not in page.bios for later in range(index + 1, page.body_ends))


def _in_tail(page: _Page, place: _Place, paragraph: Paragraph) -> Judged | None:
    """What stands after a marker; None, and the tail has ended, where the article goes on."""
    if place.tail is None:
        return None
    after = f'after "{place.tail.words.strip()}"{_alone(page)}'
    if page.supported(paragraph):
        place.tail = None
        return None
    if paragraph.tells_age:
        place.card = True
        return place.tail.label, f"the age of another story, {after}"
    if not paragraph.is_sentence:
        return place.tail.label, f"a short line {after}"
    if not place.card and is_on_topic(paragraph, place.topic()):
        place.tail = None
        return None
    reason = "the card of another story" if place.card else "not about the story"
    place.card = False
    return place.tail.label, f"{reason}, {after}"


_SPOKEN = re.compile(r"[\"“„«].*[!?]|.*[!?][\"”’»']")
"""A line of speech, which lacks the full stop as a heading does."""


def _is_heading(line: str) -> bool:
    return reads_as_headline(line) and _SPOKEN.fullmatch(line) is None


def _shaped(page: _Page, place: _Place, index: int, paragraph: Paragraph) -> Judged:
    if paragraph.text.startswith(">"):
        return "quote", "marked as a quotation"
    if paragraph.size <= _HEADING_WORDS and not paragraph.is_bullet and _is_heading(paragraph.text):
        after = page.following(index, 2)
        if any(later.is_sentence for later in after):
            return "heading", "a short line without a full stop, with prose after it"
    return "body", "a paragraph of the text"
