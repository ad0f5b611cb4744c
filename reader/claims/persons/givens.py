"""Two given names that two articles have for one person."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from reader.claims.persons.named import Person, Reading, linked
from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.spellings import one_given, spelled
from reader.claims.surroundings.words import words
from reader.claims.told import Found, asked
from reader.text.stems import stem

_LONG, _LETTERS = 8, 2
"""Letters of a given name of which so many may be others that it is another spelling: "Kurbanguly", "Gurbanguly"."""
_SPELLED = 3
"""Letters of the shortest given name that one other letter makes another spelling: "Jon" for "John"."""


def given_topics(
    members: Sequence[Member], read: Sequence[Reading], alike: Mapping[tuple[Place, Place], float]
) -> list[Found]:
    """A topic for each two given names that articles have for one surname; `read` is what each names."""
    found = [
        rival
        for one, other in combinations(range(len(members)), 2)
        for rival in _given((one, other), (read[one], read[other]), members, alike)
    ]
    return rival_topics(found, [Article(member.article, member.text) for member in members], "name")


def _given(
    ends: tuple[int, int],
    readings: tuple[Reading, Reading],
    members: Sequence[Member],
    alike: Mapping[tuple[Place, Place], float],
) -> Iterator[Rival]:
    """Two given names of one surname in sentences that may tell of one person, where neither article has both."""
    mine, theirs = readings
    one, other = ends
    for surname in sorted(mine.persons.keys() & theirs.persons.keys()):
        for person, rival in product(mine.persons[surname], theirs.persons[surname]):
            if person.given in theirs.keys or rival.given in mine.keys or person.kin != rival.kin:
                continue
            if one_given(person.given, rival.given) or spelled(person.given, rival.given):
                continue
            ends_at = (one, person.line), (other, rival.line)
            alike_told = linked(*ends_at, members, alike) and _share(person, rival, ends_at, members)
            if alike_told or _one_post(person, rival):
                near = _near(person.given, rival.given)
                yield Rival(
                    _naming(one, person, members),
                    _naming(other, rival, members),
                    "spelling" if near else "differs",
                    "spelled-otherwise" if near else "given-apart",
                    f"the given name of {surname.capitalize()}",
                    asked("who", f"{person.given.capitalize()} {surname.capitalize()}"),
                )


def _share(person: Person, rival: Person, ends: tuple[Place, Place], members: Sequence[Member]) -> bool:
    """Whether two sentences have more than the surname and a trade in common: brothers may be of one trade."""
    one, other = (set(members[article].lines[line].stems) for article, line in ends)
    trade = {stem(word) for word in {*_role(person).split()} & {*_role(rival).split()}}
    return bool(one & other - trade - {stem(person.surname), stem(rival.surname)})


def _one_post(person: Person, rival: Person) -> bool:
    """Whether both hold one post of which there is one at a time."""
    return not _posts(person).isdisjoint(_posts(rival))


def _posts(person: Person) -> frozenset[str]:
    told = f" {_role(person)} "
    return frozenset(post for post in words("sole", "offices.txt") if f" {post.replace('+', ' ')} " in told)


def _role(person: Person) -> str:
    return (person.value.role or "").casefold() if person.value is not None else ""


def _naming(article: int, person: Person, members: Sequence[Member]) -> Naming:
    member = members[article]
    name, sentence = f"{person.given} {person.surname}", member.lines[person.line].span
    return Naming(article, person.span, name, person.span.of(member.text), sentence, person.value)


def _near(one: str, other: str) -> bool:
    """Whether a short given name is the other with one letter more ("Jon", "John"), or a long one nearly the other."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _LONG:
        from rapidfuzz.distance import Levenshtein

        return Levenshtein.distance(one, other, score_cutoff=_LETTERS) <= _LETTERS
    return (
        len(short) >= _SPELLED
        and len(long) == len(short) + 1
        and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    )
