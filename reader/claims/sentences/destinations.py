"""Whereto several articles say that somebody was sent: "sent troops to Russia" and "deployed soldiers in Ukraine"."""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sites import Site, sites
from reader.claims.surroundings.words import content, words
from reader.claims.told import Found, labelled, statement_of
from reader.claims.verdict import Verdict, quoted
from reader.model import LONGEST_MENTION, Offsets, Pair, Place, Statement
from reader.text.stems import stem
from reader.text.tokens import is_word

_REACH = 14
"""Tokens behind the word of sending among which the destination stands."""
_OBJECT = 6
"""Tokens before it among which those who were sent can stand: "soldiers already deployed"."""
_LONGEST = 300
"""Tokens of a sentence that are looked at."""
_MOST = 40
"""Destinations of one article that are compared."""
_YEAR = 4
"""Digits of a year."""
_TENSE = 3
"""Tokens before it that tell whether they have been sent."""
_SAID = 7
"""Tokens before it among which "no" and "not" deny it."""

Sent = tuple[str, str]
"""What was done, and to whom, as stems."""


class Destination(NamedTuple):
    """One place of an article that tells whereto somebody was sent: `senders` are the countries named before it."""

    article: int
    span: Offsets
    line: Line
    words: str
    done: Sent
    country: str
    senders: frozenset[str]


def destination_topics(members: Sequence[Member]) -> list[Found]:
    """For each deed and object: the countries that articles name, where two of them part.

    Only what is told as done counts: nothing planned, going on, or denied, and no bare noun such as "deployment".
    """
    found: dict[Sent, list[Destination]] = {}
    for number, member in enumerate(members):
        told = (one for line in member.lines for one in _destinations(number, line))
        for one in islice(told, _MOST):
            found.setdefault(one.done, []).append(one)
    topics = (_found(told, members) for _, told in sorted(found.items()))
    return [topic for topic in topics if topic is not None]


def _destinations(number: int, line: Line) -> Iterator[Destination]:
    placed: list[Site] | None = None
    for verb, key in enumerate(line.keys[:_LONGEST]):
        if stem(key) in words("whither") and _is_done(line.keys, verb):
            placed = list(islice(sites(line), _LONGEST)) if placed is None else placed
            yield from _led(number, line, verb, placed)


def _is_done(keys: Sequence[str], verb: int) -> bool:
    before = keys[max(0, verb - _TENSE) : verb]
    if not words("undone").isdisjoint(before) or not words("disputed").isdisjoint(keys[:verb]):
        return False
    if any(key in words("denial") or key.endswith("n't") for key in keys[max(0, verb - _SAID) : verb]):
        return False
    return keys[verb].endswith("ed") or not words("done").isdisjoint([*before, keys[verb]])


def _led(number: int, line: Line, verb: int, placed: Sequence[Site]) -> Iterator[Destination]:
    """Where the word of sending at `verb` leads, if it does, once for each class of those sent."""
    keys, tokens = line.keys, line.tokens
    starts = {site.first: site for site in placed if not site.people}
    for index in range(verb + 1, min(len(keys) - 1, verb + _REACH)):
        if not is_word(keys[index]) and keys[index] != "-":
            return
        if keys[index] not in words("into"):
            continue
        site = starts.get(index + 2 if keys[index + 1] == "the" else index + 1)
        if site is None and keys[index] == "to":
            # An infinitive: what follows is what for, not whereto.
            return
        if site is None or site.country is None:
            continue
        sent = set(content([*keys[max(0, verb - _OBJECT) : verb], *keys[verb + 1 : index]])) & _persons()
        senders = frozenset(one.country for one in placed if one.first < verb and one.country) - {site.country}
        end = tokens.ends[site.end - 1]
        span = Offsets(max(tokens.starts[max(0, verb - _TENSE)], end - LONGEST_MENTION), end)
        printed = " ".join(tokens[at] for at in range(verb, site.end))
        for person in sorted(sent):
            yield Destination(number, span, line, printed, (stem(keys[verb]), person), site.country, senders)
        return


def _years(line: Line) -> frozenset[str]:
    return frozenset(key for key in line.keys if len(key) == _YEAR and key.isdecimal())


def _persons() -> frozenset[str]:
    return frozenset(f"={one}" for one in words("led"))


def _found(told: Sequence[Destination], members: Sequence[Member]) -> Found | None:
    """The topic of one deed; None where no two articles part."""
    distinct = {(one.article, one.country, one.senders, _years(one.line)): one for one in reversed(told)}
    chosen: dict[int, list[Destination]] = {}
    for one in sorted(distinct.values(), key=lambda one: (one.article, one.span)):
        chosen.setdefault(one.article, []).append(one)
    related = (_relate(chosen[one], chosen[other]) for one, other in combinations(sorted(chosen), 2))
    pairs = [pair for pair in related if pair is not None]
    if not any(verdict.relation == "disagree" for _, _, verdict in pairs):
        return None
    ends = sorted({end for a, b, _ in pairs for end in (a, b)}, key=lambda end: (end.article, end.span))
    place = {end: at for at, end in enumerate(ends)}
    statements = tuple(_statement(end, members[end.article]) for end in ends)
    made = tuple(
        Pair(a=place[a], b=place[b], relation=verdict.relation, why=verdict.why, rule=verdict.rule)
        for a, b, verdict in pairs
    )
    return Found("place", f"where: {labelled(statements[0].quote)}", statements, made)


def _relate(
    ones: Sequence[Destination], others: Sequence[Destination]
) -> tuple[Destination, Destination, Verdict] | None:
    """How two articles relate: by destinations that they share, else where all that each names is another country."""
    for one in ones:
        for other in others:
            if one.country == other.country and one.senders & other.senders:
                why = f"{quoted(one.words)} and {quoted(other.words)} lead to one country, {one.country}"
                return one, other, Verdict("same", "one-place", why)
    if len({one.country for one in ones}) > 1 or len({one.country for one in others}) > 1:
        return None
    for one in ones:
        for other in others:
            years = _years(one.line), _years(other.line)
            if all(years) and not years[0] & years[1]:
                continue
            if (one.senders & other.senders) - {one.country, other.country}:
                why = f"{quoted(one.words)} leads to {one.country}, {quoted(other.words)} to {other.country}"
                return one, other, Verdict("disagree", "place-apart", why)
    return None


def _statement(end: Destination, member: Member) -> Statement:
    return statement_of(member.article, member.text, end.span, end.line.span, Place(name=end.country))
