"""Whether two names are one: spelled with another letter, given by the initial, or in a short form."""

from functools import cache

from reader.claims.surroundings.words import listed

_SPELLED = 5
"""Letters of the shortest name that one other letter makes another spelling rather than another name."""


def one_given(one: str, other: str) -> bool:
    """Whether two given names are one: equal, the initial of the other, or a short form: "Dave" for "David"."""
    full = ((name, *_nicknames().get(name, ())) for name in (one, other))
    return _initial(one, other) or not set(next(full)).isdisjoint(next(full))


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    """The names that a short form stands for."""
    found: dict[str, tuple[str, ...]] = {}
    for name, short in listed("nicknames.txt").items():
        for form in short:
            found[form] = (*found.get(form, ()), name)
    return found


def _initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def spelled(one: str, other: str) -> bool:
    """Whether one word is the other with one letter put in, taken out, changed, or two changed about, not the first."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SPELLED or len(long) - len(short) > 1 or one[0] != other[0]:
        return False
    at = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
