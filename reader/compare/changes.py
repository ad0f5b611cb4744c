"""Changes as a person steps through them, and the counts of a comparison."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.model import Comparison, Offsets, Row


class Change(NamedTuple):
    """Neighbouring words that changed, with nothing equal between them, over one row or several.

    `first` and `last` are indices of rows; `a` and `b` reach from the first changed word of a side to its last, None
    where nothing changed there.
    """

    first: int
    last: int
    a: Offsets | None
    b: Offsets | None


def changes(comparison: Comparison) -> tuple[Change, ...]:
    """The changes of a comparison in the order of its rows. Folded rows neither make nor part changes."""
    return changes_of(comparison.rows)


def changes_of(rows: Sequence[Row]) -> tuple[Change, ...]:
    """The changes of rows in their order."""
    found: list[Change] = []
    going_on = False
    for index, row in enumerate(rows):
        for words in row.words:
            if words.op in ("equal", "typographic"):
                going_on = False
            elif going_on:
                last = found[-1]
                found[-1] = Change(last.first, index, _reach(last.a, words.a), _reach(last.b, words.b))
            else:
                found.append(Change(index, index, words.a, words.b))
                going_on = True
    return tuple(found)


def _reach(before: Offsets | None, following: Offsets | None) -> Offsets | None:
    if before is None or following is None:
        return before or following
    return Offsets(before.start, following.end)
