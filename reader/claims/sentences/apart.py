"""Two sentences that report one thing, and give other values for what both count or date."""

from collections.abc import Mapping, Sequence, Set
from typing import Literal, NamedTuple

from reader.claims.surroundings.counted import DURATIONS
from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.candidates import Relate
from reader.claims.values.surely import far, of_two_persons
from reader.claims.values.vetoes import vetoed
from reader.claims.verdict import Verdict

Relates = Mapping[Literal["quantity", "time"], Relate]


_NAMED, _UNNAMED = 1, 2
"""Words that the clauses of two quantities must share where a noun tells what they count, and where none does."""
_FEWEST = 2
"""Counts up to this are as often told by the noun alone."""


class Parting(NamedTuple):
    """Two values in which two sentences part, and how."""

    a: Sighting
    b: Sighting
    verdict: Verdict


def parting(ones: Sequence[Sighting], others: Sequence[Sighting], relates: Relates) -> Parting | None:
    """Where two sentences part in a value of one noun, measure or kind, or None where each may be meant by another.

    A value parts only where nothing that the other sentence gives of its sort can be the same.
    """
    free = [a for a in ones if not any(_can_be(a, b, relates) for b in others)]
    open_to = [b for b in others if not any(_can_be(a, b, relates) for a in ones)]
    parted = [
        Parting(a, b, verdict)
        for a in free
        for b in open_to
        if _one_sort(a, b) and not _of_two(a, b) and (verdict := _related(a, b, relates)).firm
    ]
    return max(parted, key=lambda one: len(one.a.counted.described & one.b.counted.described), default=None)


def _of_two(a: Sighting, b: Sighting) -> bool:
    """Whether anything shows that two values are of two things, or for a quantity nothing that they are of one."""
    if vetoed(a, b) or far(a, b) or of_two_persons(a, b):
        return True
    alike = len((a.clause & b.clause) - {a.counted.head, b.counted.head})
    return a.mention.kind == "quantity" and alike < (_NAMED if a.counted.head else _UNNAMED)


def fitting(ones: Sequence[Sighting], others: Sequence[Sighting], relates: Relates) -> Verdict | None:
    """How values of one sort in two sentences fit without being the same; None where one is, or where none fits."""
    verdicts = [_related(a, b, relates) for a in ones for b in others if _one_sort(a, b)]
    if any(verdict.relation == "same" for verdict in verdicts):
        return None
    return next((verdict for verdict in verdicts if verdict.relation != "differs"), None)


def uncounted(ones: Sequence[Sighting], others: Sequence[Sighting], relates: Relates) -> bool:
    """Whether both count something, and no number of the one can be one of the other's."""
    mine, theirs = ([one for one in side if one.counted.measure == "count"] for side in (ones, others))
    return bool(mine and theirs) and all(_related(a, b, relates).relation == "differs" for a in mine for b in theirs)


def counting(ones: Sequence[Sighting], others: Sequence[Sighting], stems: Set[str]) -> Sighting | None:
    """The first of `ones` that counts what the other sentence, of these stems, names without any number of it."""
    counted = {b.counted.head for b in others}
    return next(
        (
            a
            for a in ones
            if a.counted.measure == "count"
            and a.counted.head in stems
            and a.counted.head not in counted
            and a.quantity.low is not None
            and a.quantity.low > _FEWEST
        ),
        None,
    )


def _can_be(a: Sighting, b: Sighting, relates: Relates) -> bool:
    """Whether two values may be the same, as far as they can be compared."""
    if a.mention.kind != b.mention.kind or not (_one_sort(a, b) or a.counted.bare or b.counted.bare):
        return False
    return _related(a, b, relates).relation != "differs"


def _related(a: Sighting, b: Sighting, relates: Relates) -> Verdict:
    return relates["time" if a.mention.kind == "time" else "quantity"](a, b)


def _one_sort(a: Sighting, b: Sighting) -> bool:
    """Whether two values are both times, of one measure, or count one noun."""
    if a.mention.kind != b.mention.kind:
        return False
    if a.mention.kind == "time":
        return True
    if a.counted.measure != b.counted.measure:
        return False
    # Much in one sentence lasts for years or days: durations are compared where they are of one thing.
    named = a.counted.measure == "count" or a.counted.measure in DURATIONS
    return not named or (a.counted.head != "" and a.counted.head == b.counted.head)
