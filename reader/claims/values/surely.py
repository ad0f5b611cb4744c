"""When two unequal values are surely of one thing: only then are they said to disagree."""

from math import isfinite

from reader.claims.surroundings.counted import DURATIONS, FAMILIES
from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import content, stems_of
from reader.claims.values.candidates import Candidate
from reader.claims.values.coordinated import of_others
from reader.claims.values.quantities import bounds
from reader.claims.values.slips import exchanged, slipped
from reader.claims.values.vetoes import from_word
from reader.mentions.places import gazetteer
from reader.text.keys import fold

SURE = 0.5
"""Bare score from which they are said to disagree, where nothing else speaks against it."""
DATED = 0.4
"""The same for how often one deed was done, and for two days of the year on which the same was done, where neither
article names the other's day.
"""
_FEW, _TIMES = 10, 3.5
"""How far apart two numbers may lie, or how many times over, and still be told wrongly of one thing."""
AT_MOST = 10.0
"""How many times over the only counts of a noun may lie apart, to be checked by a person."""
_MEASURES = frozenset(measure for family in FAMILIES[:3] for measure in family)
"""Measures of length, weight and area."""
_DAY = len("XXXX-06-26")
_NEAR = 7
"""Days of one month that may lie between two dates told wrongly of one deed."""
_AGE, _PEOPLE = "age", "=people"
_TIMES_OVER, _TITLE = "time", 2
"""The unit of "four-time", and words behind it that tell of what."""
_SURVEY = "=study"
"""The class of polls, surveys and studies: another one finds other figures."""
_BESIDE = 3
"""Words beside both values, in whatever clause, from which like things are told of both."""
_MUCH = 2
"""The same in their own clauses, where no noun tells what they measure."""
_BESIDE_AGE = 4
"""Words behind an age among which the name stands whose age it is."""
_FROM = 3
"""Words behind a distance that tell from where it is measured: "east of the port"."""


def surely_one(pair: Candidate) -> bool:
    """Whether two unequal values are surely of one thing.

    They are where they are measured from one place in opposite directions; where they stand in lists that are equal but
    for them, or in one slot; where they are the only counts of their noun, in lists that have another noun in common;
    and where they are counted alike and told in one frame, or are each other's likeliest with like words told of both:
    more of these where no noun names what they measure.
    """
    if pair.verdict.rule == "opposite-direction":
        return pair.a.after[1:_FROM] == pair.b.after[1:_FROM] != ()
    if pair.signs.get("coordinated"):
        return True
    telling = pair.signs.get("only") or pair.signs.get("frame")
    if pair.score < DATED and not telling and not slotted(pair.a, pair.b):
        return False
    counted_alike = (
        pair.signs.get("head") == 1
        or pair.a.mention.kind == "time"
        or pair.verdict.rule == "nations-apart"
        or slotted(pair.a, pair.b)
        or _one_deed(pair)
        or _measured(pair)
    )
    if pair.a.mention.kind == "quantity" and _exchanged(pair):
        return True
    if not counted_alike or far(pair.a, pair.b) or _days_apart(pair.a, pair.b) or _loose(pair) or _of_two(pair):
        return False
    if pair.a.frame != pair.b.frame:
        return False
    if (pair.signs.get("only") and _listed(pair)) or (slotted(pair.a, pair.b) and pair.signs["best"]):
        return True
    if pair.signs.get("only") and pair.signs["best"] == 1 and pair.score >= SURE and slipped(pair.a, pair.b):
        return True
    framed = pair.signs.get("frame") == 1
    if framed and pair.signs["best"] == 1 and slipped(pair.a, pair.b):
        return True
    if _measured(pair):
        return pair.score >= SURE and pair.signs["best"] == 1 and (framed or _much_alike(pair))
    least = DATED if _two_days(pair) or _one_deed(pair) else SURE
    return pair.score >= least and (framed or (pair.signs["best"] == 1 and _told_alike(pair)))


def _exchanged(pair: Candidate) -> bool:
    """Whether the only two values of a noun or measure have the same digits in another order, and are no ages."""
    only = pair.signs.get("lone") or (pair.signs.get("only") and pair.signs["best"] == 1)
    return bool(only) and pair.a.counted.head != _AGE and exchanged(pair.a, pair.b) and not far(pair.a, pair.b)


def _listed(pair: Candidate) -> bool:
    """Whether the lists that both stand in count another thing in common; any list counts people."""
    return bool((pair.a.companions & pair.b.companions) - {_PEOPLE})


def _measured(pair: Candidate) -> bool:
    """Whether both are sums of money or shares that no noun beside them names, or measures in one frame."""
    one, other = pair.a.counted, pair.b.counted
    if one.measure in ("count", _TIMES_OVER):
        return False
    if pair.signs.get("frame") == 1:
        return True
    return not (one.head or other.head) and one.measure == other.measure and (one.money or one.measure == "%")


def _much_alike(pair: Candidate) -> bool:
    """Whether two like words or more are told of both in their clauses, or beside them."""
    a, b = pair.a, pair.b
    return len(a.clause & b.clause) >= _MUCH or len(a.nearby & b.nearby) >= _BESIDE


