"""By what somebody was hurt, and into what something ran: "struck by a stone", "clipped a parked snowplough"."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.claims.contrasts.attributes import DATA, LONGEST, Attribute, of_a_year
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import listed, words

_REACH = 10
"""Tokens before a thing among which stands that somebody is hurt by it."""
_ADJECTIVES = 3
"""Tokens between a word that leads to a thing and the thing, the article among them."""
_LEADING = frozenset(("by", "with"))
_ARTICLES = frozenset(("a", "an", "the"))

_Names = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def impacts(lines: Sequence[Line]) -> Iterator[Attribute]:
    """The things by which the sentences say that somebody was hurt, and into which something ran."""
    missiles, obstacles = _names("missile"), _names("obstacle")
    for number, line in enumerate(lines):
        keys = line.keys[:LONGEST]
        at = 0
        while at < len(keys):
            end = at
            for kind, names in (("hurt", missiles), ("ran", obstacles)):
                found = next((one for one in names.get(keys[at], ()) if keys[at : at + len(one[0])] == one[0]), None)
                if found is not None and (first := _first(kind, keys, at)) is not None and not of_a_year(line):
                    end = at + len(found[0])
                    yield Attribute(number, first, end, kind, "", found[1], found[0] if len(found[0]) == 1 else ())
            at = max(at + 1, end)


def _first(kind: str, keys: Sequence[str], at: int) -> int | None:
    """Where the words begin that lead to a thing; None where they tell no impact of it."""
    article = next((one for one in range(at - 1, max(-1, at - 1 - _ADJECTIVES), -1) if keys[one] in _ARTICLES), None)
    if not article:
        return None
    led = article - 1
    if kind == "ran":
        # "hit by a car" is of who was run over, "hit with a bat" of who was hurt.
        runs = keys[led] in words("collided", DATA) - {"into", "with"}
        into = (
            led > 0
            and keys[led] in ("into", "with")
            and keys[led - 1] in ("crashed", "collided", "ran", "slammed", "ploughed")
        )
        return led - into if runs or into else None
    before = keys[max(0, led - _REACH) : led]
    return led if keys[led] in _LEADING and not words("hurt", DATA).isdisjoint(before) else None


@cache
def _names(name: str) -> _Names:
    """The names of things by their first word, the longest first, each with the first name of the same thing."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in listed(DATA)[name]:
        forms = [tuple(form.split("+")) for form in entry.split(",")]
        for form in forms:
            found.setdefault(form[0], []).append((form, " ".join(forms[0])))
    return {key: tuple(sorted(held, key=lambda one: -len(one[0]))) for key, held in found.items()}
