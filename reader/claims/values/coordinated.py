"""Values in a list: where two articles list the same but for one value, the two that part are surely of one thing."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.claims.surroundings.sightings import Sighting
from reader.model import Quantity

_GAP = 25
"""Code points between two values of a list, at the most."""
_COMMA = 2
"""How many stand between them where no "and" ties them: a comma and a space; scores have a hyphen."""
_TYING = 3
"""Words before a value among which the "and" stands that ties it to the one before."""
_TIES = frozenset(("and", "or", "plus", "&"))
_RANGE = frozenset(("between", "from"))
_LONGEST = 6
"""Values of the longest list that is looked at."""

Run = Sequence[Sighting]


def runs(side: Sequence[Sighting]) -> dict[int, Run]:
    """By the identity of each value of an article that stands in a list, the values of that list in order."""
    found: dict[int, list[Sighting]] = {}
    for one, other in pairwise(side):
        if _tied(one, other):
            run = found.get(id(one), [one])
            run.append(other)
            found[id(one)] = found[id(other)] = run
    return {key: run for key, run in found.items() if len(run) <= _LONGEST}


def coordinated(a: Sighting, b: Sighting, ones: Mapping[int, Run], others: Mapping[int, Run]) -> bool:
    """Whether two values of one sort stand in lists that are as long, and equal but for them, in sentences that share a
    word.

    `ones` and `others` are the lists of the two articles.
    """
    mine, theirs = ones.get(id(a)), others.get(id(b))
    if not mine or not theirs or len(mine) != len(theirs) or not _one_sort(a, b):
        return False
    if a.sentence.keys().isdisjoint(b.sentence) or of_others(mine[-1], theirs[-1]):
        return False
    rest = [one for one in theirs if one is not b]
    for one in mine:
        if one is not a:
            equal = next((at for at, other in enumerate(rest) if _equal(one, other)), None)
            if equal is None:
                return False
            del rest[equal]
    return True


def of_others(one: Sighting, other: Sighting) -> bool:
    """Whether other names are listed behind two lists: "3.5 and 4.2 percent in Riga and Oslo", "in Riga and Bonn"."""
    names, others = ({word for word in side.after if word[0].isupper()} for side in (one, other))
    return names != others and min(len(names), len(others)) > 1


def _tied(one: Sighting, other: Sighting) -> bool:
    """Whether the second value follows the first in one list; "between 3 and 5" is none."""
    gap = other.mention.start - one.mention.end
    if one.line != other.line or not 0 < gap <= _GAP or not _RANGE.isdisjoint(one.before[-1:]):
        return False
    return gap == _COMMA or not _TIES.isdisjoint(word.casefold() for word in other.before[-_TYING:])


def _one_sort(one: Sighting, other: Sighting) -> bool:
    """Whether two values count one noun, are of one measure, or one at least tells no noun and both tell one frame."""
    if one.frame != other.frame and one.frame and other.frame:
        return False
    if one.counted.bare or other.counted.bare:
        return one.quantity.vague is other.quantity.vague is False and _fractional(one) and _fractional(other)
    return one.counted.measure == other.counted.measure and one.counted.head == other.counted.head


def _fractional(sighting: Sighting) -> bool:
    """Whether a number has a fraction, as what is measured has, or is large: a "3" may be of anything."""
    low = sighting.quantity.low
    return low is not None and (low != int(low) or low > _GAP)


def _equal(one: Sighting, other: Sighting) -> bool:
    a, b = one.mention.value, other.mention.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    return (a.low, a.high) == (b.low, b.high) and _one_sort(one, other)
