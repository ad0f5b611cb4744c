"""What the words around an amount make of it: bounds, what is counted, rates, the way it moved."""

from functools import cache
from typing import Literal, NamedTuple

from reader.mentions.nouns import Counted, counted_many, counted_one, ends_phrase
from reader.mentions.pieces import Pieces
from reader.mentions.quantities.amounts import Amount, is_duration
from reader.mentions.quantities.ranges import Stretch
from reader.mentions.vocabulary import entries, members, phrases, words
from reader.model import Mention, Quantity

Change = Literal["up", "down", "level"]
_CHANGES: dict[str, Change] = {"up": "up", "down": "down", "level": "level"}
_REACH = 4
"""Pieces in which a verb of change must stand before the amount."""
_INTRODUCE = frozenset(("a", "an", "the", "its", "their", "this"))
_MOST_MODIFIERS = 3
_RATES = frozenset(("%", "percentage point", "basis point", "point"))
_COINS = frozenset(("cent", "penny", "sen"))


class _Before(NamedTuple):
    first: int
    bound: str | None
    about: bool


class _What(NamedTuple):
    """The unit, the words counted, and the index after them."""

    unit: str | None
    counted: str | None
    end: int


def mention_of(pieces: Pieces, stretch: Stretch, behind: int) -> tuple[Mention, int]:
    """The quantity of a stretch of amounts, and the index after it; it begins at `behind` or later."""
    amount = stretch.last
    before = _before(pieces, stretch.first, behind, amount)
    after = _after(pieces, stretch.end)
    what = age(pieces, stretch) or _what(pieces, amount._replace(end=after.first), before.first)
    if after.bound is None:
        late = _after(pieces, what.end)
        if late.bound is not None and late.first > what.end:
            after, what = late, what._replace(end=late.first)
    per = _per(pieces, what, amount)
    end = what.end if per is None else per[1]
    bound = before.bound or after.bound
    single = amount.low == amount.high
    value = Quantity(
        low=None if bound == "most" and single else amount.low,
        high=None if bound == "least" and single else amount.high,
        unit=what.unit,
        approximate=before.about or after.about,
        vague=amount.numeral.vague,
        change=_change(pieces, before.first, end, what.unit),
        counted=what.counted,
        per=None if per is None else per[0],
    )
    span = pieces.span(before.first, end)
    return Mention(kind="quantity", start=span.start, end=span.end, value=value), end


def _before(pieces: Pieces, first: int, behind: int, amount: Amount) -> _Before:
    """The modifiers that stand directly before the amount: the outermost bound counts."""
    found = _Before(first, None, False)
    for _ in range(_MOST_MODIFIERS):
        modifier = phrases("modifiers").before(pieces.keys, found.first)
        if modifier is None or modifier[1] < behind:
            break
        what, start = modifier
        if what == "about":
            found = _Before(start, found.bound, True)
        elif pieces.key(start) == "over" and start == found.first - 1 and is_duration(amount.unit):
            found = _Before(start, found.bound, found.about)
        else:
            found = _Before(start, what, found.about)
    return found


def _after(pieces: Pieces, end: int) -> _Before:
    """The modifier behind the amount: "or more", "500+", "20-plus"; `first` is the index after it."""
    at = end + 1 if pieces.joins(end) and pieces.key(end + 1) == "plus" else end
    found = phrases("trailing_modifiers").at(pieces.keys, at)
    if found is None or (pieces.key(at) in ("+", "plus") and not pieces.glued(at)):
        return _Before(end, None, False)
    if pieces.is_figure(found[1]) and pieces.glued(found[1]):
        return _Before(end, None, False)
    return _Before(found[1], None if found[0] == "about" else found[0], found[0] == "about")


def age(pieces: Pieces, stretch: Stretch) -> _What | None:
    """The age that the amount says: "35-year-old", "8 years old", "aged 35", "Hague, 44,"."""
    amount, end = stretch.last, stretch.end
    if is_duration(amount.unit):
        at = end + 1 if pieces.joins(end) else end
        if pieces.key(at) in members("adjectival", "age"):
            return _What(amount.unit, "age", at + 1)
        if at > end and pieces.key(at) in members("adjectival", "extent"):
            return _What(amount.unit, None, at + 1)
        return None
    if amount.unit is not None or amount.numeral.scale != 1 or not 0 < amount.low <= 120:
        return None
    before = stretch.first - 1
    if pieces.key(before) in ("aged", "age", "ages"):
        return _What("year", "age", end)
    closes = pieces.key(end) in (",", ".", ")", ";") or pieces.key(end) == ""
    if pieces.key(before) == "now" and pieces.key(before - 1) == "," and closes:
        return _What("year", "age", end)
    named = pieces.key(before) == "," and pieces.is_word(before - 1) and pieces.is_capital(before - 1)
    if named and closes and amount.numeral.figures and amount.low >= 1 and amount.exact:
        return _What("year", "age", end)
    return None


