"""What the copies of an article have of it."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.model import Offsets
from reader.text.keys import words
from reader.text.similarity import Shingle, containment, shingles

_RUN = 4


def runs(text: str, spans: Iterable[Offsets]) -> frozenset[Shingle]:
    """The runs of four words that stand inside one of the spans."""
    return frozenset().union(*(shingles(words(span.of(text)), _RUN) for span in spans))


class Backing(NamedTuple):
    """The runs of words that copies of one article have, all together, and how many copies they are."""

    copies: int
    held: frozenset[Shingle]

    def share(self, text: str, span: Offsets) -> float:
        """The share of the span's runs of four words that stand in a copy, 0 to 1 (Broder's containment)."""
        return containment(runs(text, (span,)), self.held) if self.held else 0.0


ALONE = Backing(0, frozenset())
"""The backing of an article that has no copy."""
