"""Paths made into articles: what each one is, what it holds, and an id for every article."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reader.model import Article, ReaderError
from reader.sources.files import Folder, load, shown
from reader.sources.identity import identify
from reader.sources.input import Draft, Input, Options, Remark
from reader.sources.metadata import describe
from reader.sources.unpacking import Brought, unpacked

if TYPE_CHECKING:
    from reader.sources.fetching import Fetcher

_ADDRESS = ("http://", "https://")


@dataclass(frozen=True)
class Reading:
    """What came of some paths: the articles in the order given, what to tell of it, and what could not be read."""

    drafts: tuple[Draft, ...]
    remarks: tuple[str, ...] = ()
    failures: tuple[ReaderError, ...] = ()

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles with what they say of themselves, which is looked for when this is first asked for."""
        return self.named(map(described, self.drafts))

    def named(self, articles: Iterable[Article]) -> tuple[Article, ...]:
        """The articles of the drafts, one for each, with their ids."""
        names = identify([(draft.path, draft.text) for draft in self.drafts])
        return tuple(article.model_copy(update={"id": name}) for article, name in zip(articles, names, strict=True))

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What a person must be told of the reading, and of each article."""
        return (*self.remarks, *notes_of(self.articles))


def described(draft: Draft) -> Article:
    """The article of a draft, which has no id yet, with what it says of itself."""
    return describe(draft, "")


def notes_of(articles: Iterable[Article]) -> tuple[str, ...]:
    """What a person must be told of each article."""
    return tuple(f"{_name(article)}: {note}" for article in articles for note in article.notes)


class Step(NamedTuple):
    """What one file brought, and how many of all the files are read."""

    drafts: tuple[Draft, ...]
    remarks: tuple[str, ...]
    failures: tuple[ReaderError, ...]
    done: int
    files: int


def read(paths: Sequence[str], standard_input: BinaryIO | None = None, options: Options | None = None) -> Reading:
    """Every article under the paths: files, folders (their files, in order of name), `-` for standard input.

    Nothing is raised: an input that can't be read is a failure of the Reading, and the others are read.
    """
    return gathered(steps(paths, standard_input, options))


def gathered(steps: Iterable[Step]) -> Reading:
    """All that the steps brought."""
    taken = list(steps)
    return Reading(
        tuple(draft for step in taken for draft in step.drafts),
        tuple(remark for step in taken for remark in step.remarks),
        tuple(failure for step in taken for failure in step.failures),
    )


def steps(
    paths: Sequence[str], standard_input: BinaryIO | None = None, options: Options | None = None
) -> Iterator[Step]:
    """The same file by file, for who wants to show how far it is."""
    asked = options or Options()
    folders = {path: Folder(path) for path in paths if os.path.isdir(path)}  # noqa: PTH112 - paths are shown as given
    files = sum(len(folders[path].files) if path in folders else 1 for path in paths)
    inputs = _Inputs(standard_input, asked)
    done = 0
    for path in paths:
        if (folder := folders.get(path)) is None:
            done += 1
            yield _step(path, inputs, asked, done, files)
            continue
        for file in folder.files:
            done += 1
            yield _counted(folder.read(file, asked), done, files)
        yield Step((), folder.remarks(), folder.failures(), done, files)


class _Inputs:
    """The inputs that are named one by one: files, standard input and, where that was asked for, addresses."""

    def __init__(self, standard_input: BinaryIO | None, options: Options) -> None:
        self._standard_input = standard_input
        self._options = options

    def named(self, path: str) -> Input:
        """What is at a path; raises ReaderError where that can't be had."""
        if path == "-":
            return Input(_piped(self._standard_input), path)
        if not path.lower().startswith(_ADDRESS):
            return Input(load(path), shown(path))
        if not self._options.fetch:
            hint = "add --fetch, or save the page and give the file"
            raise ReaderError("is an address, and addresses are read only with --fetch", shown(path), hint)
        return self._fetcher.fetch(shown(path))

    @cached_property
    def _fetcher(self) -> "Fetcher":
        # Loaded here because hardly any run fetches, and what it takes is slow to load.
        from reader.sources.fetching import Fetcher

        return Fetcher(self._options.allow_private)


def _step(path: str, inputs: _Inputs, options: Options, done: int, files: int) -> Step:
    brought = Brought()
    try:
        source = inputs.named(path)
        brought.take(_addressed(unpacked(source, options), source))
    except ReaderError as failure:
        brought.failures.append(failure)
    return _counted(brought, done, files)


def _addressed(found: Iterable[Draft | Remark | ReaderError], source: Input) -> Iterator[Draft | Remark | ReaderError]:
    """The same; an article that is all of an input is at the address that the input was fetched from."""
    for one in found:
        whole = isinstance(one, Draft) and one.path == source.path and source.address is not None
        yield one.filled({"url": source.address or ""}) if whole and isinstance(one, Draft) else one


def _counted(brought: Brought, done: int, files: int) -> Step:
    return Step(tuple(brought.drafts), tuple(brought.remarks), tuple(brought.failures), done, files)


def _name(article: Article) -> str:
    return article.path if article.key is None else f"{article.path} ({article.key})"


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
