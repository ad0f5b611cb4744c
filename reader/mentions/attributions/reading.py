"""The attributions of one sentence."""

from reader.mentions.attributions.found import Found
from reader.mentions.attributions.groups import Group, is_adverb, read_group
from reader.mentions.attributions.sayings import statement
from reader.mentions.attributions.silence import is_nobody, is_silent
from reader.mentions.attributions.slots import Row
from reader.mentions.attributions.sourced import according, cited, headline, noun_cue, passive
from reader.mentions.attributions.stances import stance
from reader.mentions.attributions.subjects import Stretch, after, before, main_subject
from reader.mentions.passages import Range
from reader.mentions.vocabulary import words

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
        if is_silent(row, group):
            index = group.end
            continue
        if result and group.form == "ing" and group.lemma in ("cite", "quote"):
            citing, close = cited(row, group.first)
            if citing:
                result[-1] = with_chain(result[-1], citing)
                index = close
                continue
        read = _by_verb(row, group, next((one for one in reversed(sources) if one is not None), None), since)
        if read is not None and not is_nobody(row, read[1]):
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
        or group.lemma == "tell"
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
    one = statement(row, group, source, at, since) if group.classes & _SAID else None
    if one is None and "say" not in group.classes:
        one = stance(row, group, source)
    return None if one is None else (one, source)


def with_chain(one: Found, citing: tuple[Range, ...]) -> Found:
    """An attribution that also names whom its source relies on."""
    return one._replace(citing=(*one.citing, *citing))
