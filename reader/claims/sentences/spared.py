"""Where one article says that nobody was killed, injured or arrested, and another counts some, or tells of one."""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reader.claims.sentences.deeds.opposed import apart_in_time
from reader.claims.sentences.deeds.opposites import listed
from reader.claims.sentences.deeds.persons import nouns
from reader.claims.sentences.deeds.reading import denied_before, group_before, left_open
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import content, stems_of, words
from reader.claims.told import Found, clipped, labelled, statement_of
from reader.claims.values.features import fates
from reader.claims.verdict import quoted
from reader.model import Offsets, Pair, Statement, Value
from reader.text.similarity import cosine
from reader.text.tokens import is_word

_REACH, _FAR = 5, 12
"""Tokens behind "nobody" among which it stands what became of nobody; where "none of those" tells of whom."""
_ALIKE, _LIKELY = 0.15, 0.02
"""Cosine of two sentences from which they are of one happening; where both tell of whom."""
_MOST = 20
"""Such statements of one article that are compared."""
_FRAMES = {"killed": "=kill", "injured": "=injure", "missing": "=missing", "arrested": "=arrest"}
"""The classes of words for what the frames of numbers tell."""
_KILLED, _HURT = frozenset(("=kill",)), frozenset(("=kill", "=injure"))
_CASUALTY = "=victims"
_NUMBERS = frozenset(("a", "an", "one", "two", "three", "four", "five", "six", "several"))
_SEVERAL = frozenset(("people", "men", "women", "children"))


class Spared(NamedTuple):
    """A statement that nobody met a fate: the number of its sentence, its place, and `whom`, who nobody is."""

    line: int
    span: Offsets
    fates: frozenset[str]
    whom: frozenset[str]


class Some(NamedTuple):
    """A statement that somebody met one."""

    line: int
    span: Offsets
    fate: str
    value: Value | None = None


def spared_topics(members: Sequence[Member]) -> list[Found]:
    """A topic for each two articles of which one counts none where all the other counts is some."""
    told = [list(islice(_spared(member), _MOST)) for member in members]
    if not any(told):
        return []
    counted = [[*_counted(member), *islice(_single(member), _MOST)] for member in members]
    found = []
    for one, other in combinations(range(len(members)), 2):
        for mine, theirs in ((one, other), (other, one)):
            near = [
                (alike, none, some)
                for none in told[mine]
                if not any(_gainsaid(members[mine], none, some) for some in counted[mine])
                for some in counted[theirs]
                if some.fate in none.fates
                and _of_one(members[mine], none, members[theirs], some)
                and (alike := cosine(members[mine].vectors[none.line], members[theirs].vectors[some.line]))
                >= (_LIKELY if none.whom else _ALIKE)
            ]
            if near:
                _, none, some = max(near, key=lambda pair: (pair[0], -pair[1].line, -pair[2].line))
                found.append(_found((members[mine], none), (members[theirs], some), mine < theirs))
    return found


def _gainsaid(member: Member, none: Spared, some: Some) -> bool:
    """Whether the article that tells of nobody counts some itself: of the same people, where it tells of whom."""
    return some.fate in none.fates and (not none.whom or _of_one(member, none, member, some))


def _of_one(member: Member, none: Spared, other: Member, some: Some) -> bool:
    """Whether nothing tells that nobody and somebody are of two groups or days."""
    lines = member.lines[none.line], other.lines[some.line]
    treated = stems_of("treated")
    shared = none.whom.intersection(lines[1].stems)
    both = bool(none.whom & treated and treated.intersection(lines[1].stems))
    return (not none.whom or both or 2 * len(shared) > len(none.whom)) and not apart_in_time(*lines)


def _counted(member: Member) -> Iterator[Some]:
    for one in member.sightings:
        if one.line < len(member.vectors) and _FRAMES.get(one.frame) and _some(one):
            yield Some(one.line, one.quote, _FRAMES[one.frame], one.mention.value)


def _some(sighting: Sighting) -> bool:
    return (sighting.quantity.low or 0) >= 1


def _single(member: Member) -> Iterator[Some]:
    """The statements that one person or a few were killed or hurt: "killed a baker", "one woman died"."""
    for number, line in enumerate(member.lines[: len(member.vectors)]):
        if _HURT.isdisjoint(line.stems):
            continue
        for at, key in enumerate(line.keys):
            told = line.tokens[at] == key and (key in words("dies") or key in words("befalls"))
            fate = _HURT.intersection(content([key])) if told else frozenset()
            if fate and (place := _one_person(line, at)) is not None:
                yield Some(number, Offsets(line.tokens.starts[place[0]], line.tokens.ends[place[1]]), min(fate))


