"""Sentences as what they tell: words, parts of words, and figures, by which two of them can be likened."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from reader.compare.figures import Figures, figures
from reader.mentions.vocabulary import members
from reader.model import Offsets, Witness
from reader.text.keys import words
from reader.text.sentences import sentences
from reader.text.similarity import inverse_frequencies, weighted
from reader.text.stems import stem

Vector = Mapping[str, float]

_GRAM = 4
"""Code points; shorter and longer ones beside them cost more and find nothing else."""
_FEWEST_WORDS = 4
_LONGEST_SENTENCE = 2_000
"""Code points that are looked at; what is longer is no sentence."""
_LEAST_WEIGHT = 0.3
"""Of a term that stands in every sentence: a story's own topic says little about any of them."""


class Told(NamedTuple):
    """The sentences of an article, one after the other, and their terms."""

    spans: list[Offsets]
    titles: list[bool]
    words: list[list[str]]
    stems: list[list[str]]
    grams: list[list[str]]
    figures: list[Figures]


def told(witness: Witness) -> Told:
    """The sentences of the compared text with four words or more; headings tell nothing of their own."""
    language = witness.article.language or "en"
    result = Told([], [], [], [], [], [])
    for block in witness.compared:
        if block.label == "heading":
            continue
        for span in sentences(witness.text, block.start, block.end, language):
            read = Offsets(span.start, min(span.end, span.start + _LONGEST_SENTENCE))
            known = words(read.of(witness.text))
            if len(known) >= _FEWEST_WORDS:
                result.spans.append(span)
                result.titles.append(block.label == "title")
                result.words.append(known)
                result.stems.append(_content(known))
                result.grams.append(_grams(known))
                result.figures.append(figures(witness.text, read))
    return result


def _content(known: Sequence[str]) -> list[str]:
    """The stems of what is neither a function word nor a number."""
    lesser = members("function_words")
    return [stem(word) for word in known if word not in lesser and word[0].isalpha()]


def _grams(known: Sequence[str]) -> list[str]:
    joined = f" {' '.join(known)} "
    return [joined[start : start + _GRAM] for start in range(len(joined) - _GRAM + 1)]


def weights_of(*sides: Iterable[Sequence[str]]) -> dict[str, float]:
    """How much each term tells: less, the more sentences hold it."""
    return {term: weight - 1 + _LEAST_WEIGHT for term, weight in inverse_frequencies(chain(*sides)).items()}


def vectors(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> tuple[list[Vector], list[Vector]]:
    """The terms of each sentence of both sides as unit vectors."""
    weights = weights_of(a, b)
    return [weighted(terms, weights) for terms in a], [weighted(terms, weights) for terms in b]
