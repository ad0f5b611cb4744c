"""Keeping one's place: where in the articles a side of the screen stands, and where that is on another page."""

from typing import Literal, NamedTuple

from reader.tui.page import Page
from reader.tui.side import SideView
from reader.tui.strand import Side

AROUND = 3
"""Lines that are seen around a place that was gone to, where there is room."""
Anchor = tuple[Literal["fold"], str] | tuple[Literal["text"], tuple[Side, int]]


class Kept(NamedTuple):
    """The place of a side before its page is replaced."""

    side: SideView
    anchor: Anchor | None
    row: int
    """the row of the screen on which the cursor stands"""

    def restore(self, page: Page) -> None:
        """Put the side back on its place, on another page."""
        if self.anchor is not None:
            self.side.cursor = line_at(page, self.anchor)
            self.side.jump(self.side.cursor - self.row)
        self.side.move(self.side.cursor)
        if not 0 <= self.row < self.side.scrollable_content_region.height:
            # The cursor was out of sight, as it is on a side that isn't on the screen yet.
            self.side.reveal(self.side.cursor, AROUND)


def kept(page: Page, side: SideView) -> Kept:
    """The place of a side on the page that it shows."""
    return Kept(side, anchor_of(page, side.cursor, side.side), side.cursor - side.scroll_offset.y)


def anchor_of(page: Page, line: int, column: Side) -> Anchor | None:
    """What a line shows: a fold, or which character of which article; None on an empty page."""
    if not page.lines:
        return None
    passage = page.passage_at(line)
    if passage.kind == "fold":
        return "fold", passage.key
    origin = page.origin(line, column)
    if origin is None and line + 1 < len(page.lines):
        origin = page.origin(line + 1, column)
    return ("text", origin) if origin else None


def line_at(page: Page, anchor: Anchor) -> int:
    """The line of a page that shows it; the first line where none does."""
    if anchor[0] == "fold":
        folds = (index for index, passage in enumerate(page.passages) if passage.key == anchor[1])
        return next((page.firsts[index] for index in folds), 0)
    spot = page.spot(*anchor[1])
    return spot.line if spot else 0
