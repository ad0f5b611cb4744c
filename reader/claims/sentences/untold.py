"""Numbers that one article calls undisclosed, and another lets the same side announce."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sites import sites
from reader.claims.surroundings.words import content, words
from reader.claims.told import Found, clipped, statement_of
from reader.claims.verdict import quoted
from reader.model import Offsets, Pair, Statement
from reader.text.stems import stem
from reader.text.tokens import is_word

_NEAR = 4
"""Tokens from "not" to "disclosed", and from there to "how many"."""
_OF = 6
"""Tokens behind "how many" among which that noun stands."""
_BEFORE = 12
"""Tokens before a number among which somebody announces it."""
_PAIR = 2
_CLAUSE = 30
"""Tokens on either side at which a clause ends at the latest."""
_LONGEST = 300
"""Tokens of a sentence that are looked at; hardly a longer one is a sentence."""
_MOST = 40
"""Tellings of one article that are compared."""


class Announced(NamedTuple):
    """Where an article tells that sides, as countries, did or did not give the number of what these stems name."""

    article: int
    line: Line
    span: Offsets
    sides: frozenset[str]
    of: frozenset[str]
    said: frozenset[str]
    """the stems of what is said of them, names left out"""

    def speaks_of(self, other: "Announced") -> bool:
        """Whether both count one noun of one side, and say a like thing of it."""
        return bool(self.sides & other.sides and self.of & other.of and (self.said & other.said) - other.of)


def untold_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each number that one article calls undisclosed and others let a side of it announce."""
    silent = [one for number, member in enumerate(members) for one in islice(_untold(number, member.lines), _MOST)]
    if not silent:
        return []
    spoken = [one for number, member in enumerate(members) for one in islice(_told(number, member), _MOST)]
    found = []
    for one in silent:
        others = {
            other.article: other for other in reversed(spoken) if other.article != one.article and one.speaks_of(other)
        }
        if others:
            found.append(_found(one, [others[number] for number in sorted(others)], members))
    return found


def _sides(line: Line, first: int, end: int) -> frozenset[str]:
    """The countries that some tokens of a sentence name, or name a place of."""
    named = takewhile(lambda one: one.first < end, sites(line))
    return frozenset(one.country for one in named if one.first >= first and one.country and not one.people)


def _untold(number: int, lines: Sequence[Line]) -> Iterator[Announced]:
    for at, line in enumerate(lines):
        keys, tokens = line.keys, line.tokens
        for index, key in enumerate(keys[:_LONGEST]):
            if key not in ("not", "never") and not key.endswith("n't"):
                continue
            verb = next((i for i in range(index + 1, min(len(keys), index + _NEAR)) if _gives(keys[i])), None)
            many = None if verb is None else _how_many(keys, verb + 1)
            if many is None:
                continue
            first = _clause_start(keys, index)
            sides = _sides(line, first, index)
            if not sides and at and words("sides").intersection(keys[first:index]):
                before = _sides(lines[at - 1], 0, _LONGEST)
                sides = before if len(before) == _PAIR else sides
            of = frozenset(content(keys[many : many + _OF]))
            if sides and of:
                end = _clause_end(keys, many)
                span = Offsets(tokens.starts[first], tokens.ends[end])
                yield Announced(number, line, span, sides, of, _said(line, many, end))


def _said(line: Line, first: int, last: int) -> frozenset[str]:
    return frozenset(content(line.keys[at] for at in range(first, last + 1) if not line.tokens[at][0].isupper()))


def _gives(key: str) -> bool:
    return stem(key) in words("giving")


def _how_many(keys: Sequence[str], start: int) -> int | None:
    """The place behind "how many" or "the number of"."""
    for index in range(start, min(len(keys) - 1, start + _NEAR)):
        if (keys[index], keys[index + 1]) in (("how", "many"), ("number", "of")):
            return index + 2
    return None


def _clause_start(keys: Sequence[str], index: int) -> int:
    least = max(0, index - _CLAUSE)
    while index > least and is_word(keys[index - 1]) and keys[index - 1] not in words("clause"):
        index -= 1
    return index


def _clause_end(keys: Sequence[str], index: int) -> int:
    most = min(len(keys), index + _CLAUSE)
    while index + 1 < most and is_word(keys[index + 1]) and keys[index + 1] not in words("clause"):
        index += 1
    return min(index, len(keys) - 1)


def _told(number: int, member: Member) -> Iterator[Announced]:
    for sighting in member.sightings:
        if sighting.counted.measure != "count" or not sighting.counted.head:
            continue
        line = member.lines[sighting.line]
        if len(line.keys) > _LONGEST:
            continue
        keys, tokens = line.keys, line.tokens
        first = bisect_left(tokens.starts, sighting.mention.start)
        verb = next((at for at in range(first - 1, max(0, first - _BEFORE), -1) if not _goes_on(keys[at])), None)
        if verb is None or not _gives(keys[verb]):
            continue
        start = _clause_start(keys, verb)
        denied = any(key == "not" or key.endswith("n't") for key in keys[start:verb])
        sides = _sides(line, start, verb)
        if sides and not denied:
            span = Offsets(tokens.starts[start], sighting.mention.end)
            said = _said(line, verb + 1, _clause_end(keys, first))
            yield Announced(number, line, span, sides, frozenset((sighting.counted.head,)), said)


def _goes_on(key: str) -> bool:
    return is_word(key) and key not in words("clause") and not _gives(key)


def _found(silent: Announced, spoken: Sequence[Announced], members: Sequence[Member]) -> Found:
    statements = tuple(_statement(one, members[one.article]) for one in (silent, *spoken))
    pairs = tuple(
        Pair(a=0, b=at, relation="disagree", rule="told-untold",
             why=f"{quoted(statements[0].quote)}, but {quoted(statements[at].quote)}")
        for at in range(1, len(statements))
    )  # fmt: skip
    order = sorted(range(len(statements)), key=lambda at: (silent, *spoken)[at].article)
    place = {old: new for new, old in enumerate(order)}
    moved = tuple(
        pair.model_copy(update={"a": min(place[pair.a], place[pair.b]), "b": max(place[pair.a], place[pair.b])})
        for pair in pairs
    )
    return Found("attribution", "whether the number is told", tuple(statements[at] for at in order), moved)


def _statement(one: Announced, member: Member) -> Statement:
    return statement_of(member.article, member.text, clipped(member.text, one.span), one.line.span)
