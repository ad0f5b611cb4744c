"""What two articles tell of one thing or person in a word, where it can only have one: its nation, make, kin, sex."""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, product
from typing import NamedTuple

from reader.claims.contrasts.attributes import LONGEST, Attribute, is_capital
from reader.claims.contrasts.impacts import impacts
from reader.claims.contrasts.kindred import kindred, two_families
from reader.claims.contrasts.makes import makes, two_makes
from reader.claims.contrasts.natures import natures
from reader.claims.contrasts.owners import owners
from reader.claims.contrasts.ways import two_ways, ways
from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.partners import Member, Place
from reader.claims.told import Found, asked, labelled
from reader.model import Offsets
from reader.text.similarity import cosine

_LINKED = 0.1
"""Cosine from which two sentences may tell of one thing where no name shows it."""
_LEAD = 3
"""Sentences at the head of an article that tell of what the story is of."""
_MOST = 400
"""Attributes of one article that are compared."""

_QUESTIONS = {
    "nation": "of which nation",
    "party": "of which party",
    "seat": "where it is based",
    "from": "from where",
    "to": "whereto",
    "make": "of what make",
    "children": "which children",
    "owner": "whose",
    "sex": "who",
    "operator": "who runs it",
    "hurt": "by what",
    "ran": "into what",
}
_UNNAMED = frozenset(("make", "children", "sex", "nation of", "seat of", "hurt", "ran"))
"""Kinds that are told of something without a name."""
_ANYWHERE = _UNNAMED | {"owner", "owner of", "operator of"}
"""Kinds of which an article may know the other's words wherever it has them."""

Key = tuple[str, str]
"""The kind of an attribute, and of what it is one."""


class _Reading(NamedTuple):
    keys: Sequence[Set[str]]
    told: Mapping[Key, Sequence[Attribute]]


def attribute_topics(members: Sequence[Member], alike: Mapping[tuple[Place, Place], float]) -> list[Found]:
    """A topic for each two attributes that two articles give to one thing, of which it can have but one."""
    read = [_read(member) for member in members]
    found = [
        rival
        for one, other in combinations(range(len(members)), 2)
        for rival in _rivals((one, other), (read[one], read[other]), members, alike)
    ]
    return rival_topics(found, [Article(member.article, member.text) for member in members], "event")


def _read(member: Member) -> _Reading:
    lines = member.lines[: len(member.vectors)]
    told: dict[Key, list[Attribute]] = {}
    found = [one for reader in (natures, owners, ways, makes, kindred, impacts) for one in reader(lines)]
    for one in found[:_MOST]:
        told.setdefault((one.kind, one.head), []).append(one)
    return _Reading([frozenset(line.keys) for line in lines], told)


def _rivals(
    ends: tuple[int, int],
    readings: tuple[_Reading, _Reading],
    members: Sequence[Member],
    alike: Mapping[tuple[Place, Place], float],
) -> Iterator[Rival]:
    mine, theirs = readings
    for key in sorted(mine.told.keys() & theirs.told.keys()):
        ones, others = _distinct(mine.told[key]), _distinct(theirs.told[key])
        apart = all(_apart(one, other) for one, other in product(ones, others))
        if not apart or _parted(ones) or _parted(others):
            continue
        if any(_knows(theirs, one) for one in ones) or any(_knows(mine, other) for other in others):
            continue
        one, other = ones[0], others[0]
        if key[0] not in _UNNAMED or _near((ends[0], one.line), (ends[1], other.line), members, alike):
            a, b = (_naming(at, members[at], end) for at, end in ((ends[0], one), (ends[1], other)))
            question = _QUESTIONS[key[0].partition(" ")[0]]
            label = asked(question, labelled(a.span.of(members[ends[0]].text)))
            yield Rival(a, b, "differs", "attribute-apart", question, label)


def _distinct(told: Sequence[Attribute]) -> list[Attribute]:
    """The first of each filler."""
    return list({one.filler: one for one in reversed(told)}.values())[::-1]


def _parted(ones: Sequence[Attribute]) -> bool:
    """Whether an article tells two that exclude each other, so that it tells of two things."""
    return any(_apart(one, other) for one, other in combinations(ones, 2))


def _apart(one: Attribute, other: Attribute) -> bool:
    if one.kind == "make":
        return two_makes(one.filler, other.filler)
    if one.kind in ("from", "to", "seat", "seat of"):
        return two_ways(one, other)
    return two_families(one.filler, other.filler) if one.kind == "children" else one.filler != other.filler


def _knows(reading: _Reading, told: Attribute) -> bool:
    """Whether the other article has the words of an attribute too, with its head where that is a name."""
    if not told.words:
        return False
    named = told.kind not in _ANYWHERE
    return any(
        not keys.isdisjoint(told.words) and (not named or told.head in keys or f"{told.head}'s" in keys)
        for keys in reading.keys
    )


def _near(one: Place, other: Place, members: Sequence[Member], alike: Mapping[tuple[Place, Place], float]) -> bool:
    if (one, other) in alike or (one[1] < _LEAD and other[1] < _LEAD) or _of_one(one, other, members):
        return True
    return cosine(*(members[article].vectors[line] for article, line in (one, other))) >= _LINKED


def _of_one(one: Place, other: Place, members: Sequence[Member]) -> bool:
    """Whether two sentences share a number and a word, or, with those before each, a name of two words together."""
    lines = [members[article].lines[number] for article, number in (one, other)]
    keys = set(lines[0].keys[:LONGEST]) & set(lines[1].keys[:LONGEST])
    if any(key.isdecimal() and len(key) > 1 for key in keys) and set(lines[0].stems) & set(lines[1].stems):
        return True
    mine, theirs = (
        {*_names(members[article], number), *_names(members[article], number - 1)} for article, number in (one, other)
    )
    return not mine.isdisjoint(theirs)


def _names(member: Member, number: int) -> Iterator[tuple[str, str]]:
    """Every two words with capitals that stand together in a sentence."""
    line = member.lines[max(0, number)]
    for at in range(min(len(line.keys), LONGEST) - 1):
        if is_capital(line, at) and is_capital(line, at + 1):
            yield line.keys[at], line.keys[at + 1].removesuffix("'s")


def _naming(article: int, member: Member, told: Attribute) -> Naming:
    line = member.lines[told.line]
    span = Offsets(line.tokens.starts[told.first], line.tokens.ends[told.end - 1])
    return Naming(article, span, f"{told.kind} {told.head} {told.filler}", span.of(member.text), line.span)
