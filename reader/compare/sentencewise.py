"""Sentences of which little survives: they are shown as replaced, rather than as confetti."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.compare.runs import Gap, Run, gaps, joined
from reader.compare.sides import Side

SUBSTANTIAL = 12
"""A run of this many units is never chance."""
_LEAST_SURVIVING = 0.3
_LEAST_OF_TITLE = 0.6
"""A title is read at a glance: of one that mostly changed no words are kept."""
_BESIDE = 4
"""Units of a short change, and on either side of it."""


def without_scraps(runs: Sequence[Run], a: Side, b: Side) -> list[Run]:
    """The runs without what joins a sentence of A to one of B, where less than 30 % of the lighter one survives.

    Shares are by weight; of a title 60 % must survive. What is substantial inside a sentence is kept.
    """
    cut = _Cut(runs, a, b)
    starts = [0] * len(runs)
    ends = [run.length for run in runs]
    titles = _in_titles(runs, a, b)
    for place, light in enumerate(_light(runs, a, b)):
        if light and place not in titles:
            continue
        if place and not cut.survives(place - 1, at_end=True):
            ends[place - 1] = cut.tail(place - 1)
        if place < len(runs) and not cut.survives(place, at_end=False) and not cut.goes_along(place):
            starts[place] = cut.head(place)
    return joined(
        Run(run.a + start, run.b + start, max(0, end - start))
        for run, start, end in zip(runs, starts, ends, strict=True)
    )


class _Cut:
    """Runs cut where a sentence ends on either side; of each only the first and the last piece are looked at.

    No other match can lie in the sentences of what stands between those two.
    """

    def __init__(self, runs: Sequence[Run], a: Side, b: Side) -> None:
        self._runs = runs
        self._a = a
        self._b = b
        self._heads: dict[int, int] = {}
        self._tails: dict[int, int] = {}
        self._surviving: dict[tuple[int, int], float] = {}

    def head(self, index: int) -> int:
        """The length of the first piece of a run."""
        known = self._heads.get(index)
        if known is None:
            run = self._runs[index]
            a_end, b_end = self._a.sentence_of(run.a)[1], self._b.sentence_of(run.b)[1]
            known = self._heads[index] = min(a_end - run.a, b_end - run.b, run.length)
        return known

    def tail(self, index: int) -> int:
        """The units of a run before its last piece."""
        known = self._tails.get(index)
        if known is None:
            run = self._runs[index]
            a_start, b_start = self._a.sentence_of(run.a_end - 1)[0], self._b.sentence_of(run.b_end - 1)[0]
            known = self._tails[index] = max(a_start - run.a, b_start - run.b, 0)
        return known

    def goes_along(self, index: int) -> bool:
        """Whether the first piece of a run is a mark that on one side follows what is matched before it."""
        run = self._runs[index]
        before = self._runs[index - 1] if index else Run(0, 0, 0)
        follows = (run.a and run.a == before.a_end) or (run.b and run.b == before.b_end)
        return bool(follows) and self.head(index) == 1 and not self._a.vocabulary.words[self._a.keys[run.a]]

    def survives(self, index: int, at_end: bool) -> bool:
        """Whether enough is matched between the two sentences that a run's first or last piece joins."""
        run = self._runs[index]
        if self._goes_on(run, at_end):
            return True
        start, end = (self.tail(index), run.length) if at_end else (0, self.head(index))
        if end - start >= SUBSTANTIAL or self._a.anchored(run.a + start, run.a + end):
            return True
        sentence_a, sentence_b = self._a.sentence_of(run.a + start), self._b.sentence_of(run.b + start)
        pair = sentence_a[0], sentence_b[0]
        if pair not in self._surviving:
            self._surviving[pair] = self._matched(index, Gap(*sentence_a, *sentence_b))
        lighter = min(self._a.weight(*sentence_a), self._b.weight(*sentence_b))
        titles = self._a.titles and self._b.titles and _in_title(self._a, pair[0]) and _in_title(self._b, pair[1])
        return self._surviving[pair] >= (_LEAST_OF_TITLE if titles else _LEAST_SURVIVING) * lighter

    def _goes_on(self, run: Run, at_end: bool) -> bool:
        """Whether the first or last piece of a run is surely substantial: it has no mark that could end a sentence."""
        if run.length < SUBSTANTIAL:
            return False
        start = run.length - SUBSTANTIAL if at_end else 0
        last = start + SUBSTANTIAL - 1
        return (
            self._a.vocabulary.ends.isdisjoint(self._a.keys[run.a + start : run.a + last])
            and self._a.block_of(run.a + start) == self._a.block_of(run.a + last)
            and self._b.block_of(run.b + start) == self._b.block_of(run.b + last)
        )

    def _matched(self, index: int, sentences: Gap) -> float:
        """The weight of what all runs, of which one is given, match between two sentences."""
        first = last = index
        while first and self._meets(first - 1, sentences):
            first -= 1
        while last + 1 < len(self._runs) and self._meets(last + 1, sentences):
            last += 1
        return sum(self._inside(run, sentences) for run in self._runs[first : last + 1])

    def _meets(self, index: int, sentences: Gap) -> bool:
        run = self._runs[index]
        return (run.a_end > sentences.a and run.a < sentences.a_end) or (
            run.b_end > sentences.b and run.b < sentences.b_end
        )

    def _inside(self, run: Run, sentences: Gap) -> float:
        start = max(0, sentences.a - run.a, sentences.b - run.b)
        end = min(run.length, sentences.a_end - run.a, sentences.b_end - run.b)
        return self._a.weight(run.a + start, run.a + end) if start < end else 0.0


