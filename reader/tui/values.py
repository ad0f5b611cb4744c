"""A statement's value in a few words, for a cell of the claims table."""

from datetime import date, timedelta
from functools import singledispatch

from reader.model import Attribution, Name, Place, Quantity, Quotation, Statement, Time
from reader.text.visible import visible

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_SHORT = 12
"""Code points up to which a date's own words are shown as they stand."""


def short(statement: Statement) -> str:
    """The value as words: "10,000–12,000", "Oct 2024", "~600" for about 600; or else the statement's own words."""
    quote = " ".join(statement.quote.split())
    if isinstance(statement.value, Time) and len(quote) <= _SHORT:
        return visible(quote)
    return visible(_words(statement.value) or quote)


@singledispatch
def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


@_words.register
def _(value: Quantity) -> str:
    if value.vague or (value.low is None and value.high is None):
        return ""
    if value.low is None:
        numbers = f"≤ {_number(value.high)}"
    elif value.high is None:
        numbers = f"≥ {_number(value.low)}"
    elif value.low == value.high:
        numbers = _number(value.low)
    else:
        numbers = f"{_number(value.low)}–{_number(value.high)}"
    return ("~" if value.approximate else "") + numbers


def _number(number: float | None) -> str:
    if number is None:
        return "?"
    if number.is_integer():
        return f"{int(number):,}"
    return f"{number:,.6g}"


@_words.register
def _(value: Time) -> str:
    if value.start and value.end and (whole := _whole_month(value.start, value.end)):
        return whole
    if not (value.start and value.end):
        return f"{_day(value.start)} –" if value.start else f"– {_day(value.end)}" if value.end else ""
    first, last = _day(value.start), _day(value.end)
    if first != last:
        return _common(first, last)
    return first


def _whole_month(start: str, end: str) -> str:
    """ "Jul 2025" for 2025-07-01 to 2025-07-31, "2025" for a whole year; empty for anything else."""
    try:
        first, last = date.fromisoformat(start[:10]), date.fromisoformat(end[:10])
    except ValueError:
        return ""
    if first.day != 1 or (last + timedelta(days=1)).day != 1 or first.year != last.year:
        return ""
    if first.month == last.month:
        return f"{_MONTHS[first.month]} {first.year}"
    if (first.month, last.month) == (1, 12):
        return str(first.year)
    return f"{_MONTHS[first.month]}–{_MONTHS[last.month]} {first.year}"


def _day(edtf: str | None) -> str:
    """ "2024-10" as "Oct 2024"; anything that isn't a plain date as it stands."""
    if not edtf:
        return ""
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


def _common(first: str, last: str) -> str:
    """A stretch of days without the year said twice: "Sep – Nov 2024"."""
    head, _, year = first.rpartition(" ")
    if head and last.endswith(f" {year}"):
        return f"{head} – {last}"
    return f"{first} – {last}"


@_words.register
def _(value: Quotation) -> str:
    return f"“{' '.join(value.words.split())}”"


@_words.register
def _(value: Name) -> str:
    about = [value.role or "", str(value.age) if value.age is not None else ""]
    return ", ".join([value.name, *filter(None, about)])


@_words.register
def _(value: Place) -> str:
    return value.name


@_words.register
def _(value: Attribution) -> str:
    return value.speaker or ""
