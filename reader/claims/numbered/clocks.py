"""Times of day by the clock that several articles give for one thing: "at noon" and "at 12:00 p.m."."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reader.claims.numbered.aligned import LONGEST
from reader.claims.numbered.moments import Moment, moment, one_of_several
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.sightings import date_of
from reader.claims.told import Found, labelled, statement_of
from reader.claims.values.features import clash
from reader.claims.verdict import Verdict, quoted
from reader.mentions import ClockTime, clock_times
from reader.model import Offsets, Pair, Statement
from reader.text.similarity import cosine

_TWELVE, _DAY = 12 * 60, 24 * 60
_ALIKE, _ANYHOW = 0.18, 0.1
"""Cosine of two sentences from which they tell of one moment; less where the minute is one that chance hardly gives."""
_PARTED = 0.3
"""Cosine from which two times of day are told of one moment though they part."""
_FARTHEST, _FARTHEST_OF_ONE = 120, 300
"""Minutes by which they then part at the most; where what is told of them is one."""
_ROUNDED, _FIVE, _HOUR = 10, 5, 60
"""Minutes by which one may be the other rounded, and to which one is rounded."""
_MOST = 60
"""Times of day of one article that are compared."""
_ROUND, _ROUGHLY = 15, 30
"""Minutes that clocks are rounded to; by which an hour may round another time."""
_ZONE = 20
"""Code points behind the end of a sentence in which the zone of a time of day may stand."""
_BEFORE = 30
"""Code points before a time that name it in a table."""


class Clock(NamedTuple):
    """A time of day in an article, the number of its sentence, and what is told beside it."""

    article: int
    line: int
    span: Offsets
    time: ClockTime
    again: bool
    """whether it tells the time before it in another zone"""
    dates: frozenset[str]
    """the days of the week and the months of the sentence"""
    days: frozenset[str]
    """the days that it names, in EDTF"""
    of: Moment

    @property
    def place(self) -> tuple[int, Offsets]:
        """Where it stands."""
        return self.article, self.span

    def can_be(self, other: "Clock") -> bool:
        """Whether nothing tells the two apart: another zone, other days."""
        zones = self.time.zone == other.time.zone or "" in (self.time.zone, other.time.zone)
        days = not self.days or not other.days or not self.days.isdisjoint(other.days)
        return zones and days and not clash(self.dates, other.dates)

    def away(self, other: "Clock") -> int:
        """Minutes between the two at the least, whatever halves of the day are meant."""
        gaps = [(one - their) % _DAY for one in self.time.minutes for their in other.time.minutes]
        return min(min(gap, _DAY - gap) for gap in gaps)


def clock_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each time of day that articles give for one thing, and for two that they likely give for one.

    In the order of the articles and of their texts.
    """
    clocks = [clock for number, member in enumerate(members) for clock in islice(_clocks(number, member), _MOST)]
    pairs = [(a, b) for a, b in combinations(clocks, 2) if a.article != b.article and a.away(b) <= _FARTHEST_OF_ONE]
    near = {
        (a.place, b.place): cosine(members[a.article].vectors[a.line], members[b.article].vectors[b.line])
        for a, b in pairs
        if a.can_be(b)
    }
    pairs = [(a, b) for a, b in pairs if (a.place, b.place) in near]
    linked = [
        (near[a.place, b.place], a, b)
        for a, b in pairs
        if a.away(b) == 0 and a.time.bound == b.time.bound
        if near[a.place, b.place] >= _least(a) or (a.of.things & b.of.things and a.of.likely(b.of))
    ]
    linked.sort(key=lambda pair: (-pair[0], pair[1].place, pair[2].place))
    groups: dict[Clock, list[Clock]] = {}
    for _, a, b in linked:
        mine, theirs = groups.get(a, [a]), groups.get(b, [b])
        if mine is not theirs and {one.article for one in mine}.isdisjoint(other.article for other in theirs):
            joined = sorted([*mine, *theirs], key=lambda clock: clock.place)
            groups |= dict.fromkeys(joined, joined)
    distinct = [*{id(group): group for group in groups.values()}.values(), *_apart(clocks, pairs, near)]
    return [_found(group, members) for group in sorted(distinct, key=lambda group: group[0].place)]


Near = dict[tuple[tuple[int, Offsets], tuple[int, Offsets]], float]
"""Cosine of the sentences of two clocks by their places."""


def _apart(clocks: Sequence[Clock], pairs: Sequence[tuple[Clock, Clock]], near: Near) -> list[list[Clock]]:
    """Two clocks of two articles that are likely of one moment, where neither article knows the other's time."""
    told: dict[int, set[int]] = defaultdict(set)
    for clock in clocks:
        told[clock.article].update(clock.time.minutes)
    crowded = Counter((clock.article, clock.line) for clock in clocks if not clock.again)
    alone = [
        (a, b)
        for a, b in pairs
        if all(crowded[end.article, end.line] == 1 and not end.time.bound and not end.again for end in (a, b))
        if a.away(b) and a.of.one_deed(b.of)
    ]
    best: dict[tuple[Clock, int], float] = {}
    for a, b in alone:
        for ends in ((a, b.article), (b, a.article)):
            best[ends] = max(best.get(ends, 0.0), near[a.place, b.place])
    uses = Counter((clock.article, thing) for clock in clocks if not clock.again for thing in clock.of.things)
    deeds = Counter((clock.article, clock.of.deed) for clock in clocks if not clock.again)
    return [
        [a, b]
        for a, b in alone
        if _alike(a, b, near[a.place, b.place] == best[a, b.article] == best[b, a.article], near[a.place, b.place])
        or _of_one(a, b, uses, deeds)
        if told[a.article].isdisjoint(b.time.minutes) and told[b.article].isdisjoint(a.time.minutes)
    ]


