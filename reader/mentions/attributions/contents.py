"""What is said: the stretches of a sentence that a cue governs."""

from reader.mentions.attributions.groups import Group, auxiliary, is_adverb, of_kind
from reader.mentions.attributions.slots import Row
from reader.mentions.attributions.subjects import Stretch
from reader.mentions.verbs import cue_forms, speaks
from reader.mentions.vocabulary import members, words

_LONGEST = 400
_HEARER_LONGEST = 8


def sentence_end(row: Row) -> int:
    """The slot after the last that isn't a full stop."""
    end = len(row)
    while end > 0 and row.kind(end - 1) == "mark" and row.key(end - 1) in (".", "!", "?", ";", ",", ":", "..."):
        end -= 1
    return end


def clause_after(row: Row, first: int) -> Stretch | None:
    """What follows a cue up to the end of the sentence or the next cue that isn't part of it."""
    end = min(sentence_end(row), first + _LONGEST)
    at = first
    while at < end:
        if row.kind(at) == "mark" and (row.key(at) == ";" or (row.key(at) == "," and _turns(row, at + 1))):
            break
        at += 1
    return (first, at) if at > first else None


def _turns(row: Row, at: int) -> bool:
    """Whether a new attribution begins behind a comma: "noting", "according to", "but Lee said"."""
    if row.key(at) in ("but", "while", "and", "though", "although") and _someone_speaks(row, at + 1):
        return True
    while is_adverb(row.key(at)) or row.key(at) in ("and", "but", "while", "with"):
        at += 1
    key = row.key(at)
    if key == "according" and row.key(at + 1) == "to":
        return True
    form = cue_forms().get(key)
    return form is not None and "ing" in form.forms and not form.classes.isdisjoint(("say", "tell", "judge"))


_LONGEST_SUBJECT = 8


def _someone_speaks(row: Row, first: int) -> bool:
    """Whether a subject and a verb of saying follow."""
    for at in range(first, min(len(row), first + _LONGEST_SUBJECT)):
        if not row.is_word(at):
            return False
        if speaks(row.key(at)) and at > first:
            return row.key(at) not in members("noun_or_verb")
    return False


def object_after(row: Row, first: int) -> Stretch | None:
    """The phrase that a verb of stance governs: up to a comma, a link or another verb."""
    end = min(sentence_end(row), first + _LONGEST)
    at = first
    while at < end:
        slot = row.at(at)
        if slot.kind == "mark" and slot.key in (",", ";", ":", "-", "--", "."):
            break
        if (
            at > first
            and slot.kind == "word"
            and slot.key in ("while", "because", "when", "after", "although", "but", "though", "before", "since", "if")
        ):
            break
        if slot.kind == "word" and slot.key in ("and", "or") and _verb_follows(row, at + 1):
            break
        at += 1
    return (first, at) if at > first else None


def _verb_follows(row: Row, at: int) -> bool:
    while is_adverb(row.key(at)):
        at += 1
    key = row.key(at)
    form = cue_forms().get(key)
    return auxiliary(key) is not None or (form is not None and key not in members("noun_or_verb"))


def skip_setting(row: Row, first: int) -> int:
    """The slot behind when, where and how something was said: "on Thursday", "in a statement", "again"."""
    at = first
    while at < len(row):
        key = row.key(at)
        if (
            row.is_word(at)
            and (
                is_adverb(key)
                or key in words("weekdays")
                or (key in ("earlier", "later", "last") or of_kind(key, "adverbs of time"))
            )
            and key not in ("so", "all", "both", "just", "only", "not", "never", "more", "much", "even", "no", "long")
        ):
            if key == "last" and row.key(at + 1) not in ("week", "month", "year", "night", "fall", "spring", "summer"):
                break
            at += 2 if key == "last" else 1
        elif row.kind(at) == "bracket":
            at += 1
        elif key == "for" and row.key(at + 1) == "the" and row.key(at + 3) == "time":
            at += 4
        elif row.is_word(at) and key in (
            "in",
            "on",
            "at",
            "during",
            "via",
            "through",
            "to",
            "with",
            "after",
            "before",
            "by",
        ):
            after = _setting(row, at)
            if after == at:
                break
            at = after
        else:
            break
    return at


