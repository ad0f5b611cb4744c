"""Which format an input is in: told by what stands in it, by its name only where the content can't tell.

A format is one entry of `FORMATS` and one module of `reader.sources.formats`, imported when the first input of that
format is met. The first format that recognizes an input reads it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import cast

from reader.model import ReaderError
from reader.sources.input import Input, Parser

SAMPLE = 1 << 16
"""Bytes from the beginning of an input that are enough to know its format."""


_COMPRESSED = (b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\0")
_TAR_BLOCK = 512
_MAILBOX = re.compile(r"from [^\r\n]*\d{4}[^\r\n]*\r?\n[!-9;-~]+:")
_HEADER_FIELD = re.compile(r"[!-9;-~]+:")
_MAIL_HEADERS = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature"})
_ROOT = re.compile(r"(?:\s++|<\?[^>]*+>|<!--.*?-->|<!doctype[^\[>]*+(?:\[.*?\]\s*+)?>)*+<([a-z_][\w.:-]*)", re.DOTALL)
"""What may stand before the outermost element of XML, and its name."""
_TWO_LINES = re.compile(r"\{[^\n]*\}\s*\n\s*\S")
"""An object on a line of its own, and more after it."""
_CELL = re.compile(r"[a-z][\w -]{0,30}")
_TEXTS = frozenset({"text", "body", "content"})
_LONGEST_HEADER = 2000
_OBJECT = re.compile(r"(?:\[\s*)?\{\s*[\"}]")


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of an input, and what else tells its format.

    Attributes:
        whole: all of the input, for what was compressed: of that the beginning may not be enough to unpack anything.
        opening: the first code points, without marks and white space before them, lower case, as far as they are ASCII.
        suffix: of the name, lower case, with the dot.
    """

    data: bytes
    whole: bytes
    opening: str
    suffix: str
    media_type: str | None


@dataclass(frozen=True, slots=True)
class Format:
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


def _root(sample: Sample) -> str:
    """The name of the outermost element of XML, lower case without its prefix; empty where there is none."""
    found = _ROOT.match(sample.opening)
    return found[1].rpartition(":")[2] if found is not None else ""


def _is_nitf(sample: Sample) -> bool:
    return _root(sample) == "nitf"


def _is_newsml(sample: Sample) -> bool:
    return _root(sample) in {"newsitem", "newsmessage", "packageitem"} and "iptc.org/std/nar" in sample.opening


def _is_mailbox(sample: Sample) -> bool:
    return _MAILBOX.match(sample.opening) is not None


def _is_mail(sample: Sample) -> bool:
    """By the names of its headers: words such as "From:" and "Date:" alone open many a press release as well."""
    if sample.media_type == "message/rfc822":
        return True
    block = re.split(r"\r?\n\r?\n", sample.opening, maxsplit=1)[0]
    lines = [line for line in block.splitlines() if not line.startswith((" ", "\t"))]
    names = {line.partition(":")[0] for line in lines}
    if not lines or not all(_HEADER_FIELD.match(line) for line in lines) or "snapshot-content-location" in names:
        return False
    if sample.suffix == ".eml":
        return len(names & {"from", "date", "subject"}) > 1
    return "from" in names and not _MAIL_HEADERS.isdisjoint(names)


def _is_json_lines(sample: Sample) -> bool:
    if sample.suffix in {".jsonl", ".ndjson"}:
        return True
    return sample.suffix != ".json" and _TWO_LINES.match(sample.opening) is not None


def _is_json(sample: Sample) -> bool:
    return sample.suffix == ".json" or _OBJECT.match(sample.opening) is not None


def _is_parquet(sample: Sample) -> bool:
    return sample.data.startswith(b"PAR1")


def _is_table(sample: Sample) -> bool:
    if sample.suffix in {".csv", ".tsv", ".tab"} or sample.media_type in {"text/csv", "text/tab-separated-values"}:
        return True
    line = sample.opening[:_LONGEST_HEADER].split("\n", 1)[0]
    return any(_is_header(line.split(delimiter)) for delimiter in ",;\t|" if delimiter in line)


def _is_header(cells: list[str]) -> bool:
    """Whether cells are names of columns, that of a text among them."""
    names = [cell.strip().strip('"') for cell in cells]
    return not _TEXTS.isdisjoint(names) and all(_CELL.fullmatch(name) or not name for name in names)


def _is_text(sample: Sample) -> bool:
    return True


def _is_compressed(sample: Sample) -> bool:
    return sample.data.startswith(_COMPRESSED)


def _is_tar(sample: Sample) -> bool:
    """By the checksum of the first header, which stands at the beginning of what may be compressed."""
    block = _unpacked(sample, _TAR_BLOCK)[:_TAR_BLOCK]
    field = block[148:156].strip(b" \0")
    if len(block) < _TAR_BLOCK or not field or field.translate(None, b"01234567"):
        return False
    return sum(block) - sum(block[148:156]) + 8 * ord(" ") == int(field, 8)


def _is_zip(sample: Sample) -> bool:
    return sample.data.startswith((b"PK\3\4", b"PK\5\6"))


def _is_docx(sample: Sample) -> bool:
    """By the first name in it, which is one of the package's own: other archives may hold such a file, or be one."""
    first = sample.data[30 : 30 + int.from_bytes(sample.data[26:28], "little")]
    if not _is_zip(sample) or not first.startswith((b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/")):
        return False
    return b"word/document.xml" in sample.data or b"word/document.xml" in sample.whole[-SAMPLE:]


def _is_pdf(sample: Sample) -> bool:
    return b"%PDF-" in sample.data[:1024]


def _is_warc(sample: Sample) -> bool:
    return _unpacked(sample, 8).startswith((b"WARC/0.", b"WARC/1."))


def _unpacked(sample: Sample, size: int) -> bytes:
    """The beginning of an input, as it was before it was compressed."""
    if not _is_compressed(sample):
        return sample.data
    # The readers of compressed data are loaded when the first such input is met.
    from reader.sources.compression import beginning

    return beginning(sample.whole, size)


FORMATS = (
    Format("docx", _is_docx),
    Format("pdf", _is_pdf, "documents"),
    Format("zip", _is_zip),
    Format("warc", _is_warc, "warc"),
    Format("tar", _is_tar),
    Format("compressed", _is_compressed),
    Format("newsml", _is_newsml),
    Format("nitf", _is_nitf),
    Format("mbox", _is_mailbox),
    Format("eml", _is_mail),
    Format("jsonl", _is_json_lines),
    Format("json", _is_json),
    Format("csv", _is_table),
    Format("parquet", _is_parquet, "parquet"),
    Format("text", _is_text),
)


def format_of(source: Input) -> Format:
    """The first format that recognizes the input."""
    data = source.data[:SAMPLE]
    opening = data.removeprefix(b"\xef\xbb\xbf").decode("ascii", "replace").lstrip().lower()
    sample = Sample(data, source.data, opening, PurePath(source.path).suffix.lower(), source.media_type)
    return next(known for known in FORMATS if known.recognizes(sample))
