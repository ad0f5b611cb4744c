"""What is copied: the article's own words, not the rows they were drawn in."""

from collections.abc import Mapping

from reader.tui.page import Page
from reader.tui.strand import Side, Strand

Place = tuple[int, int]
"""A line of the page and a character on it."""


def excerpt(page: Page, side: Side, texts: Mapping[Side, str], start: Place, end: Place) -> str:
    """The article's words from one place on a side of the page to another, a line for each passage."""
    ranges: dict[int, tuple[int, int]] = {}
    for index in range(max(0, start[0]), min(end[0], len(page.lines) - 1) + 1):
        line = page.lines[index]
        piece = line.piece(side)
        if piece is None:
            continue
        first = min(piece[0] + max(0, start[1]), piece[1]) if index == start[0] else piece[0]
        last = min(piece[0] + max(0, end[1]), piece[1]) if index == end[0] else piece[1]
        if line.passage in ranges:
            first = ranges[line.passage][0]
        if last > first:
            ranges[line.passage] = (first, last)
    strands = ((page.passages[number].strand(side), span) for number, span in ranges.items())
    return "\n".join(_words(strand, *span, texts) for strand, span in strands if strand is not None)


def _words(strand: Strand, first: int, last: int, texts: Mapping[Side, str]) -> str:
    pieces: list[str] = []
    at = first
    for run in strand.between(first, last):
        begin, end = max(run.start, first), min(run.end, last)
        if begin > at:
            pieces.append(strand.text[at:begin])
        pieces.append(texts[run.side][run.origin + begin - run.start : run.origin + end - run.start])
        at = end
    return "".join(pieces)


def passage_text(page: Page, line: int, side: Side, texts: Mapping[Side, str]) -> str:
    """The words of the whole passage that a line belongs to; of the other side where this one has none."""
    passage = page.passages[page.lines[line].passage]
    strand = passage.strand(side) or passage.strand("b" if side == "a" else "a")
    return _words(strand, 0, len(strand.text), texts) if strand is not None else ""
