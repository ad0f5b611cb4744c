"""Bytes that were made smaller (gzip, bzip2, xz), read again piece by piece, and no more of them than wanted."""

import bz2
import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from io import BytesIO
from typing import Protocol

_PIECE = 1 << 16
BROKEN = (
    EOFError, OSError, ValueError, RuntimeError, struct.error, zlib.error, lzma.LZMAError, zipfile.BadZipFile,
    tarfile.TarError,
)  # fmt: skip
"""What the readers of archives and compressed streams raise where one is broken, cut off or of an unknown kind."""


class Stream(Protocol):
    """Bytes that come one piece after another."""

    def read1(self, size: int = ..., /) -> bytes:
        """Some bytes, at most so many; none at the end."""
        ...


def decompressed(data: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile | None:
    """A stream of what was compressed, by the mark at the beginning of the data, or None where there is none."""
    if data.startswith(b"\x1f\x8b\x08"):
        return gzip.GzipFile(fileobj=BytesIO(data))
    if data.startswith(b"BZh") and data[4:10] == b"1AY&SY":
        return bz2.BZ2File(BytesIO(data))
    if data.startswith(b"\xfd7zXZ\x00"):
        return lzma.LZMAFile(BytesIO(data))
    return None


def beginning(data: bytes, size: int) -> bytes:
    """At most `size` bytes from the beginning of what was compressed; none where nothing was, or it is broken."""
    stream = decompressed(data)
    return b"" if stream is None else taken(stream, size)[0]


def taken(stream: Stream, most: int) -> tuple[bytes, str | None]:
    """What comes from a stream, at most so many bytes, and what is wrong with it: broken, or longer than that."""
    pieces: list[bytes] = []
    size = 0
    try:
        while piece := stream.read1(_PIECE):
            pieces.append(piece[: most - size])
            size += len(piece)
            if size > most:
                return b"".join(pieces), f"is cut off after {most >> 20} MiB"
    except BROKEN as error:
        return b"".join(pieces), what_is_wrong(error)
    return b"".join(pieces), None


def what_is_wrong(error: Exception) -> str:
    """What an error of `BROKEN` says of its archive, as a clause."""
    reason = " ".join(str(error).split())[:100] or type(error).__name__
    cut_off = isinstance(error, EOFError) or reason == "unexpected end of data"
    return "is cut off" if cut_off else f"is damaged ({reason})"
