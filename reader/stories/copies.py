"""Which articles are versions of one text, found without comparing each with each.

Articles whose texts share sampled runs of words are measured by containment of the runs of their compared texts (Broder
1997): what a copy cut or added doesn't count against it. Two texts of one pattern whose figures and names differ
wherever the pattern puts them (weather, results, prices) are no copies.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.model import Witness
from reader.stories.union import Union
from reader.text.sampling import SharedRuns, runs_of

_PROMISING = 0.15
"""Share of the sampled runs of the shorter text that must stand in the other for the two to be measured."""
_FEWEST_SHARED = 2
_CONTAINED = 0.3
"""Share of the runs of the shorter compared text: two cut or extended copies keep this much, two works don't."""
_FEWEST_RUNS = 16
_WHOLE = 0.8
"""Two texts share so many runs, or almost all of a short one: in a line or two chance does more."""
_CONTAINED_PROSE = 0.2
_QUOTED = re.compile(r"“[^“”]{1,1000}”|\"[^\"]{1,1000}\"")
_BLANK = re.compile(r"(?<!\S)([^\sA-Z]\S*) (?=([A-Z0-9]\S*) (\S+))")
_MARKS = ".,;:()\"'“”‘’"
_PARTICULAR = re.compile(r"(?<!\S)[A-Z0-9][^\s.,;:]*")
_FEWEST_FILLED = 3
_FILLED_ALIKE = 0.5

Near = Callable[[int, int], bool]
"""Whether two articles, by number, may be of one time."""


def copies(witnesses: Sequence[Witness], shared: SharedRuns, near: Near) -> list[list[int]]:
    """The articles of each text by number, every article in one group; in the order of the first of each.

    The articles come in order of their ids; `shared` holds the runs of their whole texts.
    """
    union = Union(len(witnesses))
    texts = [compared_text(witness) for witness in witnesses]
    _join_equal(texts, near, union)
    pairs = sorted(_promising(witnesses, shared, union))
    parts = Union(len(witnesses))
    for _, a, b in pairs:
        parts.join(a, b)
    by_part: dict[int, list[tuple[int, int]]] = {}
    for _, a, b in pairs:
        by_part.setdefault(parts.root(a), []).append((a, b))
    for found in by_part.values():
        _join_alike(texts, found, near, union)
    return union.groups()


def compared_text(witness: Witness) -> str:
    """The compared text with one space between words."""
    return " ".join(" ".join(witness.text[block.start : block.end] for block in witness.compared).split())


def _join_equal(texts: Sequence[str], near: Near, union: Union) -> None:
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if text:
            places.setdefault(text, []).append(index)
    for equal in places.values():
        for one, other in pairwise(equal):
            if near(one, other):
                union.join(one, other)


def _promising(witnesses: Sequence[Witness], shared: SharedRuns, union: Union) -> set[tuple[float, int, int]]:
    """Pairs that share many sampled runs, with the share negated; of equal articles the first stands for all."""
    numbers = {witness.id: index for index, witness in enumerate(witnesses)}
    found = set()
    for index, witness in enumerate(witnesses):
        if union.root(index) != index:
            continue
        for name, count in shared.near(witness.id, _FEWEST_SHARED).items():
            other = union.root(numbers[name])
            share = count / min(shared.size(witness.id), shared.size(name))
            if other != index and share >= _PROMISING:
                found.add((-share, min(index, other), max(index, other)))
    return found


class _Read(NamedTuple):
    """A text, its runs, those outside quotation marks, and its figures and names."""

    text: str
    runs: frozenset[int]
    prose: frozenset[int]
    particulars: frozenset[str]


def _join_alike(texts: Sequence[str], pairs: Sequence[tuple[int, int]], near: Near, union: Union) -> None:
    read: dict[int, _Read] = {}
    for a, b in pairs:
        if union.root(a) == union.root(b) or not near(a, b):
            continue
        for index in (a, b):
            if index not in read:
                read[index] = _read(texts[index])
        if _one_text(read[a], read[b]):
            union.join(a, b)


def _read(text: str) -> _Read:
    runs = runs_of(text)
    prose = _QUOTED.sub(" ", text) if "“" in text or '"' in text else text
    return _Read(text, runs, runs if prose is text else runs_of(prose), frozenset(_PARTICULAR.findall(text)))


def _one_text(a: _Read, b: _Read) -> bool:
    if len(a.runs & b.runs) < _FEWEST_RUNS and not _contained(a.runs, b.runs, _WHOLE):
        return False
    # Two reporters at one press conference quote the same words; what they write around them is their own.
    if not (_contained(a.runs, b.runs, _CONTAINED) and _contained(a.prose, b.prose, _CONTAINED_PROSE)):
        return False
    return not _of_one_pattern(a, b)


def _contained(a: frozenset[int], b: frozenset[int], least: float) -> bool:
    return len(a & b) >= least * max(1, min(len(a), len(b)))


def _of_one_pattern(a: _Read, b: _Read) -> bool:
    """Whether two texts differ in most figures and names that stand between the same words in both."""
    if min(len(a.particulars - b.particulars), len(b.particulars - a.particulars)) < _FEWEST_FILLED:
        return False
    ones, others = (
        {(before, after): filled.strip(_MARKS) for before, filled, after in _BLANK.findall(one.text)} for one in (a, b)
    )
    filled = [ones[around] == others[around] for around in ones.keys() & others.keys()]
    return len(filled) >= _FEWEST_FILLED and sum(filled) < _FILLED_ALIKE * len(filled)
