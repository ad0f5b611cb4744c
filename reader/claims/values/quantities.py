"""How two quantities relate: interval arithmetic, after the tests for units, vague counts, bounds and rounding."""

from math import inf, isclose, log10

from reader.claims.surroundings.counted import FAMILIES
from reader.claims.surroundings.sightings import Sighting
from reader.claims.verdict import Verdict, quoted

_ROUNDING = 0.035
"""How far apart two numbers may be when the coarser is the finer, rounded."""
_LOOSE = 0.06
"""The same where one of them says "about" or "nearly"."""
_SHORT = frozenset(("almost", "nearly", "under"))
"""Words before a number that isn't reached."""
_LOOSELY = frozenset(("dozen", "just", "slightly", "little"))
_NEARLY = 0.12
"""How far from "three dozen" a number may be, or a guess from one that is rounded more, as a share."""
_FAR = 3.0
"""How many times over a bound a number may lie and still be what the bound speaks of."""

_STRETCH = 3.0
"""How far above its usual reach a loose count is still used: "thousands" of 14,000."""


def bounds(sighting: Sighting, measure: str) -> tuple[float, float]:
    """Lowest and highest value in units of `measure`; infinite where open."""
    quantity = sighting.quantity
    factor = _factor(sighting.counted.measure, measure)
    low = -inf if quantity.low is None else quantity.low * factor
    high = inf if quantity.high is None else quantity.high * factor
    return low, high


def _factor(measure: str, into: str) -> float:
    if measure == into:
        return 1.0
    return next((family[measure] / family[into] for family in FAMILIES if measure in family and into in family), 1.0)


def relate(a: Sighting, b: Sighting) -> Verdict:
    """How two quantities of comparable measure relate; the same whichever comes first, but for the order of words."""
    measure = a.counted.measure
    one, other = bounds(a, measure), bounds(b, measure)
    if {a.quantity.change, b.quantity.change} == {"up", "down"}:
        return Verdict("differs", "opposite-change", f"{_q(a)} goes one way, {_q(b)} the other")
    if _opposite(a, b):
        why = f"{_q(a)} {quoted(a.after[0])} lies the other way from {_q(b)} {quoted(b.after[0])}"
        return Verdict("differs", "opposite-direction", why, firm=True)
    if _equal(one, other):
        return _equal_verdict(a, b, measure)
    closed = inf not in (one[1], other[1]) and -inf not in (one[0], other[0])
    if closed and measure != b.counted.measure and not (a.counted.bare or b.counted.bare):
        return _converted(a, b, one, other)
    if a.quantity.vague or b.quantity.vague:
        return _vague(a, b, one, other)
    return _ranged(a, b, one, other) if closed else _bounded(a, b, one, other)


def _opposite(a: Sighting, b: Sighting) -> bool:
    """Whether two distances are told in opposite directions: "150 miles east of" and "150 miles west of"."""
    if not (a.after and b.after and a.counted.measure == b.counted.measure and a.counted.measure in FAMILIES[0]):
        return False
    ways = {_compass(a.after[0]), _compass(b.after[0])}
    return ways in ({"north", "south"}, {"east", "west"})


_WAYS = frozenset(("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"))


def _compass(word: str) -> str:
    return word.casefold().removesuffix("ward").removesuffix("wards")


def _q(sighting: Sighting) -> str:
    return quoted(sighting.phrase)


