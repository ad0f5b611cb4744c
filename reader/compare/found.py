"""What of one side stands in the other: matches in order, and moves."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.compare.cleanup import cleaned
from reader.compare.ends import trimmed
from reader.compare.gaps import matched
from reader.compare.moves import Free, Moved, moves_of_rest, moves_of_seeds
from reader.compare.reading import Pair
from reader.compare.runs import Gap, Run, gaps, joined, outside
from reader.compare.sides import Side
from reader.compare.spine import spine

_STRAY = 4
"""Units at the edge of a paragraph that can be equal by chance."""


class Found(NamedTuple):
    """Matches, rising on both sides, and moves in the order of A; every unit belongs to one of them at most."""

    runs: list[Run]
    moves: list[Moved]


def found(pair: Pair) -> Found:
    """The matches and moves of two sides.

    Seed, chain, extend, as genome aligners do: unique shingles in order are the spine; those out of order are moves
    to begin with. What is left between is matched exactly, cleaned of chance, and looked through for moves again.
    """
    a, b, *_ = pair
    chain, others = spine(pair)
    chain = [kept for run in chain if (kept := _without_end(_withdrawn(run, a, b), a)).length]
    moves = moves_of_seeds(a, b, others, Free(a, b, chain))
    rest_a, rest_b = a, b
    if moves:
        rest_a = a.without((move.gap.a, move.gap.a_end) for move in moves)
        rest_b = b.without((move.gap.b, move.gap.b_end) for move in moves)
    runs = cleaned(matched(rest_a.keys, rest_b.keys, chain, a.vocabulary.weights), rest_a, rest_b)
    late = moves_of_rest(a, b, Free(a, b, [_without_end(run, a) for run in runs], moves))
    moves = sorted([*moves, *late])
    return Found(_beside(runs, late, moves, a, b) if late else runs, moves)


def _withdrawn(run: Run, a: Side, b: Side) -> Run:
    """A run without the few units by which it reaches into another paragraph on either side.

    They are often chance, and would keep a paragraph that moved from being whole; where not, they are found again.
    """
    start_a, start_b, length = run
    begin = max(_reach_in(a, start_a), _reach_in(b, start_b))
    end = max(_reach_out(a, start_a + length), _reach_out(b, start_b + length))
    return Run(start_a + begin, start_b + begin, max(0, length - begin - end)) if begin or end else run


def _without_end(run: Run, a: Side) -> Run:
    """A run without the end of a sentence that it begins with: where that sentence moved, the mark goes with it."""
    vocabulary, key = a.vocabulary, a.keys[run.a] if run.length else -1
    if key not in vocabulary.ends or vocabulary.words[key]:
        return run
    return Run(run.a + 1, run.b + 1, run.length - 1)


def _beside(runs: Sequence[Run], late: Sequence[Moved], moves: Sequence[Moved], a: Side, b: Side) -> list[Run]:
    """The runs without the marks that late moves took from their beginnings, and with what these moves stood between.

    Without what moved, the ends of what is left between two runs can be equal.
    """
    taken_a = {unit for move in late for unit in range(move.gap.a, move.gap.a_end)}
    taken_b = {unit for move in late for unit in range(move.gap.b, move.gap.b_end)}
    left = [Run(run.a + 1, run.b + 1, run.length - 1) if run.a in taken_a or run.b in taken_b else run for run in runs]
    free = Free(a, b, left, moves)
    starts_a, starts_b = [run.a for run in left], [run.b for run in left]
    meeting = {bisect_right(starts_a, move.gap.a) for move in late}
    meeting.update(bisect_right(starts_b, move.gap.b) for move in late)
    between = list(gaps(left, Gap(0, len(a), 0, len(b))))
    for gap in [between[place] for place in sorted(meeting)]:
        units_a = [unit for unit in range(gap.a, gap.a_end) if free.a[unit]]
        units_b = [unit for unit in range(gap.b, gap.b_end) if free.b[unit]]
        keys_a, keys_b = [a.keys[unit] for unit in units_a], [b.keys[unit] for unit in units_b]
        inner = trimmed(keys_a, keys_b, Gap(0, len(keys_a), 0, len(keys_b)))
        for run in outside(Gap(0, len(keys_a), 0, len(keys_b)), inner):
            places = zip(units_a[run.a : run.a_end], units_b[run.b : run.b_end], strict=True)
            left += [Run(unit_a, unit_b, 1) for unit_a, unit_b in places]
    return joined(sorted(left))


def _reach_in(side: Side, start: int) -> int:
    """How many units from `start` on its paragraph ends, if they are few."""
    following = bisect_right(side.firsts, start)
    end = side.firsts[following] if following < len(side.firsts) else len(side)
    return end - start if end - start <= _STRAY and not side.anchored(start, end) else 0


def _reach_out(side: Side, end: int) -> int:
    """How many units before `end` its paragraph begins, if they are few."""
    start = side.firsts[bisect_left(side.firsts, end) - 1]
    return end - start if end - start <= _STRAY and not side.anchored(start, end) else 0


def turned(found: Found) -> Found:
    """The same seen from B."""
    moves = [Moved(Gap(gap.b, gap.b_end, gap.a, gap.a_end), tuple(map(_turned, runs))) for gap, runs in found.moves]
    return Found(list(map(_turned, found.runs)), sorted(moves))


def _turned(run: Run) -> Run:
    return Run(run.b, run.a, run.length)
