"""Web pages: the article by trafilatura, what the page tells of it by `pages.told`; nothing is fetched."""

from collections.abc import Iterator
from pathlib import PurePath

from reader.sources.formats.pages.body import body_of
from reader.sources.formats.pages.charset import decode_page
from reader.sources.formats.pages.markup import page_of
from reader.sources.formats.pages.told import told_of
from reader.sources.formats.pages.walls import wall
from reader.sources.input import Draft, Found, Input, NoArticleError, Options

_FEEDS = frozenset({".atom", ".rdf", ".rss", ".xml"})


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The one article of a page; raises NoArticleError where it holds none, saying what it holds instead."""
    decoded = decode_page(source.data, source.path, source.charset)
    page = page_of(decoded.text)
    if page is None:
        raise _nothing(source, "has no content")
    told = told_of(page.tree, decoded.text, source.address)
    body = body_of(page)
    if not told.is_article and (does := wall(page.tree, body.text)) is not None:
        raise _nothing(source, does)
    if not body.text:
        raise _nothing(source, "shows no text" if page.whole else "nests its elements too deeply to be read")
    cut = None if page.whole else "its elements are nested too deeply: what comes after that is not read"
    yield Draft(
        path=source.path, text=body.text, title=told.title, source=told.source, agency=told.agency,
        byline=told.byline, published=told.published, modified=told.modified, url=told.url, language=told.language,
        notes=tuple(filter(None, (decoded.note, body.note, cut, *told.notes))),
    )  # fmt: skip


def _nothing(source: Input, does: str) -> NoArticleError:
    what = "is a web page, not a feed, and" if PurePath(source.path).suffix.lower() in _FEEDS else "is a web page that"
    return NoArticleError(f"{what} {does}", source.path, "open it in a browser, and save the page with the article")
