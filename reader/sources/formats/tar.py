"""Tar archives, also compressed ones: read from the beginning to the end, and never written to a disk."""

import tarfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Self, cast

from reader.model import ReaderError
from reader.sources.compression import BROKEN, Stream, decompressed, taken, what_is_wrong
from reader.sources.formats.members import InOrder, largest, passed_by_name, path_in
from reader.sources.input import Found, Input, Options, Passed, most_unpacked


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The files in it in order of name (of an archive of more than 64 MiB, in runs of that size).

    Folders are passed through, links and devices passed over. Raises ReaderError, after all that could be read, where
    the archive is broken.
    """
    stream = _Measured(decompressed(source.data) or BytesIO(source.data), most_unpacked(len(source.data)), source.path)
    held = InOrder(source)
    failure: ReaderError | None = None
    try:
        # "r|" is the mode that never goes back.
        with _Archive.open(
            fileobj=cast(IO[bytes], stream), mode="r|", encoding="utf-8", errors="replace", tarinfo=_Header
        ) as archive:
            yield from _files(source, archive, stream, held)
            if stream.wrong or archive.ended_by:
                failure = _broken(source.path, stream.wrong or f"is damaged ({archive.ended_by})")
    except ReaderError as error:
        failure = error
    except BROKEN as error:
        failure = _broken(source.path, stream.wrong or what_is_wrong(error))
    yield from held.rest()
    if failure is not None:
        raise failure


def _broken(path: str, wrong: str) -> ReaderError:
    return ReaderError(wrong, path, "what could be read of it is read; get the whole archive")


def _files(source: Input, archive: "_Archive", stream: "_Measured", held: InOrder) -> Iterator[Found]:
    counted = 0
    for entry in archive:
        if entry.isdir():
            continue
        passed = passed_by_name(entry.name) if entry.isfile() else Passed("link" if _is_link(entry) else "device")
        if passed is not None:
            yield Passed(passed.kind, stream.position - counted)
            counted = stream.position
            continue
        data, wrong = taken(cast(Stream, archive.extractfile(entry)), largest(source))
        counted = stream.position
        if wrong is not None:
            yield _broken(path_in(source, entry.name), wrong)
        if data or wrong is None:
            yield from held.add(entry.name, data)
    yield Passed(None, stream.position - counted)


def _is_link(entry: tarfile.TarInfo) -> bool:
    return entry.issym() or entry.islnk()


class _Measured:
    """A stream that ends where it is broken, and is not read without end.

    Attributes:
        position: bytes that were read.
        wrong: what is wrong with it, once that was met.
    """

    def __init__(self, stream: Stream, most: int, path: str) -> None:
        self._stream = stream
        self._most = most
        self._path = path
        self.position = 0
        self.wrong: str | None = None

    def read(self, size: int) -> bytes:
        """So many bytes, or fewer where the stream ends."""
        data = b""
        try:
            while len(data) < size and self.wrong is None and (piece := self._stream.read1(size - len(data))):
                data += piece
        except BROKEN as error:
            self.wrong = what_is_wrong(error)
        self.position += len(data)
        if self.position > self._most:
            what = "unpacks to far more than articles do, and is not read further"
            raise ReaderError(what, self._path, "unpack it by hand, and look into it")
        return data


class _Archive(tarfile.TarFile):
    """An archive that remembers what kept it from being read on, which `tarfile` takes for its end."""

    ended_by: str = ""


class _Header(tarfile.TarInfo):
    """A header; the next one in an archive is told what is wrong with it."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        """The next header of an archive."""
        try:
            return super().fromtarfile(archive)
        except (tarfile.InvalidHeaderError, tarfile.TruncatedHeaderError) as error:  # type: ignore[attr-defined]
            if isinstance(archive, _Archive):
                archive.ended_by = str(error)
            raise
