"""Runs of equal units, and the gaps between them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """`length` units that are equal on both sides, from unit `a` of A and unit `b` of B on."""

    a: int
    b: int
    length: int

    @property
    def a_end(self) -> int:
        """The unit of A after the run."""
        return self.a + self.length

    @property
    def b_end(self) -> int:
        """The unit of B after the run."""
        return self.b + self.length


class Gap(NamedTuple):
    """Units of A, and the units of B at the same place: `a[a:a_end]` and `b[b:b_end]`."""

    a: int
    a_end: int
    b: int
    b_end: int

    @property
    def cells(self) -> int:
        """The number of pairs of units."""
        return (self.a_end - self.a) * (self.b_end - self.b)


def gaps(runs: Iterable[Run], within: Gap) -> Iterator[Gap]:
    """The gaps before, between and after runs in order: one more than there are runs; some have no units."""
    at_a, end_a, at_b, end_b = within
    for a, b, length in runs:
        yield Gap(at_a, a, at_b, b)
        at_a, at_b = a + length, b + length
    yield Gap(at_a, end_a, at_b, end_b)


def outside(gap: Gap, inner: Gap) -> Iterator[Run]:
    """What of a gap is equal before and after the one inside it, as runs; none of them is empty."""
    if gap.a < inner.a:
        yield Run(gap.a, gap.b, inner.a - gap.a)
    if inner.a_end < gap.a_end:
        yield Run(inner.a_end, inner.b_end, gap.a_end - inner.a_end)


def joined(runs: Iterable[Run]) -> list[Run]:
    """The same pairs of units in the fewest runs; empty runs left out. The runs must be in order."""
    result: list[Run] = []
    end_a = end_b = -1
    for run in runs:
        a, b, length = run
        if not length:
            continue
        if a == end_a and b == end_b:
            last = result[-1]
            result[-1] = Run(last.a, last.b, last.length + length)
        else:
            result.append(run)
        end_a, end_b = a + length, b + length
    return result


def parted(chain: Sequence[Run]) -> list[Run]:
    """The runs of a chain, each without what the one before it holds already."""
    parted: list[Run] = []
    a = b = 0
    for run in chain:
        late = max(0, a - run.a, b - run.b)
        if late < run.length:
            parted.append(Run(run.a + late, run.b + late, run.length - late))
            a, b = run.a_end, run.b_end
    return parted
