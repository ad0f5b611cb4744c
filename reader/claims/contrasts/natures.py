"""The nation, party or seat of what a name stands for: "the Danish firm Helvax", "Helvax, a Danish firm"."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.claims.contrasts.attributes import DATA, LONGEST, Attribute, bare, is_break, is_capital, is_small, name_end
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import listed, words
from reader.mentions.places import gazetteer

_NOUNS = 4
"""Words between an attribute and the name, or from it to the end of what explains a name."""
_CLOSING = frozenset(("who", "which", "that", "of", "for", "at", "from", "with", "in", "on"))
_MERGED = 12
"""Tokens before a seat among which stands what has it."""


def natures(lines: Sequence[Line]) -> Iterator[Attribute]:
    """The nations, parties and seats of named things that sentences tell."""
    for number, line in enumerate(lines):
        for at, key in enumerate(line.keys[:LONGEST]):
            kind, filler = _filled(key)
            if filler and is_capital(line, at):
                yield from _of_name(number, line, at, kind, filler)
            elif key in words("seats", DATA):
                yield from _seated(number, line, at)
            elif key in ("from", "in") and is_capital(line, at + 1):
                yield from _from_country(number, line, at)


def _filled(key: str) -> tuple[str, str]:
    """The kind and the filler of a word: "greek-flagged" is the kind "nation flagged" and the filler "Greece"."""
    base, hyphen, tail = key.partition("-")
    country = _nations().get(base)
    if not hyphen:
        return ("nation", country) if country else ("party", _party(key))
    if tail == "based" and not country:
        return "seat", base
    tail = "flagged" if tail == "registered" else tail
    return (f"nation {tail}", country) if country and tail in words("flags", DATA) else ("", "")


def _party(key: str) -> str:
    """The party that a word tells: "conservative" for "conservatives"; empty for any other word."""
    return key if key in words("parties", DATA) and key not in _plurals() else _plurals().get(key, "")


@cache
def _plurals() -> dict[str, str]:
    return {word: one for word, _, one in (entry.partition("=") for entry in listed(DATA)["party of"])}


@cache
def _nations() -> dict[str, str]:
    return {key: place.name for key, place in gazetteer().items() if place.demonym}


def _of_name(number: int, line: Line, at: int, kind: str, filler: str) -> Iterator[Attribute]:
    if kind == "seat" and is_capital(line, at - 1):
        return
    if line.keys[max(0, at - 1) : at] in (("and",), ("or",), ("-",)) or line.keys[at + 1 : at + 2] in (
        ("and",),
        ("-",),
    ):
        return
    first = at + 1 + (kind == "party" and line.keys[at + 1 : at + 2] == ("party",))
    name = first
    while name < at + 1 + _NOUNS and is_small(line, name):
        name += 1
    end = name_end(line, name)
    while end > name + 1 and line.keys[end - 1] in words("generic", "offices.txt"):
        end -= 1
    noun = line.keys[name - 1] if name > first else ""
    if end > name and (_is_noun(noun) or (kind == "seat" and name == first) or (not noun and _is_role(line, name))):
        head = bare(line.keys[end - 1])
        if len(head) > 1 and head not in _nations() and not _is_role(line, end - 1):
            yield Attribute(number, at, end, kind, head, filler, (line.keys[at],))
    elif name > first and _is_noun(noun) and _closes(line, name) and (named := _explained(line, at)) is not None:
        yield Attribute(number, named[1], name, kind, named[0], filler, (line.keys[at],))
    elif kind == "party":
        yield from _of_party(number, line, at, filler)
    elif kind == "nation" and at > 2 and _is_told(line, at):
        yield Attribute(number, at - 3, at + 1, "nation of", line.keys[at - 3], filler, (line.keys[at],))
    elif line.keys[max(0, at - 1) : at] in (("a",), ("an",), ("the",)) and _ends_noun(line, at + 1):
        noun = line.keys[at + 1]
        if kind == "nation" and noun in words("single", DATA):
            yield Attribute(number, at, at + 2, "nation of", noun, filler, (line.keys[at], filler.casefold()))
        elif kind == "seat" and noun in words("firms", DATA):
            yield Attribute(number, at, at + 2, "seat of", "firm", filler, (filler,))


def _is_told(line: Line, at: int) -> bool:
    """Whether a nation is that of a noun before a comma: "the suspect, an Iraqi national"."""
    keys = line.keys
    told = is_break(line, at + 1) or (keys[at + 1] in words("nationals", DATA) and is_break(line, at + 2))
    return told and keys[at - 1] in ("a", "an") and keys[at - 2] == "," and keys[at - 3] in words("single", DATA)


def _ends_noun(line: Line, at: int) -> bool:
    """Whether the word at a token is no part of a longer noun: "the Geneva-based company employs 400"."""
    behind = line.keys[at + 1] if at + 1 < len(line.keys) else "."
    return is_small(line, at) and (is_break(line, at + 1) or (behind.endswith(("ed", "s")) and not _is_noun(behind)))


def _of_party(number: int, line: Line, at: int, filler: str) -> Iterator[Attribute]:
    """The party of "Anna Berg (Labour)" and "Anna Berg of the Conservatives"."""
    keys = line.keys
    name = (
        at - 2 if keys[max(0, at - 1) : at] == ("(",) else at - 3 if keys[max(0, at - 2) : at] == ("of", "the") else -1
    )
    if name >= 0 and is_capital(line, name):
        yield Attribute(number, name, at + 1, "party", bare(keys[name]), filler, (keys[at],))


def _is_noun(noun: str) -> bool:
    from reader.mentions.names.roles import is_role

    return noun in words("things", DATA) or is_role(noun) or (len(noun) > 4 and noun.endswith(_endings()))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(words("persons", DATA)))


def _is_role(line: Line, at: int) -> bool:
    from reader.mentions.names.roles import is_role

    return is_role(line.keys[at])


def _explained(line: Line, at: int) -> tuple[str, int] | None:
    """The last word of the name before a comma and an article, and its place: "Kari Lund, 31, a Swedish skier"."""
    keys = line.keys
    start = at - 1
    while start > 0 and at - start < 3 and is_small(line, start):
        start -= 1
    if start < 2 or keys[start] not in ("a", "an", "the", "its", "their") or keys[start - 1] != ",":
        return None
    name = start - 2
    if name >= 2 and keys[name].isdecimal() and keys[name - 1] == ",":
        name -= 2
    return (bare(keys[name]), name) if is_capital(line, name) and keys[name] not in _nations() else None


def _closes(line: Line, end: int) -> bool:
    """Whether an explanation ends here, and is none of the next word: "After meeting Lund, the Swedish king spoke"."""
    keys = line.keys
    return end >= len(keys) or keys[end] in (",", ".", ";", ")") or keys[end] in _CLOSING


def _seated(number: int, line: Line, at: int) -> Iterator[Attribute]:
    """The seat that "based in Leeds" and "headquarters in Leeds" tell."""
    keys = line.keys
    led = next((one for one in range(at + 1, min(len(keys) - 1, at + 9)) if keys[one] in ("in", "from", "at")), None)
    if led is None or not is_capital(line, led + 1) or is_capital(line, led + 2):
        return
    seat, start = keys[led + 1], max(0, at - _MERGED)
    near = keys[start:led]
    two = {(near[one], near[one + 1]) for one in range(len(near) - 1)}
    if any(one in words("merged", DATA) and other in words("firms", DATA) for one, other in two):
        yield Attribute(number, at, led + 2, "seat", "merged", seat)
        return
    if keys[at] not in ("based", "headquartered") or led != at + 1:
        return
    before = at - 1
    while before > 0 and keys[before] in ("which", "is", "was", ","):
        before -= 1
    if keys[before] in words("firms", DATA) and before != at - 1 and keys[max(0, before - 1)] == "the":
        yield Attribute(number, before, led + 2, "seat of", "firm", seat, (seat,))
    if before != at - 1 and is_capital(line, before):
        yield Attribute(number, before, led + 2, "seat", bare(keys[before]), seat, (seat,))


def _from_country(number: int, line: Line, at: int) -> Iterator[Attribute]:
    """The nation of "Corvina, a firm from Belgium", and the flag of "the Castor, a freighter registered in Panama"."""
    keys = line.keys
    place = gazetteer().get(bare(keys[at + 1]))
    if place is None or place.country != place.name or place.demonym:
        return
    flag = keys[at] == "in" and keys[at - 1 : at] == ("registered",)
    noun = at - 2 if flag else at - 1
    if noun > 0 and (flag or keys[at] == "from") and _is_noun(keys[noun]) and (named := _explained(line, noun)):
        kind = "nation flagged" if flag else "nation"
        yield Attribute(number, named[1], at + 2, kind, named[0], place.name, (keys[at + 1],))
