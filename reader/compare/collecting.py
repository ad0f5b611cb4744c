"""Keeping Python's collector of cycles out of a comparison."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no cycles be looked for meanwhile: a comparison makes none, and of a long text the search takes a fifth.

    Two threads can be inside at once: the collector is on again at the latest when the last of them leaves.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
