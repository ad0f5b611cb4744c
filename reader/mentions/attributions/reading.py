"""The attributions of one sentence."""

from dataclasses import replace

from reader.mentions.attributions.contents import (
    clause_after,
    clause_before,
    governs,
    sentence_end,
    skip_hearer,
    skip_setting,
)
from reader.mentions.attributions.found import Found, found
from reader.mentions.attributions.groups import Group, auxiliary, is_adverb, of_kind, read_group
from reader.mentions.attributions.slots import Row
from reader.mentions.attributions.sourced import according, cited, headline, noun_cue, passive
from reader.mentions.attributions.stances import stance
from reader.mentions.attributions.subjects import Stretch, after, before, main_subject
from reader.mentions.passages import Range
from reader.mentions.vocabulary import words

_CLAUSES_ONLY = frozenset(("add", "write", "post", "read", "claim", "charge", "project", "reason", "hold"))
"""Verbs that say something only where a clause or a quotation follows: one can also add salt and claim lives."""
_SAID = frozenset(("say", "tell", "ask", "utter"))


def read_row(row: Row, heads: bool) -> list[Found]:
    """The attributions of a sentence in order of their cue; `heads` says that it may be a headline."""
    result: list[Found] = []
    sources: list[Stretch | None] = []
    index = since = 0
    first = headline(row, heads)
    if first is not None:
        result.append(first)
    while index < len(row):
        if not row.is_word(index):
            index += 1
            continue
        group = read_group(row, index)
        told = according(row, index) or (noun_cue(row, index) if group is None else None)
        if told is not None:
            one, source, index = told
            result.append(one)
            sources.append(source)
            continue
        if group is None:
            index += 1
            continue
        if result and group.form == "ing" and group.lemma in ("cite", "quote"):
            citing, close = cited(row, group.first)
            if citing:
                result[-1] = with_chain(result[-1], citing)
                index = close
                continue
        read = _by_verb(row, group, next((one for one in reversed(sources) if one is not None), None), since)
        if read is not None:
            result.append(read[0])
            sources.append(read[1])
            if read[0].contents[0][0] < row.at(group.verb).first:
                since = max(group.end, read[1][1] if read[1] is not None else 0)
        index = group.end
    return result


def left_open(row: Row) -> tuple[Range | None, Range] | None:
    """Source and cue of a sentence that ends with a colon, for the quotation in the next: "She went on to say:"."""
    if len(row) < 3 or row.key(len(row) - 1) != ":" or row.kind(len(row) - 1) != "mark":
        return None
    for index in range(len(row) - 2, max(-1, len(row) - 2 - _REACH), -1):
        group = read_group(row, index) if row.is_word(index) else None
        if group is not None and group.form != "passive" and group.classes & _SAID:
            source = _source(row, group, None)
            return None if source is None else row.pieces_between(*source), row.pieces_between(group.first, group.end)
    return None


_REACH = 12


def _by_verb(row: Row, group: Group, last: Stretch | None, since: int) -> tuple[Found, Stretch | None] | None:
    """What one verb lays to someone, and the slots of its source; `last` is the source of the cue before.

    What was laid to someone before the slot `since` is laid to nobody else.
    """
    if group.form == "passive":
        return passive(row, group)
    inverted = _inverted(row, group)
    if inverted is not None:
        return _told(row, group, inverted, inverted[1], since)
    source = _source(row, group, last)
    if source is None and group.form != "ing":
        return None
    return _told(row, group, source, group.end, since)


def _inverted(row: Row, group: Group) -> Stretch | None:
    """The subject behind its verb: “…,” said Lee; "…, said Lee, along with …"."""
    if (
        group.form != "finite"
        or not group.classes & _SAID
        or any(not is_adverb(row.key(at)) for at in range(group.first, group.verb))
    ):
        return None
    prior = row.at(group.first - 1)
    quoted = prior.kind == "quote" or (prior.key in (",", "-") and row.kind(group.first - 2) == "quote")
    if not quoted and not (prior.kind == "mark" and prior.key in (",", "-", "--")):
        return None
    if not quoted and before(row, group.first) is not None:
        return None
    subject = after(row, group.end)
    if subject is None:
        return None
    follows = row.at(subject[1])
    ends = follows.kind in ("", "mark", "quote") or follows.key in (
        "on",
        "in",
        "at",
        "during",
        "to",
        "after",
        "of",
        "as",
        "who",
    )
    weekday = follows.key in words("weekdays")
    return subject if ends or weekday else None


