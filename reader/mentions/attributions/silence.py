"""Verbs of saying that lay nothing to anyone: "has not disclosed", "declined to say", "nobody said"."""

from reader.mentions.attributions.groups import Group, is_adverb, read_group
from reader.mentions.attributions.slots import Row
from reader.mentions.attributions.subjects import Stretch

_REFUSALS = frozenset(
    f"{verb}{ending}"
    for verb, endings in (
        ("declin", ("e", "es", "ed", "ing")),
        ("refus", ("e", "es", "ed", "ing")),
        ("fail", ("", "s", "ed", "ing")),
        ("neglect", ("", "s", "ed", "ing")),
    )
    for ending in endings
)
_SPOKEN = frozenset(("say", "tell", "utter", "judge", "show"))
_NOBODY = frozenset(("no", "nobody", "none", "neither", "nor"))
_TOPICS = frozenset(("about", "of", "on", "to"))
_DETERMINERS = frozenset(("the", "a", "an", "of", "one", "his", "her", "its", "their"))


def is_silent(row: Row, group: Group) -> bool:
    """Whether a verb says of itself that nothing is said: it is negated or refused, or says nothing."""
    behind = row.at(group.end + 1)
    nothing = row.key(group.end) == "nothing" and (not behind.key or behind.kind == "mark" or behind.key in _TOPICS)
    if group.negated or nothing:
        return True
    before = _before(row, group.first)
    if group.form == "to":
        return row.key(before) in _REFUSALS
    if row.key(group.first - 1) in ("or", "nor"):
        other = read_group(row, group.first - 2) if row.is_word(group.first - 2) else None
        return other is not None and (other.negated or row.key(group.first - 1) == "nor")
    if row.key(group.verb) in _REFUSALS and row.key(group.end) == "to":
        at = group.end + 1
        while is_adverb(row.key(at)):
            at += 1
        refused = read_group(row, at) if row.is_word(at) else None
        return refused is not None and not refused.classes.isdisjoint(_SPOKEN)
    return False


def is_nobody(row: Row, source: Stretch | None) -> bool:
    """Whether a source is nobody: "no official", "none of the divers", "neither the mayor nor the council"."""
    if source is None:
        return False
    first = source[0]
    while first > 0 and row.is_word(first - 1) and row.key(first - 1) in _DETERMINERS:
        first -= 1
    return row.key(source[0]) in _NOBODY or row.key(first) in _NOBODY or row.key(first - 1) in _NOBODY


def _before(row: Row, at: int) -> int:
    """The last slot before `at` that is no adverb."""
    at -= 1
    while at > 0 and is_adverb(row.key(at)):
        at -= 1
    return at
