"""What every test may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reader.library import Library


@pytest.fixture(scope="session")
def seeds() -> Library:
    """The five articles that ship with the program."""
    from reader.library import Library
    from reader.sources import read

    from reader.resources import resource_dir

    return Library(read([str(resource_dir("seeds"))]).articles)
