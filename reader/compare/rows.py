"""Rows: what is matched and what is not, cut at the paragraph borders of both sides."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.compare.borders import Borders
from reader.compare.runs import Gap, Run
from reader.compare.sides import Side
from reader.model import Block, Offsets, Row, RowKind, WordKind, Words


class Laid(NamedTuple):
    """The rows of a comparison, and how many words a side differ in typography alone."""

    rows: tuple[Row, ...]
    typographic: int


class _Cell(NamedTuple):
    """What a two-sided row is made of: units of one block of A and of one block of B, and the matches in it."""

    gap: Gap
    runs: tuple[Run, ...]


class _Piece(NamedTuple):
    op: WordKind
    gap: Gap


def lay(runs: Sequence[Run], a: Side, b: Side, folded_a: Sequence[Block], folded_b: Sequence[Block]) -> Laid:
    """Matches as rows: two-sided ones in order; between them first what stands only in A, then what only in B.

    `folded_a` and `folded_b` are the blocks that take no part; their rows stand where they stand in their text.
    """
    cells = _cells(runs, a, b)
    spans_a = [a.span(cell.gap.a, cell.gap.a_end) for cell in cells]
    spans_b = [b.span(cell.gap.b, cell.gap.b_end) for cell in cells]
    furniture_a = {block.span for block in folded_a}
    furniture_b = {block.span for block in folded_b}
    alone_a = _slots([*_outside(a, [cell.gap.a for cell in cells]), *furniture_a], spans_a)
    alone_b = _slots([*_outside(b, [cell.gap.b for cell in cells]), *furniture_b], spans_b)
    rows: list[Row] = []
    typographic = 0
    for index in range(len(cells) + 1):
        if index:
            pieces = list(_pieces(cells[index - 1], a, b))
            typographic += sum(piece.gap.a_end - piece.gap.a for piece in pieces if piece.op == "typographic")
            rows.append(_beside(pieces, spans_a[index - 1], spans_b[index - 1], a, b))
        rows += [_only_in_a(span, span in furniture_a) for span in alone_a[index]]
        rows += [_only_in_b(span, span in furniture_b) for span in alone_b[index]]
    return Laid(tuple(rows), typographic)


def _cells(runs: Sequence[Run], a: Side, b: Side) -> list[_Cell]:
    """The matches gathered by the two blocks they join, each with the unmatched units that belong to it."""
    pieces = [piece for run in runs for piece in _by_block(run, a, b)]
    gathered = [
        tuple(together) for _, together in groupby(pieces, lambda piece: (a.block_of(piece.a), b.block_of(piece.b)))
    ]
    edges_a = _edges(a, [(together[0].a, together[-1].a_end) for together in gathered])
    edges_b = _edges(b, [(together[0].b, together[-1].b_end) for together in gathered])
    return [
        _Cell(Gap(*edge_a, *edge_b), together)
        for edge_a, edge_b, together in zip(edges_a, edges_b, gathered, strict=True)
    ]


def _by_block(run: Run, a: Side, b: Side) -> Iterator[Run]:
    start = 0
    while start < run.length:
        a_end = a.block_end(a.block_of(run.a + start))
        b_end = b.block_end(b.block_of(run.b + start))
        end = min(a_end - run.a, b_end - run.b, run.length)
        yield Run(run.a + start, run.b + start, end - start)
        start = end


def _edges(side: Side, matched: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For stretches of matched units, one a row: each widened by the unmatched units of its block.

    Where two rows share a block, the unmatched units between them are divided at the most natural border.
    """
    borders = Borders(side)
    edges: list[tuple[int, int]] = []
    reached = 0
    for index, (first, last) in enumerate(matched):
        block = side.block_of(first)
        begin = max(reached, side.firsts[block])
        reached = side.block_end(block)
        if index + 1 < len(matched) and matched[index + 1][0] < reached:
            reached = max(range(last, matched[index + 1][0] + 1), key=lambda unit: (borders.level(unit), unit))
        edges.append((begin, reached))
    return edges


