"""Every pair of values of two articles that may speak of one thing, with its signs and its score."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from reader.claims.surroundings.counted import comparable
from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.coordinated import coordinated, runs
from reader.claims.values.features import Signs, signs
from reader.claims.verdict import Verdict

_WEAK = ("bound-far", "date-unknown")
"""Rules by which two values can both be right, but that are no sign that they speak of one thing."""

ONE_NUMBER = ("opposite-direction", "nations-apart")
"""Rules by which two values part though their numbers are equal."""

_LISTED = 0.5
"""Score that two values have at the least that stand in lists which are equal but for them."""

Relate = Callable[[Sighting, Sighting], Verdict]
Key = tuple[object, ...]


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weights of `weights.txt`: for each score, what each sign is worth."""
    found: dict[str, dict[str, float]] = {}
    for line in files("reader.claims.values").joinpath("weights.txt").read_text(encoding="utf-8").splitlines():
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
    """Every pair of values of two articles that share a word, a list or the value itself, scored."""
    lists = runs(ones), runs(others)
    known = [{id(sighting): value_key(sighting) for sighting in side} for side in (ones, others)]
    pairs = [
        (a, b, signs(a, b))
        for a in ones
        for b in others
        if comparable(a.counted, b.counted) and (_met(a, b) or number(a) == number(b) or coordinated(a, b, *lists))
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
            "coordinated": float(verdict.relation == "differs" and coordinated(a, b, *lists)),
            "best": (float(like >= best[id(a)]) + float(like >= best[id(b)])) / 2,
            "equal": float(verdict.relation == "same" or verdict.rule in ONE_NUMBER),
            "fits": float(verdict.relation in ("compatible", "vaguer") and verdict.rule not in _WEAK),
            "only": float(measured.get("head") == 1 and all(side[value_key(a)[2:]] == 1 for side in nouns)),
            "otherwise": float(verdict.relation != "differs" and _otherwise(a, b, measured)),
            "rare": float(alone and verdict.relation == "same" and _telling(a)),
        }
        which = "bare" if verdict.relation == "differs" and verdict.rule not in ONE_NUMBER else "value"
        likely = score(f"{a.mention.kind}.{which}", measured)
        found.append(Candidate(a, b, verdict, measured, max(likely, _LISTED * measured["coordinated"])))
    return found


def _met(a: Sighting, b: Sighting) -> bool:
    """Whether a word stands beside both, or both are told in one frame."""
    return not a.nearby.isdisjoint(b.nearby) or (a.frame != "" and a.frame == b.frame)


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
