"""Names that part where two sentences report one thing: the place of it, who did it, and whose make a number is of."""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, product
from typing import NamedTuple

from reader.claims.contrasts.localities import ALIKE, LINKED, apart, of_two_times
from reader.claims.contrasts.proper import ProperName, proper_names
from reader.claims.contrasts.spelled import nearly, relation_of
from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.contrary import denies
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import date_of
from reader.claims.surroundings.words import content
from reader.claims.told import Found, asked, labelled
from reader.claims.values.features import clash
from reader.claims.verdict import Rule
from reader.model import Offsets, Relation
from reader.text.similarity import cosine

_TELLING = 3.0
"""Weight of a telling word."""
_MOST = 40
"""Names of one slot that one of two articles lacks and that are compared."""
_WHERE = {"at": "where", "off": "where", "outside": "where", "from": "from where", "to": "whereto"}
"""The slots of places, and what they answer."""
_BEFORE = 3
"""Tokens before a name that a statement takes along, and one behind it."""


class Sight(NamedTuple):
    """A name in a sentence of an article."""

    line: int
    name: ProperName


class Reading(NamedTuple):
    """The words of an article, and its names by slot."""

    keys: Set[str]
    names: Mapping[str, Sequence[Sight]]


def named_topics(
    members: Sequence[Member], alike: Mapping[tuple[Place, Place], float], weights: Mapping[str, float]
) -> list[Found]:
    """A topic for each two names that fill one slot in like sentences, where each article lacks the other's name."""
    read = [_read(member) for member in members]
    sites, names = [], []
    for one, other in combinations(range(len(members)), 2):
        for a, b, slot in _fresh(read[one], read[other]):
            ends = (one, a.line), (other, b.line)
            if slot in _WHERE:
                near = _near(ends, members, alike, weights)
                if apart(a.name.site, b.name.site, slot, near) and not of_two_times(a.name, b.name):
                    sites.append(_rival(ends, (a, b), members, ("differs", "site-apart"), _WHERE[slot]))
            elif slot.startswith("noun") and _nearly(a.name, b.name):
                if ends in alike or _cosine(ends, members) >= ALIKE:
                    kind = relation_of(a.name.words[0], b.name.words[0])
                    names.append(_rival(ends, (a, b), members, kind, "the name"))
            elif _one_deed(ends, (a, b), slot, members, alike):
                names.append(_rival(ends, (a, b), members, ("differs", "name-apart"), _asked(slot)))
    articles = [Article(member.article, member.text) for member in members]
    return [*rival_topics(sites, articles, "place"), *rival_topics(names, articles, "event")]


def _nearly(one: ProperName, other: ProperName) -> bool:
    return len(one.words) == len(other.words) == 1 and nearly(one.words[0], other.words[0])


def _read(member: Member) -> Reading:
    names: dict[str, list[Sight]] = {}
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        for name in proper_names(line):
            for slot in name.slots:
                names.setdefault(slot, []).append(Sight(at, name))
    return Reading(frozenset(key.removesuffix("'s") for line in member.lines for key in line.keys), names)


def _fresh(mine: Reading, theirs: Reading) -> Iterator[tuple[Sight, Sight, str]]:
    """Two names of one slot of which each article lacks the other's, each the only such name of its sentence."""
    for slot in sorted(mine.names.keys() & theirs.names.keys()):
        placed = slot in _WHERE
        ones, others = (
            _alone([one for one in held.names[slot] if one.name.site is not None or not placed], other.keys)
            for held, other in ((mine, theirs), (theirs, mine))
        )
        for a, b in product(ones, others):
            yield a, b, slot


def _alone(names: Sequence[Sight], keys: Set[str]) -> list[Sight]:
    """Those of the names of one slot that have no word of an article, and are the only such ones of their sentence."""
    fresh = [one for one in names if keys.isdisjoint(one.name.words)][:_MOST]
    return [one for one in fresh if sum(one.line == other.line for other in fresh) == 1]


def _near(
    ends: tuple[Place, Place],
    members: Sequence[Member],
    alike: Mapping[tuple[Place, Place], float],
    weights: Mapping[str, float],
) -> float:
    """How near two sentences are to reporting one thing, 0 where a date or a "not" tells them apart."""
    one, other = (members[article].lines[line] for article, line in ends)
    if clash(_dates(one), _dates(other)) or denies(one) != denies(other):
        return 0.0
    if ends in alike:
        return 1.0
    near = _cosine(ends, members)
    if near < ALIKE and _years(one) != _years(other):
        return 0.0
    telling = any(weights.get(stem, 1.0) >= _TELLING for stem in set(one.stems) & set(other.stems))
    return near if telling else 0.0


def _dates(line: Line) -> frozenset[str]:
    tokens = line.tokens
    return frozenset(date for at, key in enumerate(line.keys) if (date := date_of(key, tokens[at])))


def _years(line: Line) -> frozenset[str]:
    return frozenset(date for date in _dates(line) if date.isdecimal())


def _cosine(ends: tuple[Place, Place], members: Sequence[Member]) -> float:
    return cosine(*(members[article].vectors[line] for article, line in ends))


def _one_deed(
    ends: tuple[Place, Place],
    sights: tuple[Sight, Sight],
    slot: str,
    members: Sequence[Member],
    alike: Mapping[tuple[Place, Place], float],
) -> bool:
    """Whether two names are of one doer, by the verb, or of one make, by a number that both sentences count."""
    kind, _, word = slot.partition(" ")
    if any(sight.name.site is not None for sight in sights):
        return False
    if kind == "agent":
        return ends in alike or _cosine(ends, members) >= ALIKE
    if kind != "noun" or not (ends in alike or _cosine(ends, members) >= LINKED):
        return False
    mine, theirs = (
        {
            (one.quantity.low, one.quantity.high)
            for one in members[article].sightings
            if one.line == line and one.mention.kind == "quantity" and one.counted.head == word
        }
        for article, line in ends
    )
    return any(low is not None and low > 1 for low, _ in mine & theirs)


def _asked(slot: str) -> str:
    return "by whom" if slot.startswith("agent") else "whose"


def _rival(
    ends: tuple[Place, Place],
    sights: tuple[Sight, Sight],
    members: Sequence[Member],
    verdict: tuple[Relation, Rule],
    place: str,
) -> Rival:
    one, other = (_naming(article, members[article], sight) for (article, _), sight in zip(ends, sights, strict=True))
    return Rival(one, other, *verdict, place, asked(place, labelled(one.span.of(members[one.article].text))))


def _naming(article: int, member: Member, sight: Sight) -> Naming:
    line, name = member.lines[sight.line], sight.name
    tokens = line.tokens
    behind = name.end < len(line.keys) and bool(content((line.keys[name.end],)))
    whole = Offsets(tokens.starts[max(0, name.first - _BEFORE)], tokens.ends[name.end - 1 + behind])
    printed = member.text[tokens.starts[name.first] : tokens.ends[name.end - 1]]
    return Naming(article, whole, " ".join(name.words), printed, line.span)
