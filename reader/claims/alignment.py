"""Which values of two articles speak of one thing: two scores a pair, vetoes, then one to one, best first."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp, inf
from typing import NamedTuple

from reader.claims.counted import comparable
from reader.claims.features import Signs, signs
from reader.claims.statements import Sighting
from reader.claims.verdict import Verdict
from reader.claims.vetoes import vetoed

ALIGNED = 0.2
"""Value score from which two values that agree are taken for one statement."""
COINCIDENT = 0.8
"""The same for two values that any text may hold, such as "two" or "hundreds", and that count different nouns."""
BARE = 0.45
"""The same where nothing tells what one of them counts."""
CHECK = 0.35
"""Bare score from which two values that don't agree are shown, to be checked."""
EQUAL = 0.1
"""How much likelier than what only fits an equal value is, where both could be taken."""
UNLIKE = 0.2
"""How much more they need where they count different nouns."""
SURE = 0.5
"""Bare score from which they are said to disagree, where nothing else speaks against it."""
DATED = 0.4
"""The same for two days of the year on which the same was done, where neither article names the other's day."""

_FEW, _TIMES = 10, 3.5
"""How far apart two numbers may lie, or how many times over, and still be told wrongly of one thing."""
_DAY = len("XXXX-06-26")
_FROM = 3
"""Words behind a distance that tell from where it is measured: "east of the port"."""
_WEAK = ("bound-far", "date-unknown")
"""Rules by which two values can both be right, but that are no sign that they speak of one thing."""

_ONE_NUMBER = "opposite-direction"
"""A rule by which two values part though their numbers are equal."""

Relate = Callable[[Sighting, Sighting], Verdict]
Key = tuple[object, ...]
Taken = dict[tuple[str, Key], Key]
"""The value of the other article that a value of an article stands for already, by article and value."""


class Link(NamedTuple):
    """Two values taken to speak of one thing, how they relate, how likely that is, 0 to 1, and whether it is sure."""

    a: Sighting
    b: Sighting
    verdict: Verdict
    score: float
    sure: bool


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weights of `weights.txt`: for each score, what each sign is worth."""
    found: dict[str, dict[str, float]] = {}
    for line in files("reader.claims").joinpath("weights.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            score, sign, worth = line.split()
            found.setdefault(score, {})[sign] = float(worth)
    return found


def score(name: str, measured: Signs) -> float:
    """The score of some signs, 0 to 1; a sign without a weight counts nothing."""
    total = 0.0
    for sign, worth in weights()[name].items():
        value = measured.get(sign)
        if value:
            total += worth * value
    return 1 / (1 + exp(-total))


def value_key(sighting: Sighting) -> Key:
    """What makes two values of one article the same value."""
    if sighting.mention.kind == "quantity":
        quantity = sighting.quantity
        return (quantity.low, quantity.high, sighting.counted.measure, sighting.counted.head)
    known = sighting.time.start or sighting.time.end
    return (sighting.time.start, sighting.time.end) if known else (sighting.words.casefold(), None)


def number(sighting: Sighting) -> Key:
    """The value alone: one article may count the same men as troops and as soldiers."""
    return value_key(sighting)[:2]


class Candidate(NamedTuple):
    """Two values that may speak of one thing, and how likely they do: the bare score where they don't agree."""

    a: Sighting
    b: Sighting
    verdict: Verdict
    signs: Signs
    score: float

    @property
    def parted(self) -> bool:
        """Whether the two values can't both be exact."""
        return self.verdict.relation == "differs"


def candidates(
    ones: Sequence[Sighting],
    others: Sequence[Sighting],
    relate: Relate,
) -> list[Candidate]:
    """Every pair of values of two articles that share a word or the value itself, scored."""
    known = [{id(sighting): value_key(sighting) for sighting in side} for side in (ones, others)]
    pairs = [
        (a, b, signs(a, b))
        for a in ones
        for b in others
        if comparable(a.counted, b.counted) and (not a.nearby.isdisjoint(b.nearby) or number(a) == number(b))
    ]
    best: dict[int, float] = {}
    for a, b, measured in pairs:
        for sighting in (a, b):
            best[id(sighting)] = max(best.get(id(sighting), 0.0), _likeness(measured))
    counts = [Counter(side.values()) for side in known]
    numbers = [{number(sighting) for sighting in side} for side in (ones, others)]
    nouns = [Counter(key[2:] for key in set(side.values())) for side in known]
    found = []
    for a, b, measured in pairs:
        like = _likeness(measured)
        verdict = relate(a, b)
        alone = counts[0][known[0][id(a)]] == 1 and counts[1][known[1][id(b)]] == 1
        measured |= {
            "absent": float(number(a) not in numbers[1] and number(b) not in numbers[0]),
            "best": (float(like >= best[id(a)]) + float(like >= best[id(b)])) / 2,
            "equal": float(verdict.relation == "same" or verdict.rule == _ONE_NUMBER),
            "fits": float(verdict.relation in ("compatible", "vaguer") and verdict.rule not in _WEAK),
            "only": float(measured.get("head") == 1 and all(side[value_key(a)[2:]] == 1 for side in nouns)),
            "otherwise": float(verdict.relation != "differs" and _otherwise(a, b, measured)),
            "rare": float(alone and verdict.relation == "same" and _telling(a)),
        }
        which = "bare" if verdict.relation == "differs" and verdict.rule != _ONE_NUMBER else "value"
        found.append(Candidate(a, b, verdict, measured, score(f"{a.mention.kind}.{which}", measured)))
    return found


