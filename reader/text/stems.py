"""Stems: words with their endings taken off, and words that tell the same thing brought to one key."""

from functools import cache, lru_cache
from pathlib import Path

from reader.text.variants import american

_ENDINGS = ("ments", "ment", "ings", "ing", "edly", "ied", "ies", "ed", "es", "ers", "er", "ly", "s", "e", "y", "i")
_SHORTEST = 3
_LONGEST = 40
"""Code points; what is longer is no word, and is not kept."""


def stem(word: str) -> str:
    """The key of a case-folded word: its class in `lexicon.txt` (after "="), else the word without its ending."""
    return _key(word) if len(word) <= _LONGEST else word


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    bare = _bare(word)
    return _classes().get(bare, bare)


def _bare(word: str) -> str:
    word = american(word)
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word[-1] in "eyi" else word


@cache
def _classes() -> dict[str, str]:
    """The stem of every word of `lexicon.txt`, with the name of its class after "="."""
    found: dict[str, str] = {}
    for line in Path(__file__).with_name("lexicon.txt").read_text(encoding="utf-8").splitlines():
        name, colon, members = line.partition(": ")
        if colon and not line.startswith("#"):
            for word in members.split():
                found.setdefault(_bare(word), f"={name}")
    return found
