"""House numbers and the numbers of flights and roads: "the 12000 block of 3rd Street", "14 Oak Lane", "Flight 370"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from reader.claims.numbered.aligned import LONGEST, MOST, Numbered, Shared, numbered, numbered_topics
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.claims.told import Found
from reader.claims.verdict import Verdict, quoted
from reader.mentions.vocabulary import members as listed

_STREET = 6
"""Tokens of the longest name of a street."""
_DIGITS = 5
_HOUSE, _CALLED = "house", "called"
_LIKE, _NEAR, _STEMS = 0.1, 0.2, 2
"""Cosine of two sentences from which both are of one house of a street; of one flight or road; words they share."""

_COMPASS = {
    written: f"={letters}"
    for letters, name in {
        "n": "north", "s": "south", "e": "east", "w": "west",
        "nw": "northwest", "ne": "northeast", "sw": "southwest", "se": "southeast",
    }.items()
    for written in (letters, name)
}  # fmt: skip

Numbers = Mapping[tuple[int, str, tuple[str, ...]], frozenset[float]]
"""By article, way and name, the numbers that it gives."""


def address_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each street in which two articles give a number, and for each flight or road to which they give two.

    Two numbers part only where each article knows just one.
    """
    found = [one for number, member in enumerate(members) for one in islice(_addresses(number, member), MOST)]
    held: dict[tuple[int, str, tuple[str, ...]], set[float]] = defaultdict(set)
    for one in found:
        held[one.article, one.way, _bare(one)].update(one.number)
    known = {key: frozenset(numbers) for key, numbers in held.items()}
    relate = partial(_relate, known)
    houses = numbered_topics(members, [one for one in found if one.way == _HOUSE], relate)
    called = numbered_topics(members, [one for one in found if one.way == _CALLED], relate)
    # A flight is called by its number in sentence after sentence.
    return [*houses, *(topic for topic in called if any(pair.relation != "same" for pair in topic.pairs))]


def _relate(held: Numbers, one: Numbered, other: Numbered, shared: Shared) -> Verdict | None:
    if (one.way, _bare(one)) != (other.way, _bare(other)) or shared.cosine < (_LIKE if one.way == _HOUSE else _NEAR):
        return None
    ends = f"{quoted(one.phrase)} and {quoted(other.phrase)}"
    if one.number == other.number:
        return Verdict("same", "equal-address", f"{ends} give one number")
    if _compass(one) and _compass(other) and _compass(one) != _compass(other):
        return None
    if any(len(held[end.article, end.way, _bare(end)]) > 1 for end in (one, other)) or shared.parted:
        return None
    # On one day several flights are cancelled, and several roads closed.
    sure = len(shared.stems) >= _STEMS and one.way == _HOUSE
    return Verdict("disagree" if sure else "differs", "address-apart", f"{ends} are told of one thing")


def _addresses(number: int, member: Member) -> Iterator[Numbered]:
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        if len(line.keys) > LONGEST:
            continue
        for first, key in enumerate(line.keys[:-1]):
            digits = key.replace(",", "")
            if key in words("numbered") and line.tokens[first] != key and _is_number(line.keys[first + 1]):
                yield numbered(number, at, line, first, first + 2, (float(line.keys[first + 1]),), _CALLED, (key,))
            elif _is_number(digits) and (end := _street_end(line, first)):
                street = line.keys[first + 3 if line.keys[first + 1] == "block" else first + 1 : end]
                yield numbered(number, at, line, first, end, (float(digits),), _HOUSE, _named(street))


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdecimal() and len(key) <= _DIGITS


def _named(street: Sequence[str]) -> tuple[str, ...]:
    """The name of a street without the word for its sort, and its compass words by their letters: both are spelled
    in several ways.
    """
    bare = [key for key in street if key not in listed("streets") and key != "."]
    return tuple(_COMPASS.get(key.strip("."), key) for key in bare)


def _bare(one: Numbered) -> tuple[str, ...]:
    """The name of a street without its compass words, which an article may leave out."""
    return tuple(part for part in one.noun if not part.startswith("="))


def _compass(one: Numbered) -> tuple[str, ...]:
    return tuple(part for part in one.noun if part.startswith("="))


def _street_end(line: Line, first: int) -> int:
    """The place behind the name of a street that follows a number, with "block of" between; 0 where none does."""
    keys, tokens = line.keys, line.tokens
    start = first + 3 if tuple(keys[first + 1 : first + 3]) == ("block", "of") else first + 1
    for at in range(start, min(len(keys), start + _STREET)):
        if keys[at] == "." and keys[at - 1] in _COMPASS:
            continue
        if not tokens[at][0].isupper() and not keys[at][0].isdecimal():
            return 0
        if at > start and keys[at] in listed("streets"):
            return at + 1
    return 0
