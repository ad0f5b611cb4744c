"""The menu of what does not count as a change."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.actions import bindings
from reader.tui.laying import Compared
from reader.tui.selection import IgnoredKind, Selection
from reader.tui.wrap import fitted


class _Kind(NamedTuple):
    key: str
    name: str
    short: str


_KINDS: dict[IgnoredKind, _Kind] = {
    "typography": _Kind("q", "quotation marks, dashes and other typography", "quotes, dashes"),
    "case": _Kind("c", "capital and small letters", "case"),
    "punctuation": _Kind("p", "punctuation", "punctuation"),
}
_SPACE = _Kind("s", "white space and line ends", "white space")
_MARKED = _Kind("m", "mark in the text what is ignored", "mark in text")
_WIDE = 80
"""Cells of the screen from which the names are written out."""
_LONG, _SHORT = 45, 14
"""Cells for a name."""


class Choice(NamedTuple):
    """A line of the menu."""

    key: str
    name: str
    short: str
    on: bool
    state: str
    turn: Callable[[], None] | None
    """what turns it; None where it can't be"""


def choices(
    selection: Selection, compared: Compared | None, ignore: Callable[[IgnoredKind], None], mark: Callable[[], None]
) -> list[Choice]:
    """The lines of the menu as things stand."""

    def state(kind: IgnoredKind) -> str:
        if kind not in selection.ignored:
            return "counted"
        if compared is None or compared.ignored != selection.ignored:
            return "comparing …"
        if not compared.comparison.same_work:
            return "two works"
        return f"{compared.hidden.get(kind, 0):,} hidden"

    lines = {
        kind: Choice(*named, kind in selection.ignored, state(kind), partial(ignore, kind))
        for kind, named in _KINDS.items()
    }
    return [
        lines["typography"],
        Choice(*_SPACE, True, "always", None),
        lines["case"],
        lines["punctuation"],
        Choice(*_MARKED, selection.typographic, "", mark),
    ]


class IgnoreMenu(ModalScreen[None], inherit_bindings=False):
    """A small window in which each kind of difference is ignored or counted."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("ignore")]

    def __init__(self, lines: Callable[[], Sequence[Choice]]) -> None:
        super().__init__()
        self.lines = lines
        self.cursor = 0
        self.body = Static(markup=False)

    def compose(self) -> ComposeResult:
        """The lines in a frame."""
        with Vertical(id="window") as frame:
            frame.border_title = Text("What is ignored")
            frame.border_subtitle = Text("a letter or space turns · esc closes")
            yield self.body

    def on_resize(self, event: events.Resize) -> None:
        """Draw the lines for the width of the screen."""
        self.draw()

    def draw(self) -> None:
        """Draw the lines as things stand now."""
        wide = self.size.width >= _WIDE
        drawn = []
        for number, line in enumerate(self.lines()):
            here = number == self.cursor
            name = fitted(line.name, _LONG) if wide else fitted(line.short, _SHORT)
            drawn.append(Text("› " if here else "  ", end="", no_wrap=True))
            drawn[-1].append(line.key, style="bold underline").append(" ")
            drawn[-1].append(f"[{'x' if line.on else ' '}] {name}", style="bold reverse" if here else "")
            drawn[-1].append(f" {line.state}")
        self.body.update(Text("\n").join(drawn))

    def action_step(self, step: int) -> None:
        """To the next line, or the one before."""
        self.cursor = max(0, min(self.cursor + step, len(self.lines()) - 1))
        self.draw()

    def action_turn(self, key: str = "") -> None:
        """Ignore what the line of the cursor says, or count it; `key` is the letter of another line to go to first."""
        lines = self.lines()
        self.cursor = next((number for number, line in enumerate(lines) if line.key == key), self.cursor)
        if (turn := lines[self.cursor].turn) is not None:
            turn()
        self.draw()
