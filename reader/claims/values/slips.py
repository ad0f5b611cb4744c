"""Numbers that a slip of the pen turns into each other: 147 and 174, 3,600 and 3,060, 1978 and 1987."""

from reader.claims.surroundings.sightings import Sighting

_FEWEST = 2
"""Digits that are changed over, and so few that are the same otherwise by chance."""
_LONG = 3
"""Digits of a number from which one that is wrong leaves the others as a sign."""


def slipped(a: Sighting, b: Sighting) -> bool:
    """Whether two numbers have the same digits in another order, or one digit of three or more is another."""
    if exchanged(a, b):
        return True
    one, other = _digits(a), _digits(b)
    # Years of one decade are told of many things.
    if a.mention.kind == "time" or len(one) != len(other):
        return False
    wrong = sum(x != y for x, y in zip(one, other, strict=True))
    return wrong == 1 and len(one.rstrip("0")) >= _LONG <= len(other.rstrip("0"))


def exchanged(a: Sighting, b: Sighting) -> bool:
    """Whether two numbers have the same digits in another order."""
    one, other = _digits(a), _digits(b)
    alike = len(one) == len(other) >= _FEWEST and one.find(".") == other.find(".")
    return alike and one != other and sorted(one) == sorted(other)


def _digits(sighting: Sighting) -> str:
    """The digits of an exact number with its point, or of the year in a time; empty for a range and a loose count."""
    if sighting.mention.kind == "time":
        return (sighting.time.named_start or "")[: len("2024")] if sighting.time.start else ""
    quantity = sighting.quantity
    if quantity.vague or quantity.low is None or quantity.low != quantity.high:
        return ""
    return f"{abs(quantity.low):.10f}".rstrip("0").rstrip(".")
