"""What is drawn of a comparison at one place, and what a person chose to see of it."""

from dataclasses import dataclass
from typing import Literal

from reader.model import Offsets
from reader.tui.strand import Side, Strand

PassageKind = Literal[
    "equal", "changed", "deleted", "inserted", "replaced", "moved", "paired", "only", "fold", "aside", "note"
]


Note = tuple[str, ...]
"""A line in several wordings, the fullest first: the first that fits is drawn; an empty one is no line."""


@dataclass(frozen=True, slots=True)
class View:
    """What a person chose to see of a comparison."""

    unified: bool = False
    typographic: bool = False
    fold_unchanged: bool = False
    opened: frozenset[str] = frozenset()
    """the folds that are open, by their key"""


@dataclass(frozen=True, slots=True)
class Passage:
    """Text of one or both sides that stands on the same rows.

    A `replaced` one has unlike words on its two sides: what was deleted, and what was inserted at that place.
    A `fold` is one line that stands for others; an `aside` is furniture shown because its fold was opened.
    A `note` is one line that says of the text below it where its other end is, or that only one article has it.
    """

    kind: PassageKind
    a: Strand | None = None
    b: Strand | None = None
    opens_paragraph: bool = True
    runs_on: Side | None = None
    """the side on which the paragraph before goes on, while the other side begins a new one"""
    key: str = ""
    """of a fold: what `View.opened` holds when it is open"""
    notes: tuple[Note, Note] = ((), ())
    """of a fold or a note: its line on either side"""
    holds: tuple[tuple[Side, Offsets], ...] = ()
    """of a closed fold: what is folded away"""
    move: int | None = None
    """of moved text and its note: the id of the move"""
    end: Side = "a"
    """of moved text and its note: the article whose place this is"""

    def note(self, side: Side) -> Note:
        """The line of a fold or a note on one side."""
        return self.notes[side == "b"]

    def strand(self, side: Side) -> Strand | None:
        """The text of one side."""
        return self.a if side == "a" else self.b
