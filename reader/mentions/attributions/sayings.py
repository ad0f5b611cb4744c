"""Verbs of saying: what is said stands before the cue, behind it, or on both sides."""

from typing import NamedTuple

from reader.mentions.attributions.contents import (
    clause_after,
    clause_before,
    governs,
    sentence_end,
    skip_hearer,
    skip_setting,
)
from reader.mentions.attributions.found import Found, found
from reader.mentions.attributions.groups import Group, auxiliary, is_adverb, of_kind
from reader.mentions.attributions.slots import Row, Slot
from reader.mentions.attributions.subjects import Stretch
from reader.mentions.vocabulary import words

_CLAUSES_ONLY = frozenset(("add", "write", "post", "read", "claim", "charge", "project", "reason", "hold"))
"""Verbs that say something only where a clause or a quotation follows: one can also add salt and claim lives."""


class Cue(NamedTuple):
    """A verb of saying in its sentence, with its source."""

    row: Row
    group: Group
    source: Stretch | None
    at: int
    """the slot behind the hearer and the setting"""
    since: int
    """what stands before this slot is laid to someone else"""

    @property
    def slots(self) -> Stretch:
        """The slots of the verb group."""
        return self.group.first, self.group.end

    @property
    def start(self) -> int:
        """The first slot of source and verb together."""
        return self.group.first if self.source is None else min(self.group.first, self.source[0])

    @property
    def prior(self) -> Slot:
        """What stands just before source and verb."""
        return self.row.at(self.start - 1)

    @property
    def quoted(self) -> bool:
        """Whether a quotation stands just before."""
        return self.prior.kind == "quote" and not self.prior.scare

    @property
    def closes(self) -> bool:
        """Whether nothing follows but a mark."""
        follows = self.row.at(self.at)
        ends = follows.kind == "mark" and follows.key in (",", ";", ".", "-", "--")
        return ends or self.at >= sentence_end(self.row)


def statement(row: Row, group: Group, source: Stretch | None, at: int, since: int) -> Found | None:
    """What a verb of saying lays to its source; `at` is the slot behind verb and source."""
    if not group.classes.isdisjoint(("tell", "ask")) or group.lemma == "write":
        at = skip_hearer(row, at)
    cue = Cue(row, group, source, skip_setting(row, at), since)
    if group.form == "ing":
        return _hung(row, group, source, cue.at)
    if group.form == "to" and not (row.kind(cue.at) == "quote" or row.key(cue.at) == "that"):
        return None
    return _quoted_before(cue) or _stated_before(cue) or _stated_behind(cue)


def _quoted_before(cue: Cue) -> Found | None:
    """ "…," Lee said. "…" """
    row, follows = cue.row, cue.row.at(cue.at)
    ends = cue.prior.last in (",", "?", "!") or cue.group.lemma in ("say", "add", "continue")
    if not cue.quoted or not (cue.closes or follows.kind == "quote" or ends):
        return None
    beyond = cue.at + 1 if follows.kind == "mark" and follows.key in (",", ".", "-", "--") else cue.at
    more = clause_after(row, beyond) if row.kind(beyond) == "quote" else None
    return found(row, cue.source, cue.slots, clause_before(row, cue.start, cue.since), more)


def _stated_before(cue: Cue) -> Found | None:
    """ "It rained, Lee said on Monday." """
    row, at, end = cue.row, cue.at, sentence_end(cue.row)
    parenthetic = cue.prior.kind == "mark" and cue.prior.key in (",", "-", "--")
    if not (cue.quoted or parenthetic) or cue.start <= 1:
        return None
    if not cue.closes and _ends_with_setting(row, at, end):
        at = end
    elif not cue.closes:
        return None
    if at < end and parenthetic and _only_setting(row, cue.start):
        return None
    more = clause_after(row, at + 1) if row.key(at) == "," and _resumes_clause(row, at + 1) else None
    return found(row, cue.source, cue.slots, clause_before(row, cue.start, cue.since), more)


def _stated_behind(cue: Cue) -> Found | None:
    """ "Lee said that it rained." """
    row, group, at = cue.row, cue.group, cue.at
    follows = row.at(at)
    if "utter" in group.classes and "say" not in group.classes and not _quotes_near(row, at):
        return None
    if follows.kind == "mark" and (follows.key == ":" or (follows.key == "," and _opens_behind(cue))):
        at += 1
    elif cue.closes:
        return None
    if row.key(at) in ("and", "or", "but") or (group.lemma in _CLAUSES_ONLY and not governs(row, group, at)):
        return None
    about = row.is_word(at) and row.key(at) in ("to", "for", "by", "of")
    if about and "want" not in group.classes and group.lemma != "call":
        return None
    return found(row, cue.source, cue.slots, clause_after(row, at))


def _opens_behind(cue: Cue) -> bool:
    """Whether what is said begins behind a comma: a quotation, or a clause where only a setting stands before."""
    return cue.row.kind(cue.at + 1) == "quote" or (cue.prior.key == "," and _only_setting(cue.row, cue.start))


def _hung(row: Row, group: Group, source: Stretch | None, at: int) -> Found | None:
    """A participle that hangs on the clause before: ", noting that …"."""
    prior = row.at(group.first - 1)
    if (
        prior.kind == "word"
        and prior.key not in ("and", "but", "while", "before")
        and not (row.kind(at) == "quote" or row.key(at) == "that" or source is not None)
    ):
        return None
    if row.key(at) in (",", ":") and row.kind(at + 1) == "quote":
        at += 1
    if at >= sentence_end(row) or row.kind(at) == "mark":
        return None
    return found(row, source, (group.first, group.end), clause_after(row, at))


def _only_setting(row: Row, start: int) -> bool:
    """Whether before the source stands only a phrase of time or place: "On Thursday, Lee said"."""
    if any(row.kind(at) == "quote" and not row.at(at).scare for at in range(start)):
        return False
    opener = row.key(0)
    if is_adverb(opener) or opener in words("weekdays"):
        return start <= _LONGEST_SETTING
    states = any(
        auxiliary(row.key(at)) not in (None, "to") or of_kind(row.key(at), "subject pronouns") for at in range(1, start)
    )
    return start <= _LONGEST_SETTING and of_kind(opener, "scene openers") and not states


def _ends_with_setting(row: Row, at: int, end: int) -> bool:
    """Whether only a phrase of place or time follows: "…, the survey said in an alert"."""
    if end - at > _LONGEST_SETTING or not of_kind(row.key(at), "scene prepositions", "recipients"):
        return False
    return all(row.is_word(near) and row.key(near) not in words("subordinators") for near in range(at, end))


_LONGEST_SETTING = 8


def _resumes_clause(row: Row, at: int) -> bool:
    """Whether what was said goes on behind the parenthesis "…, Lee said, …"."""
    return row.kind(at) == "quote" or (row.is_word(at) and of_kind(row.key(at), "resumers"))


def _quotes_near(row: Row, at: int) -> bool:
    return any(row.kind(near) == "quote" for near in range(at, min(len(row), at + 3)))
