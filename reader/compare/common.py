"""What two short stretches have in common, in order, weighing the most that it can."""

from collections.abc import Iterable, Sequence

from reader.compare.runs import Gap, Run, joined

_WEIGHED_CELLS = 40_000
"""A gap up to this size is solved by weight; in a larger one every key counts the same."""
_SHARES = 4
"""The least weight is a quarter of a word's."""
_MOST_SHARES = 8


def common(a: Sequence[int], b: Sequence[int], gap: Gap, weights: Sequence[float]) -> list[Run]:
    """A heaviest common subsequence of a gap: words before commas, numbers before words.

    `weights` is what each key counts, in quarters. Bit-parallel (Hyyrö 2004, as rapidfuzz has it): for the weights
    each key is written as so many different letters, and keys of which any letter is matched are matched whole.
    """
    keys_a, keys_b = a[gap.a : gap.a_end], b[gap.b : gap.b_end]
    shared = set(keys_a).intersection(keys_b)
    if not shared:
        return []
    if len(keys_a) == 1 or len(keys_b) == 1:
        return [_single(keys_a, keys_b, gap, shared, weights)]
    if gap.cells > _WEIGHED_CELLS or len({weights[key] for key in shared}) == 1:
        return [Run(gap.a + i, gap.b + j, length) for i, j, length in _longest(keys_a, keys_b)]
    # What the other side lacks can't be matched; without it the strings are short.
    places_a = [place for place, key in enumerate(keys_a) if key in shared]
    places_b = [place for place, key in enumerate(keys_b) if key in shared]
    letters_a, owners_a = _spelt(keys_a, places_a, weights)
    letters_b, owners_b = _spelt(keys_b, places_b, weights)
    pairs: list[Run] = []
    last_a = last_b = -1
    for i, j, length in _longest(letters_a, letters_b):
        for letter in range(length):
            here, there = owners_a[i + letter], owners_b[j + letter]
            if here > last_a and there > last_b:
                pairs.append(Run(gap.a + here, gap.b + there, 1))
                last_a, last_b = here, there
    return joined(pairs)


def _single(
    keys_a: Sequence[int], keys_b: Sequence[int], gap: Gap, shared: Iterable[int], weights: Sequence[float]
) -> Run:
    """The heaviest pair where one side is a single key, or the first of equal ones."""
    key = max(sorted(shared), key=lambda key: weights[key])
    return Run(gap.a + keys_a.index(key), gap.b + keys_b.index(key), 1)


def _longest(a: Sequence[int], b: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    from rapidfuzz.distance import LCSseq

    return ((block.a, block.b, block.size) for block in LCSseq.opcodes(a, b).as_matching_blocks() if block.size)


def _spelt(keys: Sequence[int], places: Iterable[int], weights: Sequence[float]) -> tuple[list[int], list[int]]:
    """The keys at some places, written as letters, and for each letter the place it stands for."""
    letters: list[int] = []
    owners: list[int] = []
    for place in places:
        key = keys[place]
        share = round(_SHARES * weights[key])
        letters += range(key * _MOST_SHARES, key * _MOST_SHARES + share)
        owners += [place] * share
    return letters, owners
