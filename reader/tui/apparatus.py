"""The line under a comparison that says who of several versions says what on the line of the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from textual import events
from textual.widgets import Static

from reader.model import Offsets
from reader.tui.wrap import wrap

if TYPE_CHECKING:
    from reader.tui.versions import Versions

LINES = 2
"""Lines that it has, so that the text above doesn't jump while the cursor moves."""


class Apparatus(Static):
    """The readings of the versions, wrapped; hidden where there are no versions."""

    def __init__(self) -> None:
        super().__init__("", id="apparatus", markup=False)
        self.versions: Versions | None = None
        self._letters: Mapping[str, str] = {}
        self._told = Text()

    def show(self, versions: Versions | None, letters: Mapping[str, str]) -> None:
        """Tell of these versions from now on."""
        self.versions, self._letters = versions, letters
        self.display = versions is not None

    def tell(self, spans: Sequence[Offsets]) -> None:
        """Tell what the versions say in some stretches of the base."""
        self._told = self.versions.told(spans, self._letters) if self.versions is not None else Text()
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew."""
        self._draw()

    def _draw(self) -> None:
        self.update(shortened(self._told, self.scrollable_content_region.width), layout=False)


def shortened(text: Text, width: int) -> Text:
    """The first lines of a text, with … where there is more of it."""
    if width < 2:
        return Text()
    rows = wrap(text.plain, width)
    shown = [text[start:end] for start, end in rows[:LINES]]
    if len(rows) > LINES:
        shown[-1].truncate(width - 2)
        shown[-1].append(" …")
    return Text("\n").join(shown)
