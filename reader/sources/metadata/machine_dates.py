"""Dates as programs write them into fields: ISO 8601 without marks, seconds since 1970, and what C's asctime prints."""

import re
from datetime import UTC, date, datetime

_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)"
    r"(?:T?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?:[0-5]\d(?:[.,]\d+)?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_ASCTIME = re.compile(
    r"(?:[A-Za-z]{3} +)?(?P<name>[A-Za-z]{3}) +(?P<day>\d\d?) +(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"(?: +(?P<zone>UTC|GMT|Z|[+-]\d\d:?\d\d))? +(?P<year>(?:19|20)\d\d)"
)
_SECONDS = re.compile(r"(\d{9,10})(?:\d{3}|\d{6}|\d{9})?(?:\.\d+)?")
_MONTHS = {
    "jan": "01", "feb": "02", "mar": "03", "apr": "04", "may": "05", "jun": "06",
    "jul": "07", "aug": "08", "sep": "09", "oct": "10", "nov": "11", "dec": "12",
}  # fmt: skip
_EARLIEST, _LATEST = 631_152_000, 4_102_444_800
"""Seconds since 1970 at the beginning of 1990 and of 2100: other numbers are no dates of articles on the web."""


def read_machine_date(value: str) -> str | None:
    """The EDTF of such a date, as far as it tells (the zone only where it stands there), or None where it is none."""
    if (count := _SECONDS.fullmatch(value)) and not _COMPACT.fullmatch(value) and _EARLIEST <= int(count[1]) < _LATEST:
        return datetime.fromtimestamp(int(count[1]), UTC).strftime("%Y-%m-%dT%H:%MZ")
    match = _COMPACT.fullmatch(value) or _ASCTIME.fullmatch(value)
    if match is None:
        return None
    parts = match.groupdict()
    month = parts.get("month") or _MONTHS.get(parts["name"].lower(), "")
    day = f"{parts['year']}-{month}-{parts['day']:0>2}"
    try:
        date.fromisoformat(day)
    except ValueError:
        return None
    if parts["hour"] is None:
        return day
    if int(parts["hour"]) > 23:
        return None
    return f"{day}T{parts['hour']}:{parts['minute']}{_zone(parts['zone'])}"


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    if zone.isalpha():
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"
