"""What a number is of, as the words beside it tell: the frames of `frames.txt`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.claims.surroundings.words import LEXICON

FRAMED = 5
"""Words on each side of a number that tell its frame."""
_BEHIND = 4
"""Words behind a number at which a pattern begins at the latest."""
_JOINED = ("and", "but", "or")

Words = tuple[frozenset[str], ...]


class Pattern(NamedTuple):
    """The words before and behind a number that give it a frame, each as its forms; the first in order wins."""

    order: int
    frame: str
    before: Words
    behind: Words


def frame(before: Sequence[str], behind: Sequence[str]) -> str:
    """The first frame of `frames.txt` that fits case-folded words beside a number; empty where none does."""
    leading, following = _patterns()
    found = [one for one in leading.get(before[-1], ()) if _fits(one, before, behind)] if before else []
    found += [one for key in behind[:_BEHIND] for one in following.get(key, ()) if _fits(one, before, behind)]
    return min(found, key=lambda one: one.order).frame if found else ""


def _fits(pattern: Pattern, before: Sequence[str], behind: Sequence[str]) -> bool:
    size = len(pattern.before)
    if size > len(before) or not _equal(pattern.before, before[len(before) - size :]):
        return False
    latest = min(_BEHIND, len(behind) - len(pattern.behind) + 1)
    # What "and" joins to a number is of another: "injured 300 people and killed five".
    starts = (at for at in range(latest) if not at or behind[at - 1] not in _JOINED)
    return not pattern.behind or any(_equal(pattern.behind, behind[at:]) for at in starts)


def _equal(forms: Words, words: Sequence[str]) -> bool:
    return all(word in allowed for allowed, word in zip(forms, words, strict=False))


@cache
def _patterns() -> tuple[dict[str, list[Pattern]], dict[str, list[Pattern]]]:
    """The patterns by the words that may stand directly before a number; those without any, by the first behind it."""
    leading: dict[str, list[Pattern]] = {}
    following: dict[str, list[Pattern]] = {}
    for order, (name, written) in enumerate(_written()):
        before, behind = (_forms(side) for side in written.split("_"))
        one = Pattern(order, name, before, behind)
        for key in before[-1] if before else behind[0]:
            (leading if before else following).setdefault(key, []).append(one)
    return leading, following


def _written() -> Iterator[tuple[str, str]]:
    for line in (LEXICON / "frames.txt").read_text(encoding="utf-8").splitlines():
        name, colon, patterns = line.partition(": ")
        for written in patterns.split(", ") if colon and not line.startswith("#") else ():
            yield name, written


def _forms(written: str) -> Words:
    return tuple(frozenset(word.split("|")) for word in written.split())
