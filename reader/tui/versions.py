"""Three to nine versions of one work: where they differ from the base, and who says what there."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from rich.text import Text

from reader.compare import Fate, Traced, Variant, traced, variants
from reader.model import Comparison, Move, Offsets, Witness, Words
from reader.text.visible import visible
from reader.tui.asking import options
from reader.tui.moved import paragraph
from reader.tui.opened import Shelf
from reader.tui.selection import IgnoredKind
from reader.tui.wrap import clip

FEWEST, MOST = 3, 9
HEAT = " ▁▂▃▅▇"
"""How many of the versions differ from the base on a line, from none to all."""
SIGNS: Mapping[Fate, str] = {"same": "=", "edited": "~", "moved": "»", "moved and edited": "»~", "absent": "·"}
"""What became of a sentence, in a sign."""
_LONGEST = 60
"""Cells of a reading, and of the words of an edit."""
_EDIT = 30


@dataclass(frozen=True)
class Versions:
    """The versions of one work on a base, the base first."""

    base: Witness
    ids: tuple[str, ...]
    found: tuple[Variant, ...]
    """where they differ, in the order of the base"""
    rows: tuple[Traced, ...]
    """the base's sentences, each with what became of it in every other version"""
    others: Mapping[str, tuple[Witness, Comparison]]
    """the other versions, each with its comparison with the base"""
    ignored: frozenset[IgnoredKind]
    """what makes no difference"""

    def within(self, spans: Sequence[Offsets]) -> tuple[Variant, ...]:
        """The variants that stand within some stretches of the base; one between words belongs to those before it."""
        here = (
            variant
            for span in spans
            for variant in self.found[bisect_left(self._ends, span.start + 1) : bisect_left(self._starts, span.end + 1)]
            if variant.place.start < span.end or not variant.place.length
        )
        # One that reaches over several stretches is one.
        return tuple(dict.fromkeys(here))

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

    def told(self, spans: Sequence[Offsets], letters: Mapping[str, str]) -> Text:
        """What the versions say on a line, grouped by wording, each with the letters of those that have it."""
        here = self.within(spans)
        if not here:
            agreed = f"all {len(self.ids)} versions agree here" if spans else "the base says nothing on this line"
            return Text(agreed)
        text = Text()
        for number, variant in enumerate(here):
            text.append("  ·  " if number else "")
            for place, reading in enumerate(variant.readings):
                text.append(" | " if place else "")
                nothing = "elsewhere" if variant.is_elsewhere(reading) else "nothing"
                text.append(visible(clip(reading.words, _LONGEST)) or nothing)
                having = " ".join(letters.get(one, "?") + "»" * (one in variant.moved) for one in reading.articles)
                text.append(f" [{having}]", style="bold")
        return text

    def meaning(self, row: int, version: int) -> str:
        """What became of a sentence in one of the other versions, in words."""
        article = self.ids[version + 1]
        span, fate = self.rows[row].sentence.span, self.rows[row].fates[version]
        if fate in ("moved", "moved and edited"):
            return self._elsewhere(span, article, fate)
        if fate == "edited":
            return " · ".join(["edited", *self._edits(span, article)])
        if fate == "absent":
            return "absent: left out, or told in quite other words"
        return "the same, with nothing ignored" if not self.ignored else "the same"

    def _elsewhere(self, span: Offsets, article: str, fate: Fate) -> str:
        """Where a sentence was moved to, and the edits inside the move that are in this sentence."""
        witness, comparison = self.others[article]
        moves = [move for move in comparison.moves if move.a.overlap(span)]
        if not moves:
            return fate
        told = f"moved to {paragraph(witness, moves[0].b)}"
        edits = [
            _edit(_words(self.base.text, [run.a for run in runs]), _words(witness.text, [run.b for run in runs]))
            for move in moves
            for runs in _changed(move, span)
        ]
        return " · ".join([f"{told} and edited" if fate == "moved and edited" else told, *edits])

    def _edits(self, span: Offsets, article: str) -> list[str]:
        edits = []
        for variant in self.within([span]):
            own = next(reading for reading in variant.readings if article in reading.articles)
            if own is not variant.readings[0]:
                edits.append(_edit(variant.readings[0].words, own.words))
        return edits


def _edit(before: str, after: str) -> str:
    before, after = (visible(clip(words, _EDIT)) for words in (before, after))
    if before and after:
        return f"“{before}” → “{after}”"
    return f"added “{after}”" if after else f"left out “{before}”"


def _words(text: str, spans: Sequence[Offsets | None]) -> str:
    """The words of neighbouring stretches, in one line."""
    own = [span for span in spans if span is not None]
    return " ".join(text[own[0].start : own[-1].end].split()) if own else ""


def _changed(move: Move, span: Offsets) -> Iterator[list[Words]]:
    """The places inside a move where words of a sentence changed, each with all that went and came there."""
    at = move.a.start
    for changed, group in groupby(move.words, lambda run: run.op in ("delete", "insert")):
        runs = list(group)
        end = max((run.a.end for run in runs if run.a is not None), default=at)
        if changed and (Offsets(at, end).overlap(span) if end > at else span.start < at < span.end):
            yield runs
        at = end


def versions_of(shelf: Shelf, base: str, ignored: frozenset[IgnoredKind]) -> Versions | None:
    """The articles of the base's family that are versions of its text; None where there are too few or too many."""
    family = next((family for story in shelf.stories() for family in story.families if base in family), ())
    if not FEWEST <= len(family) <= MOST:
        return None
    passing = options(ignored)
    comparisons = {one: shelf.comparison(base, one, passing) for one in family if one != base}
    comparisons = {one: comparison for one, comparison in comparisons.items() if comparison.same_work}
    if len(comparisons) + 1 < FEWEST:
        return None
    ids = (base, *comparisons)
    witnesses = {one: shelf.witness(one) for one in ids}
    texts = {one: witness.text for one, witness in witnesses.items()}
    found = variants(shelf.collation(ids, base, passing), texts, passing, comparisons)
    rows = traced(witnesses[base], list(comparisons.values()))
    others = {one: (witnesses[one], comparison) for one, comparison in comparisons.items()}
    return Versions(witnesses[base], ids, found, rows, others, ignored)
