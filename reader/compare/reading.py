"""Witnesses read as units."""

from collections.abc import Sequence
from itertools import chain

from reader.compare.sides import Side
from reader.compare.vocabulary import Vocabulary
from reader.model import Offsets, Witness


def read_all(witnesses: Sequence[Witness], vocabulary: Vocabulary) -> list[Side]:
    """The compared texts of witnesses as units, their keys numbered in `vocabulary`; all are read in one way."""
    if not vocabulary.irregular:
        sides = [_by_piece(witness, vocabulary) for witness in witnesses]
        if not vocabulary.irregular:
            return sides
    return [_by_token(witness, vocabulary) for witness in witnesses]


def _by_piece(witness: Witness, vocabulary: Vocabulary) -> Side:
    """Read at what stands between white space: each different piece is looked into once."""
    keys: list[int] = []
    firsts: list[int] = []
    blocks: list[Offsets] = []
    text = witness.text
    numbers = vocabulary.__getitem__
    for block in witness.compared:
        pieces = text[block.start : block.end].split()
        if pieces:
            firsts.append(len(keys))
            blocks.append(block.span)
            keys.extend(chain.from_iterable(map(numbers, pieces)))
    return Side(text, witness.article.language or "en", vocabulary, keys, firsts, blocks)


def _by_token(witness: Witness, vocabulary: Vocabulary) -> Side:
    """Read token by token: what is ignored belongs to the unit before."""
    keys: list[int] = []
    firsts: list[int] = []
    blocks: list[Offsets] = []
    for block in witness.compared:
        numbers = vocabulary.numbers(witness.text, block.span)
        if numbers:
            firsts.append(len(keys))
            blocks.append(block.span)
            keys.extend(numbers)
    return Side(witness.text, witness.article.language or "en", vocabulary, keys, firsts, blocks)
