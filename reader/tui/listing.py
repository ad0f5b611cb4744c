"""The lines of the ARTICLES panel: stories with their articles, in words, before they are drawn."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from rich.cells import cell_len

from reader.model import Story, unread_language
from reader.text.visible import visible
from reader.tui.naming import Roster, date_of, in_common, role_of, source_of
from reader.tui.selection import Selection
from reader.tui.sifting import Shown, chosen
from reader.tui.wrap import clip, packed, wrap

Look = Literal["story", "title", "detail", "judged", "state"]
Row = tuple[str, Look]
_LONGEST_TITLE = 3
"""Lines of a title in the list."""


class Entry(NamedTuple):
    """What the cursor can stand on: a story, or one of its articles."""

    story: str
    article: str | None
    first: int
    """index of its first line"""
    rows: tuple[Row, ...]

    @property
    def last(self) -> int:
        """The index of its last line."""
        return self.first + len(self.rows) - 1


class Listing:
    """The list as it stands: its entries, and how many lines they take together."""

    def __init__(self, entries: Iterable[tuple[str, str | None, tuple[Row, ...]]] = ()) -> None:
        self.entries: list[Entry] = []
        height = 0
        for story, article, rows in entries:
            self.entries.append(Entry(story, article, height, rows))
            height += len(rows)
        self.height = height
        self._firsts = [entry.first for entry in self.entries]

    def index_at(self, line: int) -> int:
        """The index of the entry that a line belongs to; of the nearest one for a line beyond the ends."""
        return max(0, min(bisect_right(self._firsts, line), len(self.entries)) - 1)

    def entry_at(self, line: int) -> Entry:
        """The entry that a line belongs to; the list must not be empty."""
        return self.entries[self.index_at(line)]


class Rows:
    """The rows of stories and articles at one width, each made when it is first wanted."""

    def __init__(self, roster: Roster, width: int) -> None:
        self.roster = roster
        self.width = width
        self._known: dict[tuple[str, str], tuple[Row, ...]] = {}

    def renewed(self, roster: Roster) -> "Rows":
        """The rows of a roster that knows more of what articles changed; those of all others are kept."""
        rows = Rows(roster, self.width)
        if roster.letters is self.roster.letters:
            before, after = self.roster.changes, roster.changes
            told = {one for one in (*before, *after) if before.get(one) != after.get(one)}
            rows._known = {key: known for key, known in self._known.items() if key[0] not in told}
        return rows

    def prepare(self) -> None:
        """Make now the rows of all stories and articles."""
        listing(self, Selection(), frozenset(), Shown())

    def of_story(self, story: Story, sign: str, count: int, total: int) -> tuple[Row, ...]:
        """The headline, with how many of its articles are listed under it."""
        tail = f" ({count})" if count == total else f" ({count} of {total})"
        key = (story.id, sign + tail)
        if key not in self._known:
            self._known[key] = tuple(_heading(story.headline, sign, tail if total > 1 else "", self.width))
        return self._known[key]

    def of_title(self, article: str, title: str) -> tuple[Row, ...]:
        """The title of an article of which no more is known yet."""
        key = (article, title)
        if key not in self._known:
            rows = _rows(title, max(8, self.width - 3))
            self._known[key] = tuple(
                (" " * (1 if number == 0 else 3) + row, "title") for number, row in enumerate(rows)
            )
        return self._known[key]

    def of_article(self, story: Story, article: str, state: str) -> tuple[Row, ...]:
        """Letter and title, what is known of the article, and how it stands in the comparison."""
        key = (article, state)
        if key not in self._known:
            self._known[key] = tuple(_article(self.roster, story, article, state, self.width))
        return self._known[key]


def listing(rows: Rows, selection: Selection, folded: frozenset[str], shown: Shown) -> Listing:
    """Every story that has a chosen article, with its chosen articles under it; a folded story's are left out."""
    return Listing(_entries(rows, selection, folded, shown))


