"""Parts that an article counts side by side, and what they come to: "1,000 sappers and 5,000 builders" is 6,000."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.candidates import Candidate
from reader.claims.values.quantities import bounds
from reader.claims.verdict import Verdict, quoted

_NEAR = 60
"""Code points between two parts that are counted side by side, at the most."""
_NEAR_BOUND = 1.25
"""How many times over a bound the number lies that it is said of, at the most."""


class Sum(NamedTuple):
    """Two parts of one sentence, and the lowest and highest number that they come to."""

    one: Sighting
    other: Sighting
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
                        self._of.setdefault(id(part), []).append(Sum(one, other, low + more, high + most))

    def explain(self, pair: Candidate) -> bool:
        """Whether two quantities differ because one is a part of the other."""
        return self._concerns(pair) and pair.parted and (self._part(pair.a, pair.b) or self._part(pair.b, pair.a))

    def added(self, pair: Candidate) -> Candidate:
        """The pair, as the same where both parts together come to the whole that the other article gives."""
        if not self._concerns(pair) or not pair.parted:
            return pair
        for part, whole in ((pair.a, pair.b), (pair.b, pair.a)):
            found = next((one for one in self._of.get(id(part), ()) if _comes_to(one, part, whole)), None)
            if found is not None:
                parts = f"{quoted(found.one.phrase)} and {quoted(found.other.phrase)}"
                why = f"{parts} come to {quoted(whole.phrase)}"
                return pair._replace(verdict=Verdict("same", "adds-up", why))
        return pair

    def _concerns(self, pair: Candidate) -> bool:
        """Whether either value is part of a sum; few are."""
        return id(pair.a) in self._of or id(pair.b) in self._of

    def _part(self, part: Sighting, whole: Sighting) -> bool:
        if whole.counted.measure != "count" or whole.quantity.vague:
            return False
        low, high = bounds(whole, "count")
        # "At least 19" is hardly said of 51.
        low, high = (high / _NEAR_BOUND if low == -inf else low), (low * _NEAR_BOUND if high == inf else high)
        return any(found.low <= high and low <= found.high for found in self._of.get(id(part), ()))


def _comes_to(found: Sum, part: Sighting, whole: Sighting) -> bool:
    """Whether a sum is exactly the whole, of the noun that the part counts, the larger of the two."""
    low, high = bounds(whole, "count")
    other = found.other if found.one is part else found.one
    larger = (bounds(part, "count")[0], part.mention.start) >= (bounds(other, "count")[0], -1)
    return (
        larger
        and whole.counted.head != ""
        and whole.counted.head == part.counted.head
        and found.low == low == high == found.high
    )


def _side_by_side(one: Sighting, other: Sighting) -> bool:
    if one.line != other.line or other.quote.start - one.quote.end > _NEAR:
        return False
    return all(_countable(part) for part in (one, other))


def _countable(part: Sighting) -> bool:
    quantity = part.quantity
    return part.counted.measure == "count" and not quantity.vague and None not in (quantity.low, quantity.high)
