"""Who wrote an article: a byline, or the line about its author at the end."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.model import Offsets
from reader.sources.metadata.agencies import agency_at
from reader.sources.metadata.found import Found
from reader.sources.metadata.prose import is_prose

_LONGEST = 200
_LONGEST_BIO = 1200
_PARTICLE = r"(?:d[aeiu]|d[eo]s|del|della|van|von|der|den|ter|la|le|el|al|bin|ibn|ben|abu|y|e)"
_WORD = r"(?:[^\W\da-z_][^\W\d_]*(?:['’-][^\W\d_]+)*\.?|(?:[A-Z]\.){1,3})"
_NAME = rf"{_WORD}(?: {_PARTICLE}){{0,2}} {_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{0,2}}"
_NAMES = rf"{_NAME}(?:(?:,? and |, ?| & |; ){_NAME}){{0,5}}"
_NO_NAME = frozenset({
    "associated", "press", "staff", "reporter", "reporters", "writer", "correspondent", "news", "agency",
    "agencies", "editor", "the", "mr", "mrs", "ms", "dr", "sir", "he", "she", "they", "it", "who", "this", "that",
    "there", "one", "daily", "times", "post", "guardian", "bureau", "desk", "team", "service", "international",
    "world",
})  # fmt: skip
_EMPLOYED = re.compile(r"\b(?:an?|for|at|with|[Tt]he) (?:[Tt]he )?")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ROLE = (
    r"(?:reporter|journalist|correspondent|editor|columnist|anchor|author|producer|freelancer|blogger|"
    r"contributor|photojournalist|photographer|commentator|newsreader|bureau chief|news director|staff writer|writer)s?"
)


class Bio(NamedTuple):
    """A paragraph about the author: where the name stands, and the agency's name if it works for one."""

    name: Offsets
    agency: Offsets | None


_OPENINGS = ("by", "written by", "words by", "story by", "reported by", "text by", "posted by", "author", "from")
_DIVIDERS = frozenset(",|-–—•/")


@cache
def _opened() -> re.Pattern[str]:
    tail = r"(?:(?:,| \||\s?[-–—•/]| for| in| of| at)\s?[^.!?]{2,80})?"
    return re.compile(rf"(?:(?i:{'|'.join(_OPENINGS)})[: ] ?)(?P<names>{_NAMES}){tail}\W*")


@cache
def _divided() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"(?P<names>{_NAMES})(?:,|\s?\||\s?[-–—•])\s?(?:The )?(?P<agency>[\w&.'’ -]{{2,40}})\W*"),
        re.compile(
            rf"(?P<names>{_NAMES})(?:,|\s?\||\s?[-–—•/])\s?[\w&'’. -]{{0,50}}\b(?i:{_ROLE})\b[\w&'’., -]{{0,60}}"
        ),
    )


def _byline_patterns(line: str) -> Iterator[re.Pattern[str]]:
    """The forms of a byline that a line can have; they are dear to build, and most lines can have none."""
    if line.lower().startswith(_OPENINGS):
        yield _opened()
    if not _DIVIDERS.isdisjoint(line):
        yield from _divided()


@cache
def _bio() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{0,3}}),?"
        r" (?:is|are|was|works as|has been|joined|covers|reports|writes)\b"
        rf"(?P<job>[^.!?]{{0,160}})"
    )


@cache
def _job() -> re.Pattern[str]:
    return re.compile(
        rf"\s?(?:an? |the |one of )?(?:[\w'’-]+[ ,]+){{0,8}}(?:{_ROLE})\b"
        r"|(?:.{0,60}\b(?:joined|has worked|has written|worked)\b.{0,60}\b(?:as an?|for|at|the)\b)"
    )


def byline(line: str) -> Found | None:
    """The names of a line that is a byline and nothing else; offsets count from the line's start."""
    if len(line) > _LONGEST:
        return None
    for pattern in _byline_patterns(line):
        match = pattern.fullmatch(line)
        if match is None or ("agency" in match.groupdict() and agency_at(line, match.start("agency")) is None):
            continue
        if (end := _names_end(match["names"])) > 0:
            start = match.start("names")
            return Found(" ".join(line[start : start + end].split()), start, start + end, f"byline: {line[:60]}")
    return None


def _names_end(names: str) -> int:
    """Where the last name ends that stands before anything else, such as a job ("Jane Doe, Chief Correspondent")."""
    end = 0
    for name in re.finditer(_NAME, names):
        if not _is_name(name[0]):
            break
        end = name.end()
    return end


def _is_name(names: str) -> bool:
    return not _NO_NAME & set(re.findall(r"[^\W\d_]+", names.lower()))


def bio(paragraph: str) -> Bio | None:
    """What a paragraph says of a person, if it opens as a bio does ("Jane Doe is a reporter in ..."); else None."""
    if len(paragraph) > _LONGEST_BIO:
        return None
    match = _bio().match(paragraph)
    if match is None or _job().match(match["job"]) is None or not _is_name(match["name"]):
        return None
    job = match.start("job")
    employers = (agency_at(paragraph, job + opening.end()) for opening in _EMPLOYED.finditer(match["job"]))
    return Bio(Offsets(*match.span("name")), next((agency for agency in employers if agency is not None), None))


def author_bios(text: str, paragraphs: Sequence[Offsets]) -> dict[int, Bio]:
    """The bios of people whom no other prose of the text names, by the index of their paragraph.

    Offsets count from the paragraph's start. Who is named in the story itself, and is a reporter, is part of the story.
    """
    bios = {index: about for index, span in enumerate(paragraphs) if (about := bio(_beginning(text, span))) is not None}
    surnames = {index: about.name.of(paragraphs[index].of(text)).split()[-1] for index, about in bios.items()}
    wanted = frozenset(surnames.values())
    if not wanted:
        return {}
    named = {
        surname
        for index, span in enumerate(paragraphs)
        if index not in bios and is_prose(_beginning(text, span))
        for surname in wanted.intersection(_LETTERS.findall(span.of(text)))
    }
    return {index: about for index, about in bios.items() if surnames[index] not in named}


def _beginning(text: str, span: Offsets) -> str:
    return text[span.start : min(span.end, span.start + _LONGEST_BIO + 1)]
