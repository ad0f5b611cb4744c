"""One file that was made smaller with gzip, bzip2 or xz."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from reader.model import ReaderError
from reader.sources.compression import decompressed, taken
from reader.sources.formats.members import largest, path_in
from reader.sources.input import Found, Input, Member, Options

_ENDS = {".gz": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz": ".tar", ".txz": ".tar"}


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The file; of one that is broken or cut off, what there is of it, and a failure."""
    stream = decompressed(source.data)
    if stream is None:
        raise ReaderError("is not compressed as its name says", source.path, "give it its right name")
    data, wrong = taken(stream, largest(source))
    if wrong is not None:
        yield ReaderError(wrong, source.path, "what could be read of it is read; get the whole file")
    if data:
        yield Member(Input(data, path_in(source, _name(source.path))))


def _name(path: str) -> str:
    name = PurePosixPath(path)
    end = _ENDS.get(name.suffix.lower())
    return name.name if end is None else name.stem + end
