"""What is counted: the noun phrase that follows a number."""

from typing import NamedTuple

from reader.mentions.pieces import Pieces
from reader.mentions.vocabulary import members, words

_LONGEST = 7
"""Pieces that a noun phrase is followed for."""
_DESIGNATION = 3
"""Letters of the longest designation of a model: the AK of "12 AK 47 rifles"."""


class Counted(NamedTuple):
    """A noun phrase from `first` up to `end` with its head made singular: "soldier" for "North Korean soldiers"."""

    first: int
    end: int
    head: str


def singular(noun: str) -> str:
    """The singular of a noun in lower case, by a list of exceptions and the rules of English spelling."""
    plurals = words("plurals")
    if noun in plurals:
        return plurals[noun]
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return noun[:-2]
    return noun[:-1]


def is_plural(word: str) -> bool:
    """Whether a word in lower case has the form of a plural."""
    if word in words("plurals"):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def ends_phrase(pieces: Pieces, index: int) -> bool:
    """Whether a noun phrase can't go on with this piece: no word, or a function word."""
    return not pieces.is_word(index) or pieces.key(index) in members("function_words")


def counted_many(pieces: Pieces, first: int) -> Counted | None:
    """The phrase counted by a number other than one: up to the first plural, and the plurals that follow it."""
    index = first
    while index < first + _LONGEST:
        if ends_phrase(pieces, index):
            if index == first or not (pieces.joins(index) or _is_model(pieces, index) or _coordinates(pieces, index)):
                return None
        elif _counts_anew(pieces, first, index) or (index > first + 2 and _is_adverb(pieces.key(index))):
            return None
        elif is_plural(pieces.key(index)) and not _goes_on(pieces, index):
            return Counted(first, index + 1, singular(pieces.key(index)))
        index += 1
    return None


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") and not is_plural(key)


def _counts_anew(pieces: Pieces, first: int, index: int) -> bool:
    """Whether another number stands alone in the phrase: "Unit 11 claimed four lives" counts no lives with 11."""
    alone = pieces.key(index) in words("cardinals") and not (pieces.joins(index) or pieces.joins(index + 1))
    return alone and index > first and "of" not in (pieces.key(at) for at in range(first - 2, index))


def _is_model(pieces: Pieces, index: int) -> bool:
    """Whether a figure is tied to a word: "AK-47 rifles", "AK 47 rifles"."""
    return pieces.is_figure(index) and (pieces.joins(index - 1) or is_designation(pieces, index - 1))


def is_designation(pieces: Pieces, index: int) -> bool:
    """Whether a word of a few capitals stands behind a number, so that a figure behind it names a model."""
    surface = pieces.surface(index)
    short = pieces.is_word(index) and surface.isupper() and 1 < len(surface) <= _DESIGNATION
    return short and (pieces.is_figure(index - 1) or pieces.key(index - 1) in words("cardinals"))


def _coordinates(pieces: Pieces, index: int) -> bool:
    """Whether "and" ties two adjectives before the noun: "government and private buildings"."""
    after = pieces.key(index + 1)
    return pieces.key(index) == "and" and not ends_phrase(pieces, index + 1) and after not in words("cardinals")


def _goes_on(pieces: Pieces, index: int) -> bool:
    """Whether a plural is only part of the phrase: another plural follows, or a hyphen."""
    after = index + 1
    if pieces.joins(after):
        return True
    return is_plural(pieces.key(after)) and not ends_phrase(pieces, after)


def counted_one(pieces: Pieces, first: int, longest: int = _LONGEST) -> Counted | None:
    """The phrase after "one" or after a number joined by a hyphen: up to its last noun."""
    index = first
    while index < first + longest and (not ends_phrase(pieces, index) or (pieces.joins(index) and index > first)):
        key = pieces.key(index)
        if index > first and (key.endswith(("ed", "ing", "ly")) or is_plural(key)) and not pieces.joins(index + 1):
            break
        index += 1
    if index == first:
        return None
    return Counted(first, index, singular(pieces.key(index - 1)))
