"""Two amounts that are one range, and the scale or unit that they share."""

from typing import NamedTuple

from reader.mentions.pieces import Pieces
from reader.mentions.quantities.amounts import Amount, read_amount
from reader.mentions.vocabulary import words


class Stretch(NamedTuple):
    """One amount, or two that are the ends of a range, from the pieces `first` up to `end`."""

    amounts: tuple[Amount, ...]
    first: int
    end: int

    @property
    def last(self) -> Amount:
        """The amount that carries the unit."""
        return self.amounts[-1]


_THOUSAND, _MILLION = 1e3, 1e6
_SEPARATE = "from"
_CLOSEST = 4
"""Pieces before "from" in which a verb of change makes two values of what would be a range."""


def read_stretch(pieces: Pieces, index: int) -> tuple[Stretch, ...]:
    """What begins at `index`: a range, a single amount, or the two values that something moved between."""
    first = read_amount(pieces, index)
    if first is None:
        return ()
    second_at = _link(pieces, first)
    if second_at is None:
        return (Stretch((first,), first.first, first.end),)
    second = read_amount(pieces, second_at)
    if second is None or second.numeral.part != first.numeral.part or _of_other_kinds(first, second):
        return (Stretch((first,), first.first, first.end),)
    first, second = _share(first, second)
    if _moved(pieces, first, second):
        return (Stretch((first,), first.first, first.end), Stretch((second,), second.first, second.end))
    low, high = min(first.low, second.low), max(first.high, second.high)
    merged = second._replace(low=low, high=high, first=first.first)
    return (Stretch((first, merged), first.first, second.end),)


def _of_other_kinds(first: Amount, second: Amount) -> bool:
    return first.unit is not None and second.unit is not None and first.unit != second.unit


def _link(pieces: Pieces, first: Amount) -> int | None:
    """The index of a second number that belongs to the first: behind a dash, "to", "or", or "and" after "between"."""
    at, end = first.end, first.end
    key = pieces.key(at)
    if key in ("-", "--"):
        # "24- to 30-foot", "25 – 40", "5-10W".
        if pieces.key(at + 1) in ("to", "or") and pieces.glued(at):
            return at + 2
        spaced = not pieces.glued(at) and not pieces.glued(at + 1)
        return at + 1 if pieces.links(at) or (spaced and pieces.is_figure(at + 1)) else None
    if key == "to":
        return at + 2 if pieces.joins(at + 1) else at + 1
    if key == "or":
        return at + 1
    if key == "and" and pieces.key(first.first - 1) in ("between", "both"):
        return end + 1
    return None


def _share(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Both amounts with the scale and the unit that only one of them shows."""
    scale = second.numeral.scale
    if first.numeral.scale >= _MILLION and second.unit == "metre" and second.end == second.numeral.end + 1:
        # "5.2 million to 4.9m": the letter is the scale of the number before it.
        second = second.with_scale(_MILLION)._replace(unit=None)
        scale = second.numeral.scale
    alike = first.numeral.figures == second.numeral.figures
    small = first.numeral.scale == 1 and first.numeral.low < _THOUSAND
    if alike and small and scale > 1 and first.numeral.low * scale < second.high:
        first = first.with_scale(scale)
    elif (
        scale == 1
        and first.numeral.scale > 1
        and first.money
        and second.numeral.low < _THOUSAND
        and second.unit is None
    ):
        second = second.with_scale(first.numeral.scale)
    if second.unit is None:
        second = second._replace(unit=first.unit, money=first.money)
    elif first.unit is None:
        first = first._replace(unit=second.unit, money=second.money)
    return first, second


def _moved(pieces: Pieces, first: Amount, second: Amount) -> bool:
    """Whether the two are a value before and a value after rather than the ends of a range."""
    if second.high < first.low:
        return True
    if pieces.key(first.first - 1) != _SEPARATE:
        return False
    changes = words("change")
    return any(pieces.key(first.first - 1 - back) in changes for back in range(1, _CLOSEST))
