"""Rows: what is matched and what is not, cut at the paragraph borders of both sides."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from reader.compare.borders import Borders
from reader.compare.found import Found
from reader.compare.runs import Gap, Run
from reader.compare.sides import Side
from reader.compare.worded import worded
from reader.model import Block, Move, Offsets, Row, RowKind, Words


class Laid(NamedTuple):
    """The rows and moves of a comparison, and how many units a side differ in typography alone.

    `joints` are the stretches, in place and then in moves, that differ in where white space stands.
    """

    rows: tuple[Row, ...]
    moves: tuple[Move, ...]
    typographic: int
    joints: tuple[Sequence[Gap], Sequence[Gap]]


class _Cell(NamedTuple):
    """What a two-sided row is made of: units of one part of A and of one part of B, and the matches in it."""

    gap: Gap
    runs: Sequence[Run]


class _Parts:
    """A side cut at the borders of its paragraphs and of what was moved; no row crosses a cut."""

    def __init__(self, side: Side, moved: Sequence[tuple[int, int]]) -> None:
        self.side = side
        cuts = {cut for stretch in moved for cut in stretch} - {len(side)}
        self._firsts = sorted(cuts.union(side.firsts)) if cuts else side.firsts
        self._taken = {self.of(first) for first, _ in moved}
        self._borders = Borders(side)
        self._reached = 0

    def of(self, unit: int) -> int:
        """The index of the part that holds a unit."""
        return bisect_right(self._firsts, unit) - 1

    def end(self, part: int) -> int:
        """The unit after the last one of a part."""
        return self._firsts[part + 1] if part + 1 < len(self._firsts) else len(self.side)

    def around(self, part: int, last: int, following: int) -> tuple[int, int]:
        """The units of a row of a part, which is then taken: matched ones and the unmatched ones around them.

        `last` is the unit after its last match, `following` the first matched one of the next row. Where the two rows
        share a part, the unmatched units between them are divided at the most natural border.
        """
        self._taken.add(part)
        begin = max(self._reached, self._firsts[part])
        self._reached = self.end(part)
        if following < self._reached:
            self._reached = max(range(last, following + 1), key=lambda unit: (self._borders.level(unit), unit))
        return begin, self._reached

    def unmatched(self) -> Iterator[Offsets]:
        """The places of the parts that were neither moved nor taken."""
        for part, first in enumerate(self._firsts):
            if part not in self._taken:
                yield self.side.span(first, self.end(part))


def lay(shared: Found, a: Side, b: Side, folded_a: Sequence[Block], folded_b: Sequence[Block]) -> Laid:
    """Matches and moves as rows: two-sided ones in order; between them first what stands in A, then what in B.

    `folded_a` and `folded_b` are the blocks that take no part; their rows stand where they stand in their text.
    """
    parts_a = _Parts(a, [(moved.gap.a, moved.gap.a_end) for moved in shared.moves])
    parts_b = _Parts(b, [(moved.gap.b, moved.gap.b_end) for moved in shared.moves])
    beside: list[Row] = []
    typographic = 0
    joints: tuple[list[Gap], list[Gap]] = [], []
    for gap, runs in _cells(shared.runs, parts_a, parts_b):
        span_a, span_b, words, differing, joined = worded(gap, runs, a, b)
        beside.append(Row(_kind(words), span_a, span_b, words))
        joints[0].extend(joined)
        typographic += differing
    moves: list[Move] = []
    # Moves stand in the order of A, so their numbers count up there.
    for number, (gap, runs) in enumerate(shared.moves, start=1):
        span_a, span_b, words, differing, joined = worded(gap, runs, a, b)
        joints[1].extend(joined)
        moves.append(Move(id=number, a=span_a, b=span_b, words=words))
        typographic += differing
    alone_a = [Row("deleted", span, None, (Words("delete", span, None),)) for span in parts_a.unmatched()]
    alone_b = [Row("inserted", None, span, (Words("insert", None, span),)) for span in parts_b.unmatched()]
    alone_a += [Row("moved", move.a, None, move=move.id) for move in moves]
    alone_b += [Row("moved", None, move.b, move.words, move.id) for move in moves]
    alone_a += [Row("folded", block.span, None) for block in folded_a]
    alone_b += [Row("folded", None, block.span) for block in folded_b]
    slots_a = _slots(((row.a, row) for row in alone_a if row.a), [row.a.start for row in beside if row.a])
    slots_b = _slots(((row.b, row) for row in alone_b if row.b), [row.b.start for row in beside if row.b])
    return Laid(tuple(_in_order(beside, slots_a, slots_b)), tuple(moves), typographic, joints)


def _in_order(beside: Sequence[Row], a: Mapping[int, Sequence[Row]], b: Mapping[int, Sequence[Row]]) -> Iterator[Row]:
    """Two-sided rows with the one-sided ones of A, and then of B, that follow each of them."""
    for number, row in enumerate([None, *beside]):
        if row:
            yield row
        yield from a.get(number, ())
        yield from b.get(number, ())


def _cells(runs: Iterable[Run], a: _Parts, b: _Parts) -> Iterator[_Cell]:
    """The matches gathered by the two parts they join, each with the unmatched units that belong to it."""
    pieces = (piece for run in runs for piece in _by_part(run, a, b))
    gathered = (list(cell) for _, cell in groupby(pieces, itemgetter(0, 1)))
    # After the last one, and so that it takes its part whole, stands nothing.
    nothing = [(-1, -1, Run(len(a.side), len(b.side), 0))]
    for together, following in pairwise(chain(gathered, [nothing])):
        part_a, part_b, last = together[-1]
        begin_a, end_a = a.around(part_a, last.a_end, following[0][2].a)
        begin_b, end_b = b.around(part_b, last.b_end, following[0][2].b)
        yield _Cell(Gap(begin_a, end_a, begin_b, end_b), [run for _, _, run in together])


def _by_part(run: Run, a: _Parts, b: _Parts) -> Iterator[tuple[int, int, Run]]:
    """The run cut at the borders of parts on either side, each piece after the two parts that it joins."""
    start_a, start_b, length = run
    while length > 0:
        part_a, part_b = a.of(start_a), b.of(start_b)
        size = min(a.end(part_a) - start_a, b.end(part_b) - start_b, length)
        yield part_a, part_b, Run(start_a, start_b, size)
        start_a, start_b, length = start_a + size, start_b + size, length - size


def _kind(words: Iterable[Words]) -> RowKind:
    ops = {piece.op for piece in words}
    if ops == {"equal"}:
        return "equal"
    return "typographic" if ops <= {"equal", "typographic"} else "changed"


def _slots(alone: Iterable[tuple[Offsets, Row]], starts: Sequence[int]) -> Mapping[int, Sequence[Row]]:
    """One-sided rows by how many two-sided ones stand before them, given where these start."""
    slots: dict[int, list[Row]] = defaultdict(list)
    for span, row in sorted(alone, key=lambda placed: placed[0]):
        slots[bisect_right(starts, span.start)].append(row)
    return slots
