"""When the articles of a story appeared: what each says of itself, completed by what the story knows.

`published` is in EDTF (ISO 8601-2): a day, a day with a time, a month, a year, or `XXXX-06-26` where no year is named.
"""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from reader.model import Dated, Witness

_EDTF = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T.*)?")
_YEAR = re.compile(r"(?<![\d.,$€£-])(?:19[5-9]\d|20\d\d)(?![\d,]|\.\d)")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)


def dates(witnesses: Sequence[Witness]) -> dict[str, Dated | None]:
    """The days on which each article of a story may have appeared, by article id; None where nothing tells.

    An article without a date takes the dates of the others, marked as assumed.
    """
    stated = {witness.id: stated_date(witness) for witness in witnesses}
    years = _years_named(witnesses, stated)
    known = {witness.id: stated[witness.id] or _completed(witness, years) for witness in witnesses}
    assumed = _assumed([dated for dated in known.values() if dated])
    return {article: dated or assumed for article, dated in known.items()}


def stated_date(witness: Witness) -> Dated | None:
    """The date of an article that names its year."""
    found = _EDTF.fullmatch(witness.article.published or "")
    if not found or found["year"] == "XXXX":
        return None
    year, month = int(found["year"]), int(found["month"] or 0)
    try:
        if found["day"]:
            first = last = date(year, month, int(found["day"]))
        elif month:
            first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        else:
            first, last = date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
    return Dated(start=first.isoformat(), end=last.isoformat(), why=f"the article says {found[0]}")


def _years_named(witnesses: Sequence[Witness], stated: Mapping[str, Dated | None]) -> dict[int, str]:
    """The years that the story names, with the words that name them: dates of articles first, else compared text."""
    published = {
        int(dated.start[:4]): f"an article of the story is dated {dated.start}" for dated in stated.values() if dated
    }
    if published:
        return published
    return {
        int(match[0]): f"{match[0]} is named in the story"
        for witness in witnesses
        for block in witness.compared
        for match in _YEAR.finditer(witness.text, block.start, block.end)
    }


def _completed(witness: Witness, years: Mapping[int, str]) -> Dated | None:
    """The date of an article that names a day without its year: the year nearest to those named in which all agrees."""
    found = _EDTF.fullmatch(witness.article.published or "")
    if not found or not found["day"] or not years:
        return None
    weekday = _weekday_beside(witness)
    month, day = int(found["month"]), int(found["day"])
    distances = sorted(
        (abs(year - named), year, named)
        for named in years
        for year in range(named - 6, named + 7)
        if _agrees(year, month, day, weekday)
    )
    if weekday is None:
        distances = [entry for entry in distances if entry[0] == 0]
    nearest = [entry for entry in distances if entry[0] == distances[0][0]]
    if not nearest or len({year for _, year, _ in nearest}) > 1:
        return None
    _, year, named = nearest[0]
    when = date(year, month, day)
    because = years[named] + (f"; {_words(when)} is a {_WEEKDAYS[weekday].title()}" if weekday is not None else "")
    return Dated(start=when.isoformat(), end=when.isoformat(), why=f"the article says {found[0]}; {because}")


def _weekday_beside(witness: Witness) -> int | None:
    """The weekday that stands in the words of the date, counted from Monday as 0."""
    evidence = witness.article.metadata.get("published")
    found = _WEEKDAY.search(witness.text, evidence.start, evidence.end) if evidence else None
    return next((i for i, name in enumerate(_WEEKDAYS) if found and name.startswith(found[1].lower()[:3])), None)


def _agrees(year: int, month: int, day: int, weekday: int | None) -> bool:
    try:
        when = date(year, month, day)
    except ValueError:
        return False
    return weekday is None or when.weekday() == weekday


def _words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _assumed(known: Sequence[Dated]) -> Dated | None:
    """The stretch in which the dated articles of the story appeared, for one that tells no date."""
    if not known:
        return None
    first, last = min(dated.start for dated in known), max(dated.end for dated in known)
    if date.fromisoformat(last) - date.fromisoformat(first) > timedelta(days=366):
        return None
    stretch = first if first == last else f"{first} to {last}"
    return Dated(
        start=first, end=last, why=f"assumed: the other articles of the story are dated {stretch}", assumed=True
    )
