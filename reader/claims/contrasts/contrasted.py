"""Words of two sentences that fill one place in what both tell, and of which one thing can only be one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import combinations, islice, product
from typing import NamedTuple

from reader.claims.contrasts.exclusives import LONGEST, Use, bond, uses
from reader.claims.contrasts.slots import Slot, compared, denied, slot
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.claims.values.features import clash
from reader.model import Relation
from reader.text.similarity import cosine

_LINKED = 0.2
"""Cosine of two sentences from which a word can fill one place in both."""
_LEAST, _SHARE, _SHARED = 3.0, 0.35, 3
"""Weight of the words that both have beside the two words, its share of what stands beside either, and the number of
these words, from which both fill one place in what is told."""
_SURE, _SURE_SHARE = 0.6, 0.6
"""Cosine of two sentences, and that share, from which both surely tell one thing."""
_RIVAL = 0.5
"""Of the weight: from so much on, a sentence with the same word is rather what the other article means."""
_BESIDE = 2
"""Sentences before and behind in which an article that also has the other's word means both."""
_SIDE_BY_SIDE = 1
"""Tokens that may stand between words that part together."""
_MOST = 60
"""Sentences of one article with a word that are looked at."""
_MOST_PAIRS, _MOST_IN_ALL = 400, 8000
"""Pairs of sentences of two articles with words of one set, and with words of any, that are looked at."""


class End(NamedTuple):
    """A use, and the sentence that holds it."""

    place: Place
    use: Use


class Contrast(NamedTuple):
    """Two uses of words of one set that fill one place in two sentences, of the earlier article first."""

    weight: float
    ends: tuple[End, End]
    relation: Relation
    shared: frozenset[str]


class Reading:
    """The uses of a story's sentences, read when first asked for."""

    def __init__(self, members: Sequence[Member], weights: Mapping[str, float]) -> None:
        self.members, self.weights = members, weights
        self._uses: dict[Place, list[Use]] = {}
        self._slots: dict[tuple[Place, Use], Slot] = {}

    def line(self, place: Place) -> Line:
        """The sentence at a place."""
        return self.members[place[0]].lines[place[1]]

    def uses(self, place: Place) -> list[Use]:
        """The uses in a sentence."""
        if place not in self._uses:
            self._uses[place] = uses(self.line(place))
        return self._uses[place]

    def slot(self, place: Place, use: Use) -> Slot:
        """What stands beside a use."""
        if (place, use) not in self._slots:
            self._slots[place, use] = slot(self.line(place), use, self.uses(place))
        return self._slots[place, use]

    @cached_property
    def held(self) -> Mapping[tuple[int, int, int], Sequence[tuple[Place, Use]]]:
        """Where an article uses a member of a set, by the three numbers, in order."""
        found: dict[tuple[int, int, int], list[tuple[Place, Use]]] = defaultdict(list)
        for article, member in enumerate(self.members):
            for at in range(len(member.vectors)):
                for use in self.uses((article, at)):
                    found[article, use.set, use.member].append(((article, at), use))
        return found

    def opposed(self) -> set[tuple[Place, Place]]:
        """The sentences of two articles that have unlike members of one set."""
        places: dict[int, dict[int, list[tuple[Place, int]]]] = defaultdict(lambda: defaultdict(list))
        for (article, set_, member), held in self.held.items():
            places[set_][article] += [(place, member) for place, _ in held[:_MOST]]
        found: dict[tuple[int, int], set[tuple[Place, Place]]] = defaultdict(set)
        for by_article in places.values():
            for one, other in combinations(sorted(by_article), 2):
                if len(found[one, other]) < _MOST_IN_ALL:
                    both = islice(product(by_article[one], by_article[other]), _MOST_PAIRS)
                    found[one, other].update((a, b) for (a, mine), (b, theirs) in both if mine != theirs)
        return set().union(*found.values())


