"""JSON Lines: one article a line, an object with a text and what the source says of the article."""

import json
from collections.abc import Iterator

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats.records import Names, draft_of
from reader.sources.input import Draft, Found, Input, NoArticleError, Options

_NAMED = 20
"""Bad lines that are named one by one; the rest of them are counted."""


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The articles in order of lines; a bad line is a failure that names it, and the others are read."""
    decoded = decode(source.data, source.path)
    names = Names(options)
    bad: list[ReaderError] = []
    some = False
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if not line or line.isspace():
            continue
        try:
            yield _draft(line, names, source.path, number, decoded.note)
            some = True
        except ReaderError as failure:
            bad.append(failure)
    if not some:
        raise bad[0] if len(bad) == 1 else _nothing(source.path, bad)
    yield from bad[:_NAMED]
    if len(bad) > _NAMED:
        yield ReaderError(f"{len(bad) - _NAMED} more lines are no articles", source.path, "mend or remove them")


def _nothing(path: str, bad: list[ReaderError]) -> ReaderError:
    what = "holds no line that is an article" if bad else "is empty"
    return NoArticleError(
        what, path, 'write one JSON object a line, with "id" and "text"; other names: --map text=FIELD'
    )


def _draft(line: str, names: Names, path: str, number: int, note: str | None) -> Draft:
    where = f"{path}, line {number}"
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "it can't be parsed"
        raise ReaderError(f"is not JSON ({reason})", where, "mend or remove the line") from None
    return draft_of(record, names, path, where, note)
