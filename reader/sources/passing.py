"""Which files and members hold no article: told by their names, or by what stands in them."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from reader.sources.input import Input, NoArticleError, Remark
from reader.sources.recognition import format_of

ARTICLES = frozenset({
    ".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".atom",
    ".rss",
})  # fmt: skip
"""Suffixes of files that are read whatever stands in them."""
_NEVER = frozenset({
    ".yaml", ".yml", ".toml", ".ini", ".cfg", ".log", ".py", ".js", ".ts", ".css", ".sh", ".sql", ".lock", ".bib",
    ".tex", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".mp3", ".mp4", ".mov", ".avi", ".mkv", ".woff",
    ".woff2", ".ttf", ".exe", ".dll", ".so", ".pyc", ".db", ".sqlite", ".sqlite3",
})  # fmt: skip
"""Suffixes of files that are not an article's; other suffixes, and none, are decided by what stands in the file."""
_ABOUT = frozenset({
    "readme", "license", "licence", "copying", "notice", "changelog", "changes", "contributing", "authors",
    "install", "todo", "requirements",
})  # fmt: skip
"""Names of files that speak of the other files in a folder."""
_PAGES = (".html", ".htm", ".xhtml")
_BESIDE_PAGES = ("_files", ".files", "-files", "_fichiers", "_archivos", "_arquivos", "-Dateien", "_file", "_bestanden")
"""What browsers add to a page's name, in their users' languages, for the folder with its pictures and scripts."""
_SAMPLE = 1 << 16
_PROSE = re.compile(r"(?:[^\W\d_][\w'’-]*[,;:]? +){8}")
"""Eight words in a row: what reads like a sentence."""


def never_an_article(name: str) -> bool:
    """Whether the last part of a path alone says that no article is in the file."""
    path = PurePosixPath(name)
    return path.suffix.lower() in _NEVER or path.stem.lower() in _ABOUT


def require_prose(source: Input) -> None:
    """Raise NoArticleError where the input is plain text by want of anything better, and doesn't read like prose."""
    by_name = source.media_type is None and PurePosixPath(source.path).suffix.lower() in ARTICLES
    if not by_name and format_of(source).module == "text" and not _reads_like_prose(source.data):
        raise NoArticleError("holds no article", source.path, "name the file to have it read all the same")


def _reads_like_prose(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if b"\0" in sample or sample.lstrip()[:1] in (b"<", b"{", b"[", b"%"):
        return False
    return _PROSE.search(sample.decode("utf-8", "replace")) is not None


def is_hidden(part: str) -> bool:
    """Whether a file or folder of this name is hidden, or holds what a system keeps about the others."""
    return (part.startswith(".") and part.strip(".") != "") or part == "__MACOSX"


def companions(paths: Iterable[str]) -> frozenset[str]:
    """The folders, written with `/`, that browsers saved beside those of the paths that are pages."""
    pages = (path.rpartition(".")[0] for path in paths if path.lower().endswith(_PAGES))
    return frozenset(page + beside for page in pages for beside in _BESIDE_PAGES)


def kind_of(path: str) -> str:
    """What a file of this name is counted as when it is passed over."""
    return PurePosixPath(path).suffix.lower() or "no suffix"


def passed_over(path: str, kinds: Counter[str]) -> Remark:
    """What is told of the files in `path` that were passed over, given how many of each kind they are."""
    count = kinds.total()
    listed = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    files = "file" if count == 1 else "files"
    return Remark(f"{path}: {count} {files} without article text passed over ({listed})")
