"""What keeps two unequal values from being called a conflict, however alike their sentences are."""

from reader.claims.features import clash, states
from reader.claims.statements import Sighting


def vetoed(a: Sighting, b: Sighting) -> bool:
    """Whether anything beside the values shows that they speak of two things."""
    return clash(a.dates, b.dates) or _other_state(a, b) or a.scope != b.scope or _other_frame(a, b)


def _other_frame(a: Sighting, b: Sighting) -> bool:
    """Whether the words beside them tell that they are of two things: a magnitude and a depth."""
    return bool(a.frame and b.frame) and a.frame != b.frame


def _other_state(a: Sighting, b: Sighting) -> bool:
    """Whether the counted people are said to have come to different ends."""
    one, other = states(a), states(b)
    return bool(one and other and not one & other)
