"""JSON Lines: one article a line, an object with `text` and optionally `id` and what the source says of the article."""

import json
import re

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats import FIELDS, OTHER_NAMES, Draft, Parsed

_SURROGATE = re.compile("[\ud800-\udfff]")
_NAMED = 20
"""Bad lines that are named one by one; the rest of them are counted."""


def parse(data: bytes, path: str) -> Parsed:
    """The articles in order of lines; a bad line is a failure that names it, and the others are read."""
    decoded = decode(data, path)
    drafts: list[Draft] = []
    failures: list[ReaderError] = []
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            drafts.append(_draft(line, path, number, decoded.note))
        except ReaderError as failure:
            failures.append(failure)
    if not drafts:
        raise failures[0] if len(failures) == 1 else _nothing(path, bool(failures))
    return Parsed(tuple(drafts), _few(failures, path))


def _nothing(path: str, has_lines: bool) -> ReaderError:
    what = "holds no line that is an article" if has_lines else "is empty"
    return ReaderError(what, path, 'write one JSON object a line, with "id" and "text"')


def _few(failures: list[ReaderError], path: str) -> tuple[ReaderError, ...]:
    if len(failures) <= _NAMED:
        return tuple(failures)
    more = ReaderError(f"{len(failures) - _NAMED} more lines are no articles", path, "mend or remove them")
    return (*failures[:_NAMED], more)


def _draft(line: str, path: str, number: int, note: str | None) -> Draft:
    where = f"{path}, line {number}"
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "it can't be parsed"
        raise ReaderError(f"is not JSON ({reason})", where, "mend or remove the line") from None
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise ReaderError('holds no article: no "text" with words in it', where, "mend or remove the line")
    told: dict[str, str] = {}
    for name, content in value.items():
        field = OTHER_NAMES.get(name, name)
        if field in FIELDS and (string := _string(content)) is not None:
            told[field] = string
    notes = [note] if note else []
    if _SURROGATE.search(text):
        notes.append("halves of characters (lone surrogates) in its JSON are shown as \ufffd")
    whole = _SURROGATE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
    return Draft(path=path, text=whole, key=_string(value.get("id")), notes=tuple(notes), **told)


def _string(value: object) -> str | None:
    """A field as text: a number as it is written, anything else that is no text as unknown."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return _SURROGATE.sub("\ufffd", str(value)).strip() or None
