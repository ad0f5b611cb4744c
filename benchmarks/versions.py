"""Pairs of long texts of which every edit and every move is known: what the benchmark measures against."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from benchmarks.prose import Paragraph, edited, prose, text_of, vocabulary

Place = tuple[int, int]
"""A stretch of a text in code points."""

_WORDS_A_MOVE = 1000
_SEEDS = Path(__file__).parents[1] / "seeds"
_SWAPPED = 0.3


@dataclass(frozen=True)
class Versions:
    """Two texts, the least words that must be marked between them, and where each moved paragraph stands in both."""

    a: str
    b: str
    least: int
    moves: tuple[tuple[Place, Place], ...]


def versions(
    seed: int, words: int, share: float = 0.02, fresh: bool = True, merge: int = 1, alike: bool = False
) -> Versions:
    """A text and its edited version.

    A share of the words is edited: half replaced, a quarter added, a quarter taken away; substitutes are `fresh`, or
    else from the text's own words. One paragraph of every 1000 words, and two at least, are moved by ten paragraphs or
    more where there are as many, and only half of those are edited. In the version every `merge` paragraphs are one.
    `alike` makes the text of the sentences of the seed articles, with some words swapped, so that it repeats itself.
    """
    random = Random(seed)
    first = _alike(random, words) if alike else prose(random, words, vocabulary(random))
    order, taken = _reordered(random, len(first), max(2, words // _WORDS_A_MOVE))
    untouched = {number for index, number in enumerate(taken) if index % 2}
    touched = [number for number in order if number not in untouched]
    second = edited(random, [first[number] for number in touched], share, fresh)
    made = dict(zip(touched, second.paragraphs, strict=True))
    paragraphs = [made.get(number, first[number]) for number in order]
    spans_a = _spans(first)
    spans_b = dict(zip(order, _spans(paragraphs), strict=True))
    return Versions(
        a=text_of(first),
        b=_merged(paragraphs, merge),
        least=second.least,
        moves=tuple((spans_a[number], spans_b[number]) for number in sorted(taken)),
    )


def _alike(random: Random, words: int) -> list[Paragraph]:
    """Paragraphs of two to five sentences of the seed articles, some words of which are swapped for others."""
    lines = [line for path in sorted(_SEEDS.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines()]
    said = [sentence.split() for line in lines for sentence in line.split(". ")]
    known = [sentence for sentence in said if 8 <= len(sentence) <= 40]
    vocabulary = [word for line in known for word in line]
    paragraphs: list[Paragraph] = []
    count = 0
    while count < words:
        drawn = [word for _ in range(random.randint(2, 5)) for word in random.choice(known)]
        paragraph = [random.choice(vocabulary) if random.random() < _SWAPPED else word for word in drawn]
        paragraphs.append(paragraph)
        count += len(paragraph)
    return paragraphs


def _reordered(random: Random, count: int, moves: int) -> tuple[list[int], list[int]]:
    """The numbers of the paragraphs in their new order, and those that were moved.

    No two moved ones were neighbours, and each passes ten that were not moved: of a few, those could as well be meant.
    """
    least = min(10, count // 3)
    taken: list[int] = []
    for number in random.sample(range(count), count):
        if len(taken) == moves:
            break
        if all(abs(number - other) > 1 for other in taken):
            taken.append(number)
    order = [number for number in range(count) if number not in set(taken)]
    places: dict[int, int] = {}
    sorted_taken = sorted(taken)
    for number in taken:
        own = number - bisect_left(sorted_taken, number)
        free = [place for place in range(len(order) + 1) if abs(place - own) >= least and place not in places]
        places[random.choice(free)] = number
    result: list[int] = []
    for place in range(len(order) + 1):
        if place in places:
            result.append(places[place])
        result += order[place : place + 1]
    return result, taken


def _spans(paragraphs: Sequence[Paragraph]) -> list[Place]:
    lengths = [len(" ".join(paragraph)) for paragraph in paragraphs]
    starts = accumulate((length + 1 for length in lengths), initial=0)
    return [(start, start + length) for start, length in zip(starts, lengths, strict=False)]


def _merged(paragraphs: Sequence[Paragraph], size: int) -> str:
    """The text with every `size` paragraphs on one line. Offsets stay: a space stands where a line ended."""
    lines = [" ".join(paragraph) for paragraph in paragraphs]
    return "\n".join(" ".join(lines[start : start + size]) for start in range(0, len(lines), size))
