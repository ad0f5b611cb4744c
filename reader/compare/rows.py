"""Rows: what is matched and what is not, cut at the paragraph borders of both sides."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.compare.borders import Borders
from reader.compare.found import Found
from reader.compare.runs import Gap, Run
from reader.compare.sides import Side
from reader.model import Block, Move, Offsets, Row, RowKind, WordKind, Words


class Laid(NamedTuple):
    """The rows and moves of a comparison, and how many units a side differ in typography alone."""

    rows: tuple[Row, ...]
    moves: tuple[Move, ...]
    typographic: int


class _Cell(NamedTuple):
    """What a two-sided row is made of: units of one part of A and of one part of B, and the matches in it."""

    gap: Gap
    runs: tuple[Run, ...]


class _Piece(NamedTuple):
    op: WordKind
    gap: Gap


class _Parts:
    """A side cut at the borders of its paragraphs and of what was moved; no row crosses a cut."""

    def __init__(self, side: Side, moved: Sequence[tuple[int, int]]) -> None:
        self.side = side
        self.moved = {first for first, _ in moved}
        cuts = {cut for stretch in moved for cut in stretch} - {len(side)}
        self.firsts = sorted(cuts.union(side.firsts)) if cuts else side.firsts

    def of(self, unit: int) -> int:
        """The index of the part that holds a unit."""
        return bisect_right(self.firsts, unit) - 1

    def end(self, part: int) -> int:
        """The unit after the last one of a part."""
        return self.firsts[part + 1] if part + 1 < len(self.firsts) else len(self.side)


def lay(shared: Found, a: Side, b: Side, folded_a: Sequence[Block], folded_b: Sequence[Block]) -> Laid:
    """Matches and moves as rows: two-sided ones in order; between them first what stands in A, then what in B.

    `folded_a` and `folded_b` are the blocks that take no part; their rows stand where they stand in their text.
    """
    inside = [_pieces(moved.gap, moved.runs, a, b) for moved in shared.moves]
    # Moves stand in the order of A, so their numbers count up there.
    moves = [_move(number, moved.gap, inside[number - 1], a, b) for number, moved in enumerate(shared.moves, start=1)]
    parts_a = _Parts(a, [(moved.gap.a, moved.gap.a_end) for moved in shared.moves])
    parts_b = _Parts(b, [(moved.gap.b, moved.gap.b_end) for moved in shared.moves])
    cells = _cells(shared.runs, parts_a, parts_b)
    spans_a = [a.span(cell.gap.a, cell.gap.a_end) for cell in cells]
    spans_b = [b.span(cell.gap.b, cell.gap.b_end) for cell in cells]
    alone_a = [_only_in_a(span) for span in _outside(parts_a, [cell.gap.a for cell in cells])]
    alone_b = [_only_in_b(span) for span in _outside(parts_b, [cell.gap.b for cell in cells])]
    alone_a += [Row(kind="moved", a=move.a, b=None, move=move.id) for move in moves]
    alone_b += [Row(kind="moved", a=None, b=move.b, words=move.words, move=move.id) for move in moves]
    alone_a += [Row(kind="folded", a=block.span, b=None) for block in folded_a]
    alone_b += [Row(kind="folded", a=None, b=block.span) for block in folded_b]
    slots_a = _slots([(row.a, row) for row in alone_a if row.a], spans_a)
    slots_b = _slots([(row.b, row) for row in alone_b if row.b], spans_b)
    rows = [*slots_a[0], *slots_b[0]]
    for index, cell in enumerate(cells, start=1):
        inside.append(_pieces(cell.gap, cell.runs, a, b))
        rows.append(_beside(inside[-1], spans_a[index - 1], spans_b[index - 1], a, b))
        rows += slots_a[index]
        rows += slots_b[index]
    typographic = sum(gap.a_end - gap.a for pieces in inside for op, gap in pieces if op == "typographic")
    return Laid(tuple(rows), tuple(moves), typographic)


def _move(number: int, gap: Gap, pieces: Sequence[_Piece], a: Side, b: Side) -> Move:
    span_a, span_b = a.span(gap.a, gap.a_end), b.span(gap.b, gap.b_end)
    return Move(id=number, a=span_a, b=span_b, words=_words(pieces, span_a, span_b, a, b))


def _cells(runs: Sequence[Run], a: _Parts, b: _Parts) -> list[_Cell]:
    """The matches gathered by the two parts they join, each with the unmatched units that belong to it."""
    pieces = [piece for run in runs for piece in _by_part(run, a, b)]
    gathered = [tuple(together) for _, together in groupby(pieces, lambda piece: (a.of(piece.a), b.of(piece.b)))]
    edges_a = _edges(a, [(together[0].a, together[-1].a_end) for together in gathered])
    edges_b = _edges(b, [(together[0].b, together[-1].b_end) for together in gathered])
    return [
        _Cell(Gap(*edge_a, *edge_b), together)
        for edge_a, edge_b, together in zip(edges_a, edges_b, gathered, strict=True)
    ]


def _by_part(run: Run, a: _Parts, b: _Parts) -> Iterator[Run]:
    start = 0
    while start < run.length:
        a_end = a.end(a.of(run.a + start))
        b_end = b.end(b.of(run.b + start))
        end = min(a_end - run.a, b_end - run.b, run.length)
        yield Run(run.a + start, run.b + start, end - start)
        start = end


def _edges(parts: _Parts, matched: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For stretches of matched units, one a row: each widened by the unmatched units of its part.

    Where two rows share a part, the unmatched units between them are divided at the most natural border.
    """
    borders = Borders(parts.side)
    edges: list[tuple[int, int]] = []
    reached = 0
    for index, (first, last) in enumerate(matched):
        part = parts.of(first)
        begin = max(reached, parts.firsts[part])
        reached = parts.end(part)
        if index + 1 < len(matched) and matched[index + 1][0] < reached:
            reached = max(range(last, matched[index + 1][0] + 1), key=lambda unit: (borders.level(unit), unit))
        edges.append((begin, reached))
    return edges


