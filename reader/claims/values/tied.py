"""Numbers tied to another by a hyphen, as in a score or a record: "58-3" tells of 58 wins without counting them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from reader.claims.values.candidates import Candidate
from reader.model import Witness

Tied = Mapping[str, frozenset[float]]
"""By article id, the numbers that stand in it tied to another."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\d-])(\d{1,3})[-\N{EN DASH}](\d{1,3})(?![\d-])", re.ASCII)


def tied_in(members: Sequence[Witness]) -> Tied:
    """The numbers of each member that are tied to another, of at most three digits."""
    return {
        one.id: frozenset(side for found in _pattern().findall(one.text) for side in _falling(found)) for one in members
    }


def _falling(found: tuple[str, str]) -> tuple[float, ...]:
    """The two numbers where the second is less, as in no range."""
    high, low = map(float, found)
    return (high, low) if high > low else ()


def told_by_score(pair: Candidate, tied: Tied) -> bool:
    """Whether the other article tells either of two unequal numbers by a score, so that they are no conflict."""
    if not pair.parted or not pair.a.counted.measure == pair.b.counted.measure == "count":
        return False
    return pair.a.quantity.low in tied[pair.b.article] or pair.b.quantity.low in tied[pair.a.article]
