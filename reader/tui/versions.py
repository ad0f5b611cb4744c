"""Three to nine versions of one work: where they differ from the base, and who says what there."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rich.text import Text

from reader.compare import Fate, Variant, fates, variants
from reader.model import Offsets, Witness
from reader.text.keys import TYPOGRAPHY
from reader.text.sentences import sentences
from reader.text.visible import visible
from reader.tui.opened import Shelf
from reader.tui.wrap import clip

FEWEST, MOST = 3, 9
HEAT = " ▁▂▃▅▇"
"""How many of the versions differ from the base on a line, from none to all."""
_SIGNS: Mapping[Fate, str] = {"same": "=", "edited": "~", "moved": "»", "absent": "·"}


@dataclass(frozen=True)
class Versions:
    """The versions of one work on a base, the base first."""

    base: Witness
    ids: tuple[str, ...]
    found: tuple[Variant, ...]
    """where they differ, in the order of the base"""
    rows: Sequence[tuple[Offsets, Sequence[Fate]]]
    """the base's sentences, each with what became of it in every other version"""

    def within(self, spans: Sequence[Offsets]) -> tuple[Variant, ...]:
        """The variants that stand within some stretches of the base; one between words belongs to those before it."""
        return tuple(
            variant
            for span in spans
            for variant in self.found[bisect_left(self._ends, span.start + 1) : bisect_left(self._starts, span.end + 1)]
            if variant.place.start < span.end or not variant.place.length
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [variant.place.start for variant in self.found]

    @cached_property
    def _ends(self) -> list[int]:
        # What stands before all of the base belongs to its first words.
        first = self.base.compared[0].start if self.base.compared else 0
        return [max(variant.place.end, first + 1) for variant in self.found]

    def heat(self, spans: Sequence[Offsets]) -> str:
        """A sign for how many versions differ from the base there; a space for none."""
        differing = {article for variant in self.within(spans) for article in variant.differing}
        if not differing:
            return HEAT[0]
        return HEAT[1 + (len(differing) - 1) * (len(HEAT) - 2) // max(1, len(self.ids) - 2)]

    @staticmethod
    def told(here: Sequence[Variant], letters: Mapping[str, str]) -> Text:
        """What the versions say on a line, grouped by wording, each with the letters of those that have it."""
        text = Text(end="", no_wrap=True, overflow="ellipsis")
        for number, variant in enumerate(here):
            text.append("  ·  " if number else "")
            for place, reading in enumerate(variant.readings):
                text.append(" | " if place else "")
                text.append(visible(clip(reading.words, 60)) or "nothing")
                text.append(
                    " " + " ".join(letters.get(one, "?") + "»" * (one in variant.moved) for one in reading.articles),
                    style="bold",
                )
        return text

    def grid(self, letters: Mapping[str, str], width: int) -> Text:
        """A row for each sentence of the base, a column for each version."""
        room = max(16, width - 3 * len(self.ids) - 2)
        base, *others = self.ids
        text = Text(end="")
        text.append(f"{'sentences of ' + letters.get(base, '?'):<{room}}", style="bold underline")
        text.append("".join(f" {letters.get(one, '?'):>2}" for one in others) + "\n", style="bold underline")
        for span, became in self.rows:
            words = clip(visible(" ".join(span.of(self.base.text).split())), room - 1)
            text.append(words + " " * max(1, room - Text(words).cell_len))
            for fate in became:
                text.append(f"  {_SIGNS[fate]}", style="dim" if fate == "same" else "bold")
            text.append("\n")
        return text.append("\n= same   ~ edited   » moved   · absent")


def versions_of(shelf: Shelf, base: str) -> Versions | None:
    """The articles of the base's family that are versions of its text; None where there are too few or too many."""
    family = next((family for story in shelf.stories() for family in story.families if base in family), ())
    if not FEWEST <= len(family) <= MOST:
        return None
    others = [one for one in family if one != base and shelf.comparison(base, one).same_work]
    if len(others) + 1 < FEWEST:
        return None
    ids = (base, *others)
    witness = shelf.witness(base)
    texts = {one: shelf.witness(one).text for one in ids}
    comparisons = {one: shelf.comparison(base, one) for one in others}
    found = variants(shelf.collation(ids, base), texts, TYPOGRAPHY, comparisons)
    spans = [span for block in witness.compared for span in sentences(witness.text, block.start, block.end)]
    columns = [fates(spans, comparisons[one]) for one in others]
    return Versions(witness, ids, found, list(zip(spans, zip(*columns, strict=True), strict=True)))
