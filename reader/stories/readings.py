"""The articles of a story as their roles are judged: each with its compared text and its runs of words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.model import Article, Dated, Witness
from reader.stories.copies import compared_text
from reader.text.sampling import longest_stretch, runs_of
from reader.text.similarity import containment

_LONGEST_QUOTE = 80
"""Code points of a passage that evidence quotes."""

_MOST_NAMED = 8
_AROUND = '.,;:!?()[]“”"‘’'
"""Marks at the ends of a passage that belong to its sentence."""


class Reading(NamedTuple):
    """An article of a story, by the letter that it goes by there."""

    witness: Witness
    letter: str
    text: str
    """its compared text with one space between words"""
    runs: frozenset[int]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.witness.id

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.witness.article

    def share_in(self, other: "Reading") -> float:
        """The share of its runs of three words that stand in another, 0 to 1."""
        return 1.0 if self.text and self.text == other.text else containment(self.runs, other.runs)

    def quote(self, runs: frozenset[int]) -> str:
        """The longest passage of its text that is made of these runs, in quotation marks; empty where there is none."""
        found = longest_stretch(self.text, runs)
        if not found:
            return ""
        # A stretch of words may end inside "6.1-magnitude": it is quoted to the next space.
        start = self.text.index(found)
        first, last = self.text.rfind(" ", 0, start) + 1, self.text.find(" ", start + len(found))
        return quoted(self.text[first : last if last >= 0 else len(self.text)].strip(_AROUND))


def quoted(words: str) -> str:
    """Words in quotation marks, cut at a space where they are many."""
    if len(words) > _LONGEST_QUOTE:
        words = words[: max(words.rfind(" ", 0, _LONGEST_QUOTE), _LONGEST_QUOTE // 2)] + " …"
    return f"“{words}”"


def read(witness: Witness, letter: str) -> Reading:
    """A witness made ready."""
    text = compared_text(witness)
    return Reading(witness, letter, text, runs_of(text))


def told_day(reading: Reading, dated: Mapping[str, Dated | None]) -> str | None:
    """The first day on which an article may have appeared, by its own word; None where only its story tells."""
    when = dated.get(reading.id)
    return when.start if when is not None and not when.assumed else None


def letters(readings: Sequence[Reading]) -> str:
    """The letters of some articles as one writes them: "A, B and C", of many the first and their number."""
    names = [reading.letter for reading in readings]
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[: _MOST_NAMED - 1])} and {len(names) - _MOST_NAMED + 1} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
