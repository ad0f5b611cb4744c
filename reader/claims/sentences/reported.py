"""Topics of statements: sentences of several articles that report the same, whatever values stand in them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from functools import cache
from itertools import combinations
from typing import NamedTuple

from reader.claims.sentences.apart import Parting, Relates, counting, fitting, parting, uncounted
from reader.claims.sentences.contrary import Manner, clashing, manner
from reader.claims.sentences.partners import Member, Place, Vector, passage
from reader.claims.surroundings.labels import label
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import content
from reader.claims.told import Found, clipped, labelled, stated, statement_of, told_at
from reader.claims.verdict import Rule, Verdict, quoted
from reader.model import LONGEST_MENTION, Offsets, Pair, Passage, Relation, Statement, TopicKind
from reader.text.similarity import cosine

_PARTING: Rule = "reported-apart"
"""The rule by which two reports of one thing part; a topic of the values in which they do says how."""
_JOINED = 0.15
"""Mean cosine of a sentence with those of a topic that it joins."""


def statement_topics(
    alike: Mapping[tuple[Place, Place], float],
    members: Sequence[Member],
    relates: Relates,
    known: Callable[[Passage, Passage], bool] = lambda one, other: False,
    sure: Set[tuple[int, int]] | None = None,
    parted: Set[tuple[Passage, Passage]] = frozenset(),
) -> list[Found]:
    """Sentences that report the same, best first joined into topics; each sentence stands in one, each article once.

    `alike` are the partners among the sentences; `known` tells of two sentences, or values, whether another topic says
    already that they speak of one thing, and `parted` are those of which it tells that they part. Values in which
    sentences part make topics of their own where `sure` is given: pairs of values, by their identity, that surely are
    of one thing.
    """

    def told(one: Place, other: Place) -> tuple[Passage, Passage]:
        return passage(members[one[0]], one[1]), passage(members[other[0]], other[1])

    scores = {ends: score for ends, score in alike.items() if not known(*told(*ends))}
    vectors = [member.vectors for member in members]
    values = [_values(member) for member in members]

    @cache
    def manner_of(place: Place) -> Manner:
        return manner(members[place[0]].lines[place[1]])

    @cache
    def part(one: Place, other: Place) -> bool:
        if (parted and told(one, other) in parted) or clashing(manner_of(one), manner_of(other)):
            return True
        return sure is None and uncounted(values[one[0]].get(one[1], ()), values[other[0]].get(other[1], ()), relates)

    groups = _groups(scores, vectors, part)
    partings = [_partings(group, values, relates) for group in groups]
    topics = [_found(*one, members, vectors, values, relates) for one in zip(groups, partings, strict=True)]
    found = [topic for topic in topics if any(pair.rule != _PARTING for pair in topic.pairs)]
    if sure is not None:
        apart = (_apart(one, sure) for together in partings for one in together.values())
        found += [topic for topic in apart if not known(*_ends(topic))]
    return found


def _ends(topic: Found) -> tuple[Passage, Passage]:
    one, other = topic.statements
    return told_at(one), told_at(other)


def _groups(
    scores: Mapping[tuple[Place, Place], float],
    vectors: Sequence[Sequence[Vector]],
    part: Callable[[Place, Place], bool],
) -> list[list[Place]]:
    groups: dict[Place, list[Place]] = {}
    for (one, other), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        mine, theirs = groups.get(one, [one]), groups.get(other, [other])
        if mine is theirs or {article for article, _ in mine} & {article for article, _ in theirs}:
            continue
        if any(part(one, other) for one in mine for other in theirs):
            continue
        crossing = [cosine(vectors[a][i], vectors[b][j]) for a, i in mine for b, j in theirs]
        if sum(crossing) >= _JOINED * len(crossing):
            joined = sorted([*mine, *theirs])
            groups |= dict.fromkeys(joined, joined)
    return sorted({id(group): group for group in groups.values()}.values())


def _values(member: Member) -> dict[int, list[Sighting]]:
    """By sentence, the values that stand in it, in order."""
    found: dict[int, list[Sighting]] = defaultdict(list)
    for sighting in member.sightings:
        found[sighting.line].append(sighting)
    return found


Partings = Mapping[tuple[Place, Place], Parting]
"""By two sentences of one topic, the values in which they part."""


def _partings(group: Sequence[Place], values: Sequence[Mapping[int, Sequence[Sighting]]], relates: Relates) -> Partings:
    told = {
        (one, other): parting(values[one[0]].get(one[1], ()), values[other[0]].get(other[1], ()), relates)
        for one, other in combinations(group, 2)
    }
    return {ends: parted for ends, parted in told.items() if parted is not None}


def _found(
    group: Sequence[Place],
    partings: Partings,
    members: Sequence[Member],
    vectors: Sequence[Sequence[Vector]],
    values: Sequence[Mapping[int, Sequence[Sighting]]],
    relates: Relates,
) -> Found:
    statements = tuple(_statement(members, members[article], line, group, vectors) for article, line in group)
    pairs = []
    for a, b in combinations(range(len(group)), 2):
        (one, i), (other, j) = group[a], group[b]
        sides = (
            Told(statements[a], values[one].get(i, ()), frozenset(members[one].lines[i].stems)),
            Told(statements[b], values[other].get(j, ()), frozenset(members[other].lines[j].stems)),
        )
        parted = partings.get((group[a], group[b]))
        verdict = _relate(*sides, relates) if parted is None else Verdict("differs", _PARTING, _why(parted))
        pairs.append(Pair(a=a, b=b, relation=verdict.relation, why=verdict.why, rule=verdict.rule))
    shortest = min((labelled(statement.quote) for statement in statements), key=lambda name: (len(name), name))
    return Found("event", shortest, statements, tuple(pairs))


class Told(NamedTuple):
    """A statement, the values in its sentence, and the sentence's stems."""

    statement: Statement
    values: Sequence[Sighting]
    stems: Set[str]


