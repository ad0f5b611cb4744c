"""What a quantity is of, as alignment compares it."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from reader.claims.surroundings.words import content, words
from reader.mentions.vocabulary import entries
from reader.model import Quantity

_WORD = re.compile(r"\w+")
_CODE = 3
"""Letters of a currency's code."""
_PERSON, _LIFE = "person", "life"
"""The units of what counts people."""


FAMILIES: tuple[dict[str, float], ...] = (
    {"kilometre": 1000.0, "metre": 1.0, "centimetre": 0.01, "mile": 1609.344, "nautical mile": 1852.0, "yard": 0.9144,
     "foot": 0.3048, "inch": 0.0254},
    {"kilogram": 1.0, "gram": 0.001, "pound": 0.45359237, "ounce": 0.0283495, "tonne": 1000.0, "ton": 1000.0},
    {"acre": 4046.86, "hectare": 10000.0, "square kilometre": 1e6, "square mile": 2589988.0, "square metre": 1.0,
     "square foot": 0.092903},
    {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2629800.0,
     "year": 31557600.0, "decade": 315576000.0},
    {"%": 0.01, "share": 1.0},
)  # fmt: skip
"""Measures that can be turned into each other, each with what one of it is worth."""
DURATIONS = frozenset(FAMILIES[3])
"""The measures of how long something lasts."""


class Counted(NamedTuple):
    """What a value is of: `measure` decides what it may be compared with: "count", "%", "USD", "kilometre", "time".

    `head` is the stem of the counted noun, empty where none stands there; `described` are the stems before it;
    `words` is the phrase as printed, for a label.
    """

    measure: str
    head: str
    described: frozenset[str]
    words: str

    @property
    def bare(self) -> bool:
        """Whether nothing tells what is counted."""
        return self.measure == "count" and not self.head

    @property
    def nations(self) -> frozenset[str]:
        """The countries whose people the words name: Somalia and Yemen for "Somali and Yemeni pirates"."""
        return _nations(self.words) if self.described else frozenset()

    @property
    def money(self) -> bool:
        """Whether the measure is a currency."""
        return len(self.measure) == _CODE and self.measure.isupper()


OF_TIME = Counted("time", "", frozenset(), "")
"""A time counts nothing."""


def comparable(a: Counted, b: Counted) -> bool:
    """Whether two values can be compared: one measure, two of a family (miles, kilometres), or a bare number."""
    if a.measure == b.measure or any(a.measure in family and b.measure in family for family in FAMILIES):
        return True
    never = (*DURATIONS, "%")
    return any(bare.bare and not (other.money or other.measure in never) for bare, other in ((a, b), (b, a)))


def counted(quantity: Quantity) -> Counted:
    """What a quantity counts or measures."""
    phrase = quantity.counted or ""
    stems = content(_WORD.findall(phrase.casefold()))
    unit = quantity.unit or ""
    measure = unit if unit in _measures() or (len(unit) == _CODE and unit.isupper()) else "count"
    if quantity.per:
        measure = f"{measure}/{quantity.per}"
    if not stems and measure == "count" and unit:
        stems = content([unit.casefold()])
    if stems and ((unit == _PERSON and stems[-1] in _fates()) or unit == _LIFE):
        stems[-1] = _people()
    return Counted(measure, stems[-1] if stems else "", frozenset(stems[:-1]), " ".join(phrase.split()))


@cache
def _fates() -> frozenset[str]:
    """The classes of what became of people: "55 wounded" counts people."""
    return frozenset(f"={state}" for state in words("state"))


@cache
def _people() -> str:
    return content(["people"])[0]


@lru_cache(maxsize=4096)
def _nations(phrase: str) -> frozenset[str]:
    # The gazetteer is loaded only where something is counted with more than a noun.
    from reader.mentions.places import gazetteer

    listed, words = gazetteer(), _WORD.findall(phrase.casefold())
    named = [*words, *(f"{one} {other}" for one, other in pairwise(words))]
    places = (listed.get(name) for name in named)
    return frozenset(place.name for place in places if place is not None and place.demonym)


@cache
def _measures() -> frozenset[str]:
    return frozenset(name for name, _ in entries("units")) | {"share"}
