"""Plain text: one article a file, with optional front matter between two lines of three hyphens at the very top."""

import json
import re
from collections.abc import Iterator

from reader.sources.decoding import decode
from reader.sources.input import FIELDS, OTHER_NAMES, Draft, Found, Input, NoArticleError, Options

_FENCE = "---"
_LINE = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
_SAMPLE = 1000
_LONGEST = 100
"""Lines of front matter; a fence that stays open longer is a rule in the text."""


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The one article of a text file; raises NoArticleError where it holds none."""
    decoded = decode(source.data, source.path)
    _refuse_markup(decoded.text, source.path)
    told, text = front_matter(decoded.text)
    if not text.strip():
        raise NoArticleError("is empty", source.path, "give a file that holds the text of an article")
    yield Draft(path=source.path, text=text, notes=(decoded.note,) if decoded.note else (), **told)


def _refuse_markup(text: str, path: str) -> None:
    """Raise where the text is written for programs: its tags and braces would be read as if they were the article."""
    opening = text[:_SAMPLE].lstrip().lower()
    if opening.startswith(("<!doctype html", "<html", "<?xml")):
        raise NoArticleError(
            "is a web page or XML, not plain text", path, "save the words of the article as a .txt file"
        )
    if opening.startswith(("{", "[")) and text.rstrip().endswith(("}", "]")):
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            return
        raise NoArticleError(
            "holds JSON that is no article", path, 'write one JSON object a line, with "id" and "text"'
        )


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields that front matter tells, and the text after it; without front matter no fields and the whole text."""
    if not text.startswith(_FENCE + "\n"):
        return {}, text
    told: dict[str, str] = {}
    start = len(_FENCE) + 1
    for _ in range(_LONGEST):
        end = text.find("\n", start)
        line = text[start:] if end < 0 else text[start:end]
        if line.rstrip() == _FENCE:
            return told, "" if end < 0 else text[end + 1 :]
        match = _LINE.fullmatch(line)
        if end < 0 or (match is None and line.strip()):
            break
        if match is not None:
            name = match[1].strip().lower()
            value = match[2].strip().strip("\"'").strip()
            field = OTHER_NAMES.get(name, name)
            if field in FIELDS and value:
                told.setdefault(field, value)
        start = end + 1
    return {}, text
