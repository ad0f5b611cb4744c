"""Topics of one deed or happening to which two articles give two things: struck by a coin, and struck by a bottle."""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.deeds.means import CAUSE, Means, means, parted
from reader.claims.sentences.deeds.opposed import apart_in_time, near
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.lines import Line
from reader.claims.told import Found, clipped
from reader.claims.verdict import Rule
from reader.model import Offsets
from reader.text.stems import stem

_ALIKE, _NAMED = 0.12, 0.05
"""Cosine of two sentences from which both tell of one deed; where what it befell has a name that both give."""
_MOST = 40
"""Such statements of one article that are compared."""


class Told(NamedTuple):
    """A statement with its sentence."""

    place: Place
    means: Means


def unlike_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each two things that articles give one deed or happening, neither told of in the other article."""
    told = [list(islice(_told(member, number), _MOST)) for number, member in enumerate(members)]
    held: dict[int, frozenset[str]] = {}
    found = []
    for one, other in combinations(range(len(members)), 2):
        near_by = [
            (near(members, a.place, b.place), a, b) for a in told[one] for b in told[other] if parted(a.means, b.means)
        ]
        for alike, a, b in near_by:
            named = a.means.befell.names & b.means.befell.names
            if alike < (_NAMED if named else _ALIKE) or apart_in_time(_line(members, a), _line(members, b)):
                continue
            for number in (one, other):
                held.setdefault(number, frozenset(key for line in members[number].lines for key in line.stems))
            if stem(a.means.key) not in held[other] and stem(b.means.key) not in held[one]:
                found.append(_rival(members, a, b))
    return rival_topics(found, [Article(member.article, member.text) for member in members], "event")


def _told(member: Member, number: int) -> Iterator[Told]:
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        for one in means(line):
            yield Told((number, at), one)


def _line(members: Sequence[Member], told: Told) -> Line:
    return members[told.place[0]].lines[told.place[1]]


def _rival(members: Sequence[Member], a: Told, b: Told) -> Rival:
    rule: Rule = "cause-apart" if a.means.kind == CAUSE else "means-apart"
    place = "both tell what caused one happening" if a.means.kind == CAUSE else "both tell of one deed"
    one, other = (_naming(members, told) for told in (a, b))
    return Rival(
        one, other, "differs", rule, place, min(one.printed, other.printed, key=lambda told: (len(told), told))
    )


def _naming(members: Sequence[Member], told: Told) -> Naming:
    number, at = told.place
    line, text = members[number].lines[at], members[number].text
    span = Offsets(line.tokens.starts[told.means.first], line.tokens.ends[told.means.end - 1])
    span = clipped(text, span)
    return Naming(number, span, told.means.key, span.of(text), line.span)
