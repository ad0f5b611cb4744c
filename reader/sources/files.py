"""The file system: one file's bytes, and the files of a folder that hold article text."""

import os
import re
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePath

from reader.model import ReaderError
from reader.sources.formats import Draft, Parsed

_ARTICLES = frozenset({".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson"})
_NEVER = frozenset({
    ".json", ".html", ".htm", ".xml", ".csv", ".tsv", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".log", ".py",
    ".js", ".ts", ".css", ".sh", ".sql", ".lock", ".bib", ".tex",
})  # fmt: skip
"""Suffixes of text that is not an article's; other suffixes, and none, are decided by what stands in the file."""
_ABOUT = frozenset({
    "readme", "license", "licence", "copying", "notice", "changelog", "changes", "contributing", "authors",
    "install", "todo", "requirements",
})  # fmt: skip
"""Names of files that speak of the other files in a folder."""
_LARGEST = 1 << 30
_SAMPLE = 1 << 16
_PROSE = re.compile(r"(?:[^\W\d_][\w'’-]*[,;:]? +){8}")
"""Eight words in a row: what reads like a sentence."""


def shown(path: str) -> str:
    """The path as text: bytes of a name that are not UTF-8 become \ufffd."""
    return os.fsencode(path).decode("utf-8", "replace")


def load(path: str) -> bytes:
    """The bytes of one file; raises ReaderError where there are none or they can't be had.

    Only regular files are opened: a device or a pipe could keep the program waiting for ever.
    """
    name = shown(path)
    try:
        status = os.stat(path)  # noqa: PTH116 - the path is used as given
        if not stat.S_ISREG(status.st_mode):
            raise ReaderError("is not a regular file", name, "give a file, a folder, or - for standard input")
        if status.st_size > _LARGEST:
            raise ReaderError("is larger than 1 GiB", name, "split it into smaller files")
        with open(path, "rb") as file:  # noqa: PTH123 - the path is used as given
            data = file.read()
    except FileNotFoundError:
        raise ReaderError("there is no such file or folder", name, "check the path") from None
    except PermissionError as error:
        raise _denied(path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the path is not valid"
        raise ReaderError(f"can't be read: {reason}", name, "check the path") from None
    if not data:
        raise ReaderError("is empty", name, "give a file that holds the text of an article")
    return data


def folder(path: str, parse: Callable[[bytes, str], Parsed]) -> tuple[Parsed, tuple[str, ...]]:
    """The articles in a folder and the folders in it, in order of path, and at most one note.

    A file that holds no article text is passed over and counted in the note. Raises ReaderError where there is no
    article at all.
    """
    drafts: list[Draft] = []
    failures: list[ReaderError] = []
    passed: Counter[str] = Counter()
    for file in _files(path, failures):
        try:
            parsed = _article(file, parse)
        except ReaderError as failure:
            failures.append(failure)
            continue
        if parsed is None:
            passed[PurePath(file).suffix.lower() or "no suffix"] += 1
        else:
            drafts += parsed.drafts
            failures += parsed.failures
    if not drafts and not failures:
        what = "holds no article" if passed else "is an empty folder"
        raise ReaderError(what, shown(path), "give a folder with .txt, .md or .jsonl files in it")
    return Parsed(tuple(drafts), tuple(failures)), _note(path, passed)


def _article(file: str, parse: Callable[[bytes, str], Parsed]) -> Parsed | None:
    """What a file of a folder holds, or None where that is no article; raises where it can't be known."""
    name = PurePath(file)
    suffix = name.suffix.lower()
    if suffix in _NEVER or name.stem.lower() in _ABOUT:
        return None
    try:
        data = load(file)
    except ReaderError as failure:
        if suffix in _ARTICLES and isinstance(failure.__cause__, PermissionError):
            raise
        return None
    if suffix not in _ARTICLES and not _reads_like_prose(data):
        return None
    try:
        return parse(data, shown(file))
    except ReaderError:
        return None


def _reads_like_prose(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if b"\0" in sample or sample.lstrip()[:1] in (b"<", b"{", b"[", b"%"):
        return False
    return _PROSE.search(sample.decode("utf-8", "replace")) is not None


def _files(path: str, failures: list[ReaderError]) -> Iterator[str]:
    """The files under a folder in order of path, without hidden ones; each once, by whatever links it is reached."""
    known: set[tuple[int, int]] = set()
    waiting = [path]
    while waiting:
        current = waiting.pop()
        try:
            status = os.stat(current)  # noqa: PTH116 - paths are kept as strings, as given
            if (status.st_dev, status.st_ino) in known:
                continue
            known.add((status.st_dev, status.st_ino))
            if not stat.S_ISDIR(status.st_mode):
                yield current
                continue
            names = sorted(os.listdir(current), reverse=True)  # noqa: PTH208
        except OSError as error:
            if isinstance(error, PermissionError):
                failures.append(_denied(current))
            continue
        waiting += [os.path.join(current, name) for name in names if not name.startswith(".")]  # noqa: PTH118


def _denied(path: str) -> ReaderError:
    return ReaderError("may not be read: permission denied", shown(path), "change its permissions")


def _note(path: str, passed: Counter[str]) -> tuple[str, ...]:
    if not passed:
        return ()
    count = passed.total()
    kinds = ", ".join(f"{number} {suffix}" for suffix, number in sorted(passed.items()))
    return (f"{shown(path)}: {count} {'file' if count == 1 else 'files'} without article text passed over ({kinds})",)
