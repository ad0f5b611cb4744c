"""Whom a fate befell: a person by name, or the driver, the pilot or the boy that a sentence tells of."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from reader.claims.sentences.deeds.opposites import listed, names
from reader.claims.sentences.deeds.phrases import named
from reader.claims.sentences.deeds.reading import Deed
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import DAYS, content, words
from reader.mentions.verbs import speaks
from reader.mentions.vocabulary import members
from reader.text.stems import stem
from reader.text.tokens import is_word

_REACH = 30
"""Tokens before a fate among which the person stands."""
_BEHIND = 8
_AGE = "year-old"
_PRONOUNS = frozenset(("he", "she", "him", "her", "his"))
_ASIDE = frozenset(
    ("by", "at", "in", "near", "from", "to", "on", "off", "outside", "towards", "against", "like", "than")
)
"""Words before a person that tell of a doer, or of a place called so."""
_MOST = 12
"""Persons of a stretch that are looked at."""


class Person(NamedTuple):
    """Somebody as a sentence calls them: nouns, names by their stems, words before a noun, ages, and the tokens."""

    nouns: frozenset[str]
    names: frozenset[str]
    described: frozenset[str]
    ages: frozenset[str]
    first: int
    end: int

    def can_be(self, other: "Person") -> bool:
        """Whether two can be one: a name or a noun in common, and nothing that parts them."""
        if self.ages and other.ages and not self.ages & other.ages:
            return False
        if self.names and other.names:
            return bool(self.names & other.names)
        if self.described and other.described and not self.described & other.described:
            return False
        mine, theirs = (_kinds(person.nouns) for person in (self, other))
        if self.names & other.nouns or other.names & self.nouns:
            return True
        return bool(mine & theirs) or (bool(self.ages & other.ages) and not (mine and theirs))


def _kinds(nouns: frozenset[str]) -> frozenset[str]:
    """The nouns, with those that can name one person brought to one."""
    return frozenset(_alike().get(noun, noun) for noun in nouns)


@cache
def _alike() -> dict[str, str]:
    return {word: name for name in names("who ") for word in listed(name)}


def whom(line: Line, deed: Deed, ahead: Line | None = None) -> Person | None:
    """Whom a fate befell, `ahead` being the sentence before; None where several people, or none, are told of."""
    keys = line.keys
    if _PRONOUNS.intersection(keys[deed.first : deed.end]) or _is_pronoun(line, deed):
        found = _singular(line, 0, deed.first)
        return found[-1] if found else _only(ahead)
    if deed.to_somebody and 0 <= deed.thing.first < deed.end:
        start, end = deed.thing.first, deed.thing.end
        return None if _counted(line, start, end) else next(_persons(line, start, end), None)
    if deed.to_somebody:
        if deed.thing.first < deed.end or _counted(line, deed.end, deed.thing.end):
            return None
        stop = min(len(keys), deed.end + _BEHIND)
        aside = next((at for at in range(deed.end, stop) if keys[at] in listed("group preposition")), stop)
        found = list(islice(_persons(line, deed.end, stop), 1))
        return found[0] if found and found[0].first < aside and not _office(line, found[0]) else None
    start = _opened(keys, deed.first)
    found = [] if _counted(line, start, deed.first) else _singular(line, start, deed.first)
    return found[-1] if found and not _of_a_thing(keys, found[-1]) else None


def _of_a_thing(keys: Sequence[str], one: Person) -> bool:
    """Whether a person is told of only to tell which thing is spoken of: "the autopsy of the driver"."""
    at = one.first
    while at and keys[at - 1] in listed("group between"):
        at -= 1
    return at > 1 and keys[at - 1] == "of" and keys[at - 2] not in nouns() | {"body"}


def _office(line: Line, one: Person) -> bool:
    """Whether a person is called by an office alone, the name behind it: "Secretary of State Rex Hale"."""
    behind = one.end + 1
    return not one.names and line.keys[one.end : behind] == ("of",) and behind < len(line.keys) and named(line, behind)


def _is_pronoun(line: Line, deed: Deed) -> bool:
    return deed.thing.pronoun and not _PRONOUNS.isdisjoint(line.keys[deed.thing.first : deed.thing.end])


def _only(line: Line | None) -> Person | None:
    """The person that a sentence tells of, where it tells of no other."""
    if line is None:
        return None
    found = _singular(line, 0, min(len(line.keys), 2 * _REACH))
    return found[0] if found and all(one.can_be(found[0]) for one in found) else None


def _singular(line: Line, first: int, end: int) -> list[Person]:
    """The persons of a stretch, without those told of only to tell which another is."""
    found = list(_persons(line, first, end))
    return [
        one
        for at, one in enumerate(found)
        if not (at and _held(line, found[at - 1], one)) and _before(line.keys, one.first) not in _ASIDE
    ]


def _before(keys: Sequence[str], at: int) -> str:
    """The word before a person, articles and possessives skipped."""
    while at and keys[at - 1] in listed("group between"):
        at -= 1
    return keys[at - 1] if at else ""


def _opened(keys: Sequence[str], at: int) -> int:
    least = max(0, at - _REACH)
    while (
        at > least
        and keys[at - 1] not in (";", ":", ".", '"', "“", "”", "that", "but", "while")
        and not (speaks(keys[at - 1]) and (at < 2 or keys[at - 2] not in listed("group be")))
    ):
        at -= 1
    return at


def _held(line: Line, one: Person, other: Person) -> bool:
    """Whether a person is told of only to tell which the other is: "the mother of the boy"."""
    return line.keys[one.end : one.end + 1] in (("of",), ("with",)) and other.first - one.end <= 2


def _counted(line: Line, first: int, end: int) -> bool:
    """Whether several people, or another one, are told of in a stretch."""
    keys = line.keys
    return any(
        (key.endswith("s") and key[:-1] in nouns() and keys[at + 1 : at + 2] != ("'",))
        or key in _SEVERAL
        or (key in listed("group another") and _near(keys, at))
        for at, key in enumerate(keys[first:end], first)
    )


def _near(keys: Sequence[str], at: int) -> bool:
    return any(key in nouns() for key in keys[at + 1 : at + 4])


_SEVERAL = frozenset(("men", "women", "children", "people", "babies", "policemen", "crewmen", "firemen"))


def _persons(line: Line, first: int, end: int) -> Iterator[Person]:
    """The persons of a stretch, a name and the noun beside it as one."""
    keys = line.keys
    found: list[Person] = []
    at = first
    while at < end and len(found) < _MOST:
        if not is_word(keys[at]) or keys[at].endswith(("'s", "s'")):
            at += 1
        elif keys[at] == _AGE and at > 1 and nouns().isdisjoint(keys[at + 1 : at + 4]):
            aged = frozenset((keys[at - 2],))
            found.append(Person(frozenset(), frozenset(), frozenset(), aged, at - 2, at + 1))
            at += 1
        elif keys[at] in nouns():
            found.append(_noun(line, at, first))
            at += 1
        elif _names(line, at):
            stop = at + 1
            while stop < end and named(line, stop) and is_word(keys[stop]):
                stop += 1
            owner = keys[stop - 1].endswith("s") and keys[stop : stop + 1] == ("'",)
            if not (owner or keys[stop - 1].endswith(("'s", "s'"))):
                found.append(Person(frozenset(), _stems(keys[at:stop]), frozenset(), _ages(keys, stop), at, stop))
            at = stop
        else:
            at += 1
    yield from _joined(found, keys)


def _joined(found: Sequence[Person], keys: Sequence[str]) -> Iterator[Person]:
    """The persons, those that stand side by side as one: "the driver, Tom Hale"."""
    kept: Person | None = None
    for one in found:
        if kept is not None and _beside(kept, one, keys):
            kept = Person(
                kept.nouns | one.nouns, kept.names | one.names, kept.described | one.described, kept.ages | one.ages,
                kept.first, one.end,
            )  # fmt: skip
            continue
        if kept is not None:
            yield kept
        kept = one
    if kept is not None:
        yield kept


def _beside(one: Person, other: Person, keys: Sequence[str]) -> bool:
    between = keys[one.end : other.first]
    if one.names and other.names:
        return False
    skipped = all(
        key == "," or key in listed("group determiner") or key in other.described or key == _AGE or key.isdecimal()
        or stem(key) in other.described
        for key in between
    )  # fmt: skip
    return skipped and between.count(",") <= 2 and (not between or bool(one.names) != bool(other.names))


def _noun(line: Line, at: int, least: int) -> Person:
    keys, start = line.keys, at
    while start > max(least, at - 3) and is_word(keys[start - 1]) and _describes(line, start - 1):
        start -= 1
    described = frozenset(content(key for key in keys[start:at] if key != _AGE and not key.endswith("'s")))
    aged = keys.index(_AGE, start, at) if _AGE in keys[start:at] else 0
    ages = frozenset((keys[aged - 2],)) if aged > 1 else frozenset()
    return Person(frozenset((keys[at],)), frozenset(), described, ages | _ages(keys, at + 1), start, at + 1)


def _describes(line: Line, at: int) -> bool:
    key = line.keys[at]
    return bool(content([key])) and not named(line, at) and not speaks(key) and not key.endswith("ed")


def _ages(keys: Sequence[str], at: int) -> frozenset[str]:
    """The age behind a person: "Aled Rhys, 34,"."""
    after = keys[at : at + 2]
    return frozenset(after[1:]) if len(after) > 1 and after[0] == "," and after[1].isdecimal() else frozenset()


def _names(line: Line, at: int) -> bool:
    key = line.keys[at]
    if key in DAYS or key in words("month") or key in nouns():
        return False
    return named(line, at) or (
        at == 0
        and bool(content([key]))
        and not content([key])[0].startswith("=")
        and line.tokens[0][0].isupper()
        and line.keys[1:2] != ("of",)
    )


def _stems(keys: Sequence[str]) -> frozenset[str]:
    return frozenset(content(key for key in keys if key not in members("roles", "office")))


@cache
def nouns() -> frozenset[str]:
    """The nouns that name one person."""
    return members("roles") | listed("persons")
