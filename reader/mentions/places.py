"""Places: countries, regions and cities by a cut of an open gazetteer, with what each lies in.

A name that is also a word, a person's name or that of a smaller city, is a place only where the words around it
show one: "in Reading", "Mobile, Alabama", "the Kursk region". A name inside that of a person or body is none.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.mentions.passages import Passages
from reader.mentions.pieces import Pieces
from reader.mentions.vocabulary import entries, members, words
from reader.model import Mention, Offsets, Place

_LONGEST = 5
"""Pieces of the longest name looked up."""
_SHORTEST = 4


class Listed(NamedTuple):
    """A place of the gazetteer; `sure`: its bare name shows it."""

    name: str
    within: str | None
    country: str | None
    sure: bool
    demonym: bool = False


@cache
def gazetteer() -> Mapping[str, Listed]:
    """Every place by its folded name, the best known where several share one."""
    found: dict[str, Listed] = {}
    doubtful = members("place_words")

    def put(name: str, place: Listed) -> None:
        key = name.casefold()
        found.setdefault(key, place if key not in doubtful else Listed(place.name, place.within, place.country, False))

    for continent, names in entries("place_countries"):
        found[continent.casefold()] = Listed(continent, None, None, True)
        for name in names:
            put(name, Listed(name, continent, name, True))
    for country, names in entries("place_capitals"):
        for name in names:
            put(name, Listed(name, country, country, True))
    for country, names in entries("place_regions"):
        for name in names:
            put(name, Listed(name, country, country, True))
    for listing, sure in (("place_cities", True), ("place_towns", False)):
        for head, names in entries(listing):
            region, _, country = head.rpartition("/")
            for name in names:
                put(name, Listed(name, region or country, country, sure))
    for name, spellings in entries("place_spellings"):
        listed = found.get(name.casefold())
        if listed is not None:
            for spelling in spellings:
                found[spelling.casefold()] = listed
    for country, names in entries("place_demonyms"):
        for name in names:
            found[name.casefold()] = Listed(country, found[country.casefold()].within, country, True, demonym=True)
    return found


def read_places(passages: Passages, names: Sequence[Mention]) -> list[Mention]:
    """The places in order; `names` are those of persons and bodies, in order."""
    taken = [mention.span for mention in names]
    found: list[Mention] = []
    at = 0
    for first, end, place, sure in _named(passages.pieces):
        span = _span(passages.pieces, first, end)
        while at < len(taken) and taken[at].end <= span.start:
            at += 1
        inside = at < len(taken) and taken[at].overlap(span) > 0
        if inside or not (sure or _shown(passages.pieces, first, end)):
            continue
        value = Place(name=place.name, within=place.within, country=place.country, demonym=place.demonym)
        found.append(Mention(kind="place", start=span.start, end=span.end, value=value))
    return found


def find_place(pieces: Pieces, index: int) -> tuple[Listed, int] | None:
    """The longest name of the gazetteer that begins at a piece, and the index after it."""
    if not pieces.is_capital(index) or not pieces.is_word(index):
        return None
    listed = gazetteer()
    for end in range(min(index + _LONGEST, len(pieces)), index, -1):
        key = pieces.phrase(index, end)
        place = listed.get(key) or (listed.get(key[:-2]) if key.endswith("'s") else None)
        if (
            place is not None
            and not place.sure
            and end == index + 1
            and len(key) <= _SHORTEST
            and pieces.surface(index).isupper()
        ):
            # An abbreviation in capitals rather than a small city: NIS, VAN.
            continue
        if place is not None and pieces.is_capital(end - 1) and _is_written_so(pieces, index, end):
            return place, end
        if end == index + 1 and key.endswith("."):
            place = listed.get(key[:-1])
            if place is not None:
                return place, end
    return None


def _is_written_so(pieces: Pieces, first: int, end: int) -> bool:
    """Whether an abbreviation in capitals is no pronoun: "US", not "Us"."""
    return end > first + 1 or pieces.key(first) not in ("us", "uk", "drc") or pieces.surface(first)[:2].isupper()


def _named(pieces: Pieces) -> Iterator[tuple[int, int, Listed, bool]]:
    index = 0
    while index < len(pieces):
        hit = find_place(pieces, index)
        if hit is None:
            index += 1
            continue
        place, end = hit
        joined = pieces.joins(end) or pieces.joins(index - 1)
        yield index, end, place, (place.sure and not joined) or (place.sure and place.demonym)
        index = end


def _span(pieces: Pieces, first: int, end: int) -> Offsets:
    span = pieces.span(first, end)
    return Offsets(span.start, span.end - 2) if pieces.key(end - 1).endswith("'s") else span


def _shown(pieces: Pieces, first: int, end: int) -> bool:
    """Whether the words around a doubtful name show a place."""
    if pieces.joins(end) or pieces.joins(first - 1):
        return False
    if pieces.key(end) in members("place_contexts", "after"):
        return True
    if (
        pieces.key(first - 1) == ""
        and pieces.surface(first).isupper()
        and pieces.key(end) in ("(", ":", "-", "--", ",")
    ):
        # The place of writing that opens a report.
        return True
    if pieces.key(end) == "," and pieces.glued(end):
        larger = find_place(pieces, end + 1)
        if larger is not None and not larger[0].demonym:
            return True
        if pieces.key(end + 1) in words("state_abbreviations"):
            return True
    follows = pieces.is_capital(end) and pieces.is_word(end)
    return pieces.key(first - 1) in members("place_contexts", "before") and not follows
