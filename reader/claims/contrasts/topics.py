"""Topics of words in which two reports of one thing part: a fire in a "house", and in an "apartment"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from reader.claims.contrasts.contrasted import Contrast, End, Reading, contrasts
from reader.claims.contrasts.exclusives import bond
from reader.claims.contrasts.slots import span_of, words_of
from reader.claims.sentences.besides import linked
from reader.claims.sentences.partners import Member, Place
from reader.claims.told import Found, labelled, line_at, statement_of
from reader.claims.verdict import Rule, quoted
from reader.model import Offsets, Pair

_RULE: Rule = "word-apart"
_ALIKE: Rule = "reported-alike"
_TOLD = ("disagree", "differs", "requoted", "spelling")


def contrast_topics(
    members: Sequence[Member],
    alike: Mapping[tuple[Place, Place], float],
    weights: Mapping[str, float],
    found: Sequence[Found],
) -> list[Found]:
    """A topic for each word in which like sentences part: partners (`alike`), linked by a topic found, or others."""
    reading = Reading(members, weights)
    ends = sorted({*alike, *linked(members, found), *reading.opposed()})
    found_apart = [one for pair in ends for one in contrasts(*pair, reading)]
    told = _told(members, found)
    fresh = [one for one in found_apart if not _is_told(one, told, reading) and not _valued(one, reading)]
    relations = {one.ends: one for one in sorted(fresh, key=lambda one: one.weight)}
    groups = _grouped(fresh)
    return [_found(group, relations, reading) for group in groups]


Told = Mapping[tuple[Place, Place], Sequence[tuple[Offsets, Offsets]]]


def _told(members: Sequence[Member], found: Sequence[Found]) -> Told:
    """By two sentences, the statements of theirs of which a topic tells that they part."""
    numbers = {member.article: number for number, member in enumerate(members)}
    parted: dict[tuple[Place, Place], list[tuple[Offsets, Offsets]]] = defaultdict(list)
    for topic in found:
        for pair in topic.pairs:
            if pair.relation in _TOLD:
                ends = sorted(
                    ((numbers[said.article], line_at(members[numbers[said.article]].lines, said.start)), said.span)
                    for said in (topic.statements[pair.a], topic.statements[pair.b])
                )
                parted[ends[0][0], ends[1][0]].append((ends[0][1], ends[1][1]))
    return parted


def _is_told(contrast: Contrast, told: Told, reading: Reading) -> bool:
    a, b = (words_of(reading.line(place), use) for place, use in contrast.ends)
    places = contrast.ends[0].place, contrast.ends[1].place
    return any(a.overlap(one) and b.overlap(other) for one, other in told.get(places, ()))


def _valued(contrast: Contrast, reading: Reading) -> bool:
    """Whether both words stand directly behind values, which are compared with them: "150 miles east of the port"."""
    return all(
        any(
            sighting.line == place[1] and 0 <= words_of(reading.line(place), use).start - sighting.quote.end <= 1
            for sighting in reading.members[place[0]].sightings
        )
        for place, use in contrast.ends
    )


def _grouped(contrasts: Sequence[Contrast]) -> list[list[End]]:
    """The uses that contrasts join, each in one group, each article once in it, the heaviest contrasts first.

    Any two uses of a group are in contrast, or one word.
    """
    related = {(one.ends[a], one.ends[1 - a]) for one in contrasts for a in range(2)}
    groups: dict[End, list[End]] = {}
    for contrast in sorted(contrasts, key=lambda one: (-one.weight, one.ends)):
        mine, theirs = (groups.get(end, [end]) for end in contrast.ends)
        if mine is theirs or {end.place[0] for end in mine} & {end.place[0] for end in theirs}:
            continue
        if all(a.use.member == b.use.member or (a, b) in related for a in mine for b in theirs):
            joined = sorted([*mine, *theirs])
            groups |= dict.fromkeys(joined, joined)
    return sorted({id(group): group for group in groups.values()}.values())


def _found(group: Sequence[End], relations: Mapping[tuple[End, End], Contrast], reading: Reading) -> Found:
    """The topic of a group: the words around each use."""
    statements, named = [], []
    related = [(a, b, relations.get((group[a], group[b]))) for a, b in combinations(range(len(group)), 2)]
    shared = frozenset(stem for _, _, one in related if one is not None for stem in one.shared)
    for place, use in group:
        member, line = reading.members[place[0]], reading.line(place)
        statements.append(statement_of(member.article, member.text, span_of(line, use, shared), line.span))
        named.append(quoted(words_of(line, use, with_noun=bond(use.set) == "scope").of(member.text)))
    pairs = []
    for a, b, contrast in related:
        if contrast is None:
            why = f"{named[a]} and {named[b]}, where another article has another word"
            pairs.append(Pair(a=a, b=b, relation="same", why=why, rule=_ALIKE))
        else:
            why = f"both report one thing, but one tells of {named[a]}, the other of {named[b]}"
            pairs.append(Pair(a=a, b=b, relation=contrast.relation, why=why, rule=_RULE))
    shortest = min((labelled(said.quote) for said in statements), key=lambda name: (len(name), name))
    return Found("event", shortest, tuple(statements), tuple(pairs))
