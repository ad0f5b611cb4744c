"""Which values of two articles speak of one thing: by their scores, after vetoes, one to one, best first."""

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.candidates import ONE_NUMBER, Candidate, Key, value_key
from reader.claims.values.slips import slipped
from reader.claims.values.surely import AT_MOST, far, of_two_persons, slotted, surely_one
from reader.claims.values.vetoes import vetoed
from reader.claims.verdict import Verdict

ALIGNED = 0.2
"""Value score from which two values that agree are taken for one statement."""
COINCIDENT = 0.8
"""The same for two values that any text may hold, such as "two" or "hundreds", and that count different nouns."""
BARE = 0.45
"""The same where nothing tells what one of them counts."""
CHECK = 0.35
"""Bare score from which two values that don't agree are shown, to be checked."""
ALIKE = 0.25
"""Cosine of two sentences from which unequal times in them may be of one thing whatever else is said of each."""
EQUAL = 0.2
"""How much likelier than what only fits an equal value is, where both could be taken."""
SLOTTED = 0.2
"""The same where they stand in one slot: the least that any two unequal values need."""
SLIPPED = 0.1
"""How much less where a slip of the pen makes one number of the other."""
UNLIKE = 0.2
"""How much more they need where they count different nouns."""

Taken = dict[tuple[str, Key], Key]
"""The value of the other article that a value of an article stands for already, by article and value."""


class Link(NamedTuple):
    """Two values taken to speak of one thing, how they relate, how likely that is, 0 to 1, and whether it is sure."""

    a: Sighting
    b: Sighting
    verdict: Verdict
    score: float
    sure: bool


def links(found: Sequence[Candidate]) -> list[Link]:
    """The pairs that hold, one to one by value, agreeing ones first: a value may be repeated, never shared out."""
    taken: Taken = {}
    agreeing = [pair for pair in found if _one_number(pair) and pair.score >= _needed(pair)]
    agreeing.sort(
        key=lambda pair: (
            -pair.score - EQUAL * (pair.verdict.relation == "same"),
            pair.a.mention.start,
            pair.b.mention.start,
        )
    )
    chosen = [
        Link(pair.a, pair.b, pair.verdict, pair.score, sure=not pair.parted or surely_one(pair))
        for pair in agreeing
        if _free(pair, taken, value_key) and _take(pair, taken)
    ]
    parted = [
        pair
        for pair in found
        if pair.score >= SLOTTED
        and not _one_number(pair)
        and pair.score >= _asked(pair)
        and not vetoed(pair.a, pair.b)
        and not (far(pair.a, pair.b, AT_MOST) if pair.signs.get("only") else far(pair.a, pair.b))
        and _told_together(pair)
        and not of_two_persons(pair.a, pair.b)
    ]
    parted.sort(key=lambda pair: (-pair.score, pair.a.mention.start, pair.b.mention.start))
    for pair in parted:
        if _free(pair, taken, _described_key):
            sure = surely_one(pair) and _free(pair, taken, value_key)
            _take(pair, taken)
            chosen.append(Link(pair.a, pair.b, pair.verdict, pair.score, sure))
    return chosen


def _one_number(pair: Candidate) -> bool:
    """Whether two values agree, or part in something else than their numbers."""
    return not pair.parted or (pair.verdict.rule in ONE_NUMBER and not vetoed(pair.a, pair.b))


def _needed(pair: Candidate) -> float:
    """The value score that two values that agree need; not to be had where their frames part, where a bound lies many
    times apart, or where one sentence counts the nouns of both.
    """
    if pair.signs.get("frames_clash") or (pair.verdict.rule == "bound-far" and far(pair.a, pair.b, AT_MOST)):
        return inf
    if not pair.signs.get("otherwise"):
        return ALIGNED
    a, b = pair.a, pair.b
    rival = pair.signs.get("heads_differ") and (a.counted.head in b.companions or b.counted.head in a.companions)
    if rival and not a.quantity.vague and not b.quantity.vague:
        return inf
    return COINCIDENT if pair.signs.get("heads_differ") or a.quantity.vague else BARE


def _asked(pair: Candidate) -> float:
    """The bare score that two unequal values need: more where they count different nouns, less in one slot or where a
    slip makes one of the other.
    """
    if slotted(pair.a, pair.b):
        return SLOTTED
    if slipped(pair.a, pair.b):
        return CHECK - SLIPPED
    return CHECK + UNLIKE * pair.signs.get("heads_differ", 0.0)


def _told_together(pair: Candidate) -> bool:
    """Whether two unequal times are of like sentences or deeds: more so where one counts from a day that is not sure.

    Quantities are by what they count, and a slip of the pen is a sign of its own.
    """
    if pair.a.mention.kind != "time" or slipped(pair.a, pair.b):
        return True
    shared = len(pair.a.clause & pair.b.clause) + (pair.signs["sentence"] >= ALIKE)
    undated = 1 + (pair.verdict.rule == "weekdays-apart") if not pair.verdict.firm else 0
    return shared > undated


def _described_key(sighting: Sighting) -> Key:
    """The value with all that describes it: one article may count two merchant ships and two speedboats."""
    described = sighting.counted.described if sighting.mention.kind == "quantity" else frozenset()
    return (*value_key(sighting), described)


def _ends(pair: Candidate, key: Callable[[Sighting], Key]) -> tuple[tuple[str, Key], tuple[str, Key]]:
    return (pair.a.article, key(pair.a)), (pair.b.article, key(pair.b))


def _free(pair: Candidate, taken: Taken, key: Callable[[Sighting], Key]) -> bool:
    """Whether neither value is taken for another value of the other article."""
    one, other = _ends(pair, key)
    return taken.get(one, other[1]) == other[1] and taken.get(other, one[1]) == one[1]


def _take(pair: Candidate, taken: Taken) -> bool:
    for key in (value_key, _described_key):
        one, other = _ends(pair, key)
        taken[one], taken[other] = other[1], one[1]
    return True