def contrasts(one: Place, other: Place, reading: Reading) -> list[Contrast]:
    """The words of two sentences that part, where each lacks the other's."""
    mine, theirs = reading.uses(one), reading.uses(other)
    if {use.set for use in mine}.isdisjoint(use.set for use in theirs):
        return []
    if any(place[1] >= len(reading.members[place[0]].vectors) for place in (one, other)):
        return []
    near = cosine(*(reading.members[article].vectors[line] for article, line in (one, other)))
    if near < _LINKED:
        return []
    found = (
        _contrast(one, a, other, b, near, reading)
        for a in mine
        for b in theirs
        if a.set == b.set and a.member != b.member and not (_listed(a, theirs) or _listed(b, mine))
    )
    return _merged([one for one in found if one is not None and not _rivalled(one, reading)])


def _merged(contrasts: Sequence[Contrast]) -> list[Contrast]:
    """The contrasts of two sentences, those whose words stand side by side in both as one: "bruised" and "leg"."""
    kept: list[Contrast] = []
    for one in sorted(contrasts, key=lambda one: (-one.weight, one.ends)):
        at = next((at for at, other in enumerate(kept) if _adjoin(one, other)), None)
        if at is None:
            kept.append(one)
        else:
            a, b = (
                End(
                    mine.place,
                    mine.use._replace(first=min(mine.use.first, his.use.first), end=max(mine.use.end, his.use.end)),
                )
                for mine, his in zip(kept[at].ends, one.ends, strict=True)
            )
            kept[at] = kept[at]._replace(ends=(a, b), shared=kept[at].shared | one.shared)
    return kept


def _adjoin(one: Contrast, other: Contrast) -> bool:
    return all(
        max(a.use.first, b.use.first) - min(a.use.end, b.use.end) <= _SIDE_BY_SIDE
        for a, b in zip(one.ends, other.ends, strict=True)
    )


def _listed(use: Use, uses: Sequence[Use]) -> bool:
    return any((one.set, one.member) == (use.set, use.member) for one in uses)


def _contrast(one: Place, a: Use, other: Place, b: Use, near: float, reading: Reading) -> Contrast | None:
    lines = reading.line(one), reading.line(other)
    slots = reading.slot(one, a), reading.slot(other, b)
    told, kind = compared(*slots, reading.weights), bond(a.set)
    if not {"close": told.next, "scope": told.noun}.get(kind, told.beside):
        return None
    if told.weight < _LEAST or told.share < _SHARE or len(told.shared) < _SHARED:
        return None
    if denied(lines[0], a) or denied(lines[1], b) or clash(slots[0].dates, slots[1].dates) or _others(*slots):
        return None
    sure = kind == "strict" and told.next and near >= _SURE and told.share >= _SURE_SHARE and _one_thing(slots, lines)
    return Contrast(told.weight, (End(one, a), End(other, b)), "disagree" if sure else "differs", told.shared)


def _one_thing(slots: tuple[Slot, Slot], lines: tuple[Line, Line]) -> bool:
    """Whether nothing beside two words tells what they are of apart.

    That is a name, a number, a scope word, what may be, or the word behind: guilty of theft, and not guilty of murder.
    """
    (mine, theirs), telling = slots, (words("scope") | words("compared") | words("undone")) - words("denial")
    said, other = (telling.intersection(line.keys[:LONGEST]) for line in lines)
    return (
        said == other
        and (mine.noun == theirs.noun or not (mine.noun and theirs.noun))
        and all(a <= b or b <= a for a, b in ((mine.names, theirs.names), (mine.numbers, theirs.numbers)))
    )


def _others(one: Slot, other: Slot) -> bool:
    """Whether both name somebody beside, or count, and none that the other does."""
    return any(
        mine and theirs and not mine & theirs
        for mine, theirs in ((one.names, other.names), (one.numbers, other.numbers))
    )


def _rivalled(contrast: Contrast, reading: Reading) -> bool:
    """Whether either article has the other's word too, close by or in a like place: then it means both."""
    for mine, theirs in (contrast.ends, contrast.ends[::-1]):
        word = reading.slot(*theirs)
        for at, rival in reading.held.get((mine.place[0], theirs.use.set, theirs.use.member), ())[:_MOST]:
            if abs(at[1] - mine.place[1]) <= _BESIDE:
                return True
            if compared(word, reading.slot(at, rival), reading.weights).weight >= _RIVAL * contrast.weight:
                return True
    return False
