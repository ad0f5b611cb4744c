"""The terms that tell which event an article is about, as vectors of weights.

A capitalised word or a number weighs three times another word; a term weighs by its rarity among the articles
(Spärck Jones 1972). Scripts written without spaces give each two ideographs, or each four letters, that follow each
other.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt
from operator import mul

from reader.model import Witness

_SPACELESS_LETTERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_VOWEL_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0966-\u0dff"
_LETTER = rf"[\w{_VOWEL_SIGNS}{_SPACELESS_LETTERS}]"
_TOKEN = re.compile(rf"\d+(?:[.,:]\d+)*|{_LETTER}+(?:[-'’]{_LETTER}+)*")
_ASCII_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:[-']\w+)*", re.ASCII)
"""The same for texts in ASCII, faster."""
_SPACELESS = re.compile(f"([{_SPACELESS_LETTERS}])|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_IDEOGRAPHS = 2
_LETTERS = 4
"""How many that follow each other are a term, where no space tells words."""
_OPENS = frozenset('.!?:“"')
"""Marks after which a capital says nothing."""
_NAME_WEIGHT = 3
_SHORTEST_TERM = 4
"""Letters; most shorter words of languages written in ASCII are grammar."""
_SHORTEST_ELSEWHERE = 2
_MOST_TERMS = 400
"""Terms of an article that are looked at, the most frequent ones."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """Terms by number, in ascending order, each with its weight: a vector that takes little memory."""

    terms: "array[int]"
    weights: "array[float]"

    def items(self) -> Iterator[tuple[int, float]]:
        """Each term with its weight."""
        return zip(self.terms, self.weights, strict=True)

    def unit(self, rarity: Mapping[int, float]) -> "Weighted":
        """The terms weighted by their rarity too, at length 1 where any has a weight."""
        weights = list(map(mul, self.weights, map(rarity.__getitem__, self.terms)))
        norm = sqrt(sum(map(mul, weights, weights))) or 1.0
        return Weighted(self.terms, array("d", [weight / norm for weight in weights]))


def dot(a: Mapping[int, float], b: Weighted | Mapping[int, float]) -> float:
    """The sum of the products of the weights of what both hold."""
    if isinstance(b, Mapping) and len(a) < len(b):
        a, b = b, a
    return sum(weight * a[term] for term, weight in b.items() if term in a)


class _Damped(dict[int, float]):
    """What a term weighs that stands in an article so many times."""

    def __missing__(self, count: int) -> float:
        self[count] = 1 + log(count)
        return self[count]


class Terms(dict[str, tuple[int, ...]]):
    """The numbers of terms, given in the order in which they are first met: of each token, as often as it weighs."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._damped = _Damped()

    def __missing__(self, token: str) -> tuple[int, ...]:
        folded = token.lower().replace("’", "'").removesuffix("'s")
        if token[0].isdigit():
            found, weight = [folded], _NAME_WEIGHT
        elif not token.isascii() and (spaceless := _SPACELESS.search(token)):
            size = _LETTERS if spaceless[1] else _IDEOGRAPHS
            found, weight = [folded[place : place + size] for place in range(len(folded) - size + 1)], 1
        else:
            shortest = _SHORTEST_TERM if folded.isascii() else _SHORTEST_ELSEWHERE
            found, weight = [folded] if len(folded) >= shortest else [], _NAME_WEIGHT if token[0].isupper() else 1
        self[token] = weight * tuple(self._numbers.setdefault(term, len(self._numbers)) for term in found)
        return self[token]

    def counted(self, witness: Witness) -> Weighted:
        """The terms of an article's compared text, each weighing by how often it stands there, damped."""
        tokens = _ASCII_TOKEN if witness.text.isascii() else _TOKEN
        found = (tokens.findall(witness.text, block.start, block.end) for block in witness.compared)
        counts = Counter(chain.from_iterable(map(self.__getitem__, chain.from_iterable(found))))
        kept = sorted(counts)
        if len(counts) > _MOST_TERMS:
            kept = sorted(sorted(kept, key=lambda term: -counts[term])[:_MOST_TERMS])
        return Weighted(array("l", kept), array("d", [self._damped[counts[term]] for term in kept]))


def rarity(documents: Sequence[Weighted], unseen: int) -> dict[int, float]:
    """What each term weighs among some articles and so many others as are assumed to hold none of their terms."""
    held = Counter(chain.from_iterable(document.terms for document in documents))
    total = len(documents) + unseen
    return {term: log((1 + total) / (1 + count)) for term, count in held.items()}


def particulars(text: str) -> dict[str, None]:
    """The names and figures of a text in order, as it writes them first; a word that opens a sentence is none."""
    found: dict[str, None] = {}
    end = 0
    for match in _TOKEN.finditer(text):
        token = match[0].removesuffix("'s").removesuffix("’s")
        opens = not end or not _OPENS.isdisjoint(text[end : match.start()])
        if len(token) > 1 and (token[0].isdigit() or (token[0].isupper() and not opens)):
            found.setdefault(token)
        end = match.end()
    return found
