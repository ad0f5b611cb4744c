"""The word lists under `lexicon/`, read when they are first asked for.

A list is plain text: `name: word, several words, word` on a line, `#` before a remark. A person extends the grammar
by adding a word there.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from reader.mentions.pieces import pieces_of

_FOLDER = Path(__file__).resolve().parent / "lexicon"


@cache
def entries(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lines of `lexicon/NAME.txt`: what stands before the colon, and the words after it as written."""
    found = []
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            head, _, rest = line.partition(": ")
            found.append((head, tuple(filter(None, map(str.strip, rest.split(", "))))))
    return tuple(found)


@cache
def words(name: str) -> Mapping[str, str]:
    """What each single word of a list stands for; for lists that hold no phrases."""
    return {word: head for head, written in entries(name) for word in written}


@cache
def worth(name: str) -> Mapping[str, float]:
    """What each word of a list of numbers is worth."""
    return {word: float(head) for word, head in words(name).items()}


@cache
def members(name: str, head: str | None = None) -> frozenset[str]:
    """The single words of a list, or of one of its lines."""
    return frozenset(word for line, written in entries(name) if head in (None, line) for word in written)


def _keys_of(phrase: str) -> tuple[str, ...]:
    """The pieces of a phrase; plain words need not be cut up."""
    words = phrase.split(" ")
    plain = phrase.isascii() and phrase.islower() and all(word.isalpha() for word in words)
    return tuple(words) if plain else pieces_of(phrase).keys


class Phrases:
    """The phrases of a list, found at a place in a row of keys."""

    def __init__(self, name: str) -> None:
        self._longest: dict[str, int] = {}
        self._heads: dict[tuple[str, ...], str] = {}
        for head, written in entries(name):
            for phrase in written:
                keys = _keys_of(phrase)
                self._heads[keys] = head
                self._longest[keys[0]] = max(self._longest.get(keys[0], 0), len(keys))
        self._lasts: dict[str, int] = {}
        for keys in self._heads:
            self._lasts[keys[-1]] = max(self._lasts.get(keys[-1], 0), len(keys))

    def at(self, keys: Sequence[str], index: int) -> tuple[str, int] | None:
        """The longest phrase that begins at `index`: what it stands for, and the index after it."""
        if not 0 <= index < len(keys):
            return None
        longest = self._longest.get(keys[index])
        if longest is None:
            return None
        for length in range(min(longest, len(keys) - index), 0, -1):
            head = self._heads.get(tuple(keys[index : index + length]))
            if head is not None:
                return head, index + length
        return None

    def before(self, keys: Sequence[str], end: int) -> tuple[str, int] | None:
        """The longest phrase that ends just before `end`: what it stands for, and the index where it begins."""
        if not 0 < end <= len(keys):
            return None
        for length in range(min(self._lasts.get(keys[end - 1], 0), end), 0, -1):
            head = self._heads.get(tuple(keys[end - length : end]))
            if head is not None:
                return head, end - length
        return None


@cache
def phrases(name: str) -> Phrases:
    """The phrases of a list, made ready once."""
    return Phrases(name)
