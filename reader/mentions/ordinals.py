"""Ordinals: which of several things is meant. They count nothing, but tell one quake or round from another."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.mentions.pieces import Pieces, pieces_of
from reader.mentions.vocabulary import worth
from reader.model import Offsets

_TEN = 10
_ENDINGS = frozenset(("st", "nd", "rd", "th"))


class Ordinal(NamedTuple):
    """The place in a row that words at a span of the text give: 2 for "second"."""

    start: int
    end: int
    rank: int


def ordinals(text: str, spans: Sequence[Offsets]) -> tuple[Ordinal, ...]:
    """The ordinals inside the spans, in words or figures ("third", "twenty-first", "45th"), in order; a 3rd of June is
    one too.
    """
    pieces = pieces_of(text, sorted(spans))
    listed = worth("ordinals")
    found: list[Ordinal] = []
    for index in range(len(pieces)):
        key = pieces.key(index)
        if key in listed:
            tens = _tens(pieces, index) if listed[key] < _TEN else 0
            first = index - 2 if tens else index
            found.append(Ordinal(pieces.starts[first], pieces.ends[index], tens + int(listed[key])))
        elif (
            key in _ENDINGS
            and pieces.glued(index)
            and pieces.key(index - 1).isdecimal()
            and len(pieces.key(index - 1)) < 5
        ):
            found.append(Ordinal(pieces.starts[index - 1], pieces.ends[index], int(pieces.key(index - 1))))
    return tuple(found)


def _tens(pieces: Pieces, index: int) -> int:
    """The tens that a hyphen joins to an ordinal: 20 before the "first" of "twenty-first"; 0 where none stand there."""
    tens = worth("cardinals").get(pieces.key(index - 2), 0) if pieces.joins(index - 1) else 0
    return int(tens) if 2 * _TEN <= tens < _TEN * _TEN else 0
