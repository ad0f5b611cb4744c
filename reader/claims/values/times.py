"""How two times relate: stretches of days, and for relative ones the day that they were counted from."""

from collections.abc import Callable, Mapping

from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import DAYS, words
from reader.claims.values.days import Days, named, yearly
from reader.claims.verdict import Verdict, quoted
from reader.model import Dated, Time

_PART_BEFORE = 2
"""Words before a time among which "early" and "late" belong to it."""
_FAR = 366
"""Days apart from which two times are rather of two happenings than told wrongly of one."""
_OPEN_BEFORE = ("by", "until", "before")
_OPEN_AFTER = ("since", "earliest", "from", "after")


def relation_of(dated: Mapping[str, Dated | None]) -> Callable[[Sighting, Sighting], Verdict]:
    """How two times relate, given by article id when each article appeared."""

    def relate(a: Sighting, b: Sighting) -> Verdict:
        return _relate(a, b, dated.get(a.article), dated.get(b.article))

    return relate


def _relate(a: Sighting, b: Sighting, a_dated: Dated | None, b_dated: Dated | None) -> Verdict:
    x, y = named(a.time), named(b.time)
    firm = _known(a.time, a_dated) and _known(b.time, b_dated)
    if x is None or y is None or not firm:
        x_yearly, y_yearly = yearly(a.time), yearly(b.time)
        if x_yearly and y_yearly and (a.time.recurring or b.time.recurring):
            return _compared(a, b, x_yearly, y_yearly, "", firm=True)
    if x is None or y is None:
        return _by_words(a, b)
    return _compared(a, b, x, y, _counted_from(a, b, a_dated, b_dated), firm)


def _known(time: Time, dated: Dated | None) -> bool:
    """Whether the days are named in full, or counted from a date that the article itself gives."""
    return not time.relative or (dated is not None and not dated.assumed)


def _compared(a: Sighting, b: Sighting, x: Days, y: Days, counted: str, firm: bool) -> Verdict:
    one, other = quoted(a.phrase), quoted(b.phrase)
    if x == y:
        if x.first == x.last and _part(a) != _part(b):
            return Verdict("compatible", "part-of-day", f"{one} and {other} are the same day{counted}")
        if a.words.casefold() == b.words.casefold():
            return Verdict("same", "equal-dates", f"both say {one}{counted}")
        return Verdict("same", "equal-dates", f"{one} and {other} are the same time{counted}")
    if y.holds(x):
        return Verdict("compatible", "date-within", f"{one} lies within {other}{counted}")
    if x.holds(y):
        return Verdict("compatible", "date-within", f"{other} lies within {one}{counted}")
    if x.meets(y):
        return Verdict("compatible", "dates-overlap", f"{one} and {other} overlap{counted}")
    early, late = (a, b) if x.last < y.first else (b, a)
    if early.time.relation == "since" and late.time.relation != "since":
        why = f"{quoted(early.phrase)} begins before {quoted(late.phrase)}{counted}"
        return Verdict("differs", "since-before", why, firm)
    if late.time.relation in _OPEN_BEFORE and early.time.relation not in _OPEN_BEFORE:
        why = f"{quoted(early.phrase)} lies before the end of {quoted(late.phrase)}{counted}"
        return Verdict("compatible", "date-bound", why)
    if early.time.relation in _OPEN_AFTER and late.time.relation not in _OPEN_AFTER:
        why = f"{quoted(late.phrase)} lies after the start of {quoted(early.phrase)}{counted}"
        return Verdict("compatible", "date-bound", why)
    return Verdict(
        "differs", "dates-apart", f"{one} is not {other}{counted}", firm and not _passing(a, b) and _gap(x, y) <= _FAR
    )


def _gap(x: Days, y: Days) -> int:
    return max(x.first - y.last, y.first - x.last)


def _part(sighting: Sighting) -> frozenset[str]:
    """The part of the day that a time names, or that stands before it: "morning", "late on"."""
    beside = [word.casefold() for word in sighting.before[-_PART_BEFORE:]]
    return words("part") & frozenset((*sighting.words.casefold().split(), *beside))


def _passing(a: Sighting, b: Sighting) -> bool:
    """Whether one is only told as about that time, or both are days of one week: too much happens in a week."""
    return a.time.approximate or b.time.approximate or all(_weekday(sighting) for sighting in (a, b))


def _weekday(sighting: Sighting) -> bool:
    return sighting.time.recurring is None and any(day in sighting.words.casefold() for day in (*DAYS, *words("near")))


def _counted_from(a: Sighting, b: Sighting, a_dated: Dated | None, b_dated: Dated | None) -> str:
    """What relative times were counted from, for the reason; empty where both are named in full."""
    bases = [
        f"{quoted(sighting.words)} counted from {sighting.time.anchor}"
        + (", an assumed date" if dated is not None and dated.assumed else "")
        for sighting, dated in ((a, a_dated), (b, b_dated))
        if sighting.time.relative and sighting.time.anchor
    ]
    return f" ({'; '.join(dict.fromkeys(bases))})" if bases else ""


def _by_words(a: Sighting, b: Sighting) -> Verdict:
    """What can be said where the days of one are not known: only their words are compared."""
    one, other = quoted(a.phrase), quoted(b.phrase)
    if a.words.casefold() == b.words.casefold():
        if _weekday(a) and _part(a) != _part(b):
            return Verdict("compatible", "part-of-day", f"both say {one}, and one tells the part of the day")
        return Verdict("same", "same-words", f"both say {one}")
    weekdays = [frozenset(day for day in DAYS if day in sighting.words.casefold()) for sighting in (a, b)]
    if all(weekdays) and not weekdays[0] & weekdays[1]:
        return Verdict("differs", "weekdays-apart", f"{one} is not {other}; no date to count from")
    return Verdict("compatible", "date-unknown", f"{one} and {other}: no date to count from, so both can be right")