def _setting(row: Row, at: int) -> int:
    """The slot behind a phrase such as "in an interview with CNN", or `at` where it is part of what is said."""
    for end in range(at + 1, min(len(row), at + 12)):
        slot = row.at(end)
        if slot.kind == "quote" or (
            slot.kind == "word" and (slot.key in ("that", "about") or slot.key in words("subordinators"))
        ):
            return end if end > at + 1 else at
        if slot.kind == "mark":
            return end if slot.key in (":", ",") else at
        if slot.kind == "word" and slot.key in words("weekdays") and row.key(end - 1) == "on":
            return end + 1
        if (
            slot.kind == "word"
            and of_kind(slot.key, "settings")
            and row.key(end + 1)
            not in ("of", "with", "on", "in", "to", "by", "from", "at", "call", "conference", "release")
        ):
            return end + 1
    return at


def skip_hearer(row: Row, first: int) -> int:
    """The slot behind those who are told: "reporters", "the Associated Press", "a closed-door meeting"."""
    for at in range(first, min(len(row), first + _HEARER_LONGEST)):
        slot = row.at(at)
        if slot.kind == "quote" or (slot.kind == "mark" and slot.key in (",", ":")):
            return at
        if slot.kind != "word":
            break
        if slot.key in words("subordinators") or (
            of_kind(slot.key, "prepositions") and slot.key not in ("of", "for", "from", "with")
        ):
            return at
        if slot.key in words("weekdays") or slot.key in ("to",):
            return at
        if (
            at > first
            and slot.key
            in ("the", "a", "an", "he", "she", "it", "they", "we", "there", "his", "its", "their", "i", "you")
            and row.key(at - 1) not in ("of", "for", "from", "with", "and")
        ):
            return at
    if row.key(first) in members("hearers"):
        return first + 1
    at = first
    if row.key(at) in ("the", "a", "an", "his", "her", "its", "their"):
        at += 1
    while row.at(at).capital or row.key(at) in members("hearers"):
        at += 1
        if row.key(at - 1) in members("hearers"):
            break
    return at


def clause_before(row: Row, end: int, since: int = 0) -> Stretch | None:
    """What stands before a cue that closes its sentence, behind the slot `since`, without the comma between."""
    while end > 0 and row.kind(end - 1) == "mark":
        end -= 1
    if end <= 0:
        return None
    first = since or _dateline(row)
    while row.kind(first) == "mark" and first < end - 1:
        first += 1
    for at in range(end - 1, max(since - 1, end - _LONGEST), -1):
        if row.kind(at) == "mark" and row.key(at) == ";":
            first = at + 1
            break
    while row.is_word(first) and row.key(first) in ("but", "and", "yet", "while", "still") and first < end - 1:
        first += 1
    return (first, end) if first < end else None


_LONGEST_DATELINE = 8


def _dateline(row: Row) -> int:
    """The slot behind a place of writing that opens a report: "SEOUL, South Korea (AP) —"."""
    opening = row.pieces.text[row.pieces.starts[row.at(0).first] : row.pieces.ends[row.at(0).first]]
    if len(opening) < 3 or not opening.isupper():
        return 0
    for at in range(1, min(len(row), _LONGEST_DATELINE)):
        if row.kind(at) == "mark" and row.key(at) in (":", "-", "--"):
            return at + 1
        if not (row.at(at).capital or row.kind(at) == "bracket" or row.key(at) == ","):
            return 0
    return 0


def governs(row: Row, group: Group, at: int) -> bool:
    """Whether what begins at the slot `at` can be what a verb of thinking holds: a clause rather than a thing."""
    key = row.key(at)
    if row.kind(at) == "quote":
        return True
    if key in ("that", "how", "what", "why", "whether", "if", "when", "where"):
        return True
    if key in ("to",):
        return "want" in group.classes
    return row.is_word(at) and (
        row.at(at).capital
        or key
        in (
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "there",
            "it",
            "the",
            "a",
            "this",
            "these",
            "his",
            "her",
            "their",
            "its",
            "our",
            "those",
            "an",
            "my",
            "our",
        )
    )
