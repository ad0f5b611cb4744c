"""Runs of capitalised words: where a name may stand."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.mentions.passages import Passages, Range
from reader.mentions.pieces import Pieces
from reader.mentions.vocabulary import members, words

_LONGEST = 12


class Run(NamedTuple):
    """Capitalised words from the piece `first` up to `end`; `opens`: the first stands where any word has a capital."""

    first: int
    end: int
    opens: bool
    titled: bool
    """whether the sentence is written in capitals as a headline is, so that they tell nothing"""


def runs(passages: Passages) -> Iterator[Run]:
    """The runs of a text in order."""
    pieces = passages.pieces
    for sentence in passages.sentences:
        titled = _is_titled(pieces, sentence)
        index, end = sentence
        while index < end:
            if not begins(pieces, index):
                index += 1
                continue
            stop = _end(pieces, index, min(end, index + _LONGEST))
            yield Run(index, stop, _opens(pieces, sentence, index), titled)
            index = stop


def begins(pieces: Pieces, index: int) -> bool:
    """Whether a name may begin with this piece: a word with a capital that is no function word, weekday or month."""
    surface = pieces.surface(index)
    if not surface[:1].isalpha() or not surface[:1].isupper():
        return False
    key = pieces.key(index)
    if (
        key in words("weekdays")
        or key in words("cardinals")
        or (key in words("months") and not pieces.is_capital(index + 1))
    ):
        return False
    return key not in members("function_words") or (
        surface.isupper() and len(surface) > 1 and not pieces.is_capital(index + 1)
    )


def _end(pieces: Pieces, first: int, limit: int) -> int:
    index = first + 1
    while index < limit:
        if pieces.key(index - 1).endswith("'s") or (pieces.key(index - 1) == "'" and pieces.glued(index - 1)):
            break
        key = pieces.key(index)
        if pieces.surface(index)[:1].isupper() and pieces.is_word(index) and key not in members("function_words"):
            index += 1
        elif pieces.joins(index) and pieces.is_word(index + 1) and pieces.surface(index) not in "—―":
            index += 2
        elif _ties(pieces, first, index):
            index += 1
        else:
            break
    return index


def _ties(pieces: Pieces, first: int, index: int) -> bool:
    """Whether a full stop or a small word ties the next word to the name."""
    key, capital = pieces.key(index), pieces.surface(index + 1)[:1].isupper()
    if key == ".":
        return pieces.glued(index) and capital and _abbreviates(pieces, index)
    if key in members("name_particles") and not pieces.glued(index + 1):
        after = index + 2 if pieces.key(index + 1) in members("name_particles") else index + 1
        return pieces.surface(after)[:1].isupper()
    return (key == "&" and capital) or (key in ("of", "for", "and", "the") and _goes_on(pieces, first, index))


def _abbreviates(pieces: Pieces, index: int) -> bool:
    before = pieces.key(index - 1)
    return len(before) == 1 or before in members("abbreviations")


def _goes_on(pieces: Pieces, first: int, index: int) -> bool:
    """Whether a small word is part of the name of a body: "Department of Health and Human Services"."""
    heads = members("body_nouns", "of")
    key, after = pieces.key(index), index + 1
    if pieces.key(after) == "the":
        after += 1
    if not pieces.surface(after)[:1].isupper() or pieces.key(after) in members("function_words"):
        return False
    if key in ("of", "for"):
        return pieces.key(index - 1) in heads
    earlier = range(first, index)
    ties = any(pieces.key(at) == "of" for at in earlier)
    if key == "the":
        return pieces.key(index - 1) in ("of", "for")
    governs = any(pieces.key(at) in ("department", "ministry", "committee", "office", "institute") for at in earlier)
    return ties and governs


def _opens(pieces: Pieces, sentence: Range, index: int) -> bool:
    return index == sentence[0] or pieces.key(index - 1) in ('"', "'", ":", "", "-", "--", "•", ".", "?", "!")


def _is_titled(pieces: Pieces, sentence: Sequence[int]) -> bool:
    first, end = sentence[0], min(sentence[1], sentence[0] + 60)
    long = [index for index in range(first, end) if pieces.is_word(index) and len(pieces.key(index)) > 3]
    capitals = sum(pieces.surface(index)[:1].isupper() for index in long)
    if pieces.key(sentence[1] - 1) in (".", "?", "!", '"') and len(long) < 6:
        return False
    return len(long) > 1 and capitals >= 0.8 * len(long)
