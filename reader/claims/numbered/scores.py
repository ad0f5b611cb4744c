"""Scores and tallies that articles give for one moment: "a 45-35 lead with 13:41 left", "won 31-24", "passed 52-48"."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import islice

from reader.claims.numbered.aligned import LONGEST, MOST, Numbered, Shared, numbered, numbered_topics
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import listed, words
from reader.claims.told import Found
from reader.claims.verdict import Verdict, quoted
from reader.mentions import tallies

_FILE = "tallies.txt"
_BESIDE = 6
"""Tokens on each side of a score among which stands whether the game went on."""
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_NEAR, _NAMES, _STEMS = 0.2, 2, 3
"""Cosine of two sentences, names and words that they share where they surely tell of one moment."""
_LIKE, _SHARED = 0.1, 1
"""The same where either article has no other tally of the sort."""
_RARE = 10
"""Sum of a score from which two equal ones are hardly so by chance; each side of one that needs no other sign."""
_MANY, _ALIKE = 15, 2
"""Votes that more than one ballot of a body hardly adds up to alike, and words that both sentences then share."""
_ABSENT = 0.1
"""Share of those who vote by which two counts of one vote may part."""
_PART, _MARGIN, _RECORD = "partway", "margin", "record"
_STANDING = "("
"""The noun of a record in brackets: games won and lost so far, which are others after each game."""
_PAIR = 2

Scores = Mapping[tuple[int, str], frozenset[tuple[float, ...]]]
"""By article and way, the scores that stand in it, the higher side first."""


def score_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each vote or game of which two articles give the score, equal or not.

    Unequal ones part where neither article holds the score of the other, and they surely tell of one moment: the
    sentences name both sides, or one vote, or one minute of the game. Where either article has no other of that sort
    less must be alike.
    """
    found = [one for number, member in enumerate(members) for one in islice(_scores(number, member), MOST)]
    held: dict[tuple[int, str], set[tuple[float, ...]]] = defaultdict(set)
    for one in found:
        held[one.article, _sort(one)].add(_sides(one))
    known = {key: frozenset(scores) for key, scores in held.items()}
    return numbered_topics(members, found, partial(_relate, known))


def _sort(one: Numbered) -> str:
    """The way of a score: for a margin, that of what it is the margin of."""
    return one.way.removesuffix(_MARGIN).strip()


def _sides(one: Numbered) -> tuple[float, ...]:
    """The score as the side that comes first when sorted would tell it: of sets, each with its sides turned about."""
    if len(one.number) % _PAIR:
        return one.number
    turned = tuple(side for at in range(0, len(one.number), _PAIR) for side in one.number[at : at + _PAIR][::-1])
    return max(one.number, turned)


def _relate(held: Scores, one: Numbered, other: Numbered, shared: Shared) -> Verdict | None:
    ends = f"{quoted(one.phrase)} and {quoted(other.phrase)}"
    if _sides(one) == _sides(other) and _telling(one):
        return Verdict("same", "equal-score", f"{ends} are one score")
    if _sort(one) != _sort(other) or shared.parted or _of_two_bodies(one, other):
        return None
    if _MARGIN in one.way or _MARGIN in other.way:
        return _related_margin(held, one, other, shared, ends)
    minute = _minute(one)
    same_minute = bool(minute) and minute == _minute(other)
    if _sides(one) == _sides(other):
        alike = shared.stems and (shared.cosine >= _LIKE or sum(one.number) >= _RARE)
        if _sort(one) == _RECORD and not shared.names:
            return None
        return Verdict("same", "equal-score", f"{ends} are one score") if alike or same_minute else None
    if _STANDING in (*one.noun, *other.noun):
        return None
    if _sides(one) in held[other.article, _sort(other)] or _sides(other) in held[one.article, _sort(one)]:
        return None
    if minute != _minute(other) or (_sort(one) == _PART and not same_minute) or not _of_one_size(one, other):
        return None
    named = len(shared.names) >= (1 if _sort(one) == "vote" else _NAMES) or same_minute
    sides = set(one.number) & set(other.number) or sum(one.number) == sum(other.number)
    if named and sides and shared.cosine >= _NEAR and len(shared.stems) >= _STEMS:
        return Verdict("disagree", "scores-apart", f"{ends} are told of one moment")
    if not _alone(held, one, other) or not _likely(one, other, shared):
        return None
    sure = _sort(one) == "vote" and sum(one.number) == sum(other.number) >= _MANY and len(shared.stems) >= _ALIKE
    told = "vote" if _sort(one) == "vote" else "score"
    why = f"each article tells of one {told} alone, and {quoted(one.phrase)} is not {quoted(other.phrase)}"
    return Verdict("disagree" if sure else "differs", "scores-apart", why)


