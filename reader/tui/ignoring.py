"""The menu of what does not count as a change."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.actions import bindings
from reader.tui.laying import Compared
from reader.tui.selection import IgnoredKind, Selection

NAMES: dict[IgnoredKind, str] = {
    "typography": "quotation marks, dashes and other typography",
    "case": "capital and small letters",
    "punctuation": "punctuation",
}


class Choice(NamedTuple):
    """A line of the menu."""

    name: str
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
            return "counted as changes"
        if compared is None or compared.ignored != selection.ignored:
            return "comparing …"
        return f"{compared.hidden.get(kind, 0):,} hidden"

    lines = [
        Choice(name, kind in selection.ignored, state(kind), lambda kind=kind: ignore(kind))  # type: ignore[misc]
        for kind, name in NAMES.items()
    ]
    return [
        *lines,
        Choice("white space and line ends", True, "never a change", None),
        Choice("mark in the text what is ignored", selection.typographic, "", mark),
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
            frame.border_subtitle = Text("space turns · esc closes")
            yield self.body

    def on_mount(self) -> None:
        """Draw the lines."""
        self.draw()

    def draw(self) -> None:
        """Draw the lines as things stand now."""
        drawn = []
        for number, line in enumerate(self.lines()):
            here = number == self.cursor
            sign, box = ("›" if here else " "), ("[x]" if line.on else "[ ]")
            drawn.append(Text(f"{sign} {box} {line.name:<46}", style="bold reverse" if here else ""))
            drawn[-1].append(f"  {line.state}", style="not reverse not bold")
        self.body.update(Text("\n").join(drawn))

    def action_step(self, step: int) -> None:
        """To the next line, or the one before."""
        self.cursor = max(0, min(self.cursor + step, len(self.lines()) - 1))
        self.draw()

    def action_turn(self) -> None:
        """Ignore what the line says, or count it."""
        turn = self.lines()[self.cursor].turn
        if turn is not None:
            turn()
            self.draw()
