"""Two utterances laid side by side: the stretches in which both quote the same words, and what differs there."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from reader.claims.quotations.edges import before, behind, one_sentence, reworded
from reader.claims.quotations.stretch import Block, Change, Stretch, same_style
from reader.claims.quotations.stretch import telling as telling_in
from reader.claims.quotations.utterances import Utterance, Word, fits, masked

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
_SHARE = 0.6
"""Share of common words in the longer side of a stretch with an altered word, and in the shorter of any."""
_REWORDED, _REWORDED_CONTENT = 0.3, 7
"""Share of the same in a sentence that was put in other words, where so many words that tell something are kept."""
_SHORT = 20
"""Words of the longest quotations that are laid side by side from either one."""
_LINK = 2
"""Words that join two sentences into one, at the most."""
_LOOSE = 0.65
"""Altered words at the most, for each common one."""


def stretches(a: Utterance, b: Utterance) -> list[Stretch]:
    """The stretches of two utterances, in order."""
    chains = _chains(a.words, b.words, _blocks(a.words, b.words))
    return [stretch for chain in chains for stretch in _told(a, b, chain)]


def _told(a: Utterance, b: Utterance, chain: Sequence[Block]) -> Iterator[Stretch]:
    """The stretches that a chain of common runs makes: all of it, or if that tells nothing, cut at its widest gap."""
    waiting = [chain]
    while waiting:
        chain = waiting.pop()
        stretch = reworded(a, b, _stretch(a.words, b.words, chain))
        if tells(a, b, stretch):
            yield stretch
        elif len(chain) > 1:
            cut = max(range(1, len(chain)), key=lambda at: (_width(chain[at - 1], chain[at]), -at))
            waiting += [chain[cut:], chain[:cut]]


def _width(one: Block, other: Block) -> int:
    """Words between two runs, on both sides."""
    return other.a - one.a + other.b - one.b - 2 * one.size


def _blocks(a: Sequence[Word], b: Sequence[Word]) -> list[Block]:
    """The runs that two utterances share; of two short ones those of the side from which more is found."""
    one, other = [word.key for word in a], [word.key for word in b]
    _unmask(one, other)
    _unmask(other, one)
    found = [Block(*block) for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()[:-1]]
    if max(len(a), len(b)) <= _SHORT and sum(block.size for block in found) < _SHARE * max(len(a), len(b)):
        back = SequenceMatcher(None, other, one, autojunk=False).get_matching_blocks()[:-1]
        if sum(block.size for block in back) > sum(block.size for block in found):
            return [Block(block.b, block.a, block.size) for block in back]
    return found


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
        if (edge := before(a, b, first)) is not None:
            changes.insert(0, edge)
            one, other = (edge.a[0], one[1]), (edge.b[0], other[1])
        if (edge := behind(a, b, last)) is not None:
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


def tells(a: Utterance, b: Utterance, stretch: Stretch) -> bool:
    """Whether a stretch is more than words that anyone says."""
    mine, theirs = a.words[slice(*stretch.a)], b.words[slice(*stretch.b)]
    telling = len(telling_in(mine) & telling_in(theirs))
    shared, altered = stretch.shared, sum(max(_size(change.a), _size(change.b)) for change in stretch.changes)
    if stretch.changes and one_sentence(a, b, stretch):
        return True
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


_LONG = 7
"""Letters of a word that stands alone in quotation marks and is found in another quotation."""


def _whole(words: Sequence[Word], part: tuple[int, int]) -> bool:
    """Whether a range holds a quotation from its first word to its last."""
    first, end = part
    opens = first == 0 or words[first - 1].quotation != words[first].quotation
    return opens and (end == len(words) or words[end].quotation != words[end - 1].quotation)
