"""The words of marked-up text, paragraph by paragraph: for entries of feeds, and for pages too large to judge."""

import re

from reader.sources.formats.blocks import text_of
from reader.sources.formats.pages.markup import page_of

_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")

_BLOCK = re.compile(r"<(?:p|br|div|li|h[1-6]|td|tr|body)\b", re.IGNORECASE)


def text_of_markup(markup: str) -> str:
    """The text of a piece of HTML, its paragraphs parted by blank lines; of a text without markup, the text itself.

    Line ends count only where nothing else parts paragraphs.
    """
    if _MARKUP.search(markup) is None:
        return markup.strip()
    if _BLOCK.search(markup) is None:
        markup = f"<pre>\n{markup}</pre>"
    page = page_of(f"<html><body><div>{markup}</div></body></html>")
    return "" if page is None else text_of(page.tree)
