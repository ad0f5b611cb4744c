"""Keeping Python's collector of garbage from stopping the screen."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER = 1 << 30


@contextmanager
def putting_off_full_collections() -> Iterator[None]:
    """While much is made that stays, let the collector look at young objects only; then never at what is there by then.

    A full pass over ten thousand articles, with all that is derived from them, takes half a second, in which no thread
    runs; it frees next to nothing, for what it passes over lives as long as the screen.
    """
    young, middle, old = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(young, middle, old)
