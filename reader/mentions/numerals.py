"""Numbers as they are written: figures, words, scales, vague counts and parts of a whole."""

import unicodedata
from typing import NamedTuple

from reader.mentions.nouns import is_plural
from reader.mentions.pieces import Pieces
from reader.mentions.vocabulary import phrases, words, worth


class Numeral(NamedTuple):
    """A number or a vague range read from the pieces `first` up to `end`, which is not included."""

    low: float
    high: float
    first: int
    end: int
    vague: bool = False
    figures: bool = False
    """written in digits"""
    scale: float = 1.0
    """what the number was multiplied by: 1,000,000 in "5 million" """
    letter: bool = False
    """whether that was said by one letter: "5m" """
    part: bool = False
    """a share of a whole, which is 1"""

    @property
    def exact(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high

    def times(self, scale: float, end: int | None = None, letter: bool = False) -> "Numeral":
        """The same number with a scale behind it."""
        low, high = product(self.low, scale), product(self.high, scale)
        return self._replace(
            low=low, high=high, end=self.end if end is None else end, scale=self.scale * scale, letter=letter
        )


def product(value: float, scale: float) -> float:
    """A number times a scale, without the dust of binary fractions: 5.42 million is 5,420,000."""
    found = value * scale
    return found if found in (float("inf"), 0.0) else float(f"{found:.15g}")


def read_numeral(pieces: Pieces, index: int, money: bool = False) -> Numeral | None:
    """The number that begins at `index`, with its scale; `money` says that a currency stands before it."""
    ratio = None if money else read_ratio(pieces, index)
    if ratio is not None:
        return ratio
    if pieces.is_figure(index):
        return _figures(pieces, index, money)
    key = pieces.key(index)
    if not key[:1].isalpha():
        return None
    return _part(pieces, index) or _vague(pieces, index) or _in_words(pieces, index)


def read_ratio(pieces: Pieces, index: int) -> Numeral | None:
    """ "one in ten", "nine out of 10", "2 of every 3", "1/16 of": a part of a whole."""
    top = _small(pieces, index)
    if top is None:
        return None
    value, end = top
    link = phrases("ratio_links").at(pieces.keys, end)
    slash = link is not None and link[0] == "slash"
    if link is None or (slash and not pieces.links(end)):
        return None
    bottom = _small(pieces, link[1])
    if (
        bottom is None
        or not 0 < value < bottom[0]
        or (bottom[1] < len(pieces) and pieces.key(bottom[1]) in worth("scales"))
    ):
        return None
    after = pieces.key(bottom[1])
    if slash and (after in ("/", "⁄") or not (after == "of" or after in words("units"))):
        return None
    if not slash and (after in words("units") or (pieces.is_figure(link[1]) and value > 20)):
        return None
    share = value / bottom[0]
    return Numeral(share, share, index, bottom[1], figures=pieces.is_figure(index), part=True)


_LARGEST_OF_RATIO = 1000
_LARGEST = 1e18
"""No number of the news is larger; beyond it scale words are read no more."""


def _small(pieces: Pieces, index: int) -> tuple[float, int] | None:
    """A whole number of a ratio, and the index after it."""
    key = pieces.key(index)
    if key.isdecimal() and len(pieces.surface(index)) <= 4 and pieces.surface(index).isdecimal():
        return (float(key), index + 1) if int(key) <= _LARGEST_OF_RATIO else None
    return _below_hundred(pieces, index) if key in worth("cardinals") else None


def joined(pieces: Pieces, index: int) -> int:
    """The index of what follows in the same phrase: behind a hyphen that joins, or `index` itself."""
    return index + 1 if pieces.joins(index) else index


def figure_value(pieces: Pieces, index: int) -> float | None:
    """The worth of a piece of digits; None for 1.2.3 and numbers too long to mean anything."""
    surface, key = pieces.surface(index), pieces.key(index)
    if len(surface) == 1 and not surface.isdecimal():
        return unicodedata.numeric(surface, None)
    if key.count(".") > 1 or len(key) > 40:
        return None
    return float(key.replace(",", ""))


def _figures(pieces: Pieces, index: int, money: bool) -> Numeral | None:
    value = figure_value(pieces, index)
    if value is None:
        return None
    first, end = index, index + 1
    if (
        pieces.key(index - 1) == "."
        and pieces.glued(index)
        and not pieces.glued(index - 1)
        and "." not in pieces.key(index)
        and pieces.surface(index)[0].isdecimal()
    ):
        # A bare decimal: ".001".
        value, first = float(f"0.{pieces.key(index).replace(',', '')}"), index - 1
    while pieces.key(end) == "000" and not pieces.glued(end) and len(pieces.key(end - 1)) <= 3 and 0 < value < 1e9:
        # "10 000", as much of the world writes it.
        value, end = value * 1000, end + 1
    value, end = _with_fraction(pieces, value, end)
    found = Numeral(value, value, first, end, figures=True)
    return _scaled(pieces, found, money)


def _with_fraction(pieces: Pieces, value: float, end: int) -> tuple[float, int]:
    """The value with a fraction written after it: 2½, 2 1/2."""
    surface = pieces.surface(end)
    if len(surface) == 1 and pieces.is_figure(end) and not surface.isdecimal():
        return value + unicodedata.numeric(surface, 0.0), end + 1
    return value, end


def _scaled(pieces: Pieces, found: Numeral, money: bool) -> Numeral:
    """The number times every scale word that follows: "4 hundred million", "two-million"."""
    scales = worth("scales")
    while True:
        at = joined(pieces, found.end)
        scale = scales.get(pieces.key(at))
        if scale is None or found.high * scale > _LARGEST:
            break
        found = found.times(scale, at + 1)
    letter = worth("scale_letters").get(pieces.key(found.end))
    if found.scale == 1 and letter is not None and found.figures and (pieces.glued(found.end) or money):
        if pieces.is_figure(found.end + 1) and pieces.glued(found.end + 1):
            return found
        if money or pieces.key(found.end) == "k" or pieces.surface(found.end).isupper() or _counts(pieces, found.end):
            return found.times(letter, found.end + 1, letter=True)
    return found


def _counts(pieces: Pieces, index: int) -> bool:
    """Whether the letter before is a scale and no unit: a plural follows, or it is a b."""
    return pieces.key(index) == "b" or is_plural(pieces.key(index + 1))


def _vague(pieces: Pieces, index: int) -> Numeral | None:
    """ "thousands", "tens of thousands", "several million", "a few hundred thousand"."""
    plurals, scales = worth("vague_scales"), worth("scales")
    base = plurals.get(pieces.key(index))
    if base is not None:
        more = plurals.get(pieces.key(index + 2)) if pieces.key(index + 1) == "of" else None
        if more is not None and more > base:
            return Numeral(base * more, base * more * 10, index, index + 3, vague=True)
        if pieces.key(index) in ("tens", "scores") and pieces.key(index + 1) != "of":
            return None
        return None if pieces.key(index) == "tens" else Numeral(base, base * 10, index, index + 1, vague=True)
    few = phrases("vague_counts").at(pieces.keys, index)
    if few is None or few[1] >= len(pieces) or pieces.key(few[1]) not in scales:
        return None
    low, high = map(float, few[0].split())
    return _scaled(pieces, Numeral(low, high, index, few[1], vague=low != high), money=False)


def _in_words(pieces: Pieces, index: int) -> Numeral | None:
    """ "twenty-four", "two and a half million", "a hundred and five thousand", "a dozen"."""
    cardinals, scales = worth("cardinals"), worth("scales")
    if pieces.key(index) in ("a", "an"):
        after = index + 1
        if scales.get(pieces.key(after)) is None or _plural_scale(pieces, after):
            return None
        return _words_from(pieces, index, 1.0, after)
    value = cardinals.get(pieces.key(index))
    if value is None:
        return None
    return _words_from(pieces, index, *_below_hundred(pieces, index))


def _plural_scale(pieces: Pieces, index: int) -> bool:
    return pieces.key(index).endswith("s")


def _below_hundred(pieces: Pieces, index: int) -> tuple[float, int]:
    """The number from 0 to 99 whose first word is at `index`, and the index after it."""
    cardinals = worth("cardinals")
    value, end = cardinals[pieces.key(index)], index + 1
    if value >= 20:
        at = joined(pieces, end)
        unit = cardinals.get(pieces.key(at))
        if unit is not None and 0 < unit < 10:
            return value + unit, at + 1
    return value, end


def _words_from(pieces: Pieces, first: int, current: float, end: int) -> Numeral:
    """Goes on from a first small number through its scales."""
    cardinals, scales = worth("cardinals"), worth("scales")
    total, last_scale, largest = 0.0, float("inf"), 1.0
    while True:
        at = joined(pieces, end)
        scale = scales.get(pieces.key(at))
        if scale == 100 and current < 100:
            current, end, largest = current * 100, at + 1, max(largest, 100.0)
        elif scale is not None and scale > 100 and scale < last_scale:
            total, current, last_scale, end = total + current * scale, 0.0, scale, at + 1
            largest = max(largest, scale)
        elif scale == 12 and largest < 1e12:
            total, current, end, largest = (total + current) * 12, 0.0, at + 1, largest * 12
        elif _half_follows(pieces, end):
            current, end = current + 0.5, end + 3
        else:
            beyond = at + 1 if pieces.key(at) == "and" else at
            small = cardinals.get(pieces.key(beyond))
            room = largest >= 100 and (current == 0.0 or current % 100 == 0)
            if small is None or small == 0 or not room or (beyond > at and small >= 100):
                break
            value, end = _below_hundred(pieces, beyond)
            current += value
    return Numeral(total + current, total + current, first, end, scale=largest)


def _half_follows(pieces: Pieces, end: int) -> bool:
    return pieces.key(end) == "and" and pieces.key(end + 1) == "a" and pieces.key(end + 2) == "half"


def _part(pieces: Pieces, index: int) -> Numeral | None:
    """ "half", "a third of", "two-thirds", "three quarters", "half a million", "a quarter of a million"."""
    at, top = index, 1.0
    if pieces.key(index) in ("a", "an"):
        at = index + 1
    else:
        value = worth("cardinals").get(pieces.key(index))
        if value is not None and 0 < value < 10:
            top, at = value, joined(pieces, index + 1)
    divisor = words("fractions").get(pieces.key(at))
    if divisor is None:
        return None
    key, end = pieces.key(at), at + 1
    value = top / float(divisor)
    scaled = _scaled_part(pieces, index, end, value)
    if scaled is not None:
        return scaled
    if key == "half" and at == index:
        if not _is_half_of(pieces, index):
            return None
    elif (
        at == index
        or (top > 1) != (key.endswith("s") or key == "halves")
        or (top == 1 and not pieces.joins(at - 1) and pieces.key(end) != "of")
    ):
        return None
    if key == "quarters" and pieces.key(end) != "of" and not pieces.joins(at - 1):
        return None
    return Numeral(value, value, index, end, part=True)


def _scaled_part(pieces: Pieces, first: int, end: int, value: float) -> Numeral | None:
    """ "half a million", "half-million", "a quarter of a million", "half a dozen"."""
    at = end + 1 if pieces.key(end) == "of" else joined(pieces, end)
    if pieces.key(at) in ("a", "an"):
        at += 1
    scale = worth("scales").get(pieces.key(at))
    if scale is None or (at == end and pieces.key(first) not in ("a", "an")):
        return None
    return Numeral(product(value, scale), product(value, scale), first, at + 1, scale=scale)


_WHOLES = frozenset(("of", "the", "its", "their", "his", "her", "our", "all", "those", "these"))


def _is_half_of(pieces: Pieces, index: int) -> bool:
    """Whether "half" is a part of something named, and no half of a match or an hour."""
    before, after = pieces.key(index - 1), pieces.key(index + 1)
    if before in (
        "first",
        "second",
        "other",
        "the",
        "last",
        "this",
        "that",
        "in",
        "latter",
        "opening",
        "top",
        "bottom",
    ):
        return False
    if after == "a" or pieces.joins(index + 1) or pieces.joins(index - 1):
        return False
    return after in _WHOLES or phrases("modifiers").before(pieces.keys, index) is not None
