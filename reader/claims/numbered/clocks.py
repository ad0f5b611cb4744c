"""Times of day by the clock that several articles give for one thing: "at noon" and "at 12:00 p.m."."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, takewhile
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.surroundings.words import DAYS, words
from reader.claims.told import Found, labelled, statement_of
from reader.claims.verdict import Verdict, quoted
from reader.model import Offsets, Pair, Statement
from reader.text.similarity import cosine

_CLOCK = re.compile(
    r"\b(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>[ap])\.?m\b\.?"
    r"|\b(?P<word>noon|midday|midnight)\b",
    re.IGNORECASE,
)
_WORDS = {"noon": 720, "midday": 720, "midnight": 0}
_DAY = 12 * 60
_ALIKE, _ANYHOW = 0.18, 0.1
"""Cosine of two sentences from which they tell of one moment; less where the minute is one that chance hardly gives."""
_PARTED = 0.3
"""Cosine from which two times of day are told of one moment though they part."""
_FARTHEST, _ROUNDED, _FIVE = 120, 10, 5
"""Minutes by which they then part at the most, by which one may be the other rounded, and to which one is rounded."""
_MOST = 60
"""Times of day of one article that are compared."""
_ZONE = 20
"""Code points behind a time of day among which its zone stands."""
_ROUND = 15
"""Minutes that clocks are rounded to."""


class Clock(NamedTuple):
    """A time of day in an article, in minutes from midnight, and the number of its sentence."""

    article: int
    line: int
    span: Offsets
    minutes: int
    bound: str
    """"before" or the like where the clock only bounds the time."""
    zone: str
    """"gmt" or the like where it is told; else empty."""
    days: frozenset[str]
    """the days of the week that the sentence names"""

    def can_be(self, other: "Clock") -> bool:
        """Whether nothing tells the two apart: another zone, other days of the week."""
        zones = self.zone == other.zone or not (self.zone and other.zone)
        return zones and (not self.days or not other.days or not self.days.isdisjoint(other.days))


def clock_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each time of day that articles give for one thing, and for two that they likely give for one.

    In the order of the articles and of their texts.
    """
    clocks = [clock for number, member in enumerate(members) for clock in islice(_clocks(number, member), _MOST)]
    at_once: dict[tuple[int, str], list[Clock]] = {}
    for clock in clocks:
        at_once.setdefault((clock.minutes, clock.bound), []).append(clock)
    alike = [
        (near, a, b)
        for together in at_once.values()
        for a, b in combinations(together, 2)
        if a.article != b.article and a.can_be(b)
        if (near := cosine(members[a.article].vectors[a.line], members[b.article].vectors[b.line])) >= _least(a)
    ]
    alike.sort(key=lambda pair: (-pair[0], pair[1][:3], pair[2][:3]))
    groups: dict[Clock, list[Clock]] = {}
    for _, a, b in alike:
        mine, theirs = groups.get(a, [a]), groups.get(b, [b])
        if mine is not theirs and {one.article for one in mine}.isdisjoint(other.article for other in theirs):
            joined = sorted([*mine, *theirs], key=lambda clock: clock[:3])
            groups |= dict.fromkeys(joined, joined)
    distinct = [*{id(group): group for group in groups.values()}.values(), *_apart(clocks, members)]
    return [_found(group, members) for group in sorted(distinct, key=lambda group: group[0][:3])]


def _apart(clocks: Sequence[Clock], members: Sequence[Member]) -> list[list[Clock]]:
    """Two clocks of two articles, in sentences that are most alike, where neither article knows the other's time."""
    told = {(clock.article, clock.minutes) for clock in clocks}
    crowded = Counter((clock.article, clock.line) for clock in clocks)
    alone = [clock for clock in clocks if crowded[clock.article, clock.line] == 1 and not clock.bound]
    near = {
        (a, b): cosine(members[a.article].vectors[a.line], members[b.article].vectors[b.line])
        for a, b in combinations(alone, 2)
        if a.article != b.article and a.can_be(b)
    }
    best: dict[tuple[Clock, int], float] = {}
    for (a, b), alike in near.items():
        for ends in ((a, b.article), (b, a.article)):
            best[ends] = max(best.get(ends, 0.0), alike)
    return [
        [a, b]
        for (a, b), alike in near.items()
        if alike >= _PARTED and alike == best[a, b.article] == best[b, a.article]
        if abs(a.minutes - b.minutes) <= _FARTHEST
        if (a.article, b.minutes) not in told and (b.article, a.minutes) not in told
    ]


def _least(clock: Clock) -> float:
    return _ALIKE if clock.minutes % _ROUND == 0 else _ANYHOW


def _clocks(number: int, member: Member) -> Iterator[Clock]:
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        for match in _CLOCK.finditer(member.text, *line.span):
            first = bisect_left(line.tokens.starts, match.start())
            before = line.keys[first - 1] if first else ""
            if (word := match["word"]) is not None:
                if before not in words("clock"):
                    # "midnight rules" and "the noon ferry" tell no time.
                    continue
                minutes = _WORDS[word.casefold()]
            else:
                hour, minute = int(match["hour"]), int(match["minute"] or 0)
                if not 1 <= hour <= 12 or minute > 59:
                    continue
                minutes = hour % 12 * 60 + minute + (_DAY if match["half"] in "pP" else 0)
            bound = before if before in words("bound") else ""
            # In the text, for "p.m." before a capital seems to end the sentence.
            behind = member.text[match.end() : match.end() + _ZONE].casefold().split()
            # "7:48 am (2248 GMT)" tells a second clock with a zone of its own.
            own = takewhile(lambda word: not any(letter.isdecimal() for letter in word), behind)
            zone = next((bare for word in own if (bare := word.strip("().,;")) in words("zone")), "")
            days = frozenset(key for key in line.keys if key in DAYS)
            yield Clock(number, at, Offsets(*match.span()), minutes, bound, zone, days)


def _found(group: Sequence[Clock], members: Sequence[Member]) -> Found:
    statements = tuple(_statement(clock, members[clock.article]) for clock in group)
    pairs = []
    for a, b in combinations(range(len(group)), 2):
        one, other = statements[a].quote, statements[b].quote
        verdict = _relate(group[a].minutes, group[b].minutes, quoted(one), quoted(other))
        pairs.append(Pair(a=a, b=b, relation=verdict.relation, why=verdict.why, rule=verdict.rule))
    first = group[0]
    line = members[first.article].lines[first.line]
    start = next((begin for begin in line.tokens.starts if first.span.start - begin <= _BEFORE), first.span.start)
    return Found("time", f"at what time: {labelled(members[first.article].text[start : first.span.start])}",
                 statements, tuple(pairs))  # fmt: skip


def _relate(minutes: int, others: int, one: str, other: str) -> Verdict:
    if minutes == others:
        return Verdict("same", "equal-clock", f"{one} and {other} are one time of day")
    if abs(minutes - others) <= _ROUNDED and not (minutes % _FIVE and others % _FIVE):
        return Verdict("compatible", "clock-rounded", f"{one} and {other} can be one time of day, rounded")
    return Verdict("differs", "clock-apart", f"{one} is not {other}")


_BEFORE = 30
"""Code points before a time that name it in a table."""


def _statement(clock: Clock, member: Member) -> Statement:
    return statement_of(member.article, member.text, clock.span, member.lines[clock.line].span)
