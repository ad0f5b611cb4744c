"""Keeping Python's collector of cycles away from work that makes none, or makes what stays."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

_NEVER = 1 << 30


class _Held:
    """A change to the collector that holds while any thread is inside: the first sets it, the last takes it back."""

    def __init__(self, begin: Callable[[], Callable[[], None]]) -> None:
        self._begin = begin
        self._lock = Lock()
        self._inside = 0
        self._end: Callable[[], None] = lambda: None

    @contextmanager
    def __call__(self) -> Iterator[None]:
        with self._lock:
            if not self._inside:
                self._end = self._begin()
            self._inside += 1
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1
                if not self._inside:
                    self._end()


def _off() -> Callable[[], None]:
    if not gc.isenabled():
        return lambda: None
    gc.disable()
    return gc.enable


def _young_only() -> Callable[[], None]:
    young, middle, old = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(young, middle, _NEVER)

    def end() -> None:
        gc.freeze()
        gc.set_threshold(young, middle, old)

    return end


uncollected = _Held(_off)
"""A context in which no cycles are looked for: for work that makes none, where the search would take a fifth of it."""

putting_off_full_collections = _Held(_young_only)
"""A context in which the collector looks at young objects only, and then never at what is there by then.

For work that makes much that stays: a full pass over ten thousand articles, with all that is derived from them, takes
half a second, in which no thread runs, and frees next to nothing.
"""
