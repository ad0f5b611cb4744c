"""Which of many texts share runs of words, told by a sample of the runs that is drawn alike from every text.

Of all runs of three words those are kept whose hash ends in three zero bits, so that two texts keep the same ones of
what they share (Manber 1994, Broder 1997). Time and memory grow with the total length of the texts, also where one
phrase stands in all of them.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain
from zlib import crc32

from reader.text.keys import words

_RUN = 3
_SAMPLED = 7
"""The bits of a hash that must be zero: an eighth of the runs is kept."""
_FEWEST = 24
"""A text that would keep fewer runs than this keeps all it has."""
_HOLDERS = 64
_REPRESENTATIVES = 8
"""A run that more than 64 texts share points at the first eight alone."""
_LONGEST_WORD = 20
"""Bytes, on the average of a text; above that it is written without spaces."""
_MARKS = r"\u0080-\u00bf\u02b0-\u02ff\u2000-\u206f\u3000-\u303f\ufe30-\ufe6f\uff00-\uff0f"
_NOT_LETTERS = re.compile(f"[{_MARKS}]+")
_WORD = re.compile(rf"[^\x00-\x2f:-@\[-`{{-\x7f{_MARKS}]+")
_WORDS = bytes(
    code if code >= 0x80 else ord(chr(code).lower()) if chr(code).isalnum() else 0x20 for code in range(0x100)
)
"""Each byte of UTF-8 as it stands in a word; what belongs to none is a space."""


def sample(text: str) -> "array[int]":
    """Hashes of some of the text's runs of three words, in ascending order, none twice."""
    runs = _hashes(_words(text))
    kept = {run for run in runs if not run & _SAMPLED}
    return array("q", sorted(kept if len(kept) >= _FEWEST else set(runs)))


def runs_of(text: str) -> frozenset[int]:
    """Hashes of all the text's runs of three words, whatever their case and punctuation."""
    return frozenset(_hashes(_words(text)))


def longest_stretch(text: str, runs: Set[int]) -> str:
    """The longest stretch of the text all of whose runs of three words are among these, the first of equals."""
    spans = [match.span() for match in _WORD.finditer(text)]
    found = _hashes(_words(text))
    if len(found) != max(0, len(spans) - _RUN + 1):
        return ""
    best = first = 0
    longest = 0
    for index, run in enumerate(found):
        if run not in runs:
            first = index + 1
        elif index + 1 - first > longest:
            longest, best = index + 1 - first, first
    return text[spans[best][0] : spans[best + longest + _RUN - 2][1]] if longest else ""


def _hashes(words: Sequence[bytes]) -> list[int]:
    codes = list(map(crc32, words))
    # The hash of a tuple of numbers is the same in every process.
    return list(map(hash, zip(*(codes[offset:] for offset in range(_RUN)), strict=False)))


def _words(text: str) -> list[bytes]:
    plain = text if text.isascii() else _NOT_LETTERS.sub(" ", text.lower())
    letters = plain.encode("utf-8", "surrogatepass").translate(_WORDS)
    found = letters.split()
    if len(letters) > _LONGEST_WORD * len(found):
        return [word.encode("utf-8", "surrogatepass") for word in words(text)]
    return found


class SharedRuns:
    """The sampled runs that several of some texts have, and which texts have them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Takes the texts by name; their order changes nothing."""
        samples = {name: sample(texts[name]) for name in sorted(texts)}
        self._sizes = {name: len(runs) for name, runs in samples.items()}
        shared = _seen_twice(samples.values())
        self._runs: dict[str, tuple[int, ...]] = {}
        self._holders: dict[int, list[str]] = {}
        for name, runs in samples.items():
            if own := tuple(sorted(shared.intersection(runs))):
                self._runs[name] = own
                for run in own:
                    self._holders.setdefault(run, []).append(name)
        for run, holders in self._holders.items():
            if len(holders) > _HOLDERS:
                self._holders[run] = holders[:_REPRESENTATIVES]

    def size(self, name: str) -> int:
        """How many runs were sampled of a text."""
        return self._sizes[name]

    def near(self, name: str, least: int = 1) -> dict[str, int]:
        """The other texts that share at least so many sampled runs with one of them, and how many each shares."""
        counts = Counter(chain.from_iterable(map(self._holders.__getitem__, self._runs.get(name, ()))))
        counts.pop(name, None)
        return {other: count for other, count in counts.items() if count >= least}


def _seen_twice(samples: Iterable["array[int]"]) -> set[int]:
    seen: set[int] = set()
    twice: set[int] = set()
    for runs in samples:
        twice |= seen.intersection(runs)
        seen.update(runs)
    return twice
