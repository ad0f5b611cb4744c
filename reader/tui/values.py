"""A statement's value in a few words, as long as there is room for."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, singledispatch

from rich.cells import cell_len

from reader.model import Attribution, Name, Place, Quantity, Quotation, Statement, Time, TimeRelation
from reader.text.visible import visible

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))
_SCALE_SIGNS = {"trillion": "tn", "billion": "bn", "million": "m", "thousand": "k"}
_BRIEF = 9
"""Cells of the widest words for a vague count that no number need ever stand for."""
_OPENINGS: dict[TimeRelation, tuple[str, str]] = {
    "since": ("since", "≥"), "earliest": ("from", "≥"), "after": ("after", ">"),
    "by": ("by", "≤"), "until": ("until", "≤"), "before": ("before", "<"),
}  # fmt: skip
"""How a relation is said before a day, and its shortest sign."""
_FEW = 4
"""Statements of one article that a cell names at the most; of more it says how many."""


def forms(statement: Statement) -> tuple[str, ...]:
    """The statement in words, the fullest form first, each shorter than the one before; at least one."""
    quote = visible(" ".join(statement.quote.split()))
    value = statement.value
    found = [visible(form) for form in _forms(value)]
    if not found or isinstance(value, Time):
        found.insert(0, quote)
    elif isinstance(value, Quantity) and (value.vague or not value.counted):
        vague = _vague_words(quote) if value.vague and not value.change else []
        if vague:
            found = found[-1:] if cell_len(vague[-1]) > _BRIEF else []
        found[:0] = [quote, _uncounted(quote, value.counted), *vague]
    kept: list[str] = []
    for form in found:
        if form and (not kept or cell_len(form) < cell_len(kept[-1])):
            kept.append(form)
    return tuple(kept)


def cell(statements: Sequence[Statement]) -> tuple[str, ...]:
    """What an article says of a topic, the fullest form first; none where it says nothing.

    Statements with one form are named once; those that a shorter form leaves out are counted: "14,000 +1".
    """
    ways = list(dict.fromkeys(map(forms, statements)))
    if not ways:
        return ()
    rest = len(ways) - len(ways[:_FEW])
    found: list[str] = []
    for named in range(min(len(ways), _FEW), 0, -1):
        for level in range(max(map(len, ways[:_FEW]))):
            words = list(dict.fromkeys(way[min(level, len(way) - 1)] for way in ways[:_FEW]))
            left_out = max(0, len(words) - named) + rest
            if len(words) >= named:
                found.append(" / ".join(words[:named]) + (f" +{left_out}" if left_out else ""))
    return tuple(dict.fromkeys(found))


def _uncounted(quote: str, counted: str | None) -> str:
    """A vague quantity without what it counts: "thousands" of "thousands of troops"."""
    if counted and quote.casefold().endswith(counted.casefold()):
        return quote[: -len(counted)].rstrip().removesuffix(" of")
    return ""


def _vague_words(quote: str) -> list[str]:
    """The words of a vague count, the fullest first: "several million" of "an estimated several million shells"."""
    found = _vague_count().fullmatch(quote)
    if found is None:
        return []
    words = found["count"]
    return [words, " ".join(_SCALE_SIGNS.get(word, word) for word in words.split()) if found["few"] else words]


@cache
def _vague_count() -> re.Pattern[str]:
    """A vague count with what it counts, behind no words but those that say that it is one."""
    from reader.mentions.vocabulary import members

    few, plurals, scales = (
        "|".join(sorted(map(re.escape, members(name)), key=lambda word: (-len(word), word)))
        for name in ("vague_counts", "vague_scales", "scales")
    )
    hedges = "|".join(("an", "estimated", "about", "around", "approximately", "roughly", "perhaps", "some", "the"))
    count = rf"(?P<few>(?:{few})(?: (?:{scales}))?)|(?:{plurals})(?: (?:of|and) (?:{plurals}))*"
    return re.compile(rf"(?:(?:{hedges}) )*(?P<count>{count})(?: .*)?", re.IGNORECASE)


@singledispatch
def _forms(value: object) -> list[str]:
    return [value] if isinstance(value, str) else []


@_forms.register
def _(value: Quantity) -> list[str]:
    about = "~" if value.approximate or value.vague else ""
    about += {"up": "+", "down": "−"}.get(value.change or "", "")
    unit = "%" if value.unit == "%" else ""
    found = [_range(value.low, value.high), _common_scale(value.low, value.high), _scaled(value.low, value.high)]
    return [about + numbers + unit for numbers in found if numbers]


def _range(low: float | None, high: float | None) -> str:
    if low is None:
        return f"≤ {_number(high)}" if high is not None else ""
    if high is None:
        return f"≥ {_number(low)}"
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _common_scale(low: float | None, high: float | None) -> str:
    """ "10–12,000": a range of thousands that nobody takes for one from ten; else empty."""
    if low is None or high is None or not 1000 <= low < high < min(10 * low, 1e6) or low % 1000 or high % 1000:
        return ""
    return f"{low / 1000:.0f}–{_number(high)}"


def _scaled(low: float | None, high: float | None) -> str:
    """ "3–9 m": the numbers in thousands, millions and so on where none of their digits is lost; else empty."""
    bounds = [bound for bound in (low, high) if bound is not None]
    for scale, sign in _SCALES:
        if bounds and all(bound >= scale and bound % (scale / 10) == 0 for bound in bounds):
            return _range(low and low / scale, high and high / scale) + f" {sign}"
    return ""


def _number(number: float | None) -> str:
    if number is None:
        return "?"
    if number.is_integer():
        return f"{int(number):,}"
    return f"{number:,.6g}"


@_forms.register
def _(value: Time) -> list[str]:
    if value.start and value.end:
        return _stretch(value.start, value.end)
    bound = value.start or value.end
    if not bound:
        return []
    word, sign = _OPENINGS.get(value.relation or "since", ("", ""))
    if not value.relation:
        word, sign = ("from", "≥") if value.start else ("until", "≤")
    months = _bound(bound, first=value.start is not None)
    return [f"{word} {month}" for month in months] + [f"{sign} {month}" for month in months]


def _bound(day: str, first: bool) -> list[str]:
    """An open stretch's one end: as its month alone where it is the first (or the last) day of that month."""
    try:
        read = date.fromisoformat(day[:10])
    except ValueError:
        return [_day(day)]
    whole = read.day == 1 if first else (read + timedelta(days=1)).day == 1
    return [_day(day[:7] if whole else day)]


