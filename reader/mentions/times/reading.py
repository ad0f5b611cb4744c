"""Times in their sentence: ranges, relations such as "since", and the tense that tells which of two days is meant."""

from dataclasses import replace
from typing import NamedTuple

from reader.mentions.pieces import Pieces
from reader.mentions.times.calendar import Days
from reader.mentions.times.grammar import read_named
from reader.mentions.times.named import Found, Named, Tense, resolve
from reader.mentions.vocabulary import phrases, words
from reader.model import Mention, Offsets, Time, TimeRelation

_RELATIONS: dict[str, TimeRelation] = {
    "since": "since", "by": "by", "until": "until", "earliest": "earliest", "before": "before", "after": "after",
}  # fmt: skip
_REACH = 30
"""Pieces in which a verb tells the tense."""
_STOPS = frozenset(("", ".", "!", "?", ";"))
_CLAUSE_ENDS = frozenset((",", "(", "-", "--", '"'))
_LEANS: dict[TimeRelation, Tense] = {"since": "past", "by": "future", "until": "future", "earliest": "future"}
"""The tense of a time in a sentence that shows none before it."""
_COUNTED = ("ago", "span")


class Read(NamedTuple):
    """A time, the index after it, and the spans in it that are dates and years rather than counts."""

    mention: Mention
    end: int
    calendar: tuple[Offsets, ...]


def read_time(pieces: Pieces, index: int, behind: int, today: Days | None) -> Read | None:
    """The time named at `index`; its mention begins at `behind` or later. `today` is when the text appeared."""
    named = _named(pieces, index)
    if not named:
        return None
    first, end = named[0].first, named[-1].end
    relation, start = _relation(pieces, first, end, behind)
    tense = _tense(pieces, start, end, relation)
    days = [_days(found.named, today, tense) for found in named]
    relative = any(found.named.relative for found in named)
    stretch = None
    if all(days):
        whole = [one for one in days if one is not None]
        stretch = Days(min(one.first for one in whole), max(one.last for one in whole))
    value = _value(stretch, relation).model_copy(
        update={
            "relative": relative,
            "anchor": _anchor(today) if relative else None,
            "recurring": named[0].named.recurring if len(named) == 1 else None,
            "approximate": _is_about(pieces, start),
        }
    )
    span = pieces.span(start, end)
    mention = Mention(kind="time", start=span.start, end=span.end, value=value)
    calendar = tuple(pieces.span(found.first, found.end) for found in named if found.named.kind not in _COUNTED)
    return Read(mention, end, calendar)


def _anchor(today: Days | None) -> str | None:
    if today is None:
        return None
    first, last = today.first.isoformat(), today.last.isoformat()
    return first if first == last else f"{first}/{last}"


def _is_about(pieces: Pieces, first: int) -> bool:
    found = phrases("modifiers").before(pieces.keys, first)
    return found is not None and found[1] > 0 and pieces.key(found[1]) not in ("over", "some", "up")


def _named(pieces: Pieces, index: int) -> tuple[Found, ...]:
    """One time, or two that are the ends of a range, with the year and month that only one of them shows."""
    first = read_named(pieces, index)
    if first is None:
        return ()
    at = _link(pieces, first)
    if at is None or at >= len(pieces):
        return (first,)
    second = _day_alone(pieces, at, first) or read_named(pieces, at)
    if second is None or not _same_kind(first.named, second.named):
        return (first,)
    return _shared(first, second)


def _link(pieces: Pieces, first: Found) -> int | None:
    end = first.end
    key, before = pieces.key(end), pieces.key(first.first - 1)
    if key in ("-", "--") or (key == "/" and pieces.links(end) and first.named.kind == "year"):
        return end + 1
    if key in ("to", "through", "until", "till") and (
        before in ("from", "between") or first.named.kind in ("day", "month", "year")
    ):
        return end + 1
    if key == "or" or (key == "and" and before == "between"):
        return end + 1
    if key == "and" and first.named.kind in ("month", "year") and first.named.part is None:
        return end + 1
    return None


def _day_alone(pieces: Pieces, index: int, first: Found) -> Found | None:
    """The second day of "June 3-5" or "June 3 to 5", with its year."""
    key = pieces.key(index)
    if (
        first.named.kind != "day"
        or first.named.day >= 32
        or not key.isdecimal()
        or len(key) > 2
        or pieces.key(index - 1) == "and"
    ):
        return None
    if not first.named.day < int(key) <= 31 or not pieces.is_figure(first.end - 1):
        return None
    named = replace(first.named, day=int(key))
    end = index + 1
    at = end + 1 if pieces.key(end) == "," else end
    year = pieces.key(at)
    if named.year is None and len(year) == 4 and year.isdecimal() and 1000 <= int(year) < 2200:
        named, end = replace(named, year=int(year)), at + 1
    return Found(named, index, end)


