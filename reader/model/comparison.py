"""Two articles laid side by side: rows of words that match, changed or moved."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from reader.model.base import Frozen, Span

RowKind = Literal["equal", "changed", "deleted", "inserted", "moved", "typographic", "folded"]
WordKind = Literal["equal", "delete", "insert", "typographic"]


# Rows and their words are made by the ten thousand, which models are too dear for; what holds them is checked as ever.
@dataclass(frozen=True, slots=True)
class Words:
    """A run of words with one fate. The runs of a row tile its two spans; a missing side is None."""

    op: WordKind
    a: Span | None
    b: Span | None


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of A beside the stretch of B that belongs to it; never more than one paragraph on either side.

    A move is two rows with one `move` id: one at its place in A, one at its place in B.
    A folded row is furniture: it stands on one side and takes no part in the comparison.
    """

    kind: RowKind
    a: Span | None
    b: Span | None
    words: tuple[Words, ...] = ()
    move: int | None = None


class Move(Frozen):
    """Text that stands elsewhere in the other article, with the edits inside it."""

    id: int
    a: Span
    b: Span
    words: tuple[Words, ...]


class Paired(Frozen):
    """Sentences of A and of B that report the same, in other words."""

    a: tuple[Span, ...]
    b: tuple[Span, ...]
    score: float = Field(ge=0, le=1)


class Statistics(Frozen):
    """Counts of words a side, and of changes and moves as a person would step through them."""

    deleted: int
    inserted: int
    moved: int
    typographic: int
    changes: int
    moves: int


class Comparison(Frozen):
    """What became of article `a` in article `b`.

    Where `same_work` is false too little is shared for a word diff: rows and moves are empty.
    """

    a: str
    b: str
    same_work: bool
    coverage: float = Field(ge=0, le=1, description="share of the shorter text's words that stand in the other")
    rows: tuple[Row, ...]
    moves: tuple[Move, ...] = ()
    sentences: tuple[Paired, ...] = ()
    stats: Statistics
