"""What a number is of, as the words beside it tell: the frames of `frames.txt`."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

FRAMED = 5
"""Words on each side of a number that tell its frame."""
_BEHIND = 4
"""Words behind a number at which a pattern begins at the latest."""

Words = tuple[frozenset[str], ...]


class Pattern(NamedTuple):
    """The words before and behind a number that give it a frame, each as the forms it may have."""

    frame: str
    before: Words
    behind: Words


def frame(before: Sequence[str], behind: Sequence[str]) -> str:
    """The first frame of `frames.txt` that fits case-folded words beside a number; empty where none does."""
    return next((one.frame for one in _patterns() if _fits(one, before, behind)), "")


def _fits(pattern: Pattern, before: Sequence[str], behind: Sequence[str]) -> bool:
    size = len(pattern.before)
    if size > len(before) or not _equal(pattern.before, before[len(before) - size :]):
        return False
    latest = min(_BEHIND, len(behind) - len(pattern.behind) + 1)
    return not pattern.behind or any(_equal(pattern.behind, behind[at:]) for at in range(latest))


def _equal(forms: Words, words: Sequence[str]) -> bool:
    return all(word in allowed for allowed, word in zip(forms, words, strict=False))


@cache
def _patterns() -> tuple[Pattern, ...]:
    found = []
    for line in files("reader.claims").joinpath("frames.txt").read_text(encoding="utf-8").splitlines():
        name, colon, patterns = line.partition(": ")
        for written in patterns.split(", ") if colon and not line.startswith("#") else ():
            before, _, behind = written.partition("_")
            found.append(Pattern(name, _forms(before), _forms(behind)))
    return tuple(found)


def _forms(written: str) -> Words:
    return tuple(frozenset(word.split("|")) for word in written.split())
