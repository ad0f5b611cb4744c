"""The table of versions: a sentence of the base a line, a version a column, and a word on what each cell means."""

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Static

from reader.model import Offsets
from reader.text.visible import visible
from reader.tui.actions import bindings
from reader.tui.lines import Lines
from reader.tui.naming import Roster
from reader.tui.versions import SIGNS, Versions
from reader.tui.wrap import clip, fitted

_CELLS = 3
"""Cells for a version."""
_LEAST = 12
"""Cells for a sentence, at least."""
_AROUND = 8
"""Rows of the window that aren't the table's: its frame, the heads of the columns, what a cell means, the signs."""

Chosen = tuple[str, Offsets]
"""A version's id, and a sentence of the base."""


class VersionTable(Lines):
    """The sentences with a sign for each version; the cursor stands on one of the signs."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("versions")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"versions--same", "versions--other", "versions--cursor"}

    version: reactive[int] = reactive(0)
    """the column of the cursor"""

    class Moved(Message):
        """The cursor stands on another cell."""

    def __init__(self, versions: Versions, version: int) -> None:
        super().__init__(id="version-table")
        self.versions = versions
        self.set_reactive(VersionTable.version, version)

    def on_mount(self) -> None:
        """Take the height of the sentences."""
        self.set_line_count(len(self.versions.rows))

    def watch_cursor(self) -> None:
        """Tell that the cursor moved."""
        super().watch_cursor()
        self.post_message(self.Moved())

    def watch_version(self) -> None:
        """Tell that the cursor moved."""
        self.post_message(self.Moved())

    def validate_version(self, version: int) -> int:
        """Keep the cursor on a column."""
        return max(0, min(version, len(self.versions.others) - 1))

    @property
    def room(self) -> int:
        """Cells for a sentence."""
        return max(_LEAST, self.scrollable_content_region.width - 1 - _CELLS * len(self.versions.others))

    def render_line(self, y: int) -> Strip:
        """A sentence, and what became of it in every version."""
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if index >= len(self.versions.rows):
            return Strip.blank(width, self.rich_style)
        sentence, fates = self.versions.rows[index]
        words = visible(" ".join(sentence.span.of(self.versions.base.text).split()))
        here = index == self.cursor
        text = Text("›" if here else " ", style=self.rich_style, end="", no_wrap=True)
        text.append(fitted(clip(words, self.room - 1), self.room), "bold" if here else "")
        for number, fate in enumerate(fates):
            sign = f" {SIGNS[fate]:<2}"
            look = self.get_component_rich_style(f"versions--{'same' if fate == 'same' else 'other'}", partial=True)
            chosen = here and number == self.version
            text.append(sign, self.get_component_rich_style("versions--cursor", partial=True) if chosen else look)
        return Strip(text.render(self.app.console)).adjust_cell_length(width, self.rich_style)

    def action_version(self, step: int) -> None:
        """To the version on the right or the left."""
        self.version += step

    def action_difference(self, step: int) -> None:
        """To the next sentence, or the one before, that isn't the same in the version of the cursor."""
        rows = range(len(self.versions.rows))
        onward = rows[self.cursor + 1 :] if step > 0 else rows[: self.cursor][::-1]
        found = next((row for row in onward if self.versions.rows[row].fates[self.version] != "same"), None)
        if found is not None:
            self.move(found)

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a cell; on the one where it stands, it goes to the sentence."""
        line, column = event.y + self.scroll_offset.y, (event.x - 1 - self.room) // _CELLS
        if not 0 <= line < self.line_count:
            return
        before = (self.cursor, self.version)
        self.move(line)
        if 0 <= column < len(self.versions.others):
            self.version = column
        if before == (self.cursor, self.version):
            self.post_message(self.Clicked(self, line))


class VersionWindow(ModalScreen[Chosen | None], inherit_bindings=False):
    """The table over the panels; it is left with the sentence and the version that were chosen."""

    def __init__(self, versions: Versions, roster: Roster, version: str | None) -> None:
        super().__init__()
        self.versions = versions
        self.roster = roster
        others = list(versions.others)
        self.table = VersionTable(versions, others.index(version) if version in others else 0)
        self.heads = Static(id="version-heads", markup=False)
        self.told = Static(id="version-told", markup=False)

    def compose(self) -> ComposeResult:
        """The heads of the columns, the table, what the cell of the cursor means, and the signs."""
        with Vertical(id="window") as frame:
            frame.border_title = Text(f"Sentences of {self.roster.name(self.versions.base.id)}")
            frame.border_subtitle = Text("enter goes there · esc closes")
            yield self.heads
            yield self.table
            yield self.told
            yield Static("= same  ~ edited  » moved  »~ both  · absent", markup=False)

    def on_mount(self) -> None:
        """Have keys act on the table."""
        self.table.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Give the table the height that it needs or has."""
        room = self.size.height * 9 // 10 - _AROUND
        self.table.styles.height = max(1, min(len(self.versions.rows), room))
        self.call_after_refresh(self._tell)

    def on_version_table_moved(self) -> None:
        """Say what the cell means."""
        self._tell()

    def on_lines_clicked(self, event: Lines.Clicked) -> None:
        """Go to the sentence that was clicked."""
        self.action_choose()

    def _tell(self) -> None:
        table, letters = self.table, self.roster.letters
        heads = Text(" " * (table.room + 1), end="", no_wrap=True)
        for number, one in enumerate(self.versions.others):
            heads.append(f" {letters.get(one, '?')} ", style="bold reverse" if number == table.version else "bold")
        self.heads.update(heads)
        name = self.roster.name(self._version)
        meaning = Text(f"{name}: ", style="bold", end="").append(
            self.versions.meaning(table.cursor, table.version) if self.versions.rows else "nothing to compare",
            style="not bold",
        )
        self.told.update(meaning)

    @property
    def _version(self) -> str:
        return list(self.versions.others)[self.table.version]

    def action_choose(self) -> None:
        """Leave with the sentence and the version of the cursor."""
        if self.versions.rows:
            self.dismiss((self._version, self.versions.rows[self.table.cursor].sentence.span))
