"""Numbered things of two articles laid side by side: ranks, addresses, scores, aligned by the words around them."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import date_of
from reader.claims.surroundings.words import content
from reader.claims.told import Found, clipped, labelled, statement_of
from reader.claims.values.features import clash
from reader.claims.verdict import Verdict
from reader.model import Offsets, Pair, Statement
from reader.text.similarity import cosine

LONGEST = 300
"""Tokens of a sentence that are looked at; hardly a longer one is a sentence."""
MOST = 60
"""Numbered things of one sort in one article that are compared."""


class Numbered(NamedTuple):
    """A thing that an article numbers: its article and sentence by their numbers, its span, and the number.

    `way` tells in what way it is numbered, `noun` are the stems of what is. Outside the span, `stems` are those of all
    words of the sentence that tell something, `names` of those with a capital but days and months, `dates` are the
    days, months and years.
    """

    article: int
    line: int
    span: Offsets
    phrase: str
    number: tuple[float, ...]
    way: str
    noun: tuple[str, ...]
    stems: frozenset[str]
    names: frozenset[str]
    dates: frozenset[str]


def numbered(
    article: int, number: int, line: Line, first: int, end: int, value: tuple[float, ...], way: str, noun: Sequence[str]
) -> Numbered:
    """The thing that the tokens `first` up to `end` of a sentence number, with the words outside them."""
    tokens, keys = line.tokens, line.keys
    outside = [*range(first), *range(end, len(keys))]
    dates = {at: date for at in outside if (date := date_of(keys[at], tokens[at]))}
    capitals = [at for at in outside if at and tokens[at][0].isupper() and at not in dates]
    span = Offsets(tokens.starts[first], tokens.ends[end - 1])
    return Numbered(
        article=article,
        line=number,
        span=span,
        phrase=span.of(tokens.text),
        number=value,
        way=way,
        noun=tuple(noun),
        stems=frozenset(content(keys[at] for at in outside)),
        names=frozenset(content(keys[at] for at in capitals)),
        dates=frozenset(dates.values()),
    )


class Shared(NamedTuple):
    """What the sentences of two things have in common outside them: cosine of all their words, stems, named stems.

    `parted` says that they name two days, months or years.
    """

    cosine: float
    stems: frozenset[str]
    names: frozenset[str]
    parted: bool


Relate = Callable[[Numbered, Numbered, Shared], Verdict | None]
"""How two things of two articles relate; None where nothing shows that they are one."""


def numbered_topics(members: Sequence[Member], things: Iterable[Numbered], relate: Relate) -> list[Found]:
    """A topic for each thing that two articles number, of kind quantity; each thing stands in one, each article once.

    Equal ones are paired first, then those whose sentences are most alike.
    """
    held: dict[int, list[Numbered]] = {}
    for thing in things:
        held.setdefault(thing.article, []).append(thing)
    pairs = [
        (one, other, shared, verdict)
        for mine, theirs in combinations(sorted(held), 2)
        for one in held[mine][:MOST]
        for other in held[theirs][:MOST]
        if (verdict := relate(one, other, shared := _shared(members, one, other)))
    ]
    pairs.sort(key=lambda pair: (pair[3].relation != "same", -pair[2].cosine, *map(_place, pair[:2])))
    groups: dict[Numbered, list[Numbered]] = {}
    kept = [(one, other, verdict) for one, other, _, verdict in pairs if _joined(groups, one, other)]
    together = {id(group): group for group in groups.values()}
    ordered = sorted(together.values(), key=lambda group: _place(group[0]))
    return [_found(group, kept, members) for group in ordered]


def _place(thing: Numbered) -> tuple[int, Offsets]:
    return thing.article, thing.span


def _joined(groups: dict[Numbered, list[Numbered]], one: Numbered, other: Numbered) -> bool:
    """Join the groups of two things; false where a group would hold two of one article."""
    mine, theirs = groups.get(one, [one]), groups.get(other, [other])
    if mine is theirs:
        return True
    if {end.article for end in mine} & {end.article for end in theirs}:
        return False
    joined = sorted([*mine, *theirs], key=_place)
    groups |= dict.fromkeys(joined, joined)
    return True


def _found(
    group: Sequence[Numbered], kept: Sequence[tuple[Numbered, Numbered, Verdict]], members: Sequence[Member]
) -> Found:
    place = {thing: at for at, thing in enumerate(group)}
    pairs = tuple(
        Pair(a=place[one], b=place[other], relation=verdict.relation, why=verdict.why, rule=verdict.rule)
        for one, other, verdict in sorted(kept, key=lambda pair: (_place(pair[0]), _place(pair[1])))
        if one in place and other in place
    )
    statements = tuple(_statement(one, members[one.article]) for one in group)
    shortest = min((labelled(said.quote) for said in statements), key=lambda name: (len(name), name))
    return Found("quantity", shortest, statements, pairs)


def _statement(thing: Numbered, member: Member) -> Statement:
    span = clipped(member.text, thing.span)
    return statement_of(member.article, member.text, span, member.lines[thing.line].span)


def _shared(members: Sequence[Member], one: Numbered, other: Numbered) -> Shared:
    near = cosine(members[one.article].vectors[one.line], members[other.article].vectors[other.line])
    stems = (one.stems & other.stems) - {*one.noun, *other.noun}
    return Shared(near, stems, (one.names | other.names) & stems, clash(one.dates, other.dates))