def _likeness(measured: Signs) -> float:
    """How alike two statements are by their words alone: what rivals are ranked by."""
    return measured["window"] + measured["sentence"]


def _otherwise(a: Sighting, b: Sighting, measured: Signs) -> bool:
    """Whether two numbers that any text may hold, such as "two" or "hundreds", don't count the same noun."""
    return a.counted.measure == "count" and not measured.get("head") and not _telling(a)


def _telling(sighting: Sighting) -> bool:
    """Whether a value is one that two texts would hardly share by chance."""
    if sighting.mention.kind == "time":
        return len(sighting.time.start or "") >= len("2024-06")
    low = sighting.quantity.low
    return not sighting.quantity.vague and low is not None and (abs(low) > 12 or low != int(low))


def links(found: Sequence[Candidate]) -> list[Link]:
    """The pairs that hold, one to one by value, agreeing ones first: a value may be repeated, never shared out."""
    taken: Taken = {}
    agreeing = [pair for pair in found if not pair.parted and pair.score >= _needed(pair)]
    agreeing.sort(
        key=lambda pair: (
            -pair.score - EQUAL * (pair.verdict.relation == "same"),
            pair.a.mention.start,
            pair.b.mention.start,
        )
    )
    chosen = [
        Link(pair.a, pair.b, pair.verdict, pair.score, sure=True)
        for pair in agreeing
        if _free(pair, taken, value_key) and _take(pair, taken)
    ]
    parted = [pair for pair in found if pair.parted and pair.score >= _asked(pair) and not vetoed(pair.a, pair.b)]
    parted.sort(key=lambda pair: (-pair.score, pair.a.mention.start, pair.b.mention.start))
    for pair in parted:
        if _free(pair, taken, _described_key):
            sure = surely_one(pair) and _free(pair, taken, value_key)
            _take(pair, taken)
            chosen.append(Link(pair.a, pair.b, pair.verdict, pair.score, sure))
    return chosen


def _needed(pair: Candidate) -> float:
    """The value score that two values that agree need; not to be had where their frames part, or one sentence counts
    the nouns of both.
    """
    if pair.signs.get("frames_clash"):
        return inf
    if not pair.signs.get("otherwise"):
        return ALIGNED
    a, b = pair.a, pair.b
    rival = pair.signs.get("heads_differ") and (a.counted.head in b.companions or b.counted.head in a.companions)
    if rival and not a.quantity.vague and not b.quantity.vague:
        return inf
    return COINCIDENT if pair.signs.get("heads_differ") or a.quantity.vague else BARE


def _asked(pair: Candidate) -> float:
    """The bare score that two unequal values need: more where they count different nouns."""
    return CHECK + UNLIKE * pair.signs.get("heads_differ", 0.0)


def _described_key(sighting: Sighting) -> Key:
    """The value with all that describes it: one article may count two merchant ships and two speedboats."""
    described = sighting.counted.described if sighting.mention.kind == "quantity" else frozenset()
    return (*value_key(sighting), described)


def surely_one(pair: Candidate) -> bool:
    """Whether two unequal values are surely of one thing: counted alike, and in one frame, or each other's likeliest,
    or the only counts of their noun, in lists that have another noun in common; or measured from one place.
    """
    if pair.verdict.rule == _ONE_NUMBER:
        return pair.a.after[1:_FROM] == pair.b.after[1:_FROM] != ()
    counted_alike = pair.signs.get("head") == 1 or pair.a.mention.kind == "time"
    if not counted_alike or _far(pair):
        return False
    if pair.signs.get("only") and pair.signs.get("listed"):
        return True
    least = DATED if _two_days(pair) else SURE
    return pair.score >= least and (pair.signs["best"] == 1 or pair.signs.get("frame") == 1)


def _two_days(pair: Candidate) -> bool:
    """Whether both name a day of the year, and neither article the other's, with words of one deed beside them."""
    days = all(len(side.mention.kind == "time" and side.time.recurring or "") == _DAY for side in (pair.a, pair.b))
    return days and pair.signs["absent"] == 1 and pair.signs["action"] > 0


def _ends(pair: Candidate, key: Callable[[Sighting], Key]) -> tuple[tuple[str, Key], tuple[str, Key]]:
    return (pair.a.article, key(pair.a)), (pair.b.article, key(pair.b))


def _far(pair: Candidate) -> bool:
    """Whether one number is so much more than the other that they are rather of two things."""
    if pair.a.mention.kind == "time":
        return False
    one, other = sorted(abs(side.quantity.low or side.quantity.high or 0.0) for side in (pair.a, pair.b))
    return other - one > _FEW and other > _TIMES * one


def _free(pair: Candidate, taken: Taken, key: Callable[[Sighting], Key]) -> bool:
    """Whether neither value is taken for another value of the other article."""
    one, other = _ends(pair, key)
    return taken.get(one, other[1]) == other[1] and taken.get(other, one[1]) == one[1]


def _take(pair: Candidate, taken: Taken) -> bool:
    for key in (value_key, _described_key):
        one, other = _ends(pair, key)
        taken[one], taken[other] = other[1], one[1]
    return True
