"""Topics of statements that contradict each other: opposite deeds, fates of one person, and denials of what is told."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from reader.claims.sentences.deeds.answers import tells
from reader.claims.sentences.deeds.denials import Denial, denials
from reader.claims.sentences.deeds.opposed import Opposed, Told, apart_in_time, near, one_time, opposed
from reader.claims.sentences.deeds.opposites import listed
from reader.claims.sentences.deeds.phrases import Phrase
from reader.claims.sentences.partners import Member, Place
from reader.claims.told import Found, clipped, labelled, statement_of
from reader.claims.values.later import days_between
from reader.claims.verdict import Rule, quoted
from reader.model import Attribution, Dated, Mention, Offsets, Pair, Relation, Statement

_ALIKE, _SURE = 0.12, 0.45
"""Cosine of two sentences from which one may deny what the other tells, and from which it surely does."""
_MOST = 40
"""Denials of one article that are looked at."""
_WIDE = 12
"""Tokens of the longest phrase that a statement takes along."""


class Side(NamedTuple):
    """A stretch of a sentence that contradicts another."""

    place: Place
    first: int
    end: int


class Contradiction(NamedTuple):
    """Two stretches that contradict each other, of the earlier article first, by which rule, and whether surely."""

    weight: float
    sides: tuple[Side, Side]
    rule: Rule
    sure: bool


def contradiction_topics(
    members: Sequence[Member], mentions: Mapping[str, Sequence[Mention]], dated: Mapping[str, Dated | None]
) -> list[Found]:
    """A topic for each thing of which two articles tell what can't both be; of several articles, with all of them."""
    found = _denied(members)
    denied = {tuple(side.place for side in one.sides) for one in found}
    for one in opposed(members):
        # What a denial tells more surely is not told twice.
        if not (one.denies and (one.one.place, one.other.place) in denied):
            found.append(_of_deeds(one, members))
    groups = _grouped(found)
    told = partial(_found, members=members, mentions=mentions, dated=dated)
    return [told(group, found) for group in groups]


def _of_deeds(one: Opposed, members: Sequence[Member]) -> Contradiction:
    sides = (_side(one.one, members), _side(one.other, members))
    return Contradiction(one.weight, sides, "deed-opposed" if one.one.person is None else "fate-apart", one.sure)


def _side(told: Told, members: Sequence[Member]) -> Side:
    deed = told.deed
    named = (deed.doer, deed.thing) if told.person is None else (told.person,)
    phrases = [(one.first, one.end) for one in named if one.first >= 0]
    near = [(first, end) for first, end in phrases if abs(first - deed.first) <= _WIDE]
    first = min([deed.first, *(first for first, _ in near)])
    return Side(told.place, first, max([deed.end, *(end for _, end in near)]))


def _denied(members: Sequence[Member]) -> list[Contradiction]:
    """The denials of one article of what another tells as done, each with the sentence most alike."""
    found = []
    denied = [list(_denials(member)) for member in members]
    for one, other in combinations(range(len(members)), 2):
        for mine, theirs in ((one, other), (other, one)):
            for at, denial in denied[mine]:
                best = _answer(members, (mine, at), denial, theirs)
                if best is None or _also(members, mine, denial) or _repeats(denial, denied[theirs]):
                    continue
                weight, place, first, end, sure = best
                sides = Side((mine, at), denial.first, denial.end), Side(place, first, end)
                ends = sides if mine < theirs else sides[::-1]
                found.append(Contradiction(weight, (ends[0], ends[1]), "deed-denied", sure))
    return found


def _denials(member: Member) -> Iterator[tuple[int, Denial]]:
    left = _MOST
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        for denial in denials(line) if left > 0 else ():
            left -= 1
            yield at, denial


def _answer(
    members: Sequence[Member], place: Place, denial: Denial, other: int
) -> tuple[float, Place, int, int, bool] | None:
    """The sentence of another article that tells what is denied: how alike, where, which tokens, and whether surely."""
    line = members[place[0]].lines[place[1]]
    found = []
    for at, theirs in enumerate(members[other].lines[: len(members[other].vectors)]):
        told = tells(theirs, denial)
        if told is None or apart_in_time(line, theirs):
            continue
        alike = near(members, place, (other, at))
        if alike < (_ALIKE if told.degree < 2 else _ALIKE / 2):
            continue
        changed = any(listed("group change").intersection(one.keys) for one in (line, theirs))
        sure = (
            told.degree > 1
            and alike >= _SURE
            and not changed
            and one_time(line, theirs)
            and denial.standing == "done"
            and bool(denial.verb)
        )
        found.append((alike + told.degree, -at, told, sure))
    if not found:
        return None
    weight, at, told, sure = max(found, key=lambda one: (one[0], one[1]))
    return weight, (other, -at), told.first, told.end, sure