def _telling(one: Numbered) -> bool:
    """Whether two games or votes of one story would hardly end alike by chance."""
    return len(one.number) == _PAIR and min(one.number) >= _RARE


def _related_margin(held: Scores, one: Numbered, other: Numbered, shared: Shared, ends: str) -> Verdict | None:
    """How a margin relates to a tally, or to a margin; None where either article has others."""
    if not _alone(held, one, other) or not _likely(one, other, shared) or _sort(one) == _PART:
        return None
    if max(len(one.number), len(other.number)) > _PAIR:
        return None
    if _difference(one) == _difference(other):
        if len(one.number) == len(other.number):
            return Verdict("same", "equal-score", f"{ends} tell one margin")
        return Verdict("compatible", "margin-fits", f"{ends} tell one margin")
    return Verdict("differs", "margin-apart", f"{ends} tell two margins")


def _difference(one: Numbered) -> float:
    return abs(one.number[0] - one.number[1]) if len(one.number) == _PAIR else one.number[0]


def _alone(held: Scores, one: Numbered, other: Numbered) -> bool:
    """Whether either article holds one score of the sort alone."""
    return len(held[one.article, _sort(one)]) == len(held[other.article, _sort(other)]) == 1


def _likely(one: Numbered, other: Numbered, shared: Shared) -> bool:
    """Whether two tallies that stand alone in their articles are likely of one vote or game."""
    if _sort(one) == "vote":
        return len(shared.stems) >= _SHARED
    others = one.names - other.names and other.names - one.names
    enough = len(shared.names) >= (_NAMES if others else 1)
    return enough and shared.cosine >= _LIKE and len(shared.stems) > _SHARED


def _of_one_size(one: Numbered, other: Numbered) -> bool:
    """Whether as many voted, but for some who were absent, or as many games were played; a game ends with any sum."""
    low, high = sorted((sum(one.number), sum(other.number)))
    if _sort(one) == _RECORD:
        return high - low <= 1
    if _sort(one) != "vote":
        return len(one.number) == len(other.number)
    return high - low <= max(1.0, high * _ABSENT) or len({*one.number, *other.number}) == _PAIR + 1


def _of_two_bodies(one: Numbered, other: Numbered) -> bool:
    """Whether both sentences tell who voted, and they are not the same."""
    mine, theirs = _bodies(one), _bodies(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _bodies(one: Numbered) -> set[str]:
    return {noun for noun in one.noun if not _CLOCK.fullmatch(noun)}


def _minute(one: Numbered) -> str:
    return next((noun for noun in one.noun if _CLOCK.fullmatch(noun)), "")


def _scores(number: int, member: Member) -> Iterator[Numbered]:
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        if len(line.keys) > LONGEST:
            continue
        for tally in tallies(member.text, [line.span]):
            first = bisect_left(line.tokens.starts, tally.start)
            end = bisect_left(line.tokens.starts, tally.end)
            if first == end or line.tokens.starts[first] != tally.start:
                continue
            way = _PART if tally.of == "game" and _is_partway(line, first, end) else tally.of
            noun = _who_votes(line) if way == "vote" else _clocks(line)
            if way == _RECORD:
                noun = [_STANDING] if line.keys[max(0, first - 1) : first] == (_STANDING,) else []
            if len(tally.sides) == 1:
                way = f"{way} {_MARGIN}"
            yield numbered(number, at, line, first, end, tuple(map(float, tally.sides)), way, noun)


def _is_partway(line: Line, first: int, end: int) -> bool:
    keys = line.keys
    beside = (*keys[max(0, first - _BESIDE) : first], *keys[end : end + _BESIDE])
    return not words(_PART, _FILE).isdisjoint(beside)


def _clocks(line: Line) -> list[str]:
    return [one for one in line.keys if _CLOCK.fullmatch(one)][:1]


def _who_votes(line: Line) -> list[str]:
    bodies = _voters()
    return sorted({bodies[key] for key in line.keys if key in bodies})


@cache
def _voters() -> dict[str, str]:
    return {word: name for name, told in listed(_FILE).items() if name.startswith("body ") for word in told}
