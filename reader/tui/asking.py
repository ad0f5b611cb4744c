"""What the COMPARE panel asks the Library, in the thread of a worker."""

from reader.compare import hidden
from reader.text.keys import Ignored
from reader.tui.laying import Compared, alone
from reader.tui.opened import Shelf
from reader.tui.selection import IgnoredKind


def options(ignored: frozenset[IgnoredKind]) -> Ignored:
    """What a person chose to ignore, as the engines take it."""
    return Ignored("typography" in ignored, "case" in ignored, "punctuation" in ignored)


def asked(shelf: Shelf, base: str, other: str, ignored: frozenset[IgnoredKind]) -> Compared:
    """Two articles compared, with counts of what is passed over; one article alone where both are the same."""
    if base == other:
        return alone(shelf.witness(base), ignored)
    passing = options(ignored)
    comparison, a, b = shelf.comparison(base, other, passing), shelf.witness(base), shelf.witness(other)
    counts = hidden(comparison, a.text, b.text, passing)
    passed: dict[IgnoredKind, int] = {
        "typography": counts.typography, "case": counts.case, "punctuation": counts.punctuation,
    }  # fmt: skip
    return Compared(comparison, a, b, ignored, passed)
