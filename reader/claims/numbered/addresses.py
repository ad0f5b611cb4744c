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

_STREET = 4
"""Tokens of the longest name of a street."""
_DIGITS = 5
_HOUSE, _CALLED = "house", "called"
_LIKE, _NEAR, _STEMS = 0.1, 0.2, 2
"""Cosine of two sentences from which both are of one house of a street; of one flight or road; words they share."""

Numbers = Mapping[tuple[int, str, tuple[str, ...]], frozenset[float]]
"""By article, way and name, the numbers that it gives."""


def address_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each street, flight or road to which two articles give two numbers, where each knows just one."""
    found = [one for number, member in enumerate(members) for one in islice(_addresses(number, member), MOST)]
    held: dict[tuple[int, str, tuple[str, ...]], set[float]] = defaultdict(set)
    for one in found:
        held[one.article, one.way, one.noun].update(one.number)
    known = {key: frozenset(numbers) for key, numbers in held.items()}
    topics = numbered_topics(members, found, partial(_relate, known))
    return [topic for topic in topics if any(pair.relation != "same" for pair in topic.pairs)]


def _relate(held: Numbers, one: Numbered, other: Numbered, shared: Shared) -> Verdict | None:
    if (one.way, one.noun) != (other.way, other.noun) or shared.cosine < (_LIKE if one.way == _HOUSE else _NEAR):
        return None
    ends = f"{quoted(one.phrase)} and {quoted(other.phrase)}"
    if one.number == other.number:
        return Verdict("same", "equal-address", f"{ends} give one number")
    if any(len(held[end.article, end.way, end.noun]) > 1 for end in (one, other)) or shared.parted:
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
    """The name of a street without the word for its sort, which has several spellings."""
    return tuple(street[:-1])


def _street_end(line: Line, first: int) -> int:
    """The place behind the name of a street that follows a number, with "block of" between; 0 where none does."""
    keys, tokens = line.keys, line.tokens
    start = first + 3 if tuple(keys[first + 1 : first + 3]) == ("block", "of") else first + 1
    for at in range(start, min(len(keys), start + _STREET)):
        if tokens[at] == keys[at] and not keys[at][0].isdecimal():
            return 0
        if at > start and keys[at] in listed("streets"):
            return at + 1
    return 0
