"""Children, kin and sex that a sentence gives a person: "her two sons", "his sister's cottage", "a boy of seven"."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.claims.contrasts.attributes import DATA, LONGEST, Attribute, bare, grouped, synonyms
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import listed, words

_OLD = "-year-old"
_BEHIND = 3
"""Tokens behind an age among which stands whose age it is."""
_OLDEST = 120
_OWNED = ("owned home", "owned car", "owned cellar")
_HUMAN = frozenset(("of", "to", "by"))


def kindred(lines: Sequence[Line]) -> Iterator[Attribute]:
    """What the sentences tell of the children, the kin and the sex of persons."""
    children, kin, sexes, owned = synonyms("children"), synonyms("kin"), synonyms("sexes"), grouped(*_OWNED)
    for number, line in enumerate(lines):
        for at, key in enumerate(line.keys[:LONGEST]):
            if key in children:
                yield from _children(number, line, at, children[key])
            elif (noun := bare(key)) in kin:
                yield from _owner(number, line, at, kin[noun], owned)
            if key in sexes:
                yield from _sex(number, line, at, sexes[key])


def _children(number: int, line: Line, at: int, names: tuple[str, ...]) -> Iterator[Attribute]:
    """Those of "her two sons" and "her sons"; with whose and how many they are."""
    keys = line.keys
    count = _number(keys[at - 1]) if at else None
    owner = at - 2 if count is not None else at - 1
    if owner >= 0 and keys[owner] in words("owners", DATA):
        yield Attribute(number, owner, at + 1, "children", "", f"{keys[owner]} {count or 0} {names[0]}", names)


def two_families(one: str, other: str) -> bool:
    """Whether two are sons and daughters, equally many as far as they are counted, of one as far as that is told."""
    (owner, count, children), (other_owner, other_count, others) = one.split(" "), other.split(" ")
    owned = owner == other_owner or "their" in (owner, other_owner)
    return children != others and owned and (count == other_count or "0" in (count, other_count))


def _owner(number: int, line: Line, at: int, names: tuple[str, ...], owned: dict[str, str]) -> Iterator[Attribute]:
    """Whose a thing is: "his sister's cottage", "the cottage of his sister"."""
    keys = line.keys
    if not at or keys[at - 1] not in words("owners", DATA):
        return
    plural = tuple(f"{name}{ending}" for name in names for ending in ("", "'s", "s", "s'"))
    if keys[at].endswith("'s"):
        thing = next((one for one in range(at + 1, min(len(keys), at + 1 + _BEHIND)) if keys[one] in owned), None)
        if thing is not None:
            yield Attribute(number, at - 1, thing + 1, "owner", owned[keys[thing]], names[0], plural)
    elif at > 2 and keys[at - 2] in _HUMAN:
        thing = at - 4 if keys[at - 3] in ("belonging", "owned") else at - 3
        if thing >= 0 and keys[thing] in owned:
            yield Attribute(number, thing, at + 1, "owner", owned[keys[thing]], names[0], plural)


def _sex(number: int, line: Line, at: int, names: tuple[str, ...]) -> Iterator[Attribute]:
    """Of somebody of an age: "a seven-year-old boy", "a boy of seven", "a boy, 7,"; grown and not are two heads."""
    keys = line.keys
    grown = "grown" if names[0] in ("man", "woman") else "young"
    before = next((one for one in range(at - 1, max(-1, at - 1 - _BEHIND), -1) if keys[one].endswith(_OLD[1:])), None)
    if before is not None:
        # "seven-year-old" is one token, "54-year-old" three.
        first = before if keys[before] != _OLD[1:] else max(0, before - 2)
        age = _number(keys[first].removesuffix(_OLD))
        end = at + 1
    else:
        if keys[at + 1 : at + 2] not in (("of",), ("aged",), (",",)):
            return
        behind = at + 2 + (keys[at + 2 : at + 3] == ("aged",))
        age = _number(keys[behind]) if behind < len(keys) else None
        first, end = at, behind + 1
    if age is not None and 0 < age < _OLDEST:
        yield Attribute(number, first, end, "sex", f"{grown} {age}", names[0])


def _number(key: str) -> int | None:
    if key.isdecimal() and key.isascii():
        return int(key[:4])
    return _words().get(key)


@cache
def _words() -> dict[str, int]:
    found = {word: number for number, word in enumerate(listed(DATA)["ages"])}
    for ten, word in enumerate(("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 3):
        found[word] = 10 * ten
        found |= {f"{word}-{unit}": 10 * ten + found[unit] for unit in listed(DATA)["ages"][1:10]}
    return found