def _pieces(gap: Gap, runs: Sequence[Run], a: Side, b: Side) -> list[_Piece]:
    """Matches and what lies between them, one after the other."""
    pieces: list[_Piece] = []
    at_a, at_b = gap.a, gap.b
    for run in [*runs, Run(gap.a_end, gap.b_end, 0)]:
        if at_a < run.a:
            pieces.append(_Piece("delete", Gap(at_a, run.a, at_b, at_b)))
        if at_b < run.b:
            pieces.append(_Piece("insert", Gap(run.a, run.a, at_b, run.b)))
        pieces += _written(run, a, b)
        at_a, at_b = run.a_end, run.b_end
    return pieces


_CHUNK = 32
"""Units whose writing is compared at once."""


def _written(run: Run, a: Side, b: Side) -> Iterator[_Piece]:
    """A run cut into stretches that are written alike and stretches that are not."""
    whole = Gap(run.a, run.a_end, run.b, run.b_end)
    if run.length and a.span(run.a, run.a_end).of(a.text) == b.span(run.b, run.b_end).of(b.text):
        yield _Piece("equal", whole)
        return
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


def _words(pieces: Sequence[_Piece], span_a: Offsets, span_b: Offsets, a: Side, b: Side) -> tuple[Words, ...]:
    return tuple(
        Words(op=op, a=_reaching(a, gap.a, gap.a_end, span_a.end), b=_reaching(b, gap.b, gap.b_end, span_b.end))
        for op, gap in pieces
    )


def _beside(pieces: Sequence[_Piece], span_a: Offsets, span_b: Offsets, a: Side, b: Side) -> Row:
    words = _words(pieces, span_a, span_b, a, b)
    ops = {piece.op for piece in words}
    kind: RowKind = "changed"
    if ops == {"equal"}:
        kind = "equal"
    elif ops <= {"equal", "typographic"}:
        kind = "typographic"
    return Row(kind=kind, a=span_a, b=span_b, words=words)


def _reaching(side: Side, first: int, end: int, row_end: int) -> Offsets | None:
    """The place of some units with the white space after them, so that words tile their row."""
    if first == end:
        return None
    reach = side.start(end) if end < len(side) else row_end
    return Offsets(side.start(first), min(reach, row_end))


def _outside(parts: _Parts, matched: Sequence[int]) -> Iterator[Offsets]:
    """The places of the parts that are not moved and of which nothing is in a two-sided row, given a unit of each."""
    inside = {parts.of(unit) for unit in matched}
    for part, first in enumerate(parts.firsts):
        if part not in inside and first not in parts.moved:
            yield parts.side.span(first, parts.end(part))


def _slots(alone: Sequence[tuple[Offsets, Row]], beside: Sequence[Offsets]) -> list[list[Row]]:
    """One-sided rows by the two-sided span that they follow; the first list holds those before all of them."""
    starts = [span.start for span in beside]
    slots: list[list[Row]] = [[] for _ in range(len(starts) + 1)]
    for span, row in sorted(alone, key=lambda placed: placed[0]):
        slots[bisect_right(starts, span.start)].append(row)
    return slots


def _only_in_a(span: Offsets) -> Row:
    return Row(kind="deleted", a=span, b=None, words=(Words(op="delete", a=span, b=None),))


def _only_in_b(span: Offsets) -> Row:
    return Row(kind="inserted", a=None, b=span, words=(Words(op="insert", a=None, b=span),))
