"""Stories of a few articles, and a file to keep judgements in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from reader.notes.store import Notebook

TEXTS = (
    "Bridge falls at Harrow\n\nThe Amber bridge at Harrow fell on Tuesday, and 14 people were hurt, the mayor said."
    " Some 300 families had to leave their homes by the river.",
    "Harrow bridge down\n\nA bridge over the Amber fell at Harrow on Tuesday. The mayor said 17 people were hurt,"
    " and about 300 families had to leave their homes by the river.",
    "River takes a bridge\n\nOn Wednesday the Amber bridge at Harrow fell, the police said. 14 people were hurt,"
    " and 450 families had to leave their homes by the river.",
)


@pytest.fixture
def notebook(own_judgements: Path) -> Notebook:
    """A notebook in which nothing stands yet."""
    from reader.notes.store import Notebook

    return Notebook(own_judgements)