def _alike(a: Clock, b: Clock, best: bool, near: float) -> bool:
    return best and near >= _PARTED and a.away(b) <= _FARTHEST and bool(a.of.stems & b.of.stems)


def _of_one(a: Clock, b: Clock, uses: Counter[tuple[int, str]], deeds: Counter[tuple[int, str]]) -> bool:
    """Whether one thing or deed is told of both, and of no other time of day in either article."""
    if not a.of.likely(b.of):
        return False
    alone = [thing for thing in a.of.things & b.of.things if uses[a.article, thing] == uses[b.article, thing] == 1]
    return bool(alone) or (
        not a.of.things & b.of.things and deeds[a.article, a.of.deed] == deeds[b.article, b.of.deed] == 1
    )


def _least(clock: Clock) -> float:
    return _ALIKE if clock.time.minutes[0] % _ROUND == 0 else _ANYHOW


def _clocks(number: int, member: Member) -> Iterator[Clock]:
    days: dict[int, set[str]] = defaultdict(set)
    for one in member.sightings:
        if one.mention.kind == "time" and one.time.named_start and one.time.named_start == one.time.named_end:
            days[one.line].add(one.time.named_start)
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        if len(line.keys) > LONGEST:
            continue
        dates = {date for word, key in zip(line.tokens, line.keys, strict=True) if (date := date_of(key, word))}
        asked = member.lines[at - 1] if at and member.lines[at - 1].keys[-1:] == ("?",) else None
        before: ClockTime | None = None
        # "3 p.m." before a capital seems to end the sentence: "3 p.m. Eastern time on Monday".
        for time in clock_times(member.text, [Offsets(line.span.start, line.span.end + _ZONE)]):
            if time.end > line.span.end:
                break
            first, end = bisect_left(line.tokens.starts, time.start), bisect_left(line.tokens.starts, time.end)
            again = before is not None and _in_other_zone(member.text, before, time)
            before = time
            behind = member.text[time.end : time.end + _ZONE].split(maxsplit=1)
            dated = frozenset(dates | {date for word in behind[:1] if (date := date_of(word.casefold(), word))})
            span = Offsets(time.start, time.end)
            yield Clock(number, at, span, time, again, dated, frozenset(days[at]), moment(line, first, end, asked))


def _in_other_zone(text: str, before: ClockTime, time: ClockTime) -> bool:
    """Whether a time of day tells the one before it once more, in brackets: "2:40 a.m. (0140 GMT)"."""
    between = text[before.end : time.start]
    return bool(time.zone) and time.zone != before.zone and "(" in between and ")" not in between


def _found(group: Sequence[Clock], members: Sequence[Member]) -> Found:
    statements = tuple(_statement(clock, members[clock.article]) for clock in group)
    pairs = []
    for a, b in combinations(range(len(group)), 2):
        verdict = _relate(group[a], group[b], members)
        pairs.append(Pair(a=a, b=b, relation=verdict.relation, why=verdict.why, rule=verdict.rule))
    first = group[0]
    line = members[first.article].lines[first.line]
    start = next((begin for begin in line.tokens.starts if first.span.start - begin <= _BEFORE), first.span.start)
    return Found("time", f"at what time: {labelled(members[first.article].text[start : first.span.start])}",
                 statements, tuple(pairs))  # fmt: skip


def _relate(a: Clock, b: Clock, members: Sequence[Member]) -> Verdict:
    one, other = (quoted(end.span.of(members[end.article].text)) for end in (a, b))
    away = a.away(b)
    if away == 0 and a.time.late - a.time.early == b.time.late - b.time.early:
        return Verdict("same", "equal-clock", f"{one} and {other} are one time of day")
    if _fits(a.time, b.time) or (away <= _ROUNDED and any(_at(end) % _FIVE == 0 for end in (a, b))):
        return Verdict("compatible", "clock-rounded", f"{one} and {other} can be one time of day, rounded")
    several = any(one_of_several(a.of.things & b.of.things, members[end.article].lines) for end in (a, b))
    sure = not several and _surely(a, b)
    return Verdict("disagree" if sure else "differs", "clock-apart", f"{one} is not {other}")


def _at(clock: Clock) -> int:
    return clock.time.minutes[0]


def _fits(a: ClockTime, b: ClockTime) -> bool:
    """Whether one told roughly can be the other."""
    return any(
        (their - one + a.early + b.late) % _DAY <= a.early + a.late + b.early + b.late
        for one in a.minutes
        for their in b.minutes
    )


def _surely(a: Clock, b: Clock) -> bool:
    """Whether two times of day that part are so surely of one moment that one of them must be wrong."""
    if a.time.about or b.time.about or len(a.time.minutes) + len(b.time.minutes) > 2 or not a.of.surely(b.of):
        return False
    away = a.away(b)
    rounded = away < _ROUGHLY and (_at(a) % _HOUR == 0 or _at(b) % _HOUR == 0)
    zones = {a.time.zone, b.time.zone} - {"local"}
    return not rounded and (len(zones) <= 1 or away % _HOUR != 0)


def _statement(clock: Clock, member: Member) -> Statement:
    return statement_of(member.article, member.text, clock.span, member.lines[clock.line].span)