def _source(row: Row, group: Group, last: Stretch | None) -> Stretch | None:
    prior = row.at(group.first - 1)
    if group.form == "ing":
        if prior.kind == "mark" or prior.kind == "" or prior.key in ("and", "but", "while", "before", "then"):
            return last or main_subject(row, group.first)
        if prior.key in (
            "statement",
            "statements",
            "letter",
            "tweet",
            "email",
            "report",
            "memo",
            "release",
        ) or prior.key in words("weekdays"):
            return main_subject(row, group.first) or before(row, group.first)
        return before(row, group.first) if prior.capital or prior.key.endswith("s") else None
    if group.form == "to":
        return last or main_subject(row, group.first)
    if prior.kind == "word" and prior.key in ("and", "but", "or", "then"):
        return last or main_subject(row, group.first)
    return before(row, group.first) or (
        main_subject(row, group.first)
        if prior.kind == "mark" and prior.key == "," and last is None
        else last
        if prior.key == ","
        else None
    )


def _told(row: Row, group: Group, source: Stretch | None, at: int, since: int) -> tuple[Found, Stretch | None] | None:
    one = _statement(row, group, source, at, since) if group.classes & _SAID else None
    if one is None and "say" not in group.classes:
        one = stance(row, group, source)
    return None if one is None else (one, source)


def _statement(row: Row, group: Group, source: Stretch | None, at: int, since: int) -> Found | None:
    """What a verb of saying lays to its source: before it, behind it, or on both sides."""
    cue = (group.first, group.end)
    start = min(group.first, source[0]) if source is not None else group.first
    end = sentence_end(row)
    if not group.classes.isdisjoint(("tell", "ask")) or group.lemma == "write":
        at = skip_hearer(row, at)
    at = skip_setting(row, at)
    prior = row.at(start - 1)
    quoted = prior.kind == "quote" and not prior.scare
    parenthetic = prior.kind == "mark" and prior.key in (",", "-", "--")
    follows = row.at(at)
    closes = at >= end or (follows.kind == "mark" and follows.key in (",", ";", ".", "-", "--"))
    if group.form == "ing":
        return _hung(row, group, source, at)
    if group.form == "to" and not (follows.kind == "quote" or follows.key == "that"):
        return None
    if quoted and (
        closes or follows.kind == "quote" or prior.last in (",", "?", "!") or group.lemma in ("say", "add", "continue")
    ):
        beyond = at + 1 if follows.kind == "mark" and follows.key in (",", ".", "-", "--") else at
        more = clause_after(row, beyond) if row.kind(beyond) == "quote" else None
        return found(row, source, cue, clause_before(row, start, since), more)
    if (quoted or parenthetic) and not closes and _ends_with_setting(row, at, end):
        at = end
        closes = True
    set_only = parenthetic and _only_setting(row, start)
    if closes and (quoted or parenthetic) and start > 1 and (at >= end or not set_only):
        more = clause_after(row, at + 1) if follows.key == "," and _resumes_clause(row, at + 1) else None
        return found(row, source, cue, clause_before(row, start, since), more)
    if "utter" in group.classes and "say" not in group.classes and not _quotes_near(row, at):
        return None
    if (
        follows.kind == "mark"
        and follows.key in (":", ",")
        and (row.kind(at + 1) == "quote" or follows.key == ":" or set_only)
    ):
        at += 1
    elif closes:
        return None
    if group.lemma in _CLAUSES_ONLY and not governs(row, group, at):
        return None
    if (
        row.key(at) in ("to", "for", "by", "of")
        and row.is_word(at)
        and "want" not in group.classes
        and group.lemma not in ("call",)
    ):
        return None
    return found(row, source, cue, clause_after(row, at))


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


def with_chain(one: Found, citing: tuple[Range, ...]) -> Found:
    """An attribution that also names whom its source relies on."""
    return replace(one, citing=(*one.citing, *citing))
