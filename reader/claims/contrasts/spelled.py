"""Names of things that two articles spell in two ways: "Parris Island" and "Paris Island"."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.spellings import spelled
from reader.claims.surroundings.words import words
from reader.claims.told import Found, asked
from reader.claims.verdict import Rule
from reader.mentions.places import gazetteer
from reader.model import Offsets, Relation
from reader.text.keys import words as keys_of

_SHORTEST, _NEARLY = 5, 6
"""Letters of the shortest word that is compared, and of the shortest that may differ in two letters."""
_LONGEST = 300
"""Tokens of a sentence that are looked at."""
_MOST = 400
"""Words with a capital of one article that are compared."""
_ENDINGS = frozenset(("s", "n", "i", "an", "es", "d"))
"""Endings by which a word is a form of the other: "Yemeni" and "Yemen"."""
_HABITS = (("z", "s"), ("our", "or"), ("tre", "ter"), ("ence", "ense"), ("-", ""), ("ll", "l"))
"""Spellings that differ by the habits of a country or a house: "organization" and "organisation"."""


class _Standing(NamedTuple):
    """A word of a name at a place: its sentence and token, and the words of the name before and behind it."""

    line: int
    token: int
    before: str
    behind: str


class _Words(NamedTuple):
    """All words of an article, and where each of a name of several words stands first."""

    keys: Set[str]
    names: Mapping[str, _Standing]


def spelled_topics(members: Sequence[Member], told: Sequence[Found]) -> list[Found]:
    """A topic for each word of a name that two articles spell in two ways; none where it is `told` already."""
    small = {
        key
        for member in members
        for line in member.lines
        for token, key in zip(line.tokens, line.keys, strict=True)
        if token[0].islower()
    }
    read = [_read(member, small) for member in members]
    known = [
        frozenset(key for said in one.statements for key in keys_of(said.quote.casefold()))
        for one in told
        if any(pair.rule == "spelled-otherwise" for pair in one.pairs)
    ]
    found = []
    for one, other in combinations(range(len(members)), 2):
        for word, rival in _pairs(read[one], read[other]):
            if not any({word, rival} <= keys for keys in known):
                ends = ((one, word), (other, rival))
                a, b = (_naming(at, members[at], read[at].names[key], key) for at, key in ends)
                relation, rule = relation_of(word, rival)
                found.append(Rival(a, b, relation, rule, "the name", asked("name", a.printed)))
    return rival_topics(found, [Article(member.article, member.text) for member in members], "name")


def relation_of(one: str, other: str) -> tuple[Relation, Rule]:
    """What two names that differ in a letter or two are: two places where both are known as such, else spellings."""
    places = gazetteer()
    return ("differs", "site-apart") if one in places and other in places else ("spelling", "spelled-otherwise")


def nearly(one: str, other: str) -> bool:
    """Whether two words of some length differ in at most two letters, not the first, and by no ending or habit."""
    if min(len(one), len(other)) < _NEARLY or one[0] != other[0] or _one_word(one, other):
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 2
    return spelled(one, other)


def _one_word(one: str, other: str) -> bool:
    """Whether one is a form of the other, or both are one word but for accents and the habits of spelling."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return True
    one, other = _plain(one), _plain(other)
    return one == other or any(one.replace(*habit) == other.replace(*habit) for habit in _HABITS)


def _plain(word: str) -> str:
    """A word without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _read(member: Member, small: Set[str]) -> _Words:
    names: dict[str, _Standing] = {}
    for at, line in enumerate(member.lines):
        for token, key in enumerate(line.keys[:_LONGEST]):
            key = key.removesuffix("'s")
            if len(names) < _MOST and len(key) >= _SHORTEST and key not in names and key not in small:
                before, behind = _beside(line, token - 1), _beside(line, token + 1)
                if line.tokens[token][0].isupper() and (before or behind):
                    names[key] = _Standing(at, token, before, behind)
    return _Words(frozenset(key.removesuffix("'s") for line in member.lines for key in line.keys), names)


def _beside(line: Line, at: int) -> str:
    """The word with a capital at a token, of which a name may be a part; empty for any other."""
    if not 0 <= at < len(line.keys) or not line.tokens[at][0].isupper():
        return ""
    key = line.keys[at].removesuffix("'s")
    return "" if key in words("stop") or key in words("month") else key


def _pairs(mine: _Words, theirs: _Words) -> Iterator[tuple[str, str]]:
    """Two words, each of which one article lacks, that are spelled alike and stand beside one word of a name."""
    rivals: dict[str, list[str]] = {}
    for key in theirs.names:
        if key not in mine.keys:
            rivals.setdefault(key[0], []).append(key)
    for key, one in mine.names.items():
        for rival in rivals.get(key[0], ()) if key not in theirs.keys else ():
            other = theirs.names[rival]
            beside = (one.before and one.before == other.before) or (one.behind and one.behind == other.behind)
            if beside and spelled(key, rival) and not _one_word(key, rival):
                yield key, rival


def _naming(article: int, member: Member, standing: _Standing, key: str) -> Naming:
    line = member.lines[standing.line]
    first, end = standing.token - bool(standing.before), standing.token + 1 + bool(standing.behind)
    span = Offsets(line.tokens.starts[first], line.tokens.ends[end - 1])
    return Naming(article, span, key, span.of(member.text), line.span)
