"""The ARTICLES panel: stories, their articles, and what each article is to the others."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from reader.tui.actions import bindings
from reader.tui.lines import Lines
from reader.tui.listing import Entry, Listing, listing, titles_only
from reader.tui.naming import Roster
from reader.tui.selection import Selection
from reader.tui.wrap import fitted


class ArticlesPanel(Lines):
    """Stories and articles; the cursor stands on one of them."""

    ALLOW_SELECT = False
    BORDER_TITLE = "ARTICLES"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("articles")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "articles--story", "articles--title", "articles--detail", "articles--state", "articles--cursor",
        "articles--cursor-blurred",
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__(id="articles")
        self.roster = Roster()
        self.selection = Selection()
        self.folded: frozenset[str] = frozenset()
        self._listing = Listing([], [])
        self._titles: Sequence[tuple[str, str]] = ()

    @property
    def entry(self) -> Entry | None:
        """What the cursor stands on."""
        if not self._listing.lines:
            return None
        return self._listing.entries[self._listing.lines[self.cursor].entry]

    @property
    def articles_shown(self) -> tuple[str, ...]:
        """The articles in the list, in order; those of folded stories are not among them."""
        return tuple(entry.article for entry in self._listing.entries if entry.article)

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
        if width := self.scrollable_content_region.width:
            self._listing = titles_only(titles, width)
            self.set_line_count(len(self._listing.lines))

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

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width or self.size.width
        self._listing = listing(self.roster, self.selection, self.folded, width)
        self.set_line_count(len(self._listing.lines))

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the titles anew."""
        if self.roster.stories:
            self.show(self.roster, self.selection)
        elif self._titles:
            self.show_titles(self._titles)

    def move(self, cursor: int) -> None:
        """Put the cursor on the entry that a line belongs to, and bring the whole of it into view."""
        listing = self._listing
        if not listing.lines:
            return
        number = listing.lines[max(0, min(cursor, len(listing.lines) - 1))].entry
        self.cursor = listing.entries[number].first
        following = listing.entries[number + 1].first if number + 1 < len(listing.entries) else len(listing.lines)
        self.reveal(following - 1)
        self.reveal(self.cursor)

    def step(self, lines: int) -> None:
        """Move the cursor by entries; by half pages as by lines."""
        listing = self._listing
        if not listing.lines:
            return
        if abs(lines) > 1:
            self.move(self.cursor + lines)
            return
        number = listing.lines[self.cursor].entry + lines
        if 0 <= number < len(listing.entries):
            self.move(listing.entries[number].first)

    def render_line(self, y: int) -> Strip:
        """A line of the list."""
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self.rich_style
        if self._titles and not self._listing.lines:
            self._listing = titles_only(self._titles, width)
        lines = self._listing.lines
        if not lines and y < 2:
            text = "" if y == 0 else " Reading the articles …"
            return Strip([Segment(fitted(text, width), base)])
        if index >= len(lines):
            return Strip.blank(width, base)
        line = lines[index]
        style = self.get_component_rich_style(f"articles--{line.look}")
        cursor = lines[self.cursor].entry == line.entry
        if cursor:
            name = "cursor" if self.has_focus else "cursor-blurred"
            style += self.get_component_rich_style(f"articles--{name}", partial=True)
        text = line.text
        if cursor and index == self.cursor and text.startswith(" "):
            text = "›" + text[1:]
        return Strip([Segment(fitted(text, width), style)])
