"""Which version of a text was made from which: the likeliest parents, as in the stemmatology of manuscripts.

A version is made from another that came before it. What it has and the other lacks speaks against the other, three
times as much as what it left out; a version in the middle is taken for the parent only where both share an edit that
the first version lacks (Maas 1957: shared errors show descent, shared readings don't).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.model import Dated
from reader.stories.addresses import moment, versions
from reader.stories.readings import Reading, told_day

_ADDED = 3
"""How much more an addition weighs than a cut: every editor cuts, few add what another version happens to have."""
_SHARED_EDIT = 4
"""Runs of three words that a changed word or two leave: shared by chance they'd be fewer."""
_ALL_COMPARED = 24
"""Versions of which each is held against each; among more, those that share edits are."""
_ASKED = 8
_WIDESPREAD = 64


class Descent(NamedTuple):
    """What a version was made from, and the runs of an edit that only both share."""

    parent: Reading
    edit: frozenset[int] = frozenset()
    later_version: bool = False
    """whether it is a later version at the parent's address"""


def original(work: Sequence[Reading], dated: Mapping[str, Dated | None]) -> Reading:
    """The version that the others were made from: earliest, then credited, then the one that holds most of the rest."""
    share: defaultdict[int, float] = defaultdict(float)
    for reading in work:
        for run in reading.runs:
            share[run] += 1 / len(reading.runs)
    place = _places(work)

    def rank(reading: Reading) -> tuple[bool, str, bool, str, float, str]:
        # Rounded, as the order in which runs are summed up tells nothing.
        held = round(sum(share[run] for run in reading.runs), 6)
        exact = moment(reading.article) or "9999"
        day = told_day(reading, dated) or "9999"
        return place[reading.id][1] > 0, day, not reading.article.agency, exact, -held, reading.article.path

    return min(work, key=rank)


def descents(work: Sequence[Reading], first: Reading, dated: Mapping[str, Dated | None]) -> dict[str, Descent]:
    """What each version but the first was made from, by its id; a later version at one address from the one before."""
    known = {reading.id: reading for reading in work}
    place = _places(work)
    distance = {reading.id: len(reading.runs ^ first.runs) for reading in work}

    def order(reading: Reading) -> tuple[bool, int, str, int]:
        address, number, _ = place[reading.id]
        return reading is not first, distance[address], address, number

    ordered = sorted(work, key=order)
    edited: defaultdict[int, list[Reading]] = defaultdict(list)
    found: dict[str, Descent] = {}
    for index, reading in enumerate(ordered):
        edits = reading.runs - first.runs
        earlier = place[reading.id][2]
        if reading is not first and earlier is not None:
            found[reading.id] = Descent(known[earlier], later_version=True)
        elif reading is not first:
            near = ordered[1:index] if len(work) <= _ALL_COMPARED else _sharing(edits, edited)
            found[reading.id] = _descent(reading, [one for one in near if not _later(one, reading, dated)], first)
        for run in edits:
            if len(edited[run]) < _WIDESPREAD:
                edited[run].append(reading)
    return found


def _places(work: Sequence[Reading]) -> dict[str, tuple[str, int, str | None]]:
    """The id of the first version at each article's address, how many came before it, and the id of the last of these.

    An article whose address no other has is its own first version.
    """
    place: dict[str, tuple[str, int, str | None]] = {reading.id: (reading.id, 0, None) for reading in work}
    for group in versions([reading.article for reading in work]):
        place |= {one: (group[0], number, group[number - 1] if number else None) for number, one in enumerate(group)}
    return place


def _sharing(edits: frozenset[int], edited: Mapping[int, Sequence[Reading]]) -> list[Reading]:
    """The versions that share most edits."""
    counts: Counter[str] = Counter()
    known: dict[str, Reading] = {}
    for run in edits:
        for other in edited.get(run, ()):
            counts[other.id] += 1
            known[other.id] = other
    return [known[name] for name in sorted(counts, key=lambda name: (-counts[name], name))[:_ASKED]]


def _later(one: Reading, other: Reading, dated: Mapping[str, Dated | None]) -> bool:
    first, second = told_day(one, dated), told_day(other, dated)
    return first is not None and second is not None and first > second


def _descent(reading: Reading, before: Sequence[Reading], first: Reading) -> Descent:
    best, least = Descent(first), _cost(first, reading)
    for other in before:
        edit = (reading.runs & other.runs) - first.runs
        cost = _cost(other, reading)
        if len(edit) >= _SHARED_EDIT and cost < least:
            best, least = Descent(other, edit), cost
    return best


def _cost(parent: Reading, child: Reading) -> int:
    return _ADDED * len(child.runs - parent.runs) + len(parent.runs - child.runs)
