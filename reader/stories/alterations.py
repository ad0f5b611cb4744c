"""What became of the words of a version in the one that was made from it, as far as it is of substance."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.model import Comparison, Witness
from reader.stories.readings import quoted

_PLAIN = 60
"""Code points of a change that can be told in a line."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[$£€¥₩₹]|(?<!\w)[-−](?=\d)|\d+(?:\.\d+)*%?|\w+")
"""A word, a currency, the minus of a number, or a number with its per cent."""
_LITTLE = frozenset({"a", "an", "the", "that", "which", "who", "and", "of", "in", "on", "at", "as", "with"})
"""Words that an editor changes for the sound of a sentence."""


def altered(comparison: Comparison, parent: Witness, witness: Witness) -> str | None:
    """What was replaced inside a passage that was kept, with what; None where nothing of substance was.

    A figure that changed is told first, then a name, then the longest that a line can tell.
    """

    def rank(change: tuple[str, str]) -> tuple[bool, bool, bool, int, str, str]:
        old, new = change
        size = len(old + new)
        figures = set(_FIGURE.findall(old)), set(_FIGURE.findall(new))
        plain = size <= _PLAIN
        names = any(word[0].isupper() for word in _WORD.findall(f"{old} {new}"))
        return not plain, not all(figures) or figures[0] == figures[1], not names, -size if plain else size, old, new

    changes = [change for change in _replaced(comparison, parent, witness) if _folded(change[0]) != _folded(change[1])]
    if not changes:
        return None
    old, new = min(changes, key=rank)
    return f"{quoted(old)} to {quoted(new)}"


def _replaced(comparison: Comparison, parent: Witness, witness: Witness) -> Iterator[tuple[str, str]]:
    """The words that gave way to others inside a passage that both have; titles are each editor's own."""
    titles = [block.span for block in parent.blocks if block.label == "title"]
    for row in comparison.rows:
        if row.kind != "changed" or row.a is None or any(title.overlap(row.a) for title in titles):
            continue
        if not any(words.op == "equal" for words in row.words):
            continue
        for gone, come in pairwise(row.words):
            if gone.op == "delete" and gone.a and come.op == "insert" and come.b:
                yield " ".join(gone.a.of(parent.text).split()), " ".join(come.b.of(witness.text).split())


def _folded(words: str) -> str:
    """Letters, digits and their signs, without little words: case, punctuation and spacing are not of substance."""
    return "".join(word for word in _WORD.findall(words.casefold()) if word not in _LITTLE)
