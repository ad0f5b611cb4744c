"""One side of a comparison: lines of a page, drawn when they are seen."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.selection import Selection as Drag
from textual.strip import Strip

from reader.model import Offsets
from reader.tui.actions import bindings
from reader.tui.copying import excerpt
from reader.tui.letters import changed_letters
from reader.tui.lines import Lines
from reader.tui.page import Line, Page
from reader.tui.passage import Note, Passage
from reader.tui.strand import SIDES, Strand
from reader.tui.strand import Side as SideName
from reader.tui.wrap import between_signs, clip, fitting

GUTTER = 3
"""Cells for the cursor's sign, the sign of the change, and a space."""
SCROLLBAR = 1
"""Cells that are kept for the scrollbar."""

_GLYPHS = {"deleted": "-", "inserted": "+", "changed": "~", "only": "○", "paired": "≈"}
_ENDS: Mapping[SideName, str] = {"a": "»", "b": "«"}


def _fitted(note: Note, width: int) -> str:
    return clip(fitting(note, width), width)


def no_heat(_spans: Sequence[Offsets]) -> str:
    """No sign, where there are no versions to count."""
    return " "


class SideView(Lines):
    """A column of the comparison; its peer shows the same lines of the same page."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "side--delete", "side--insert", "side--typographic", "side--moved", "side--only", "side--fold", "side--aside",
        "side--filler", "side--gutter", "side--cursor", "side--hit", "side--target", "side--note",
        "side--delete-letters", "side--insert-letters",
    }  # fmt: skip

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare")]

    def __init__(self, side: SideName, widget_id: str) -> None:
        super().__init__(id=widget_id)
        self.side: SideName = side
        self.peer: SideView | None = None
        self.page = Page()
        self.texts: Mapping[SideName, str] = {}
        self.letters: Mapping[SideName, str] = {}
        self.hits: Mapping[SideName, Sequence[Offsets]] = {}
        self.targets: Mapping[SideName, Sequence[Offsets]] = {}
        self.heat: Callable[[Sequence[Offsets]], str] = no_heat
        """a sign for how many versions differ from the base in some stretches of it"""

    def show(self, page: Page, texts: Mapping[SideName, str], letters: Mapping[SideName, str] | None = None) -> None:
        """Show another page; the place in it is for the caller to set. `letters` stand before each one's passages."""
        self.page = page
        self.letters = letters or {}
        self.texts = texts
        self.set_line_count(len(page.lines))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the peer along. Its target is set too: `scroll_to` would stop the animation that moves this side."""
        super().watch_scroll_y(old_value, new_value)
        peer = self.peer
        if peer is not None and peer.display and peer.scroll_y != new_value:
            peer.scroll_target_y = new_value
            peer.scroll_y = new_value

    def move(self, cursor: int) -> None:
        """Put the cursor on a line; the peer's too while both scroll together."""
        super().move(cursor)
        if self.peer is not None:
            self.peer.cursor = self.cursor

    def render_line(self, y: int) -> Strip:
        """The line of the page that stands at row `y` of the screen."""
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if index >= len(self.page.lines):
            return Strip.blank(width, self.rich_style)
        line = self.page.lines[index]
        passage = self.page.passages[line.passage]
        # The cursor lies under the marks: their colours are made for each other.
        under = self._look("cursor") if self._is_cursor(index) else Style.null()
        text = Text(end="", no_wrap=True)
        text.append(self._gutter(index, line, passage), self.rich_style + self._part("gutter") + under)
        text.append_text(self._body(line, passage, width - GUTTER, under))
        self._draw_drag(text, index)
        strip = Strip(text.render(self.app.console)).extend_cell_length(width, self.rich_style + under).crop(0, width)
        return strip.apply_offsets(0, index)

    def _is_cursor(self, index: int) -> bool:
        focused = self.has_focus or (self.peer is not None and self.peer.has_focus)
        return focused and index == self.cursor

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"side--{name}", partial=True)

    def _look(self, name: str) -> Style:
        """The whole style of a line of some kind; marks are drawn over it."""
        return self.get_component_rich_style(f"side--{name}")

    def _gutter(self, index: int, line: Line, passage: Passage) -> str:
        cursor = "›" if index == self.cursor and self.has_focus else self.heat(self.page.origins(line, "a"))
        return f"{cursor}{self._glyph(line, passage)} "

    def _glyph(self, line: Line, passage: Passage) -> str:
        strand, piece = passage.strand(self.side), line.piece(self.side)
        if passage.move is not None and (piece is not None or passage.note(self.side)):
            return " " if line.part == -1 else _ENDS[passage.end]
        if strand is None or piece is None:
            return " "
        if passage.kind == "changed":
            return "~" if line.part == 0 or any(run.mark for run in strand.between(*piece)) else " "
        if passage.kind == "equal" and strand.marked:
            return '"' if any(run.mark for run in strand.between(*piece)) else " "
        if self.letters and strand.runs:
            return self.letters[strand.runs[0].side] if line.part == 0 else " "
        if passage.kind in ("only", "paired") and (
            line.part or not (passage.kind == "only" or passage.opens_paragraph)
        ):
            return " "
        if passage.kind == "replaced":
            return _GLYPHS["deleted" if self.side == "a" else "inserted"]
        return _GLYPHS.get(passage.kind, " ")

    def _body(self, line: Line, passage: Passage, width: int, under: Style) -> Text:
        if line.part == -1:
            sign = "┊" if passage.runs_on == self.side else ""
            return Text(
                sign, style=self._look("filler") + Style(bgcolor=under.bgcolor) if sign else self.rich_style + under
            )
        if passage.kind == "fold":
            return Text(_fitted(passage.note(self.side), width), style=self._look("fold") + under)
        if passage.kind == "note" and (note := passage.note(self.side)):
            return Text(_fitted(note, width), style=self._look("note") + under)
        strand, piece = passage.strand(self.side), line.piece(self.side)
        if strand is None and passage.kind != "paired":
            return Text("╱" * width, style=self._look("filler") + Style(bgcolor=under.bgcolor))
        if strand is None or piece is None:
            return Text("┊", style=self._look("filler") + Style(bgcolor=under.bgcolor))
        style = self._look(passage.kind) if passage.kind in ("moved", "only", "aside") else self.rich_style
        text = Text(strand.text[piece[0] : piece[1]], style=style + under, no_wrap=True, end="")
        for run in strand.between(*piece):
            start, end = max(run.start, piece[0]) - piece[0], min(run.end, piece[1]) - piece[0]
            if run.mark:
                self._mark(text, run.mark, start, end)
            for first, last in changed_letters(strand.text, run):
                name = f"{run.mark}-letters"
                self._mark(text, name, first - piece[0], last - piece[0])
        self._draw_spans(text, strand, piece, self.targets, "target")
        self._draw_spans(text, strand, piece, self.hits, "hit")
        return text

    def _mark(self, text: Text, name: str, start: int, end: int) -> None:
        plain = text.plain
        first, last = between_signs(plain, max(0, start)), between_signs(plain, max(0, end))
        text.stylize(self._part(name), first, last)

    def _draw_spans(
        self, text: Text, strand: Strand, piece: tuple[int, int], spans: Mapping[SideName, Sequence[Offsets]], name: str
    ) -> None:
        """Draw those of some spans of the articles that stand on a line; the spans are in order."""
        for run in strand.between(*piece):
            for side in SIDES:
                origin, own = run.on(side), spans.get(side, ())
                if origin is None:
                    continue
                until = origin + run.end - run.start
                shift = run.start - origin - piece[0]
                for index in range(bisect_left(own, origin + 1, key=lambda span: span.end), len(own)):
                    if own[index].start >= until:
                        break
                    start, end = max(own[index].start, origin) + shift, min(own[index].end, until) + shift
                    self._mark(text, name, start, end)

    def _draw_drag(self, text: Text, index: int) -> None:
        drag = self.text_selection
        span = drag.get_span(index) if drag is not None else None
        if span is not None:
            start, end = span
            text.stylize(
                self.screen.get_component_rich_style("screen--selection"), start, len(text) if end == -1 else end
            )

    def get_selection(self, selection: Drag) -> tuple[str, str] | None:
        """The words of the article that were selected with the mouse, as they stand there."""
        last = len(self.page.lines) - 1
        if last < 0:
            return None
        start = (selection.start.y, selection.start.x - GUTTER) if selection.start else (0, 0)
        end = (selection.end.y, selection.end.x - GUTTER) if selection.end else (last, 1 << 30)
        return excerpt(self.page, self.side, self.texts, start, end), "\n"

    def selection_updated(self, selection: Drag | None) -> None:
        """Draw what is selected now."""
        self.refresh()
