"""Ordinals: which of several things is meant. They count nothing, but tell one quake or round from another."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.mentions.pieces import pieces_of
from reader.mentions.vocabulary import worth
from reader.model import Offsets

_ENDINGS = frozenset(("st", "nd", "rd", "th"))


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The place in a row that words at a span of the text give: 2 for "second"."""

    start: int
    end: int
    rank: int


def ordinals(text: str, spans: Sequence[Offsets]) -> tuple[Ordinal, ...]:
    """The ordinals inside the spans, in words or figures, in order; a 3rd of June is one too."""
    pieces = pieces_of(text, sorted(spans))
    listed = worth("ordinals")
    found: list[Ordinal] = []
    for index in range(len(pieces)):
        key = pieces.key(index)
        if key in listed:
            found.append(Ordinal(pieces.starts[index], pieces.ends[index], int(listed[key])))
        elif (
            key in _ENDINGS
            and pieces.glued(index)
            and pieces.key(index - 1).isdecimal()
            and len(pieces.key(index - 1)) < 5
        ):
            found.append(Ordinal(pieces.starts[index - 1], pieces.ends[index], int(pieces.key(index - 1))))
    return tuple(found)
