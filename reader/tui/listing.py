"""The lines of the ARTICLES panel: stories with their articles, in words, before they are drawn."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reader.model import Story
from reader.text.visible import visible
from reader.tui.naming import Roster, date_of, role_of, source_of
from reader.tui.selection import Selection
from reader.tui.wrap import clip, wrap

Look = Literal["story", "title", "detail", "state"]
_LONGEST_TITLE = 3
"""Lines of a title in the list."""


class Entry(NamedTuple):
    """What the cursor can stand on: a story, or one of its articles."""

    story: str
    article: str | None
    first: int
    """index of its first line"""


class ListLine(NamedTuple):
    """A line of the list."""

    entry: int
    text: str
    look: Look


class Listing(NamedTuple):
    """The list as it stands."""

    entries: list[Entry]
    lines: list[ListLine]


def listing(roster: Roster, selection: Selection, folded: frozenset[str], width: int) -> Listing:
    """Every story with its articles under it; those of a folded story are left out."""
    entries: list[Entry] = []
    lines: list[ListLine] = []
    for story in roster.stories:
        order = roster.orders[story.id]
        closed = story.id in folded
        entries.append(Entry(story.id, None, len(lines)))
        lines.extend(ListLine(len(entries) - 1, *line) for line in _heading(story, closed, len(order), width))
        for article in () if closed else order:
            entries.append(Entry(story.id, article, len(lines)))
            lines.extend(
                ListLine(len(entries) - 1, *line) for line in _article(roster, story, article, selection, width)
            )
    return Listing(entries, lines)


def titles_only(titles: Sequence[tuple[str, str]], width: int) -> Listing:
    """The list before the stories are known: titles by article id."""
    entries: list[Entry] = []
    lines: list[ListLine] = []
    for article, title in titles:
        entries.append(Entry("", article, len(lines)))
        lines.extend(ListLine(len(entries) - 1, " " + row, "title") for row in _rows(title, max(8, width - 1)))
    return Listing(entries, lines)


def _heading(story: Story, closed: bool, count: int, width: int) -> Iterator[tuple[str, Look]]:
    tail = f" ({count})" if count > 1 else ""
    for number, row in enumerate(_rows(visible(story.headline) + tail, max(8, width - 2))):
        sign = ("▸ " if closed else "▾ ") if number == 0 else "  "
        yield sign + row, "story"


def _article(
    roster: Roster, story: Story, article: str, selection: Selection, width: int
) -> Iterator[tuple[str, Look]]:
    listed = roster.listed[article]
    letter = roster.letters[article]
    indent = " " * (len(letter) + 2)
    for number, row in enumerate(_rows(roster.titles[article], max(8, width - len(indent)))):
        yield (f" {letter} " if number == 0 else indent) + row, "title"
    source = source_of(listed)
    details = [
        "" if source == roster.titles[article] else source,
        role_of(story.member(article), roster.letters) if len(story.articles) > 1 else "",
        date_of(listed),
        f"{listed.words_compared:,} words",
    ]
    yield from ((indent + row, "detail") for row in _packed([text for text in details if text], width - len(indent)))
    state = [
        word
        for word, holds in (
            ("◆ base", article == selection.base),
            ("◇ beside the base", article == selection.other),
            ("● marked", article in selection.marked),
        )
        if holds
    ]
    if state:
        yield from ((indent + row, "state") for row in _packed(state, width - len(indent)))


def _rows(text: str, width: int) -> Iterator[str]:
    """The text in at most three rows, with … where more is left."""
    pieces = wrap(text[: 4 * _LONGEST_TITLE * width], width)
    for number, (start, end) in enumerate(pieces[:_LONGEST_TITLE]):
        cut = number == _LONGEST_TITLE - 1 and len(pieces) > _LONGEST_TITLE
        yield clip(text[start:end][: width - 1] + " …" if cut else text[start:end], width)


def _packed(texts: list[str], width: int) -> Iterator[str]:
    """Short texts joined by dots, as many to a row as fit."""
    row = ""
    for text in texts:
        joined = f"{row} · {text}" if row else text
        if row and len(joined) > width:
            yield clip(row, width)
            row = text
        else:
            row = joined
    if row:
        yield clip(row, width)
