"""Posts and trades of which one person has one: a judge is no prosecutor, a chief executive no finance director."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import content, listed, words

_DATA = "offices.txt"
_NEAR = 9
"""Tokens on each side of a name among which its bearer's posts may stand."""
_LONGEST = 300
"""Tokens of a sentence that are looked at."""

Exclusive = tuple[str, int]
"""A set of posts that shut each other out, and the number of one of them."""


def exclusive_posts(keys: Collection[str]) -> frozenset[Exclusive]:
    """The posts of which all words of a name are among case-folded words."""
    held = set(keys)
    names = (name for key in held for name in _written().get(key, ()))
    return frozenset(post for first, post in names if first <= held)


def held_near(lines: Sequence[Line], surname: str) -> frozenset[Exclusive]:
    """All posts that stand close to a surname anywhere in the sentences of an article."""
    return frozenset(post for near in _around(lines, surname) for post in exclusive_posts(near))


def one_of_two(
    one: frozenset[Exclusive], other: frozenset[Exclusive], held: tuple[Collection[Exclusive], Collection[Exclusive]]
) -> bool:
    """Whether two posts shut each other out, and neither article may give both; `held` is what either may give."""
    sets = {name for name, _ in one} & {name for name, _ in other}
    mine, theirs = ({post for post in posts if post[0] in sets} for posts in (one, other))
    return bool(sets) and mine.isdisjoint(held[1]) and theirs.isdisjoint(held[0])


def of_two_bodies(one: str, other: str) -> bool:
    """Whether two roles name two bodies: "chief executive of Norbank", "chairman of the Ostra Fund"."""
    mine, theirs = _bodies(one), _bodies(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def is_past(keys: Collection[str]) -> bool:
    """Whether the words of a role tell that it is of another time, or is not held."""
    return not words("not held", _DATA).isdisjoint(keys)


def _around(lines: Sequence[Line], surname: str) -> Iterator[Collection[str]]:
    for line in lines:
        keys = line.keys[:_LONGEST]
        if surname in keys or f"{surname}'s" in keys:
            for at, key in enumerate(keys):
                if key.removesuffix("'s") == surname:
                    yield keys[max(0, at - _NEAR) : at + _NEAR]


def _bodies(role: str) -> frozenset[str]:
    """The words with capitals behind "of", "for" and "at", or with a genitive, but for those that name posts."""
    tokens = role.split()
    first = next((at for at, token in enumerate(tokens) if token in ("of", "for", "at")), len(tokens))
    named = [*tokens[first:], *(token for token in tokens[:first] if token.endswith(("'s", "s'")))]
    keys = (token.casefold().rstrip(",'").removesuffix("'s") for token in named if token[0].isupper())
    return frozenset(content(key for key in keys if key and key not in _written()))


@cache
def _written() -> dict[str, tuple[tuple[frozenset[str], Exclusive], ...]]:
    """The words of each name of a post with the post, by every word of it that comes first in the name."""
    found: dict[str, list[tuple[frozenset[str], Exclusive]]] = {}
    for number, entry in enumerate(listed(_DATA)["apart"]):
        name, _, forms = entry.partition(":")
        for form in forms.split(","):
            parts = form.split("+")
            found.setdefault(parts[0], []).append((frozenset(parts), (name, number)))
    return {key: tuple(held) for key, held in found.items()}
