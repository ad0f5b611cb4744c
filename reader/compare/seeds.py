"""Seeds: short stretches that stand once in either text, so that they can only belong together.

Anchoring on what is unique is patience diff's idea (Bram Cohen), on shingles rather than lines.
"""

from collections.abc import Callable, Sequence
from itertools import count, islice

from reader.compare.runs import Run

Keys = Sequence[int]


def seeds(a: Keys, b: Keys, size: int) -> list[Run]:
    """Shingles of `size` keys that are unique on both sides, as runs of where they start, in the order of A.

    A run of length n stands for n overlapping shingles, so for n + size - 1 equal keys. No start is in two runs.
    """
    starts = _unique_starts(b, size)
    result: list[Run] = []
    a_start = b_start = length = 0
    for shingle, i in _unique_starts(a, size).items():
        j = starts.get(shingle)
        if j is None:
            continue
        if length and i == a_start + length and j == b_start + length:
            length += 1
            continue
        if length:
            result.append(Run(a_start, b_start, length))
        a_start, b_start, length = i, j, 1
    if length:
        result.append(Run(a_start, b_start, length))
    # Shingles were compared by hash, so the keys themselves are compared once more.
    return [run for run in result if _same(a, b, run, run.length + size - 1)]


def _unique_starts(keys: Keys, size: int) -> dict[int, int]:
    """Where each shingle that stands only once starts, by its hash."""
    hashes = list(map(hash, zip(*(islice(keys, offset, None) for offset in range(size)), strict=False)))
    last = dict(zip(hashes, count(), strict=False))
    if len(last) == len(hashes):
        return last
    first = dict(zip(reversed(hashes), range(len(hashes) - 1, -1, -1), strict=True))
    return {shingle: start for shingle, start in last.items() if first[shingle] == start}


def _same(a: Keys, b: Keys, run: Run, length: int) -> bool:
    return a[run.a : run.a + length] == b[run.b : run.b + length]


_CHUNK = 64


def common_prefix(a: Keys, b: Keys, a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    """How many keys `a[a_start:a_end]` and `b[b_start:b_end]` have in common at their beginnings."""

    def agree(near: int, far: int) -> bool:
        return a[a_start + near : a_start + far] == b[b_start + near : b_start + far]

    return _agreeing(agree, min(a_end - a_start, b_end - b_start))


def common_suffix(a: Keys, b: Keys, a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    """How many keys `a[a_start:a_end]` and `b[b_start:b_end]` have in common at their ends."""

    def agree(near: int, far: int) -> bool:
        return a[a_end - far : a_end - near] == b[b_end - far : b_end - near]

    return _agreeing(agree, min(a_end - a_start, b_end - b_start))


def _agreeing(agree: Callable[[int, int], bool], limit: int) -> int:
    """The greatest length, at most `limit`, up to which two sides agree; looked for in growing chunks."""
    length, chunk = 0, _CHUNK
    while length < limit:
        step = min(chunk, limit - length)
        if agree(length, length + step):
            length += step
            chunk *= 2
        elif step == 1:
            break
        else:
            chunk = step // 2
            limit = length + step
    return length
