"""The collector of cycles is left as it was found, however many threads ask for a rest from it."""

import gc
from collections.abc import Iterator

import pytest

from reader.text.collecting import putting_off_full_collections, uncollected


@pytest.fixture(autouse=True)
def as_found() -> Iterator[None]:
    before = gc.isenabled(), gc.get_threshold()
    yield
    assert (gc.isenabled(), gc.get_threshold()) == before


def test_no_cycles_are_looked_for_inside() -> None:
    with uncollected():
        assert not gc.isenabled()


def test_the_last_to_leave_turns_it_on_again() -> None:
    one, other = uncollected(), uncollected()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    other.__exit__(None, None, None)


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_two_that_overlap_put_full_collections_off_but_for_their_time() -> None:
    one, other = putting_off_full_collections(), putting_off_full_collections()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert gc.get_threshold()[2] > 1_000_000
    other.__exit__(None, None, None)
