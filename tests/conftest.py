"""What every test may ask for."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.library import Library


@pytest.fixture(scope="session")
def shelf_of_notebooks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A file for each test that asks, none of them made yet."""
    folder = tmp_path_factory.mktemp("notebooks")
    return (folder / str(number) / "judgements.sqlite3" for number in count())


@pytest.fixture(autouse=True)
def own_judgements(shelf_of_notebooks: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a test keeps judgements: never in the folder of the person who runs it."""
    place = next(shelf_of_notebooks)
    monkeypatch.setenv("READER_JUDGEMENTS", str(place))
    return place


@pytest.fixture(scope="session")
def seeds() -> Library:
    """The five articles that ship with the program."""
    from reader.library import Library
    from reader.resources import resource_dir
    from reader.sources import read

    return Library(read([str(resource_dir("seeds"))]).articles)
