"""Paragraphs that stand in several articles which have nothing else in common: furniture that no marker tells.

A paragraph of a story stands in copies of it, whose other words are alike, or whose names are. One that stands among
other words and other names each time (who the newsroom is, how to subscribe) tells neither a text nor an event.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from zlib import crc32

from reader.model import Block, Witness
from reader.text.sampling import runs_of

_SHORTEST = 40
"""Code points of a paragraph that is looked for elsewhere."""
_LEAST_AROUND = 24
"""Runs of three words that must stand around a paragraph for it to be judged by them."""
_ALIKE = 0.1
_ALIKE_NAMES = 0.2
"""Shares of the runs, or of the names and figures, of the shorter rest that make two articles alike."""
_NAME = re.compile(r"(?<![.!?:“\"\n]\s)(?<!^)\b(?:[A-Z]\w+|\d\w*)", re.MULTILINE)
_ASKED = 16
"""Articles with a paragraph that are held against each other."""
_MOST_ASKED = 64
"""Articles that one article is held against: more would take the square of what a folder holds."""
_DIFFERENT = 3
"""Articles, each unlike the others, that show what they share for furniture."""

Rest = tuple[frozenset[int], frozenset[str]]
"""The runs of what stands around some paragraphs, and its names and figures."""


def label_repeated(witnesses: Sequence[Witness]) -> dict[str, Witness]:
    """The articles that have paragraphs which only furniture can be, with these labelled so, by id."""
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    keys = [_keys(witness) for witness in ordered]
    counts = Counter(chain.from_iterable(set(own.values()) for own in keys))
    having: dict[int, list[int]] = {key: [] for key, count in counts.items() if count >= _DIFFERENT}
    for number, own in enumerate(keys):
        for key in having.keys() & own.values():
            having[key].append(number)
    held = _Held(ordered, keys)
    furniture = {key: len(articles) for key, articles in having.items() if held.unlike(articles[:_ASKED])}
    return {
        witness.id: _labelled(witness, own, furniture)
        for witness, own in zip(ordered, keys, strict=True)
        if not furniture.keys().isdisjoint(own.values())
    }


def _keys(witness: Witness) -> dict[int, int]:
    """Hashes of the longer paragraphs of the compared text, by where they begin; none where there is one alone."""
    if len(witness.compared) < 2:
        return {}
    return {
        block.start: crc32(block.span.of(witness.text).encode("utf-8", "surrogatepass"))
        for block in witness.compared
        if block.end - block.start >= _SHORTEST
    }


class _Held:
    """Articles held against each other, each two once."""

    def __init__(self, witnesses: Sequence[Witness], keys: Sequence[Mapping[int, int]]) -> None:
        self._witnesses = witnesses
        self._keys = keys
        self._alike: dict[tuple[int, int], bool] = {}
        self._asked: Counter[int] = Counter()

    def unlike(self, articles: Sequence[int]) -> bool:
        """Whether enough of some articles have nothing in common but paragraphs that they share to the letter."""
        apart: list[int] = []
        for one in articles:
            if not any(self.alike(other, one) for other in apart):
                apart.append(one)
            if len(apart) == _DIFFERENT:
                return True
        return False

    def alike(self, a: int, b: int) -> bool:
        """Whether two articles have more in common, or too little of their own to tell; or were asked of too often."""
        if (a, b) not in self._alike:
            if max(self._asked[a], self._asked[b]) >= _MOST_ASKED:
                return True
            self._asked.update((a, b))
            shared = frozenset(self._keys[a].values()).intersection(self._keys[b].values())
            self._alike[a, b] = _alike(self._around(a, shared), self._around(b, shared))
        return self._alike[a, b]

    def _around(self, number: int, paragraphs: frozenset[int]) -> Rest:
        witness, keys = self._witnesses[number], self._keys[number]
        kept = (block for block in witness.compared if keys.get(block.start) not in paragraphs)
        text = "\n".join(block.span.of(witness.text) for block in kept)
        return runs_of(text), frozenset(_NAME.findall(text))


def _alike(one: Rest, other: Rest) -> bool:
    fewer = min(len(one[0]), len(other[0]))
    if fewer < _LEAST_AROUND or len(one[0] & other[0]) >= _ALIKE * fewer:
        return True
    names = min(len(one[1]), len(other[1]))
    return names > 0 and len(one[1] & other[1]) >= _ALIKE_NAMES * names


def _labelled(witness: Witness, keys: Mapping[int, int], furniture: Mapping[int, int]) -> Witness:
    def told(block: Block) -> Block:
        count = furniture.get(keys.get(block.start, -1))
        if count is None or not block.compared:
            return block
        reason = f"stands in {count:,} articles, of which at least {_DIFFERENT} have nothing else in common"
        return Block(start=block.start, end=block.end, label="promo", reason=reason)

    return Witness(article=witness.article, blocks=tuple(map(told, witness.blocks)), dated=witness.dated)
