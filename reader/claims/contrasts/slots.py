"""The place that a word fills in a sentence: what stands beside it, and whether two words fill one place."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.claims.contrasts.exclusives import LONGEST, Use
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import DAYS, MONTHS, content, words
from reader.mentions.vocabulary import members
from reader.model import Offsets
from reader.text.stems import stem

_REACH = 30
"""Tokens on each side that are looked at."""
_NEAR = 6
"""Tokens on each side among which names, numbers and shared words are beside."""
_BESIDE = 3
"""Content words from either word at which one shared by both is still beside them."""
_FADING, _ACROSS = 0.3, 0.7
"""What each content word between takes from the weight of a shared one; what the other side leaves of it."""
_LISTS = frozenset((",", "and", "or"))
_BREAKS = frozenset(";:.")
_BREAK = 4
"""Content words that a break counts for."""
_OTHER_SET = 3.0
"""Weight of words of one set beside both, whatever words: "sprained his knee" and "bruised leg"."""
_DENIES = 4
"""Tokens before a word among which "not" denies it."""
_WIDENED = 5
"""Tokens on each side that a statement takes along up to a shared word, and without one"""
_ALONE = 2
_YEAR = 4
_DATES = frozenset(day[:3] for day in DAYS) | frozenset(MONTHS)


class Slot(NamedTuple):
    """What stands beside a use: each stem with its distance in content words and its side, -1 before and 1 behind.

    A word of another set stands for its set too, as the set's number behind a "#". `noun` is the content word behind.
    `names` are the stems of the capitalised words close by, `numbers` those of the numbers before, `dates` the years,
    and the first letters of the months and weekdays, of the sentence.
    """

    stems: Mapping[str, tuple[int, int]]
    noun: str
    names: frozenset[str]
    numbers: frozenset[str]
    dates: frozenset[str]


class Compared(NamedTuple):
    """What two slots have in common: its weight, its share of what stands in either, and the stems.

    `beside`: whether a shared word stands close to both on one side; `next`: whether it is the next to both; `noun`:
    whether that is the one behind.
    """

    weight: float
    share: float
    shared: frozenset[str]
    beside: bool
    next: bool
    noun: bool


def slot(line: Line, use: Use, uses: Sequence[Use]) -> Slot:
    """The slot of a use among the uses of its sentence."""
    keys = line.keys
    sets: dict[int, list[str]] = {}
    for one in uses:
        if one.set != use.set and (one.end <= use.first or one.first >= use.end):
            sets.setdefault(one.first, []).append(f"#{one.set}")
    stems: dict[str, tuple[int, int]] = {}
    before = range(use.first - 1, max(-1, use.first - _REACH - 1), -1)
    behind = range(use.end, min(len(keys), use.end + _REACH))
    for side, places in ((-1, before), (1, behind)):
        for distance, at, key in _spaced(keys, places):
            for one in (key, *sets.get(at, ())):
                stems.setdefault(one, (distance, side))
    near = range(max(0, use.first - _NEAR), min(len(keys), use.end + _NEAR))
    return Slot(
        stems,
        next((key for key, (distance, side) in stems.items() if side == 1 and not distance and key[0] != "#"), ""),
        frozenset(stem(keys[at]) for at in near if not use.first <= at < use.end and _names(line, at)),
        frozenset(key for key in keys[max(0, use.first - 3) : use.first] if _counts(key)),
        frozenset(key if len(key) == _YEAR and key.isdecimal() else key[:3] for key in keys[:LONGEST] if _dates(key)),
    )


def _spaced(keys: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """The content words at some places: how many stand before it, its place, and its stem."""
    distance = 0
    for at in places:
        if keys[at] in _BREAKS:
            distance += _BREAK
        for one in content((keys[at],)):
            yield distance, at, one
            distance += 1


def _names(line: Line, at: int) -> bool:
    """Whether a word is of a name; the first of a sentence is where the next has a capital too."""
    tokens, key = line.tokens, line.keys[at]
    if not tokens[at][0].isupper() or key[:3] in _DATES or not content((key,)):
        return False
    return at > 0 or (len(tokens) > 1 and tokens[1][0].isupper())


def _counts(key: str) -> bool:
    return key[0].isdecimal() or key in members("cardinals")


def _dates(key: str) -> bool:
    return (len(key) == _YEAR and key.isdecimal()) or key.removesuffix("'s") in DAYS or key in words("month")


def compared(one: Slot, other: Slot, weights: Mapping[str, float]) -> Compared:
    """What two slots have in common; a shared word weighs less the farther it stands."""
    shared = one.stems.keys() & other.stems.keys()
    weight = sum(_weight(key, one.stems[key], other.stems[key], weights) for key in sorted(shared))
    whole = min(
        sum(_weight(key, at, at, weights) for key, at in side.stems.items() if key[0] != "#") for side in (one, other)
    )
    apart = [(one.stems[key][0], other.stems[key][0]) for key in shared if one.stems[key][1] == other.stems[key][1]]
    return Compared(
        weight,
        weight / whole if whole else 0.0,
        frozenset(key for key in shared if key[0] != "#"),
        any(max(ends) < _BESIDE for ends in apart),
        (0, 0) in apart,
        one.noun != "" and one.noun == other.noun,
    )


def _weight(key: str, one: tuple[int, int], other: tuple[int, int], weights: Mapping[str, float]) -> float:
    whole = _OTHER_SET if key[0] == "#" else weights.get(key, 1.0)
    return whole * (1.0 if one[1] == other[1] else _ACROSS) / (1 + _FADING * (one[0] + other[0]) / 2)


def denied(line: Line, use: Use) -> bool:
    """Whether a sentence says of a use that it is not so, or that it is one of several things."""
    before = line.keys[max(0, use.first - _DENIES) : use.first]
    beside = (*before[-1:], *line.keys[use.end : use.end + 1])
    listed = len(beside) > 1 and all(key in _LISTS for key in beside)
    return any(key in words("denial") or key.endswith("n't") for key in before) or "or" in beside or listed


def words_of(line: Line, use: Use, with_noun: bool = False) -> Offsets:
    """The span of a use; with the content word behind it where that is asked for."""
    end = use.end
    if with_noun:
        behind = range(use.end, min(len(line.keys), use.end + _WIDENED))
        end = next((at + 1 for at in behind if content((line.keys[at],))), end)
    return Offsets(line.tokens.starts[use.first], line.tokens.ends[end - 1])


def span_of(line: Line, use: Use, shared: Collection[str]) -> Offsets:
    """The words around a use, up to words close by that are shared."""
    keys, tokens = line.keys, line.tokens
    first, end = use.first, use.end
    told = [bool(set(content((key,))) & set(shared)) for key in keys[: use.end + _WIDENED]]
    for at in range(use.first - 1, max(-1, use.first - _WIDENED - 1), -1):
        if keys[at] in _BREAKS:
            break
        first = at if told[at] or (use.first - at <= _ALONE and content((keys[at],))) else first
    for at in range(use.end, min(len(keys), use.end + _WIDENED)):
        if keys[at] in _BREAKS:
            break
        end = at + 1 if told[at] or (at - use.end < _ALONE and content((keys[at],))) else end
    return Offsets(tokens.starts[first], tokens.ends[end - 1])