def _what(pieces: Pieces, amount: Amount, first: int) -> _What:
    """What an amount that is no age counts or measures; modifiers begin at `first`."""
    end = amount.end
    if amount.unit is not None:
        counted = _measured(pieces, amount, first)
        return _What(amount.unit, _phrase(pieces, counted), end)
    if pieces.joins(end) and pieces.is_word(end + 1) and not amount.numeral.part:
        noun = _hyphen_noun(pieces, end + 1)
        if noun is None:
            return _What(None, None, end)
        whole = counted_one(pieces, noun.end)
        return _What(noun.head, _phrase(pieces, whole), noun.end)
    if pieces.key(first - 1) == "magnitude" or (pieces.key(first - 2) == "magnitude" and pieces.key(first - 1) == "of"):
        return _What("magnitude", None, end)
    counted = _counted(pieces, amount, end)
    if amount.numeral.part:
        return _What("share", _phrase(pieces, counted), end)
    state = _state(pieces, end, first)
    if state is not None:
        return state
    if counted is None:
        return _What(None, None, end)
    return _What(counted.head, pieces.phrase(counted.first, counted.end), counted.end)


def _phrase(pieces: Pieces, counted: Counted | None) -> str | None:
    return None if counted is None else pieces.phrase(counted.first, counted.end)


def _hyphen_noun(pieces: Pieces, at: int) -> Counted | None:
    """The noun tied to a number: "word" in "35-word"."""
    if ends_phrase(pieces, at):
        return None
    return counted_one(pieces, at, longest=1)


def _measured(pieces: Pieces, amount: Amount, first: int) -> Counted | None:
    """What is measured: "of its revenue", "in aid", or the noun behind "a 25 % tax"."""
    end = amount.end
    if pieces.key(end) in ("of", "in"):
        if pieces.key(end) == "in" and not (amount.money or is_duration(amount.unit)):
            return None
        return _phrase_after(pieces, end + 1)
    if amount.joined or (not is_duration(amount.unit) and pieces.key(first - 1) in _INTRODUCE):
        return counted_one(pieces, end + 1 if pieces.joins(end) else end)
    return None


def _phrase_after(pieces: Pieces, at: int) -> Counted | None:
    while pieces.key(at) in members("function_words", "determiner"):
        at += 1
    if pieces.is_figure(at):
        return None
    return counted_many(pieces, at) or counted_one(pieces, at)


def _counted(pieces: Pieces, amount: Amount, end: int) -> Counted | None:
    at = end
    if pieces.key(at) == "more" and pieces.key(at + 1) != "than":
        at += 1
    if pieces.key(at) == "of":
        at += 1
    while pieces.key(at) in members("function_words", "determiner") and at > end:
        at += 1
    if pieces.is_figure(at) or (at > end and pieces.key(at) in words("cardinals")):
        return None
    if amount.exact and amount.high == 1 and at == end:
        return counted_one(pieces, at)
    return counted_many(pieces, at) or (counted_one(pieces, at) if amount.numeral.part and at > end else None)


def _state(pieces: Pieces, end: int, first: int) -> _What | None:
    """Persons counted by what befell them: "11 dead", "thousands more wounded", "killing 12", "48 were killed"."""
    states = words("states")
    at = end + 1 if pieces.key(end) in ("more", "others", "other") else end
    for close in (at, at + 1 if pieces.key(at) in ("people", "persons", "were", "are", "confirmed") else at):
        if pieces.key(close) in states and not (close == at and _is_adjective(pieces, close)):
            person = pieces.key(at) in ("people", "persons") or close == at
            return _What("person", states[pieces.key(close)], close + 1 if person or close == at else end)
    index = at
    while index < at + _REACH and pieces.key(index) in members("function_words"):
        index += 1
    if index > at and pieces.key(at) in members("function_words", "auxiliary") and pieces.key(index) in states:
        return _What("person", states[pieces.key(index)], end)
    if pieces.key(at) == "people":
        return None
    verb = words("victim_verbs").get(pieces.key(first - 1))
    if verb is not None and ends_phrase(pieces, at):
        return _What("person", verb, at)
    return None


def _is_adjective(pieces: Pieces, index: int) -> bool:
    """Whether a noun follows the state: "600 missing soldiers"."""
    return counted_many(pieces, index + 1) is not None


def _per(pieces: Pieces, what: _What, amount: Amount) -> tuple[str, int] | None:
    """The noun that an amount is reckoned by: "per hour", "a month", "an ounce"."""
    at = what.end
    if pieces.joins(at):
        at += 1
    if pieces.key(at) in ("per", "/") or (pieces.key(at) in ("a", "an") and pieces.key(at + 1) in members("per")):
        after = at + 2 if pieces.joins(at + 1) else at + 1
        if ends_phrase(pieces, after) or pieces.key(after) == "cent":
            return None
        unit = phrases("units").at(pieces.keys, after)
        return unit if unit is not None else (pieces.key(after), after + 1)
    return None


def _change(pieces: Pieces, first: int, end: int, unit: str | None) -> Change | None:
    """Which way the amount moved, by the word of change close before it or right behind; a level reached is none."""
    listed = words("change")
    measured = unit in _RATES or unit in _codes()
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        key = pieces.key(index)
        if key in listed and not phrases("steps").before(pieces.keys, index):
            certain = measured or key in ("up", "down") or pieces.key(index + 1) == "by"
            return _direction(listed[key], unit) if certain else None
        if key not in members("change_links") and not key.endswith("ly"):
            break
    behind = pieces.key(end)
    return _direction(listed[behind], unit) if measured and behind in listed else None


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for name in ("currencies", "currency_names") for code, _ in entries(name)) | _COINS


def _direction(listed: str, unit: str | None) -> Change | None:
    name, _, only_rates = listed.partition(" ")
    return _CHANGES[name] if not only_rates or unit in _RATES else None