def _same_kind(first: Named, second: Named) -> bool:
    kinds = {first.kind, second.kind}
    return (
        len(kinds) == 1 and kinds <= {"day", "month", "season", "year", "decade", "weekday", "quarter"}
    ) or kinds == {"day", "month"}


def _shared(first: Found, second: Found) -> tuple[Found, ...]:
    a, b = first.named, second.named
    if a.kind in ("year", "decade"):
        return (first, second) if (a.year or 0) <= (b.year or 0) else (first,)
    if a.year is None and a.year_step is None and a.step is None:
        year = b.year
        if year is not None and (b.number, b.day) < (a.number, a.day) and a.kind != "weekday":
            year -= 1
        a = replace(a, year=year, year_step=b.year_step)
    elif b.year is None and b.year_step is None and b.step is None:
        b = replace(b, year=a.year, year_step=a.year_step, step=a.step)
    return first._replace(named=a), second._replace(named=b)


def _relation(pieces: Pieces, first: int, end: int, behind: int) -> tuple[TimeRelation | None, int]:
    """What opens an end of the time from `first` to `end`, and where the words for it begin."""
    at = first
    if pieces.key(at - 1) in ("the", "about", "around"):
        at -= 1
    if pieces.key(at - 1) in ("in", "on"):
        at -= 1
    if pieces.key(at - 1) == "from" and pieces.key(end) in ("on", "onward", "onwards"):
        return "since", at - 1
    found = phrases("time_relations").before(pieces.keys, at)
    if found is None or found[1] < behind:
        return None, first
    if found[0] == "by" and pieces.key(at) == "the" and pieces.is_word(end):
        # "by the 2004 tsunami": who did it, not when.
        return None, first
    return _RELATIONS[found[0]], found[1]


def _days(named: Named, today: Days | None, tense: Tense | None) -> Days | None:
    """The days meant, over all the days on which the text may have appeared."""
    if today is None or not named.relative:
        return resolve(named, None if today is None else today.first, tense)
    first, last = resolve(named, today.first, tense), resolve(named, today.last, tense)
    return None if first is None or last is None else first.joined(last)


def _tense(pieces: Pieces, first: int, end: int, relation: TimeRelation | None) -> Tense | None:
    """The tense of the nearest verb: before the time in its clause, else behind it, else further before."""
    clause, far = _tense_before(pieces, first)
    if clause is not None:
        return clause
    leans = None if relation is None else _LEANS.get(relation)
    if leans is not None:
        return far or leans
    for index in range(end, min(len(pieces), end + _REACH)):
        if pieces.key(index) in _STOPS:
            break
        found = _tense_of(pieces, index)
        if found is not None:
            return found
    return far


def _tense_before(pieces: Pieces, first: int) -> tuple[Tense | None, Tense | None]:
    """The tense of the nearest verb before a time: in its own clause, and in the rest of the sentence.

    An infinitive takes that of the verb it hangs on: "is expected to speak on Friday" lies ahead, while for "he swore
    to speak on Friday" all that is known is that the day is near.
    """
    weak = False
    clause = True
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        key = pieces.key(index)
        if key in _STOPS:
            break
        if key in _CLAUSE_ENDS:
            if weak:
                return "near", None
            clause = False
        found = _tense_of(pieces, index)
        if found == "near" and clause:
            weak = True
        elif found is not None:
            found = "near" if weak and found == "past" else found
            return (found, None) if clause else (None, found)
    return ("near", None) if weak else (None, None)


_TENSES: dict[str, Tense] = {"past": "past", "future": "future", "near": "near"}


def _tense_of(pieces: Pieces, index: int) -> Tense | None:
    """The tense that a word shows; a participle behind "be" shows none of its own."""
    key = pieces.key(index)
    if pieces.key(index - 1) in ("be", "being"):
        return None
    if key in ("was", "were") and pieces.key(index + 1).endswith("ing"):
        # "was leaving in February" is said of what was still ahead.
        return "near"
    found = words("tense").get(key)
    if found is not None:
        return _TENSES[found]
    return "past" if key.endswith("ed") and len(key) > 4 and not pieces.is_capital(index) else None


def _value(days: Days | None, relation: TimeRelation | None) -> Time:
    """The stretch with the end that the relation opens left open."""
    if days is None:
        return Time(start=None, end=None, relation=relation)
    from datetime import timedelta

    first, last = days.first.isoformat(), days.last.isoformat()
    start: str | None = first
    end: str | None = last
    one = timedelta(days=1)
    match relation:
        case "since" | "earliest":
            end = None
        case "by" | "until":
            start = None
        case "before":
            start, end = None, (days.first - one).isoformat()
        case "after":
            start, end = (days.last + one).isoformat(), None
    return Time(start=start, end=end, relation=relation, named_start=first, named_end=last)
