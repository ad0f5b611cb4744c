"""Whence and whither what is on its way goes: "a flight from Gdansk", "bound for Oslo"."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.claims.contrasts.attributes import DATA, LONGEST, Attribute, bare, grouped, is_capital, of_a_year
from reader.claims.contrasts.localities import is_town
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.mentions.places import gazetteer

_LEADING = frozenset(("for", "to", "toward", "towards", "from", "in", "left"))
_VEHICLES = ("air", "sea", "rail", "road", "lorry")
_ALONG = 4
"""Tokens behind whence something goes among which stands whither."""


def ways(lines: Sequence[Line]) -> Iterator[Attribute]:
    """Whence and whither the sentences of an article say that things go, by the way they take.

    A sentence that names no vehicle, nor a person, tells of the vehicle that the article names most often.
    """
    kinds = grouped(*_VEHICLES)
    named = [[kinds[key] for key in line.keys[:LONGEST] if key in kinds] for line in lines]
    often = Counter(kind for kinds in named for kind in kinds).most_common(1)
    if not often:
        return
    for number, line in enumerate(lines):
        keys = line.keys[:LONGEST]
        if _LEADING.isdisjoint(keys) or of_a_year(line):
            continue
        whence = -LONGEST
        for at, key in enumerate(keys):
            if key == "to" and _is_line(line, at):
                yield Attribute(number, at - 1, at + 3, "from", grouped(*_VEHICLES)[keys[at + 2]], _name(line, at - 1))
                yield Attribute(number, at - 1, at + 3, "to", grouped(*_VEHICLES)[keys[at + 2]], _name(line, at + 1))
            elif key in _LEADING and (kind := _led(line, at, whence)) and (name := _place(line, at)):
                whence = at if kind == "from" else whence
                persons = not words("persons there", DATA).isdisjoint(keys[:at])
                if not named[number] and persons:
                    continue
                way = named[number][0] if named[number] else often[0][0]
                yield Attribute(number, max(0, at - 2), at + 2, kind, way, name)


def _led(line: Line, at: int, whence: int) -> str:
    """Whether a word leads to whence or whither something goes; empty for neither."""
    key, before = line.keys[at], line.keys[at - 1] if at else ""
    if key == "left":
        return "from" if before in ("had", "has", "it", "which", "that") or before in grouped(*_VEHICLES) else ""
    if key == "from":
        return "from" if before in words("away", DATA) else ""
    if key == "in":
        return "from" if before in words("opened", DATA) else ""
    along = key == "to" and at - whence <= _ALONG
    return "to" if along or before in words("toward", DATA) else ""


def _place(line: Line, at: int) -> str:
    """The name of one word behind a word that leads to it; empty where there is none."""
    if not is_capital(line, at + 1) or is_capital(line, at + 2) or line.keys[at + 1].endswith("'s"):
        return ""
    return _name(line, at + 1)


def _is_line(line: Line, at: int) -> bool:
    """Whether a "to" stands between two names before a vehicle: "the Leeds to London train"."""
    behind = line.keys[at + 2 : at + 3]
    return (
        bool(at and behind)
        and behind[0] in grouped(*_VEHICLES)
        and is_capital(line, at - 1)
        and is_capital(line, at + 1)
    )


def _name(line: Line, at: int) -> str:
    name = bare(line.keys[at])
    place = gazetteer().get(name) or gazetteer().get(_plain(name))
    return place.name if place is not None else _plain(name)


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def two_ways(one: Attribute, other: Attribute) -> bool:
    """Whether two places are two towns; of seats, and on the sea, small ones that no list holds are, too."""
    places = [gazetteer().get(end.filler.casefold()) for end in (one, other)]
    known = [place for place in places if place is not None]
    if len({_plain(place.name.casefold()) for place in known}) < len(known):
        return False
    if _plain(one.filler) == _plain(other.filler) or not all(is_town(place) for place in known):
        return False
    return len(known) == len(places) or one.head == "sea" or one.kind.startswith("seat")
