"""Matching: which units of A are which units of B, in order.

Seed, chain, extend, as genome aligners do: unique shingles give the spine; between its runs small gaps are solved
exactly, larger ones are seeded again with shorter shingles. What is left is cut into windows, so that the work is
bounded by the lengths of the texts and never by a clock.
"""

from collections.abc import Sequence

from reader.compare.chains import heaviest_chain
from reader.compare.common import common
from reader.compare.ends import Keys, trimmed
from reader.compare.runs import Gap, Run, gaps, joined, outside, parted
from reader.compare.seeds import seeds, whole

_SIZES = (6, 3, 2, 1)
"""Keys in a shingle, longest first."""
_EXACT_CELLS = 4_000_000
"""A gap up to this size is solved exactly: some milliseconds and half a megabyte in bit-parallel form."""
_WINDOW = 2_000


def matched(a: Keys, b: Keys, chain: Sequence[Run], weights: Sequence[float]) -> list[Run]:
    """Runs of equal keys, rising on both sides, that hold as much as could be found between and around a chain's.

    `weights` is what each key counts.
    """
    found = list(chain)
    waiting = [(gap, 0) for gap in gaps(found, Gap(0, len(a), 0, len(b))) if gap.cells]
    while waiting:
        gap, level = waiting.pop()
        inner = trimmed(a, b, gap)
        found += outside(gap, inner)
        # Two single keys that could not be trimmed are not equal.
        if inner.cells <= 1:
            continue
        if inner.cells <= _EXACT_CELLS:
            found += common(a, b, inner, weights)
        elif level == len(_SIZES):
            found += _windowed(a, b, inner, weights)
        else:
            shared = _seeded(a, b, inner, _SIZES[level])
            found += shared
            waiting += ((gap, level + 1) for gap in gaps(shared, inner) if gap.cells)
    return joined(sorted(found))


def _seeded(a: Keys, b: Keys, gap: Gap, size: int) -> list[Run]:
    """The spine of a gap."""
    found = heaviest_chain(seeds(a[gap.a : gap.a_end], b[gap.b : gap.b_end], size))
    return parted([Run(run.a + gap.a, run.b + gap.b, run.length) for run in whole(found, size)])


def _windowed(a: Keys, b: Keys, gap: Gap, weights: Sequence[float]) -> list[Run]:
    """A common subsequence found window by window, for text that repeats itself so much that nothing in it is unique.

    Each window is solved exactly and believed up to its middle, where the next one begins.
    """
    found: list[Run] = []
    i, j = gap.a, gap.b
    while i < gap.a_end and j < gap.b_end:
        window = Gap(i, min(i + _WINDOW, gap.a_end), j, min(j + _WINDOW, gap.b_end))
        runs = common(a, b, window, weights)
        if window.a_end == gap.a_end and window.b_end == gap.b_end:
            found.extend(runs)
            break
        kept = [believed for run in runs if (believed := _clipped(run, i + _WINDOW // 2, j + _WINDOW // 2)).length]
        found.extend(kept)
        a_end, b_end = (kept[-1].a_end, kept[-1].b_end) if kept else (i, j)
        if max(a_end - i, b_end - j) >= _WINDOW // 4:
            i, j = a_end, b_end
        else:
            # Too little was found to know where the next window belongs: both sides move on together.
            i, j = min(i + _WINDOW // 2, gap.a_end), min(j + _WINDOW // 2, gap.b_end)
    return found


def _clipped(run: Run, a_end: int, b_end: int) -> Run:
    return Run(run.a, run.b, max(0, min(run.length, a_end - run.a, b_end - run.b)))
