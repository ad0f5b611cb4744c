"""Topics of persons: whom several articles name, what each calls their role, and how each spells the name."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from reader.claims.persons.exclusive import Exclusive, exclusive_posts, held_near, is_past, of_two_bodies, one_of_two
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.spellings import one_given, spelled
from reader.claims.surroundings.words import content, listed, stems_of
from reader.claims.told import Found, asked, line_at, statement_of
from reader.claims.verdict import Verdict, quoted
from reader.model import LONGEST_MENTION, Mention, Name, Offsets, Pair, Statement
from reader.text.keys import words as keys_of

_BESIDE = 160
"""Code points on either side of a name within which its role stands."""
_LATER = re.compile(r",? and (?:later|then|now) ")
_MOST_PARTS = 4
"""Words of a name at the most."""
_MOST = 400
"""Persons and roles of one article that are compared; a text with more is a list of names rather than a report."""
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii"))


class Person(NamedTuple):
    """A person as one place of an article names them, with a role and its nouns, or without."""

    article: int
    given: str
    surname: str
    name: str
    mention: Mention
    role: str | None
    offices: frozenset[str]
    printed: bool
    """whether the name stands there in full, rather than a surname that stands for it"""
    posts: frozenset[Exclusive] = frozenset()
    """the posts of the role of which a person has one"""
    near: frozenset[Exclusive] = frozenset()
    """all such posts that stand close to the name anywhere in the article"""


def person_topics(members: Sequence[Member], mentions: Mapping[str, Sequence[Mention]]) -> list[Found]:
    """Persons of whom two articles tell a role of one sort, or whose name they spell in two ways.

    Every article that names such a person has a statement in the topic, whatever it calls them.
    """
    read = [person for number, member in enumerate(members) for person in _persons(number, member, mentions)]
    persons = [person for person in read if person.given]
    groups: list[list[Person]] = []
    for person in persons:
        joined = next((group for group in groups if any(_one(person, other) for other in group)), None)
        if joined is None:
            groups.append([person])
        elif all(other.article != person.article for other in joined):
            joined.append(person)
    told = [one for group in groups if (one := _told(group)) is not None]
    named: dict[str, list[Person]] = {}
    for person in read:
        for part in {person.given, person.surname} - {""}:
            named.setdefault(part, []).append(person)
    return [_found(group, members) for group in _uncovered([_with_others(group, named) for group in told])]


def _persons(number: int, member: Member, mentions: Mapping[str, Sequence[Mention]]) -> list[Person]:
    """Each person of an article, once as named in full first, and once for each sort of role that is told first.

    A surname that stands for no full name of its article is a person without a given name, kept once.
    """
    found: dict[tuple[str, str, frozenset[str]], Person] = {}
    for mention in mentions.get(member.article, ()):
        value = mention.value
        if len(found) >= _MOST:
            break
        if not isinstance(value, Name) or value.body or not member.lines:
            continue
        parts = [part for part in keys_of(_plain(value.full or value.name)) if part[0].isalpha()]
        parts = [part for part in parts if part not in _SUFFIXES]
        if not 1 <= len(parts) <= _MOST_PARTS:
            continue
        given, surname, nothing = parts[0] if len(parts) > 1 else "", parts[-1], frozenset[str]()
        named = Person(number, given, surname, value.full or value.name, mention, None, nothing, value.full is None)
        if value.full is None:
            found.setdefault((given, surname, nothing), named)
        role = _LATER.split(value.role)[0] if value.role is not None else ""
        if given and (offices := _words(role) & _offices()):
            found.setdefault((given, surname, offices), named._replace(role=role, offices=offices))
    return [_with_posts(person, member) for person in found.values()]


def _with_posts(person: Person, member: Member) -> Person:
    keys = list(keys_of(_plain(person.role))) if person.role is not None else []
    posts = exclusive_posts(keys)
    if not posts or is_past(keys):
        return person
    surname = person.mention.value.name.split()[-1].casefold() if isinstance(person.mention.value, Name) else ""
    return person._replace(posts=posts, near=held_near(member.lines, surname))


def _plain(name: str) -> str:
    """A name without case, accents, and hyphens between its parts."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("-", " ")


