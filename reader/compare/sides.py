"""One side of a comparison: its compared text as units, each with the number of its key.

A unit is a token with what belongs to it: ignored punctuation and characters without width that follow; or, as an
anchor, a whole sentence that both sides have. So every character that is not white space lies in exactly one unit.
Units of both sides with one key have one number.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate

from reader.compare.vocabulary import Vocabulary
from reader.model import Offsets
from reader.text.sentences import sentences

_SHORT = 256
"""Units that are summed one by one."""


@dataclass(frozen=True)
class Side:
    """The units of one witness's compared text, in blocks, and these in stretches that were read at once.

    Where a unit stands in the text is found when asked for, as most of a long text is never asked about.
    """

    text: str
    language: str
    vocabulary: Vocabulary
    keys: Sequence[int]
    """the number of each unit's key"""
    firsts: Sequence[int]
    """the first unit of each block that has units, in order"""
    heads: Sequence[int]
    """the first unit of each stretch, in order"""
    begins: Sequence[int]
    """where each stretch begins in the text"""
    stretches: Sequence[str]
    """the stretches as they are written, of which each has units"""
    titles: frozenset[int]
    """the indices of the blocks, among those with units, that are titles or headings"""
    _known_starts: dict[int, Sequence[int]] = field(default_factory=dict, repr=False)
    _known_sentences: dict[int, list[int]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.keys)

    def without(self, taken: Iterable[tuple[int, int]]) -> "Side":
        """The side with some stretches of units blanked, so that nothing in them matches or weighs anything."""
        keys = list(self.keys)
        blank = self.vocabulary.blank()
        for first, end in taken:
            keys[first:end] = [blank] * (end - first)
        return replace(self, keys=tuple(keys))

    def block_of(self, unit: int) -> int:
        """The index, among the blocks with units, of the block that holds a unit."""
        return bisect_right(self.firsts, unit) - 1

    def block_end(self, block: int) -> int:
        """The unit after the last one of a block."""
        return self.firsts[block + 1] if block + 1 < len(self.firsts) else len(self)

    def _starts(self, stretch: int) -> Sequence[int]:
        """Where each unit of a stretch begins, counted from the stretch's own beginning."""
        known = self._known_starts.get(stretch)
        if known is None:
            end = self.heads[stretch + 1] if stretch + 1 < len(self.heads) else len(self)
            # An anchor is one unit, whatever stands in it.
            known = self.vocabulary.starts(self.stretches[stretch]) if end - self.heads[stretch] > 1 else (0,)
            self._known_starts[stretch] = known
        return known

    def start(self, unit: int) -> int:
        """Where a unit begins in the text."""
        stretch = bisect_right(self.heads, unit) - 1
        first, begin = self.heads[stretch], self.begins[stretch]
        if unit > first:
            return begin + self._starts(stretch)[unit - first]
        if self.text[begin].isspace():
            written = self.stretches[stretch]
            return begin + len(written) - len(written.lstrip())
        return begin

    def end(self, unit: int) -> int:
        """Where a unit ends in the text."""
        stretch = bisect_right(self.heads, unit) - 1
        following, written = unit + 1 - self.heads[stretch], self.stretches[stretch]
        if stretch + 1 == len(self.heads) or unit + 1 < self.heads[stretch + 1]:
            starts = self._starts(stretch)
            if following < len(starts):
                start, end = starts[following - 1 : following + 1]
                return self.begins[stretch] + start + len(written[start:end].rstrip())
        return self.begins[stretch] + len(written.rstrip())

    def unit_at(self, block: int, offset: int) -> int:
        """The first unit of a block that begins at an offset of the text or after it; else the one after the block."""
        stretch = bisect_right(self.begins, offset) - 1
        inside = bisect_left(self._starts(stretch), offset - self.begins[stretch]) if stretch >= 0 else 0
        return min(max(self.heads[stretch] + inside, self.firsts[block]), self.block_end(block))

    def span(self, first: int, last: int) -> Offsets:
        """The place in the text of the units from `first` up to, not including, `last`; at least one."""
        return Offsets(self.start(first), self.end(last - 1))

    def anchored(self, first: int, last: int) -> bool:
        """Whether one of the units from `first` up to, not including, `last` is an anchor."""
        return min(self.keys[first:last], default=self.vocabulary.anchors) < self.vocabulary.anchors

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

    def sentence_starts(self, block: int) -> list[int]:
        """The units at which the sentences of a block begin, in order; the block's first unit is one of them."""
        known = self._known_sentences.get(block)
        if known is None:
            first, last = self.firsts[block], self.block_end(block)
            begins = {first}
            span = self.span(first, last)
            for sentence in sentences(self.text, span.start, span.end, self.language):
                begins.add(self.unit_at(block, sentence.start))
            begins.discard(last)
            known = self._known_sentences[block] = sorted(begins)
        return known

    def sentence_of(self, unit: int) -> tuple[int, int]:
        """The first unit of the sentence that holds a unit, and the one after its last."""
        block = self.block_of(unit)
        begins = self.sentence_starts(block)
        place = bisect_right(begins, unit)
        return begins[place - 1], begins[place] if place < len(begins) else self.block_end(block)
