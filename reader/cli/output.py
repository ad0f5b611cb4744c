"""Standard output and standard error as the contracts want them."""

import json
import os
import sys
from collections.abc import Iterable

from reader.model import ReaderError
from reader.model.report import Report
from reader.text.visible import visible


def prepare() -> None:
    """Make both streams write UTF-8 whatever the locale; a name that isn't UTF-8 is written with escapes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(report: Report) -> None:
    """Print a contract: UTF-8 JSON with one line end."""
    _write(json.dumps(report.model_dump(mode="json", by_alias=True), ensure_ascii=False) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for a person; what could steer a terminal becomes a visible mark."""
    print_drawn(visible(line) for line in lines)


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
        sys.stderr.write(f"reader: {visible(message)}\n")


def complain(error: ReaderError) -> None:
    """Tell what went wrong, where, and what to do, in one line on standard error."""
    say(str(error))


def _write(text: str) -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter's last flush must not complain about it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
