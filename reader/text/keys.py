"""Keys of tokens: what two tokens have in common when they differ only in typography.

Two tokens with one key and different surfaces are a typographic variant: “war” and "war", 3–4 and 3-4.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from reader.text.tokens import Tokens, ascii_words, is_word, tokenize

_APOSTROPHES = "‘’‚‛′´`ʼʹ＇"
_QUOTES = "“”„‟″«»〝〞〟＂"
_DASHES = "‐‑‒–—―−﹘﹣－"
_WITHOUT_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufe0e\ufe0f"

_FOLDED: dict[str | int, str | None] = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_WITHOUT_WIDTH, None),
    **dict.fromkeys(range(0x202A, 0x202F), None),
    **dict.fromkeys(range(0x2066, 0x206A), None),
}
_TYPOGRAPHY = str.maketrans(_FOLDED)


class Ignored(NamedTuple):
    """What does not count as a change. White space never does: it is no token."""

    typography: bool = True
    """quotation marks, apostrophes, dashes, ellipses, compatibility forms, characters without width"""
    case: bool = False
    punctuation: bool = False


TYPOGRAPHY = Ignored()

_LONGEST = 40
"""Code points; of what is longer the key is not kept."""


def fold(surface: str, ignored: Ignored = TYPOGRAPHY) -> str:
    """The key of one token: NFKC with typography folded; empty where the whole token is ignored."""
    return _kept(surface, ignored) if len(surface) <= _LONGEST else _key(surface, ignored)


@lru_cache(maxsize=16384)
def _kept(surface: str, ignored: Ignored) -> str:
    return _key(surface, ignored)


def _key(surface: str, ignored: Ignored) -> str:
    if ignored.punctuation and not is_word(surface):
        return ""
    key = surface
    if ignored.typography and not (key.isascii() and key.isalnum()):
        # Marks are folded on both sides of NFKC, which turns "´" into a space with an accent.
        key = unicodedata.normalize("NFKC", key.translate(_TYPOGRAPHY)).translate(_TYPOGRAPHY)
        if set(key) == {"-"}:
            key = "-"
    return key.casefold() if ignored.case else key


def keys(tokens: Tokens, ignored: Ignored = TYPOGRAPHY) -> list[str]:
    """The key of each token, in order."""
    known: dict[str, str] = {}
    result = []
    for surface in tokens:
        key = known.get(surface)
        if key is None:
            key = known[surface] = fold(surface, ignored)
        result.append(key)
    return result


def words(text: str) -> list[str]:
    """The words and numbers of a text as case-folded keys: what similarity is measured on."""
    ignored = Ignored(case=True, punctuation=True)
    return [key for key in keys(tokenize(text), ignored) if key]


def word_count(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words and numbers stand in `text[start:end]`: tokens whose key is one, as "㎏" is."""
    count = ascii_words(text, start, len(text) if end is None else end)
    return sum(map(is_word, keys(tokenize(text, start, end)))) if count is None else count
