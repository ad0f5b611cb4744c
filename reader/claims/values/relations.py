"""The pairs of a topic: one for each two articles, each with its relation and its reason."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.alignment import Link
from reader.claims.values.candidates import ONE_NUMBER, Key, Relate, number
from reader.claims.values.clusters import Group
from reader.claims.verdict import Verdict
from reader.model import Pair, Relation

_BESIDE = 2
"""Words before a value that tell the part of its day."""


def surely_parting(found: Sequence[Group], links: Iterable[Link]) -> list[list[Link]]:
    """For each group the sure links between two of its members that part: of those between like values the first."""
    group_of = {id(sighting): at for at, group in enumerate(found) for sighting in group}
    kept: list[dict[Key, Link]] = [{} for _ in found]
    for link in links:
        if link.sure and _parts(link.verdict):
            at = group_of[id(link.a)]
            if at == group_of[id(link.b)]:
                kept[at].setdefault((_like(link.a), _like(link.b)), link)
    return [list(of_group.values()) for of_group in kept]


def _like(sighting: Sighting) -> Key:
    """All of a value that decides with what others it parts."""
    of = sighting.counted._replace(words="")
    beside = sighting.before[-_BESIDE:], sighting.after[:1]
    day = sighting.article if sighting.mention.kind == "time" else ""
    return (sighting.mention.value, of, sighting.words.casefold(), beside, sighting.counted.nations, day)


def pairs(
    group: Group, links: Mapping[tuple[int, int], Link], sure: Sequence[Link], relate: Relate
) -> tuple[Pair, ...]:
    """One pair for each two articles of a group, in the order of its members; indices are places in the group.

    Of two articles those statements are paired that belong together best. Two statements disagree where
    their values firmly part, and one of the `sure` links of the group is between two that say what they say.
    """
    members: dict[str, list[int]] = {}
    for index, sighting in enumerate(group):
        members.setdefault(sighting.article, []).append(index)
    found = []
    for ones, others in combinations(members.values(), 2):
        a, b = _chosen(group, ones, others, links, relate)
        link = links.get((id(group[a]), id(group[b])))
        verdict = link.verdict if link else relate(group[a], group[b])
        disagree = (
            _parts(verdict) and verdict.firm and any(_stands_for(link, group[a], group[b], relate) for link in sure)
        )
        relation: Relation = "disagree" if disagree else verdict.relation
        found.append(Pair(a=a, b=b, relation=relation, why=verdict.why, rule=verdict.rule))
    return tuple(found)


def _stands_for(link: Link, a: Sighting, b: Sighting, relate: Relate) -> bool:
    """Whether a conflict that is surely of one thing is also that of `a` and `b`: both say what its ends say."""
    return any(
        _agree(one, a, relate) and _agree(other, b, relate) for one, other in ((link.a, link.b), (link.b, link.a))
    )


def _agree(one: Sighting, other: Sighting, relate: Relate) -> bool:
    return number(one) == number(other) or relate(one, other).relation == "same"


def _parts(verdict: Verdict) -> bool:
    return verdict.relation == "differs"


def _chosen(
    group: Sequence[Sighting],
    ones: list[int],
    others: list[int],
    links: Mapping[tuple[int, int], Link],
    relate: Relate,
) -> tuple[int, int]:
    """The two statements of two articles that belong together best: that say the same, are linked, come first."""

    def rank(ends: tuple[int, int]) -> tuple[bool, float, tuple[int, int]]:
        a, b = group[ends[0]], group[ends[1]]
        link = links.get((id(a), id(b)))
        verdict = link.verdict if link else relate(a, b)
        if link and link.sure and verdict.rule in ONE_NUMBER:
            return False, -2.0, ends
        return verdict.relation != "same", -link.score if link else 0.0, ends

    return min(((one, other) for one in ones for other in others), key=rank)
