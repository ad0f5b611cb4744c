"""The article of a page, told from all else on it: the words that trafilatura finds, one paragraph to a line."""

import logging
from typing import NamedTuple

from trafilatura import extract

from reader.sources.formats.blocks import text_of
from reader.sources.formats.pages.markup import Page

_MOST_ELEMENTS = 50_000
_MOST_MARKUP = 4_000_000
"""Where a page is larger its article is not looked for: the time for that grows faster than the page. The longest news
pages have about a tenth of it."""

for _name in ("trafilatura", "htmldate", "charset_normalizer"):
    # What they have to say of a page is for their developers; a person is told by our own notes.
    logging.getLogger(_name).addHandler(logging.NullHandler())


class Body(NamedTuple):
    """The words of an article, and what a person must know of how they were found."""

    text: str
    note: str | None = None


def body_of(page: Page) -> Body:
    """The article of a page, its paragraphs parted by blank lines; empty where there is none.

    Readers' comments are left out. Of a page that is too large or too deep to be judged all words are taken.
    """
    if page.size > _MOST_MARKUP or page.tree.xpath("count(//*)") > _MOST_ELEMENTS:
        return Body(text_of(page.tree), "too large to tell its article from the rest: all its words are read")
    if not page.ordinary:
        return Body(text_of(page.tree), "nested too deeply to tell its article from the rest: all words are read")
    found = extract(page.tree, include_comments=False) or ""
    return Body("\n\n".join(line for line in found.split("\n") if line))
