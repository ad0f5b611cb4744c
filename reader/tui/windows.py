"""Windows that are read and closed: all keys, and what could not be opened."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.model import ReaderError
from reader.text.visible import visible
from reader.tui.actions import WHERE, Place, bindings, described
from reader.tui.relations import SIGNS


class Reading(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The text of a window."""


class Window(ModalScreen[None], inherit_bindings=False):
    """A text over the panels, scrolled and closed by keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in bindings("help") if binding.action == "screen.dismiss"
    ]

    def __init__(self, title: str, text: Text) -> None:
        super().__init__()
        self.heading = title
        self.text = text

    def compose(self) -> ComposeResult:
        """The text in a frame with its title."""
        with Vertical(id="window") as frame:
            frame.border_title = Text(self.heading)
            frame.border_subtitle = Text("esc closes")
            with Reading():
                yield Static(self.text, markup=False)


Reading.BINDINGS = [binding for binding in bindings("help") if binding.action != "screen.dismiss"]


def help_text(place: Place) -> Text:
    """All keys with what they do, those of the focused panel first, and what the signs mean."""
    order = [place, "everywhere", *(one for one in WHERE if one not in (place, "everywhere"))]
    text = Text(end="")
    for where in order:
        text.append(f"{WHERE[where]}\n", style="bold underline")
        for keys, description in described(where):
            text.append(f"  {keys:<18}", style="bold")
            text.append(f" {description}\n")
        text.append("\n")
    return text.append_text(signs_text())


def signs_text() -> Text:
    """What every sign on the screen means."""
    text = Text(end="")
    text.append("Signs in COMPARE\n", style="bold underline")
    for glyph, meaning in (
        ("-", "only in the base; the words are struck through"),
        ("+", "only in the other article; the words are underlined"),
        ("~", "the paragraph changed; the marked words are the change"),
        ('"', "differs only in what is ignored (marked where asked for with i)"),
        ("» «", "moved away from here, moved to here; ) goes to the other end"),
        ("○", "only this article reports it (two works side by side)"),
        ("A B C", "whose words these are (two works in one column)"),
        ("~▐ »│", "the ruler on the right: where changes, moves and folds are; ▐ is on screen"),
        ("▁ ▂ ▃ ▅ ▇", "how many of three to nine versions differ from the base on this line"),
        ("11,000 [A C»]", "under the text: the words of A and C on this line; C has them at another place"),
        ("= ~ » ·", "in the table of versions: the sentence is the same, edited, moved, absent"),
        ("▸ ▾", "folded text, opened text"),
        ("╱╱ ┊", "nothing stands here: room left for the other side"),
    ):
        text.append(f"  {glyph:<18}", style="bold")
        text.append(f" {meaning}\n")
    text.append("\nSigns in CLAIMS\n", style="bold underline")
    meanings = {
        "disagree": "both cannot be exactly right", "requoted": "the same speaker's quoted words differ",
        "sourcing": "the same, laid to another or a firmer source", "certainty": "the same, more or less certain",
        "differs": "the values differ; check whether they speak of the same thing",
        "spelling": "one name, spelled in two ways", "vaguer": "one gives less", "compatible": "both can be right",
        "same": "one value, however it is written", "single": "only one article speaks of it",
    }  # fmt: skip
    for relation, sign in SIGNS.items():
        text.append(f"  {sign.glyph + ' ' + sign.word:<18}", style="bold")
        text.append(f" {meanings[relation]}\n")
    return text


def problems_text(failures: Sequence[ReaderError], notes: Sequence[str]) -> Text:
    """What could not be opened and why, then what was guessed or passed over."""
    text = Text(end="")
    for failure in failures:
        text.append("✗ ", style="bold")
        text.append(f"{visible(failure.where)}\n", style="bold")
        text.append(f"  {visible(failure.what)}; {visible(failure.hint)}\n")
    for note in notes:
        text.append(f"· {visible(note)}\n")
    if not failures and not notes:
        text.append("Everything that was named was opened, and nothing had to be guessed.\n")
    return text
