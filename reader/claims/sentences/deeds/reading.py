"""The deeds of `opposites.txt` in a sentence: who does what to whom, whether it is denied, and whether it is done."""

from collections.abc import Sequence, Set
from typing import Literal, NamedTuple

from reader.claims.sentences.deeds.opposites import (
    GAP,
    Form,
    Opposites,
    forms,
    listed,
    opening_words,
    openings,
    opposites,
)
from reader.claims.sentences.deeds.phrases import Phrase, antecedent, before, behind, phrase, within
from reader.claims.surroundings.lines import Line
from reader.mentions.attributions.groups import is_adverb
from reader.text.tokens import is_word

LONGEST = 400
"""Tokens of a sentence that are looked at."""
_MOST = 30
"""Deeds of a sentence that are looked at."""
_GROUP = 7
"""Words before a verb that can belong to its group."""
_CLAUSE = 14
"""Words before a verb group among which "if" leaves it open."""
_DENIAL = 12
"""Words before a verb group among which somebody denies it."""
_ASKED = 4
"""Words before a noun among which somebody asks for what it tells."""
_WIDEST_GAP = 5
"""Words that "somebody" inside a form can stand for."""
_POSSESSORS = frozenset(("his", "her"))
_CONTRACTED = ("n't",)
_LINKS = (("to",), ("of",), ("for",), ("on",))
"""What may stand between a deed and what it is done to: "consent to the plan"."""

Standing = Literal["done", "coming", "open"]
"""Whether a deed is told as done, as to come, or neither."""


class Group(NamedTuple):
    """The words before a verb that belong to it: where they begin, and what they tell of it."""

    first: int
    denied: bool
    standing: Standing
    passive: bool
    bare: bool
    """whether no such word stands there"""
    earlier: bool = False
    """whether it is told as earlier than what else is told: "had closed"; also of what somebody said"""


class Deed(NamedTuple):
    """A deed: the number of its set, the side it is told to be on, its tokens, its doer and what it is done to."""

    set: int
    side: int
    first: int
    end: int
    denied: bool
    standing: Standing
    doer: Phrase
    thing: Phrase
    to_somebody: bool
    """whether it is done to the object alone, which stands behind"""
    earlier: bool
    """whether it is told as done before something else"""

    @property
    def of(self) -> Opposites:
        """The set."""
        return opposites()[self.set]


def sets_in(line: Line) -> frozenset[int]:
    """The sets of which a sentence may tell a deed: those with a form that opens with one of its words."""
    keys = frozenset(line.keys[:LONGEST])
    return frozenset(set_ for key in keys & opening_words() for needed, set_ in openings(key) if needed <= keys)


def deeds(line: Line, sets: Set[int]) -> list[Deed]:
    """The deeds of some sets in a sentence, in order; of one set the longer form hides a shorter one inside it."""
    keys = line.keys[:LONGEST]
    if keys[-1:] == ("?",) or not sets:
        return []
    found: list[Deed] = []
    reached: dict[int, int] = {}
    opening = opening_words()
    for at, key in enumerate(keys):
        for form in forms(key) if key in opening else ():
            if form.set not in sets or reached.get(form.set, 0) > at:
                continue
            end = _end(keys, at, form.words)
            deed = _deed(line, at, end, form) if end else None
            if deed is not None:
                reached[form.set] = end
                found.append(deed)
        if len(found) >= _MOST:
            break
    return found


def _end(keys: Sequence[str], at: int, words: Sequence[str]) -> int:
    """The token behind a form that opens at a token, articles and pronouns inside it skipped; 0 where it doesn't."""
    for number, word in enumerate(words):
        if word in GAP and number + 1 < len(words):
            behind_gap = _behind_gap(keys, at, words[number + 1])
            if not behind_gap:
                return 0
            at = behind_gap
            continue
        while number and at < len(keys) and keys[at] != word and keys[at] in listed("group between"):
            at += 1
        if at >= len(keys) or keys[at] != word:
            return 0
        at += 1
    return at


