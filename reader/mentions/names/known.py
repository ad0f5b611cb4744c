"""Which fuller name of the article a shorter one stands for."""

from bisect import bisect_left
from collections.abc import Iterable

from reader.mentions.names.kinds import Candidate


class Known:
    """The full names of an article, by surname, given name and initials, in the order of their place."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        full = [one for one in candidates if one.kind and not one.titled and len(one.words) > 1]
        self._surnames = _by_key((one.short_names[0], one) for one in full if one.short_names)
        self._given = _by_key((one.short_names[1], one) for one in full if len(one.short_names) > 1)
        self._whole = {one.key: one for one in full}

    def full(self, one: Candidate) -> Candidate | None:
        """The longer name nearest before, else the first behind; the name itself where it is known from elsewhere."""
        if one.key in self._whole:
            return self._whole[one.key]
        if len(one.words) > 1:
            return None
        held = self._surnames.get(one.key) or self._given.get(one.key)
        if held is None:
            return None
        at = bisect_left(held, one.first, key=_place)
        return held[at - 1] if at else held[0]


def _place(one: Candidate) -> int:
    return one.first


def _by_key(pairs: Iterable[tuple[str, Candidate]]) -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return found
