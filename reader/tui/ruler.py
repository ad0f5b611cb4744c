"""The overview ruler: where over the whole height of a comparison something changed, moved or is folded."""

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.page import Page

WIDTH = 2
"""Cells: one for the signs, one for the part on screen."""

_SIGNS = {
    "changed": "~",
    "deleted": "~",
    "inserted": "~",
    "replaced": "~",
    "moved": "»",
    "only": "○",
    "fold": "▸",
    "aside": "▸",
}
_DIM = Style(dim=True)
_ORDER = "~»○▸"
"""The signs, what matters most first."""


def line_signs(page: Page) -> str:
    """A sign for each line of a page: changed, moved, folded or a space."""
    by_passage = [_SIGNS.get(passage.kind, " ") for passage in page.passages]
    return "".join(" " if line.part == -1 else by_passage[line.passage] for line in page.lines)


class Ruler(Widget):
    """A narrow column beside the text; a click goes to that place. Empty while all of the text is on screen."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """A place was clicked."""

        def __init__(self, line: int) -> None:
            super().__init__()
            self.line = line

    def __init__(self) -> None:
        super().__init__(id="ruler")
        self.signs = ""
        self.top = 0

    def show(self, signs: str) -> None:
        """Show the signs of another page, one for each of its lines."""
        self.signs = signs
        self.refresh()

    def scrolled(self, top: float) -> None:
        """Show that another part is on screen."""
        self.top = round(top)
        self.refresh()

    @property
    def needed(self) -> bool:
        """Whether there is more than fits on the screen."""
        return len(self.signs) > self.size.height > 0

    def _lines(self, y: int) -> tuple[int, int]:
        """The lines of the page that a row of the ruler stands for."""
        count, height = len(self.signs), self.size.height
        return y * count // height, max(y * count // height + 1, (y + 1) * count // height)

    def render_line(self, y: int) -> Strip:
        """The most important sign of the lines that a row stands for, and whether one of them is on screen."""
        if not self.needed:
            return Strip.blank(WIDTH, self.rich_style)
        first, end = self._lines(y)
        here = self.signs[first:end]
        sign = next((sign for sign in _ORDER if sign in here), " ")
        seen = first < self.top + self.size.height and end > self.top
        style = self.rich_style
        return Strip([Segment(sign, style), Segment("▐", style) if seen else Segment("│", style + _DIM)])

    def on_click(self, event: events.Click) -> None:
        """Say which line was clicked: the first one with the sign that is drawn there."""
        if not self.needed:
            return
        first, end = self._lines(min(max(0, event.y), self.size.height - 1))
        here = self.signs[first:end]
        at = next((here.index(sign) for sign in _ORDER if sign in here), 0)
        self.post_message(self.Clicked(first + at))
