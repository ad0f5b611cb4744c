"""A sentence as a row of slots: words, marks, and whole quotations and brackets, each of which is one slot."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.mentions.marks import Quote
from reader.mentions.passages import Passages, Range
from reader.mentions.pieces import Pieces
from reader.mentions.vocabulary import members

SlotKind = Literal["word", "mark", "quote", "bracket", ""]
_LONGEST_BRACKET = 60


class Slot(NamedTuple):
    """A slot made of the pieces from `first` up to `end`; `key` is the folded word or mark, '"' for a quotation."""

    kind: SlotKind
    key: str
    first: int
    end: int
    capital: bool = False
    scare: bool = False
    """a quotation of a word or two, which is part of the sentence around it"""
    last: str = ""
    """the mark that ends the words of a quotation: a comma, a full stop"""
    continues: bool = False


_NONE = Slot("", "", 0, 0)


@dataclass(frozen=True, slots=True)
class Row:
    """The slots of one sentence."""

    pieces: Pieces
    slots: tuple[Slot, ...]
    titled: bool = False
    """whether almost every word has a capital, as headlines do, so that capitals tell nothing"""

    def __len__(self) -> int:
        return len(self.slots)

    def at(self, index: int) -> Slot:
        """The slot at an index; an empty one outside the sentence."""
        return self.slots[index] if 0 <= index < len(self.slots) else _NONE

    def key(self, index: int) -> str:
        """The folded word or mark at an index; empty outside the sentence."""
        return self.slots[index].key if 0 <= index < len(self.slots) else ""

    def kind(self, index: int) -> SlotKind:
        """The kind of the slot at an index; empty outside the sentence."""
        return self.slots[index].kind if 0 <= index < len(self.slots) else ""

    def is_word(self, index: int) -> bool:
        """Whether a word or figure stands at an index."""
        return self.kind(index) == "word"

    def pieces_between(self, first: int, end: int) -> Range:
        """The range of pieces that the slots from `first` up to `end` cover."""
        return self.slots[first].first, self.slots[end - 1].end


_SCARE = 2
"""Words that a quotation may have and still be part of the sentence around it."""
_TURNS = frozenset((",", ".", "?", "!", "--", "-", "..."))


def rows_of(passages: Passages) -> list[Row]:
    """The sentences of a text as rows."""
    quotes = passages.quotes
    firsts = [quote.first for quote in quotes]
    return [
        _row(passages.pieces, sentence, quotes, bisect_left(firsts, sentence[0])) for sentence in passages.sentences
    ]


def _row(pieces: Pieces, sentence: Range, quotes: Sequence[Quote], at: int) -> Row:
    slots: list[Slot] = []
    index, end = sentence
    while index < end:
        if at < len(quotes) and quotes[at].first == index:
            slots.append(_quote(pieces, quotes[at]))
            index = quotes[at].end
            at += 1
            continue
        after = _bracket(pieces, index, end)
        if after > index:
            slots.append(Slot("bracket", "(", index, after))
        elif pieces.is_word(index) or pieces.is_figure(index):
            after = _word(pieces, index, end)
            key = pieces.key(index) if after == index + 1 else "".join(pieces.keys[index:after])
            slots.append(Slot("word", key, index, after, pieces.is_capital(index)))
        else:
            after = index + 1
            if pieces.key(index) and not _abbreviates(pieces, index):
                slots.append(Slot("mark", pieces.key(index), index, after))
        index = after
    return Row(pieces, tuple(slots), _is_titled(slots))


def _is_titled(slots: Sequence[Slot]) -> bool:
    long = [slot for slot in slots if slot.kind == "word" and len(slot.key) > 3]
    return len(long) > 4 and sum(slot.capital for slot in long) >= 0.8 * len(long)


def _quote(pieces: Pieces, quote: Quote) -> Slot:
    first, end = quote.inner
    last = pieces.key(end - 1) if end > first else ""
    words = sum(1 for index in range(first, min(end, first + 9)) if pieces.is_word(index) or pieces.is_figure(index))
    scare = words <= _SCARE and last not in _TURNS
    return Slot("quote", '"', quote.first, quote.end, scare=scare, last=last, continues=quote.continues)


def _bracket(pieces: Pieces, index: int, end: int) -> int:
    """The index after the bracket that closes one opened at `index`, or `index`."""
    if pieces.key(index) != "(":
        return index
    for at in range(index + 1, min(end, index + _LONGEST_BRACKET)):
        if pieces.key(at) == ")":
            return at + 1
    return index


def _word(pieces: Pieces, index: int, end: int) -> int:
    """The index after a word with all that hyphens join to it."""
    after = index + 1
    while after + 1 < end and pieces.joins(after) and (pieces.is_word(after + 1) or pieces.is_figure(after + 1)):
        if pieces.surface(after) in "—―":
            break
        after += 2
    return after


def _abbreviates(pieces: Pieces, index: int) -> bool:
    """Whether a full stop belongs to the word before it: a title or an initial."""
    if pieces.key(index) != "." or not pieces.glued(index):
        return False
    return pieces.key(index - 1) in members("abbreviations") or (
        len(pieces.key(index - 1)) == 1 and pieces.is_capital(index - 1)
    )
