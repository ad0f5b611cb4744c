"""Where one article says that nobody was killed, injured or arrested, and another counts some."""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.surroundings.labels import label
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import content, words
from reader.claims.told import Found, clipped, stated, statement_of
from reader.claims.values.features import fates
from reader.claims.verdict import quoted
from reader.model import Offsets, Pair
from reader.text.similarity import cosine

_REACH = 5
"""Tokens behind "nobody" among which it stands what became of nobody."""
_ALIKE = 0.15
"""Cosine of two sentences from which they are of one happening."""
_MOST = 20
"""Such statements of one article that are compared."""
_FRAMES = {"killed": "=kill", "injured": "=injure", "missing": "=missing", "arrested": "=arrest"}
"""The classes of words for what the frames of numbers tell."""


class Spared(NamedTuple):
    """A statement that nobody met a fate: the number of its sentence, and its place."""

    line: int
    span: Offsets
    fates: frozenset[str]


def spared_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each two articles of which one counts none where all the other counts is some."""
    told = [list(islice(_spared(member), _MOST)) for member in members]
    counted = [[one for one in member.sightings if _FRAMES.get(one.frame) and _some(one)] for member in members]
    found = []
    for one, other in combinations(range(len(members)), 2):
        for mine, theirs in ((one, other), (other, one)):
            known = {_FRAMES[sighting.frame] for sighting in counted[mine]}
            near = [
                (cosine(members[mine].vectors[none.line], members[theirs].vectors[some.line]), none, some)
                for none in told[mine]
                for some in counted[theirs]
                if _FRAMES[some.frame] in none.fates - known
            ]
            if near and max(alike for alike, _, _ in near) >= _ALIKE:
                _, none, some = max(near, key=lambda pair: (pair[0], -pair[1].line, -pair[2].line))
                found.append(_found(members[mine], none, some, mine < theirs))
    return found


def _some(sighting: Sighting) -> bool:
    return (sighting.quantity.low or 0) >= 1


def _spared(member: Member) -> Iterator[Spared]:
    for number, line in enumerate(member.lines[: len(member.vectors)]):
        for at, key in enumerate(line.keys):
            end = _nobody(line.keys, at)
            if end is not None and (met := _met(line, key, end)) is not None:
                last, what = met
                yield Spared(number, Offsets(line.tokens.starts[at], line.tokens.ends[last]), what)


def _nobody(keys: Sequence[str], at: int) -> int | None:
    """The token behind "nobody", "no one", "none" or "no"; None where no such word stands, and for "nobody else"."""
    if keys[at] not in words("nobody"):
        return None
    end = at + 2 if keys[at] == "no" and keys[at + 1 : at + 2] == ("one",) else at + 1
    return None if keys[end : end + 1] == ("else",) else end


def _met(line: Line, key: str, end: int) -> tuple[int, frozenset[str]] | None:
    """The token that tells what became of nobody, and the classes of what it tells; behind "no" it comes at once."""
    reach = 1 if key == "no" and line.keys[end - 1] == "no" else _REACH
    for at in range(end, min(len(line.keys), end + reach)):
        stems = content([line.keys[at]])
        if stems == [_CASUALTY]:
            return at, frozenset(("=kill", "=injure"))
        if what := fates(stems):
            return at, what
    return None


_CASUALTY = "=victims"


def _found(member: Member, none: Spared, some: Sighting, first: bool) -> Found:
    line = member.lines[none.line]
    denied = statement_of(member.article, member.text, clipped(member.text, none.span), line.span)
    ends = (denied, stated(some)) if first else (stated(some), denied)
    why = f"{quoted(denied.quote)} counts none, {quoted(some.phrase)} some"
    pair = Pair(a=0, b=1, relation="differs", why=why, rule="none-counted")
    return Found("quantity", label((some,)), ends, (pair,))
