"""Zip archives: their members are unpacked in memory, one after the other, in order of name."""

import stat
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import cast

from reader.model import ReaderError
from reader.sources.compression import BROKEN, Stream, taken, what_is_wrong
from reader.sources.formats.members import InOrder, largest, lies_in, passed_by_name, path_in
from reader.sources.formats.salvage import salvaged
from reader.sources.input import Found, Input, Member, Options, Passed
from reader.sources.passing import companions

_ENCRYPTED = 0x1
_UTF8 = 0x800


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The members; of an archive without its list of members, which stands at its end, what still can be found."""
    try:
        archive = zipfile.ZipFile(BytesIO(source.data))
    except BROKEN:
        yield from _of_broken(source)
        return
    with archive:
        entries = [(_name(entry), entry) for entry in archive.infolist() if not entry.is_dir()]
        of_pages = companions(name for name, _ in entries)
        for name, entry in sorted(entries, key=lambda one: (one[0], one[1].header_offset)):
            passed = Passed(None) if lies_in(name, of_pages) else _passed(name, entry)
            if passed is not None:
                yield passed
            elif entry.flag_bits & _ENCRYPTED:
                yield ReaderError("is encrypted", path_in(source, name), "unpack the archive with its password")
            else:
                yield from _member(source, archive, name, entry)


def _passed(name: str, entry: zipfile.ZipInfo) -> Passed | None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return Passed("link" if kind == stat.S_IFLNK else "device")
    return passed_by_name(name)


def _name(entry: zipfile.ZipInfo) -> str:
    """The name of a member: many archives have it in UTF-8 and don't say so, which makes it the PC's old code page."""
    name = entry.filename
    if not entry.flag_bits & _UTF8 and not name.isascii():
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            return name
    return name


def _member(source: Input, archive: zipfile.ZipFile, name: str, entry: zipfile.ZipInfo) -> Iterator[Found]:
    try:
        with archive.open(entry) as stream:
            data, wrong = taken(cast(Stream, stream), largest(source))
    except BROKEN as error:
        data, wrong = b"", what_is_wrong(error)
    if wrong is not None:
        yield ReaderError(wrong, path_in(source, name), "what could be read of it is read; get the whole archive")
    if data or wrong is None:
        yield Member(Input(data, path_in(source, name)))


def _of_broken(source: Input) -> Iterator[Found]:
    held = InOrder(source)
    count = 0
    for name, data, wrong in salvaged(source.data, largest(source)):
        count += 1
        if name.endswith("/"):
            continue
        if (passed := passed_by_name(name, len(data))) is not None:
            yield passed
            continue
        if wrong is not None:
            yield ReaderError(wrong, path_in(source, name), "what could be read of it is read; get the whole archive")
        if data or wrong is None:
            yield from held.add(name, data)
    yield from held.rest()
    what = f"is cut off or damaged; {count} of its members were found" if count else "is a broken zip archive"
    raise ReaderError(what, source.path, "get the whole archive")