def _span(member: Member, mention: Mention, role: str | None) -> Offsets:
    """The name with the role beside it, as far as the role is found as printed and both fit a statement."""
    sentence = member.lines[line_at(member.lines, mention.start)].span
    start, end = max(sentence.start, mention.start - _BESIDE), min(sentence.end, mention.end + _BESIDE)
    if role is None or not start <= mention.start < mention.end <= end:
        return mention.span
    before, behind = member.text.rfind(role, start, mention.start), member.text.find(role, mention.end, end)
    whole = mention.span
    if before >= 0:
        whole = Offsets(before, mention.end)
    elif behind >= 0:
        whole = Offsets(mention.start, behind + len(role))
    return whole if whole.length <= LONGEST_MENTION else Offsets(whole.start, whole.start + LONGEST_MENTION)


def _one(one: Person, other: Person) -> bool:
    """Whether two are one person in one sort of role, as far as their names tell."""
    if bool(one.role) != bool(other.role):
        return False
    if one.role and not one.offices & other.offices and not _apart(one, other):
        return False
    return _alike(one, other)


def _apart(one: Person, other: Person) -> bool:
    """Whether their roles are posts of which one person has one."""
    if one.role is None or other.role is None or not one_of_two(one.posts, other.posts, (one.near, other.near)):
        return False
    return not of_two_bodies(one.role, other.role)


def _alike(one: Person, other: Person) -> bool:
    """Whether two full names are equal but for accents, initials, a short form, or one letter."""
    if one.surname == other.surname:
        return one_given(one.given, other.given) or spelled(one.given, other.given)
    return one.given == other.given and spelled(one.surname, other.surname)


def _told(group: Sequence[Person]) -> list[Person] | None:
    """Those of a group of whom there is something to compare; None where there are none."""
    ends = {end for pair in combinations(group, 2) if _relate(*pair) is not None for end in pair}
    return [person for person in group if person in ends] or None


def _with_others(group: Sequence[Person], named: Mapping[str, Sequence[Person]]) -> list[Person]:
    """The group with the person as the other articles name them: by a full name, or by a surname that nobody shares.

    `named` holds all persons by each part of their names.
    """
    forms = {(one.given, one.surname): one for one in group}.values()
    parts = sorted({part for form in forms for part in (form.given, form.surname)})
    near = {id(one): one for part in parts for one in named[part]}
    shared = {one.surname for one in near.values() if one.given and not any(_alike(one, other) for other in forms)}
    surnames = {one.surname for one in forms} - shared
    seen = {one.article for one in group}
    found: dict[int, Person] = {}
    for one in near.values():
        fits = any(_alike(one, other) for other in forms) if one.given else one.surname in surnames
        if one.article not in seen and fits:
            known = found.setdefault(one.article, one)
            if (bool(one.given), bool(one.role)) > (bool(known.given), bool(known.role)):
                found[one.article] = one
    return sorted([*group, *found.values()], key=lambda one: one.article)


def _uncovered(groups: Sequence[Sequence[Person]]) -> list[Sequence[Person]]:
    """The groups without those of which another that tells roles holds every statement."""
    holding: dict[tuple[object, ...], set[int]] = {}
    for at, group in enumerate(groups):
        for one in group:
            holding.setdefault((one.article, one.mention.start, one.role), set()).add(at)
            if one.printed:
                holding.setdefault((one.article, one.name), set()).add(at)
    roles = [any(one.role for one in group) for group in groups]
    kept: list[Sequence[Person]] = []
    for at, group in enumerate(groups):
        keys = [(one.article, one.mention.start, one.role) if one.role else (one.article, one.name) for one in group]
        others = set.intersection(*(holding.get(key, set()) for key in keys)) - {at}
        larger = (other for other in others if not roles[at] or (len(groups[other]), at) > (len(group), other))
        if not any(roles[other] for other in larger):
            kept.append(group)
    return kept


