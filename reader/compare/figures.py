"""Numbers and dates of a sentence, read just well enough to see whether two sentences may give the same ones."""

from collections.abc import Iterable
from functools import cache
from math import log10
from typing import NamedTuple

from reader.mentions.numerals import read_numeral
from reader.mentions.pieces import Pieces, pieces_of
from reader.mentions.vocabulary import words
from reader.model import Offsets

Range = tuple[float, float]
"""Between which values a number lies; they are equal where it is exact."""

_MOST = 12
"""Numbers of one sentence that are looked at; a longer row of them is a table."""
_CLOSE = 1.3
"""Two numbers of like size may tell the same, one of them rounded or counted later."""
_LARGE = 100
_SMALL = 10


class Figures(NamedTuple):
    """The numbers of a sentence, and the months and years that it names."""

    numbers: frozenset[Range]
    months: frozenset[str]
    years: frozenset[str]


def figures(text: str, span: Offsets) -> Figures:
    """What is counted and what is dated in a stretch of text; shares and what is one are left out."""
    pieces = pieces_of(text, (span,))
    begins = _beginnings()
    numbers: set[Range] = set()
    months: set[str] = set()
    years: set[str] = set()
    at = 0
    while at < len(pieces):
        key = pieces.key(at)
        if key.isdecimal() and len(key) == 4 and key[:2] in ("19", "20"):
            years.add(key)
        elif pieces.is_capital(at) and key in words("months"):
            months.add(words("months")[key])
        elif (key in begins or pieces.is_figure(at)) and len(numbers) < _MOST:
            at = _number(pieces, at, numbers)
            continue
        at += 1
    return Figures(frozenset(numbers), frozenset(months), frozenset(years))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(words("cardinals")) | frozenset(words("vague_scales"))


def _number(pieces: Pieces, at: int, numbers: set[Range]) -> int:
    """The index after a number that begins here, or after the piece; the number is put among the others."""
    found = read_numeral(pieces, at)
    if found is None:
        return at + 1
    if not found.part and found.high > 1:
        numbers.add((found.low, found.high))
    return max(found.end, at + 1)


def shared_figures(a: Figures, b: Figures) -> dict[str, float]:
    """How the figures of two sentences stand to each other, as signs of 0 and 1.

    `equal`: a number stands in both; `close`: two are not equal, but of like size, or one lies within the other;
    `other`: both have numbers and neither is so; `size`: two large ones have as many digits; `dated`: a month or year
    stands in both; `dated_otherwise`: both name one, and not the same.
    """
    equal = bool(a.numbers & b.numbers)
    close = any(_close(one, other) for one in a.numbers for other in b.numbers if one != other)
    return {
        "equal": float(equal),
        "close": float(close),
        "other": float(bool(a.numbers and b.numbers) and not equal and not close),
        "size": float(not _sizes(a.numbers).isdisjoint(_sizes(b.numbers))),
        "dated": float(bool(a.months & b.months or a.years & b.years)),
        "dated_otherwise": float(_parted(a.months, b.months) or _parted(a.years, b.years)),
    }


def _close(a: Range, b: Range) -> bool:
    if a[0] <= b[1] and b[0] <= a[1]:
        return True
    low, high = sorted((a[1] if a[1] < b[0] else a[0], b[1] if b[1] < a[0] else b[0]))
    return low >= _SMALL and high <= _CLOSE * low


def _sizes(numbers: Iterable[Range]) -> set[int]:
    return {int(log10(low)) for low, high in numbers if low == high >= _LARGE}


def _parted(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and a.isdisjoint(b)
