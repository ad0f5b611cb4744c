"""What is left of a zip archive whose list of members is missing: each member has a header of its own before it.

After APPNOTE.TXT of PKWARE, sections 4.3.7 (local file header) and 4.5.3 (sizes of more than 4 GiB).
"""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

_MARK = b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3I2H")
_PIECE = 1 << 16
_STORED, _DEFLATED = 0, 8
_METHODS = frozenset({_STORED, _DEFLATED, 9, 12, 14, 93, 95, 98, 99})
"""Ways of packing that are in use; other numbers are no header's."""
_ENCRYPTED, _SIZES_FOLLOW, _UTF8 = 0x1, 0x8, 0x800
_IN_EXTRA = 0xFFFFFFFF


class Salvaged(NamedTuple):
    """A member that was found: its name, as much of its data as there is, and what is wrong with it, or None."""

    name: str
    data: bytes
    wrong: str | None


def salvaged(archive: bytes, most: int) -> Iterator[Salvaged]:
    """The members that can be found, in order, at most so many bytes of each."""
    position = archive.find(_MARK)
    while 0 <= position <= len(archive) - _HEADER.size:
        header = _HEADER.unpack_from(archive, position)
        flags, method, packed, name_length, extra_length = header[2], header[3], header[7], header[9], header[10]
        begin = position + _HEADER.size + name_length
        if method not in _METHODS or not 0 < name_length <= len(archive) - position - _HEADER.size:
            position = archive.find(_MARK, position + len(_MARK))
            continue
        name = archive[position + _HEADER.size : begin].decode("utf-8" if flags & _UTF8 else "cp437", "replace")
        if packed == _IN_EXTRA:
            packed = _long_size(archive[begin : begin + extra_length])
        begin += extra_length
        if flags & _ENCRYPTED:
            found, end = Salvaged(name, b"", "is encrypted"), begin + (0 if flags & _SIZES_FOLLOW else packed)
        elif method == _DEFLATED:
            found, end = _inflated(name, archive, begin, most)
        elif method == _STORED and not flags & _SIZES_FOLLOW:
            end = begin + packed
            wrong = "is cut off" if end > len(archive) or packed > most else None
            found = Salvaged(name, archive[begin : min(end, begin + most)], wrong)
        else:
            found, end = Salvaged(name, b"", "can't be found in the damaged archive"), begin
        yield found
        position = archive.find(_MARK, max(end, position + len(_MARK)))


def _inflated(name: str, archive: bytes, begin: int, most: int) -> tuple[Salvaged, int]:
    """A member, and where its data end, which the data themselves say."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces: list[bytes] = []
    left, position = most, begin
    wrong: str | None = None
    try:
        while position < len(archive) and not inflate.eof and left > 0:
            piece = inflate.unconsumed_tail or archive[position : position + _PIECE]
            if not inflate.unconsumed_tail:
                position += len(piece)
            pieces.append(inflate.decompress(piece, left))
            left -= len(pieces[-1])
    except zlib.error:
        return Salvaged(name, b"".join(pieces), "is damaged"), begin
    if not inflate.eof:
        wrong = "is cut off"
    return Salvaged(name, b"".join(pieces), wrong), position - len(inflate.unused_data)


def _long_size(extra: bytes) -> int:
    """The packed size among the extra fields (kind 1: the unpacked size, then this one), or 0."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == 1 and length >= 16 and len(extra) >= 20:
            return int(struct.unpack_from("<Q", extra, 12)[0])
        extra = extra[4 + length :]
    return 0
