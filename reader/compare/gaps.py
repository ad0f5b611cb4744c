"""Matching: which units of A are which units of B, in order.

Seed, chain, extend, as genome aligners do: unique shingles give the spine; between its runs small gaps are solved
exactly, larger ones are seeded again with shorter shingles. What is left is cut into windows, so that the work is
bounded by the lengths of the texts and never by a clock.
"""

from reader.compare.runs import Gap, Run, gaps, joined
from reader.compare.seeds import common_prefix, common_suffix, seeds
from reader.compare.spine import heaviest_chain

_SIZES = (6, 3, 2, 1)
"""Keys in a shingle, longest first."""
_EXACT_CELLS = 4_000_000
"""A gap up to this size is solved exactly: some milliseconds and half a megabyte in bit-parallel form."""
_SMALL_CELLS = 2_500
"""A gap up to this size is not worth a seed."""
_WINDOW = 2_000


def matched(a: list[int], b: list[int]) -> list[Run]:
    """Runs of equal keys, rising on both sides, that hold as many keys as could be found."""
    found: list[Run] = []
    waiting = [(Gap(0, len(a), 0, len(b)), 0)]
    while waiting:
        gap, level = waiting.pop()
        trimmed = _trimmed(a, b, gap, found)
        if not trimmed.cells:
            continue
        if (level and trimmed.cells <= _EXACT_CELLS) or trimmed.cells <= _SMALL_CELLS:
            found.extend(_longest_common(a, b, trimmed))
        elif level == len(_SIZES):
            found.extend(_windowed(a, b, trimmed))
        else:
            chain = _seeded(a, b, trimmed, _SIZES[level])
            found.extend(chain)
            waiting.extend((inner, level + 1) for inner in gaps(chain, trimmed) if inner.cells)
    return joined(sorted(found))


def _trimmed(a: list[int], b: list[int], gap: Gap, found: list[Run]) -> Gap:
    """The gap without what is equal at its beginning and its end, which is added to what was found."""
    prefix = common_prefix(a, b, *gap)
    if prefix:
        found.append(Run(gap.a, gap.b, prefix))
        gap = Gap(gap.a + prefix, gap.a_end, gap.b + prefix, gap.b_end)
    suffix = common_suffix(a, b, *gap)
    if suffix:
        found.append(Run(gap.a_end - suffix, gap.b_end - suffix, suffix))
        gap = Gap(gap.a, gap.a_end - suffix, gap.b, gap.b_end - suffix)
    return gap


def _seeded(a: list[int], b: list[int], gap: Gap, size: int) -> list[Run]:
    """The spine of a gap, each run as long as its shingles reach without touching the next run."""
    inner_a, inner_b = a[gap.a : gap.a_end], b[gap.b : gap.b_end]
    chain = [Run(run.a + gap.a, run.b + gap.b, run.length) for run in heaviest_chain(seeds(inner_a, inner_b, size))]
    following = [*chain, Run(gap.a_end, gap.b_end, 0)][1:]
    return [
        Run(run.a, run.b, min(run.length + size - 1, after.a - run.a, after.b - run.b))
        for run, after in zip(chain, following, strict=True)
    ]


def _longest_common(a: list[int], b: list[int], gap: Gap) -> list[Run]:
    """A longest common subsequence of a gap, bit-parallel (Hyyrö 2004, as rapidfuzz has it)."""
    from rapidfuzz.distance import LCSseq

    opcodes = LCSseq.opcodes(a[gap.a : gap.a_end], b[gap.b : gap.b_end])
    return [
        Run(gap.a + code.src_start, gap.b + code.dest_start, code.src_end - code.src_start)
        for code in opcodes
        if code.tag == "equal"
    ]


def _windowed(a: list[int], b: list[int], gap: Gap) -> list[Run]:
    """A common subsequence found window by window, for text that repeats itself so much that nothing in it is unique.

    Each window is solved exactly and believed up to its middle, where the next one begins.
    """
    found: list[Run] = []
    i, j = gap.a, gap.b
    while i < gap.a_end and j < gap.b_end:
        window = Gap(i, min(i + _WINDOW, gap.a_end), j, min(j + _WINDOW, gap.b_end))
        runs = _longest_common(a, b, window)
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
