"""Statements of all articles brought together: each group speaks of one thing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.alignment import Link
from reader.claims.values.candidates import Key, Relate, number, value_key
from reader.claims.values.surely import AT_MOST, far
from reader.claims.values.vetoes import vetoed

Group = list[Sighting]


LIKELY = 0.2
"""Mean score that the statements of two groups have with each other where the groups are joined."""

_Values = dict[str, dict[Key, Sighting]]
"""By article, a sighting for each of its numbers."""

Scores = Mapping[int, Mapping[int, float]]
"""How likely two sightings, by their identity, speak of one thing: by the one of the article that comes first."""


def groups(sightings: Sequence[Sighting], links: Iterable[Link], scores: Scores, relate: Relate) -> list[Group]:
    """The sightings in groups: linked ones together, best links first, and an article's own repetitions of a value.

    Two groups are kept apart where that would give one article two values for one thing.
    Groups and their members are in the order in which `sightings` came.
    """
    order = {id(sighting): at for at, sighting in enumerate(sightings)}
    forming = _Forming(sightings, scores, relate)
    for link in sorted(links, key=lambda link: (link.verdict.relation == "differs", -link.score)):
        forming.follow(link)
    ordered = [sorted(group, key=lambda sighting: order[id(sighting)]) for group in forming.groups.values()]
    return sorted(_repeated(ordered), key=lambda group: order[id(group[0])])


class _Forming:
    """Groups while they form, each by the number of one of its sightings.

    What joining two groups asks is kept and added up as they grow, so that no pair of sightings is looked at twice.
    """

    def __init__(self, sightings: Sequence[Sighting], scores: Scores, relate: Relate) -> None:
        self.groups: dict[int, Group] = {at: [sighting] for at, sighting in enumerate(sightings)}
        self._relate = relate
        self._of = {id(sighting): at for at, sighting in enumerate(sightings)}
        self._articles = [Counter((sighting.article,)) for sighting in sightings]
        self._values: list[_Values] = [{one.article: {number(one): one}} for one in sightings]
        self._near: list[dict[int, float]] = [{} for _ in sightings]
        """By group, what the scores of its members with those of each other group come to."""
        self._unfit: dict[tuple[int, int], tuple[int, int]] = {}
        """By two groups that can't be one, how many members they had when that was seen."""
        self._apart: list[set[int]] = [set() for _ in sightings]
        """By group, the groups that are rather of another thing, which they stay however they grow."""
        for one, others in scores.items():
            at = self._of[one]
            for other, score in others.items():
                to = self._of[other]
                self._near[at][to] = self._near[to][at] = score

    def follow(self, link: Link) -> None:
        """Joins the groups of the two ends where their members fit each other."""
        one, other = self._of[id(link.a)], self._of[id(link.b)]
        if one == other or not self._likely(one, other, link) or not self._fit(one, other):
            return
        if link.sure or not self._two_things(one, other):
            self._join(one, other)

    def _likely(self, one: int, other: int, link: Link) -> bool:
        """Whether the statements of two groups are alike on the whole, and not by one link alone, unless it is sure."""
        few, many = sorted((self._articles[one], self._articles[other]), key=len)
        crossing = few.total() * many.total() - sum(count * many[article] for article, count in few.items())
        least = 0.0 if link.sure and link.verdict.relation == "differs" else LIKELY
        return self._near[one].get(other, 0.0) >= least * crossing

    def _fit(self, one: int, other: int) -> bool:
        sizes = len(self.groups[one]), len(self.groups[other])
        if self._unfit.get((one, other)) == sizes:
            return False
        values = self._values[one]
        shared = values.keys() & self._values[other].keys()
        fits = all(
            _same_thing(mine, sighting, self._relate)
            for sighting in (self.groups[other] if shared else ())
            for mine in values.get(sighting.article, {}).values()
        )
        if not fits:
            self._unfit[one, other] = sizes
        return fits

    def _two_things(self, one: int, other: int) -> bool:
        """Whether two of their statements part so that they are rather of two things."""
        if other not in self._apart[one] and any(
            a.article != b.article and self._relate(a, b).relation == "differs" and (far(a, b, AT_MOST) or vetoed(a, b))
            for a in self.groups[one]
            for b in self.groups[other]
        ):
            self._apart[one].add(other)
            self._apart[other].add(one)
        return other in self._apart[one]

    def _join(self, one: int, other: int) -> None:
        joined = self.groups.pop(other)
        self.groups[one].extend(joined)
        for sighting in joined:
            self._of[id(sighting)] = one
        self._articles[one].update(self._articles[other])
        for article, values in self._values[other].items():
            self._values[one].setdefault(article, {}).update(values)
        mine, theirs = self._near[one], self._near[other]
        for group, score in theirs.items():
            if group != one:
                mine[group] = self._near[group][one] = mine.get(group, 0.0) + score
            self._near[group].pop(other, None)
        theirs.clear()
        for group in self._apart[other] - {one}:
            self._apart[one].add(group)
            self._apart[group].add(one)


def _same_thing(one: Sighting, other: Sighting, relate: Relate) -> bool:
    """Whether an article can mean one thing by both: one number, or times that don't part."""
    if one.mention.kind == "quantity":
        return number(one) == number(other)
    return relate(one, other).relation != "differs"


def _repeated(found: Sequence[Group]) -> list[Group]:
    """The groups, with those that only repeat one article's value of one counted noun joined."""
    kept: list[Group] = []
    alone: dict[tuple[str, Key], Group] = {}
    for group in found:
        first = group[0]
        if len(group) > 1 or first.mention.kind == "time" or not first.counted.head:
            kept.append(group)
        elif (repeated := alone.get((first.article, value_key(first)))) is not None:
            repeated.append(first)
        else:
            alone[first.article, value_key(first)] = group
            kept.append(group)
    return kept