def _in_title(side: Side, unit: int) -> bool:
    return side.block_of(unit) in side.titles


def _in_titles(runs: Sequence[Run], a: Side, b: Side) -> set[int]:
    """The gaps before and after the runs that join a title to a title, by how many runs stand before them."""
    found: set[int] = set()
    if not b.titles:
        return found
    for title in a.titles:
        place = max(0, bisect_left(runs, (a.firsts[title],)) - 1)
        while place < len(runs) and runs[place].a < a.block_end(title):
            run = runs[place]
            if run.a_end > a.firsts[title] and (_in_title(b, run.b) or _in_title(b, run.b_end - 1)):
                found.update((place, place + 1))
            place += 1
    return found


def _light(runs: Sequence[Run], a: Side, b: Side) -> list[bool]:
    """For each gap before, between and after the runs: whether it is too little to replace a sentence.

    Each half of a run vouches for one gap, so that what vouches for the changes of one sentence is counted once.
    """
    # An anchor is a whole sentence, and vouches for both.
    lengths = [2 if length == 1 and a.anchored(start, start + 1) else length for start, _, length in runs]
    between = zip(gaps(runs, Gap(0, len(a), 0, len(b))), [0, *lengths], [*lengths, 0], strict=True)
    return [_is_light(gap, before // 2, (after + 1) // 2, a, b) for gap, before, after in between]


def _is_light(gap: Gap, before: int, after: int, a: Side, b: Side) -> bool:
    """Whether a short change ends no sentence, and half its weight stands beside it in the same one.

    `before` and `after` are how many units on either side may vouch for that.
    """
    a_start, a_end, b_start, b_end = gap
    ends, weights = a.vocabulary.ends, a.vocabulary.weights
    gone, new = a.keys[a_start:a_end], b.keys[b_start:b_end]
    edited = max(sum([weights[key] for key in gone]), sum([weights[key] for key in new]))
    if not edited:
        return True
    if len(gone) > _BESIDE or len(new) > _BESIDE or not a_start or not b_start:
        return False
    if not (ends.isdisjoint(gone) and ends.isdisjoint(new)):
        return False
    # Mostly the word before is enough, and wherever it stands, it stands in the block of the run that ends with it.
    if before and a.keys[a_start - 1] not in ends and 2 * weights[a.keys[a_start - 1]] >= edited:
        return True
    block_a, block_b = a.block_of(a_start - 1), b.block_of(b_start - 1)
    before = min(a_start - a.firsts[block_a], b_start - b.firsts[block_b], before, _BESIDE)
    after = min(a.block_end(block_a) - a_end, b.block_end(block_b) - b_end, after, _BESIDE)
    beside = 0.0
    for key in reversed(a.keys[a_start - before : a_start]):
        if key in ends:
            break
        beside += weights[key]
    for key in a.keys[a_end : a_end + max(0, after)]:
        beside += weights[key]
        if key in ends:
            break
    return 2 * beside >= edited