def _equal(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(x == y or isclose(x, y, rel_tol=1e-9) for x, y in zip(one, other, strict=True))


def _equal_verdict(a: Sighting, b: Sighting, measure: str) -> Verdict:
    if measure in FAMILIES[0] and bool(_way(a)) != bool(_way(b)):
        told, other = (a, b) if _way(a) else (b, a)
        return Verdict("vaguer", "direction-given", f"{_q(told)} {_way(told)}; {_q(other)} does not say which way")
    if a.words.casefold() == b.words.casefold():
        return Verdict("same", "equal-number", f"both say {quoted(a.words)}")
    nations, others = a.counted.nations, b.counted.nations
    if nations & others and nations != others:
        return Verdict("differs", "nations-apart", f"{_q(a)} and {_q(b)} are not of the same nations", firm=True)
    if a.quantity.vague and b.quantity.vague and a.counted.described != b.counted.described:
        return Verdict("compatible", "vague-both", f"{_q(a)} and {_q(b)} are both loose counts that can be one")
    return Verdict("same", "equal-number", f"{_q(a)} and {_q(b)} are one number")


def _way(sighting: Sighting) -> str:
    """The direction in which a distance is told, as printed; empty where none is."""
    return sighting.after[0] if sighting.after and _compass(sighting.after[0]) in _WAYS else ""


def _converted(a: Sighting, b: Sighting, one: tuple[float, float], other: tuple[float, float]) -> Verdict:
    if _near(one, other, _LOOSE) or _overlap(one, other):
        return Verdict("same", "unit-converted", f"{_q(a)} is {_q(b)} in another unit")
    return Verdict("differs", "unit-apart", f"{_q(a)} is not {_q(b)}, also when converted to one unit", firm=True)


def _vague(a: Sighting, b: Sighting, one: tuple[float, float], other: tuple[float, float]) -> Verdict:
    if a.quantity.vague and b.quantity.vague:
        if _overlap(one, other):
            return Verdict("compatible", "vague-both", f"{_q(a)} and {_q(b)} are both loose counts that can be one")
        return Verdict("differs", "vague-apart", f"{_q(a)} and {_q(b)} are loose counts of different size")
    vague, exact = (a, b) if a.quantity.vague else (b, a)
    (low, high), known = (one, other) if a.quantity.vague else (other, one)
    if _overlap((low, high * _STRETCH), known):
        return Verdict("vaguer", "vague-holds", f"{_q(vague)} gives less than {_q(exact)}, and can be the same")
    return Verdict("differs", "vague-apart", f"{_q(exact)} is not what {_q(vague)} is said of")


def _bounded(a: Sighting, b: Sighting, one: tuple[float, float], other: tuple[float, float]) -> Verdict:
    if _short(a, one, other) or _short(b, other, one):
        return Verdict("differs", "bound-broken", f"{_q(a)} and {_q(b)} leave no number that fits both")
    if not _overlap(one, other):
        if _near(one, other, _ROUNDING) and (a.quantity.approximate or b.quantity.approximate):
            return Verdict("compatible", "rounded", f"{_q(a)} and {_q(b)} are one number, rounded")
        return Verdict("differs", "bound-broken", f"{_q(a)} and {_q(b)} leave no number that fits both", firm=True)
    if _far(one, other):
        return Verdict("compatible", "bound-far", f"{_q(a)} and {_q(b)} can both hold, but lie far apart")
    return Verdict("compatible", "bound-holds", f"{_q(a)} and {_q(b)} can both hold")


def _ranged(a: Sighting, b: Sighting, one: tuple[float, float], other: tuple[float, float]) -> Verdict:
    for inner, outer, x, y in ((a, b, one, other), (b, a, other, one)):
        if y[0] <= x[0] and x[1] <= y[1]:
            return Verdict("compatible", "range-holds", f"{_q(inner)} lies within {_q(outer)}")
    if _overlap(one, other):
        return Verdict("compatible", "ranges-overlap", f"{_q(a)} and {_q(b)} overlap")
    exact = one[0] == one[1] and other[0] == other[1]
    if exact and (_rounded(one[0], other[0], a, b) or _loosely(one[0], other[0], a, b)):
        return Verdict("compatible", "rounded", f"{_q(a)} and {_q(b)} are one number, rounded")
    return Verdict("differs", "numbers-differ", f"{_q(a)} is not {_q(b)}", firm=True)


def _loosely(x: float, y: float, a: Sighting, b: Sighting) -> bool:
    """Whether one is told as nobody counts exactly, in dozens or as "just over a hundred", and the other is near it."""
    loose = any(not _LOOSELY.isdisjoint(side.words.casefold().split()) for side in (a, b))
    return loose and abs(x - y) <= _NEARLY * max(abs(x), abs(y))


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _short(nearly: Sighting, value: tuple[float, float], bound: tuple[float, float]) -> bool:
    """Whether one share falls just short of what the other is more than: "almost half" and "more than half"."""
    words = nearly.words.casefold().split()
    return (
        nearly.counted.measure in FAMILIES[4]
        and bound[1] == inf
        and value[1] <= bound[0]
        and not _SHORT.isdisjoint(words[:2])
    )


def _near(one: tuple[float, float], other: tuple[float, float], share: float) -> bool:
    gaps = [abs(x - y) / max(abs(x), abs(y)) for x in one for y in other if abs(x) < inf and abs(y) < inf and x != y]
    return bool(gaps) and min(gaps) <= share


def _far(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether the finite ends lie more than three times apart."""
    x = one[0] if abs(one[0]) < inf else one[1]
    y = other[0] if abs(other[0]) < inf else other[1]
    low, high = sorted((abs(x), abs(y)))
    return high > _FAR * low and high > 10


def _rounded(x: float, y: float, a: Sighting, b: Sighting) -> bool:
    """Whether one is the other rounded to fewer digits, or as good as the other where one says "about"."""
    fine = x != int(x) or y != int(y)
    guesses = a.quantity.approximate + b.quantity.approximate
    apart = abs(x - y) / max(abs(x), abs(y), 1e-9)
    if not x or not y or apart > (_ROUNDING, _LOOSE, _NEARLY)[guesses] or (min(abs(x), abs(y)) < 10 and not fine):
        return False
    if guesses and apart <= _ROUNDING:
        return True
    return any(isclose(_round(fine, _digits(coarse)), coarse) for fine, coarse in ((x, y), (y, x)))


def _digits(number: float) -> int:
    """How many leading digits of a number are given: 2 for 600,000 written as 6.0e5 is read as 1."""
    return len(f"{abs(number):.6g}".replace(".", "").split("e")[0].strip("0")) or 1


def _round(number: float, digits: int) -> float:
    return round(number, digits - 1 - int(log10(abs(number)) // 1))
