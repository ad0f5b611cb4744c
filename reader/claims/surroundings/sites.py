"""Places in a sentence, looked up where a rule asks for them: cheaper than to read those of every article."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.mentions.places import gazetteer

_LONGEST = 4
"""Words of the longest name looked up."""
_GENITIVE = ("'s", "'")


class Site(NamedTuple):
    """A place named by the tokens `first` up to `end`, and the country it is or lies in; a continent lies in none.

    `people`: only the adjective or the people is named.
    """

    first: int
    end: int
    name: str
    country: str | None
    people: bool


def sites(line: Line) -> Iterator[Site]:
    """The places of a sentence, in order; a name that is also a word counts behind a preposition of place."""
    listed = gazetteer()
    at = 0
    while at < len(line.keys):
        found = None
        if line.tokens[at][0].isupper():
            for end in range(min(at + _LONGEST, len(line.keys)), at, -1):
                place = listed.get(_name(line, at, end))
                if place is not None and (place.sure or (at > 0 and line.keys[at - 1] in words("into"))):
                    found = Site(at, end, place.name, place.country, place.demonym)
                    break
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _name(line: Line, first: int, end: int) -> str:
    key = " ".join(line.keys[first:end])
    return next((key.removesuffix(ending) for ending in _GENITIVE if key.endswith(ending)), key)
