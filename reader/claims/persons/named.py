"""The persons and posts that an article names, ready to be laid beside those of another."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from reader.claims.persons.posts import LONGEST, Named, Post, posts
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import date_of
from reader.claims.surroundings.words import words
from reader.claims.told import line_at
from reader.mentions.vocabulary import members as listed
from reader.model import Mention, Name, Offsets
from reader.text.keys import words as keys_of
from reader.text.similarity import cosine

_DATA = "offices.txt"
_LINKED = 0.2
"""Cosine of two sentences from which both may tell of one person."""
_KIN = 4
"""Tokens on each side of a name among which stands whose kin somebody is."""
_MOST, _MOST_BEARERS = 60, 16
"""Posts of one article, and full names of one surname, that are compared."""


class Person(NamedTuple):
    """A full name at a place of an article: the number of its sentence, the given name and the surname."""

    line: int
    given: str
    surname: str
    span: Offsets
    kin: frozenset[str]
    value: Name | None


class Reading(NamedTuple):
    """What an article names: its words, its posts with the numbers of their sentences, and its persons by surname."""

    keys: Set[str]
    posts: Sequence[tuple[int, Post]]
    persons: Mapping[str, Sequence[Person]]


def read_names(member: Member, mentions: Sequence[Mention]) -> Reading:
    """What an article names; `mentions` are all its mentions."""
    people = [one for one in mentions if isinstance(one.value, Name) and not one.value.body]
    named = Named({one.start: one for one in people}, {one.end: one for one in people})
    held = [line_at(member.lines, one.start) for one in people]
    lines = sorted(set(held))
    found = [(at, post) for at in lines for post in posts(member.lines[at], named)][:_MOST]
    keys = frozenset(key.removesuffix("'s") for line in member.lines for key in line.keys)
    full = [one for at, mention in zip(held, people, strict=True) if (one := _person(member, at, mention)) is not None]
    known = {one.span.start for one in full}
    full += [one for at in range(len(member.vectors)) for one in _relatives(member, at) if one.span.start not in known]
    persons: dict[str, list[Person]] = {}
    for person in sorted(full, key=lambda one: one.span):
        if len(persons.setdefault(person.surname, [])) < _MOST_BEARERS:
            persons[person.surname].append(person)
    return Reading(keys, found, persons)


def _person(member: Member, at: int, mention: Mention) -> Person | None:
    """A full name in Western order; None for any other."""
    value = mention.value
    if not isinstance(value, Name) or value.full is not None or at >= len(member.vectors):
        return None
    parts = [part for part in keys_of(value.name.casefold()) if part[0].isalpha() and part not in ("jr", "sr")]
    if len(parts) < 2 or parts[0] in listed("east_asian_surnames") or mention.end > member.lines[at].span.end:
        return None
    return Person(at, parts[0], parts[-1], mention.span, _kin(member.lines[at], mention.span), value)


def _kin(line: Line, span: Offsets) -> frozenset[str]:
    """The words of kinship beside a name."""
    tokens = line.tokens
    first, end = bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)
    return words("kin", _DATA).intersection(line.keys[max(0, first - _KIN) : end + _KIN])


def _relatives(member: Member, at: int) -> Iterator[Person]:
    """Two words with capitals beside a word of kinship: "his niece Orla Vey" and "Orla Vey, a niece of his"."""
    line = member.lines[at]
    if words("kin", _DATA).isdisjoint(line.keys):
        return
    for word, key in enumerate(line.keys[:LONGEST]):
        if key in words("kin", _DATA):
            before = word - 1 - (line.keys[max(0, word - 1) : word] in (("a",), ("the",)))
            places = [word + 1] + ([before - 2] if before >= 2 and line.keys[before] == "," else [])
            for first in places:
                if len(line.keys) > first + 1 and all(_is_name(line, place) for place in (first, first + 1)):
                    span = Offsets(line.tokens.starts[first], line.tokens.ends[first + 1])
                    given, surname = line.keys[first : first + 2]
                    yield Person(at, given, surname, span, _kin(line, span), None)


def _is_name(line: Line, at: int) -> bool:
    key = line.keys[at]
    return line.tokens[at][0].isupper() and key.isalpha() and key not in words("stop")


def linked(one: Place, other: Place, members: Sequence[Member], alike: Mapping[tuple[Place, Place], float]) -> bool:
    """Whether two sentences may tell of one thing: they are partners (`alike`) or have words in common."""
    vectors = [members[article].vectors[line : line + 1] for article, line in (one, other)]
    return (one, other) in alike or (all(vectors) and cosine(vectors[0][0], vectors[1][0]) >= _LINKED)


def years(line: Line) -> frozenset[str]:
    """The years that a sentence names: by another year a post may have another holder."""
    tokens = line.tokens
    return frozenset(date for at, key in enumerate(line.keys) if (date := date_of(key, tokens[at])).isdecimal())
