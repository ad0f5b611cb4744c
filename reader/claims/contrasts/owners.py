"""Who has or runs something: "the block belongs to Norhus", "Norhus, the landlord", "the ferry's operator, Nordvik"."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.claims.contrasts.attributes import DATA, LONGEST, Attribute, bare, grouped, is_capital, is_small, name_end
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import listed, words

_THINGS = ("thing building", "thing ship", "thing plane", "thing works", "thing line")
_NOUNS = 4
"""Words between "to" and a name: "to the large housing company Norhus"."""
_SHORTEST = 3


def owners(lines: Sequence[Line]) -> Iterator[Attribute]:
    """Owners and operators that the sentences name, each of the class of things of which a noun stands nearest."""
    last = ""
    for number, line in enumerate(lines):
        keys = line.keys[:LONGEST]
        for at, key in enumerate(keys):
            kind, first = _led(line, at, key)
            if kind and (found := _named(line, at, first)) is not None:
                thing = "building" if key == "landlord" else _thing(keys, at) or last
                start, end = found
                held = tuple(bare(one) for one in keys[start:end])
                if thing:
                    yield Attribute(number, min(start, at), max(end, at + 1), kind, thing, held[0], held)
        last = _thing(keys, len(keys))


def _led(line: Line, at: int, key: str) -> tuple[str, int]:
    """What kind a word tells, and where the name may stand behind it; 0 where it stands before."""
    before = line.keys[at - 1] if at else ""
    if key == "to" and before in words("has owner", DATA):
        return "owner of", at + 1
    if key == "by" and before in words("has owner", DATA):
        return "owner of", at + 1
    if key == "by" and before in words("has operator", DATA):
        return "operator of", at + 1
    if key == "of" and line.keys[max(0, at - 3) : at] == ("in", "the", "hands"):
        return "owner of", at + 1
    if (role := _roles("had by").get(key)) is not None:
        return f"{role} of", at + 1
    if (role := _roles("does").get(key)) is not None and before in ("which", "who", "that"):
        return f"{role} of", 0
    return "", 0


@cache
def _roles(name: str) -> dict[str, str]:
    return {word: role for word, _, role in (entry.partition("=") for entry in listed(DATA)[name])}


def _named(line: Line, at: int, first: int) -> tuple[int, int] | None:
    """The tokens of the name behind a word, or before its comma; None where there is none."""
    keys = line.keys
    if first:
        name = first + (keys[first : first + 1] == (",",))
        name += keys[name : name + 1] in (("the",), ("a",), ("an",))
        while name < first + _NOUNS and is_small(line, name):
            name += 1
        end = name_end(line, name)
        if end > name and len(keys[name]) >= _SHORTEST:
            return name, end
    comma = at - 1
    while comma > max(0, at - 3) and keys[comma] != ",":
        comma -= 1
    end = start = comma
    while start > max(0, comma - _NOUNS) and is_capital(line, start - 1):
        start -= 1
    return (start, end) if start < end and keys[comma] == "," and len(keys[start]) >= _SHORTEST else None


def _thing(keys: Sequence[str], at: int) -> str:
    """The class of the noun for a thing that stands nearest to a token; empty where none stands."""
    things = grouped(*_THINGS)
    near = [(abs(one - at), things[bare(key)]) for one, key in enumerate(keys) if bare(key) in things]
    return min(near)[1] if near else ""
