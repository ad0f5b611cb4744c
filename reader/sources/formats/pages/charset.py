"""The characters of a page: by its byte order mark, by what is so in its bytes, by what is declared, or by a guess.

Many pages declare another encoding than they are in. Bytes that are UTF-8 all through are almost never anything else,
so they go before what is declared (WHATWG, Encoding, tells the labels; browsers trust the label).
"""

import codecs
import re

from reader.sources.decoding import Decoded, decode

_SAMPLE = 4096
"""Bytes in which a page must declare its encoding; the standard asks for 1024, and pages are late."""
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
"""What pages are in that declare an encoding: browsers read the wider one, so that is what was tested."""
_SEVEN_BITS = ("iso2022", "hz", "utf-7")
"""Encodings of which every byte is also a byte of UTF-8."""
_FEWEST_WHOLE = 10
"""Characters beyond ASCII that must be whole for each broken one where a page is taken for damaged UTF-8."""


def decode_page(data: bytes, path: str, told: str | None = None) -> Decoded:
    """The text of a page; `told` is the encoding that came with it from outside (HTTP, MIME).

    Raises NoArticleError where the bytes are no text at all.
    """
    if data.startswith(_MARKS):
        return decode(data, path)
    declared = _codec(told) or _codec_in(data)
    if declared is not None and declared.startswith(_SEVEN_BITS) and declared != "utf-7":
        return _declared(data, declared) or decode(data, path)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if declared is None or declared == "utf-8" or _is_damaged_utf8(data):
        found = decode(data, path)
        return found if declared is None else _contradicted(found)
    return _declared(data, declared) or _contradicted(decode(data, path))


def _codec(label: str | None) -> str | None:
    """The Python codec that a label stands for, or None where it stands for none."""
    if not label:
        return None
    try:
        found = codecs.lookup(label.strip().lower())
    except (LookupError, ValueError):
        return None
    name = found.name
    if name.startswith(("utf-16", "utf-32")):
        # A label that could be read as ASCII was not written in it.
        return "utf-8"
    return _MEANT.get(name, name) if _decodes_text(name) else None


def _decodes_text(name: str) -> bool:
    """Whether a codec makes text of bytes; Python has others (base64, zlib) under the same roof."""
    try:
        b"a".decode(name)
    except (LookupError, UnicodeError, ValueError):
        return False
    return True


def _codec_in(data: bytes) -> str | None:
    """The encoding that the page itself declares, in a `meta` or in the line of an XML declaration."""
    match = _DECLARED.search(data, 0, _SAMPLE)
    return _codec(match[1].decode("ascii")) if match is not None else None


def _declared(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec))
    except UnicodeDecodeError:
        return None


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - broken >= _FEWEST_WHOLE * broken


def _contradicted(found: Decoded) -> Decoded:
    note = found.note or "it is not in the encoding that it declares"
    return Decoded(
        found.text, note.replace("the file is not UTF-8 and does not say", "it is not in the one it declares")
    )
