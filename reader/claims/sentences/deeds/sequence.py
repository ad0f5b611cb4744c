"""Which of two happenings a sentence tells to have come first, and sentences that tell it the other way round."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.deeds.opposed import apart_in_time, near
from reader.claims.sentences.deeds.opposites import listed
from reader.claims.sentences.deeds.reading import LONGEST
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import content, words
from reader.claims.told import Found, clipped
from reader.model import Offsets

_BEFORE, _AFTER, _THEN = frozenset(("before",)), frozenset(("after", "once")), "then"
_CUES = _BEFORE | _AFTER | {_THEN}
_LEADING = 2
"""Words before a cue with which a sentence opens by the clause that it tells: "well before the speech, ..."."""
_CROSSED = 3
"""Content words that two sentences must have in common the other way round."""
_HALF, _THIRD = 0.5, 0.33
"""Of the content words of one happening, and of the longer account of it, so many must stand in the other."""
_ALIKE = 0.2
"""Cosine of two sentences from which they tell of the same two happenings."""
_MOST = 40
"""Such sentences of one article that are compared."""


class Course(NamedTuple):
    """The stems of what comes first, those of what comes then, and the tokens of both."""

    first: frozenset[str]
    then: frozenset[str]
    start: int
    end: int


def sequences(line: Line) -> list[Course]:
    """The two happenings that a sentence tells in order, by "before", "after" or "only then"; not if it denies."""
    keys = line.keys[:LONGEST]
    if _CUES.isdisjoint(keys) or keys[-1:] == ("?",) or not words("denial").isdisjoint(keys):
        return []
    # With two such words in a sentence it is not plain which happening comes first.
    cues = [at for at in range(len(keys)) if _cues(keys, at)]
    return list(_sequence(keys, cues[0])) if len(cues) == 1 else []


def _cues(keys: Sequence[str], at: int) -> bool:
    return keys[at] in _CUES and (keys[at] != _THEN or keys[max(0, at - 1) : at] == ("only",))


def _sequence(keys: Sequence[str], at: int) -> Iterator[Course]:
    stop = next((i for i in range(at + 1, len(keys)) if keys[i] in ",;:."), len(keys))
    leads = at <= _LEADING and keys[at] != _THEN and not listed("group be").intersection(keys[:at])
    if leads:
        end = next((i for i in range(stop + 1, len(keys)) if keys[i] in ";:."), len(keys))
        told, other, place = keys[at + 1 : stop], keys[stop:end], (at, end)
    else:
        marks = ":." if keys[at] == _THEN else ";:."
        start = next((i + 1 for i in range(at - 1, -1, -1) if keys[i] in marks), 0)
        told, other, place = keys[at + 1 : stop], keys[start:at], (start, stop)
    one, two = frozenset(content(told)), frozenset(content(other))
    if one and two:
        yield Course(*((one, two) if keys[at] in _AFTER else (two, one)), *place)


def reversed_in(one: Course, other: Course) -> bool:
    """Whether two tell of the same two happenings, each with the other one first."""
    ends = (one.first, other.then), (one.then, other.first)
    straight = one.first & other.first or one.then & other.then
    return not straight and sum(len(a & b) for a, b in ends) >= _CROSSED and all(_alike(a, b) for a, b in ends)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _HALF * min(len(one), len(other)) and len(one & other) >= _THIRD * max(
        len(one), len(other)
    )


def sequence_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each two happenings that articles tell in opposite order."""
    told = [list(_told(member, number))[:_MOST] for number, member in enumerate(members)]
    found = [
        _rival(members, a, b)
        for one, other in combinations(range(len(members)), 2)
        for a in told[one]
        for b in told[other]
        if reversed_in(a[1], b[1])
        and near(members, a[0], b[0]) >= _ALIKE
        and not apart_in_time(*(members[number].lines[at] for number, at in (a[0], b[0])))
    ]
    return rival_topics(found, [Article(member.article, member.text) for member in members], "event")


def _told(member: Member, number: int) -> Iterator[tuple[Place, Course]]:
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        for one in sequences(line):
            yield (number, at), one


def _rival(members: Sequence[Member], a: tuple[Place, Course], b: tuple[Place, Course]) -> Rival:
    one, other = (_naming(members[place[0]], place, told) for place, told in (a, b))
    label = min(one.printed, other.printed, key=lambda printed: (len(printed), printed))
    return Rival(one, other, "differs", "order-apart", "both tell which of two happenings came first", label)


def _naming(member: Member, place: Place, told: Course) -> Naming:
    line = member.lines[place[1]]
    span = clipped(member.text, Offsets(line.tokens.starts[told.start], line.tokens.ends[told.end - 1]))
    return Naming(place[0], span, span.of(member.text).casefold(), span.of(member.text), line.span)