def _one_person(line: Line, at: int) -> tuple[int, int] | None:
    """The first and the last token of a fate and of the one person whom it befell, told as done; None for others."""
    keys = line.keys
    group = group_before(keys, at)
    if group.denied or group.standing != "done" or denied_before(keys, group.first) or left_open(keys, group.first):
        return None
    if keys[at + 1 : at + 2] in (("a",), ("an",), ("one",)) and not group.passive:
        last = next((i for i in range(at + 2, min(len(keys), at + _REACH)) if keys[i] in nouns()), None)
        return None if last is None else (at, last)
    if keys[at] in words("befalls") and not group.passive:
        return None
    for i in range(group.first - 1, max(0, group.first - _FAR), -1):
        if not is_word(keys[i]):
            return None
        if keys[i] in nouns() or keys[i].removesuffix("s") in nouns() or keys[i] in _SEVERAL:
            opened = next((j for j in range(i - 1, max(-1, i - 4), -1) if keys[j] in _NUMBERS), None)
            return None if opened is None else (opened, at)
    return None


def _spared(member: Member) -> Iterator[Spared]:
    for number, line in enumerate(member.lines[: len(member.vectors)]):
        for at, key in enumerate(line.keys):
            if key in words("nobody") or key in _ALL or key == "without":
                met = _unhurt(line, at) if key in _ALL else _met(line, at)
                if met is not None:
                    last, what, whom = met
                    yield Spared(number, Offsets(line.tokens.starts[at], line.tokens.ends[last]), what, whom)


_ALL = frozenset(("all", "everyone", "everybody", "every"))


def _nobody(keys: Sequence[str], at: int) -> int | None:
    """The token behind "nobody", "no one", "none", "without" or "no"; None for "nobody else"."""
    end = at + 2 if keys[at] == "no" and keys[at + 1 : at + 2] == ("one",) else at + 1
    return None if keys[end : end + 1] in (("else",), ("other",), ("others",)) else end


def _met(line: Line, at: int) -> tuple[int, frozenset[str], frozenset[str]] | None:
    """The token that tells what became of nobody, the classes of what it tells, and who nobody is.

    Behind "no" and "without" it comes at once.
    """
    keys, end = line.keys, _nobody(line.keys, at)
    if end is None:
        return None
    told = keys[end : end + 1] in _OF_WHOM and keys[end - 1] not in ("no", "without")
    reach = 1 if keys[end - 1] in ("no", "without") else _FAR if told else _REACH
    for i in range(end, min(len(keys), end + reach)):
        stems = content([keys[i]])
        if stems == [_CASUALTY]:
            return i, _HURT, frozenset()
        if keys[i : i + 3] == ("loss", "of", "life"):
            return i + 2, _KILLED, frozenset()
        if what := fates(stems):
            return i, what, frozenset(content(keys[end:i])) if told else frozenset()
        if told and not is_word(keys[i]):
            return None
    return None


_OF_WHOM = (("of",), ("who",), ("among",), ("in",), ("on",), ("aboard",))


def _unhurt(line: Line, at: int) -> tuple[int, frozenset[str], frozenset[str]] | None:
    """The same for "all" of those who "survived" or were "unhurt"."""
    keys = line.keys
    if at and (keys[at - 1] in listed("group not") or keys[at - 1] in ("nearly", "almost", "not")):
        return None
    for i in range(at + 1, min(len(keys), at + _REACH + 3)):
        if not is_word(keys[i]) or keys[i] in ("but", "except", "other", "others") or keys[i] in words("denial"):
            return None
        what = _HURT if keys[i] in words("unhurt") else _KILLED if keys[i] in words("alive") else None
        if what is not None:
            telling = (key for key in keys[at + 1 : i] if key not in ("escaped", "emerged", "aboard", "board"))
            return i, what, frozenset(stem for stem in content(telling) if not stem[0].isdecimal())
    return None


def _found(none: tuple[Member, Spared], some: tuple[Member, Some], first: bool) -> Found:
    denied, told = (
        _statement(none[0], none[1].line, none[1].span),
        _statement(some[0], some[1].line, some[1].span, some[1].value),
    )
    why = f"{quoted(denied.quote)} counts none, {quoted(told.quote)} some"
    pair = Pair(a=0, b=1, relation="differs", why=why, rule="none-counted")
    return Found("quantity", labelled(told.quote), (denied, told) if first else (told, denied), (pair,))


def _statement(member: Member, line: int, span: Offsets, value: Value | None = None) -> Statement:
    return statement_of(member.article, member.text, clipped(member.text, span), member.lines[line].span, value)
