"""Every pair of values of two articles that may speak of one thing, with its signs and its score."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from reader.claims.surroundings.counted import Counted, comparable
from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.coordinated import coordinated, runs
from reader.claims.values.features import Cosines, Signs, signs
from reader.claims.values.slips import slipped
from reader.claims.verdict import Verdict

_WEAK = ("bound-far", "date-unknown")
"""Rules by which two values can both be right, but that are no sign that they speak of one thing."""

ONE_NUMBER = ("opposite-direction", "nations-apart")
"""Rules by which two values part though their numbers are equal."""

_LISTED = 0.5
"""Score that two values have at the least that stand in lists which are equal but for them."""

_LONE = 0.4
"""The same of the only two values of a measure that a slip of the pen makes one."""

Relate = Callable[[Sighting, Sighting], Verdict]
Key = tuple[object, ...]


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weights of `weights.txt`: for each score, what each sign is worth."""
    found: dict[str, dict[str, float]] = {}
    for line in Path(__file__).with_name("weights.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            score, sign, worth = line.split()
            found.setdefault(score, {})[sign] = float(worth)
    return found


def score(name: str, measured: Signs) -> float:
    """The score of some signs, 0 to 1; a sign without a weight counts nothing."""
    total = 0.0
    for sign, worth in weights()[name].items():
        if value := measured.get(sign):
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


class Side:
    """The values of one kind in one article, with all that is asked of each when they are paired with another's."""

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self.sightings = sightings
        self.lists = runs(sightings)
        self.keys = [value_key(sighting) for sighting in sightings]
        self.numbers = [key[:2] for key in self.keys]
        self.every_number = frozenset(self.numbers)
        self.times_said = Counter(self.keys)
        self.nouns = Counter(key[2:] for key in self.times_said)
        self._by_word: dict[str, int] = {}
        self._by_frame: dict[str, int] = {}
        self._by_number: dict[Key, int] = {}
        self._by_sort: dict[tuple[str, bool], tuple[Counted, int]] = {}
        self._listed = 0
        self._of_measure: dict[str, set[Key]] = {}
        for at, sighting in enumerate(sightings):
            bit = 1 << at
            for word in sighting.nearby:
                self._by_word[word] = self._by_word.get(word, 0) | bit
            if sighting.frame:
                self._by_frame[sighting.frame] = self._by_frame.get(sighting.frame, 0) | bit
            self._by_number[self.numbers[at]] = self._by_number.get(self.numbers[at], 0) | bit
            of = sighting.counted
            self._by_sort[of.measure, of.bare] = of, self._by_sort.get((of.measure, of.bare), (of, 0))[1] | bit
            self._listed |= bit if id(sighting) in self.lists else 0
            if of.measure not in ("count", "time"):
                self._of_measure.setdefault(of.measure, set()).add(self.numbers[at])

    def lone(self, at: int) -> bool:
        """Whether a value is the only one of its measure, such as the one sum of money in an article."""
        return len(self._of_measure.get(self.sightings[at].counted.measure, ())) == 1

    def met_by(self, at: int, other: "Side") -> list[int]:
        """The values here that share a word, frame, list or the value itself with one of the other side, in order.

        Which values hold a word, or can be compared with those of a measure, is kept as the bits of one number.
        """
        sighting = other.sightings[at]
        able = 0
        for of, bits in self._by_sort.values():
            if comparable(sighting.counted, of):
                able |= bits
        met = self._by_number.get(other.numbers[at], 0) | self._by_frame.get(sighting.frame, 0)
        for word in sighting.nearby:
            met |= self._by_word.get(word, 0)
        found = _places(met & able)
        more = []
        if id(sighting) in other.lists:
            listed = _places(self._listed & able & ~met)
            more = [to for to in listed if coordinated(sighting, self.sightings[to], other.lists, self.lists)]
        if other.lone(at):
            able &= self._by_sort.get((sighting.counted.measure, False), (None, 0))[1]
            more += [to for to in _places(able & ~met) if lone_slip(other, at, self, to)]
        return sorted({*found, *more}) if more else found


def lone_slip(one: Side, at: int, other: Side, to: int) -> bool:
    """Whether two values are the only ones of one measure, and a slip of the pen makes one of the other."""
    a, b = one.sightings[at], other.sightings[to]
    return one.lone(at) and other.lone(to) and a.counted.measure == b.counted.measure and slipped(a, b)


def _places(bits: int) -> list[int]:
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


def candidates(one: Side, other: Side, relate: Relate) -> list[Candidate]:
    """Every pair of values of two articles that share a word, a frame, a list or the value itself, scored."""
    cosines = Cosines()
    pairs = [
        (at, to, signs(a, other.sightings[to], cosines))
        for at, a in enumerate(one.sightings)
        for to in other.met_by(at, one)
    ]
    best, best_of_other = [0.0] * len(one.sightings), [0.0] * len(other.sightings)
    for at, to, measured in pairs:
        like = _likeness(measured)
        best[at] = max(best[at], like)
        best_of_other[to] = max(best_of_other[to], like)
    found = []
    for at, to, measured in pairs:
        a, b = one.sightings[at], other.sightings[to]
        like = _likeness(measured)
        verdict = relate(a, b)
        measured["best"] = ((like >= best[at]) + (like >= best_of_other[to])) / 2
        absent = one.numbers[at] not in other.every_number and other.numbers[to] not in one.every_number
        measured["absent"] = 1.0 if absent else 0.0
        noun = one.keys[at][2:]
        if measured.get("head") and one.nouns[noun] == 1 and other.nouns[noun] == 1:
            measured["only"] = 1.0
        if verdict.relation != "differs":
            alone = one.times_said[one.keys[at]] == 1 and other.times_said[other.keys[to]] == 1
            measured |= _of_agreeing(a, verdict, measured, alone)
        elif coordinated(a, b, one.lists, other.lists):
            measured["coordinated"] = 1.0
        elif lone_slip(one, at, other, to):
            measured["lone"] = 1.0
        if verdict.rule in ONE_NUMBER:
            measured["equal"] = 1.0
        which = "bare" if verdict.relation == "differs" and verdict.rule not in ONE_NUMBER else "value"
        likely = score(f"{a.mention.kind}.{which}", measured)
        least = max(_LISTED * measured.get("coordinated", 0.0), _LONE * measured.get("lone", 0.0))
        found.append(Candidate(a, b, verdict, measured, max(likely, least)))
    return found


def _of_agreeing(a: Sighting, verdict: Verdict, measured: Signs, alone: bool) -> Signs:
    """The signs of two values that agree; `alone` tells that neither article repeats its value."""
    same = verdict.relation == "same"
    return {
        "equal": float(same),
        "fits": float(verdict.relation in ("compatible", "vaguer") and verdict.rule not in _WEAK),
        "otherwise": float(_otherwise(a, measured)),
        "rare": float(alone and same and _telling(a)),
    }


def _likeness(measured: Signs) -> float:
    """How alike two statements are by their words alone: what rivals are ranked by."""
    return measured["window"] + measured["sentence"]


def _otherwise(a: Sighting, measured: Signs) -> bool:
    """Whether two numbers that any text may hold, such as "two" or "hundreds", don't count the same noun."""
    return a.counted.measure == "count" and not measured.get("head") and not _telling(a)


def _telling(sighting: Sighting) -> bool:
    """Whether a value is one that two texts would hardly share by chance."""
    if sighting.mention.kind == "time":
        return len(sighting.time.start or "") >= len("2024-06")
    low = sighting.quantity.low
    return not sighting.quantity.vague and low is not None and (abs(low) > 12 or low != int(low))
