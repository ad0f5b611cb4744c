"""Standard output and standard error as the contracts want them."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING

from reader.model import ReaderError
from reader.text.visible import visible

if TYPE_CHECKING:
    from reader.model.report import Report

_SET_IN = 3
"""Spaces by which a line that goes on is set in."""


def prepare() -> None:
    """Make both streams write UTF-8 whatever the locale; a name that isn't UTF-8 is written with escapes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(report: "Report") -> None:
    """Print a contract: UTF-8 JSON with one line end."""
    _write(json.dumps(report.model_dump(mode="json", by_alias=True), ensure_ascii=False) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for a person; what could steer a terminal becomes a visible mark.

    On a terminal a long line goes on below, further to the right than it began; in a pipe or a file it stays one line.
    """
    width = _terminal_width()
    shown = (visible(line) for line in lines)
    print_drawn(shown if width is None else (row for line in shown for row in folded(line, width)))


def folded(line: str, width: int) -> list[str]:
    """A line in rows of at most `width` code points where its words allow that, the later ones set in."""
    if len(line) <= width:
        return [line]
    indent = " " * min(len(line) - len(line.lstrip()) + _SET_IN, width // 2)
    return wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )


def _terminal_width() -> int | None:
    """The cells across the terminal that is printed on; None where it is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return max(20, get_terminal_size().columns)


def print_drawn(lines: Iterable[str]) -> None:
    """Print lines in which everything from an article is visible already, and colour may stand."""
    _write("".join(line + "\n" for line in lines))


def wants_colour(choice: str) -> bool:
    """Whether to colour what is printed: as told by "always" or "never", else on a terminal that can (no-color.org)."""
    if choice != "auto":
        return choice == "always"
    terminal = sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return terminal and not os.environ.get("NO_COLOR")


def say(message: str) -> None:
    """Tell something beside the result, in one line on standard error."""
    if sys.stderr is not None:
        # Where even this can't be written there is nobody to be told.
        with suppress(OSError):
            sys.stderr.write(f"reader: {visible(message)}\n")
            sys.stderr.flush()


def complain(error: ReaderError) -> None:
    """Tell what went wrong, where, and what to do, in one line on standard error."""
    say(str(error))


def _write(text: str) -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # The interpreter's last flush must not complain about it once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            reason = error.strerror or str(error)
            raise ReaderError(
                f"can't be written ({reason})", "the output", "make room there, or name another"
            ) from error
        # Whoever read the output through a pipe has seen enough.
