"""Paths made into articles: what each one is, what it holds, and an id for every article."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reader.model import Article, ReaderError
from reader.sources.files import folder, load, shown
from reader.sources.formats import Draft, Parsed, parser_for
from reader.sources.identity import identify
from reader.sources.metadata import describe


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of some paths: the articles in the order given, what to tell of it, and what could not be read."""

    articles: tuple[Article, ...]
    notes: tuple[str, ...] = ()
    failures: tuple[ReaderError, ...] = ()


def read(paths: Sequence[str], standard_input: BinaryIO | None = None) -> Reading:
    """Every article under the paths: files, folders (their files of text, in order of name), `-` for standard input.

    Nothing is raised: an input that can't be read is a failure of the Reading, and the others are read.
    """
    drafts: list[Draft] = []
    notes: list[str] = []
    failures: list[ReaderError] = []
    for path in paths:
        try:
            parsed, told = _under(path, standard_input)
        except ReaderError as failure:
            failures.append(failure)
            continue
        drafts += parsed.drafts
        failures += parsed.failures
        notes += told
    named = identify([(draft.path, draft.text) for draft in drafts])
    articles = tuple(describe(draft, name) for draft, name in zip(drafts, named, strict=True))
    notes += [f"{_name(article)}: {note}" for article in articles for note in article.notes]
    return Reading(articles, tuple(notes), tuple(failures))


def _name(article: Article) -> str:
    return article.path if article.key is None else f"{article.path} ({article.key})"


def _under(path: str, standard_input: BinaryIO | None) -> tuple[Parsed, Iterable[str]]:
    if path == "-":
        return _parse(_piped(standard_input), path), ()
    if os.path.isdir(path):  # noqa: PTH112 - a Path would fold "./a" into "a", and paths are shown as given
        return folder(path, _parse)
    return _parse(load(path), shown(path)), ()


def _parse(data: bytes, path: str) -> Parsed:
    return parser_for(data, path)(data, path)


def _piped(standard_input: BinaryIO | None) -> bytes:
    stream = standard_input
    if stream is None and sys.stdin is not None:
        stream = sys.stdin.buffer
    if stream is None:
        raise ReaderError("standard input is closed", "-", "pipe an article into it, or give a path")
    try:
        return stream.read()
    except (OSError, ValueError) as error:
        raise ReaderError("standard input can't be read", "-", "pipe an article into it, or give a path") from error
