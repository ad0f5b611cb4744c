"""Where the clause of a value begins and ends."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.claims.surroundings.words import words
from reader.text.tokens import is_word

_CLAUSE = 20
"""Tokens on each side of a value among which its own clause ends."""


def sides(keys: Sequence[str], first: int, last: int) -> Iterator[list[int]]:
    """The places of the words before and behind a value, up to the next mark, number or clause word."""
    for side in (range(first - 1, max(-1, first - _CLAUSE - 1), -1), range(last, min(len(keys), last + _CLAUSE))):
        yield list(takewhile(lambda at: _goes_on(keys[at]), side))


def _goes_on(key: str) -> bool:
    return is_word(key) and key not in words("clause") and not key[0].isdecimal()
