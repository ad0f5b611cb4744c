"""A scrolled list of lines with a cursor: what the three panels have in common."""

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView


class Lines(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines drawn when they are seen; keys move a cursor, and the cursor takes the view along."""

    cursor: reactive[int] = reactive(0, repaint=False)
    """the line that keys act on"""

    class Clicked(Message):
        """A line was clicked."""

        def __init__(self, view: "Lines", line: int) -> None:
            super().__init__()
            self.view = view
            self.line = line

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return self.virtual_size.height

    def set_line_count(self, count: int) -> None:
        """Tell how many lines there are."""
        self.virtual_size = Size(0, count)
        self.refresh()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a line."""
        return max(0, min(cursor, self.line_count - 1))

    def watch_cursor(self) -> None:
        """Draw the cursor at its new place."""
        self.refresh()

    def move(self, cursor: int) -> None:
        """Put the cursor on a line and bring that line into view."""
        self.cursor = cursor
        self.reveal(self.cursor)

    def reveal(self, line: int, margin: int = 0) -> None:
        """Scroll as little as needed for a line to be seen, with `margin` lines around it where there is room."""
        height = self.scrollable_content_region.height
        if height <= 0:
            return
        margin = min(margin, max(0, height - 1) // 2)
        top = self.scroll_offset.y
        if line - margin < top:
            self.jump(line - margin)
        elif line + margin >= top + height:
            self.jump(line + margin + 1 - height)

    def jump(self, top: int) -> None:
        """Scroll so that `top` is the first line seen."""
        top = max(0, min(top, self.line_count - self.scrollable_content_region.height))
        self.scroll_to(y=top, animate=False, immediate=True, force=True)

    def step(self, lines: int) -> None:
        """Move the cursor by some lines, from the edge of the view where it was scrolled away."""
        height = max(1, self.scrollable_content_region.height)
        top = self.scroll_offset.y
        cursor = min(max(self.cursor, top), top + height - 1)
        self.move(cursor if cursor != self.cursor and abs(lines) == 1 else cursor + lines)

    def action_cursor_down(self) -> None:
        """One line down."""
        self.step(1)

    def action_cursor_up(self) -> None:
        """One line up."""
        self.step(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.step(max(1, self.scrollable_content_region.height // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.step(-max(1, self.scrollable_content_region.height // 2))

    def action_cursor_first(self) -> None:
        """To the first line."""
        self.move(0)

    def action_cursor_last(self) -> None:
        """To the last line."""
        self.move(self.line_count - 1)

    def on_click(self, event: events.Click) -> None:
        """Say which line was clicked."""
        line = event.y + self.scroll_offset.y
        if event.button == 1 and 0 <= line < self.line_count:
            self.post_message(self.Clicked(self, line))
