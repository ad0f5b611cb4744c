"""XML from outside: read without entities, without its DTD, without the network, as far as it is whole."""

import re
from dataclasses import dataclass

from lxml import etree

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.input import Input

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The root of a document, what is to be noted of how it was decoded, and the failure where it is broken."""

    root: etree._Element
    note: str | None = None
    failure: ReaderError | None = None


def parsed(source: Input) -> Parsed:
    """The document; of one that is broken or cut off what there is of it. Raises ReaderError where there is nothing.

    References to entities are left as they stand: neither other files nor ever longer texts come in by them.
    """
    try:
        return Parsed(etree.fromstring(source.data, _parser()))
    except (etree.XMLSyntaxError, ValueError) as error:
        broken = error
    text, note = _as_text(source)
    try:
        return Parsed(etree.fromstring(text, _parser()), note)
    except (etree.XMLSyntaxError, ValueError):
        root = etree.fromstring(text, _parser(recover=True))
    failure = ReaderError(
        f"is broken XML ({_reason(broken)})", source.path, "what could be read of it is read; get it whole"
    )
    if root is None:
        raise failure
    return Parsed(root, note, failure)


def elements(parent: etree._Element | None, path: str) -> list[etree._Element]:
    """The elements at a path of names below `parent`, in whatever namespace; none below None."""
    return [] if parent is None else list(parent.findall("/".join(f"{{*}}{name}" for name in path.split("/"))))


def _parser(recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True, recover=recover,
    )  # fmt: skip


def _as_text(source: Input) -> tuple[bytes, str | None]:
    """The document in UTF-8, where it isn't in the encoding that it says it is in."""
    try:
        source.data.decode("utf-8")
    except UnicodeDecodeError:
        decoded = decode(source.data, source.path)
        return _DECLARATION.sub("", decoded.text, count=1).encode("utf-8", "replace"), decoded.note
    without = _DECLARATION.sub("", source.data.decode("utf-8-sig"), count=1)
    return without.encode(), "is UTF-8, and says that it is something else"


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