def _also(members: Sequence[Member], article: int, denial: Denial) -> bool:
    """Whether the article that denies a deed tells it too."""
    return any(tells(line, denial) is not None for line in members[article].lines[: len(members[article].vectors)])


def _repeats(denial: Denial, others: Sequence[tuple[int, Denial]]) -> bool:
    """Whether another article denies the same."""
    return any(
        _one(denial.thing, one.thing) and denial.verb == one.verb and _one(denial.doer, one.doer) for _, one in others
    )


def _one(a: Phrase, b: Phrase) -> bool:
    return a.head == b.head or not a.head or not b.head


def _grouped(found: Sequence[Contradiction]) -> list[list[Side]]:
    """The stretches that contradictions join, each in one group, each article once in it, the surest first."""
    related = {ends for one in found for ends in (one.sides, one.sides[::-1])}
    groups: dict[Side, list[Side]] = {}
    for one in sorted(found, key=lambda one: (-one.weight, one.sides)):
        mine, theirs = (groups.get(side, [side]) for side in one.sides)
        if mine is theirs or {side.place[0] for side in mine} & {side.place[0] for side in theirs}:
            continue
        if len(mine) == len(theirs) == 1 or all((a, b) in related for a in mine for b in theirs):
            joined = sorted([*mine, *theirs])
            groups |= dict.fromkeys(joined, joined)
        elif min(len(mine), len(theirs)) == 1:
            lone, rest = (mine[0], theirs) if len(mine) == 1 else (theirs[0], mine)
            # A third article joins the side that it takes: it contradicts all of the other side.
            against = [side for side in rest if (lone, side) in related]
            if all((a, b) not in related for a in rest if a not in against for b in rest if b not in against):
                joined = sorted([lone, *rest])
                groups |= dict.fromkeys(joined, joined)
    return sorted({id(group): group for group in groups.values()}.values())


def _found(
    group: Sequence[Side],
    found: Sequence[Contradiction],
    members: Sequence[Member],
    mentions: Mapping[str, Sequence[Mention]],
    dated: Mapping[str, Dated | None],
) -> Found:
    relations = {one.sides: one for one in sorted(found, key=lambda one: one.weight)}
    statements = [_statement(side, members) for side in group]
    speakers = [_speaker(said, mentions.get(said.article, ())) for said in statements]
    pairs = []
    for a, b in combinations(range(len(group)), 2):
        one = relations.get((group[a], group[b]))
        names = quoted(statements[a].quote), quoted(statements[b].quote)
        if one is None:
            why = f"{names[0]} and {names[1]}, which another article contradicts"
            pairs.append(Pair(a=a, b=b, relation="compatible", why=why, rule="reported-otherwise"))
        else:
            later = any(days_between(*ends) for ends in _dates(statements[a], statements[b], dated))
            relation: Relation = (
                "disagree" if one.sure and not later and not any((speakers[a], speakers[b])) else "differs"
            )
            why = _why(one, names, (speakers[a], speakers[b]))
            pairs.append(Pair(a=a, b=b, relation=relation, why=why, rule=one.rule))
    shortest = min((labelled(said.quote) for said in statements), key=lambda name: (len(name), name))
    return Found("event", shortest, tuple(statements), tuple(pairs))


def _dates(
    a: Statement, b: Statement, dated: Mapping[str, Dated | None]
) -> tuple[tuple[Dated | None, Dated | None], ...]:
    ends = dated.get(a.article), dated.get(b.article)
    return (ends, ends[::-1])


_WHY: Mapping[str, str] = {
    "deed-opposed": "{} and {} tell opposite things of one matter",
    "fate-apart": "{} and {} tell opposite fates of one person",
    "deed-denied": "{} and {}: one denies what the other tells as done",
}


def _why(one: Contradiction, names: tuple[str, str], speakers: tuple[str, str]) -> str:
    laid = [f"{name} (so {speaker})" if speaker else name for name, speaker in zip(names, speakers, strict=True)]
    return _WHY[one.rule].format(*laid)


def _statement(side: Side, members: Sequence[Member]) -> Statement:
    article, at = side.place
    member = members[article]
    line = member.lines[at]
    span = Offsets(line.tokens.starts[side.first], line.tokens.ends[side.end - 1])
    return statement_of(member.article, member.text, clipped(member.text, span), line.span)


def _speaker(said: Statement, mentions: Sequence[Mention]) -> str:
    """Who says it in its article; empty where that says it on its own word."""
    found = [
        (value.content[1] - value.content[0], value.speaker)
        for value in (one.value for one in mentions if one.kind == "attribution")
        if isinstance(value, Attribution) and value.speaker and value.source and value.cue and _holds(value, said)
    ]
    return min(found)[1].partition(",")[0] if found else ""


def _holds(value: Attribution, said: Statement) -> bool:
    middle = (said.start + said.end) // 2
    return any(part[0] <= middle < part[1] for part in value.parts or (value.content,))
