"""Word's DOCX (ISO/IEC 29500): the paragraphs of a document, its tables row by row. Low fidelity, and noted as such."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import cast

from lxml import etree

from reader.model import ReaderError
from reader.sources.compression import BROKEN, Stream, taken, what_is_wrong
from reader.sources.formats.members import largest, path_in
from reader.sources.formats.xml import elements, parsed
from reader.sources.input import Draft, Found, Input, NoArticleError, Options

_DOCUMENT = "word/document.xml"
_NOTE = "read from a Word file: headers, footers, footnotes, comments and pictures are left out"
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "tblPr", "sectPr"})
"""Elements whose content doesn't stand in the document as it is read: what was deleted, and settings."""
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_TITLES = frozenset({"title", "titel", "titre", "titulo", "título", "titolo"})
"""What the style of a title is called by the languages in which Word names it."""


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The one article of a document; raises ReaderError where it is broken or encrypted."""
    data, wrong = _document(source)
    document = parsed(Input(data, source.path))
    paragraphs: list[str] = []
    title: str | None = None
    for paragraph, style in _blocks(document.root):
        text = paragraph.strip()
        if text:
            paragraphs.append(text)
            title = title or (text if style in _TITLES else None)
    if not paragraphs:
        raise document.failure or NoArticleError("is a Word file without text", source.path, "save its text as a file")
    yield Draft(source.path, "\n\n".join(paragraphs), title=" ".join(title.split()) if title else None, notes=(_NOTE,))
    if wrong is not None:
        yield ReaderError(wrong, source.path, "what could be read of it is read; get the whole file")
    elif document.failure is not None:
        yield document.failure


def _document(source: Input) -> tuple[bytes, str | None]:
    """The part of the file that holds the text, and what is wrong with it."""
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive, archive.open(_DOCUMENT) as stream:
            data, wrong = taken(cast(Stream, stream), largest(source))
    except KeyError:
        raise NoArticleError("is no Word file, as its name says", source.path, "give it its right name") from None
    except BROKEN as error:
        what = "is encrypted" if "encrypted" in str(error) else what_is_wrong(error)
        raise ReaderError(what, source.path, "save it again, or save its text as a file") from None
    if not data:
        raise ReaderError(wrong or "is empty", path_in(source, _DOCUMENT), "get the whole file")
    return data, wrong


def _blocks(container: etree._Element) -> Iterator[tuple[str, str]]:
    """The paragraphs in an element with the names of their styles; a row of a table is one if its cells are short."""
    for element in container.iterchildren(etree.Element):
        name = _name(element)
        if name == "p":
            yield _paragraph(element), _style(element)
            for box in element.iter("{*}txbxContent"):
                if not any(_name(parent) == "Fallback" for parent in box.iterancestors()):
                    yield from _blocks(box)
        elif name == "tr":
            cells = [[text for text, _ in _blocks(cell) if text.strip()] for cell in elements(element, "tc")]
            if all(len(cell) <= 1 for cell in cells):
                yield "\t".join(cell[0].replace("\n", " ") if cell else "" for cell in cells), ""
            else:
                yield from ((text, "") for cell in cells for text in cell)
        elif name not in _LEFT_OUT:
            yield from _blocks(element)


def _paragraph(paragraph: etree._Element) -> str:
    """The text of a paragraph without that of the boxes anchored in it."""
    pieces: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name in _CHARACTERS:
            pieces.append(_CHARACTERS[name])
        elif name not in _LEFT_OUT and name != "txbxContent":
            waiting += reversed(element)
    return "".join(pieces)


def _style(paragraph: etree._Element) -> str:
    return next((value.lower() for one in elements(paragraph, "pPr/pStyle") for value in one.values()), "")


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
