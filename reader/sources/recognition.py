"""Which format an input is in: told by what stands in it, by its name only where the content can't tell.

A format is one entry of `FORMATS` and one module of `reader.sources.formats`, imported when the first input of that
format is met. The first format that recognizes an input reads it.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple, cast

from reader.model import ReaderError
from reader.sources import signs
from reader.sources.input import Input, Parser
from reader.sources.sample import SAMPLE, Sample


class Format(NamedTuple):
    """A format: the module that reads it, how it is known, and the extra of the distribution that it needs."""

    module: str
    recognizes: Callable[[Sample], bool]
    extra: str | None = None

    def parser(self, path: str) -> Parser:
        """The `parse` function of the module, imported now; raises ReaderError where a package is missing."""
        try:
            return cast(Parser, import_module(f"reader.sources.formats.{self.module}").parse)
        except ModuleNotFoundError as error:
            if self.extra is None:
                raise
            hint = f"pip install 'article-reader[{self.extra}]'"
            raise ReaderError(f"needs the package {error.name} to be read", path, hint) from error


# Patterns are compiled by `re` when an input first needs them: most are plain text.
_LEADING = r"(?s:<\?[^>]*>|<!--.*?-->|<!doctype (?!html)[^\[>]*(?:\[[^\]]*\]\s*)?>|\s+)*"
_JSON_FEED = r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version'
_HTML = r"<(?:!doctype html|html|head|body)\b"
_FEED = r"<(?:rss|(?:\w{1,20}:)?feed|rdf:rdf|channel)\b"
_FEED_SPACES = ("/atom", "purl.org/rss", "channel.netscape.com/rdf", "<rss", "<channel")
"""What stands in the opening of a feed: the name of its kind, and one of these."""
_FEED_SUFFIXES = frozenset({".atom", ".rdf", ".rss", ".xml"})
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})
_HEADER = r"[a-z][a-z0-9-]{1,40}:"
_ARCHIVED_SUFFIXES = frozenset({".mht", ".mhtml"})
_PAGE_SUFFIXES = frozenset({".htm", ".html", ".xhtml"})


def _markup(sample: Sample) -> str:
    """The opening from its first element or document type on."""
    if "<" not in sample.opening:
        return ""
    leading = re.match(_LEADING, sample.opening)
    return sample.opening[leading.end() :] if leading is not None else sample.opening


def _is_html(sample: Sample) -> bool:
    markup = _markup(sample)
    if markup.startswith("<") and re.match(_HTML, markup):
        return True
    told = sample.suffix in _PAGE_SUFFIXES or sample.media_type in ("text/html", "application/xhtml+xml")
    return told and "<" in markup


def _is_feed(sample: Sample) -> bool:
    markup = _markup(sample)
    if markup.startswith("<") and re.match(_FEED, markup):
        return any(space in markup for space in _FEED_SPACES)
    # Programs that make feeds write their complaints above them.
    told = sample.suffix in _FEED_SUFFIXES or sample.media_type in _FEED_TYPES
    return told and re.match(_HTML, markup) is None and re.search(_FEED, markup) is not None


def _is_mhtml(sample: Sample) -> bool:
    """A message that holds a page with its parts, and that nobody sent to anybody."""
    if "content-type:" not in sample.opening or re.match(_HEADER, sample.opening) is None:
        return False
    head = sample.opening.replace("\r\n", "\n").partition("\n\n")[0]
    if "\ncontent-type:" not in f"\n{head}":
        return False
    if sample.suffix in _ARCHIVED_SUFFIXES or "snapshot-content-location:" in head or "<saved by" in head:
        return True
    sent = any(f"\n{name}:" in f"\n{head}" for name in ("to", "received", "delivered-to", "return-path"))
    return not sent and "multipart/related" in head and "\ncontent-location:" in sample.opening


def _is_json_feed(sample: Sample) -> bool:
    return sample.opening.startswith("{") and re.search(_JSON_FEED, sample.opening) is not None


def _is_text(sample: Sample) -> bool:
    return True


FORMATS = (
    Format("docx", signs.is_docx),
    Format("pdf", signs.is_pdf, "documents"),
    Format("zip", signs.is_zip),
    Format("warc", signs.is_warc, "warc"),
    Format("tar", signs.is_tar),
    Format("compressed", signs.is_compressed),
    Format("mhtml", _is_mhtml),
    Format("newsml", signs.is_newsml),
    Format("nitf", signs.is_nitf),
    Format("mbox", signs.is_mailbox),
    Format("eml", signs.is_mail),
    Format("feeds", _is_feed),
    Format("html", _is_html),
    Format("jsonfeed", _is_json_feed),
    Format("jsonl", signs.is_json_lines),
    Format("json", signs.is_json),
    Format("csv", signs.is_table),
    Format("parquet", signs.is_parquet, "parquet"),
    Format("text", _is_text),
)


def _opening(data: bytes) -> str:
    """The beginning in lower case as far as it is ASCII, without mark and white space before it."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").lower().lstrip()
    return data.removeprefix(BOM_UTF8).lower().decode("ascii", "replace").lstrip()


def format_of(source: Input) -> Format:
    """The first format that recognizes the input."""
    data = source.data[:SAMPLE]
    opening = _opening(data)
    sample = Sample(data, source.data, opening, PurePath(source.path).suffix.lower(), source.media_type)
    return next(known for known in FORMATS if known.recognizes(sample))
