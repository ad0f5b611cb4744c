"""The table of claims: a topic a line, an article a column."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from reader.model import Topic
from reader.tui.actions import bindings
from reader.tui.claims_rows import ClaimRow, Columns, claim_rows, columns, least_width
from reader.tui.lines import Lines
from reader.tui.relations import SIGNS
from reader.tui.values import fitting
from reader.tui.wrap import clip, fitted

_WORDED_SIGN = max(len(sign.word) for sign in SIGNS.values()) + 4
"""Cells for the cursor, the sign, its word and a space."""
_BARE_SIGN = 3
_WIDE = 78
"""Cells from which the words of the signs may stand beside them; the legend above the table has them always."""


class ClaimsTable(Lines):
    """Topics with the values that each article gives."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("claims")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "claims--disagree", "claims--drift", "claims--check", "claims--quiet", "claims--value", "claims--cursor",
        "claims--cursor-blurred", "claims--column", "claims--empty",
    }  # fmt: skip

    class Moved(Message):
        """The cursor stands on another topic or another article's column."""

    def __init__(self) -> None:
        super().__init__(id="claims-table")
        self.rows: list[ClaimRow] = []
        self.order: tuple[str, ...] = ()
        self.letters: dict[str, str] = {}
        self.column: int | None = None
        self._laid: tuple[int, int | None] | None = None
        self._sign = _BARE_SIGN
        self._columns = Columns(0, (), 0)
        self.waiting = "Reading the claims …"

    def show(self, topics: Sequence[Topic], order: tuple[str, ...], letters: dict[str, str]) -> None:
        """Show the topics of a story."""
        self.rows = claim_rows(topics, order)
        self._laid = None
        self.order, self.letters, self.column = order, letters, None
        self.waiting = "No claims were found that these articles share."
        self.set_line_count(len(self.rows))
        self.move(0)

    @property
    def topic(self) -> Topic | None:
        """The topic that the cursor stands on."""
        return self.rows[self.cursor].topic if self.rows else None

    @property
    def article(self) -> str | None:
        """The article whose column is chosen."""
        return self.order[self.column] if self.column is not None else None

    def stand_on(self, topic: str) -> None:
        """Put the cursor on a topic, by its id."""
        for index, row in enumerate(self.rows):
            if row.topic.id == topic:
                self.move(index)
                return

    def watch_cursor(self) -> None:
        """Tell where the cursor is."""
        super().watch_cursor()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.reveal(self.cursor)

    def action_column(self, step: int) -> None:
        """Choose the column of the next article; before the first, none."""
        if not self.order:
            return
        column = (-1 if self.column is None else self.column) + step
        self.column = None if column < 0 else min(column, len(self.order) - 1)
        self.refresh()
        self.post_message(self.Moved())

    def heading(self, width: int) -> Text:
        """The line above the table: which column is which article."""
        parts = self._parts(width)
        text = Text(fitted("", self._sign) + fitted("topic", parts.label), end="", no_wrap=True)
        last = parts.shown[-1] if parts.articles else 0
        for index, cells in zip(parts.shown, parts.articles, strict=True):
            name = self.letters[self.order[index]]
            name = f"[{name}]" if index == self.column else name
            before = f"‹{index} " if index == parts.first > 0 else ""
            after = f" +{len(self.order) - 1 - last}›" if index == last < len(self.order) - 1 else ""
            text.append(fitted(clip(before + name + after, cells - 1), cells))
        return text

    def _parts(self, width: int) -> Columns:
        """The columns at a width; the signs have their words beside them where that takes no room from the cells."""
        if self._laid != (width, self.column):
            worded = width >= max(_WIDE, _WORDED_SIGN + least_width(self.rows, len(self.order)))
            self._sign = _WORDED_SIGN if worded else _BARE_SIGN
            self._columns = columns(self.rows, len(self.order), max(0, width - self._sign), self.column)
            self._laid = (width, self.column)
        return self._columns

    def render_line(self, y: int) -> Strip:
        """A topic's line."""
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self.rich_style
        if not self.rows and y == 0:
            return Strip([Segment(fitted(f" {self.waiting}", width), base)])
        if index >= len(self.rows):
            return Strip.blank(width, base)
        row = self.rows[index]
        cursor = index == self.cursor
        if cursor:
            base += self._part("cursor" if self.has_focus else "cursor-blurred")
        text = self._row(row, base, cursor)
        return Strip(text.render(self.app.console)).adjust_cell_length(width, base)

    def _row(self, row: ClaimRow, base: Style, cursor: bool) -> Text:
        sign = SIGNS[row.topic.relation]
        parts = self._parts(self.scrollable_content_region.width)
        room = self._sign
        text = Text(end="", no_wrap=True).append("›" if cursor else " ", base)
        look = base + self._part(self._look(row.topic))
        text.append(fitted(f"{sign.glyph} {sign.word}" if room == _WORDED_SIGN else sign.glyph, room - 2) + " ", look)
        text.append(fitted(clip(_topic(row.label, parts.label - 1), parts.label - 1), parts.label), base)
        for index, cells in zip(parts.shown, parts.articles, strict=True):
            ways = row.cells[index]
            style = base + self._part("value" if ways else "empty")
            if cursor and index == self.column:
                style += self._part("column")
            text.append(fitted(clip(fitting(ways, cells - 1) or "–", cells - 1), cells), style)
        return text

    def _look(self, topic: Topic) -> str:
        if topic.relation == "disagree":
            return "disagree"
        if topic.relation in ("requoted", "sourcing", "certainty"):
            return "drift"
        return "check" if topic.relation == "differs" else "quiet"

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"claims--{name}", partial=True)


def _topic(label: str, width: int) -> str:
    """A topic's label; where it doesn't fit, the cells beside it show as well that it is about a time."""
    return label if cell_len(label) <= width else label.removeprefix("when: ")
