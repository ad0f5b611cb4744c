"""What a long command is at, on one line of standard error that is wiped in the end; only on a terminal."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_MANY = 200
"""Articles, or stories, below which nothing takes long enough to be told."""
_WIPED = "\r\x1b[K"


def at(what: str, size: int) -> None:
    """Tell what is done now, where it is done to many."""
    if size >= _MANY and _shown():
        _write(f"{_WIPED}{what}: {size:,} …")


def through(items: Sequence[Item], what: str) -> Iterator[Item]:
    """Each of some items, telling at every hundredth part how many are done; where they are many."""
    tells = len(items) >= _MANY and _shown()
    for number, item in enumerate(items):
        if tells and number * 100 // len(items) != (number - 1) * 100 // len(items):
            _write(f"{_WIPED}{what}: {number:,} of {len(items):,}")
        yield item
    if _shown():
        _write(_WIPED)


def _shown() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