def slotted(a: Sighting, b: Sighting) -> bool:
    """Whether two measures stand in one slot: "married two weeks before the shooting", "fell 60 metres"."""
    if a.counted.measure in DURATIONS and b.counted.measure in DURATIONS:
        counted_from = from_word(a)
        alike = counted_from != "" and counted_from == from_word(b)
        return alike and any(stem.startswith("=") for stem in a.clause & b.clause)
    return a.counted.measure in _MEASURES and a.left == b.left and a.left.startswith("=")


def surely_apart(pair: Candidate) -> bool:
    """Whether two unequal values are so surely of one thing that sentences which report one thing part in them."""
    measured = pair.a.mention.kind == "quantity" and pair.a.counted.measure != "count"
    return surely_one(pair) and (not measured or bool(pair.signs.get("only")))


def _told_alike(pair: Candidate) -> bool:
    """Whether like words are told of both: in their clauses, in the lists they stand in, or as what is measured."""
    a, b = pair.a.counted, pair.b.counted
    if pair.signs.get("listed") or (a.measure != "count" and a.head):
        return True
    of_both = {a.head, b.head} | a.described | b.described
    return bool((pair.a.clause & pair.b.clause) - of_both) or len((pair.a.nearby & pair.b.nearby) - of_both) >= _BESIDE


def _loose(pair: Candidate) -> bool:
    """Whether one is "one", as much an article as a count, and no frame tells what of; or how often somebody was two
    things ("four-time champion"), or did or suffered two ("shot seven times").
    """
    if pair.a.mention.kind == "time" or pair.signs.get("frame") == 1:
        return False
    if pair.a.quantity.unit == _TIMES_OVER:
        return not _one_deed(pair) and pair.a.after[:_TITLE] != pair.b.after[:_TITLE]
    return any(side.quantity.low == side.quantity.high == 1 for side in (pair.a, pair.b))


def _of_two(pair: Candidate) -> bool:
    """Whether both are ages, for persons grow older, or of surveys or listed names that are not shown to be one."""
    if of_others(pair.a, pair.b):
        return True
    surveys = _SURVEY in pair.a.sentence and _SURVEY in pair.b.sentence
    return pair.a.counted.head == pair.b.counted.head == _AGE or (surveys and _other_names(pair))


def _other_names(pair: Candidate) -> bool:
    """Whether each sentence has names that the other lacks."""
    return bool(pair.a.names - pair.b.names and pair.b.names - pair.a.names)


def _one_deed(pair: Candidate) -> bool:
    """Whether both tell how often one deed was done, which stands directly before them, and both clauses or names
    share another word.
    """
    a, b = pair.a, pair.b
    if any(side.mention.kind == "time" or side.quantity.unit != _TIMES_OVER for side in (a, b)):
        return False
    deeds = [content(word.casefold() for word in side.before[-1:]) for side in (a, b)]
    shared = (a.names | a.clause) & (b.names | b.clause) - set(deeds[0])
    # "Shot four times in the leg" leaves out where else.
    elsewhere = a.after[:_FROM] != b.after[:_FROM] and bool(a.after and b.after)
    return bool(shared) and deeds[0] == deeds[1] != [] and not elsewhere


def of_two_persons(a: Sighting, b: Sighting) -> bool:
    """Whether one is an age, and both are not shown to be those of one person."""
    if a.mention.kind == "time" or _AGE not in (a.counted.head, b.counted.head):
        return False
    one, other = _aged(a), _aged(b)
    if a.right == b.right and a.right not in ("", *stems_of("anybody")):
        return bool(one and other and one != other)
    return one == "" or one != other


def _aged(sighting: Sighting) -> str:
    """The name beside an age, as in "35-year-old Berg" and "Anna Berg, 35,": no nation's; empty where none is."""
    beside = (*sighting.after[:_BESIDE_AGE], *sighting.before[-1:])
    named = (fold(word) for word in beside if word[0].isupper())
    return next((name for name in named if (place := gazetteer().get(name)) is None or not place.demonym), "")


def _two_days(pair: Candidate) -> bool:
    """Whether both name a day of the year, and neither article the other's."""
    return len(_day(pair.a)) == len(_day(pair.b)) == _DAY and pair.signs["absent"] == 1 and pair.signs["action"] > 0


def _day(sighting: Sighting) -> str:
    """The day of the year that a time names in any year; empty where it names none."""
    return (sighting.mention.kind == "time" and sighting.time.recurring) or ""


def _days_apart(a: Sighting, b: Sighting) -> bool:
    """Whether two days of the year are neither near each other nor the same day of two months."""
    one, other = _day(a), _day(b)
    if not len(one) == len(other) == _DAY:
        return False
    months, days = (abs(int(one[part]) - int(other[part])) for part in (slice(5, 7), slice(8, 10)))
    return days > 0 and (months > 0 or days > _NEAR)


def far(a: Sighting, b: Sighting, times: float = _TIMES) -> bool:
    """Whether one number is so much more than the other that they are rather of two things."""
    if a.mention.kind == "time":
        return False
    measure = a.counted.measure
    ends = ([abs(end) for end in bounds(side, measure) if end and isfinite(end)] for side in (a, b))
    one, other = sorted(min(side, default=0.0) for side in ends)
    return other - one > _FEW and other > times * one
