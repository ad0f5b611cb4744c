"""Amounts: a number with the sign, currency and unit that are written on it."""

from typing import NamedTuple

from reader.mentions.numerals import Numeral, joined, read_numeral
from reader.mentions.pieces import Pieces
from reader.mentions.vocabulary import members, phrases, words

_MILLION = 1e6
"""A scale from which pounds are money and no weight."""


class Amount(NamedTuple):
    """A number from `first` up to `end` with its canonical unit; `joined` where a hyphen ties it to its unit."""

    numeral: Numeral
    first: int
    end: int
    low: float
    high: float
    unit: str | None = None
    money: bool = False
    joined: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high

    def with_scale(self, scale: float) -> "Amount":
        """The same amount with a scale that the text gives only once, behind another number."""
        numeral = self.numeral.times(scale)
        sign = -1.0 if self.low < 0 else 1.0
        return self._replace(numeral=numeral, low=sign * numeral.low, high=sign * numeral.high)


def read_amount(pieces: Pieces, index: int) -> Amount | None:
    """The amount whose first piece is `index`: a sign, a currency or a number."""
    sign = _sign(pieces, index)
    at = index if sign is None else sign
    currency = _currency_before(pieces, at)
    code, start = (None, at) if currency is None else currency
    negative = sign is not None and pieces.key(index) != "+"
    if code is not None and pieces.key(start) == "-" and pieces.glued(start + 1):
        negative, start = True, start + 1
    numeral = read_numeral(pieces, start, money=code is not None)
    if numeral is None and pieces.key(start) == ".":
        numeral = read_numeral(pieces, start + 1, money=code is not None)
        if numeral is not None and numeral.first != start:
            return None
    if numeral is None:
        return None
    low, high = (-numeral.high, -numeral.low) if negative else (numeral.low, numeral.high)
    amount = Amount(numeral, index, numeral.end, low, high, unit=code, money=code is not None)
    return _with_unit(pieces, amount)


def _sign(pieces: Pieces, index: int) -> int | None:
    """The index behind a sign: "minus 5", "minus-5", "-5" and "+5" where nothing stands before the mark."""
    key = pieces.key(index)
    if key == "minus" and index + 1 < len(pieces):
        return joined(pieces, index + 1)
    if key in ("-", "+") and pieces.glued(index + 1):
        free = not pieces.glued(index) or pieces.key(index - 1) in ("(", "[", '"', "'")
        if free and (pieces.is_figure(index + 1) or _currency_before(pieces, index + 1) is not None):
            return index + 1
    return None


def _currency_before(pieces: Pieces, index: int) -> tuple[str, int] | None:
    """The currency written before a number, as a sign or a code, and the index of the number."""
    found = phrases("currencies").at(pieces.keys, index)
    if found is None:
        return None
    code, end = found
    if pieces.is_word(end - 1) and not (pieces.is_capital(end - 1) and pieces.is_figure(end)):
        return None
    if pieces.is_word(index) and pieces.glued(index) and pieces.is_word(index - 1):
        return None
    # "$US55" and "$ US 55": the country behind the sign is a phrase of the list; a word right before it is too.
    return code, end


def _with_unit(pieces: Pieces, amount: Amount) -> Amount:
    """The amount with the unit that follows: %, a currency, a measure; hyphens may tie it on."""
    end = amount.end
    if amount.money:
        # "$76 US": the country behind the number.
        if pieces.key(end) in ("us", "u.s.") and pieces.is_capital(end) and not pieces.is_capital(end + 1):
            return amount._replace(end=end + 1)
        return amount
    at = joined(pieces, end)
    measure = phrases("units").at(pieces.keys, at)
    if measure is not None and measure[0] == "pound" and amount.numeral.scale >= _MILLION:
        return amount._replace(unit="GBP", end=measure[1], joined=at > end, money=True)
    if measure is not None and not _is_plain_word(pieces, amount, measure, at):
        return amount._replace(unit=measure[0], end=measure[1], joined=at > end)
    letter = _letter_unit(pieces, amount, at)
    if letter is not None:
        return amount._replace(unit=letter, end=at + 1, joined=at > end)
    name = phrases("currency_names").at(pieces.keys, at)
    if name is not None:
        return amount._replace(unit=name[0], end=name[1], joined=at > end, money=True)
    code = phrases("currencies").at(pieces.keys, at)
    if code is not None and amount.numeral.figures and _is_code_behind(pieces, at, code[1]):
        return amount._replace(unit=code[0], end=code[1], money=True)
    return amount


def _is_code_behind(pieces: Pieces, first: int, end: int) -> bool:
    """Whether a currency's sign belongs to the number before it and not to one behind it."""
    if pieces.is_figure(end) and pieces.glued(end):
        return False
    if pieces.is_word(first):
        return len(pieces.key(first)) == 3 and pieces.surface(first).isupper()
    return pieces.glued(first)


def _letter_unit(pieces: Pieces, amount: Amount, at: int) -> str | None:
    if not amount.numeral.figures or amount.numeral.scale != 1:
        return None
    unit = words("unit_letters").get(pieces.surface(at))
    if unit is None or (pieces.is_figure(at + 1) and pieces.glued(at + 1)):
        return None
    if pieces.glued(at) or (not pieces.is_word(at + 1) and pieces.key(at + 1) != "."):
        return unit
    return None


def _is_plain_word(pieces: Pieces, amount: Amount, found: tuple[str, int], at: int) -> bool:
    """Whether what looks like a unit is another word here: "two second-half goals", "one time"."""
    key = pieces.key(at)
    if key == "second" and amount.unit is None:
        return (pieces.joins(found[1]) and pieces.key(found[1] + 1) == "half") or (
            not amount.numeral.figures and at == amount.end
        )
    if key == "x":
        return not pieces.glued(at)
    if key in ("pp", "mp", "pa", "ms", "db", "nm", "hp", "ha", "mm", "min", "sec"):
        return not amount.numeral.figures
    return False


def is_duration(unit: str | None) -> bool:
    """Whether a unit measures time."""
    return unit in members("durations")
