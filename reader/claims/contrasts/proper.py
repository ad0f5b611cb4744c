"""Proper names in a sentence: what each is a name of, and the place that it fills there."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sites import Site, sites
from reader.claims.surroundings.words import DAYS, content, words
from reader.text.stems import stem
from reader.text.tokens import is_word

LONGEST = 120
"""Tokens of a sentence that are looked at."""
_LONGEST_NAME = 6
"""Tokens of a name; a longer run of capitals is a headline."""
_TITLED = 0.7
"""Of the words of a sentence: with so many capitals it is a headline, in which they tell nothing."""
_REACH, _TITLES, _PASSIVE = 3, 4, 6
"""Tokens before a preposition, or behind a name, among which what governs it stands; tokens of titles before it; tokens
before "by" among which the verb stands."""

PREPOSITIONS: Mapping[str, str] = {
    "in": "at",
    "at": "at",
    "inside": "at",
    "outside": "outside",
    "off": "off",
    "from": "from",
    "leaving": "from",
    "left": "from",
    "to": "to",
    "for": "to",
    "into": "to",
    "toward": "to",
    "towards": "to",
    "by": "by",
    "with": "with",
    "against": "against",
    "of": "of",
    "over": "over",
}
"""The prepositions that lead to a name, and what each class of them is called."""


class ProperName(NamedTuple):
    """A name: the tokens from `first` up to `end`, its words, and the places that it fills.

    `slots` are the class of prepositions before it, the noun that it stands at and what is done by it: "at", "noun
    event" (of "the Ostra event" and "the event in Ostra"), "agent =announce". `site` is the place that it names.
    """

    first: int
    end: int
    words: tuple[str, ...]
    slots: frozenset[str]
    site: Site | None


def proper_names(line: Line) -> list[ProperName]:
    """The names of a sentence in order.

    A people's name ("Somali") is none, and a headline that has a capital for each word holds places alone.
    """
    keys = line.keys[:LONGEST]
    placed = {site.first: site for site in sites(line) if site.end <= len(keys)}
    titled = _is_titled(line)
    found = []
    at = 0
    while at < len(keys):
        site = placed.get(at)
        end = site.end if site is not None else _run_end(line, at, placed)
        if end == at:
            at += 1
            continue
        if site is not None and not site.people and not _goes_on(line, end):
            found.append(_named(line, at, end, site))
        elif site is None and not titled and end - at <= _LONGEST_NAME and not _opens(line, at, end):
            found.append(_named(line, at, end, None))
        at = end
    return found


def _named(line: Line, first: int, end: int, site: Site | None) -> ProperName:
    return ProperName(first, end, _words(line, first, end), frozenset(_slots(line, first, end)), site)


def _words(line: Line, first: int, end: int) -> tuple[str, ...]:
    keys = (key.removesuffix("'s").rstrip("'") for key in line.keys[first:end])
    return tuple(key for key in keys if key[:1].isalpha())


def _is_titled(line: Line) -> bool:
    long = [at for at, key in enumerate(line.keys[:LONGEST]) if is_word(key) and key not in words("stop")]
    return sum(line.tokens[at][0].isupper() for at in long) > _TITLED * len(long)


def _run_end(line: Line, first: int, placed: Mapping[int, Site]) -> int:
    """The token behind the capitalised words that begin here; `first` where none does."""
    end = first
    while end < min(len(line.keys), LONGEST) and _is_capital(line, end) and (end == first or end not in placed):
        end += 1
        if line.keys[end - 1].endswith("'s"):
            break
        if line.keys[end : end + 1] == ("-",) and end + 1 < len(line.keys) and _is_capital(line, end + 1):
            end += 1
        elif line.keys[end : end + 1] == (".",) and len(line.keys[end - 1]) < 4 and end + 1 < len(line.keys):
            end += _is_capital(line, end + 1)
    return end


def _is_capital(line: Line, at: int) -> bool:
    key = line.keys[at]
    return (
        line.tokens[at][0].isupper()
        and key not in words("stop")
        and key not in DAYS
        and key not in words("month")
        and len(key.removesuffix("'s")) > 1
    )


def _goes_on(line: Line, end: int) -> bool:
    """Whether a place is but the beginning of another name: "London Bridge", "Leeds-based"."""
    behind = line.keys[end : end + 1]
    return behind == ("-",) or (
        end < len(line.keys) and not line.keys[end - 1].endswith("'s") and _is_capital(line, end)
    )


def _opens(line: Line, first: int, end: int) -> bool:
    """Whether a single word has its capital only because a sentence or a quotation opens with it."""
    return end == first + 1 and (first == 0 or line.keys[first - 1] in ('"', "'", ":", "(", ".", "-"))


def _slots(line: Line, first: int, end: int) -> Iterator[str]:
    keys = line.keys
    before = _before(line, first)
    if before >= 0 and (led := PREPOSITIONS.get(keys[before])) is not None:
        yield led
        governs = content(keys[max(0, before - _REACH) : before])
        if governs:
            yield f"noun {governs[-1]}"
        if led == "by":
            done = (one for at in range(before - 1, max(-1, before - _PASSIVE - 1), -1) for one in _done(keys[at]))
            yield from islice(done, 1)
    behind = end + 1 if keys[end : end + 1] in (("has",), ("have",), ("had",), ("also",)) else end
    if behind < len(keys) and is_word(keys[behind]):
        yield from (f"noun {one}" for one in content(keys[end : end + _REACH])[:1])
        if before < 0 or keys[before] not in PREPOSITIONS:
            yield from _done(keys[behind])


def _before(line: Line, first: int) -> int:
    """The token before a name with its article and titles: "by the veteran producer Anna Berg"."""
    from reader.mentions.names.roles import is_role

    at, keys = first - 1, line.keys
    while at >= max(0, first - _TITLES) and (keys[at] in ("the", "a", "an") or is_role(keys[at])):
        at -= 1
    if at > 1 and keys[at] == "of" and keys[at - 1] in words("site"):
        # "off the north coast of Brittany" is "off Brittany".
        led = (place for place in range(at - 2, max(-1, at - 2 - _REACH), -1) if keys[place] in PREPOSITIONS)
        at = next(led, at)
    return at


def _done(key: str) -> Iterator[str]:
    """Who did what a verb of the past tells, where one alone does it: "announced by" and "announced"."""
    if key in words("heading"):
        yield "agent heading"
    elif key in words("sole deed"):
        yield f"agent {stem(key)}"
