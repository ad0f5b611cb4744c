"""JSON: one article, a list of them, or an object with the list somewhere inside it."""

import json
from collections.abc import Iterator

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats import jsonl
from reader.sources.formats.records import Names, articles, draft_of
from reader.sources.input import Found, Input, NoArticleError, Options

_DEEPEST = 5
"""Objects and lists in which a list of articles is looked for."""
_LOOKED_AT = 50
"""Records of a list by which it is known as one of articles."""


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The articles in order; an element of a list that is none is a failure that names it, and the others are read."""
    decoded = decode(source.data, source.path)
    names = Names(options)
    try:
        value = json.loads(decoded.text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            yield from jsonl.parse(source, options)
            return
        where = f"{source.path}, line {error.lineno}"
        raise ReaderError(f"is not JSON ({error.msg})", where, "mend the file, or save it again") from None
    except (ValueError, RecursionError):
        raise ReaderError("is JSON that can't be parsed", source.path, "mend the file, or save it again") from None
    records = _records(value, names)
    if records is None:
        if isinstance(value, dict):
            names.of(tuple(value))
        what = f'is JSON without an article: no "{names.text}" in it (its fields: {names.fields()})'
        raise NoArticleError(what, source.path, "name the field that holds the text: --map text=FIELD")
    del value
    yield from articles(records, lambda record, _: record, names, source.path, "item", decoded.note)


def _records(value: object, names: Names) -> list[object] | None:
    """The records of the articles: those nearest to the outside, or None where there are none."""
    level = [value]
    for _ in range(_DEEPEST):
        found = [records for inside in level if (records := _of(inside, names)) is not None]
        if found:
            return [record for records in found for record in records]
        level = [inside for outer in level for inside in _parts(outer) if isinstance(inside, dict | list)]
        if not level:
            return None
    return None


def _parts(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value[:_LOOKED_AT] if isinstance(value, list) else []


def _of(value: object, names: Names) -> list[object] | None:
    """The records of a value that is an article, a list of them, or a table in which they stand by id or by field."""
    if isinstance(value, list):
        return value if any(_is_article(one, names) for one in value[:_LOOKED_AT]) else None
    if not isinstance(value, dict):
        return None
    if (columns := _columns(value, names)) is not None:
        return columns
    if not names.have_text(value) and (records := _by_id(value, names)) is not None:
        return records
    return [value] if _is_article(value, names) else None


def _by_id(value: dict[str, object], names: Names) -> list[object] | None:
    """The records of an object that has them under their ids, where the most of what is in it are articles."""
    records = [{"id": name, **one} for name, one in value.items() if isinstance(one, dict)]
    first = records[:_LOOKED_AT]
    if len(records) < max(2, len(value)) or 2 * sum(_is_article(one, names) for one in first) <= len(first):
        return None
    return list(records)


def _columns(value: dict[str, object], names: Names) -> list[object] | None:
    """A table that was written column by column ({"text": {"0": ...}, "title": {"0": ...}}) as records."""
    columns = {name: column for name, column in value.items() if isinstance(column, dict)}
    if not columns or len(columns) < len(value) or not names.have_text(columns):
        return None
    rows = list(next(iter(columns.values())))
    if not rows or any(list(column) != rows for column in columns.values()):
        return None
    return [{name: column[row] for name, column in columns.items()} for row in rows]


def _is_article(value: object, names: Names) -> bool:
    try:
        draft_of(value, names, "", "")
    except ReaderError:
        return False
    return True
