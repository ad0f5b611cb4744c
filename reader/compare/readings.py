"""What the versions say at one place, grouped by wording."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.model import Collation, Column, Offsets
from reader.text.keys import TYPOGRAPHY, Ignored, keys
from reader.text.tokens import tokenize


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

    @property
    def differing(self) -> tuple[str, ...]:
        """The versions that differ from the base here."""
        return tuple(article for reading in self.readings[1:] for article in reading.articles)


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


def variants(collation: Collation, texts: Mapping[str, str], ignored: Ignored = TYPOGRAPHY) -> tuple[Variant, ...]:
    """The places at which the versions differ, in the order of the columns; `texts` by article id, whole."""
    return tuple(_variants(collation.columns, collation.base, texts, ignored))


def _variants(columns: Sequence[Column], base: str, texts: Mapping[str, str], ignored: Ignored) -> Iterator[Variant]:
    reached = next((span.start for column in columns if (span := column.readings[base])), 0)
    for column in columns:
        span = column.readings[base]
        if column.variant:
            said = readings(column, texts, base, ignored)
            if len(said) > 1:
                yield Variant(span or Offsets(reached, reached), said)
        if span is not None:
            reached = span.end
