"""Several versions in columns: each is compared with a base, and what they say at one place is one column.

A star on a chosen base rather than a variant graph (Dekker and Middell 2011): the answer hardly depends on the order
of the versions, and the work grows with their number.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.compare.common import common
from reader.compare.found import found
from reader.compare.reading import Pair, read_all
from reader.compare.runs import Gap, gaps
from reader.compare.sides import Side
from reader.compare.vocabulary import Vocabulary
from reader.model import Collation, Column, Witness
from reader.text.keys import TYPOGRAPHY, Ignored, words
from reader.text.similarity import shingles

_SHINGLE = 3


class _Stretch(NamedTuple):
    """Units of one version, within one paragraph."""

    version: int
    first: int
    end: int


def collate(witnesses: Sequence[Witness], base: str | None = None, ignored: Ignored = TYPOGRAPHY) -> Collation:
    """The versions of one text in columns.

    `base` is the id of the version that the others are compared with; by default the one nearest to all others. What
    was moved stands in its own place in each version. Raises ValueError where there is no version, or none with the
    base's id.
    """
    ids = [witness.id for witness in witnesses]
    if not ids:
        raise ValueError("no version to collate")
    if base is not None and base not in ids:
        raise ValueError(f"no version has the id {base}")
    chosen = ids.index(base) if base is not None else medoid(witnesses)
    vocabulary = Vocabulary(ignored)
    sides = read_all(witnesses, vocabulary)
    columns = tuple(_column(ids, sides, stretches) for stretches in _columns(sides, chosen))
    return Collation(base=ids[chosen], articles=tuple(ids), columns=columns)


def medoid(witnesses: Sequence[Witness]) -> int:
    """The index of the version that shares most with all others, by runs of three words; of equal ones the first."""
    kept = [shingles(words(" ".join(b.span.of(w.text) for b in w.compared)), _SHINGLE) for w in witnesses]
    shared = [sum(len(one & other) / max(1, len(one | other)) for other in kept) for one in kept]
    return max(range(len(kept)), key=lambda index: (round(shared[index], 9), -index), default=0)


def _columns(sides: Sequence[Side], base: int) -> Iterator[list[_Stretch]]:
    """The stretches of each column, in an order that runs forward in every version."""
    alignments = {
        version: list(_stretches(sides[base], side, version)) for version, side in enumerate(sides) if version != base
    }
    cuts = {0, len(sides[base]), *sides[base].firsts}
    for aligned in alignments.values():
        for start, end, _ in aligned:
            cuts.update((start, end))
    order = sorted(cuts)
    inserted: dict[int, list[_Stretch]] = defaultdict(list)
    readings: dict[int, list[_Stretch]] = defaultdict(list)
    following = dict(pairwise(order))
    for aligned in alignments.values():
        for start, end, stretch in aligned:
            if start == end:
                inserted[start].append(stretch)
            elif end - start != stretch.end - stretch.first:
                # A replacement by fewer or more units stands whole at the first of the places that it replaces.
                readings[start].append(stretch)
            else:
                readings_at = start
                while readings_at < end:
                    reach = following[readings_at]
                    offset = stretch.first - start
                    readings[readings_at].append(_Stretch(stretch.version, readings_at + offset, reach + offset))
                    readings_at = reach
    for start in order:
        yield from _merged(sides, inserted[start])
        if start in following:
            yield [_Stretch(base, start, following[start]), *readings[start]]


def _stretches(base: Side, side: Side, version: int) -> Iterator[tuple[int, int, _Stretch]]:
    """A version's units, paragraph by paragraph, each with the units of the base that it matches or replaces."""
    runs = found(Pair(base, side)).runs
    for gap, run in zip(gaps(runs, Gap(0, len(base), 0, len(side))), [*runs, None], strict=True):
        place, end = gap.a, gap.a_end
        for first, last in _by_block(side, gap.b, gap.b_end):
            yield place, end, _Stretch(version, first, last)
            # What follows in another paragraph comes after all that was replaced.
            place = end
        if run is not None:
            for first, last in _by_block(side, run.b, run.b_end):
                yield run.a + first - run.b, run.a + last - run.b, _Stretch(version, first, last)


def _by_block(side: Side, first: int, end: int) -> Iterator[tuple[int, int]]:
    while first < end:
        reach = min(end, side.block_end(side.block_of(first)))
        yield first, reach
        first = reach


def _merged(sides: Sequence[Side], inserted: Sequence[_Stretch]) -> Iterator[list[_Stretch]]:
    """Insertions at one place of the base: what several versions insert alike is one column."""
    columns: list[tuple[int, list[_Stretch]]] = []
    for stretch in inserted:
        keys = sides[stretch.version].keys[stretch.first : stretch.end]
        own = [key for key, _ in columns]
        after = max(
            (place + 1 for place, (_, held) in enumerate(columns) if held[-1].version == stretch.version), default=0
        )
        weights = sides[stretch.version].vocabulary.weights
        runs = common(own, keys, Gap(after, len(own), 0, len(keys)), weights) if own[after:] else []
        result = columns[:after]
        place = after
        for gap, run in zip(gaps(runs, Gap(after, len(own), 0, len(keys))), [*runs, None], strict=True):
            result += columns[place : gap.a_end]
            result += [(keys[unit], [_unit(stretch, unit)]) for unit in range(gap.b, gap.b_end)]
            place = gap.a_end
            for offset in range(run.length if run else 0):
                key, held = columns[place]
                result.append((key, [*held, _unit(stretch, gap.b_end + offset)]))
                place += 1
        columns = result
    yield from _joined(sides, [held for _, held in columns])


def _unit(stretch: _Stretch, offset: int) -> _Stretch:
    return _Stretch(stretch.version, stretch.first + offset, stretch.first + offset + 1)


def _joined(sides: Sequence[Side], columns: Sequence[list[_Stretch]]) -> Iterator[list[_Stretch]]:
    """Neighbouring columns of the same versions as one, within a paragraph of each."""
    current: list[_Stretch] = []
    for held in columns:
        if current and _follow(sides, current, held):
            current = [_Stretch(one.version, one.first, other.end) for one, other in zip(current, held, strict=True)]
        else:
            if current:
                yield current
            current = held
    if current:
        yield current


def _follow(sides: Sequence[Side], before: Sequence[_Stretch], after: Sequence[_Stretch]) -> bool:
    return [one.version for one in before] == [other.version for other in after] and all(
        one.end == other.first and sides[one.version].block_of(one.first) == sides[one.version].block_of(other.first)
        for one, other in zip(before, after, strict=True)
    )


def _column(ids: Sequence[str], sides: Sequence[Side], stretches: Sequence[_Stretch]) -> Column:
    spans = {ids[version]: sides[version].span(first, end) for version, first, end in stretches}
    complete = len(stretches) == len(ids)
    written = {" ".join(spans[ids[version]].of(sides[version].text).split()) for version, _, _ in stretches}
    said = {
        tuple(key for key in sides[version].keys[first:end] if sides[version].vocabulary.words[key])
        for version, first, end in stretches
    }
    return Column(
        readings={id: spans.get(id) for id in ids},
        variant=not complete or len(written) > 1,
        substantive=len(said) > 1 or (not complete and said != {()}),
    )
