"""How two quotations of one sentence begin and end: other words there, and one sentence told in two ways."""

from collections.abc import Sequence

from reader.claims.quotations.stretch import Block, Change, Stretch, same_style
from reader.claims.quotations.stretch import telling as telling_in
from reader.claims.quotations.utterances import Utterance, Word

_EDGE = 3
"""Words of a difference before or behind the common words, at the most."""
_EDGE_SAID = 8
"""The same in a sentence that one speaker says."""
_LEAST_SAID, _TELLING_SAID, _SHARE_SAID = 5, 2, 0.35
"""Common words of such a sentence, those that tell something, and their share in the longer side."""


def reworded(a: Utterance, b: Utterance, stretch: Stretch) -> Stretch:
    """The stretch, widened to one sentence of one speaker that opens or ends otherwise on both sides.

    What one side alone has more at the end is no alteration.
    """
    if a.speakers.isdisjoint(b.speakers):
        return stretch
    (one, one_end), (other, other_end) = stretch.a, stretch.b
    first, other_first = _back(a.words, one, _EDGE_SAID), _back(b.words, other, _EDGE_SAID)
    end, last = _forth(a.words, one_end, _EDGE_SAID), _forth(b.words, other_end, _EDGE_SAID)
    opening = None if first is None or other_first is None else Change((first, one), (other_first, other))
    ending = None if end is None or last is None else Change((one_end, end), (other_end, last))
    changes = tuple(edge for edge in (opening, *stretch.changes, ending) if edge is not None and _differ(a, b, edge))
    mine = (one if first is None else first, end or one_end)
    theirs = (other if other_first is None else other_first, last or other_end)
    widened = stretch._replace(a=mine, b=theirs, changes=changes)
    return widened if len(changes) > len(stretch.changes) and one_sentence(a, b, widened) else stretch


def _differ(a: Utterance, b: Utterance, change: Change) -> bool:
    return not same_style(a.words[slice(*change.a)], b.words[slice(*change.b)])


def one_sentence(a: Utterance, b: Utterance, stretch: Stretch) -> bool:
    """Whether one speaker says both sides, each a sentence, and they have so much in common that they are one."""
    if a.speakers.isdisjoint(b.speakers) or stretch.shared < _LEAST_SAID:
        return False
    if not _is_sentence(a.words, stretch.a) or not _is_sentence(b.words, stretch.b):
        return False
    mine, theirs = a.words[slice(*stretch.a)], b.words[slice(*stretch.b)]
    telling = len(telling_in(mine) & telling_in(theirs))
    return telling >= _TELLING_SAID and stretch.shared >= _SHARE_SAID * max(len(mine), len(theirs))


def _is_sentence(words: Sequence[Word], part: tuple[int, int]) -> bool:
    first, end = part
    ends = end == len(words) or words[end].opens or words[end].quotation != words[end - 1].quotation
    return words[first].opens and ends and not any(word.opens for word in words[first + 1 : end])


def before(a: Sequence[Word], b: Sequence[Word], block: Block) -> Change | None:
    """The words before the first common run where the sentence opens otherwise, on one side at least in a few words."""
    one, other = _back(a, block.a, _EDGE), _back(b, block.b, _EDGE)
    if one is None and other is None:
        return None
    first = one if one is not None else _beside(a, block.a, -1)
    other_first = other if other is not None else _beside(b, block.b, -1)
    if first is None or other_first is None or same_style(a[first : block.a], b[other_first : block.b]):
        return None
    return Change((first, block.a), (other_first, block.b))


def _back(words: Sequence[Word], at: int, most: int) -> int | None:
    """Where the sentence opens that goes on at `at`, if it opened one word to `most` before."""
    for first in range(at - 1, max(-1, at - most - 1), -1):
        if _beside(words, first + 1, -1) is None:
            return None
        if words[first].opens:
            return first
    return None


def behind(a: Sequence[Word], b: Sequence[Word], block: Block) -> Change | None:
    """The words behind the last common run where the sentence ends otherwise, on one side at least in a few words."""
    start, other_start = block.a + block.size, block.b + block.size
    one, other = _forth(a, start, _EDGE), _forth(b, other_start, _EDGE)
    if one is None and other is None:
        return None
    end = one if one is not None else _beside(a, start, 1)
    other_end = other if other is not None else _beside(b, other_start, 1)
    if end is None or other_end is None or same_style(a[start:end], b[other_start:other_end]):
        return None
    return Change((start, end), (other_start, other_end))


def _forth(words: Sequence[Word], start: int, most: int) -> int | None:
    """Where the sentence ends that goes on at `start`, if it ends one word to `most` on."""
    for end in range(start + 1, min(len(words), start + most) + 1):
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
