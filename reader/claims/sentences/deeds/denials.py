"""Plain denials of a deed: "was not used", "failed to send", "denied that it had", "without a warrant"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.claims.sentences.deeds.opposites import is_participle, listed, stems_of_listed, verb_stem
from reader.claims.sentences.deeds.phrases import Phrase, before, phrase, within
from reader.claims.sentences.deeds.reading import LONGEST, Standing, group_before, left_open
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import content
from reader.mentions.attributions.groups import is_adverb
from reader.text.tokens import is_word

_PERFECT = frozenset(("has", "have", "had"))
_MOST = 12
"""Denials of a sentence that are looked at."""
_SUBJECT = 8
"""Words of a clause behind "denied that" that come before its verb."""


class Denial(NamedTuple):
    """A deed that a sentence denies: its tokens, the stem and the place of its verb, its doer, and what it is done to.

    `verb` is empty where a noun is denied: "without a warrant".
    """

    first: int
    end: int
    verb: str
    doer: Phrase
    thing: Phrase
    standing: Standing


def denials(line: Line) -> list[Denial]:
    """The plain denials in a sentence, in order."""
    keys = line.keys[:LONGEST]
    if listed("deny words").isdisjoint(keys) or keys[-1:] == ("?",):
        return []
    found: list[Denial] = []
    for at, key in enumerate(keys):
        if len(found) >= _MOST:
            break
        if key in listed("group not") or key.endswith("n't"):
            found += _of_verb(line, at, at + 1)
        elif key in listed("group refuse") and keys[at + 1 : at + 2] == ("to",):
            found += _of_verb(line, at, at + 2)
        elif key in listed("group deny"):
            found += _of_clause(line, at)
        elif key in ("no", "without"):
            found += _of_noun(line, at)
    return found


def _of_verb(line: Line, at: int, behind: int) -> Iterator[Denial]:
    """The denial of the verb behind "not", "never" or "failed to"."""
    keys = line.keys
    if keys[behind : behind + 1] == ("to",) and keys[at - 1 : at] and keys[at - 1] in listed("group done"):
        yield from _decided(line, at, behind + 1)
        return
    verb = _past_auxiliaries(keys, behind)
    if verb is None or not _deed(line, verb):
        return
    group = group_before(keys, verb)
    if behind == at + 1 and not _auxiliary(keys, group.first, verb, passive=group.passive):
        return
    if group.standing == "open" or not group.denied or left_open(keys, group.first):
        return
    subject, thing = before(line, group.first), within(line, verb + 1)
    if keys[verb + 1 : verb + 2] and keys[verb + 1] in listed("deny part") | {"whether", "if", "how", "who", "what"}:
        return
    if "yet" in keys[verb : thing.end] or "until" in keys[verb : max(thing.end, verb) + 1]:
        return
    yield _denial(line, group.first, verb, subject, thing, group.standing, passive=group.passive)


def _decided(line: Line, at: int, verb: int) -> Iterator[Denial]:
    """The denial of the verb behind "decided not to"."""
    if verb < len(line.keys) and _deed(line, verb):
        subject = before(line, group_before(line.keys, at - 1).first)
        yield _denial(line, at - 1, verb, subject, within(line, verb + 1), "done", passive=False)


def _auxiliary(keys: Sequence[str], first: int, verb: int, *, passive: bool) -> bool:
    """Whether "not" denies a verb: an auxiliary stands with it, and behind "was not" a participle."""
    if passive:
        return keys[verb].endswith(("ed", "ing")) or is_participle(keys[verb])
    return "never" in keys[first:verb] or any(
        key in listed("group aux") or key in listed("group coming") for key in keys[first:verb]
    )


def _denial(
    line: Line, first: int, verb: int, subject: Phrase, thing: Phrase, standing: Standing, *, passive: bool
) -> Denial:
    end = max(thing.end, verb + 1)
    start = subject.first if 0 <= subject.first < first else first
    doer, done_to = (Phrase(), subject) if passive and not line.keys[verb].endswith("ing") else (subject, thing)
    return Denial(start, end, verb_stem(line.keys[verb]), doer, done_to, standing)


def _past_auxiliaries(keys: Sequence[str], at: int) -> int | None:
    while at < len(keys) and (
        keys[at] in listed("group aux")
        or keys[at] in listed("group be")
        or keys[at] == "be"
        or keys[at] in listed("group aside")
        or is_adverb(keys[at])
    ):
        if keys[at] in listed("deny part") - {"be", "even"}:
            return None
        if keys[at] == "have" and keys[at - 1] != "to" and {"do", "does", "did"} & set(keys[max(0, at - 2) : at]):
            return at
        if keys[at] == "have" and keys[at - 1] in ("don't", "doesn't", "didn't"):
            return at
        at += 1
    return at if at < len(keys) else None


def _deed(line: Line, at: int) -> bool:
    """Whether a word behind a denial is likely a verb that tells of a deed."""
    key = line.keys[at]
    return (
        (bool(content([key])) or key == "have")
        and line.tokens[at] == key
        and key not in listed("deny part")
        and verb_stem(key) not in stems_of_listed("deny silent")
    )


def _of_clause(line: Line, at: int) -> Iterator[Denial]:
    """The denial behind "denied": "denied that it had dumped waste", "denied dumping waste"."""
    keys = line.keys
    if at and keys[at - 1] in listed("group be"):
        return
    doer = before(line, at)
    behind = at + 1
    if keys[behind : behind + 1] == ("having",):
        behind += 1
    if behind < len(keys) and (keys[behind].endswith("ing") or behind > at + 1):
        if _deed(line, behind):
            yield _denial(line, at, behind, doer, within(line, behind + 1), "done", passive=False)
        return
    for i in range(behind, min(len(keys), behind + _SUBJECT)):
        if keys[i] in listed("group aux") or keys[i] in ("was", "were"):
            verb = _past_auxiliaries(keys, i)
            if verb is not None and _deed(line, verb):
                passive = any(key in listed("group be") for key in keys[i:verb])
                subject = before(line, i)
                subject = doer if subject.pronoun else subject
                yield _denial(line, at, verb, subject, within(line, verb + 1), "done", passive=passive)
            return
        if not is_word(keys[i]):
            return


def _of_noun(line: Line, at: int) -> Iterator[Denial]:
    """The denial of the noun behind "no" or "without"."""
    keys = line.keys
    clause = within(line, at + 1)
    named = _noun(line, at + 1)
    if not named.head or named.key in listed("deny nothing") or keys[at + 1] in listed("deny nothing"):
        return
    if named.key.endswith("ing") or left_open(keys, at) or clause.numbers:
        return
    verb = next((i for i in range(named.end, clause.end) if keys[i] in listed("group be") | _PERFECT), None)
    after = None if verb is None else _past_auxiliaries(keys, verb)
    told = "" if after is None or after >= len(keys) or not _deed(line, after) else verb_stem(keys[after])
    if after is not None and told and listed("group be").isdisjoint(keys[named.end : after]):
        thing = within(line, after + 1)
        yield Denial(at, max(thing.end, after + 1), told, named, thing, "done")
        return
    if told or named.key in listed("deny object"):
        yield Denial(at, max(clause.end, named.end), told, Phrase(), named, "done")


def _noun(line: Line, at: int) -> Phrase:
    """The noun that a token opens, up to a preposition or a verb."""
    places = []
    for i in range(at, min(len(line.keys), at + 4)):
        key = line.keys[i]
        if (
            not is_word(key)
            or key in listed("group preposition")
            or key in listed("group be")
            or key in listed("group aux")
        ):
            break
        if (
            key in listed("group clause")
            or key in listed("group open")
            or key in listed("group coming")
            or key.endswith("ed")
        ):
            break
        places.append(i)
    return phrase(line, places)
