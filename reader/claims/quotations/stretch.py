"""What two utterances have in common: runs of words, and what was altered between them."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.claims.quotations.utterances import Word
from reader.claims.surroundings.words import content


class Block(NamedTuple):
    """A run of common words: where it begins on either side, and its length."""

    a: int
    b: int
    size: int


class Change(NamedTuple):
    """The words at which two quotations part, as ranges of their words; either may be empty."""

    a: tuple[int, int]
    b: tuple[int, int]


class Stretch(NamedTuple):
    """Words of two utterances that quote the same, as ranges, with the runs they share and what was altered."""

    a: tuple[int, int]
    b: tuple[int, int]
    runs: tuple[Block, ...]
    changes: tuple[Change, ...]

    @property
    def shared(self) -> int:
        """How many words both sides have in common."""
        return sum(run.size for run in self.runs)

    def between(self, first: Block, last: tuple[int, int]) -> "Stretch":
        """The part from the place of `first`, where a run begins or is cut, up to `last`, a place on either side."""
        one, other = (first.a, last[0]), (first.b, last[1])
        runs = tuple(cut for run in self.runs if (cut := _within(run, one)) is not None)
        changes = tuple(change for change in self.changes if one[0] <= change.a[0] and change.a[1] <= one[1])
        return Stretch(one, other, runs, changes)


def _within(run: Block, part: tuple[int, int]) -> Block | None:
    first, end = max(run.a, part[0]), min(run.a + run.size, part[1])
    return Block(first, run.b + first - run.a, end - first) if first < end else None


def same_style(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether words differ by a house's style only: joined or apart, British or American, in brackets."""
    return _joined_key(mine) == _joined_key(theirs)


_SPELLINGS = (
    ("isation", "ization"), ("ising", "izing"), ("ise", "ize"), ("our", "or"), ("tre", "ter"), ("lled", "led"),
    ("lling", "ling"), ("ence", "ense"), ("ogue", "og"),
)  # fmt: skip


def _joined_key(words: Sequence[Word]) -> str:
    joined = "".join(word.key for word in words if not word.added)
    for british, american in _SPELLINGS:
        joined = joined.replace(british, american)
    return joined


def telling(words: Sequence[Word]) -> set[str]:
    """The words that tell something: their stems, and numbers."""
    return {*content(word.key for word in words), *(word.key for word in words if word.key[0].isdecimal())}
