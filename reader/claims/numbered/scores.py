"""Scores and tallies that articles give for one moment: "a 45-35 lead with 13:41 left", "won 31-24", "passed 52-48"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from reader.claims.numbered.aligned import LONGEST, MOST, Numbered, Shared, numbered, numbered_topics
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.claims.told import Found
from reader.claims.verdict import Verdict, quoted

_BEFORE, _BEHIND = 6, 4
"""Words before and behind a score among which stands what it is of."""
_DIGITS = 3
"""Digits of the longest side of a score."""
_TIE = 3
"""Code points of the widest dash between two sides, with its spaces."""
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_NEAR, _NAMES, _STEMS = 0.2, 2, 3
"""Cosine of two sentences, names and words that they share where they tell of one moment."""
_WAYS = ("lead", "vote", "final")

Scores = Mapping[int, frozenset[tuple[float, ...]]]
"""By article, the scores that stand in it, the higher side first."""


def score_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each score in which two articles part that surely tell of one moment.

    They do where the sentences name both sides, or one vote, or one minute of the game, one side of the score is equal,
    and neither article holds the score of the other.
    """
    found = [one for number, member in enumerate(members) for one in islice(_scores(number, member), MOST)]
    held: dict[int, set[tuple[float, ...]]] = defaultdict(set)
    for one in found:
        held[one.article].add(_sides(one))
    known = {article: frozenset(scores) for article, scores in held.items()}
    topics = numbered_topics(members, found, partial(_relate, known))
    return [topic for topic in topics if any(pair.relation != "same" for pair in topic.pairs)]


def _sides(one: Numbered) -> tuple[float, ...]:
    return tuple(sorted(one.number, reverse=True))


def _relate(held: Scores, one: Numbered, other: Numbered, shared: Shared) -> Verdict | None:
    if one.way != other.way or shared.cosine < _NEAR or shared.parted:
        return None
    minute = bool(one.noun) and one.noun == other.noun
    if one.way == "lead" and not minute:
        return None
    if not minute and len(shared.names) < (1 if one.way == "vote" else _NAMES):
        return None
    ends = f"{quoted(one.phrase)} and {quoted(other.phrase)}"
    if _sides(one) == _sides(other):
        return Verdict("same", "equal-score", f"{ends} are one score")
    if _sides(one) in held[other.article] or _sides(other) in held[one.article]:
        return None
    if not set(one.number) & set(other.number) or len(shared.stems) < _STEMS:
        return None
    return Verdict("disagree", "scores-apart", f"{ends} are told of one moment, and share one side alone")


def _scores(number: int, member: Member) -> Iterator[Numbered]:
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        if len(line.keys) > LONGEST:
            continue
        for first, key in enumerate(line.keys[:-2]):
            if key.isdecimal() and _is_score(line, first) and (way := _way(line, first)):
                clocks = [one for one in line.keys if _CLOCK.fullmatch(one)] if way == "lead" else []
                sides = float(key), float(line.keys[first + 2])
                yield numbered(number, at, line, first, first + 3, sides, way, clocks[:1])


def _is_score(line: Line, first: int) -> bool:
    """Whether two short numbers stand here with a hyphen or "to" between them, and no third one."""
    keys, tokens = line.keys, line.tokens
    one, tie, other = keys[first : first + 3]
    if not other.isdecimal() or max(len(one), len(other)) > _DIGITS or tie not in ("-", "to"):
        return False
    if tie == "-" and tokens.starts[first + 2] - tokens.ends[first] > _TIE:
        return False
    # In brackets stands how many games a side has won and lost.
    before, behind = keys[first - 1] if first else "", keys[first + 3 : first + 4]
    return before not in ("-", "(") and behind != ("-",)


def _way(line: Line, first: int) -> str:
    """What a score is of, by the words beside it: a lead, a vote, or the end of a game; empty where none tells."""
    keys = line.keys
    near = {*keys[max(0, first - _BEFORE) : first], *keys[first + 3 : first + 3 + _BEHIND]}
    ways = [way for way in _WAYS if not words(way).isdisjoint(near)]
    return ways[0] if ways and (keys[first + 1] == "-" or ways[0] == "vote") else ""
