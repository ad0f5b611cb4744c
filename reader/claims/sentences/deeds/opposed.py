"""Deeds of which one article tells that they were done, and another tells the opposite: welcomed, and rejected."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import combinations, islice, product
from typing import NamedTuple

from reader.claims.sentences.deeds.opposites import listed, opposites
from reader.claims.sentences.deeds.persons import Person, whom
from reader.claims.sentences.deeds.phrases import Phrase, meets, within
from reader.claims.sentences.deeds.reading import Deed, deeds, sets_in
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import date_of
from reader.claims.surroundings.words import MONTHS, words
from reader.claims.values.features import clash
from reader.text.similarity import cosine

_ALIKE, _LIKELY = 0.05, 0.15
"""Cosine of two sentences from which deeds of the same thing are of one happening; where less is known of the thing."""
_SURE = 0.3
"""The same, from which two articles surely contradict each other."""
_MOST = 40
"""Deeds of one side of a set in one article that are compared."""
_MOST_PAIRS = 400
_CERTAIN = 2


class Told(NamedTuple):
    """A deed, the sentence that tells of it, and whom it befell where it is a fate."""

    place: Place
    deed: Deed
    person: Person | None


class Opposed(NamedTuple):
    """Two deeds that can't both be, of the earlier article first, how alike they are, and whether surely so."""

    weight: float
    one: Told
    other: Told
    sure: bool

    @property
    def denies(self) -> bool:
        """Whether one of the two is told by a denial of its opposite."""
        return self.one.deed.denied != self.other.deed.denied


class Deeds:
    """The deeds of a story's sentences by article, set and side."""

    def __init__(self, members: Sequence[Member]) -> None:
        self.members = members

    def line(self, place: Place) -> Line:
        """The sentence at a place."""
        return self.members[place[0]].lines[place[1]]

    @cached_property
    def told(self) -> Mapping[tuple[int, int], tuple[list[Told], list[Told]]]:
        """By article and set, what is told of either side; what is left open is not told."""
        sets = [[sets_in(line) for line in member.lines[: len(member.vectors)]] for member in self.members]
        held = Counter(number for lines in sets for number in frozenset().union(*lines))
        shared = {number for number, articles in held.items() if articles > 1 and not opposites()[number].silent}
        found: dict[tuple[int, int], tuple[list[Told], list[Told]]] = defaultdict(lambda: ([], []))
        for article, member in enumerate(self.members):
            for at, mine in enumerate(sets[article]):
                for deed in deeds(member.lines[at], mine & shared):
                    if deed.standing != "open" and (one := _told(member, (article, at), deed)) is not None:
                        side = found[article, deed.set][deed.side]
                        if len(side) < _MOST:
                            side.append(one)
        return found


def _told(member: Member, place: Place, deed: Deed) -> Told | None:
    if deed.of.same != "person":
        return Told(place, deed, None)
    at = place[1]
    person = whom(member.lines[at], deed, member.lines[at - 1] if at else None)
    return None if person is None else Told(place, deed, person)


def opposed(members: Sequence[Member]) -> list[Opposed]:
    """The deeds of two articles that can't both be, the most alike first, each once for two articles."""
    read = Deeds(members)
    found: list[Opposed] = []
    sets = sorted({set_ for _, set_ in read.told})
    for one, other in combinations(range(len(members)), 2):
        for set_ in sets:
            if (one, set_) in read.told and (other, set_) in read.told:
                found += _best(_pairs(read, one, other, set_))
    return sorted(found, key=lambda pair: (-pair.weight, pair.one.place, pair.other.place, pair.one.deed.first))


def _pairs(read: Deeds, one: int, other: int, set_: int) -> Iterator[Opposed]:
    mine, theirs = read.told[one, set_], read.told[other, set_]
    for side in range(2):
        for a, b in islice(product(mine[side], theirs[1 - side]), _MOST_PAIRS):
            pair = _opposed(read, a, b)
            if pair is not None and not _also(read, a, theirs[side]) and not _also(read, b, mine[1 - side]):
                yield pair


def _also(read: Deeds, one: Told, others: Sequence[Told]) -> bool:
    """Whether the other article tells the same deed too, whatever else it tells."""
    return any(_of_one(read, one, other) for other in others)


def _best(pairs: Iterator[Opposed]) -> list[Opposed]:
    """The pairs, each deed in the one that is most alike."""
    taken: set[tuple[Place, int]] = set()
    kept = []
    for pair in sorted(pairs, key=lambda pair: (-pair.weight, pair.one.place, pair.other.place, pair.one.deed.first)):
        ends = {(pair.one.place, pair.one.deed.first), (pair.other.place, pair.other.deed.first)}
        if taken.isdisjoint(ends):
            taken |= ends
            kept.append(pair)
    return kept


