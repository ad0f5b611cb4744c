"""Lines as they were printed on pages, made into paragraphs: where one ends is guessed from its lines' lengths."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_FULL = 0.8
"""Share of the usual length that a line has at least if its paragraph goes on with a new sentence or a name."""
_SHORT = 0.5
"""Share that it has at least if its paragraph goes on in any other way."""
_END = re.compile(r"[.!?:…][\"'”’»)\]]*\s*\Z")
_BULLET = re.compile(r"\s*(?:[•▪◦‣■●*–—-]\s|\(?\d{1,2}[.)]\s)")
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]\Z")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIGITS = re.compile(r"\d+")
_EDGE = 2
"""Lines at the top and the bottom of a page among which those stand that repeat from page to page."""


def repeated_lines(pages: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Lines at the edges of most of at least two pages, the same but for numbers, with # for those; in order."""
    counts: Counter[str] = Counter()
    for lines in pages:
        printed = [line for line in lines if line.strip()]
        counts.update(list(dict.fromkeys(_plain(line) for line in (*printed[:_EDGE], *printed[-_EDGE:]))))
    needed = max(2, len(pages) // 2 + 1)
    return tuple(line for line, count in counts.items() if count >= needed)


def paragraphs_of(pages: Sequence[Sequence[str]], repeated: Sequence[str]) -> Iterator[str]:
    """The paragraphs of pages of lines; a line that repeats from page to page is one of its own.

    Such lines come after the paragraph that they interrupt.
    """
    lines = [line.strip() for page in pages for line in page]
    usual = _usual_length(lines)
    words = frozenset(word for line in lines for word in _WORD.findall(line.lower()))
    paragraph, last = "", ""
    held: list[str] = []
    apart = frozenset(repeated)
    for line in lines:
        if not line:
            # Some files have an empty line after every line; here it only confirms what the line before looks like.
            last = "" if _may_be_last(last, usual) else last
        elif _plain(line) in apart:
            held.append(line)
        elif last and _goes_on(last, line, usual):
            paragraph, last = _joined(paragraph, line, words), line
        else:
            yield from filter(None, (paragraph, *held))
            paragraph, last, held = line, line, []
    yield from filter(None, (paragraph, *held))


def _usual_length(lines: Sequence[str]) -> int:
    """The length of a line of running text: that of three quarters of the lines is at most that."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _may_be_last(line: str, usual: int) -> bool:
    return len(line) < _FULL * usual or _END.search(line) is not None


def _goes_on(last: str, line: str, usual: int) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    if _BULLET.match(line):
        return False
    if line[0].islower() and not _END.search(last):
        return True
    return len(last) >= (_FULL if _END.search(last) or line[0].isupper() else _SHORT) * usual


def _joined(paragraph: str, line: str, words: frozenset[str]) -> str:
    """A paragraph and its next line: a hyphen between them goes where the file has the word without it."""
    hyphen = _HYPHEN.search(paragraph)
    following = _WORD.match(line)
    if hyphen is None or following is None or not line[0].islower():
        return f"{paragraph} {line}"
    first, second = hyphen[1].lower(), following[0].lower()
    kept = f"{first}-{second}" in words and f"{first}{second}" not in words
    return f"{paragraph}{line}" if kept else f"{paragraph[:-1]}{line}"


def _plain(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))
