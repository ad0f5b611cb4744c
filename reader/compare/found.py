"""What of one side stands in the other: matches in order, and moves."""

from typing import NamedTuple

from reader.compare.cleanup import cleaned
from reader.compare.gaps import matched
from reader.compare.moves import Free, Moved, moves_of_rest, moves_of_seeds
from reader.compare.runs import Gap, Run
from reader.compare.sides import Side
from reader.compare.spine import spine


class Found(NamedTuple):
    """Matches, rising on both sides, and moves in the order of A; every unit belongs to one of them at most."""

    runs: list[Run]
    moves: list[Moved]


def found(a: Side, b: Side) -> Found:
    """The matches and moves of two sides.

    Seed, chain, extend, as genome aligners do: unique shingles in order are the spine; those out of order are moves
    to begin with. What is left between is matched exactly, cleaned of chance, and looked through for moves again.
    """
    chain, others = spine(a.keys, b.keys)
    moves = moves_of_seeds(a, b, others, Free(a, b, chain))
    rest_a, rest_b = a, b
    if moves:
        rest_a = a.without((move.gap.a, move.gap.a_end) for move in moves)
        rest_b = b.without((move.gap.b, move.gap.b_end) for move in moves)
    runs = cleaned(matched(rest_a.keys, rest_b.keys, chain, a.vocabulary.weights), rest_a, rest_b)
    moves += moves_of_rest(a, b, Free(a, b, runs, moves))
    return Found(runs, sorted(moves))


def turned(found: Found) -> Found:
    """The same seen from B."""
    moves = [Moved(Gap(gap.b, gap.b_end, gap.a, gap.a_end), tuple(map(_turned, runs))) for gap, runs in found.moves]
    return Found(list(map(_turned, found.runs)), sorted(moves))


def _turned(run: Run) -> Run:
    return Run(run.b, run.a, run.length)
