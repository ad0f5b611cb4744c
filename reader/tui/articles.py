"""The ARTICLES panel: stories, their articles, and what each article is to the others."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from reader.tui.actions import bindings
from reader.tui.lines import Lines
from reader.tui.listing import Entry, Listing, Rows, listing, titles_only
from reader.tui.naming import Roster
from reader.tui.selection import Selection
from reader.tui.sifting import Shown
from reader.tui.wrap import fitted


class ArticlesPanel(Lines):
    """Stories and articles; the cursor stands on one of them."""

    ALLOW_SELECT = False
    BORDER_TITLE = "ARTICLES"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("articles")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "articles--story", "articles--title", "articles--detail", "articles--judged", "articles--state",
        "articles--cursor", "articles--cursor-blurred",
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__(id="articles")
        self.roster = Roster()
        self.selection = Selection()
        self.folded: frozenset[str] = frozenset()
        self.shown = Shown()
        self._listing = Listing()
        self._rows = Rows(self.roster, 0)
        self._titles: Sequence[tuple[str, str]] = ()

    @property
    def entry(self) -> Entry | None:
        """What the cursor stands on."""
        return self._listing.entry_at(self.cursor) if self._listing.entries else None

    @property
    def articles_shown(self) -> tuple[str, ...]:
        """The articles in the list, in order; those of folded stories are not among them."""
        return tuple(entry.article for entry in self._listing.entries if entry.article)

    def prepared(self, rows: Rows) -> None:
        """Take over rows that were made elsewhere for the roster that is to be shown."""
        self._rows = rows

    def show(self, roster: Roster, selection: Selection) -> None:
        """Show these articles; the cursor stays on what it stood on."""
        entry = self.entry
        self.roster, self.selection = roster, selection
        self._lay_out()
        if entry is None or not entry.story:
            self.stand_on(selection.story, selection.base)
        else:
            self.stand_on(entry.story, entry.article)

    def show_titles(self, titles: Sequence[tuple[str, str]]) -> None:
        """Show titles alone, by article id, while the stories are still being found.

        Before the list has its width they are laid out when the first line of it is drawn.
        """
        self._titles = titles
        if self.scrollable_content_region.width:
            self._lay_out()

    def choose(self, shown: Shown) -> None:
        """Show another part of the list, or in another order.

        The cursor stays on what it stood on; where that is left out it goes to the first article.
        """
        entry = self.entry
        self.shown = shown
        self._lay_out()
        left = self.articles_shown
        stood = entry.article if entry is not None else None
        if left and (stood is None or stood not in left) and shown.words:
            stood = left[0]
        self.stand_on(entry.story if entry is not None else None, stood)

    def fold(self, story: str, folded: bool) -> None:
        """Hide or show the articles of a story."""
        self.folded = self.folded | {story} if folded else self.folded - {story}
        self._lay_out()
        self.stand_on(story, None)

    def stand_on(self, story: str | None, article: str | None) -> None:
        """Put the cursor on an article, or on the story where that isn't shown."""
        entries = self._listing.entries
        found = [entry for entry in entries if entry.article == article and (article or entry.story == story)]
        found = found or [entry for entry in entries if entry.story == story] or entries[:1]
        if found:
            self.move(found[0].first)

    @property
    def content_width(self) -> int:
        """The cells of a line."""
        return self.scrollable_content_region.width or self.size.width

    def _lay_out(self) -> None:
        width = self.content_width
        if self._rows.width != width:
            self._rows = Rows(self.roster, width)
        elif self._rows.roster is not self.roster:
            self._rows = self._rows.renewed(self.roster)
        if self.roster.stories:
            self._listing = listing(self._rows, self.selection, self.folded, self.shown)
        else:
            self._listing = titles_only(self._rows, self._titles, self.shown.words)
        self.set_line_count(self._listing.height)
        seen = sum(entry.article is not None for entry in self._listing.entries)
        total = len(self.roster.listed) or len(self._titles)
        self.border_subtitle = self.shown.described(seen, total)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the titles anew where the width is another one, and keep the cursor in view."""
        if self._listing.entries and self._rows.width == self.scrollable_content_region.width:
            self.move(self.cursor)
        elif self.roster.stories:
            self.show(self.roster, self.selection)
        elif self._titles:
            self._lay_out()

    def move(self, cursor: int) -> None:
        """Put the cursor on the entry that a line belongs to, and bring the whole of it into view."""
        if not self._listing.entries:
            return
        entry = self._listing.entry_at(cursor)
        self.cursor = entry.first
        self.reveal(entry.last)
        self.reveal(entry.first)

    def step(self, lines: int) -> None:
        """Move the cursor by entries; by half pages as by lines."""
        listing = self._listing
        if not listing.entries:
            return
        if abs(lines) > 1:
            self.move(max(0, self.cursor + lines))
            return
        number = listing.index_at(self.cursor) + lines
        if 0 <= number < len(listing.entries):
            self.move(listing.entries[number].first)

    def render_line(self, y: int) -> Strip:
        """A line of the list."""
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self.rich_style
        if self._titles and not self._listing.entries and not self.shown.words:
            self._rows = Rows(self.roster, width)
            self._listing = titles_only(self._rows, self._titles, ())
        if not self._listing.entries and y < 2:
            text = "" if y == 0 else self._why_empty()
            return Strip([Segment(fitted(text, width), base)])
        if index >= self._listing.height:
            return Strip.blank(width, base)
        entry = self._listing.entry_at(index)
        text, look = entry.rows[index - entry.first]
        style = self.get_component_rich_style(f"articles--{look}")
        if entry.first <= self.cursor <= entry.last:
            name = "cursor" if self.has_focus else "cursor-blurred"
            style += self.get_component_rich_style(f"articles--{name}", partial=True)
            if index == self.cursor and text.startswith(" "):
                text = "›" + text[1:]
        return Strip([Segment(fitted(text, width), style)])

    def _why_empty(self) -> str:
        return " No article has these words" if self.shown.words else " Reading the articles …"
