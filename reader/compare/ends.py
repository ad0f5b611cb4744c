"""What two stretches of keys have in common at their ends."""

from collections.abc import Sequence
from operator import ne

from reader.compare.runs import Gap

Keys = Sequence[int]

_CHUNK = 32
"""Keys that are compared at once, to begin with."""


def common_prefix(a: Keys, b: Keys, a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    """How many keys `a[a_start:a_end]` and `b[b_start:b_end]` have in common at their beginnings."""
    limit = min(a_end - a_start, b_end - b_start)
    if limit <= 0 or a[a_start] != b[b_start]:
        return 0
    length, chunk = 0, _CHUNK
    while length < limit:
        end = min(length + chunk, limit)
        here, there = a[a_start + length : a_start + end], b[b_start + length : b_start + end]
        if here != there:
            return length + list(map(ne, here, there)).index(True)
        length, chunk = end, 2 * chunk
    return limit


def common_suffix(a: Keys, b: Keys, a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    """How many keys `a[a_start:a_end]` and `b[b_start:b_end]` have in common at their ends."""
    limit = min(a_end - a_start, b_end - b_start)
    if limit <= 0 or a[a_end - 1] != b[b_end - 1]:
        return 0
    length, chunk = 0, _CHUNK
    while length < limit:
        end = min(length + chunk, limit)
        here, there = a[a_end - end : a_end - length], b[b_end - end : b_end - length]
        if here != there:
            return length + list(map(ne, reversed(here), reversed(there))).index(True)
        length, chunk = end, 2 * chunk
    return limit


def trimmed(a: Keys, b: Keys, gap: Gap) -> Gap:
    """The gap without what is equal at its beginning, and then at its end."""
    prefix = common_prefix(a, b, *gap)
    start_a, start_b = gap.a + prefix, gap.b + prefix
    suffix = common_suffix(a, b, start_a, gap.a_end, start_b, gap.b_end)
    return Gap(start_a, gap.a_end - suffix, start_b, gap.b_end - suffix)
