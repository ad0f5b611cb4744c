"""The encoding of bytes that are not UTF-8 and do not say what they are."""

import re

_SAMPLE = 1 << 16
_SHARED_PUNCTUATION = re.compile(rb"[\x00-\x7f\x80\x82\x84-\x87\x8b\x91-\x97\x99\x9b\xa0\xa7\xa9\xab\xae\xb0\xb7\xbb]+")
"""Bytes that mean the same in every Windows code page for Europe: marks that need no guess between them."""
_WESTERN = re.compile("[àâäåæáãçèéêëìíîïñòóôöøõœùúûüßÀÂÄÅÆÁÃÇÈÉÊËÌÍÎÑÒÓÔÖØÙÚÜŒ€£¡¿ºª]*".encode("cp1252"))
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_MOST_WESTERN = 0.1
"""Letters with accents to those without; French has 6 in 100, Czech or Hungarian in their code page more than ten."""


def guessed_encoding(data: bytes) -> str | None:
    """The likeliest encoding by its Python name, or None where no encoding makes text of the bytes."""
    return _european(data) or _detected(data)


def _european(data: bytes) -> str | None:
    """Windows-1252 where the bytes are its punctuation, and its commoner letters as rarely as in western Europe.

    Short texts give a detector too little, and most of them are English with curly quotation marks.
    """
    sample = data[: _SAMPLE * 16]
    rare = _SHARED_PUNCTUATION.sub(b"", sample)
    if _WESTERN.fullmatch(rare) and len(rare) <= _MOST_WESTERN * len(_ASCII_LETTER.findall(sample)):
        return "cp1252"
    return None


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    found = from_bytes(_telling(data)).best()
    return found.encoding if found is not None else None


def _telling(data: bytes) -> bytes:
    """The lines that hold more than ASCII, up to a bound: the others tell nothing of the encoding."""
    kept, size = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            kept.append(line[:_SAMPLE])
            size += len(kept[-1])
        if size >= _SAMPLE:
            break
    return b"\n".join(kept)
