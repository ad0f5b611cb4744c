"""What keeps two unequal values from being called a conflict, however alike their sentences are."""

from reader.claims.surroundings.counted import DURATIONS
from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import words
from reader.claims.values.features import clash, states

_BEHIND = 4
"""Words behind a count among which the year stands that it is of."""


def vetoed(a: Sighting, b: Sighting) -> bool:
    """Whether anything beside the values shows that they speak of two things."""
    return (
        clash(a.dates, b.dates)
        or _other_year(a, b)
        or _other_state(a, b)
        or _other_scope(a, b)
        or _other_frame(a, b)
        or _other_end(a, b)
        or _other_way(a, b)
    )


def _other_scope(a: Sighting, b: Sighting) -> bool:
    """Whether one is of a part, a rest or a total, and the other is not: of times, whether they share no such word."""
    if a.mention.kind == "time" and a.scope and b.scope:
        return a.scope.isdisjoint(b.scope)
    return a.scope != b.scope


def _other_year(a: Sighting, b: Sighting) -> bool:
    """Whether one count alone is told of a year: "which cut 1,900 posts in 2021"."""
    if a.mention.kind == "time":
        return False
    return bool(_years(a)) != bool(_years(b))


def _years(sighting: Sighting) -> frozenset[str]:
    """The years among the first words behind a value."""
    return sighting.dates.intersection(sighting.after[:_BEHIND])


def _other_end(a: Sighting, b: Sighting) -> bool:
    """Whether one lasts so long, and the other lies so far off: "for two years" and "two years ago"."""
    durations = DURATIONS.intersection((a.counted.measure, b.counted.measure))
    return bool(durations) and from_word(a) != from_word(b)


def _other_way(a: Sighting, b: Sighting) -> bool:
    """Whether one is of going in, and the other of coming out: "checked into", "checked out of"."""
    ways = [{"into", "out"}.intersection(word.casefold() for word in side.before) for side in (a, b)]
    return bool(ways[0] and ways[1]) and ways[0].isdisjoint(ways[1])


def from_word(sighting: Sighting) -> str:
    """The word behind a duration that tells from what it is counted; empty where none does."""
    return next((word for word in sighting.after[:1] if word in words("from")), "")


def _other_frame(a: Sighting, b: Sighting) -> bool:
    """Whether the words beside them tell that they are of two things: a magnitude and a depth."""
    return bool(a.frame and b.frame) and a.frame != b.frame


def _other_state(a: Sighting, b: Sighting) -> bool:
    """Whether the counted people are said to have come to different ends."""
    one, other = states(a), states(b)
    return bool(one and other and not one & other)
