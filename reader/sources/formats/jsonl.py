"""JSON Lines: one article a line, an object with a text and what the source says of the article."""

import json
from collections.abc import Iterator

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats.records import Names, articles
from reader.sources.input import Found, Input, Options


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The articles in order of lines; a bad line is a failure that names it, and the others are read."""
    decoded = decode(source.data, source.path)
    yield from articles(_lines(decoded.text), _record, Names(options), source.path, "line", decoded.note)


def _lines(text: str) -> Iterator[str | None]:
    """The lines one after the other, None for an empty one: all of them at once would hold the text twice."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        yield line if line and not line.isspace() else None
        start = end + 1


def _record(line: str, where: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "it can't be parsed"
        raise ReaderError(f"is not JSON ({reason})", where, "mend or remove the line") from None
