"""An attribute that a sentence gives to a thing or person, and the names in which it stands."""

from functools import cache
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import DAYS, listed, words
from reader.text.tokens import is_word

DATA = "attributes.txt"
LONGEST = 120
"""Tokens of a sentence that are looked at."""
_LONGEST_NAME = 4
"""Tokens of a name."""
_YEAR = 4
"""Digits of a year."""


class Attribute(NamedTuple):
    """What a sentence tells of a thing: the tokens from `first` up to `end` of the sentence `line`.

    `kind` is the class of the attribute, `head` of what it is one, `filler` which one it is. Where an article has one
    of the `words`, it may know this one too.
    """

    line: int
    first: int
    end: int
    kind: str
    head: str
    filler: str
    words: tuple[str, ...] = ()


@cache
def grouped(*names: str) -> dict[str, str]:
    """Each word of some lists of the data file, with the last word of its list's name: "plane" of "make plane"."""
    return {word: name.rpartition(" ")[2] for name in names for word in listed(DATA)[name]}


@cache
def synonyms(name: str) -> dict[str, tuple[str, ...]]:
    """Each word of a list with all names of the same, parted by commas in the data file."""
    entries = (tuple(entry.split(",")) for entry in listed(DATA)[name])
    return {word: entry for entry in entries for word in entry}


def is_capital(line: Line, at: int) -> bool:
    """Whether a word has a capital that a name gives it, as far as the word tells."""
    if not 0 <= at < len(line.keys) or not line.tokens[at][0].isupper():
        return False
    key = line.keys[at]
    return key not in words("stop") and key not in DAYS and key not in words("month") and key[0].isalpha()


def is_small(line: Line, at: int) -> bool:
    """Whether a word without a capital tells something."""
    return at < len(line.keys) and line.tokens[at][0].islower() and line.keys[at] not in words("stop")


def name_end(line: Line, first: int) -> int:
    """The token behind the words with capitals that begin at one."""
    end = first
    while end < first + _LONGEST_NAME and is_capital(line, end):
        end += 1
        if line.keys[end - 1].endswith(("'s", "s'")):
            break
    return end


def bare(key: str) -> str:
    """A word without its genitive."""
    return key.removesuffix("'s").rstrip("'")


def of_a_year(line: Line) -> bool:
    """Whether a sentence names a year, so that it may tell of another time; "1950 GMT" is none."""
    keys = line.keys[:LONGEST]
    years = (at for at, key in enumerate(keys) if len(key) == _YEAR and key.isdecimal() and key[:2] in ("19", "20"))
    return any(keys[at + 1 : at + 2] not in (("gmt",), ("hours",)) for at in years)


def is_break(line: Line, at: int) -> bool:
    """Whether a token ends what stands before it."""
    return at >= len(line.keys) or not is_word(line.keys[at]) or line.keys[at] in words("stop")
