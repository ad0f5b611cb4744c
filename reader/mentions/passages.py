"""A text cut for grammars that read sentences: its paragraphs, quotations and sentences, as ranges of pieces."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.mentions.marks import Quote, find_quotes
from reader.mentions.pieces import Pieces, pieces_of
from reader.mentions.verbs import speaks
from reader.model import Offsets
from reader.text.paragraphs import paragraphs
from reader.text.sentences import sentences

Range = tuple[int, int]
"""The first piece, and the one after the last."""


class Passages(NamedTuple):
    """The pieces of a text with their paragraphs, quotations and sentences in order; no quotation is cut by one."""

    pieces: Pieces
    paragraphs: tuple[Range, ...]
    quotes: tuple[Quote, ...]
    sentences: tuple[Range, ...]

    @property
    def text(self) -> str:
        """The whole text."""
        return self.pieces.text


def passages_of(text: str, spans: Sequence[Offsets]) -> Passages:
    """What stands in the spans, which are in order and don't overlap; a paragraph never leaves its span."""
    units = tuple(_cut(spans, paragraphs(text)))
    pieces = pieces_of(text, units)
    ranges = tuple((_index(pieces, unit.start), _index(pieces, unit.end)) for unit in units)
    ranges = tuple(one for one in ranges if one[0] < one[1])
    quotes = find_quotes(pieces, ranges)
    return Passages(pieces, ranges, quotes, tuple(_sentences(pieces, ranges, quotes)))


def _index(pieces: Pieces, offset: int) -> int:
    """The first piece with letters at or behind an offset, or the number of pieces."""
    index = bisect_left(pieces.starts, offset)
    while index < len(pieces) and pieces.keys[index] == "" and pieces.starts[index] == offset:
        index += 1
    return index


def _cut(spans: Sequence[Offsets], units: Sequence[Offsets]) -> Iterator[Offsets]:
    """Where spans and paragraphs overlap, in order."""
    at = 0
    for span in spans:
        while at < len(units) and units[at].end <= span.start:
            at += 1
        index = at
        while index < len(units) and units[index].start < span.end:
            start, end = max(span.start, units[index].start), min(span.end, units[index].end)
            if start < end:
                yield Offsets(start, end)
            index += 1
        at = max(at, index - 1)


def _sentences(pieces: Pieces, units: Sequence[Range], quotes: Sequence[Quote]) -> Iterator[Range]:
    at = 0
    for first, end in units:
        span = pieces.span(first, end)
        start = first
        for sentence in sentences(pieces.text, span.start, span.end):
            stop = bisect_left(pieces.starts, sentence.end, start, end)
            while at < len(quotes) and quotes[at].end < stop:
                at += 1
            inside = at < len(quotes) and quotes[at].first < stop < quotes[at].end
            if stop <= start or inside or (stop < end and _asks_on(pieces, stop)):
                continue
            yield start, stop
            start = stop
        if start < end:
            yield start, end


_NEAR = 9


def _asks_on(pieces: Pieces, stop: int) -> bool:
    """Whether the sentence goes on behind the question in quotation marks that seems to end it: “Why?” Lee asked."""
    if pieces.key(stop - 1) not in ('"', "'") or pieces.key(stop - 2) not in ("?", "!"):
        return False
    for index in range(stop, min(stop + _NEAR, len(pieces))):
        if not (pieces.is_word(index) or pieces.key(index) in ("-", ".")):
            return False
        if speaks(pieces.key(index)):
            return True
    return False
