"""How much of it a number tells: the words that make it a part, a rest, a total, another or a former one."""

from collections.abc import Sequence
from itertools import islice, pairwise

from reader.claims.surroundings.clauses import sides
from reader.claims.surroundings.words import words
from reader.mentions.vocabulary import words as numbers
from reader.text.stems import stem

_OPENING = 4
"""Tokens among which the comma stands that sets off what opens a sentence: "Most recently, it"."""
_WHOLE = 4
"""Tokens before a number that can tell that it is the whole of a part: "three of the club's"."""


def scope(keys: tuple[str, ...], first: int, last: int, inside: Sequence[str]) -> frozenset[str]:
    """The scope words `inside` a value and beside it in its own clause, and whether it is what others are a part of."""
    # What opens a sentence before a comma is said of it all: "In total, 10 people".
    start = first - 1 if first and keys[first - 1] == "," else first
    places = (at for side in sides(keys, start, last) for at in side)
    beside = [*_opening(keys[:start]), *(keys[at] for at in places if not _of_another(keys, at))]
    found = {stem(word) for word in words("scope").intersection([*inside, *beside, *_paired(keys, last)])}
    found |= {stem(word) for word in words("compared").intersection([*inside, *_compared(keys, last)])}
    if "since" in (*keys[:1], *keys[last : last + 1]) or "since" in _next(keys, last):
        found.add("since")
    if any(link == "of" and _exact(number) for number, link in pairwise(inside)):
        found.add("of")
    if "more" in inside[1:] and "than" not in inside:
        found.add("more")
    if "of" in keys[max(0, first - _WHOLE) : max(0, first - 1)] and _determined(keys[first - 1]):
        found.add("of the")
    if keys[last : last + 1] == ("of",) and keys[last + 1 : last + 2] and _determined(keys[last + 1]):
        found.add("of")
    return frozenset(found)


def _next(keys: tuple[str, ...], last: int) -> tuple[str, ...]:
    """The word at which the clause behind a value ends."""
    side = next(islice(sides(keys, last, last), 1, None))
    return keys[side[-1] + 1 : side[-1] + 2] if side else ()


def _compared(keys: tuple[str, ...], last: int) -> tuple[str, ...]:
    """The word directly behind a value."""
    return () if _of_another(keys, last) else keys[last : last + 1]


def _of_another(keys: tuple[str, ...], at: int) -> bool:
    """Whether the word behind a scope word makes another thing of it: "behind bars", "in the second half"."""
    behind = keys[at + 1 : at + 2]
    return not words("no scope").isdisjoint(behind) or (
        keys[at : at + 1] == ("next",) and not words("coming").isdisjoint(behind)
    )


def _paired(keys: tuple[str, ...], last: int) -> tuple[str, ...]:
    """The word behind a scope word and "and" that end the clause behind a value: "in cash and stock" is one scope."""
    side = next(islice(sides(keys, last, last), 1, None))
    if not side or keys[side[-1]] not in words("scope") or _next(keys, last) != ("and",):
        return ()
    return keys[side[-1] + 2 : side[-1] + 3]


def _opening(before: tuple[str, ...]) -> tuple[str, ...]:
    """The words before a value that open its sentence and are set off by a comma."""
    return before[: before.index(",")] if "," in before[:_OPENING] else ()


def _determined(key: str) -> bool:
    """Whether a word before a noun says that all of it is meant: "most of the town's 2,100 people"."""
    return key in words("determined") or key.endswith(("'s", "’s", "'", "’"))


def _exact(key: str) -> bool:
    """Whether a word is a number rather than "hundreds" or "a couple"."""
    return key[0].isdecimal() or key in numbers("cardinals")
