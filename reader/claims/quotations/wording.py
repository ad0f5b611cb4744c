"""Two utterances laid side by side: the stretches in which both quote the same words, and what differs there."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from reader.claims.quotations.utterances import Utterance, Word, fits, masked
from reader.claims.surroundings.words import content

_GAP = 6
"""Words that may stand between two common runs of one stretch."""
_LEFT_OUT = 40
"""The same where one article shows that it leaves something out, or interrupts the quotation."""
_CUT_OUT = 12
"""The same where one quotation goes straight on behind what the other has more, and longer runs stand around it."""
_LEAST, _LEAST_CONTENT = 5, 2
"""Words, and words that tell something, that a stretch has in common where neither quotation stands in it whole."""
_LEAST_ALTERED = 4
"""Common words of a stretch in which a difference is an altered word."""
_LEAST_EDGE = 6
"""The same for a difference before or behind the common words, in the same sentence."""
_EDGE = 3
"""Words of such a difference at the most."""
_SHARE = 0.6
"""Share of common words in the longer side of a stretch with an altered word, and in the shorter of any."""
_REWORDED, _REWORDED_CONTENT = 0.3, 7
"""Share of the same in a sentence that was put in other words, where so many words that tell something are kept."""
_LINK = 2
"""Words that join two sentences into one, at the most."""
_LOOSE = 0.65
"""Altered words at the most, for each common one."""


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


def stretches(a: Utterance, b: Utterance) -> list[Stretch]:
    """The stretches of two utterances, in order."""
    chains = _chains(a.words, b.words, _blocks(a.words, b.words))
    return [stretch for chain in chains for stretch in _told(a, b, chain)]


def _told(a: Utterance, b: Utterance, chain: Sequence[Block]) -> Iterator[Stretch]:
    """The stretches that a chain of common runs makes: all of it, or if that tells nothing, cut at its widest gap."""
    waiting = [chain]
    while waiting:
        chain = waiting.pop()
        stretch = _stretch(a.words, b.words, chain)
        if tells(a, b, stretch):
            yield stretch
        elif len(chain) > 1:
            cut = max(range(1, len(chain)), key=lambda at: (_width(chain[at - 1], chain[at]), -at))
            waiting += [chain[cut:], chain[:cut]]


def _width(one: Block, other: Block) -> int:
    """Words between two runs, on both sides."""
    return other.a - one.a + other.b - one.b - 2 * one.size


def _blocks(a: Sequence[Word], b: Sequence[Word]) -> list[Block]:
    one, other = [word.key for word in a], [word.key for word in b]
    _unmask(one, other)
    _unmask(other, one)
    return [Block(*block) for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()[:-1]]


def _unmask(one: list[str], other: Sequence[str]) -> None:
    """Give each masked word the letters of the first word of the other side that fits it."""
    for at, key in enumerate(one):
        if masked(key):
            one[at] = next((whole for whole in other if fits(key, whole)), key)


def _chains(a: Sequence[Word], b: Sequence[Word], blocks: Sequence[Block]) -> Iterator[list[Block]]:
    chain: list[Block] = []
    for block in blocks:
        if chain and not _joined(a, b, chain[-1], block):
            yield chain
            chain = []
        chain.append(block)
    if chain:
        yield chain


def _joined(a: Sequence[Word], b: Sequence[Word], one: Block, other: Block) -> bool:
    a_gap, b_gap = (one.a + one.size, other.a), (one.b + one.size, other.b)
    if min(_size(a_gap), _size(b_gap)) == 0 and min(one.size, other.size) >= _LEAST_ALTERED:
        held = a[slice(a_gap[0] - 1, a_gap[1] + 1)], b[slice(b_gap[0] - 1, b_gap[1] + 1)]
        if all(_size(gap) <= _CUT_OUT for gap in (a_gap, b_gap)) and all(
            words[0].quotation == words[-1].quotation for words in held
        ):
            return True
    return _small(a, a_gap, _left_out(b, b_gap)) and _small(b, b_gap, _left_out(a, a_gap))


def _small(words: Sequence[Word], gap: tuple[int, int], left_out: bool) -> bool:
    return gap[1] - gap[0] <= (_LEFT_OUT if left_out else _GAP)


def _left_out(words: Sequence[Word], gap: tuple[int, int]) -> bool:
    """Whether the gap, taken with the word behind it, shows that something was left out: dots, or an interruption."""
    first, last = gap
    return any(words[at].after_gap or words[at].quotation != words[at - 1].quotation for at in range(first, last + 1))


def _stretch(a: Sequence[Word], b: Sequence[Word], chain: Sequence[Block]) -> Stretch:
    shared = sum(block.size for block in chain)
    first, last = chain[0], chain[-1]
    one, other = (first.a, last.a + last.size), (first.b, last.b + last.size)
    changes = [
        Change(*gap)
        for before, after in pairwise(chain)
        if (gap := ((before.a + before.size, after.a), (before.b + before.size, after.b))) and _altered(a, b, *gap)
    ]
    if shared >= _LEAST_EDGE:
        if (edge := _before(a, b, first)) is not None:
            changes.insert(0, edge)
            one, other = (edge.a[0], one[1]), (edge.b[0], other[1])
        if (edge := _behind(a, b, last)) is not None:
            changes.append(edge)
            one, other = (one[0], edge.a[1]), (other[0], edge.b[1])
    return Stretch(one, other, tuple(chain), tuple(changes))


def _altered(a: Sequence[Word], b: Sequence[Word], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether words were altered between two common runs, not left out with notice nor in another style."""
    mine, theirs = a[slice(*one)], b[slice(*other)]
    if _excused(a, one, len(theirs)) or _excused(b, other, len(mine)):
        return False
    if (not mine and _sentences(b, other)) or (not theirs and _sentences(a, one)):
        return False
    return not same_style(mine, theirs)


