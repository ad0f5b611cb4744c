"""The signs that two values of two articles speak of the same thing, each a number from 0 to 1."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import DAYS, MONTHS, words
from reader.text.similarity import cosine

Signs = dict[str, float]

_LISTED = 2
"""Counted nouns that two sentences have in common besides, from which both surely list the same things."""
_DAYS = frozenset(day[:3] for day in DAYS)


class Cosines:
    """The cosines of vectors of two articles, each computed once: the values of one sentence share its vector."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], float] = {}

    def of(self, one: Mapping[str, float], other: Mapping[str, float]) -> float:
        """The cosine of two vectors that live longer than this."""
        ends = id(one), id(other)
        found = self._known.get(ends)
        if found is None:
            found = self._known[ends] = cosine(one, other)
        return found


def signs(a: Sighting, b: Sighting, sentences: Cosines) -> Signs:
    """The signs that don't look at the values: what `bare` scores weigh. A sign that is missing is 0."""
    found = {
        "bias": 1.0,
        "sentence": sentences.of(a.sentence, b.sentence),
        "window": cosine(a.window, b.window),
        "names": _common(a.names, b.names),
        "beside": ((a.left != "" and a.left == b.left) + (a.right != "" and a.right == b.right)) / 2,
        "place": abs(a.place - b.place),
        "action": min(1.0, len(_actions(a.nearby) & _actions(b.nearby)) / 3),
    }
    return found | (_of_times(a, b) if a.mention.kind == "time" else _of_counts(a, b))


def _of_times(a: Sighting, b: Sighting) -> Signs:
    return {
        "around": cosine(a.around, b.around),
        "dates_clash": float(clash(a.dates, b.dates)),
        "dates_agree": float(not a.dates.isdisjoint(b.dates)),
    }


def _of_counts(a: Sighting, b: Sighting) -> Signs:
    one, other = a.counted, b.counted
    found: Signs = {}
    if one.head and other.head:
        found["head" if one.head == other.head else "heads_differ"] = 1.0
    if one.described and other.described:
        found["described"] = _common(one.described, other.described)
    if a.scope != b.scope:
        found["scope_clash"] = 1.0
    if a.frame and b.frame:
        found["frame" if a.frame == b.frame else "frames_clash"] = 1.0
    if a.companions and b.companions:
        found["listed"] = min(1.0, len(a.companions & b.companions) / _LISTED)
    mine, theirs = states(a), states(b)
    if mine and theirs:
        found["states_clash" if mine.isdisjoint(theirs) else "states"] = 1.0
    return found


def _common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the words of either that both have (Jaccard 1901)."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both name years, or months, or weekdays, and none that the other names."""
    for kind in (str.isdecimal, _DAYS.__contains__, MONTHS.__contains__):
        one, other = {date for date in a if kind(date)}, {date for date in b if kind(date)}
        if one and other and not one & other:
            return True
    return False


@lru_cache(maxsize=8192)
def _actions(stems: frozenset[str]) -> frozenset[str]:
    """The classes of words among some stems."""
    return frozenset(stem for stem in stems if stem[0] == "=")


def states(sighting: Sighting) -> frozenset[str]:
    """What is said to have become of the people counted, as classes of stems."""
    return fates(_actions(sighting.nearby))


def fates(stems: Iterable[str]) -> frozenset[str]:
    """The classes of what can become of people that stand among stems."""
    return _states().intersection(stems) if stems else frozenset()


@cache
def _states() -> frozenset[str]:
    return frozenset(f"={state}" for state in words("state"))