def _stretch(start: str, end: str) -> list[str]:
    try:
        first, last = date.fromisoformat(start[:10]), date.fromisoformat(end[:10])
    except ValueError:
        return [_day(start) if start == end else f"{_day(start)}–{_day(end)}"]
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    if first == last:
        return [_day(start)]
    if whole and first.year == last.year:
        if first.month == last.month:
            return [f"{_MONTHS[first.month]} {first.year}"]
        if (first.month, last.month) == (1, 12):
            return [str(first.year)]
        return [f"{_MONTHS[first.month]}–{_MONTHS[last.month]} {first.year}"]
    if (first.year, first.month) == (last.year, last.month):
        return [f"{first.day}–{last.day} {_MONTHS[first.month]} {first.year}"]
    if first.year == last.year:
        return [f"{first.day} {_MONTHS[first.month]} – {_day(end)}"]
    return [f"{_day(start)} – {_day(end)}", f"{first.year}–{last.year}"]


def _day(edtf: str) -> str:
    """ "2024-10" as "Oct 2024"; anything that isn't a plain date as it stands."""
    parts = edtf.split("T")[0].split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return edtf
    if len(parts) == 1:
        return edtf
    month = int(parts[1])
    if not 1 <= month <= 12:
        return edtf
    day = f"{int(parts[2])} " if len(parts) == 3 else ""
    return f"{day}{_MONTHS[month]} {parts[0]}"


@_forms.register
def _(value: Quotation) -> list[str]:
    return [f"“{' '.join(value.words.split())}”"]


@_forms.register
def _(value: Name) -> list[str]:
    about = [value.role or "", str(value.age) if value.age is not None else ""]
    return [", ".join([value.name, *filter(None, about)]), value.name]


@_forms.register
def _(value: Place) -> list[str]:
    return [value.name]


@_forms.register
def _(value: Attribution) -> list[str]:
    return [value.speaker] if value.speaker else []
