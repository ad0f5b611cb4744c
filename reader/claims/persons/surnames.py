"""Two family names that two articles have for one person, where they are alike: "Aminata Koroma", "Aminata Kamara"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reader.claims.persons.named import Reading, linked
from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.spellings import spelled
from reader.claims.surroundings.words import words
from reader.claims.told import Found, asked
from reader.model import Offsets

_SHORTEST, _ALIKE, _LENGTH = 3, 5, 2
"""Letters of the shortest name, of the shortest surname that is compared, and by how many two that are alike differ."""
_LONGEST, _MOST = 300, 400
"""Tokens of a sentence that are looked at, and given names of one article that are compared."""

_Standing = tuple[str, int, Offsets]
"""A surname, the number of its sentence, and the span of the name with the given name."""


def surname_topics(
    members: Sequence[Member], read: Sequence[Reading], alike: Mapping[tuple[Place, Place], float]
) -> list[Found]:
    """A topic for each two surnames that articles have for one given name; `read` is what each names."""
    whole = [_bearers(member) for member in members]
    found = [
        rival
        for one, other in combinations(range(len(members)), 2)
        for rival in _rivals((one, other), (whole[one], whole[other]), (read[one], read[other]), members, alike)
    ]
    return rival_topics(found, [Article(member.article, member.text) for member in members], "name")


def _bearers(member: Member) -> dict[str, _Standing]:
    """Each given name that an article puts before one surname alone, or before what has a capital like one."""
    found: dict[str, _Standing | None] = {}
    for number, line in enumerate(member.lines[: len(member.vectors)]):
        keys, tokens = line.keys[:_LONGEST], line.tokens
        for at in range(len(keys) - 1):
            known_or_room = len(found) < _MOST or keys[at] in found
            if known_or_room and _is_name(line, at) and _is_name(line, at + 1):
                surname = keys[at + 1].removesuffix("'s")
                standing = (
                    surname,
                    number,
                    Offsets(tokens.starts[at], tokens.ends[at + 1] - (len(keys[at + 1]) - len(surname))),
                )
                known = found.setdefault(keys[at], standing)
                if known is not None and known[0] != surname:
                    found[keys[at]] = None
    return {given: standing for given, standing in found.items() if standing is not None}


def _is_name(line: Line, at: int) -> bool:
    key = line.keys[at]
    return line.tokens[at][0].isupper() and len(key) >= _SHORTEST and key not in words("stop")


def _rivals(
    ends: tuple[int, int],
    bearers: tuple[Mapping[str, _Standing], Mapping[str, _Standing]],
    readings: tuple[Reading, Reading],
    members: Sequence[Member],
    alike: Mapping[tuple[Place, Place], float],
) -> Iterator[Rival]:
    mine, theirs = bearers
    for given in sorted(mine.keys() & theirs.keys()):
        (surname, line, span), (rival, to, rival_span) = mine[given], theirs[given]
        if not _near(surname, rival) or surname in readings[1].keys or rival in readings[0].keys:
            continue
        known = any(
            person.given == given
            for name, reading in ((surname, readings[0]), (rival, readings[1]))
            for person in reading.persons.get(name, ())
        )
        if known and linked((ends[0], line), (ends[1], to), members, alike):
            yield Rival(
                _naming(ends[0], surname, line, span, members),
                _naming(ends[1], rival, to, rival_span, members),
                "differs",
                "surname-apart",
                f"the surname of {given.capitalize()}",
                asked("who", f"{given.capitalize()} {surname.capitalize()}"),
            )


def _near(one: str, other: str) -> bool:
    """Whether two surnames are alike, but more than two spellings of one: one first letter, and about one length."""
    short, long = sorted((one, other), key=len)
    if len(short) < _ALIKE or short[0] != long[0] or len(long) - len(short) > _LENGTH:
        return False
    return not long.startswith(short) and not spelled(one, other)


def _naming(article: int, surname: str, line: int, span: Offsets, members: Sequence[Member]) -> Naming:
    member = members[article]
    return Naming(article, span, surname, span.of(member.text), member.lines[line].span)