def _entries(
    rows: Rows, selection: Selection, folded: frozenset[str], shown: Shown
) -> Iterator[tuple[str, str | None, tuple[Row, ...]]]:
    for story, order in chosen(rows.roster, shown):
        # What was searched for is seen even where its story was folded before.
        closed = story.id in folded and not shown.words
        yield story.id, None, rows.of_story(story, "▸ " if closed else "▾ ", len(order), len(story.articles))
        for article in () if closed else order:
            yield story.id, article, rows.of_article(story, article, _state(article, selection))


def titles_only(rows: Rows, titles: Sequence[tuple[str, str]], words: tuple[str, ...]) -> Listing:
    """The list before the stories are known: titles by article id, those with all of the words in them."""
    return Listing(
        ("", article, rows.of_title(article, title))
        for article, title in titles
        if not words or all(word in title.casefold() for word in words)
    )


def _heading(headline: str, sign: str, tail: str, width: int) -> Iterator[Row]:
    """The headline in at most three rows; the tail is seen even where the headline is cut."""
    room = max(8, width - 2)
    rows = list(_rows(visible(headline), room))
    if cell_len(rows[-1] + tail) <= room:
        rows[-1] += tail
    elif len(rows) < _LONGEST_TITLE:
        rows.append(tail.strip())
    else:
        rows[-1] = clip(rows[-1].removesuffix(" …"), max(1, room - len(tail) - 1)) + tail
    for number, row in enumerate(rows):
        yield (sign if number == 0 else "  ") + row, "story"


def _article(roster: Roster, story: Story, article: str, state: str, width: int) -> Iterator[Row]:
    listed = roster.listed[article]
    letter = roster.letters[article]
    indent = " " * (len(letter) + 2)
    for number, row in enumerate(_rows(roster.titles[article], max(8, width - len(indent)))):
        yield (f" {letter} " if number == 0 else indent) + row, "title"
    source = source_of(listed)
    details = [
        "" if source == roster.titles[article] else source,
        *(_kinship(roster, story, article) if len(story.articles) > 1 else ()),
        date_of(listed),
        f"{listed.words_compared:,} words",
        f"claims not read ({visible(language)})" if (language := unread_language(listed.language)) else "",
    ]
    room = max(8, width - len(indent))
    yield from ((indent + clip(row, room), "detail") for row in packed(filter(None, details), room))
    if (judged := roster.judged.get(article)) is not None:
        yield from ((indent + row, "judged") for row in _rows(judged, room))
    yield from ((indent + clip(row, room), "state") for row in packed(filter(None, state.split(" · ")), room))


def _kinship(roster: Roster, story: Story, article: str) -> Iterator[str]:
    """The role of an article; how much it has in common with what it was made from, and how much it changed."""
    member = story.member(article)
    yield role_of(member, roster.letters)
    if member.derived_from is not None:
        yield in_common(member.containment)
        if (changes := roster.changes.get(article)) is not None:
            yield f"{changes:,} {'change' if changes == 1 else 'changes'}"


def _state(article: str, selection: Selection) -> str:
    """How the article stands in the comparison, in words."""
    words = []
    if article == selection.base:
        words.append("◆ base")
    if article == selection.other:
        words.append("◇ beside the base")
    if article in selection.marked:
        words.append("● marked")
    return " · ".join(words)


def _rows(text: str, width: int) -> Iterator[str]:
    """The text in at most three rows, with … where more is left."""
    if text.endswith(" …"):
        # The sign of a title cut short never stands alone in a row.
        text = f"{text[:-2]}\N{NO-BREAK SPACE}…"
    pieces = wrap(text[: 4 * _LONGEST_TITLE * width], width)
    for number, (start, end) in enumerate(pieces[:_LONGEST_TITLE]):
        cut = number == _LONGEST_TITLE - 1 and len(pieces) > _LONGEST_TITLE
        yield clip(text[start:end][: width - 1] + " …" if cut else text[start:end], width)
