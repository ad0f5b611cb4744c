"""Words that one side writes together and the other apart: "effort-the" and "effort – the", "don't" and "don ’ t"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.compare.runs import Gap
from reader.compare.sides import Side
from reader.text.keys import Ignored, fold
from reader.text.tokens import tokenize

_COMPOUND = re.compile(r"\w[-'’‘`´‐‑‒–—.,:/]\w")
_MARK = re.compile(r"\W")
_MOST = 100
"""Units of either side that are looked at; what is longer was written anew."""


def joints(gap: Gap, a: Side, b: Side) -> list[Gap]:
    """The stretches in a gap that differ only in white space around a mark, or in how the mark is written, in order.

    Of each, one side is a single unit with a mark inside it, so that "maybe" and "may be" remain two readings.
    """
    if not gap.cells or max(gap.a_end - gap.a, gap.b_end - gap.b) > _MOST:
        return []
    places = a.span(gap.a, gap.a_end), b.span(gap.b, gap.b_end)
    if not (_COMPOUND.search(a.text, *places[0]) or _COMPOUND.search(b.text, *places[1])):
        return []
    units_a = [a.surface(unit) for unit in range(gap.a, gap.a_end)]
    units_b = [b.surface(unit) for unit in range(gap.b, gap.b_end)]
    ignored = a.vocabulary.ignored
    found = {
        Gap(gap.a + unit, gap.a + unit + 1, gap.b + first, gap.b + end)
        for unit, first, end in _apart(units_a, units_b, ignored)
    }
    found |= {
        Gap(gap.a + first, gap.a + end, gap.b + unit, gap.b + unit + 1)
        for unit, first, end in _apart(units_b, units_a, ignored)
    }
    ordered = sorted(found)
    # Where two of them cross, or share a unit, neither is sure.
    crossing = any(one.a_end > other.a or one.b_end > other.b for one, other in pairwise(ordered))
    return [] if crossing else ordered


def _apart(together: Sequence[str], apart: Sequence[str], ignored: Ignored) -> Iterator[tuple[int, int, int]]:
    """For each compound of one side the first stretch of two units or more of the other that make it up, if any."""
    keys = [_key(surface, ignored) for surface in apart]
    for unit, surface in enumerate(together):
        if not _COMPOUND.search(surface):
            continue
        key = _key(surface, ignored)
        for first, written in enumerate(keys):
            end = first + 1
            while len(written) < len(key) and key.startswith(written) and end < len(keys):
                written, end = written + keys[end], end + 1
            if written == key and end > first + 1:
                yield unit, first, end
                break


def _key(surface: str, ignored: Ignored) -> str:
    key = "".join(fold(token, ignored) for token in tokenize(surface))
    return _MARK.sub("", key) if ignored.punctuation else key
