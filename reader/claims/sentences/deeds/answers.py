"""Whether a sentence tells as done what another one denies."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.claims.sentences.deeds.denials import Denial
from reader.claims.sentences.deeds.opposites import is_participle, listed, stems_of_listed, verb_stem
from reader.claims.sentences.deeds.phrases import Phrase, before, meets, within
from reader.claims.sentences.deeds.reading import LONGEST, Group, denied_before, group_before, left_open
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.mentions.attributions.groups import is_adverb
from reader.text.stems import stem
from reader.text.tokens import is_word

_UNSAID = 6
"""Tokens before a noun among which "no" denies it, or somebody only asks for it."""
_PAIR = 2
_NOUNS = ("er", "ers", "or", "ors", "ment", "ments", "tion", "tions", "ance", "ances", "al", "als")
"""Endings of nouns that are made of verbs."""
_LISTED = 16
"""Tokens from a verb to the last of the things that it lists."""


class Told(NamedTuple):
    """Where a sentence tells what another denies: its tokens, and how surely it is the same: 2 surely, 1 likely."""

    first: int
    end: int
    degree: int


def tells(line: Line, denied: Denial) -> Told | None:
    """Where a sentence tells as done what another denies; None where it doesn't."""
    if denied.thing.numbers or (not denied.doer.head and not denied.thing.head):
        return None
    if denied.thing.head and denied.thing.head not in line.stems and not denied.thing.head.startswith("like "):
        return None
    keys = line.keys[:LONGEST]
    if keys[-1:] == ("?",):
        return None
    if denied.verb:
        for at, key in enumerate(keys):
            if verb_stem(key) == denied.verb and (told := _verb_told(line, at, denied)) is not None:
                return told
    if denied.thing.key in listed("deny object"):
        return _noun_told(line, denied)
    return _used(line, denied) if denied.verb in stems_of_listed("deny used") else None


def gainsays(one: Line, denied: Sequence[Denial], other: Line) -> bool:
    """Whether a sentence with these denials denies what another tells, and does not tell it too."""
    return any(tells(other, deed) is not None and tells(one, deed) is None for deed in denied)


def _verb_told(line: Line, at: int, denied: Denial) -> Told | None:
    keys = line.keys
    group = group_before(keys, at)
    if not _tells_a_deed(line, at, group):
        return None
    if (
        group.denied
        or group.standing != denied.standing
        or left_open(keys, group.first)
        or denied_before(keys, group.first)
    ):
        return None
    if words("denial").intersection(keys[at + 1 : at + _UNSAID]):
        return None
    subject, thing = before(line, group.first), within(line, at + 1)
    if words("nobody").intersection(keys[max(0, subject.first - 1) : group.first]):
        return None
    doer, done_to = (Phrase(), subject) if group.passive and not keys[at].endswith("ing") else (subject, thing)
    if not meets(doer, denied.doer) or (done_to.numbers and denied.thing.numbers):
        return None
    first, end = max(0, subject.first) if subject.first >= 0 else group.first, max(thing.end, at + 1)
    if denied.thing.head:
        return _with_thing(line, denied, doer, done_to, (first, end))
    degree = meets(doer, denied.doer) if doer.head and denied.doer.head else 0
    return Told(first, end, degree) if degree == _PAIR and not denied.thing.stems else None


def _tells_a_deed(line: Line, at: int, group: Group) -> bool:
    """Whether a form of a verb is likely the verb of a clause, and no noun, adjective, or part of a question."""
    keys = line.keys
    key, last, following = keys[at], keys[at - 1] if at else "", keys[at + 1] if at + 1 < len(keys) else ""
    if (
        line.tokens[at] != key
        or last == "t"
        or is_adverb(key)
        or key.endswith(_NOUNS)
        or "?" in keys[at : at + _LISTED]
    ):
        return False
    if last in listed("group determiner") or (last in listed("group preposition") and not key.endswith("ing")):
        return False
    if not group.bare or key.endswith(("ed", "ing")) or is_participle(key):
        return True
    plural = (last.endswith("s") and not last.endswith("ss")) or last in listed("group pronoun")
    if key.endswith("s") and not key.endswith("ss"):
        return following not in listed("group preposition") and not plural
    return plural


def _with_thing(line: Line, denied: Denial, doer: Phrase, done_to: Phrase, place: tuple[int, int]) -> Told | None:
    """Whether what is done to the same thing is told, in the object or, as one of a list, behind it."""
    known = denied.thing.stems & done_to.stems
    if denied.thing.head == done_to.head:
        sure = len(known) > 1 or (meets(doer, denied.doer) == _PAIR and bool(doer.head and denied.doer.head))
        if denied.doer.head and doer.head and not meets(doer, denied.doer):
            return None
        return Told(*place, 2 if sure and known == denied.thing.stems else 1)
    if denied.thing.head in done_to.stems:
        return Told(*place, 1)
    at = _adjacent(line, denied.thing)
    return None if at is None or at < place[0] else Told(place[0], max(place[1], at + 1), 1)


def _used(line: Line, denied: Denial) -> Told | None:
    """Where a sentence tells that a thing of two words or more was brought to bear: "fired rubber bullets"."""
    keys, at = line.keys, _adjacent(line, denied.thing)
    if at is None or words("denial").intersection(keys[:at]) or left_open(keys, at):
        return None
    verb = next((i for i in range(at) if keys[i] in listed("deny used")), None)
    if verb is None or group_before(keys, verb).standing != "done":
        return None
    return Told(verb, at + 1, 1) if at - verb <= _LISTED else None


def _adjacent(line: Line, thing: Phrase) -> int | None:
    """Where all the words of a thing of two or more stand side by side."""
    if len(thing.stems) < _PAIR:
        return None
    for at in range(1, min(len(line.keys), LONGEST)):
        if stem(line.keys[at]) == thing.head and stem(line.keys[at - 1]) in thing.stems - {thing.head}:
            return at
    return None


def _noun_told(line: Line, denied: Denial) -> Told | None:
    """Where a sentence tells of the noun that another denies, by a verb that says it was there."""
    keys = line.keys
    for at, key in enumerate(keys[:LONGEST]):
        if stem(key) != denied.thing.head or line.tokens[at] != key or "?" in keys[at : at + _LISTED]:
            continue
        start = max(0, at - _UNSAID)
        near = set(keys[start:at])
        described = {stem(one) for one in keys[max(0, at - 3) : at]}
        if denied.thing.stems - {denied.thing.head} - described:
            continue
        if near & (
            words("denial")
            | listed("deny asks")
            | listed("group open")
            | listed("group coming")
            | listed("group refuse")
        ):
            continue
        if any(one.endswith("n't") for one in near) or left_open(keys, at) or denied_before(keys, at):
            continue
        there = near & (listed("deny there") | {"there"}) or set(keys[at + 1 : at + 3]) & {"was", "were"}
        if there and not words("denial").intersection(keys[at + 1 : at + 4]):
            first = next((i for i in range(start, at) if keys[i] in listed("deny there")), start)
            ends = (i for i in range(at + 1, min(len(keys), at + 4)) if not is_word(keys[i]))
            return Told(first, next(ends, min(len(keys), at + 4)), 1)
    return None
