"""Dates as news prose writes them, read into EDTF: only what stands there, the year unknown where none is named."""

import re
from datetime import date
from functools import cache

from reader.sources.metadata.machine_dates import read_machine_date

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_ZONES = {
    "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "pkt": "+05:00", "sgt": "+08:00", "hkt": "+08:00",
    "jst": "+09:00", "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00",
}  # fmt: skip
"""Zones whose letters mean one offset alone; others ("IST", "CST", "ET") leave the time without a zone."""

_BASIC = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)"
    r"(?:T?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?:[0-5]\d)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
"""ISO 8601 without hyphens and colons, as wire formats write it."""
_MONTH = r"(?P<month{n}>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|" + "|".join(_MONTHS) + r")\b\.?"
_DAY = r"(?P<day{n}>[0-3]?\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,? ?\(?)?"
_CLOCK = (
    r"(?:(?:,|\)|:| at| -| –| —| \|){0,3}\s{0,2}"
    r"(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?\s?(?P<half>[ap]\.?m\b\.?)?"
    r"(?:\s?\(?(?P<zone>(?:gmt|utc)?[+-]\d\d:?\d\d|[a-z]{1,4}\b(?![+-]\d)))?)?"
)
_YEAR = r"(?:(?:,| of)? ?(?P<year{n}>(?:19|20)\d\d)\b)?"


@cache
def date_pattern() -> re.Pattern[str]:
    """A date with its weekday, year and time where they stand beside it; `read_date` reads what it matches."""
    iso = (
        r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)"
        r"(?:[T ](?P<isohour>[0-2]\d):(?P<isominute>[0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?"
        r"(?: ?(?P<isozone>Z|UTC|[+-]\d\d(?::?\d\d)?))?)?"
    )
    american = _MONTH.format(n=1) + r" ?" + _DAY.format(n=1) + r"(?![\d:.]\d|\d)" + _YEAR.format(n=1)
    british = _DAY.format(n=2) + r"(?: of)?[ -]" + _MONTH.format(n=2) + _YEAR.format(n=2).replace(" ?(", "[ -]?(")
    return re.compile(rf"(?<![\w.-])(?:{iso}|{_WEEKDAY}(?:{american}|{british}){_CLOCK})(?!\w)", re.IGNORECASE)


def read_date(match: re.Match[str]) -> str | None:
    """The date of a match of `date_pattern` in EDTF (ISO 8601-2), or None where there is no such day."""
    if match["iso"]:
        day = match["iso"]
        clock = _time(match["isohour"], match["isominute"], None, match["isozone"])
        return day + clock if _exists(day) else None
    month = _number(match["month1"] or match["month2"], _MONTHS)
    year = match["year1"] or match["year2"] or "XXXX"
    day = f"{year}-{month:02}-{int(match['day1'] or match['day2']):02}"
    if not _exists(day):
        return None
    return day if year == "XXXX" else day + _time(match["hour"], match["minute"], match["half"], match["zone"])


def read_told(value: str) -> str | None:
    """The EDTF of a date that a source tells in a field of its own, or None where the field holds no single date."""
    stripped = value.strip()
    if re.fullmatch(r"(?:19|20)\d\d(?:-[01]\d)?|XXXX-[01]\d-[0-3]\d", stripped):
        return stripped
    if (written := read_machine_date(stripped)) is None:
        match = date_pattern().search(stripped)
        written = read_date(match) if match is not None else read_numeric(stripped)
    # "-0000" in mail is the time in UTC of somebody who doesn't tell where they are (RFC 5322, 3.3).
    return written.replace("-00:00", "Z") if written is not None else None


def read_numeric(value: str) -> str | None:
    """The EDTF of a date in figures alone that begins a field; None where day and month could be either ("06/05/2025").

    With full stops the day stands before the month, with slashes where it is larger than twelve.
    """
    if (basic := _BASIC.fullmatch(value)) is not None:
        day = "-".join(basic.group("year", "month", "day"))
        return day + _time(basic["hour"], basic["minute"], None, basic["zone"]) if _exists(day) else None
    match = _year_first().match(value) or _year_last().match(value)
    if match is None:
        return None
    year, month, number = (int(match[name]) for name in ("year", "month", "day"))
    if match.groupdict().get("divider") == "/" and month != number:
        month, number = min(month, number), max(month, number)
        if number <= 12:
            return None
    day = f"{year}-{month:02}-{number:02}"
    return day + _time(match["hour"], match["minute"], match["half"], match["zone"]) if _exists(day) else None


@cache
def _year_last() -> re.Pattern[str]:
    day = r"(?P<day>\d\d?)(?P<divider>[./]) ?(?P<month>\d\d?)(?P=divider) ?(?P<year>(?:19|20)\d\d)"
    return re.compile(rf"{day}(?!\d){_CLOCK}(?!\w)", re.IGNORECASE)


@cache
def _year_first() -> re.Pattern[str]:
    day = r"(?P<year>(?:19|20)\d\d)(?:[./]|年) ?(?P<month>\d\d?)(?:[./]|月) ?(?P<day>\d\d?)(?:日|[./](?!\d))?"
    return re.compile(rf"{day}(?!\d){_CLOCK}(?![^\W_])", re.IGNORECASE)


def weekday_of(match: re.Match[str]) -> str | None:
    """The weekday that stands beside the date, as a whole word, or None."""
    return _WEEKDAYS[_number(match["weekday"], _WEEKDAYS) - 1].capitalize() if match["weekday"] else None


def _number(name: str, names: tuple[str, ...]) -> int:
    return 1 + next(index for index, known in enumerate(names) if known.startswith(name.lower()[:3]))


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day.replace("XXXX", "2000"))
    except ValueError:
        return False
    return True


def _time(hour: str | None, minute: str | None, half: str | None, zone: str | None) -> str:
    if hour is None or minute is None:
        return ""
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    if hours > 23:
        return ""
    offset = ""
    if zone:
        offset = _ZONES.get(zone.lower(), "")
        if zone[-1].isdigit():
            digits = zone[3:] if zone[0] not in "+-" else zone
            offset = digits if ":" in digits else f"{digits[:3]}:{digits[3:] or '00'}"
    return f"T{hours:02}:{minute}{offset}"
