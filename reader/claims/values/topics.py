"""Topics of quantities and of times: which values speak of one thing, and how they relate."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations
from math import inf
from typing import Literal, NamedTuple

from reader.claims.surroundings.labels import label
from reader.claims.surroundings.sightings import Sighting
from reader.claims.told import Found, stated
from reader.claims.values import later, times
from reader.claims.values.alignment import Link, links
from reader.claims.values.candidates import Candidate, Key, Relate, Side, candidates, value_key
from reader.claims.values.clusters import Group, groups
from reader.claims.values.headlines import Contradiction, contradictions
from reader.claims.values.relations import pairs, surely_parting
from reader.claims.values.remembered import remembered
from reader.claims.values.sums import Sums
from reader.claims.values.surely import surely_apart
from reader.claims.values.tied import Tied, tied_in, told_by_score
from reader.model import Pair, Passage, Witness

Valued = Literal["quantity", "time"]
MOST_REPEATED = 20
"""Places where an article says one value of one noun or measure that are compared; a report hardly says it as often."""
VALUED: tuple[Valued, ...] = ("quantity", "time")


class ValueTopics(NamedTuple):
    """The topics of one kind, and the pairs of unequal values, by identity, that surely are of one thing."""

    found: list[Found]
    sure: frozenset[tuple[int, int]]


def relation_in(members: Sequence[Witness], kind: Valued) -> Relate:
    """How two values of a kind relate, given when each member appeared."""
    dated = {one.id: one.dated for one in members}
    return remembered(later.relation_of(dated) if kind == "quantity" else times.relation_of(dated), dated)


def value_topics(
    members: Sequence[Witness],
    seen: Sequence[Sequence[Sighting]],
    kind: Valued,
    apart: Set[tuple[Passage, Passage]],
    relate: Relate,
) -> ValueTopics:
    """Topics of quantities or of times. `seen` are the sightings of each member; what is `apart` shares no topic.

    Of the places where one article says one value the first MOST_REPEATED are compared.
    """
    of_kind = [_compared(found, kind) for found in seen]
    sums = Sums(of_kind if kind == "quantity" else ())
    linked = _linked(of_kind, relate, sums, tied_in(members) if kind == "quantity" else {}, apart)
    order = {id(sighting): at for at, sighting in enumerate(chain.from_iterable(of_kind))}
    own = [
        found
        for member, side in zip(members, of_kind, strict=True)
        for found in contradictions(member, side, relate, sums)
        if (_passage(found.headline), _passage(found.text)) not in apart
    ]
    between = groups([*chain.from_iterable(of_kind)], linked.links.values(), linked.scores, relate)
    brought = _with_headlines(between, own, order)
    topics = [
        Found(
            kind,
            label(group),
            tuple(map(stated, group)),
            (*pairs(group, linked.links, sure, relate), *_pairs_within(group, own)),
        )
        for group, sure in zip(brought, surely_parting(brought, linked.links.values()), strict=True)
    ]
    return ValueTopics(topics, frozenset(linked.sure))


def _compared(seen: Iterable[Sighting], kind: Valued) -> list[Sighting]:
    """The sightings of a kind, without those of a value that the article has told often enough before."""
    told = Counter[Key]()
    kept = []
    for sighting in seen:
        if sighting.mention.kind == kind:
            key = value_key(sighting)
            told[key] += 1
            if told[key] <= MOST_REPEATED:
                kept.append(sighting)
    return kept


class _Linked(NamedTuple):
    """By the identities of two sightings: their link, how likely they speak of one thing, which surely part."""

    links: dict[tuple[int, int], Link]
    scores: dict[int, dict[int, float]]
    sure: set[tuple[int, int]]


def _linked(
    of_kind: Sequence[Sequence[Sighting]], relate: Relate, sums: Sums, tied: Tied, apart: Set[tuple[Passage, Passage]]
) -> _Linked:
    linked = _Linked({}, {}, set())
    for one, other in combinations(map(Side, of_kind), 2):
        found = [sums.added(pair) for pair in candidates(one, other, relate)]
        if apart:
            found = [_judged(pair, apart) for pair in found]
        for pair in found:
            linked.scores.setdefault(id(pair.a), {})[id(pair.b)] = pair.score
        kept = [pair for pair in found if pair.score >= 0 and not sums.explain(pair)]
        kept = [pair for pair in kept if not (tied and told_by_score(pair, tied))]
        linked.sure.update((id(pair.a), id(pair.b)) for pair in kept if pair.parted and surely_apart(pair))
        linked.links.update({(id(link.a), id(link.b)): link for link in links(kept)})
    return linked


def _judged(pair: Candidate, apart: Set[tuple[Passage, Passage]]) -> Candidate:
    """The pair, never of one thing where a person called it two."""
    return pair._replace(score=-inf) if (_passage(pair.a), _passage(pair.b)) in apart else pair


def _pairs_within(group: Group, own: Iterable[Contradiction]) -> Iterator[Pair]:
    """The pairs of statements of one article that contradict each other."""
    place = {id(sighting): at for at, sighting in enumerate(group)}
    for found in own:
        headline, text = (place.get(id(sighting)) for sighting in found)
        if headline is not None and text is not None:
            yield found.pair(headline, text)


def _with_headlines(found: Iterable[Group], own: Iterable[Contradiction], order: Mapping[int, int]) -> list[Group]:
    """The groups; a headline that stands alone is brought to the text that it contradicts.

    Where other articles say what the headline says, it and the text below it are a group of their own beside theirs.
    """
    result = [list(group) for group in found]
    for headline, text in own:
        alone = next((group for group in result if group == [headline]), None)
        below = next(group for group in result if any(one is text for one in group))
        if alone is None:
            result.append([headline, text])
            continue
        result.remove(alone)
        below.append(headline)
        below.sort(key=lambda sighting: order[id(sighting)])
    return sorted(result, key=lambda group: order[id(group[0])])


def _passage(sighting: Sighting) -> Passage:
    return Passage(article=sighting.article, start=sighting.quote.start, end=sighting.quote.end)
