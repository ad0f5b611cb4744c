"""Small pages made for the tests."""

import io

from reader.sources import read

MONDAY = (
    "The council voted on Monday to close the old bridge until the end of the year, the mayor said after the meeting."
)
QUOTED = (
    "“It is too old,” she said; the café beside it will close as well, and so will both of the schools in the town."
)
LATER = "Traffic will be sent through the harbour, where works have gone on for months, officials in Springfield said."
PROSE = (MONDAY, QUOTED, LATER)


def page(head="", body="", root="<html>", paragraphs=PROSE):
    """A page with an article of these paragraphs in it."""
    article = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<!DOCTYPE html>{root}<head>{head}</head><body>{body}<article>{article}</article></body></html>"


def read_page(markup, encoding="utf-8"):
    """What is read of a page."""
    return read(["-"], io.BytesIO(markup if isinstance(markup, bytes) else markup.encode(encoding)))


def article_of(markup, encoding="utf-8"):
    """The one article of a page."""
    (article,) = read_page(markup, encoding).articles
    return article


def failure_of(markup):
    """The one failure that a page without an article is."""
    reading = read_page(markup)
    assert not reading.articles
    (failure,) = reading.failures
    return failure