def _behind_gap(keys: Sequence[str], at: int, word: str) -> int:
    """The token at which a word follows, a few words that name somebody or something before it; 0 where none does."""
    for i in range(at, min(len(keys), at + _WIDEST_GAP + 1)):
        if keys[i] == word:
            return i if i > at else 0
        if not is_word(keys[i]) or keys[i] in listed("group preposition") or keys[i] in listed("group not"):
            return 0
    return 0


def _deed(line: Line, at: int, end: int, form: Form) -> Deed | None:
    keys = line.keys
    if line.tokens[at][0].isupper() and at and keys[at - 1] not in ('"', "“"):
        return None
    if form.verb == "noun":
        return _of_noun(keys, at, end, form)
    one = opposites()[form.set]
    group = group_before(keys, at)
    if form.verb and not _is_verb(keys, at, end, form, group):
        return None
    gap = next((number for number, word in enumerate(form.words[:-1]) if word in GAP), None)
    passive = (
        form.verb in ("past", "participle")
        and gap is None
        and (group.passive or (group.bare and keys[end : end + 1] == ("by",)))
    )
    denied = group.denied != denied_before(keys, group.first)
    # Who "is survived by" others has died: what somebody does tells nothing of them in the passive.
    by = len(form.words) == 1 and keys[end : end + 1] == ("by",)
    unsaid = passive and by and one.same == "person" and not form.passive and not form.to_somebody
    if unsaid or (denied and one.apart):
        return None
    standing: Standing = "open" if left_open(keys, group.first) else group.standing
    subject = before(line, group.first)
    if passive or not form.verb:
        doer, thing = _agent(line, end), subject
    else:
        doer, thing = subject, behind(line, end + (one.same == "both" and keys[end : end + 1] in _LINKS))
        if not thing.head and one.same != "both" and not form.to_somebody:
            doer, thing = Phrase(), subject
        elif thing.first < 0:
            thing = antecedent(line, group.first)
    if denied and "until" in keys[end : end + _GROUP]:
        return None
    to_somebody = form.to_somebody and not passive
    if not form.verb and form.words[-1] == "of":
        until = next((i for i in range(end, min(len(keys), end + _DENIAL)) if keys[i] == "by"), len(keys))
        thing, to_somebody = within(line, end, until), True
        standing = "open" if _asked(keys, group.first) else standing
    if gap is not None:
        stop = next(i for i in range(end - 1, at, -1) if keys[i] == form.words[gap + 1])
        thing, to_somebody = phrase(line, list(range(at + gap, stop))), True
    side = form.side ^ denied
    return Deed(form.set, side, group.first, end, denied, standing, doer, thing, to_somebody, group.earlier)


def _of_noun(keys: Sequence[str], at: int, end: int, form: Form) -> Deed | None:
    """What became of somebody as "his death" or "her release" tells it."""
    if not at or keys[at - 1] not in _POSSESSORS:
        return None
    standing: Standing = "open" if left_open(keys, at - 1) or _asked(keys, at - 1) else "done"
    return Deed(form.set, form.side, at - 1, end, False, standing, Phrase(), Phrase(), False, False)


def _asked(keys: Sequence[str], at: int) -> bool:
    """Whether what a noun tells is only asked for or looked for: "demanded the release of"."""
    return not listed("deny asks").isdisjoint(keys[max(0, at - _ASKED) : at])


