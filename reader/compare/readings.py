"""What the versions say at one place, grouped by wording."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.model import Collation, Column, Comparison, Offsets
from reader.text.keys import TYPOGRAPHY, Ignored, keys
from reader.text.tokens import tokenize

NOTHING: Mapping[str, Comparison] = {}


class Reading(NamedTuple):
    """A wording, written as the first of its versions writes it, and the versions that have it, in their order."""

    words: str
    """empty where these versions say nothing there"""
    articles: tuple[str, ...]


class Variant(NamedTuple):
    """A place at which versions differ in more than what is ignored; the base's reading stands first."""

    place: Offsets
    """in the base; empty where it says nothing there, after the words that come before"""
    readings: tuple[Reading, ...]
    moved: tuple[str, ...] = ()
    """the versions that have the same text at another place"""

    @property
    def differing(self) -> tuple[str, ...]:
        """The versions that differ from the base here."""
        return tuple(article for reading in self.readings[1:] for article in reading.articles)

    def is_elsewhere(self, reading: Reading) -> bool:
        """Whether those that say nothing here have the text of this place at another."""
        return not reading.words and all(article in self.moved for article in reading.articles)


def readings(
    column: Column, texts: Mapping[str, str], first: str, ignored: Ignored = TYPOGRAPHY
) -> tuple[Reading, ...]:
    """The wordings of a column, that of the version `first` before the others; ignored differences make no wording."""
    found: dict[tuple[str, ...], tuple[str, list[str]]] = {}
    for article in (first, *(one for one in column.readings if one != first)):
        span = column.readings[article]
        words = " ".join(span.of(texts[article]).split()) if span else ""
        key = tuple(key for key in keys(tokenize(words), ignored) if key)
        found.setdefault(key, (words, []))[1].append(article)
    order = {article: number for number, article in enumerate(column.readings)}
    return tuple(Reading(words, tuple(sorted(having, key=order.__getitem__))) for words, having in found.values())


def variants(
    collation: Collation,
    texts: Mapping[str, str],
    ignored: Ignored = TYPOGRAPHY,
    comparisons: Mapping[str, Comparison] = NOTHING,
) -> tuple[Variant, ...]:
    """The places at which the versions differ, in the order of the columns.

    `texts` are whole, by article id. `comparisons` of the base with other versions, by their ids, tell what was moved.
    """
    return tuple(_variants(collation, texts, ignored, comparisons))


def _variants(
    collation: Collation, texts: Mapping[str, str], ignored: Ignored, comparisons: Mapping[str, Comparison]
) -> Iterator[Variant]:
    base = collation.base
    moves = {article: _moves(comparison) for article, comparison in comparisons.items()}
    reached = next((span.start for column in collation.columns if (span := column.readings[base])), 0)
    for column in collation.columns:
        span = column.readings[base]
        if column.variant:
            said = readings(column, texts, base, ignored)
            if len(said) > 1:
                moved = tuple(
                    article
                    for article in collation.articles
                    if article in moves and _lies_in(moves[article], span, column.readings[article])
                )
                yield Variant(span or Offsets(reached, reached), said, moved)
        if span is not None:
            reached = span.end


class _Ends(NamedTuple):
    a: Sequence[Offsets]
    b: Sequence[Offsets]


def _moves(comparison: Comparison) -> _Ends:
    return _Ends(sorted(move.a for move in comparison.moves), sorted(move.b for move in comparison.moves))


def _lies_in(moves: _Ends, here: Offsets | None, there: Offsets | None) -> bool:
    """Whether what stands at one place of the base, or of a version alone, lies in moved text."""
    if here is not None and there is not None:
        return False
    return any(
        span is not None
        and (at := bisect_right(ends, span.start, key=lambda end: end.end)) < len(ends)
        and ends[at].start < span.end
        for ends, span in ((moves.a, here), (moves.b, there))
    )