def _excused(words: Sequence[Word], gap: tuple[int, int], others: int) -> bool:
    """Whether a side leaves out with notice what the other side has: not a link between two sentences it quotes."""
    if not _left_out(words, gap) or gap[1] - gap[0] > others:
        return False
    return others > _LINK or gap[0] < gap[1] or words[gap[1]].after_gap or not words[gap[1]].opens


def _sentences(words: Sequence[Word], gap: tuple[int, int]) -> bool:
    """Whether what one side leaves out is a sentence; where words repeat, the gap may have been found further on."""
    first, end = gap
    while first > 0 and end > first:
        if words[first].opens and (end == len(words) or words[end].opens):
            return True
        if words[first - 1].key != words[end - 1].key:
            return False
        first, end = first - 1, end - 1
    return False


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


def _before(a: Sequence[Word], b: Sequence[Word], block: Block) -> Change | None:
    """The words before the first common run where the sentence opens otherwise, on one side at least in a few words."""
    one, other = _back(a, block.a), _back(b, block.b)
    if one is None and other is None:
        return None
    first = one if one is not None else _beside(a, block.a, -1)
    other_first = other if other is not None else _beside(b, block.b, -1)
    if first is None or other_first is None or same_style(a[first : block.a], b[other_first : block.b]):
        return None
    return Change((first, block.a), (other_first, block.b))


def _back(words: Sequence[Word], at: int) -> int | None:
    """Where the sentence opens that goes on at `at`, if it opened one to three words before."""
    for first in range(at - 1, max(-1, at - _EDGE - 1), -1):
        if _beside(words, first + 1, -1) is None:
            return None
        if words[first].opens:
            return first
    return None


def _behind(a: Sequence[Word], b: Sequence[Word], block: Block) -> Change | None:
    """The words behind the last common run where the sentence ends otherwise, on one side at least in a few words."""
    start, other_start = block.a + block.size, block.b + block.size
    one, other = _forth(a, start), _forth(b, other_start)
    if one is None and other is None:
        return None
    end = one if one is not None else _beside(a, start, 1)
    other_end = other if other is not None else _beside(b, other_start, 1)
    if end is None or other_end is None or same_style(a[start:end], b[other_start:other_end]):
        return None
    return Change((start, end), (other_start, other_end))


def _forth(words: Sequence[Word], at: int) -> int | None:
    """Where the sentence ends that goes on at `at`, if it ends one to three words on."""
    for end in range(at + 1, min(len(words), at + _EDGE) + 1):
        if _beside(words, end - 1, 1) is None:
            return None
        if end == len(words) or words[end].opens or words[end].quotation != words[end - 1].quotation:
            return end
    return None


def _beside(words: Sequence[Word], at: int, step: int) -> int | None:
    """One word on from a place between words, where the same sentence goes on there without omission; else None."""
    before, after = at - 1, at
    if not before >= 0 or after >= len(words):
        return None
    if words[after].opens or words[after].after_gap or words[before].quotation != words[after].quotation:
        return None
    return at + step


def tells(a: Utterance, b: Utterance, stretch: Stretch) -> bool:
    """Whether a stretch is more than words that anyone says."""
    mine, theirs = a.words[slice(*stretch.a)], b.words[slice(*stretch.b)]
    telling = len(_telling(mine) & _telling(theirs))
    shared, altered = stretch.shared, sum(max(_size(change.a), _size(change.b)) for change in stretch.changes)
    if shared < _SHARE * min(len(mine), len(theirs)) or (
        stretch.changes and shared < _SHARE * max(len(mine), len(theirs))
    ):
        return telling >= _REWORDED_CONTENT and shared >= _REWORDED * max(len(mine), len(theirs))
    if stretch.changes and (altered > _LOOSE * shared or shared < _LEAST_ALTERED):
        return False
    if shared >= _LEAST and telling >= _LEAST_CONTENT:
        return True
    whole = _whole(a.words, stretch.a) or _whole(b.words, stretch.b)
    long = any(len(word.key) >= _LONG for word in mine)
    return whole and len(stretch.runs) == 1 and (telling >= _LEAST_CONTENT or (telling == 1 and long))


def _size(part: tuple[int, int]) -> int:
    return part[1] - part[0]


def _telling(words: Sequence[Word]) -> set[str]:
    return {*content(word.key for word in words), *(word.key for word in words if word.key[0].isdecimal())}


_LONG = 7
"""Letters of a word that stands alone in quotation marks and is found in another quotation."""


def _whole(words: Sequence[Word], part: tuple[int, int]) -> bool:
    """Whether a range holds a quotation from its first word to its last."""
    first, end = part
    opens = first == 0 or words[first - 1].quotation != words[first].quotation
    return opens and (end == len(words) or words[end].quotation != words[end - 1].quotation)