def _pieces(cell: _Cell, a: Side, b: Side) -> Iterator[_Piece]:
    at_a, at_b = cell.gap.a, cell.gap.b
    for run in [*cell.runs, Run(cell.gap.a_end, cell.gap.b_end, 0)]:
        if at_a < run.a:
            yield _Piece("delete", Gap(at_a, run.a, at_b, at_b))
        if at_b < run.b:
            yield _Piece("insert", Gap(run.a, run.a, at_b, run.b))
        yield from _written(run, a, b)
        at_a, at_b = run.a_end, run.b_end


_CHUNK = 32
"""Units whose writing is compared at once."""


def _written(run: Run, a: Side, b: Side) -> Iterator[_Piece]:
    """A run cut into stretches that are written alike and stretches that are not."""
    alike = [written for start in range(0, run.length, _CHUNK) for written in _alike(run, start, a, b)]
    for written, together in groupby(range(run.length), alike.__getitem__):
        offsets = list(together)
        first, end = offsets[0], offsets[-1] + 1
        gap = Gap(run.a + first, run.a + end, run.b + first, run.b + end)
        yield _Piece("equal" if written else "typographic", gap)


def _alike(run: Run, start: int, a: Side, b: Side) -> list[bool]:
    """For each unit of a run from `start` on, but at most a chunk of them: whether both sides write it alike."""
    end = min(start + _CHUNK, run.length)
    if a.span(run.a + start, run.a + end).of(a.text) == b.span(run.b + start, run.b + end).of(b.text):
        return [True] * (end - start)
    units = range(start, end)
    return [a.surface(run.a + unit).split() == b.surface(run.b + unit).split() for unit in units]


def _beside(pieces: Sequence[_Piece], span_a: Offsets, span_b: Offsets, a: Side, b: Side) -> Row:
    ops = {piece.op for piece in pieces}
    kind: RowKind = "changed"
    if ops == {"equal"}:
        kind = "equal"
    elif ops <= {"equal", "typographic"}:
        kind = "typographic"
    words = tuple(
        Words(
            op=op,
            a=_reaching(a, gap.a, gap.a_end, span_a.end),
            b=_reaching(b, gap.b, gap.b_end, span_b.end),
        )
        for op, gap in pieces
    )
    return Row(kind=kind, a=span_a, b=span_b, words=words)


def _reaching(side: Side, first: int, end: int, row_end: int) -> Offsets | None:
    """The place of some units with the white space after them, so that words tile their row."""
    if first == end:
        return None
    reach = side.starts[end] if end < len(side) else row_end
    return Offsets(side.starts[first], min(reach, row_end))


def _outside(side: Side, matched: Sequence[int]) -> Iterator[Offsets]:
    """The places of the blocks of which nothing is in a two-sided row, given a unit of each such row."""
    inside = {side.block_of(unit) for unit in matched}
    for block, first in enumerate(side.firsts):
        if block not in inside:
            yield side.span(first, side.block_end(block))


def _slots(alone: Sequence[Offsets], beside: Sequence[Offsets]) -> list[list[Offsets]]:
    """One-sided spans by the two-sided span that they follow; the first list holds those before all of them."""
    starts = [span.start for span in beside]
    slots: list[list[Offsets]] = [[] for _ in range(len(starts) + 1)]
    for span in sorted(alone):
        slots[bisect_right(starts, span.start)].append(span)
    return slots


def _only_in_a(span: Offsets, furniture: bool) -> Row:
    if furniture:
        return Row(kind="folded", a=span, b=None)
    return Row(kind="deleted", a=span, b=None, words=(Words(op="delete", a=span, b=None),))


def _only_in_b(span: Offsets, furniture: bool) -> Row:
    if furniture:
        return Row(kind="folded", a=None, b=span)
    return Row(kind="inserted", a=None, b=span, words=(Words(op="insert", a=None, b=span),))
