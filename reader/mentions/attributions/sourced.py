"""Attributions by other means than an active verb: "according to", passives, headlines, nouns."""

from reader.mentions.attributions.contents import clause_after, clause_before, sentence_end
from reader.mentions.attributions.found import Found, found
from reader.mentions.attributions.groups import Group, auxiliary
from reader.mentions.attributions.slots import Row
from reader.mentions.attributions.subjects import Stretch, after, before, phrase_start
from reader.mentions.passages import Range
from reader.mentions.vocabulary import members, phrases

Told = tuple[Found, Stretch | None, int]
"""What was found, the slots of its source, and the slot to go on from."""

_LONGEST_HEAD = 7


def according(row: Row, index: int) -> Told | None:
    """ "according to Lee, citing the NIS": at the start of what is said, at its end, or inside it."""
    keys = [row.key(at) for at in range(index, index + 4)]
    hit = phrases("according").at(keys, 0)
    if hit is None:
        return None
    end = index + hit[1]
    source = after(row, end)
    if source is None:
        return None
    close = source[1]
    citing, close = cited(row, close)
    stop = sentence_end(row)
    follows = row.at(close)
    if index <= 1 or row.key(index - 1) in ("but", "and", "that", ":"):
        at = close
        while at < stop and not (row.kind(at) == "mark" and row.key(at) == ","):
            if row.kind(at) == "quote":
                break
            at += 1
        content = clause_after(row, at + 1 if row.kind(at) == "mark" else at)
        one = found(row, source, (index, end), content, citing=citing)
    else:
        more = (
            clause_after(row, close + 1) if follows.kind == "mark" and follows.key == "," and close + 1 < stop else None
        )
        one = found(row, source, (index, end), clause_before(row, index), more, citing=citing)
    return None if one is None else (one, source, max(close, end))


def cited(row: Row, at: int) -> tuple[tuple[Range, ...], int]:
    """Whom the source cites: ", citing the agency" or "who cited the agency"; and the slot behind."""
    start = at + 1 if row.key(at) == "," else at
    if row.key(start) == "who":
        start += 1
    if row.key(start) not in ("citing", "cited", "quoting", "quoted"):
        return (), at
    start += 1
    if row.key(start) in ("information", "intelligence", "data", "figures") and row.key(start + 1) == "from":
        start += 2
    cited = after(row, start)
    return ((row.pieces_between(*cited),), cited[1]) if cited is not None else ((), at)


def relays(row: Row, at: int) -> tuple[tuple[Range, ...], int] | None:
    """ "cited the agency as saying that …": whom, and the slot where what is said begins."""
    whom = after(row, at)
    if (
        whom is None
        or row.key(whom[1]) != "as"
        or row.key(whom[1] + 1) not in ("saying", "telling", "reporting", "stating")
    ):
        return None
    return (row.pieces_between(*whom),), whom[1] + 2


def passive(row: Row, group: Group) -> tuple[Found, Stretch | None] | None:
    """ "is believed to have …", "it is said that …", "was told that …", "was called a … by …"."""
    cue, at, end = (group.first, group.end), group.end, sentence_end(row)
    key = row.key(at)
    subject = before(row, group.first)
    by = _agent(row, at)
    source = by
    if key == "by" and by is not None:
        at = by[1]
        key = row.key(at)
    if group.lemma in ("quote", "cite") and key == "as" and subject is not None:
        citing = () if by is None else (row.pieces_between(*by),)
        return _with(found(row, subject, cue, clause_after(row, at + 2), citing=citing), subject)
    if not group.classes.isdisjoint(("say", "think", "tell", "ask", "show")):
        if key == "that" or (group.lemma in ("tell", "ask") and at < end and key not in ("to", "by")):
            return _with(found(row, source, cue, clause_after(row, at)), source)
        if key == "to" and group.lemma not in ("ask", "tell") and subject is not None:
            return _with(found(row, source, cue, subject, clause_after(row, at)), source)
    if "urge" in group.classes and key == "to":
        return _with(found(row, source, cue, clause_after(row, at)), source)
    if subject is not None and (key == "as" or (group.lemma in ("call", "label", "dub", "brand") and at < end)):
        return _with(found(row, source, cue, subject, clause_after(row, at)), source)
    if subject is not None and by is not None:
        return _with(found(row, source, cue, subject), source)
    return None


def _with(one: Found | None, source: Stretch | None) -> tuple[Found, Stretch | None] | None:
    return None if one is None else (one, source)


def _agent(row: Row, at: int) -> Stretch | None:
    return after(row, at + 1) if row.key(at) == "by" and row.is_word(at) else None


def headline(row: Row, heads: bool) -> Found | None:
    """ "Lee: more troops to go" or "More troops to go: Seoul": a name, a colon, and what is said."""
    if heads and row.kind(len(row) - 1) == "word":
        first = next((at for at in range(len(row) - 1, max(1, len(row) - 5), -1) if row.key(at) == ":"), 0)
        if first > 2 and _is_speaker(row, first + 1, len(row)):
            return found(row, (first + 1, len(row)), (first, first + 1), clause_before(row, first))
    for at in range(1, min(len(row), _LONGEST_HEAD)):
        slot = row.at(at)
        if slot.kind == "mark" and slot.key == ":":
            if at + 1 >= len(row) or not (heads or row.kind(at + 1) == "quote") or not _is_speaker(row, 0, at):
                return None
            return found(row, (0, at), (at, at + 1), clause_after(row, at + 1))
        if slot.kind not in ("word", "bracket"):
            return None
    return None


def _is_speaker(row: Row, first: int, end: int) -> bool:
    """Whether the words are a name that may speak, and no place of writing in capitals or label such as "Update"."""
    if row.key(first) in members("head_labels") or not row.at(first).capital:
        return False
    if not all(row.at(at).capital or row.key(at) in members("function_words") for at in range(first, end)):
        return False
    span = row.pieces.span(*row.pieces_between(first, end))
    written = row.pieces.text[span.start : span.end]
    return end - first > 1 or len(written) <= 4 or not written.isupper()


def noun_cue(row: Row, index: int) -> Told | None:
    """ "Lee's claim that …", "reports that …": a noun that holds a statement."""
    if row.key(index) not in members("cue_nouns") or row.key(index + 1) not in ("that", "whether"):
        return None
    if auxiliary(row.key(index + 2)) is not None or row.key(index + 2) in members("noun_or_verb"):
        return None
    first = phrase_start(row, index + 1)
    source: Stretch | None = None
    for at in range(first, index):
        if row.key(at).endswith(("'s", "s'")):
            source = (first, at + 1)
        elif row.key(at) in ("his", "her", "their", "its", "my", "our") and source is None:
            source = (at, at + 1)
    one = found(row, source, (index, index + 1), clause_after(row, index + 1))
    return None if one is None else (one, source, index + 2)