def _opposed(read: Deeds, a: Told, b: Told) -> Opposed | None:
    lines = read.line(a.place), read.line(b.place)
    if a.deed.standing != b.deed.standing or apart_in_time(*lines):
        return None
    charges = _charge(lines[0], a), _charge(lines[1], b)
    if (a.deed.of.loose and a.deed.earlier != b.deed.earlier) or not meets(*charges):
        return None
    scopes = [
        words("scope").intersection(line.keys[one.deed.thing.first : one.deed.thing.end])
        for line, one in zip(lines, (a, b), strict=True)
    ]
    degree = _of_one(read, a, b)
    if not degree or (all(scopes) and scopes[0].isdisjoint(scopes[1])):
        return None
    alike = near(read.members, a.place, b.place)
    changes = [listed("group change").intersection(line.keys) for line in lines]
    sure = (
        degree >= _CERTAIN
        and not a.deed.of.loose
        and alike >= _SURE
        and a.deed.standing == "done"
        and one_time(*lines)
        and changes[0] == changes[1]
        and charges[0].stems == charges[1].stems
    )
    return Opposed(alike + degree, a, b, sure)


def _charge(line: Line, one: Told) -> Phrase:
    """Of what somebody is convicted or cleared."""
    end = one.deed.end
    return within(line, end + 1) if one.person is not None and line.keys[end : end + 1] == ("of",) else Phrase()


def near(members: Sequence[Member], one: Place, other: Place) -> float:
    """The cosine of two sentences."""
    return cosine(*(members[article].vectors[line] for article, line in (one, other)))


def _of_one(read: Deeds, a: Told, b: Told) -> int:
    """How surely two deeds of one set are of one thing: 2 surely, 1 likely, 0 not."""
    alike = near(read.members, a.place, b.place)
    if a.person is not None and b.person is not None:
        if not a.person.can_be(b.person):
            return 0
        known = a.person.names & b.person.names or a.person.ages & b.person.ages
        return _CERTAIN if a.person.names & b.person.names else int(bool(known) or alike >= _ALIKE)
    if alike < _ALIKE:
        return 0
    return of_one(a.deed, b.deed, alike)


def against(one: Line, other: Line, sets: Set[int]) -> bool:
    """Whether a sentence tells the opposite of what another does, as far as they alone show it, by some sets."""
    mine = _settled(one, sets)
    theirs = _settled(other, frozenset(deed.set for deed in mine))
    told = [{(deed.set, deed.side) for deed in side} for side in (mine, theirs)]
    return any(
        a.set == b.set
        and a.side != b.side
        and (a.set, a.side) not in told[1]
        and (b.set, b.side) not in told[0]
        and _may_be_one((one, a), (other, b))
        for a in mine
        for b in theirs
    )


def _settled(line: Line, sets: Set[int]) -> list[Deed]:
    return [deed for deed in deeds(line, sets) if deed.standing != "open"]


def _may_be_one(one: tuple[Line, Deed], other: tuple[Line, Deed]) -> bool:
    """Whether nothing tells that two deeds of one set are of two things."""
    if one[1].of.same == "person":
        a, b = whom(*one), whom(*other)
        return a is None or b is None or a.can_be(b)
    thing, doer = meets(one[1].thing, other[1].thing), meets(one[1].doer, other[1].doer)
    known = (thing, doer).count(_CERTAIN)
    return bool(known) or bool(thing and doer and not one[1].of.loose)


def of_one(a: Deed, b: Deed, alike: float) -> int:
    """The same of deeds that are no fates, by who does them and to what, and how alike their sentences are."""
    thing, doer = meets(a.thing, b.thing), meets(a.doer, b.doer)
    if not thing or not doer or a.thing.numbers != b.thing.numbers:
        return 0
    if a.of.same == "both":
        return _of_both(a, b, thing, doer, alike)
    known = a.thing.stems & b.thing.stems
    if thing < _CERTAIN or not known or (not _beside(a.thing, b.thing) and alike < _LIKELY):
        return 0
    return _CERTAIN if _beside(a.thing, b.thing) else 1


def _of_both(a: Deed, b: Deed, thing: int, doer: int, alike: float) -> int:
    if thing == doer == _CERTAIN:
        return _CERTAIN if _beside(a.doer, b.doer) or alike >= _SURE else 1
    if a.of.loose and thing < _CERTAIN:
        return 0
    known = (a.doer.head and b.doer.head) or (a.thing.head and b.thing.head)
    return int(bool(known) and max(thing, doer) == _CERTAIN and alike >= _LIKELY)


def _beside(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases have all the words that describe the shorter one, and more than one word or a name."""
    shared = one.stems & other.stems
    return bool(one.names & other.names) or len(shared) > 1 or one.stems == other.stems


def apart_in_time(one: Line, other: Line) -> bool:
    """Whether two sentences name other dates, or one alone names a year."""
    mine, theirs = _dates(one), _dates(other)
    years = [{date for date in dates if date.isdecimal()} for dates in (mine, theirs)]
    return clash(mine, theirs) or bool(years[0]) != bool(years[1])


def one_time(one: Line, other: Line) -> bool:
    """Whether two sentences name the same years and months, or none."""
    mine, theirs = ({date for date in _dates(line) if date.isdecimal() or date in MONTHS} for line in (one, other))
    return mine == theirs


def _dates(line: Line) -> frozenset[str]:
    return frozenset(date for date in map(date_of, line.keys, map(str, line.tokens)) if date)
