"""Whether two places can't be one: towns, regions and countries, each beside its like."""

from functools import cache

from reader.claims.contrasts.proper import ProperName
from reader.claims.surroundings.sites import Site
from reader.claims.surroundings.words import content, words
from reader.mentions.places import Listed
from reader.mentions.vocabulary import members as listed

ALIKE, LINKED = 0.2, 0.1
"""Cosine from which two sentences may report one thing; for two towns at which it happened."""


def apart(one: Site | None, other: Site | None, slot: str, near: float) -> bool:
    """Whether two places are of one rank, so that neither lies in the other, in sentences near enough for the slot."""
    if one is None or other is None or one.country is None or other.country is None or _rank(one) != _rank(other):
        return False
    # A team loses to many towns, and a man comes from one and leaves for another.
    stays = _rank(one) == "town" and slot == "at"
    return near >= (LINKED if stays else ALIKE) and one.name != other.name


def of_two_times(one: ProperName, other: ProperName) -> bool:
    """Whether two places are of two times of a life: "born in Leeds" and "raised in Sheffield"."""
    mine, theirs = one.slots & _lives(), other.slots & _lives()
    return bool(mine and theirs) and mine != theirs


@cache
def _lives() -> frozenset[str]:
    return frozenset(f"noun {stem}" for stem in content(words("lives")))


def is_town(place: Site | Listed) -> bool:
    """Whether a place is a town, rather than a region, a country or a continent."""
    return place.country is not None and _rank(place) == "town"


def _rank(site: Site | Listed) -> str:
    return "country" if site.name == site.country else "region" if site.name in _regions() else "town"


@cache
def _regions() -> frozenset[str]:
    return listed("place_regions")
