"""One side of a comparison: its compared text as units, each with the number of its key.

A unit is a token with what belongs to it: ignored punctuation and characters without width that follow. So every
character that is not white space lies in exactly one unit. Units of both sides with one key have one number.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from reader.compare.vocabulary import Vocabulary
from reader.model import Offsets
from reader.text.sentences import sentences

_SHORT = 256
"""Units that are summed one by one."""


@dataclass(frozen=True)
class Side:
    """The units of one witness's compared text.

    Where a unit stands in the text is found when asked for, as most of a long text is never asked about.
    """

    text: str
    language: str
    vocabulary: Vocabulary
    keys: list[int]
    """the number of each unit's key"""
    firsts: Sequence[int]
    """the first unit of each block that has units, in order"""
    blocks: Sequence[Offsets]
    """the places of these blocks"""

    def __len__(self) -> int:
        return len(self.keys)

    def without(self, taken: Iterable[tuple[int, int]]) -> "Side":
        """The side with some stretches of units blanked, so that nothing in them matches or weighs anything."""
        keys = list(self.keys)
        blank = self.vocabulary.blank()
        for first, end in taken:
            keys[first:end] = [blank] * (end - first)
        return replace(self, keys=keys)

    def block_of(self, unit: int) -> int:
        """The index, among the blocks with units, of the block that holds a unit."""
        return bisect_right(self.firsts, unit) - 1

    def block_end(self, block: int) -> int:
        """The unit after the last one of a block."""
        return self.firsts[block + 1] if block + 1 < len(self.firsts) else len(self)

    def _starts(self, block: int) -> Sequence[int]:
        """Where each unit of a block begins in the text."""
        known = self._known_starts.get(block)
        if known is None:
            known = array("i", self.vocabulary.starts(self.text, self.blocks[block]))
            self._known_starts[block] = known
        return known

    @cached_property
    def _known_starts(self) -> dict[int, Sequence[int]]:
        return {}

    def start(self, unit: int) -> int:
        """Where a unit begins in the text."""
        block = self.block_of(unit)
        if unit == self.firsts[block]:
            return self._edge(block).start
        return self._starts(block)[unit - self.firsts[block]]

    def end(self, unit: int) -> int:
        """Where a unit ends in the text."""
        block = self.block_of(unit)
        if unit + 1 == self.block_end(block):
            return self._edge(block).end
        starts, index = self._starts(block), unit - self.firsts[block]
        return starts[index] + len(self.text[starts[index] : starts[index + 1]].rstrip())

    def _edge(self, block: int) -> Offsets:
        """Where the first unit of a block begins and the last one ends, without a look at those between."""
        span = self.blocks[block]
        stretch = span.of(self.text)
        return Offsets(span.end - len(stretch.lstrip()), span.start + len(stretch.rstrip()))

    def unit_at(self, block: int, offset: int) -> int:
        """The first unit of a block that begins at an offset of the text or after it; else the one after the block."""
        return self.firsts[block] + bisect_left(self._starts(block), offset)

    def span(self, first: int, last: int) -> Offsets:
        """The place in the text of the units from `first` up to, not including, `last`; at least one."""
        return Offsets(self.start(first), self.end(last - 1))

    def surface(self, unit: int) -> str:
        """A unit as it stands in the text."""
        return self.text[self.start(unit) : self.end(unit)]

    @cached_property
    def _weights(self) -> list[float]:
        weights = self.vocabulary.weights
        return list(accumulate(map(weights.__getitem__, self.keys), initial=0.0))

    def weight(self, first: int, last: int) -> float:
        """The summed weight of the units from `first` up to, not including, `last`."""
        if last - first > _SHORT:
            return self._weights[last] - self._weights[first]
        weights = self.vocabulary.weights
        return sum([weights[key] for key in self.keys[first:last]])

    def words(self, first: int, last: int) -> int:
        """How many of the units from `first` up to, not including, `last` are words."""
        return sum(map(self.vocabulary.words.__getitem__, self.keys[first:last]))

    @cached_property
    def _sentences(self) -> dict[int, list[int]]:
        return {}

    def sentence_starts(self, block: int) -> list[int]:
        """The units at which the sentences of a block begin, in order; the block's first unit is one of them."""
        known = self._sentences.get(block)
        if known is None:
            first, last = self.firsts[block], self.block_end(block)
            begins = {first}
            span = self.span(first, last)
            for sentence in sentences(self.text, span.start, span.end, self.language):
                begins.add(self.unit_at(block, sentence.start))
            begins.discard(last)
            known = self._sentences[block] = sorted(begins)
        return known

    def sentence_of(self, unit: int) -> tuple[int, int]:
        """The first unit of the sentence that holds a unit, and the one after its last."""
        block = self.block_of(unit)
        begins = self.sentence_starts(block)
        place = bisect_right(begins, unit)
        return begins[place - 1], begins[place] if place < len(begins) else self.block_end(block)
