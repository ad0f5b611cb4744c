"""Which news agency a text comes from, as it says itself: in a credit, a copyright, or as "told AFP"."""

import re
from functools import cache
from pathlib import Path

from reader.model import Offsets
from reader.sources.metadata.found import Found

_LONGEST_LINE = 300
_WITH_REPORTS = r"with (?:additional )?(?:inputs?|reports?|reporting|files?|material|information) (?:from|by)"
_WORD = re.compile(r"[\w.&'’-]+")
_MOST_WORDS = 5
"""Words of the longest name of an agency."""

_CREDITS = (
    (re.compile(r"\W{0,2}(?i:sources?|credit|via|agency)\s?[:|–—-]\s?(?:[Tt]he )?"), "credit line"),
    (re.compile(rf"\W{{0,2}}(?i:{_WITH_REPORTS}) (?:[Tt]he )?"), "says with whose reports it was made"),
    (re.compile(r"[-–—(\[]?\s?(?:[Tt]he )?"), "stands alone as a credit at the end"),
)
"""What a line of credit opens with before the agency's name."""
_OTHERS = re.compile(r"(?:\s?(?:[/,&+|(-]|and)\s?[\w.]{1,12}(?: [\w.]{1,12}){0,2}){0,4}\)?\W*")
"""What may follow the name in it: other agencies, and the initials of who prepared the text."""
_RIGHTS = re.compile(r".{0,80}?(?:©|\([Cc]\)|[Cc]opyright)\W{0,3}(?:\d{4}\W{1,3})?(?:[Tt]he )?")
_ARTICLE = re.compile(r"(?:[Tt]he )?")
_CONTRIBUTED = re.compile(r"\b[^.]{0,120}\bcontributed (?:to|reporting|reports|from)\b[^.]{0,80}\W*")
_NAMELESS = re.compile(
    rf"\W{{0,2}}(?i:{_WITH_REPORTS} (?:news |wire )?agenc(?:y|ies)|agencies|"
    r"(?:source|credit)s?\s?:\s?[\w .,&/'’-]{2,60}|[^.]{0,120}\bcontributed to this (?:report|story|article))\W*"
)
_DESK = re.compile(
    r"\(?(?:Additional |Writing and )?[Rr]eporting (?:and writing )?by [^.;]{3,200}[;.,]\s?.{0,200}"
    r"(?:[Ee]diting|[Ww]riting)[^.;]{0,20} by.{0,200}"
)
"""Reuters' last line, and others made after it: "Reporting by Jane Doe; Editing by John Roe"."""
_TOLD = re.compile(r"\b(?:told|tells|in an interview with) (?:[Tt]he )?")


@cache
def agencies() -> dict[str, str]:
    """The short form of every agency's name and short form."""
    table: dict[str, str] = {}
    for line in Path(__file__).with_name("agencies.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            names = [name.strip() for name in line.split("|")]
            table |= dict.fromkeys(names, names[0])
    return table


def agency_at(text: str, start: int) -> Offsets | None:
    """Where the name of an agency stands that begins at `start`, the longest one, or None."""
    longest = None
    position = start
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, position)
        if word is None:
            break
        for end in (word.end(), position + len(word[0].rstrip(".-'’"))):
            if text[start:end] in agencies():
                longest = Offsets(start, end)
        position = word.end() + 1
        if text[word.end() : position] != " ":
            break
    return longest


def credit(line: str) -> Found | None:
    """The agency that a line credits, where the line does nothing else; offsets count from the line's start.

    `value` is empty where a line credits nobody by a known name ("With inputs from agencies").
    """
    if len(line) > _LONGEST_LINE:
        return None
    for opening, reason in _CREDITS:
        if (name := _after(opening, line)) is not None and _OTHERS.fullmatch(line, name.end):
            return _credited(line, name, f"{reason}: {line[:60]}")
    if (name := _after(_RIGHTS, line)) is not None:
        return _credited(line, name, f"copyright line: {line[:60]}")
    if (name := _after(_ARTICLE, line)) is not None and _CONTRIBUTED.fullmatch(line, name.end):
        return _credited(line, name, "says that the agency contributed")
    if _NAMELESS.fullmatch(line) is not None or _DESK.fullmatch(line) is not None:
        return Found("", 0, len(line), "says who reported")
    return None


def _after(opening: re.Pattern[str], line: str) -> Offsets | None:
    match = opening.match(line)
    return agency_at(line, match.end()) if match is not None else None


def _credited(line: str, name: Offsets, reason: str) -> Found:
    return Found(agencies()[name.of(line)], *name, reason)


def told(text: str) -> Found | None:
    """The agency that people in the text spoke to, where they spoke to one alone."""
    found: Found | None = None
    for match in _TOLD.finditer(text):
        name = agency_at(text, match.end())
        if name is None:
            continue
        value = agencies()[name.of(text)]
        if found is not None and found.value != value:
            return None
        found = found or Found(value, *name, f'"{text[match.start() : name.end]}"')
    return found


def named_agency(name: str) -> str | None:
    """The short form of the agency that a whole field names ("AFP", "REUTERS", "Source: AP/jd"), or None."""
    plain = " ".join(name.split())
    known = _folded().get(plain.casefold().removeprefix("the "))
    if known is None and (line := credit(plain)) is not None:
        known = line.value or None
    return known


@cache
def _folded() -> dict[str, str]:
    return {name.casefold().removeprefix("the "): short for name, short in agencies().items()}
