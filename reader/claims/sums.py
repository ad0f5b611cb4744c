"""Parts that an article counts side by side, and what they come to: "1,000 sappers and 5,000 builders" is 6,000."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.claims.alignment import Candidate
from reader.claims.quantities import bounds
from reader.claims.statements import Sighting

_NEAR = 60
"""Code points between two parts that are counted side by side, at the most."""


class Sum(NamedTuple):
    """The lowest and highest number that two parts of one sentence come to."""

    low: float
    high: float


class Sums:
    """The sums that the articles of a story hold, found by either of their parts."""

    def __init__(self, seen: Iterable[Sequence[Sighting]]) -> None:
        self._of: dict[int, list[Sum]] = {}
        for quantities in seen:
            for one, other in pairwise(quantities):
                if _side_by_side(one, other):
                    (low, high), (more, most) = bounds(one, "count"), bounds(other, "count")
                    for part in (one, other):
                        self._of.setdefault(id(part), []).append(Sum(low + more, high + most))

    def explain(self, pair: Candidate) -> bool:
        """Whether two quantities differ because one is a part of the other."""
        parted = pair.verdict.relation == "differs"
        return parted and (self._part(pair.a, pair.b) or self._part(pair.b, pair.a))

    def _part(self, part: Sighting, whole: Sighting) -> bool:
        if whole.counted.measure != "count" or whole.quantity.vague:
            return False
        low, high = bounds(whole, "count")
        return any(found.low <= high and low <= found.high for found in self._of.get(id(part), ()))


def _side_by_side(one: Sighting, other: Sighting) -> bool:
    if one.line != other.line or other.quote.start - one.quote.end > _NEAR:
        return False
    return all(_countable(part) for part in (one, other))


def _countable(part: Sighting) -> bool:
    quantity = part.quantity
    return part.counted.measure == "count" and not quantity.vague and None not in (quantity.low, quantity.high)
