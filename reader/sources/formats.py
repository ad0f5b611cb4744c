"""Which format an input is in, and the module that reads it.

A format is one entry of `FORMATS` and one module with a function `parse(data, path) -> Parsed`, imported when the
first input of that format is met. The first format that recognizes an input reads it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from reader.model import ReaderError

_SAMPLE = 1 << 16
FIELDS = frozenset({"title", "source", "byline", "published", "url", "language"})
"""What a source may tell beside the text: fields of `Draft`."""
OTHER_NAMES = {"date": "published", "author": "byline", "lang": "language", "publisher": "source"}
"""Names of those fields in other tools' files."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a format found it, before it has an id: its text, and what the source says beside the text."""

    path: str
    text: str
    key: str | None = None
    title: str | None = None
    source: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format made of one input: the articles in order, and what could not be read of it."""

    drafts: tuple[Draft, ...]
    failures: tuple[ReaderError, ...] = ()


class Parser(Protocol):
    """Reads one input whole; raises ReaderError where nothing of it can be read."""

    def __call__(self, data: bytes, path: str) -> Parsed:
        """The articles in `data`; `path` names it in them and in errors."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that reads it, and how an input in it is known."""

    module: str
    recognizes: Callable[[bytes, str], bool]
    """takes the first bytes of an input and the lower-case suffix of its name, with the dot"""

    def parser(self) -> Parser:
        """The `parse` function of the module, imported now."""
        return cast(Parser, import_module(self.module).parse)


def _is_json_lines(sample: bytes, suffix: str) -> bool:
    if suffix in {".jsonl", ".ndjson"}:
        return True
    first = sample.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    return first.startswith(b"{") and b'"text"' in first


def _is_text(sample: bytes, suffix: str) -> bool:
    return True


FORMATS = (
    Format("reader.sources.jsonl", _is_json_lines),
    Format("reader.sources.text", _is_text),
)


def parser_for(data: bytes, path: str) -> Parser:
    """The parser of the first format that recognizes the input."""
    sample, suffix = data[:_SAMPLE], PurePath(path).suffix.lower()
    return next(known for known in FORMATS if known.recognizes(sample, suffix)).parser()
