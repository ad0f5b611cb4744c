"""The words of `contrasts.txt` in a sentence: sets of words of which one thing can only be one."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import Literal, NamedTuple, get_args

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import LEXICON
from reader.text.tokens import is_word

Bond = Literal["strict", "hint", "close", "scope"]
"""How far the words of a set shut each other out: see the head of `contrasts.txt`."""

LONGEST = 400
"""Tokens of a sentence that are looked at."""
_OFTEN = 3
"""Uses of one member in a sentence that are looked at."""
_MOST = 40
"""Uses of all members in a sentence that are looked at; hardly one with more is a sentence."""
_OPENING = frozenset(('"', "(", "[", "-", ":", "'"))


class Form(NamedTuple):
    """One way to write a member: its words, the numbers of the set and of the member, and whether it has capitals."""

    words: tuple[str, ...]
    set: int
    member: int
    capital: bool


Written = tuple[tuple[str, ...], int, int]
"""A form as the file has it, with the numbers of the set and of the member."""


class Use(NamedTuple):
    """A member of a set in a sentence: the tokens from `first` up to `end`."""

    set: int
    member: int
    first: int
    end: int


def uses(line: Line) -> list[Use]:
    """The members of sets in a sentence, in order; of one set the longer form hides a shorter one inside it.

    A word with a capital is part of a name, but for the first one of a sentence or a quotation.
    """
    known = _by_opening()
    keys = [key.removesuffix("'s") for key in line.keys[:LONGEST]]
    found: list[Use] = []
    reached: dict[int, int] = {}
    times: Counter[tuple[int, int]] = Counter()
    for at, key in enumerate(keys):
        if len(found) >= _MOST:
            break
        for form in _forms(key) if key in known else ():
            end = at + len(form.words)
            if reached.get(form.set, 0) <= at and tuple(keys[at:end]) == form.words and _cased(line, at, end, form):
                times[form.set, form.member] += 1
                if times[form.set, form.member] <= _OFTEN:
                    found.append(Use(form.set, form.member, at, end))
                reached[form.set] = end
    return found


def bond(set_: int) -> Bond:
    """How far the members of a set shut each other out."""
    return _written()[set_][0]


def _cased(line: Line, first: int, end: int, form: Form) -> bool:
    if form.capital:
        return any(line.tokens[at][0].isupper() for at in range(first, end))
    opens = first == 0 or line.keys[first - 1] in _OPENING
    return not any(line.tokens[at][0].isupper() for at in range(first + opens, end)) and not _in_name(line, first, end)


def _in_name(line: Line, first: int, end: int) -> bool:
    """Whether a capitalised word opens a sentence, and another one follows, as in "Daughter Records"."""
    return (
        line.tokens[first][0].isupper()
        and end < len(line.keys)
        and is_word(line.keys[end])
        and line.tokens[end][0].isupper()
    )


@cache
def _by_opening() -> dict[str, list[Written]]:
    """The forms by their first word, case-folded, as the file has them."""
    found: dict[str, list[Written]] = {}
    for number, (_, members) in enumerate(_written()):
        for at, member in enumerate(members.split(" | ")):
            for form in member.split(", "):
                for spelled in _spelled(form):
                    found.setdefault(spelled[0].casefold(), []).append((spelled, number, at))
    return found


@cache
def _forms(word: str) -> tuple[Form, ...]:
    """The forms that open with a word of `_by_opening`, the longest first."""
    found = []
    for spelled, number, at in _by_opening()[word]:
        words = tuple(map(str.casefold, spelled))
        found.append(Form(words, number, at, words != spelled))
    return tuple(sorted(found, key=_shortness))


def _shortness(form: Form) -> int:
    return -len(form.words)


@cache
def _written() -> tuple[tuple[Bond, str], ...]:
    """The lines of the file: how far the members shut each other out, and the members."""
    bonds = {one: one for one in get_args(Bond)}
    found = []
    for line in (LEXICON / "contrasts.txt").read_text(encoding="utf-8").splitlines():
        head, colon, members = line.partition(": ")
        first = head.partition(" ")[0]
        if colon and first in bonds:
            found.append((bonds[first], members))
    return tuple(found)


def _spelled(form: str) -> Iterable[tuple[str, ...]]:
    """A form with every ending ("son -s") and every choice ("left leg/arm") written out."""
    if " -" not in form and "/" not in form:
        return (tuple(form.split()),)
    places: list[list[str]] = []
    for word in form.split():
        if word.startswith("-"):
            places[-1].append(places[-1][0] + word[1:])
        else:
            places.append(word.split("/"))
    return product(*places)
