"""PDF: lines of text put together to paragraphs as well as it goes. Low fidelity, and noted as such."""

import logging
from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError

from reader.model import ReaderError
from reader.sources.formats.printed import paragraphs_of, repeated_lines
from reader.sources.input import Draft, Found, Input, NoArticleError, Options

_NOTE = "read from a PDF: paragraphs, the order of columns and hyphens at line ends are guesses"
_MOST_PAGES = 1000
_LARGEST_PAGE = 1 << 22
"""Bytes of drawing instructions of one page; a page of text has a thousandth of it."""


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The one article of a file; raises ReaderError where it is broken or encrypted, or only pictures of pages."""
    # What is odd about a file is told to nobody who could do something about it.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages, unread, more = _pages(source)
    texts = [lines for lines in pages if any(line.strip() for line in lines)]
    if not texts and not unread:
        what = "holds no text, as files that were scanned: its pages are pictures" if pages else "holds no page"
        raise NoArticleError(what, source.path, "run a text recognition (OCR) over it")
    repeated = repeated_lines(texts)
    text = "\n\n".join(paragraphs_of(texts, repeated))
    if text:
        notes = [_NOTE]
        if repeated:
            notes.append(f'lines that repeat from page to page are left in: "{repeated[0][:60]}"')
        if len(texts) < len(pages):
            notes.append(f"{len(pages) - len(texts)} of its {len(pages)} pages hold no text")
        yield Draft(source.path, text, notes=tuple(notes))
    if unread:
        numbers = ", ".join(map(str, unread[:10])) + (", ..." if len(unread) > 10 else "")
        yield ReaderError(f"has pages that can't be read ({numbers})", source.path, "print it to a new PDF")
    if more:
        yield ReaderError(f"is read up to page {_MOST_PAGES}; {more} follow", source.path, "split it")


def _pages(source: Input) -> tuple[list[list[str]], list[int], int]:
    """The lines of each page, the numbers of the pages that can't be read, and how many pages are left out."""
    reader = _opened(source)
    pages: list[list[str]] = []
    unread: list[int] = []
    try:
        count = len(reader.pages)
        for number in range(min(count, _MOST_PAGES)):
            lines = _lines(reader, number)
            pages.append([] if lines is None else lines)
            if lines is None:
                unread.append(number + 1)
    except Exception as error:  # A broken file makes pypdf raise whatever its dictionaries and lists do.
        raise _broken(source.path, error) from None
    return pages, unread, max(0, count - _MOST_PAGES)


def _opened(source: Input) -> PdfReader:
    try:
        reader = PdfReader(BytesIO(source.data))
        locked = reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED
    except DependencyError:
        locked = True
    except Exception as error:  # The same.
        raise _broken(source.path, error) from None
    if locked:
        raise ReaderError("is encrypted", source.path, "save it without a password")
    return reader


def _lines(reader: PdfReader, number: int) -> list[str] | None:
    """The lines of a page, or None where it can't be read."""
    try:
        page: PageObject = reader.pages[number]
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > _LARGEST_PAGE:
            return None
        return [line.encode("utf-8", "replace").decode() for line in page.extract_text().split("\n")]
    except Exception:  # The same; the other pages may be whole.
        return None


def _broken(path: str, error: Exception) -> ReaderError:
    reason = " ".join(str(error).split())[:100] or type(error).__name__
    return ReaderError(f"is a broken PDF ({reason})", path, "print it to a new PDF, or save its text as a file")
