"""Ranks that several articles give one thing: "the fourth success", "their eighth straight win", "45th president"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice

from reader.claims.numbered.aligned import MOST, Numbered, Shared, numbered_topics
from reader.claims.numbered.ranks import PLACED, ranks
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.words import stems_of
from reader.claims.told import Found
from reader.claims.values.later import days_between
from reader.claims.verdict import Verdict, quoted
from reader.model import Dated

_KIN = 5
"""Letters that two stems must share, one being the beginning of the other, to be kin: "success" and "successful"."""
_LIKE, _NEAR, _SURE = 0.08, 0.15, 0.3
"""Cosine of two sentences from which equal ranks are of one thing; from which unequal ones are; and surely are."""
_SHARED, _SURELY = 2, 3
"""Words that the sentences share besides, for ranks that part; and that part surely."""
_FAR = 3
"""By how much two ranks of one thing part at the most."""
_OF_ONE = frozenset(("own", "is", "another"))
"""Ways of ranking that characterise a thing; "the second bomb" only tells which of several is meant, and "in the second
round" when or where something was done.
"""

Uses = Mapping[tuple[int, str], frozenset[float]]
"""By article and noun, the ranks that it gives to that noun."""


def ordinal_topics(members: Sequence[Member], dated: Mapping[str, Dated | None]) -> list[Found]:
    """A topic for each thing to which two articles give a rank, equal or not.

    Unequal ranks part only where either article ranks nothing else of that noun, and the rank is told of the thing
    ("this is the fourth", "their fourth"). `dated` is when each article appeared.
    """
    found = [one for number, member in enumerate(members) for one in islice(ranks(number, member), MOST)]
    uses: dict[tuple[int, str], set[float]] = defaultdict(set)
    for one in found:
        for noun in one.noun:
            uses[one.article, noun].update(one.number)
    held = {key: frozenset(given) for key, given in uses.items()}
    days = [dated.get(member.article) for member in members]
    return numbered_topics(members, found, partial(_relate, held, days))


def _relate(uses: Uses, days: Sequence[Dated | None], one: Numbered, other: Numbered, shared: Shared) -> Verdict | None:
    ends = f"{quoted(one.phrase)} and {quoted(other.phrase)}"
    if not _kin(one, other):
        crossed = _crossed(uses, one, other, shared)
        return Verdict("differs", "ranks-apart", f"{ends} rank one thing by two of its words") if crossed else None
    if one.number == other.number:
        if not _one_thing(one, other, shared):
            return None
        return Verdict("same", "equal-rank", f"{ends} give one rank")
    # "The third this year" is told of few things.
    least = _SHARED if stems_of("span").isdisjoint(shared.stems) else 1
    if shared.parted or shared.cosine < _NEAR or len(shared.stems) < least or not _parts(uses, one, other, shared):
        return None
    later = days_between(days[one.article], days[other.article]) or days_between(days[other.article], days[one.article])
    sure = not later and _surely(one, other, shared)
    return Verdict("disagree" if sure else "differs", "ranks-apart", f"{ends} are of one thing, and not one rank")


def _crossed(uses: Uses, one: Numbered, other: Numbered, shared: Shared) -> bool:
    """Whether two unequal ranks are of one thing whose nouns both sentences have: "the second attack on a school" and
    "the third school to come under attack". One of them at least is told of the thing.
    """
    if one.number == other.number or shared.parted or not shared.stems or 1.0 in (*one.number, *other.number):
        return False
    if not {one.way, other.way} & _OF_ONE or not {one.way, other.way} <= {*_OF_ONE, "the"}:
        return False
    beside = one.noun[-1] in other.stems and other.noun[-1] in one.stems
    beside = beside and stems_of("unranked").isdisjoint((*one.noun, *other.noun))
    return beside and all(
        len(uses.get((article, noun), ())) <= 1
        for article in (one.article, other.article)
        for noun in (one.noun[-1], other.noun[-1])
    )


def _surely(one: Numbered, other: Numbered, shared: Shared) -> bool:
    """Whether unequal ranks are so surely of one thing that one of them must be wrong."""
    alike = set(one.noun) == set(other.noun) and one.way == other.way and shared.cosine >= _SURE
    if not alike or one.way == "another" or len(shared.stems) < _SURELY or not shared.names:
        return False
    if shared.stems == shared.names or not stems_of("proceeding").isdisjoint(one.stems ^ other.stems):
        return False
    if abs(one.number[0] - other.number[0]) > _FAR or one.noun[-1] in stems_of("passing"):
        return False
    # In one round and on one floor much comes to pass, and many are ranked in one race.
    return one.way not in ("in", PLACED) or not (one.names - other.names and other.names - one.names)


def _one_thing(one: Numbered, other: Numbered, shared: Shared) -> bool:
    """Whether equal ranks are of one thing; "first" is said of so much that more must be alike."""
    if one.number == (1.0,):
        return one.way == other.way != "the" and shared.cosine >= _NEAR and len(shared.stems) >= _SHARED
    return shared.cosine >= _LIKE and bool(shared.stems)


def _parts(uses: Uses, one: Numbered, other: Numbered, shared: Shared) -> bool:
    """Whether unequal ranks can't be those of two things."""
    if one.way != other.way and not {one.way, other.way} <= _OF_ONE:
        return False
    if one.way == "the" or (one.way == "in" and shared.cosine < _SURE) or not _akin(one.noun[-1], other.noun[-1]):
        return False
    heads, articles = (one.noun[-1], other.noun[-1]), (one.article, other.article)
    return all(len(uses.get((article, noun), ())) <= 1 for article in articles for noun in heads)


def _kin(one: Numbered, other: Numbered) -> bool:
    """Whether the noun that one ranks is among the words of the other."""
    return any(_akin(a.noun[-1], noun) for a, b in ((one, other), (other, one)) for noun in b.noun)


def _akin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _KIN and long.startswith(short))
