"""Statements of all articles brought together: each group speaks of one thing."""

from collections.abc import Iterable, Mapping, Sequence

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.alignment import Link
from reader.claims.values.candidates import Key, Relate, number, value_key
from reader.claims.values.surely import AT_MOST, far
from reader.claims.values.vetoes import vetoed

Group = list[Sighting]


LIKELY = 0.2
"""Mean score that the statements of two groups have with each other where the groups are joined."""

Scores = Mapping[tuple[int, int], float]
"""How likely two sightings, by their identity, speak of one thing."""


def groups(sightings: Sequence[Sighting], links: Iterable[Link], scores: Scores, relate: Relate) -> list[Group]:
    """The sightings in groups: linked ones together, best links first, and an article's own repetitions of a value.

    Two groups are kept apart where that would give one article two values for one thing.
    Groups and their members are in the order in which `sightings` came.
    """
    order = {id(sighting): at for at, sighting in enumerate(sightings)}
    group_of: dict[int, Group] = {id(sighting): [sighting] for sighting in sightings}
    for link in sorted(links, key=lambda link: (link.verdict.relation == "differs", -link.score)):
        one, other = group_of[id(link.a)], group_of[id(link.b)]
        if one is other or not _likely(one, other, scores, link) or not _fit(one, other, relate):
            continue
        if not link.sure and _two_things(one, other, relate):
            continue
        one.extend(other)
        for sighting in other:
            group_of[id(sighting)] = one
    distinct = {id(group): group for group in group_of.values()}.values()
    ordered = [sorted(group, key=lambda sighting: order[id(sighting)]) for group in distinct]
    return sorted(_repeated(ordered), key=lambda group: order[id(group[0])])


def _likely(one: Group, other: Group, scores: Scores, link: Link) -> bool:
    """Whether the statements of two groups are alike on the whole, and not by one link alone, unless that is sure."""
    crossing = [
        scores.get((id(a), id(b)), scores.get((id(b), id(a)), 0.0))
        for a in one
        for b in other
        if a.article != b.article
    ]
    least = 0.0 if link.sure and link.verdict.relation == "differs" else LIKELY
    return sum(crossing) >= least * len(crossing)


def _two_things(one: Group, other: Group, relate: Relate) -> bool:
    """Whether two of their statements part so that they are rather of two things."""
    return any(
        a.article != b.article and relate(a, b).relation == "differs" and (far(a, b, AT_MOST) or vetoed(a, b))
        for a in one
        for b in other
    )


def _fit(one: Group, other: Group, relate: Relate) -> bool:
    values: dict[str, dict[Key, Sighting]] = {}
    for sighting in one:
        values.setdefault(sighting.article, {})[number(sighting)] = sighting
    return all(
        _same_thing(mine, sighting, relate) for sighting in other for mine in values.get(sighting.article, {}).values()
    )


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
