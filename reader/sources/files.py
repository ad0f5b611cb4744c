"""The file system: one file's bytes, and the files of a folder that hold article text."""

import os
import stat
from collections import Counter
from collections.abc import Iterator

from reader.model import ReaderError
from reader.sources.input import Draft, Input, NoArticleError, Options, Remark
from reader.sources.passing import (
    ARTICLES,
    companions,
    is_hidden,
    kind_of,
    never_an_article,
    passed_over,
    require_prose,
)
from reader.sources.unpacking import Brought, unpacked

_LARGEST = 1 << 30
"""Bytes of the largest file that is read."""


def shown(path: str) -> str:
    """The path as text: bytes of a name that are not UTF-8 become \ufffd."""
    return os.fsencode(path).decode("utf-8", "replace")


class _TooLargeError(ReaderError):
    """A file that may well hold articles, and is too large to be looked into."""


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
            raise _TooLargeError("is larger than 1 GiB", name, "split it into smaller files")
        with open(path, "rb") as file:  # noqa: PTH123 - the path is used as given
            data = file.read()
    except FileNotFoundError as error:
        raise ReaderError("there is no such file or folder", name, "check the path") from error
    except PermissionError as error:
        raise _denied(path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the path is not valid"
        raise ReaderError(f"can't be read: {reason}", name, "check the path") from error
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

    def read(self, file: str, options: Options) -> Brought:
        """The articles of one of its files, and what could not be read of it."""
        brought = Brought()
        try:
            brought.take(_found(file, options))
        except NoArticleError:
            self._passed[kind_of(file)] += 1
        except ReaderError as failure:
            brought.failures.append(failure)
        self._articles += len(brought.drafts)
        self._failures += len(brought.failures)
        return brought

    def remarks(self) -> tuple[str, ...]:
        """At most one: how many files were passed over, as they hold no article."""
        if not self._passed or not self._articles:
            return ()
        return (passed_over(shown(self._path), self._passed).text,)

    def failures(self) -> tuple[ReaderError, ...]:
        """What of the folder itself could not be read, and that there is no article in it where that is so."""
        if self._articles or self._failures or self._denied:
            return tuple(self._denied)
        what = "holds no article" if self._passed else "is an empty folder"
        return (ReaderError(what, shown(self._path), "give a folder with articles in it"),)


def _found(file: str, options: Options) -> Iterator[Draft | Remark | ReaderError]:
    """What a file of a folder holds; raises NoArticleError where it is not an article's."""
    nothing = NoArticleError("holds no article", shown(file), "name the file to have it read all the same")
    if never_an_article(file):
        raise nothing
    try:
        data = load(file)
    except _TooLargeError:
        raise
    except ReaderError as failure:
        if not isinstance(failure.__cause__, OSError) or kind_of(file) not in ARTICLES:
            raise nothing from failure
        if isinstance(failure.__cause__, FileNotFoundError):
            what = "was there when its folder was listed, and is gone now"
            raise ReaderError(what, shown(file), "open the folder again") from failure
        raise
    source = Input(data, shown(file))
    require_prose(source)
    yield from unpacked(source, options)


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
        left_out = companions(names)
        waiting += [
            os.path.join(current, name)  # noqa: PTH118
            for name in names
            if not is_hidden(name) and name not in left_out
        ]


def _denied(path: str) -> ReaderError:
    return ReaderError("may not be read: permission denied", shown(path), "change its permissions")
