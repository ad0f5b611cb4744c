"""Windows that are read and closed: all keys, what could not be opened, what was judged."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.model import ReaderError
from reader.model.note import Note
from reader.text.visible import visible
from reader.tui.actions import WHERE, Place, bindings, described
from reader.tui.relations import SIGNS

_KEYS = 18
"""Cells for keys and signs."""


class Reading(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The text of a window."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in bindings("help") if binding.action != "screen.dismiss"
    ]


class Window(ModalScreen[None], inherit_bindings=False):
    """A text over the panels, scrolled and closed by keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in bindings("help") if binding.action == "screen.dismiss"
    ]

    def __init__(self, title: str, text: RenderableType) -> None:
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


def help_text(place: Place) -> Group:
    """All keys with what they do, those of the focused panel first, and what the signs mean."""
    order = [place, "everywhere", *(one for one in WHERE if one not in (place, "everywhere"))]
    return Group(*(_explained(WHERE[where], described(where)) for where in order), signs_text())


def _explained(heading: str, rows: Iterable[tuple[str, str]]) -> Group:
    """Keys or signs under a heading, with what they do or mean beside them, however narrow the window is."""
    table = Table.grid(padding=(0, 0, 0, 2))
    table.add_column(style="bold", width=_KEYS)
    table.add_column()
    for short, meaning in rows:
        table.add_row(Text(short), Text(meaning))
    return Group(Text(heading, style="bold underline"), table, Text())


def signs_text() -> Group:
    """What every sign on the screen means."""
    compare = (
        ("-", "only in the base; the words are struck through"),
        ("+", "only in the other article; the words are underlined"),
        ("~", "the paragraph changed; the marked words are the change"),
        ('"', "differs only in what is ignored (marked where asked for with i)"),
        ("» «", "moved away from here, moved to here; ) goes to the other end"),
        ("≈", "two works: both report it, in other words"),
        ("○", "two works: only this article reports it"),
        ("A B C", "whose words these are (two works in one column)"),
        ("~▐ »│", "the ruler on the right: where changes, moves, ○ and folds are; ▐ is on screen"),
        ("▁ ▂ ▃ ▅ ▇", "how many of three to nine versions differ from the base on this line"),
        ("11,000 [A C»]", "under the text: the words of A and C on this line; C has them at another place"),
        ("= ~ » ·", "in the table of versions: the sentence is the same, edited, moved, absent"),
        ("▸ ▾", "folded text, opened text"),
        ("╱╱ ┊", "nothing stands here: room left for the other side; between two paragraphs: here they are one"),
    )
    meanings = {
        "disagree": "both cannot be exactly right", "requoted": "the same speaker's quoted words differ",
        "sourcing": "the same, laid to another or a firmer source", "certainty": "the same, more or less certain",
        "differs": "the values differ; check whether they speak of the same thing",
        "spelling": "one name, spelled in two ways", "vaguer": "one gives less", "compatible": "both can be right",
        "same": "one value, however it is written", "single": "only one article speaks of it",
    }  # fmt: skip
    claims = [
        *((f"{sign.glyph} {sign.word}", meanings[relation]) for relation, sign in SIGNS.items()),
        ("✓", "you have seen it (v)"),
        ("B (+C)", "what B and its copy C say (c gives C a column)"),
        ("–", "the article says nothing of it"),
    ]
    return Group(_explained("Signs in COMPARE", compare), _explained("Signs in CLAIMS", claims))


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


def judgements_text(notes: Sequence[Note], problem: str) -> Text:
    """What a person judged about the open articles, the newest first."""
    text = Text(end="")
    if problem:
        text.append(f"{visible(problem)}\n\n", style="bold")
    for note in reversed(notes):
        relation = f": {SIGNS[note.relation].word}" if note.relation is not None else ""
        text.append(f"{note.kind}{relation}", style="bold")
        text.append(f" · {visible(note.made.replace('T', ' ')[:16])} UTC\n")
        for anchor in note.passages:
            words = f"“{visible(anchor.words)}”  in " if anchor.words else ""
            text.append(f"  {words}")
            text.append(f"{visible(anchor.title)}\n", style="dim")
    if not notes:
        text.append(
            "You have judged nothing about these articles yet. Among claims x takes two statements apart, v marks as "
            "seen; in the list x takes an article out of its story, m makes one story of two.\n"
        )
    return text.append("\nreader notes lists and forgets what you judged, about these and all other articles.\n")