def _apart(parted: Parting, sure: Set[tuple[int, int]]) -> Found:
    """The topic of two values in which sentences of one thing part."""
    relation: Relation = "disagree" if (id(parted.a), id(parted.b)) in sure else "differs"
    kind: TopicKind = "time" if parted.a.mention.kind == "time" else "quantity"
    ends = parted.a, parted.b
    pair = Pair(a=0, b=1, relation=relation, why=_why(parted), rule=_PARTING)
    return Found(kind, label(ends), tuple(map(stated, ends)), (pair,))


def _why(parted: Parting) -> str:
    return f"both report one thing, but {parted.verdict.why}"


def _relate(a: Told, b: Told, relates: Relates) -> Verdict:
    for one, other in ((a, b), (b, a)):
        count = counting(one.values, other.values, other.stems)
        if count is not None:
            why = f"{quoted(other.statement.quote)} does not tell the number of {quoted(count.phrase)}"
            return Verdict("vaguer", "reported-vaguer", why)
    fits = fitting(a.values, b.values, relates)
    if fits is not None:
        return Verdict("compatible", "reported-otherwise", f"both report one thing; {fits.why}")
    return Verdict(
        "same", "reported-alike", f"{quoted(a.statement.quote)} and {quoted(b.statement.quote)} report the same"
    )


def _statement(
    members: Sequence[Member], member: Member, at: int, group: Sequence[Place], vectors: Sequence[Sequence[Vector]]
) -> Statement:
    line = member.lines[at]
    others = {stem for article, i in group if members[article] is not member for stem in vectors[article][i]}
    span = _telling(member.text, line, others)
    return statement_of(member.article, member.text, span, member.sentences[at] if member.sentences else line.span)


def _telling(text: str, line: Line, shared: Set[str]) -> Offsets:
    """The sentence, or the stretch of a longer one with the most words that the other sentences have."""
    if line.span.length <= LONGEST_MENTION:
        return line.span
    tokens = line.tokens
    tells = [not shared.isdisjoint(content([key])) for key in line.keys]
    best, chosen, held, first = -1, (0, 0), 0, 0
    for last, telling in enumerate(tells):
        held += telling
        while first < last and tokens.ends[last] - tokens.starts[first] > LONGEST_MENTION:
            held -= tells[first]
            first += 1
        if held > best:
            best, chosen = held, (first, last)
    return clipped(text, Offsets(tokens.starts[chosen[0]], tokens.ends[chosen[1]]))
