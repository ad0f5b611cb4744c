"""Bytes made into text: which encoding they are in, and a note where that had to be guessed."""

import codecs
import re
from typing import NamedTuple

from reader.sources.input import NoArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 16
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_IN_UTF8 = 0.3
_CONTROL_IN_OTHERS = 0.03
"""Shares of control characters above which bytes are no text. Random bytes hold a tenth, and are hardly ever UTF-8."""
_NEVER_IN_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff\ufffe\uffff]")


class Decoded(NamedTuple):
    """A text with its line ends made \\n, and what a reader must know of how it was decoded, or None."""

    text: str
    note: str | None = None


def decode(data: bytes, path: str) -> Decoded:
    """The text in `data`; raises NoArticleError where the bytes are no text at all."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, path)
    if (wide := _unmarked_wide(data)) is not None:
        return Decoded(_lines(data.decode(wide)), f"read as {wide.upper()}, a guess: the file does not say")
    if b"\0" in data:
        raise _binary(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, path)
    if _control_share(data) > _CONTROL_IN_UTF8:
        raise _binary(path)
    return Decoded(_lines(text))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _binary(path: str) -> NoArticleError:
    return NoArticleError("holds binary data, not text", path, "give a plain text file or JSON Lines")


def _control_share(data: bytes) -> float:
    sample = data[:_SAMPLE]
    return len(_CONTROL.findall(sample)) / max(1, len(sample))


def _marked(data: bytes, encoding: str, path: str) -> Decoded:
    note: str | None = None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        note = f"some bytes are not {encoding.upper()}, as the file says it is; each is shown as \ufffd"
    if "\0" in text:
        raise _binary(path)
    return Decoded(_lines(text), note)


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: its spaces and line ends betray the order of its bytes."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or b"\0" not in sample:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        blanks = text.count(" ") + text.count("\n")
        if blanks * 50 >= len(text) and not _NEVER_IN_TEXT.search(text):
            return encoding
    return None


def _guessed(data: bytes, path: str) -> Decoded:
    if _control_share(data) > _CONTROL_IN_OTHERS:
        raise _binary(path)
    damaged = data.decode("utf-8", "replace")
    whole = sum(map(damaged.count, "“”‘’–—éüöäñ")) + sum(character > "\u00ff" for character in damaged[:_SAMPLE])
    broken = damaged.count("\ufffd")
    if whole - broken >= 10 * broken or (broken == 1 and damaged.endswith("\ufffd")):
        return Decoded(_lines(damaged), "some bytes are not UTF-8, as the rest of the file is; each is shown as \ufffd")
    # Loaded here because few files need it, and it is slow to load.
    from reader.sources.guessing import guessed_encoding

    encoding = guessed_encoding(data)
    if encoding is None:
        raise _binary(path)
    name = encoding.replace("cp125", "windows-125").replace("_", "-")
    return Decoded(
        _lines(data.decode(encoding, "replace")), f"read as {name}, a guess: the file is not UTF-8 and does not say"
    )
