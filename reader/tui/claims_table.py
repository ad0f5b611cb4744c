"""The table of claims: a topic a line; a column for each article, or for one with its copies."""

import re
from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from reader.model import Statement, Topic
from reader.tui.actions import bindings
from reader.tui.claims_rows import ClaimRow, Columns, claim_rows, columns, least_width
from reader.tui.lines import Lines
from reader.tui.naming import column_name
from reader.tui.relations import SIGNS
from reader.tui.wrap import clip, fitted, fitting

_WORDED_SIGN = max(len(sign.word) for sign in SIGNS.values()) + 4
"""Cells for the cursor, the sign, its word and a space."""
_BARE_SIGN = 3
_SEEN = "✓"
_LANGUAGE = 5
"""Code points of a language's name in a column heading: "pt-BR"."""
_QUESTIONS = re.compile(r"^(?:(?:when|where|who|who says|how certain): )+")
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
        self.voices: tuple[tuple[str, ...], ...] = ()
        self.letters: Mapping[str, str] = {}
        self.unread: Mapping[str, str] = {}
        self.seen: Set[str] = frozenset()
        self.column: int | None = None
        self._laid: tuple[int, int | None] | None = None
        self._sign = _BARE_SIGN
        self._columns = Columns(0, (), 0)
        self.waiting = "Reading the claims …"

    def show(
        self,
        topics: Sequence[Topic],
        voices: tuple[tuple[str, ...], ...],
        letters: Mapping[str, str],
        seen: Set[str] = frozenset(),
        unread: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show topics, with a column for each voice; the column and the line that were chosen stay so.

        `letters` holds the letters of articles, `unread` the languages of those in which claims are not read, by id;
        `seen` the ids of the topics that a person has seen.
        """
        topic, article = self.topic, self.article
        self.rows = claim_rows(topics, voices)
        self._laid = None
        self.voices, self.letters, self.unread, self.seen = voices, letters, unread, seen
        self.column = next((index for index, voice in enumerate(voices) if article in voice), None)
        self.set_line_count(len(self.rows))
        kept = [index for index, row in enumerate(self.rows) if topic is not None and row.topic.id == topic.id]
        self.move(kept[0] if kept else self.cursor)

    @property
    def topic(self) -> Topic | None:
        """The topic that the cursor stands on."""
        return self.rows[self.cursor].topic if self.cursor < len(self.rows) else None

    @property
    def article(self) -> str | None:
        """The article whose column is chosen; where it has copies, the original."""
        voice = self.voice
        return voice[0] if voice is not None else None

    @property
    def voice(self) -> tuple[str, ...] | None:
        """The articles that share the column that is chosen."""
        return self.voices[self.column] if self.column is not None else None

    def stand_on(self, statements: Sequence[Statement]) -> None:
        """Where the topic is gone that held these statements, put the cursor on the first that holds one of them."""
        for said in statements:
            holding = [index for index, row in enumerate(self.rows) if said in row.topic.mentions]
            if holding:
                self.move(self.cursor if self.cursor in holding else holding[0])
                return

    def choose(self, article: str) -> None:
        """Choose the column that an article stands in."""
        self.column = next((index for index, voice in enumerate(self.voices) if article in voice), None)
        self.refresh()
        self.post_message(self.Moved())

    def watch_cursor(self) -> None:
        """Tell where the cursor is."""
        super().watch_cursor()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.reveal(self.cursor)

    def action_column(self, step: int) -> None:
        """Choose the column of the next article; before the first, none."""
        if not self.voices:
            return
        column = (-1 if self.column is None else self.column) + step
        self.column = None if column < 0 else min(column, len(self.voices) - 1)
        self.refresh()
        self.post_message(self.Moved())

    def heading(self, width: int) -> Text:
        """The line above the table: which column is which article."""
        parts = self._parts(width)
        text = Text(fitted("", self._sign) + fitted("topic", parts.label), end="", no_wrap=True)
        last = parts.shown[-1] if parts.articles else 0
        for index, cells in zip(parts.shown, parts.articles, strict=True):
            voice = self.voices[index]
            name = column_name(voice, self.letters, self.unread.get(voice[0], "")[:_LANGUAGE])
            name = f"[{name}]" if index == self.column else name
            before = f"‹{index} " if index == parts.first > 0 else ""
            after = f" +{len(self.voices) - 1 - last}›" if index == last < len(self.voices) - 1 else ""
            text.append(fitted(clip(before + name + after, cells - 1), cells))
        return text

    def _parts(self, width: int) -> Columns:
        """The columns at a width; the signs have their words beside them where that takes no room from the cells."""
        if self._laid != (width, self.column):
            worded = width >= max(_WIDE, _WORDED_SIGN + least_width(self.rows, len(self.voices)))
            self._sign = _WORDED_SIGN if worded else _BARE_SIGN
            self._columns = columns(self.rows, len(self.voices), max(0, width - self._sign), self.column)
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
        seen = row.topic.id in self.seen
        look = base + self._part("quiet" if seen else self._look(row.topic))
        text.append(fitted(f"{sign.glyph} {sign.word}" if room == _WORDED_SIGN else sign.glyph, room - 2) + " ", look)
        label = _topic(row.label, parts.label - 1)
        label = f"{_SEEN} {label}" if seen else label
        text.append(fitted(clip(label, parts.label - 1), parts.label), base + self._part("quiet") if seen else base)
        for index, cells in zip(parts.shown, parts.articles, strict=True):
            ways = row.cells[index]
            style = base + self._part("value" if ways else "empty")
            if cursor and index == self.column:
                style += self._part("column")
            nothing = "not read" if self.voices[index][0] in self.unread else "–"
            text.append(fitted(clip(fitting(ways, cells - 1) or nothing, cells - 1), cells), style)
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
    """A topic's label; where it doesn't fit, the sign and the cells beside it show as well what is asked of it."""
    return label if cell_len(label) <= width else _QUESTIONS.sub("", label)
