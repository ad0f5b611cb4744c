"""Growth of a move beyond the matches that it was found by."""

from collections.abc import Sequence

from reader.compare.common import common
from reader.compare.runs import Gap, Run, joined
from reader.compare.sides import Side

_WINDOW = 48
"""Units beyond the last match that are looked at, on either side."""
_COST = 0.5
"""Of the weight of what is not matched, set against what is."""


def grown(a: Side, b: Side, runs: Sequence[Run], room: Gap) -> list[Run]:
    """The runs of a move with the matches before and after them that are worth the unmatched units between.

    What lies outside `room` is not looked at. As in local alignment (Smith and Waterman 1981), the best sum of
    matched less unmatched weight decides where a move ends.
    """
    current = list(runs)
    while True:
        first, last = current[0], current[-1]
        before = Gap(max(room.a, first.a - _WINDOW), first.a, max(room.b, first.b - _WINDOW), first.b)
        after = Gap(
            last.a_end, min(room.a_end, last.a_end + _WINDOW), last.b_end, min(room.b_end, last.b_end + _WINDOW)
        )
        earlier = _worth_from_end(a, b, before)
        later = _worth_from_start(a, b, after)
        if not earlier and not later:
            return joined(current)
        current = [*earlier, *current, *later]


def _worth_from_start(a: Side, b: Side, gap: Gap) -> list[Run]:
    runs = common(a.keys, b.keys, gap, a.vocabulary.weights) if gap.cells else []
    score = best = 0.0
    kept = 0
    at_a, at_b = gap.a, gap.b
    for number, run in enumerate(runs, start=1):
        score -= _COST * max(a.weight(at_a, run.a), b.weight(at_b, run.b))
        score += a.weight(run.a, run.a_end)
        if score > best:
            best, kept = score, number
        at_a, at_b = run.a_end, run.b_end
    return runs[:kept]


def _worth_from_end(a: Side, b: Side, gap: Gap) -> list[Run]:
    runs = common(a.keys, b.keys, gap, a.vocabulary.weights) if gap.cells else []
    score = best = 0.0
    kept = len(runs)
    at_a, at_b = gap.a_end, gap.b_end
    for number in range(len(runs) - 1, -1, -1):
        run = runs[number]
        score -= _COST * max(a.weight(run.a_end, at_a), b.weight(run.b_end, at_b))
        score += a.weight(run.a, run.a_end)
        if score > best:
            best, kept = score, number
        at_a, at_b = run.a, run.b
    return runs[kept:]
