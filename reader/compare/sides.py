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

from reader.model import Block, Offsets, Witness
from reader.text.keys import Ignored, fold
from reader.text.sentences import sentences
from reader.text.tokens import Tokens, is_word, tokenize

_UNKNOWN = -1
PUNCTUATION_WEIGHT = 0.25
SHORT_WORD_WEIGHT = 0.5
WORD_WEIGHT = 1.0
NUMBER_WEIGHT = 1.5
_LONGEST_SHORT_WORD = 3


class Vocabulary(dict[str, int]):
    """The number of each surface's key, given to it when first asked for; -1 where the surface is ignored.

    Attributes:
        weights: by number, how much it says that the key stands in both texts.
        words: by number, whether the key is a word or a number.
    """

    def __init__(self, ignored: Ignored) -> None:
        super().__init__()
        self.weights: list[float] = []
        self.words: list[bool] = []
        self._ignored = ignored
        self._numbers: dict[str, int] = {}

    def __missing__(self, surface: str) -> int:
        key = fold(surface, self._ignored)
        number = self[surface] = self.of_key(key) if key else _UNKNOWN
        return number

    def blank(self) -> int:
        """A number that no key has; it weighs nothing and is no word."""
        self.weights.append(0.0)
        self.words.append(False)
        return len(self.weights) - 1

    def of_key(self, key: str) -> int:
        """The number of a key."""
        known = self._numbers.get(key)
        if known is None:
            known = self._numbers[key] = len(self.weights)
            self.weights.append(_weight(key))
            self.words.append(is_word(key))
        return known


def _weight(key: str) -> float:
    """How much it says that a key stands in both texts: punctuation and short words stand everywhere."""
    if not is_word(key):
        return PUNCTUATION_WEIGHT
    if key[0].isdigit():
        return NUMBER_WEIGHT
    if len(key) <= _LONGEST_SHORT_WORD and not key[0].isupper():
        return SHORT_WORD_WEIGHT
    return WORD_WEIGHT


@dataclass(frozen=True)
class Side:
    """The units of one witness's compared text: unit i is `text[starts[i]:ends[i]]`, its key has number `keys[i]`."""

    text: str
    language: str
    blocks: tuple[Block, ...]
    vocabulary: Vocabulary
    starts: Sequence[int]
    ends: Sequence[int]
    keys: list[int]
    firsts: list[int]
    """the first unit of each block that has units, in order"""

    def __len__(self) -> int:
        return len(self.keys)

    def block_of(self, unit: int) -> int:
        """The index, among the blocks with units, of the block that holds a unit."""
        return bisect_right(self.firsts, unit) - 1

    def block_end(self, block: int) -> int:
        """The unit after the last one of a block."""
        return self.firsts[block + 1] if block + 1 < len(self.firsts) else len(self)

    def span(self, first: int, last: int) -> Offsets:
        """The place in the text of the units from `first` up to, not including, `last`; at least one."""
        return Offsets(self.starts[first], self.ends[last - 1])

    def count(self, span: Offsets) -> int:
        """How many units begin in a stretch of the text."""
        return bisect_left(self.starts, span.end) - bisect_left(self.starts, span.start)

    def surface(self, unit: int) -> str:
        """A unit as it stands in the text."""
        return self.text[self.starts[unit] : self.ends[unit]]

    def without(self, taken: Iterable[tuple[int, int]]) -> "Side":
        """The side with some stretches of units blanked, so that nothing in them matches or weighs anything."""
        keys = list(self.keys)
        blank = self.vocabulary.blank()
        for first, end in taken:
            keys[first:end] = [blank] * (end - first)
        return replace(self, keys=keys)

    @cached_property
    def weights(self) -> Sequence[float]:
        """The summed weight of the units before each unit, and before the end."""
        weights = self.vocabulary.weights
        return array("d", accumulate(map(weights.__getitem__, self.keys), initial=0.0))

    @cached_property
    def words(self) -> Sequence[int]:
        """How many of the units before each unit, and before the end, are words."""
        words = self.vocabulary.words
        return array("i", accumulate(map(words.__getitem__, self.keys), initial=0))

    @cached_property
    def _sentences(self) -> dict[int, list[int]]:
        return {}

    def sentence_starts(self, block: int) -> list[int]:
        """The units at which the sentences of a block begin, in order; the block's first unit is one of them."""
        known = self._sentences.get(block)
        if known is None:
            first, last = self.firsts[block], self.block_end(block)
            begins = {first}
            for sentence in sentences(self.text, self.starts[first], self.ends[last - 1], self.language):
                begins.add(bisect_left(self.starts, sentence.start, first, last))
            begins.discard(last)
            known = self._sentences[block] = sorted(begins)
        return known

    def sentence_of(self, unit: int) -> tuple[int, int]:
        """The first unit of the sentence that holds a unit, and the one after its last."""
        block = self.block_of(unit)
        begins = self.sentence_starts(block)
        place = bisect_right(begins, unit)
        return begins[place - 1], begins[place] if place < len(begins) else self.block_end(block)

    def weight(self, first: int, last: int) -> float:
        """The summed weight of the units from `first` up to, not including, `last`."""
        return self.weights[last] - self.weights[first]


def read(witness: Witness, vocabulary: Vocabulary) -> Side:
    """The compared text of a witness as units, their keys numbered in `vocabulary`."""
    starts, ends = array("i"), array("i")
    keys: list[int] = []
    firsts: list[int] = []
    text = witness.text
    for block in witness.compared:
        tokens = tokenize(text, block.start, block.end)
        numbers = list(map(vocabulary.__getitem__, tokens))
        unit_starts: Sequence[int] = tokens.starts
        unit_ends: Sequence[int] = tokens.ends
        if _UNKNOWN in numbers or _holds_more(text, block, tokens):
            unit_starts, unit_ends, numbers = _with_what_is_ignored(text, block, tokens, numbers, vocabulary)
        if numbers:
            firsts.append(len(keys))
            starts.extend(unit_starts)
            ends.extend(unit_ends)
            keys.extend(numbers)
    language = witness.article.language or "en"
    return Side(text, language, witness.compared, vocabulary, starts, ends, keys, firsts)


def _holds_more(text: str, block: Block, tokens: Tokens) -> bool:
    """Whether characters that are not white space stand outside the tokens."""
    written = sum(map(len, text[block.start : block.end].split()))
    return written != sum(tokens.ends) - sum(tokens.starts)


def _with_what_is_ignored(
    text: str, block: Block, tokens: Tokens, numbers: list[int], vocabulary: Vocabulary
) -> tuple[list[int], list[int], list[int]]:
    kept = [index for index, number in enumerate(numbers) if number != _UNKNOWN]
    stretch = text[block.start : block.end]
    first = block.end - len(stretch.lstrip())
    if not kept:
        last = block.start + len(stretch.rstrip())
        if first >= last:
            return [], [], []
        # A block of nothing but ignored characters still has its place: it is one unit.
        return [first], [last], [vocabulary.of_key("".join(stretch.split()))]
    starts = [first, *(tokens.starts[index] for index in kept[1:])]
    limits = [*starts[1:], block.end]
    ends = [start + len(text[start:limit].rstrip()) for start, limit in zip(starts, limits, strict=True)]
    return starts, ends, [numbers[index] for index in kept]
