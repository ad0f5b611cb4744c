"""Clean-up of matches: what a person would call chance is given up, and edges of changes slide to natural places.

The rule that a match smaller than the edits around it is chance is diff-match-patch's semantic clean-up (Fraser),
here over units with weights, so that words and numbers are never broken.
"""

import re
from collections.abc import Sequence

from reader.compare.borders import Borders
from reader.compare.runs import Gap, Run, joined
from reader.compare.sentencewise import SUBSTANTIAL, without_scraps
from reader.compare.sides import Side
from reader.compare.vocabulary import PUNCTUATION_WEIGHT
from reader.text.sentences import sentences

_HEAVIER = 1.5
"""Chance is what stands between two edits that are both heavier than it by this much."""
_FEW_LETTERS = 2
"""Letters between two edits that are chance in a script of letters that is written without white space."""
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Letters of Thai, Lao, Myanmar and Khmer."""
_WORDS_AFTER = 4
"""Units from a full stop on that tell whether it is one."""
_TWICE, _TOGETHER = 2.0, 8.0
"""Chance is also what stands between two replacements, each twice as heavy as it, and both so many times."""


def cleaned(runs: Sequence[Run], a: Side, b: Side) -> list[Run]:
    """The runs without chance matches, edges slid to paragraph, sentence, clause or word borders.

    The pairs of units are fewer or as many, and stay in order; cleaning twice changes nothing.
    """
    borders_a, borders_b = Borders(a), Borders(b)
    # Edges slide first: what was matched at the wrong one of two equal places would be taken for chance.
    current = _slid(joined(runs), a, b, borders_a, borders_b)
    while True:
        kept = without_scraps(_without_chance(current, a, b), a, b)
        if kept == current:
            return current
        slid = _slid(kept, a, b, borders_a, borders_b)
        if slid == current:
            return current
        current = slid


def _without_chance(runs: Sequence[Run], a: Side, b: Side) -> list[Run]:
    """One pass with a stack: when a run is given up, the one before it is looked at again."""
    kept: list[Run] = []
    for following in [*runs, Run(len(a), len(b), 0)]:
        while (
            kept
            and kept[-1].length < SUBSTANTIAL
            and not a.anchored(kept[-1].a, kept[-1].a_end)
            and _is_chance(kept[-2] if len(kept) > 1 else Run(0, 0, 0), kept[-1], following, a, b)
        ):
            kept.pop()
        kept.append(following)
    return kept[:-1]


def _is_chance(before: Run, run: Run, after: Run, a: Side, b: Side) -> bool:
    weight = a.weight(run.a, run.a_end)
    mark = weight <= PUNCTUATION_WEIGHT and a.keys[run.a] in a.vocabulary.ends
    earlier = Gap(before.a_end, run.a, before.b_end, run.b)
    one = _edited(earlier, a, b)
    letters = run.length <= _FEW_LETTERS and _SPACELESS.match(a.text, a.start(run.a)) is not None
    if not (mark or letters) and one < min(weight + _HEAVIER, _TWICE * weight):
        return False
    later = Gap(run.a_end, after.a, run.b_end, after.b)
    other = _edited(later, a, b)
    lighter = min(one, other)
    if lighter >= weight + _HEAVIER:
        return True
    if letters:
        return lighter > 0
    if mark:
        # A full stop is none where it belongs to an abbreviation on the other side.
        return _ends_sentence(a, run.a) != _ends_sentence(b, run.b)
    replaced = bool(earlier.cells and later.cells)
    return replaced and lighter >= _TWICE * weight and one + other >= _TOGETHER * weight


def _ends_sentence(side: Side, unit: int) -> bool:
    """Whether a sentence ends with a mark, going by the few words around it, so that quotation marks don't hide it."""
    block = side.block_of(unit)
    first, last = max(side.firsts[block], unit - 1), min(side.block_end(block), unit + _WORDS_AFTER)
    return last == unit + 1 or len(sentences(side.text, *side.span(first, last), side.language)) > 1


def _edited(gap: Gap, a: Side, b: Side) -> float:
    """The weight of a change: of what it deletes or of what it inserts, whichever is greater."""
    return max(a.weight(gap.a, gap.a_end), b.weight(gap.b, gap.b_end))


def _slid(runs: Sequence[Run], a: Side, b: Side, borders_a: Borders, borders_b: Borders) -> list[Run]:
    """Pure deletions and insertions moved to the most natural of the places that say the same."""
    current = list(runs)
    moved = True
    while moved:
        moved = False
        spans = [Run(0, 0, 0), *current, Run(len(a), len(b), 0)]
        for index in range(len(spans) - 1):
            left, right = spans[index], spans[index + 1]
            if left.a + left.length == right.a:
                if left.b + left.length == right.b:
                    continue
                shift = _best_shift(b.keys, left.b + left.length, right.b, left.length, right.length, borders_b)
            elif left.b + left.length == right.b:
                shift = _best_shift(a.keys, left.a + left.length, right.a, left.length, right.length, borders_a)
            else:
                continue
            if shift:
                spans[index] = Run(left.a, left.b, left.length + shift)
                spans[index + 1] = Run(right.a + shift, right.b + shift, right.length - shift)
                moved = True
        current = joined(spans) if moved else current
    return current


def _best_shift(keys: Sequence[int], start: int, end: int, left: int, right: int, borders: Borders) -> int:
    """By how many units the edit `keys[start:end]` is best moved: negative to the left, at most over `left` units."""
    lowest = 0
    while -lowest < left and keys[start + lowest - 1] == keys[end + lowest - 1]:
        lowest -= 1
    highest = 0
    while highest < right and keys[start + highest] == keys[end + highest]:
        highest += 1
    if lowest == highest:
        return 0

    def naturalness(shift: int) -> int:
        return borders.level(start + shift) + borders.level(end + shift)

    # Of equally natural places the edit keeps its own, else it takes the first.
    return max(range(lowest, highest + 1), key=lambda shift: (naturalness(shift), shift == 0, -shift))
