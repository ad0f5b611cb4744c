"""What shows that two sentences with like words don't report the same."""

from typing import NamedTuple

from reader.claims.sentences.deeds.answers import gainsays
from reader.claims.sentences.deeds.denials import Denial, denials
from reader.claims.sentences.deeds.means import Means, means, parted
from reader.claims.sentences.deeds.opposed import against
from reader.claims.sentences.deeds.reading import sets_in
from reader.claims.sentences.deeds.sequence import Course, reversed_in, sequences
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.claims.values.features import fates

_SHORT = 20
"""Tokens of a sentence in which a "not" is likely said of it all."""
_FEWEST = 2
"""Names that must stand in both for their order to tell anything."""


class Manner(NamedTuple):
    """How a sentence reports: whether it denies, its names in order, fates, sets of deeds, denials, means, courses."""

    line: Line
    denies: bool
    names: list[str]
    fates: frozenset[str]
    sets: frozenset[int]
    denials: list[Denial]
    means: list[Means]
    courses: list[Course]


def manner(line: Line) -> Manner:
    """How a sentence reports."""
    return Manner(
        line, denies(line), _names(line), fates(line.stems), sets_in(line), denials(line), means(line), sequences(line)
    )


def contrary(one: Line, other: Line) -> bool:
    """Whether one alone denies, or both name the same two sides the other way round, or other fates, or opposite deeds.

    "Russia gave Cuba grain" is not what "Cuba gave Russia sugar" says, nor "12 people were hurt" what "12 people were
    sent home" says.
    """
    return clashing(manner(one), manner(other))


def clashing(one: Manner, other: Manner) -> bool:
    """The same of two sentences of which it is known how they report."""
    # In a long sentence "not" rather belongs to a clause that the other one lacks.
    denied = max(len(one.line.keys), len(other.line.keys)) <= _SHORT and one.denies != other.denies
    return (
        denied
        or one.fates != other.fates
        or _crossed(one.names, other.names)
        or against(one.line, other.line, one.sets & other.sets)
        or any(parted(a, b) for a in one.means for b in other.means)
        or any(reversed_in(a, b) for a in one.courses for b in other.courses)
        or gainsays(one.line, one.denials, other.line)
        or gainsays(other.line, other.denials, one.line)
    )


def denies(line: Line) -> bool:
    """Whether a sentence says of anything that it is not so."""
    return not words("denial").isdisjoint(line.keys) or any(key.endswith("n't") for key in line.keys)


def _crossed(ones: list[str], others: list[str]) -> bool:
    """Whether the names that both have come first in the one and last in the other."""
    mine, theirs = ([name for name in side if name in rest] for side, rest in ((ones, others), (others, ones)))
    return len(mine) >= _FEWEST and mine[0] == theirs[-1] and mine[-1] == theirs[0]


def _names(line: Line) -> list[str]:
    """The names of a sentence, each once, in order: runs of words with a capital, without a possessive's ending."""
    text, runs, behind = line.tokens.text, list[list[str]](), -1
    for at, start in enumerate(line.tokens.starts):
        if text[start].isupper():
            if at != behind:
                runs.append([])
            runs[-1].append(line.keys[at])
            behind = at + 1
    names = (" ".join(run).removesuffix("'s") for run in runs)
    return list(dict.fromkeys(names))
