"""With what something was done to whom, what ran against what, and what caused a happening, as a sentence tells it."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.claims.sentences.deeds.opposites import is_participle, listed
from reader.claims.sentences.deeds.persons import nouns
from reader.claims.sentences.deeds.phrases import Phrase, before, meets, phrase, within
from reader.claims.sentences.deeds.reading import LONGEST, Group, denied_before, group_before, left_open
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import listed as lists
from reader.claims.surroundings.words import words
from reader.mentions.attributions.groups import is_adverb
from reader.text.stems import stem
from reader.text.tokens import is_word

_FILE = "means.txt"
_REACH = 9
"""Tokens behind a verb among which "by" or "with" stands."""
_FILLER = 6
"""Tokens of the longest thing that is looked at."""
_MOST = 12
"""Such statements of a sentence that are looked at."""
CAUSE = "cause"


class Means(NamedTuple):
    """A class of deeds, what it befell, and the thing with which it was done, that did it or that caused it.

    `key` is the noun of the thing as printed, case-folded; `words` are the stems of all its words, `first` and `end`
    tokens of the sentence.
    """

    kind: str
    befell: Phrase
    key: str
    words: frozenset[str]
    first: int
    end: int


def means(line: Line) -> list[Means]:
    """What a sentence tells of such things, in order."""
    keys = line.keys[:LONGEST]
    if _triggers().isdisjoint(keys) or keys[-1:] == ("?",):
        return []
    found: list[Means] = []
    for at, key in enumerate(keys):
        if key in _triggers() and line.tokens[at] == key:
            found += _told(line, at)
        if len(found) >= _MOST:
            break
    return found


def parted(one: Means, other: Means) -> bool:
    """Whether two name two things of one deed, as far as the words tell; what is general fits everything."""
    if one.kind != other.kind or one.words & other.words or _akin(one.key, other.key):
        return False
    alike = meets(one.befell, other.befell)
    if one.kind == CAUSE:
        mine, theirs = _happening(one.befell.key), _happening(other.befell.key)
        return bool(mine) and mine == theirs and not _clash(one.befell, other.befell)
    return alike > 1 and one.befell.numbers == other.befell.numbers


def _clash(one: Phrase, other: Phrase) -> bool:
    return bool(one.names and other.names and not one.names & other.names)


def _akin(one: str, other: str) -> bool:
    return one == other or bool(_kinds().get(one, frozenset()) & _kinds().get(other, frozenset()))


def _told(line: Line, at: int) -> Iterator[Means]:
    """What a trigger word tells of: a verb of a class, a verb of running against something, or of causing."""
    keys = line.keys
    group = group_before(keys, at)
    if group.denied or group.standing != "done" or denied_before(keys, group.first) or left_open(keys, group.first):
        return
    for kind in _verbs().get(keys[at], ()):
        if kind == "run":
            yield from _run(line, at, group)
        elif kind == CAUSE:
            yield from _causes(line, at, group)
        else:
            yield from _done(line, at, group, kind)
    yield from _caused(line, at, group)


def _done(line: Line, at: int, group: Group, kind: str) -> Iterator[Means]:
    """What was done by or with a thing: "was struck by a coin", "stabbed him with a knife", "a coin struck him"."""
    keys = line.keys
    befell = before(line, group.first) if group.passive else within(line, at + 1)
    link = next((i for i in range(at + 1, min(len(keys), at + _REACH)) if keys[i] in ("by", "with")), None)
    if link is not None and all(is_word(key) and key not in listed("group clause") for key in keys[at + 1 : link]):
        yield from _means(line, kind, befell, link + 1, group.first)
    elif kind == "strike" and not group.passive and befell.head:
        # "Struck inland" and "struck yesterday" have no object.
        opens = keys[at + 1] in listed("group determiner")
        if opens or befell.names:
            yield from _subject(line, kind, befell, group.first, befell.end)
        if opens:
            yield from _means(line, "run", before(line, group.first), at + 1, group.first)


def _run(line: Line, at: int, group: Group) -> Iterator[Means]:
    """What something ran against: "crashed into a wall"."""
    if line.keys[at + 1 : at + 2] and line.keys[at + 1] in words("run to", _FILE) and not group.passive:
        yield from _means(line, "run", before(line, group.first), at + 2, group.first)


def _causes(line: Line, at: int, group: Group) -> Iterator[Means]:
    """What something brought about: "a pan of oil set off the fire"."""
    keys = line.keys
    behind = at + 2 if keys[at + 1 : at + 2] == ("off",) else at + 1
    if group.passive or keys[behind : behind + 1] == ("by",):
        return
    befell = within(line, behind)
    if _happening(befell.key):
        yield from _subject(line, CAUSE, befell, group.first, befell.end)


def _caused(line: Line, at: int, group: Group) -> Iterator[Means]:
    """What came about by something: "was caused by a cable", "began when a battery burst"."""
    keys = line.keys
    for form in _links().get(keys[at], ()):
        if keys[at : at + len(form)] == form:
            verb = at - 1 if at and keys[at - 1] in words("came", _FILE) else at
            befell = before(line, group_before(keys, verb).first)
            if _happening(befell.key):
                yield from _means(line, CAUSE, befell, at + len(form), befell.first)
            return
    if keys[at] in words("came", _FILE):
        link = next((i for i in range(at + 1, min(len(keys), at + _REACH)) if keys[i] == "when"), None)
        befell = before(line, group.first)
        if link is not None and _happening(befell.key):
            yield from _means(line, CAUSE, befell, link + 1, befell.first)


def _means(line: Line, kind: str, befell: Phrase, at: int, first: int) -> Iterator[Means]:
    """The statement whose thing opens at a token; nothing where the thing is a person, a name, or one of several."""
    keys = line.keys
    places = list(_filler(line, at))
    end = places[-1] + 1 if places else at
    if keys[end : end + 1] in (("and",), ("or",)):
        return
    thing = phrase(line, places)
    tail = phrase(line, list(_filler(line, end + 1))) if keys[end : end + 1] == ("of",) else Phrase()
    start = min(first, befell.first) if befell.first >= 0 else first
    yield from _stated(kind, befell, thing, thing.stems | tail.stems, (start, max(end, tail.end)))


def _subject(line: Line, kind: str, befell: Phrase, verb: int, end: int) -> Iterator[Means]:
    thing = before(line, verb)
    if thing.first >= 0 and thing.end <= verb:
        yield from _stated(kind, befell, thing, thing.stems, (thing.first, end))


def _stated(kind: str, befell: Phrase, thing: Phrase, held: frozenset[str], place: tuple[int, int]) -> Iterator[Means]:
    key = thing.key
    if key in words("general", _FILE):
        # "A software fault" is told by what stands before it.
        telling = thing.stems - thing.names - {thing.head} - _wide()
        key = min(telling, default="")
    if not key or not befell.head or thing.names or thing.numbers or key.endswith(("ing", "ness")):
        return
    if befell.pronoun or _several(befell) or not nouns().isdisjoint((thing.key, thing.key.removesuffix("s"))):
        return
    yield Means(kind, befell, key, held, *place)


def _several(befell: Phrase) -> bool:
    return not befell.names and befell.key.endswith("s") and not befell.key.endswith(("ss", "us", "is"))


def _filler(line: Line, at: int) -> Iterator[int]:
    """The tokens of a thing that opens at one: up to a preposition, a verb, or a mark."""
    keys, telling = line.keys, False
    shut = listed("group preposition") | listed("group clause") | listed("group be") | listed("group aux")
    for i in range(at, min(len(keys), at + _FILLER)):
        key = keys[i]
        if not is_word(key) or key in shut or (telling and (_is_verb(key) or is_adverb(key))):
            return
        telling = telling or key not in listed("group determiner")
        yield i


def _is_verb(key: str) -> bool:
    return key.endswith("ed") or is_participle(key) or key in listed("group coming") or key in listed("group open")


def _happening(key: str) -> str:
    return _happenings().get(key, "")


@cache
def _happenings() -> dict[str, str]:
    opening = "happening "
    return {word: name for name, told in lists(_FILE).items() if name.startswith(opening) for word in told}


@cache
def _wide() -> frozenset[str]:
    return frozenset(map(stem, words("wide", _FILE)))


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    """The classes of each form of a verb."""
    classes = ("strike", "stab", "beat", "shoot", "bite", "bind", "down", "threaten", "crush", "break", "run", CAUSE)
    found: dict[str, tuple[str, ...]] = {}
    for name in classes:
        for word in lists(_FILE)[name]:
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def _links() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words between a happening and its cause, by the first of them."""
    forms = [tuple(one.split()) for one in " ".join(lists(_FILE)["caused"]).split(", ")]
    return {form[0]: tuple(one for one in forms if one[0] == form[0]) for form in forms}


@cache
def _triggers() -> frozenset[str]:
    return frozenset((*_verbs(), *_links(), *words("came", _FILE)))


@cache
def _kinds() -> dict[str, frozenset[int]]:
    """By word, the numbers of the lines of words of one kind that hold it."""
    found: dict[str, set[int]] = {}
    for number, told in enumerate(_kind_lines()):
        for word in told:
            for form in (word, f"{word}s", f"{word}es"):
                found.setdefault(form, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _kind_lines() -> Sequence[Collection[str]]:
    return [told for name, told in lists(_FILE).items() if name.startswith("kind ")]
