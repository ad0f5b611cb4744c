"""Witnesses cut into stretches, about a sentence each, before they are read; and those that two of them share.

What stands once in either text and is written alike belongs together, as unique lines do in patience diff (Bram Cohen).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.compare.chains import heaviest_chain
from reader.compare.runs import Run
from reader.compare.seeds import unique
from reader.model import Witness

_LEAST = 30
"""Code points of a stretch that is no chance."""
_ENOUGH = 0.5
"""Of the shorter text: where less was left alone, it says too little of the order of the rest."""


class Stretches(NamedTuple):
    """A compared text in stretches that are not blank; none crosses the border of a block.

    Attributes:
        language: the language of the text.
        written: the stretches, with what white space may stand around them.
        begins: where each begins in the text.
        firsts: the first stretch of each block that has one.
        titles: which of these blocks, by their index, are titles or headings.
    """

    text: str
    language: str
    written: Sequence[str]
    begins: Sequence[int]
    firsts: Sequence[int]
    titles: frozenset[int]


class Shared(NamedTuple):
    """Stretches of two texts that are one, as runs of them: those in order on both sides, and those out of it."""

    chain: list[Run]
    others: list[Run]


def in_sentences(witness: Witness) -> Stretches:
    """The compared text cut at white space where a sentence seems to end.

    The cuts need not be right: they bound what is looked at together, and no unit holds white space.
    """
    return _cut(witness, lambda block: block.replace(". ", ".\n").split("\n"))


def in_blocks(witness: Witness) -> Stretches:
    """The compared text with a stretch for each block."""
    return _cut(witness, lambda block: [block])


def _cut(witness: Witness, parts: Callable[[str], list[str]]) -> Stretches:
    text = witness.text
    written: list[str] = []
    begins: list[int] = []
    firsts: list[int] = []
    titles: set[int] = set()
    for block in witness.compared:
        begin = block.start
        first = len(written)
        for stretch in parts(text[begin : block.end]):
            if stretch and not stretch.isspace():
                written.append(stretch)
                begins.append(begin)
            begin += len(stretch) + 1
        if first < len(written):
            if block.label in ("title", "heading"):
                titles.add(len(firsts))
            firsts.append(first)
    # Tuples of what holds nothing are left alone by the garbage collector, long lists are not.
    language = witness.article.language or "en"
    return Stretches(text, language, tuple(written), tuple(begins), tuple(firsts), frozenset(titles))


def shared(a: Stretches, b: Stretches) -> Shared:
    """The stretches that are written alike and unique on both sides, if they are half of the shorter text."""
    alike = _alike(a, b)
    chain = heaviest_chain(alike)
    kept = sum(sum(map(len, a.written[run.a : run.a_end])) for run in chain)
    if kept < _ENOUGH * min(sum(map(len, a.written)), sum(map(len, b.written))):
        return Shared([], [])
    taken = set(chain)
    return Shared(chain, [run for run in alike if run not in taken])


def _alike(a: Stretches, b: Stretches) -> list[Run]:
    places = unique(b.written, range(len(b.written)))
    found: list[Run] = []
    start_a = start_b = length = 0
    for stretch, place_a in unique(a.written, range(len(a.written))).items():
        place_b = places.get(stretch)
        if place_b is None or len(stretch) < _LEAST:
            continue
        if place_a == start_a + length and place_b == start_b + length:
            length += 1
            continue
        if length:
            found.append(Run(start_a, start_b, length))
        start_a, start_b, length = place_a, place_b, 1
    return [*found, Run(start_a, start_b, length)] if length else found