def _found(group: Sequence[Person], members: Sequence[Member]) -> Found:
    """The topic of a person."""
    pairs = []
    for a, b in combinations(range(len(group)), 2):
        verdict = _relate(group[a], group[b]) or _named(group[a], group[b])
        pairs.append(Pair(a=a, b=b, relation=verdict.relation, why=verdict.why, rule=verdict.rule))
    statements = tuple(_statement(person, members[person.article]) for person in group)
    label = max(group, key=lambda person: (bool(person.role), len(person.name), person.name)).name
    return Found("name", asked("who", label), statements, tuple(pairs))


def _named(a: Person, b: Person) -> Verdict:
    return Verdict("same", "role-alike", f"{quoted(a.role or a.name)} and {quoted(b.role or b.name)} name one person")


def _relate(a: Person, b: Person) -> Verdict | None:
    """How what two articles call a person relates; None where there is nothing to compare."""
    if a.role is None or b.role is None:
        for one, other in ((a.given, b.given), (a.surname, b.surname)) if a.printed and b.printed else ():
            if one and other and not one_given(one, other):
                why = f"{quoted(a.name)} is {quoted(b.name)}, spelled otherwise"
                return Verdict("spelling", "spelled-otherwise", why)
        return None
    one, other = quoted(a.role), quoted(b.role)
    if _apart(a, b):
        return Verdict("differs", "office-apart", f"{one} is not the post of {other}")
    ranks = _ranks(a.role), _ranks(b.role)
    if a.offices - ranks[0] != b.offices - ranks[1]:
        return Verdict("compatible", "roles-fit", f"{one} and {other}: both can hold")
    if ranks[0] != ranks[1]:
        return Verdict("differs", "rank-apart", f"{one} is not the rank of {other}")
    held, others = _field(a.role), _field(b.role)
    if held and others and not held & others:
        # One office has many names, so that this is never sure.
        return Verdict("differs", "office-apart", f"{one} is not the office of {other}")
    return Verdict("same", "role-alike", f"{one} and {other} name one role")


@cache
def _short() -> dict[str, tuple[str, ...]]:
    pairs = (entry.partition("=") for entry in listed(_DATA)["short"])
    return {short: tuple(full.split("+")) for short, _, full in pairs}


_DATA = "offices.txt"


@cache
def _offices() -> frozenset[str]:
    """The stems of all nouns for what a person is or does."""
    from reader.mentions.vocabulary import members

    return frozenset(content(word for role in members("roles") for word in _opened(role))) - stems_of("idle", _DATA)


def _opened(word: str) -> tuple[str, ...]:
    return _short().get(word, (word,))


def _words(role: str) -> frozenset[str]:
    found: Iterator[str] = (full for key in keys_of(_plain(role)) for full in _opened(key.rstrip(".")))
    return frozenset(content(found)) - stems_of("idle", _DATA)


def _ranks(role: str) -> frozenset[str]:
    """The stems of the words that set a role below another; "Associated Press" holds none."""
    ranks = listed(_DATA)["rank"]
    return frozenset(content(key for key in keys_of(_plain(role)) if key in ranks))


def _field(role: str) -> frozenset[str]:
    """What an office is of or for: the stems behind the first "of" or "for", up to where it is; no genitives."""
    keys = list(keys_of(_plain(role)))
    first = next((at for at, key in enumerate(keys) if key in ("of", "for")), len(keys)) + 1
    end = next((at for at in range(first, len(keys)) if keys[at] in ("at", "in", "of", "on")), len(keys))
    return frozenset(content(key for key in keys[first:end] if not key.endswith(("'s", "s'"))))


def _statement(person: Person, member: Member) -> Statement:
    span = _span(member, person.mention, person.role)
    sentence = member.lines[line_at(member.lines, person.mention.start)].span
    return statement_of(member.article, member.text, span, sentence, person.mention.value)
