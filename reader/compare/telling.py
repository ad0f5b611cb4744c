"""Sentences as what they tell: words, parts of words, and facts, by which two of them can be likened."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from reader.model import Offsets, Witness
from reader.text.keys import words
from reader.text.sentences import sentences
from reader.text.similarity import inverse_frequencies, weighted
from reader.text.tokens import is_word, tokenize

Vector = Mapping[str, float]

_GRAMS = (3, 4, 5)
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
    grams: list[list[str]]
    facts: list[list[str]]


def told(witness: Witness) -> Told:
    """The sentences of the compared text with four words or more; headings tell nothing of their own."""
    language = witness.article.language or "en"
    result = Told([], [], [], [], [])
    for block in witness.compared:
        if block.label == "heading":
            continue
        for span in sentences(witness.text, block.start, block.end, language):
            text = witness.text[span.start : min(span.end, span.start + _LONGEST_SENTENCE)]
            known = words(text)
            if len(known) >= _FEWEST_WORDS:
                result.spans.append(span)
                result.titles.append(block.label == "title")
                result.words.append(known)
                result.grams.append(_grams(known))
                result.facts.append(_facts(text))
    return result


def _grams(known: Sequence[str]) -> list[str]:
    joined = f" {' '.join(known)} "
    return [joined[start : start + size] for size in _GRAMS for start in range(len(joined) - size + 1)]


def _facts(text: str) -> list[str]:
    """Numbers, how large they are, and words with a capital that do not begin a sentence or a quotation."""
    facts: list[str] = []
    begins = True
    for token in tokenize(text):
        if token[0].isdigit():
            digits = token.replace(",", "")
            facts.append(f"#{token}")
            # A year is not one amount among others.
            if digits.isdigit() and len(digits) > 2 and not (len(token) == 4 and token[:2] in ("19", "20")):
                facts.append(f"~{len(digits)}")
        elif token[0].isupper() and not begins:
            facts.append(token.removesuffix("’s").removesuffix("'s").casefold())
        begins = token in ("“", '"') or (begins and not is_word(token))
    return facts


def weights_of(*sides: Iterable[Sequence[str]]) -> dict[str, float]:
    """How much each term tells: less, the more sentences hold it."""
    return {term: weight - 1 + _LEAST_WEIGHT for term, weight in inverse_frequencies(chain(*sides)).items()}


def vectors(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> tuple[list[Vector], list[Vector]]:
    """The terms of each sentence of both sides as unit vectors."""
    weights = weights_of(a, b)
    return [weighted(terms, weights) for terms in a], [weighted(terms, weights) for terms in b]
