"""Changes as a person steps through them, and the counts of a comparison."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.model import Comparison, Offsets, Row


class Change(NamedTuple):
    """Neighbouring words that changed, with nothing equal between them, over one row or several; or a move.

    `first` and `last` are indices of rows; `a` and `b` reach from the first changed word of a side to its last, None
    where nothing changed there. Of a move they are its two ends, and `first` and `last` its first row.
    """

    first: int
    last: int
    a: Offsets | None
    b: Offsets | None
    move: int | None = None


def changes(comparison: Comparison) -> tuple[Change, ...]:
    """The changes of a comparison in the order of its rows; a move is one change, whatever was edited in it.

    Folded rows and the rows of moves do not part the changes around them.
    """
    return changes_of(comparison.rows)


def changes_of(rows: Sequence[Row]) -> tuple[Change, ...]:
    """The changes of rows in their order."""
    found: list[Change] = []
    moves: dict[int, Change] = {}
    going_on = False
    for index, row in enumerate(rows):
        if row.move is not None:
            known = moves.get(row.move, Change(index, index, None, None, row.move))
            moves[row.move] = known._replace(a=known.a or row.a, b=known.b or row.b)
            continue
        for words in row.words:
            if words.op in ("equal", "typographic"):
                going_on = False
            elif going_on:
                last = found[-1]
                found[-1] = Change(last.first, index, _reach(last.a, words.a), _reach(last.b, words.b))
            else:
                found.append(Change(index, index, words.a, words.b))
                going_on = True
    return tuple(sorted([*found, *moves.values()], key=lambda change: (change.first, change.move or 0)))


def _reach(before: Offsets | None, following: Offsets | None) -> Offsets | None:
    if before is None or following is None:
        return before or following
    return Offsets(before.start, following.end)
