"""Prose wrapped by words into rows of cells, as offsets: the text itself is never rebuilt."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from rich.cells import cell_len, get_character_cell_size

_PIECE = re.compile(r"[^ ]+| +")
_NOT_FIRST = frozenset("、。，．・：；？！）］｝〕〉》」』】〙〗”’ー々%‰℃")

_SKINS = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")

Piece = tuple[int, int]


@cache
def _wide() -> re.Pattern[str]:
    """Characters of scripts written without spaces in two cells: a row may end before and after each of them."""
    return re.compile(r"[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")


def wrap(text: str, width: int) -> list[Piece]:
    """The rows of `text` at `width` cells: (start, end) of each, in code points, at least one row.

    Spaces at the end of a row belong to no row. A word that is wider than a row is cut where the row is full.
    """
    width = max(2, width)
    if len(text) <= width and text.isascii():
        return [(0, len(text.rstrip(" ")))]
    rows: list[Piece] = []
    start = end = cells = 0
    for first, last, size in _pieces(text):
        if text[first] == " ":
            cells += size
            continue
        if cells + size <= width:
            cells, end = cells + size, last
            continue
        if end > start:
            rows.append((start, end))
        start, end, cells = first, last, size
        if size > width:
            *full, (start, end) = _cut(text, first, last, width)
            rows.extend(full)
            cells = cell_len(text[start:end])
    if end > start or not rows:
        rows.append((start, end))
    return rows


def _pieces(text: str) -> list[tuple[int, int, int]]:
    """Words, runs of spaces and single wide characters: (start, end, cells)."""
    ascii_only = text.isascii()
    pieces: list[tuple[int, int, int]] = []
    for match in _PIECE.finditer(text):
        first, last = match.span()
        if ascii_only or text[first] == " ":
            pieces.append((first, last, last - first))
        elif _wide().search(text, first, last):
            pieces.extend(_between_characters(text, first, last))
        else:
            pieces.append((first, last, cell_len(text[first:last])))
    return pieces


def _between_characters(text: str, first: int, last: int) -> list[tuple[int, int, int]]:
    pieces: list[tuple[int, int, int]] = []
    start = first
    for index in range(first, last):
        wide = _wide().match(text[index]) is not None
        follows_wide = index > first and _wide().match(text[index - 1]) is not None
        sticks = text[index] in _NOT_FIRST or _cells(text[index]) == 0
        if index > start and (wide or follows_wide) and not sticks:
            pieces.append((start, index, cell_len(text[start:index])))
            start = index
    pieces.append((start, last, cell_len(text[start:last])))
    return pieces


@lru_cache(4096)
def _cells(character: str) -> int:
    return get_character_cell_size(character)


def _cut(text: str, first: int, last: int, width: int) -> list[Piece]:
    """A word wider than a row in parts that fill a row; a mark without width stays with what it sits on."""
    parts: list[Piece] = []
    start, cells = first, 0
    for index in range(first, last):
        size = _cells(text[index])
        if cells + size > width and index > start:
            parts.append((start, index))
            start, cells = index, 0
        cells += size
    parts.append((start, last))
    return parts


def between_signs(text: str, at: int) -> int:
    """The first place from `at` on where a row may change its style: not within what is drawn as one sign.

    Drawn in two styles, a sign and its variation selector or joiner would take other cells than drawn at once.
    """
    while 0 < at < len(text) and (_cells(text[at]) == 0 or text[at] in _SKINS or text[at - 1] == "\u200d"):
        at += 1
    return at


def clip(text: str, width: int) -> str:
    """The text in at most `width` cells, with … for what is left out."""
    if width <= 0:
        return ""
    if text.isascii():
        return text if len(text) <= width else text[: width - 1] + "…"
    if cell_len(text[: width + 1]) <= width and len(text) <= width:
        return text
    cells = 0
    for index, character in enumerate(text):
        size = _cells(character)
        if cells + size > width:
            while index and cells > width - 1:
                index -= 1
                cells -= _cells(text[index])
            return text[:index] + "…"
        cells += size
    return text


def fitting(ways: Sequence[str], width: int) -> str:
    """The first wording that has at most `width` cells, else the shortest; empty where there is none."""
    return next((way for way in ways if cell_len(way) <= width), min(ways, key=cell_len, default=""))


def packed(texts: Iterable[str], width: int, joint: str = " · ", used: int = 0) -> Iterator[str]:
    """Short texts in rows of `width` cells, as many to a row as fit and none cut in two; `used` cells of the first are.

    A text that is wider than a row has one of its own, wider than the others.
    """
    row, cells = "", used
    for text in texts:
        more = cell_len(text) + (cell_len(joint) if row else 0)
        if (row or used) and cells + more > width:
            yield row
            row, cells, used = text, cell_len(text), 0
        else:
            row, cells = f"{row}{joint}{text}" if row else text, cells + more
    if row:
        yield row


def fitted(text: str, width: int) -> str:
    """The text clipped and filled with spaces to exactly `width` cells."""
    shown = clip(text, width)
    filled = shown + " " * (width - cell_len(shown))
    # A joiner at the end takes a space for its own.
    return filled + " " * (width - cell_len(filled))
