"""Witnesses read as units."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from reader.compare.cutting import Stretches, in_blocks, in_sentences, shared
from reader.compare.runs import Run
from reader.compare.sides import Side
from reader.compare.vocabulary import Vocabulary
from reader.model import Witness


class Pair(NamedTuple):
    """Two sides, and what of them is known to be equal before any unit is looked at: in order, and out of it."""

    a: Side
    b: Side
    chain: Sequence[Run] = ()
    others: Sequence[Run] = ()


def read_pair(a: Witness, b: Witness, vocabulary: Vocabulary) -> Pair:
    """The compared texts of two witnesses as units, their keys numbered in `vocabulary`.

    A sentence that both have, at one place in the order of what they share, is one unit, and is not looked into.
    """
    cut_a, cut_b = in_sentences(a), in_sentences(b)
    common = shared(cut_a, cut_b)
    anchors = [stretch for run in common.chain for stretch in cut_a.written[run.a : run.a_end]]
    vocabulary.anchor(len(anchors))
    side_a = _by_piece(cut_a, vocabulary, [(run.a, run.length) for run in common.chain])
    side_b = _by_piece(cut_b, vocabulary, [(run.b, run.length) for run in common.chain])
    if vocabulary.irregular:
        return Pair(_by_token(a, vocabulary), _by_token(b, vocabulary))
    vocabulary.count(anchors)
    return Pair(side_a, side_b, *(_in_units(runs, side_a, side_b) for runs in common))


def read_all(witnesses: Sequence[Witness], vocabulary: Vocabulary) -> list[Side]:
    """The compared texts of witnesses as units, their keys numbered in `vocabulary`; all are read in one way."""
    sides = [_by_piece(in_sentences(witness), vocabulary, ()) for witness in witnesses]
    return [_by_token(witness, vocabulary) for witness in witnesses] if vocabulary.irregular else sides


def _by_piece(cut: Stretches, vocabulary: Vocabulary, anchored: Iterable[tuple[int, int]]) -> Side:
    """Read at what stands between white space: each different piece is looked into once.

    `anchored` are the runs of stretches that are a unit each: the first of them, and how many.
    """
    keys: list[int] = []
    heads: list[int] = []
    numbers = vocabulary.__getitem__
    at = anchors = 0
    for start, length in [*anchored, (len(cut.written), 0)]:
        for stretch in cut.written[at:start]:
            heads.append(len(keys))
            keys.extend(chain.from_iterable(map(numbers, stretch.split())))
        heads.extend(range(len(keys), len(keys) + length))
        keys.extend(range(anchors, anchors + length))
        at, anchors = start + length, anchors + length
    return _side(cut, vocabulary, keys, heads)


def _by_token(witness: Witness, vocabulary: Vocabulary) -> Side:
    """Read token by token: what is ignored belongs to the unit before."""
    cut = in_blocks(witness)
    keys: list[int] = []
    heads: list[int] = []
    for stretch in cut.written:
        heads.append(len(keys))
        keys += vocabulary.numbers(stretch)
    return _side(cut, vocabulary, keys, heads)


def _side(cut: Stretches, vocabulary: Vocabulary, keys: list[int], heads: list[int]) -> Side:
    firsts = tuple([heads[first] for first in cut.firsts])
    return Side(
        cut.text, cut.language, vocabulary, tuple(keys), firsts, tuple(heads), cut.begins, cut.written, cut.titles
    )


def _in_units(runs: Sequence[Run], a: Side, b: Side) -> list[Run]:
    """Runs of stretches as runs of units."""
    ends = [*a.heads, len(a)]
    return [Run(a.heads[run.a], b.heads[run.b], ends[run.a_end] - a.heads[run.a]) for run in runs]
