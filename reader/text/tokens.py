"""Tokens of a text with their offsets.

A number is one token ("11,000", "22.4b", "26/06/2025"), so is a word with inner apostrophe or hyphen, an abbreviation
with dots ("U.S."), and each letter of a script written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) with its
marks. Every other character is a token of its own, as a whole grapheme (Unicode Standard Annex 29).
Between tokens stand only white space and characters without width.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol

_PLAIN = re.compile(
    r"[\u0000-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u200a\u2010-\u2027\u202f-\u205f\u20a0-\u20cf\u2100-\u21ff]*"
)
"""Texts made of these characters alone need neither grapheme clusters nor the scripts without spaces."""

_PLAIN_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)*\w*(?:['’]\w+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\w+(?:[-'’‐‑]\w+)*"
    r"|\.{2,}|-{2,}|[^\w\s]"
)

_PLAIN_WORD = re.compile(r"\d+(?:[.,:/]\d+)*\w*(?:'\w+)*|(?:[^\W\d_]\.){2,}|\w+(?:[-']\w+)*")
"""The tokens of ASCII that are no punctuation."""

_SPACELESS = r"\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_BLANK = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters without width: inside a word they belong to it, elsewhere they separate as white space does."""


class _Match(Protocol):
    def span(self) -> tuple[int, int]: ...


class _Pattern(Protocol):
    def finditer(self, string: str, pos: int = 0, endpos: int = ..., /) -> Iterator[_Match]: ...


@cache
def _full_token() -> _Pattern:
    # The regex package knows scripts and grapheme clusters; most texts do without it, so it is loaded when needed.
    import regex

    letter = rf"[[\p{{L}}\p{{M}}\p{{N}}_]--[{_SPACELESS}]]"
    word = rf"{letter}(?:[{_BLANK}]*{letter})*"
    pattern: _Pattern = regex.compile(
        rf"(?V1)\d+(?:[.,:/]\d+)*(?:{letter})*(?:['’]{word})*"
        rf"|[[{_SPACELESS}]&&[\p{{L}}\p{{N}}]][\p{{M}}\u200c\u200d]*"
        rf"|(?:[\p{{L}}--[{_SPACELESS}]]\.){{2,}}"
        rf"|{word}(?:[-'’‐‑]{word})*"
        rf"|\.{{2,}}|-{{2,}}|(?![\s\x1c-\x1f{_BLANK}])\X"
    )
    return pattern


def _pattern_for(text: str, start: int, end: int) -> _Pattern:
    # Chosen by the stretch alone: a paragraph has the same tokens whatever stands around it.
    return _PLAIN_TOKEN if _PLAIN.fullmatch(text, start, end) else _full_token()


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of `text`: the token with index i is `text[starts[i]:ends[i]]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]]

    def __iter__(self) -> Iterator[str]:
        text = self.text
        return (text[start:end] for start, end in zip(self.starts, self.ends, strict=True))


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into the whole of `text`."""
    stop = len(text) if end is None else end
    spans = [match.span() for match in _pattern_for(text, start, stop).finditer(text, start, stop)]
    if not spans:
        return Tokens(text, (), ())
    starts, ends = zip(*spans, strict=True)
    return Tokens(text, starts, ends)


_WORD = re.compile(r"\w")


def is_word(token: str) -> bool:
    """Whether a token is a word or a number rather than punctuation."""
    return _WORD.search(token) is not None


def ascii_words(text: str, start: int, end: int) -> int | None:
    """How many tokens of `text[start:end]` are words or numbers, counted at once; None where it isn't all ASCII."""
    return len(_PLAIN_WORD.findall(text, start, end)) if text[start:end].isascii() else None
