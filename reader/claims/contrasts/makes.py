"""Of what make something is: "a Boeing 737", "an Airbus", "a Scania lorry"."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.claims.contrasts.attributes import DATA, LONGEST, Attribute, grouped, is_break, is_capital, of_a_year
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words

_MAKES = ("make plane", "make car", "make lorry", "make gun")
_KINDS = ("kind plane", "kind car", "kind lorry", "kind van", "kind bus", "kind gun")
_ADJECTIVES = 3
"""Tokens between an article and the make, and from the make to the noun that tells what it is of."""
_COMPANY = frozenset(("said", "says", "'s", "in", "of", "and", "or", "to", "at"))
"""Words behind a make without a model by which it is a firm, or one of several."""


def makes(lines: Sequence[Line]) -> Iterator[Attribute]:
    """The makes of vehicles and guns that the sentences of an article tell, but those of another year."""
    makers, kinds = grouped(*_MAKES), grouped(*_KINDS)
    for number, line in enumerate(lines):
        keys = line.keys[:LONGEST]
        for at, key in enumerate(keys):
            if key in makers and is_capital(line, at) and (at == 0 or _is_one(line, at)):
                end, model = _model(line, at + 1)
                noun = next((kinds[one] for one in keys[end : end + _ADJECTIVES] if one in kinds), None)
                if (model or (at and (noun or _stands_alone(line, end)))) and not of_a_year(line):
                    yield Attribute(number, at, end, "make", noun or makers[key], f"{key} {model}".rstrip())


def _is_one(line: Line, at: int) -> bool:
    """Whether one of a make is named: an article stands before it."""
    before = range(at - 1, max(-1, at - 1 - _ADJECTIVES), -1)
    for one in before:
        if line.keys[one] in words("makers", DATA):
            return True
        if is_break(line, one):
            return False
    return False


def _model(line: Line, at: int) -> tuple[int, str]:
    """Where the model behind a make ends, and the model: what has a digit."""
    keys = line.keys
    if at >= len(keys) or not any(sign.isdecimal() for sign in keys[at]):
        return at, ""
    if keys[at + 1 : at + 2] == ("-",) and at + 2 < len(keys) and any(sign.isdecimal() for sign in keys[at + 2]):
        return at + 3, f"{keys[at]}-{keys[at + 2]}"
    return at + 1, keys[at]


def _stands_alone(line: Line, end: int) -> bool:
    """Whether what follows a make without a model tells of a thing rather than of a firm."""
    return is_break(line, end) and line.keys[end : end + 1] not in tuple((word,) for word in _COMPANY)


def two_makes(one: str, other: str) -> bool:
    """Whether two are of two makes, or of two models of one where both are told."""
    (mine, _, model), (theirs, _, other_model) = one.partition(" "), other.partition(" ")
    if _maker(mine) != _maker(theirs):
        return True
    both = model, other_model
    return all(both) and not (model.startswith(other_model) or other_model.startswith(model))


@cache
def _maker(make: str) -> str:
    return {"vw": "volkswagen", "mercedes-benz": "mercedes", "ak-47": "kalashnikov"}.get(make, make)
