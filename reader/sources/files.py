"""The file system: one file's bytes, and the files of a folder that hold article text."""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from reader.model import ReaderError
from reader.sources.input import Draft, Input, NoArticleError, Options
from reader.sources.recognition import format_of
from reader.sources.unpacking import unpacked

_ARTICLES = frozenset({
    ".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".atom",
    ".rss",
})  # fmt: skip
_PAGES = (".html", ".htm", ".xhtml")
_BESIDE_PAGES = ("_files", ".files", "-files", "_fichiers", "_archivos", "_arquivos", "-Dateien", "_file", "_bestanden")
"""What browsers add to a page's name, in their users' languages, for the folder with its pictures and scripts."""
_NEVER = frozenset({
    ".yaml", ".yml", ".toml", ".ini", ".cfg", ".log", ".py", ".js", ".ts", ".css", ".sh", ".sql", ".lock", ".bib",
    ".tex", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".mp3", ".mp4", ".mov", ".avi", ".mkv", ".woff",
    ".woff2", ".ttf", ".exe", ".dll", ".so", ".pyc", ".db", ".sqlite", ".sqlite3",
})  # fmt: skip
"""Suffixes of files that are not an article's; other suffixes, and none, are decided by what stands in the file."""
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


class Folder:
    """A folder with its files, in order of path; what is passed over or can't be read is counted while they are read.

    Attributes:
        files: the paths of the files in it and in the folders under it, without hidden ones.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._denied: list[ReaderError] = []
        self._passed: Counter[str] = Counter()
        self._articles = 0
        self._failures = 0
        self.files = tuple(_files(path, self._denied))

    def read(self, file: str, options: Options) -> tuple[tuple[Draft, ...], tuple[ReaderError, ...]]:
        """The articles of one of its files, and what could not be read of it."""
        drafts: list[Draft] = []
        failures: list[ReaderError] = []
        try:
            for found in _found(file, options):
                if isinstance(found, Draft):
                    drafts.append(found)
                else:
                    failures.append(found)
        except NoArticleError:
            self._passed[PurePath(file).suffix.lower() or "no suffix"] += 1
        except ReaderError as failure:
            failures.append(failure)
        self._articles += len(drafts)
        self._failures += len(failures)
        return tuple(drafts), tuple(failures)

    def remarks(self) -> tuple[str, ...]:
        """At most one: how many files were passed over, as they hold no article."""
        if not self._passed or not self._articles:
            return ()
        count = self._passed.total()
        kinds = ", ".join(f"{number} {suffix}" for suffix, number in sorted(self._passed.items()))
        files = "file" if count == 1 else "files"
        return (f"{shown(self._path)}: {count} {files} without article text passed over ({kinds})",)

    def failures(self) -> tuple[ReaderError, ...]:
        """What of the folder itself could not be read, and that there is no article in it where that is so."""
        if self._articles or self._failures or self._denied:
            return tuple(self._denied)
        what = "holds no article" if self._passed else "is an empty folder"
        return (ReaderError(what, shown(self._path), "give a folder with articles in it"),)


def _found(file: str, options: Options) -> Iterator[Draft | ReaderError]:
    """What a file of a folder holds; raises NoArticleError where it is not an article's."""
    name = PurePath(file)
    suffix = name.suffix.lower()
    nothing = NoArticleError("holds no article", shown(file), "name the file to have it read all the same")
    if suffix in _NEVER or name.stem.lower() in _ABOUT:
        raise nothing
    try:
        data = load(file)
    except ReaderError as failure:
        if isinstance(failure.__cause__, PermissionError) and suffix in _ARTICLES:
            raise
        raise nothing from failure
    source = Input(data, shown(file))
    if suffix not in _ARTICLES and format_of(source).module == "text" and not _reads_like_prose(data):
        raise nothing
    yield from unpacked(source, options)


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
        companions = _companions(names)
        waiting += [
            os.path.join(current, name)  # noqa: PTH118
            for name in names
            if not name.startswith(".") and name not in companions
        ]


def _companions(names: list[str]) -> frozenset[str]:
    """The names that folders with the pictures of saved pages have, for the pages that are among these names."""
    pages = (name.rpartition(".")[0] for name in names if name.lower().endswith(_PAGES))
    return frozenset(page + beside for page in pages for beside in _BESIDE_PAGES)


def _denied(path: str) -> ReaderError:
    return ReaderError("may not be read: permission denied", shown(path), "change its permissions")
