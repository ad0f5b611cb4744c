"""By what the formats of dumps, archives, mails, wires and documents are known: the signs that stand in them."""

import re

from reader.sources.sample import SAMPLE, Sample

# Patterns are compiled by `re` when an input first needs them: most are plain text.
_COMPRESSED = (b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\0")
_TAR_BLOCK = 512
_MAILBOX = r"from [^\r\n]*\d{4}[^\r\n]*\r?\n[!-9;-~]+:"
_HEADER_FIELD = r"[!-9;-~]+:"
_MAIL_HEADERS = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature"})
_ROOT = r"(?s:\s++|<\?[^>]*+>|<!--.*?-->|<!doctype[^\[>]*+(?:\[.*?\]\s*+)?>)*+<([a-z_][\w.:-]*)"
"""What may stand before the outermost element of XML, and its name."""
_TWO_LINES = r"\{[^\n]*\}\s*\n\s*\S"
"""An object on a line of its own, and more after it."""
_CELL = r"[a-z][\w -]{0,30}"
_TEXTS = frozenset({"text", "body", "content"})
_LONGEST_HEADER = 2000
_OBJECT = r"(?:\[\s*)?\{\s*[\"}]"


def _root(sample: Sample) -> str:
    """The name of the outermost element of XML, lower case without its prefix; empty where there is none."""
    found = re.match(_ROOT, sample.opening) if sample.opening.startswith("<") else None
    return found[1].rpartition(":")[2] if found is not None else ""


def is_nitf(sample: Sample) -> bool:
    """By its outermost element."""
    return _root(sample) == "nitf"


def is_newsml(sample: Sample) -> bool:
    """By its outermost element and IPTC's namespace."""
    return _root(sample) in {"newsitem", "newsmessage", "packageitem"} and "iptc.org/std/nar" in sample.opening


def is_mailbox(sample: Sample) -> bool:
    """By a line that begins with "From " and tells a year, and a header after it."""
    return re.match(_MAILBOX, sample.opening) is not None


def is_mail(sample: Sample) -> bool:
    """By the names of its headers: words such as "From:" and "Date:" alone open many a press release as well."""
    if sample.media_type == "message/rfc822":
        return True
    if re.match(_HEADER_FIELD, sample.opening) is None:
        return False
    block = re.split(r"\r?\n\r?\n", sample.opening, maxsplit=1)[0]
    lines = [line for line in block.splitlines() if not line.startswith((" ", "\t"))]
    names = {line.partition(":")[0] for line in lines}
    if not lines or not all(re.match(_HEADER_FIELD, line) for line in lines) or "snapshot-content-location" in names:
        return False
    if sample.suffix == ".eml":
        return len(names & {"from", "date", "subject"}) > 1
    return "from" in names and not _MAIL_HEADERS.isdisjoint(names)


def is_json_lines(sample: Sample) -> bool:
    """By an object on a line of its own with more after it, unless the name says that it is JSON."""
    if sample.suffix in {".jsonl", ".ndjson"}:
        return True
    return sample.suffix != ".json" and re.match(_TWO_LINES, sample.opening) is not None


def is_json(sample: Sample) -> bool:
    """By an object, or a list of objects, at the beginning."""
    return sample.suffix == ".json" or re.match(_OBJECT, sample.opening) is not None


def is_parquet(sample: Sample) -> bool:
    """By its mark."""
    return sample.data.startswith(b"PAR1")


def is_table(sample: Sample) -> bool:
    """By the names of columns in the first line, or by what its name or container says."""
    if sample.suffix in {".csv", ".tsv", ".tab"} or sample.media_type in {"text/csv", "text/tab-separated-values"}:
        return True
    line = sample.opening[:_LONGEST_HEADER].split("\n", 1)[0]
    return any(_is_header(line.split(delimiter)) for delimiter in ",;\t|" if delimiter in line)


def _is_header(cells: list[str]) -> bool:
    """Whether cells are names of columns, that of a text among them."""
    names = [cell.strip().strip('"') for cell in cells]
    return not _TEXTS.isdisjoint(names) and all(re.fullmatch(_CELL, name) or not name for name in names)


def is_compressed(sample: Sample) -> bool:
    """By the marks of gzip, bzip2 and xz."""
    return sample.data.startswith(_COMPRESSED)


def is_tar(sample: Sample) -> bool:
    """By the checksum of the first header, which stands at the beginning of what may be compressed."""
    block = _unpacked(sample, _TAR_BLOCK)[:_TAR_BLOCK]
    field = block[148:156].strip(b" \0")
    if len(block) < _TAR_BLOCK or not field or field.translate(None, b"01234567"):
        return False
    return sum(block) - sum(block[148:156]) + 8 * ord(" ") == int(field, 8)


def is_zip(sample: Sample) -> bool:
    """By its mark, that of an empty one too."""
    return sample.data.startswith((b"PK\3\4", b"PK\5\6"))


def is_docx(sample: Sample) -> bool:
    """By the first name in it, which is one of the package's own: other archives may hold such a file, or be one."""
    first = sample.data[30 : 30 + int.from_bytes(sample.data[26:28], "little")]
    if not is_zip(sample) or not first.startswith((b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/")):
        return False
    return b"word/document.xml" in sample.data or b"word/document.xml" in sample.whole[-SAMPLE:]


def is_pdf(sample: Sample) -> bool:
    """By its mark, which need not stand at the very beginning."""
    return b"%PDF-" in sample.data[:1024]


def is_warc(sample: Sample) -> bool:
    """By its version, which stands at the beginning of what may be compressed."""
    return _unpacked(sample, 8).startswith((b"WARC/0.", b"WARC/1."))


def _unpacked(sample: Sample, size: int) -> bytes:
    """The beginning of an input, as it was before it was compressed."""
    if not is_compressed(sample):
        return sample.data
    # The readers of compressed data are loaded when the first such input is met.
    from reader.sources.compression import beginning

    return beginning(sample.whole, size)
