"""The signs that two values of two articles speak of the same thing, each a number from 0 to 1."""

from functools import cache

from reader.claims.statements import Sighting
from reader.claims.words import DAYS, MONTHS, words
from reader.text.similarity import cosine

Signs = dict[str, float]

_LISTED = 2
"""Counted nouns that two sentences have in common besides, from which both surely list the same things."""
_DAYS = frozenset(day[:3] for day in DAYS)


def signs(a: Sighting, b: Sighting) -> Signs:
    """The signs that don't look at the values: what `bare` scores weigh."""
    heads = bool(a.counted.head and b.counted.head)
    shared = a.counted.described & b.counted.described
    either = a.counted.described | b.counted.described
    names = a.names | b.names
    state, other_state = states(a), states(b)
    return {
        "bias": 1.0,
        "head": float(heads and a.counted.head == b.counted.head),
        "heads_differ": float(heads and a.counted.head != b.counted.head),
        "described": len(shared) / len(either) if either else 0.0,
        "sentence": cosine(a.sentence, b.sentence),
        "window": cosine(a.window, b.window),
        "around": cosine(a.around, b.around),
        "names": len(a.names & b.names) / len(names) if names else 0.0,
        "beside": (float(a.left != "" and a.left == b.left) + float(a.right != "" and a.right == b.right)) / 2,
        "place": abs(a.place - b.place),
        "dates_clash": float(clash(a.dates, b.dates)),
        "dates_agree": float(bool(a.dates & b.dates)),
        "scope_clash": float(a.scope != b.scope and bool(a.scope or b.scope)),
        "states": float(bool(state & other_state)),
        "states_clash": float(bool(state and other_state and not state & other_state)),
        "frame": float(a.frame != "" and a.frame == b.frame),
        "frames_clash": float(a.frame != b.frame and bool(a.frame and b.frame)),
        "listed": min(1.0, len(a.companions & b.companions) / _LISTED),
        "action": min(1.0, sum(key.startswith("=") for key in a.nearby & b.nearby) / 3),
    }


def clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both name years, or months, or weekdays, and none that the other names."""
    for kind in (str.isdecimal, _DAYS.__contains__, MONTHS.__contains__):
        one, other = {date for date in a if kind(date)}, {date for date in b if kind(date)}
        if one and other and not one & other:
            return True
    return False


def states(sighting: Sighting) -> frozenset[str]:
    """What is said to have become of the people counted, as classes of stems."""
    return _states() & sighting.nearby


@cache
def _states() -> frozenset[str]:
    return frozenset(f"={state}" for state in words("state"))
