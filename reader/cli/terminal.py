"""Whether there is a terminal to draw on and a keyboard to read, and how to get the keyboard back from a pipe."""

import os
import sys
from io import BytesIO
from typing import BinaryIO


def screen_at_hand(piped: bool) -> bool:
    """Whether a person sees what is drawn and can press keys.

    Textual draws on standard error and reads keys from standard input. Where articles come through a pipe (`piped`),
    the keys are to come from the terminal itself; input that is closed or redirected for another reason means that
    nobody sits there.
    """
    if os.environ.get("TERM") == "dumb":
        return False
    streams = [sys.stdout, sys.stderr] if piped else [sys.stdin, sys.stdout, sys.stderr]
    return all(stream is not None and stream.isatty() for stream in streams)


def piped_input() -> BinaryIO | None:
    """All that standard input holds, read to its end; None where it is closed."""
    return BytesIO(sys.stdin.buffer.read()) if sys.stdin is not None else None


def keyboard_back() -> bool:
    """Whether standard input, that was a pipe, is the terminal's keyboard from now on."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True