def _is_verb(keys: Sequence[str], at: int, end: int, form: Form, group: Group) -> bool:
    """Whether a form of a verb is likely one here, and no noun or adjective: "the rejected offer", "in support"."""
    last = keys[at - 1] if at else ""
    following = keys[end] if end < len(keys) else ""
    if form.passive:
        shut = listed("group determiner") | listed("group pronoun")
        return group.passive or (bool(last) and is_word(last) and last not in shut and following not in shut)
    if not group.bare:
        return form.verb != "ing" or group.passive or group.denied
    if form.verb in ("past", "third") and len(form.words) > 1 and last not in listed("group determiner"):
        return True
    if last in listed("group determiner") or last in listed("group preposition"):
        return form.verb == "ing" and last not in listed("group determiner") and _opens_object(following)
    if form.verb in ("base", "third"):
        plural = len(last) > 1 and last.endswith("s") and not last.endswith(("ss", "'s"))
        return (form.verb == "third" or plural or last in listed("group pronoun")) and _opens_object(following)
    return True


def _opens_object(key: str) -> bool:
    return key in listed("group determiner") or key in listed("group pronoun") or (is_word(key) and key != "for")


def group_before(keys: Sequence[str], at: int) -> Group:
    """The words before a verb that belong to its group, and what they tell of it."""
    denied = passive = False
    standing: Standing = "done"
    first, i = at, at - 1
    while i >= max(0, at - _GROUP):
        key = keys[i]
        if key in listed("group not") or key.endswith(_CONTRACTED) or key == "cannot":
            denied = not denied
        if key in listed("group be"):
            passive = True
        elif key in listed("group coming"):
            standing = "coming" if standing == "done" else standing
        elif key in listed("group open"):
            standing = "open"
        elif key == "to":
            ruled = _ruled(keys, i)
            if ruled is None:
                return Group(i, denied, "open", passive, bare=False)
            i, turned, further = ruled
            denied, passive = denied != turned, passive and not turned
            standing = further if standing == "done" else standing
        elif not (
            key in listed("group aux")
            or key in listed("group aside")
            or key in listed("group not")
            or key.endswith(_CONTRACTED)
            or is_adverb(key)
        ):
            break
        first, i = i, i - 1
    # An adverb before the group belongs to it only where the group goes on behind it.
    return Group(first, denied, standing, passive, first == at, "had" in keys[first:at] or "hadn't" in keys[first:at])


def _ruled(keys: Sequence[str], to: int) -> tuple[int, bool, Standing] | None:
    """The verb before "to", whether it denies what follows, and how it tells it; None where that leaves it open."""
    i = to - 1
    while i > 0 and (keys[i] in listed("group aside") or is_adverb(keys[i])):
        i -= 1
    key = keys[i] if i >= 0 else ""
    if key in listed("group refuse"):
        return i, True, "done"
    if key in listed("group done"):
        return i, False, "done"
    if key in listed("group ahead"):
        return i, False, "coming"
    return (i, False, "coming") if key in ("is", "was", "are", "were") else None


def denied_before(keys: Sequence[str], first: int) -> bool:
    """Whether somebody denies a deed that opens at a token: "denied that it had", "denied reports of", "without"."""
    if first and keys[first - 1] in ("without", *listed("group deny")):
        return True
    for i in range(first - 1, max(-1, first - _DENIAL), -1):
        if keys[i] in listed("group deny"):
            return any(key == "that" or key in listed("group rumour") for key in keys[i + 1 : first]) or (
                i + 1 < first and keys[i + 1] in listed("group pronoun")
            )
        if keys[i] in ";:.,":
            break
    return False


def left_open(keys: Sequence[str], first: int) -> bool:
    """Whether "if", "of" or the like before a token leaves open whether the deed behind it is done."""
    if first and keys[first - 1] in listed("group leave"):
        return True
    for i in range(first - 1, max(-1, first - _CLAUSE), -1):
        if keys[i] in listed("group if"):
            return True
        if keys[i] in ";:." or keys[i] in ("and", "but"):
            break
    return False


def _agent(line: Line, end: int) -> Phrase:
    """The doer behind a passive: "by shareholders"."""
    keys = line.keys
    for i in range(end, min(len(keys), end + _GROUP)):
        if keys[i] == "by":
            return behind(line, i + 1)
        if not is_word(keys[i]) or keys[i] in listed("group clause"):
            break
    return Phrase()
