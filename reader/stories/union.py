"""Groups that grow together: the disjoint sets of Tarjan 1975."""

from collections.abc import Iterable


class Union:
    """The numbers from 0 up, each in a group of its own until groups are joined."""

    def __init__(self, size: int) -> None:
        """Takes how many numbers there are."""
        self._above = list(range(size))

    def root(self, one: int) -> int:
        """The smallest number of the group that this one is in."""
        top = one
        while self._above[top] != top:
            top = self._above[top]
        while self._above[one] != top:
            self._above[one], one = top, self._above[one]
        return top

    def join(self, one: int, other: int) -> bool:
        """Make one group of the groups of both; whether they were two."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low
        return low != high

    def groups(self, among: Iterable[int] | None = None) -> list[list[int]]:
        """The groups in order of their smallest numbers, or what they hold of the numbers asked for."""
        found: dict[int, list[int]] = {}
        for one in range(len(self._above)) if among is None else among:
            found.setdefault(self.root(one), []).append(one)
        return [found[root] for root in sorted(found)]
