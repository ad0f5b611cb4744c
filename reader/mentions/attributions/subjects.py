"""Who says it: the noun phrase before a verb, behind it, or after "according to"."""

from reader.mentions.attributions.groups import auxiliary, is_adverb, of_kind
from reader.mentions.attributions.slots import Row
from reader.mentions.verbs import cue_forms
from reader.mentions.vocabulary import members, words

Stretch = tuple[int, int]
"""The first slot, and the one after the last."""

_LONGEST = 40


def before(row: Row, verb: int) -> Stretch | None:
    """The subject that ends just before the slot `verb`, with what stands in apposition between commas."""
    end = verb
    while row.is_word(end - 1) and of_kind(row.key(end - 1), "adverbs of time"):
        end -= 1
    end = _without_date(row, end)
    last = row.at(end - 1)
    if last.kind == "word" and last.key in words("subordinators") and not of_kind(last.key, "pronouns"):
        return None
    if last.kind == "word" and (
        of_kind(last.key, "degrees") or (of_kind(last.key, "determiners") and not of_kind(last.key, "demonstratives"))
    ):
        return None
    if last.kind == "mark" and last.key in (",", "-", "--"):
        return _with_apposition(row, end)
    if last.kind == "bracket":
        inner = before(row, end - 1)
        return (inner[0], end) if inner is not None else None
    first = phrase_start(row, end)
    return (first, end) if first < end else None


def _without_date(row: Row, end: int) -> int:
    """The end of a subject without the month or day behind it: "Pyongyang in April confirmed"."""
    at = end - 1
    if row.key(at).isdecimal() and row.key(at - 1) in words("months"):
        at -= 1
    if row.key(at) not in words("months") and row.key(at) not in words("weekdays"):
        return end
    if row.key(at - 1) == "last":
        at -= 1
    return at - 1 if row.key(at - 1) in ("in", "on") and at > 1 else (at if at > 0 else end)


def _with_apposition(row: Row, end: int) -> Stretch | None:
    """A subject followed by a phrase between two commas or dashes, the second of which is the slot before `end`."""
    mark = row.key(end - 1)
    for opening in range(end - 2, max(-1, end - 2 - _LONGEST), -1):
        slot = row.at(opening)
        if slot.kind == "quote" or (slot.kind == "mark" and slot.key in (";", ":", ".")):
            return None
        if slot.kind == "mark" and slot.key == mark:
            first = phrase_start(row, opening)
            noun = row.at(opening - 1)
            if first == opening or (
                first > 0 and of_kind(row.key(first - 1), "scene prepositions") and not _appositive(row, opening + 1)
            ):
                continue
            named = noun.key in members("roles") and row.at(opening + 1).capital
            if not (
                named
                or noun.capital
                or noun.kind == "bracket"
                or row.key(opening + 1) in ("who", "which", "a", "an", "the")
            ):
                continue
            return first, end - 1
    return None


def phrase_start(row: Row, end: int) -> int:
    """The first slot of the noun phrase whose last slot is the one before `end`; `end` itself where there is none."""
    at = end - 1
    slot = row.at(at)
    if slot.kind == "bracket":
        at -= 1
        slot = row.at(at)
    lower = at == 0 or not slot.capital or slot.key == "i"
    if slot.kind == "word" and of_kind(slot.key, "pronouns") and lower and row.key(at - 1) != "no":
        return at
    if not _nominal(row, at):
        return end
    first = at
    at -= 1
    while at >= max(0, end - _LONGEST):
        key = row.key(at)
        if row.kind(at) == "bracket" or _nominal(row, at):
            first = at
        elif of_kind(key, "determiners") and row.is_word(at):
            first = at
            if row.key(at - 1) not in ("all", "both", "of", "the", "his", "her", "their", "its") and not _links(
                row, at - 1
            ):
                break
        elif (_links(row, at) or _joins(row, at)) or (
            row.kind(at) == "mark"
            and key in ("/", "&", ".", "'", "-", "’")
            and row.is_word(at - 1)
            and not _dash(row, at)
        ):
            pass
        elif row.kind(at) == "quote" and row.at(at).scare:
            first = at
        else:
            break
        at -= 1
    while first < end - 1 and (row.key(first) in words("weekdays") or row.key(first) in ("and", "or", "of")):
        first += 1
    return first


def _dash(row: Row, at: int) -> bool:
    """Whether a hyphen stands between spaces, as behind a dateline: "Lisbon, 17 October - The unions"."""
    return row.key(at) == "-" and not row.pieces.glued(row.at(at).first)


def _links(row: Row, at: int) -> bool:
    """Whether a preposition ties two parts of one phrase: "members of the committee"."""
    key = row.key(at)
    if not of_kind(key, "phrase links") or not row.is_word(at):
        return False
    if key == "of":
        return _nominal(row, at - 1) or of_kind(row.key(at - 1), "determiners")
    before_it = row.at(at - 1)
    return _nominal(row, at - 1) and before_it.key not in words("weekdays") and not _is_verb(before_it.key)


def _joins(row: Row, at: int) -> bool:
    """Whether "and" ties two nouns of one phrase."""
    return row.key(at) in ("and", "or") and row.at(at + 1).capital == row.at(at - 1).capital and _nominal(row, at - 1)


def _is_verb(key: str) -> bool:
    form = cue_forms().get(key)
    return (form is not None and key not in members("noun_or_verb")) or auxiliary(key) is not None


def _nominal(row: Row, at: int) -> bool:
    slot = row.at(at)
    if slot.kind == "quote":
        return slot.scare
    if slot.kind != "word":
        return False
    key = slot.key
    if slot.capital and key not in members("function_words") and at > 0:
        return True
    if (
        key in words("subordinators")
        or of_kind(key, "pronouns")
        or of_kind(key, "determiners")
        or of_kind(key, "adverbs of time")
    ):
        return False
    if key in members("function_words") or auxiliary(key) is not None or is_adverb(key):
        return False
    if key.endswith("ed") and (of_kind(row.key(at + 1), "determiners") or of_kind(row.key(at + 1), "phrase links")):
        return (
            row.key(at + 1) in ("by", "in", "at", "to", "with")
            and row.is_word(at - 1)
            and row.key(at - 1).endswith("s")
        )
    return not _is_verb(key)


def after(row: Row, first: int) -> Stretch | None:
    """The noun phrase that begins at the slot `first`, with what stands in apposition up to the end of its clause."""
    slot = row.at(first)
    if slot.kind == "word" and of_kind(slot.key, "pronouns"):
        return first, first + 1
    if is_adverb(slot.key):
        return None
    named = slot.capital and row.at(first + 1).capital
    if slot.key in members("function_words") and not of_kind(slot.key, "determiners") and not named:
        return None
    at = first
    while at < min(len(row), first + _LONGEST) and (_may_head(row, at, first) or _holds_on(row, at, first)):
        at += 1
    while at > first and (row.kind(at - 1) == "mark" or _trails(row, at - 1, first)):
        at -= 1
    return (first, at) if at > first else None


def _may_head(row: Row, at: int, first: int) -> bool:
    """Whether a slot is a noun or stands before one in a phrase that begins at `first`."""
    slot = row.at(at)
    if slot.kind == "bracket" or _nominal(row, at):
        return True
    opens = slot.kind == "word" and slot.key not in words("subordinators") and auxiliary(slot.key) is None
    return at == first and (slot.capital or opens)


def _holds_on(row: Row, at: int, first: int) -> bool:
    """Whether a small word or mark ties what follows to the phrase."""
    slot, following = row.at(at), row.at(at + 1)
    if slot.kind == "word":
        if of_kind(slot.key, "determiners", "phrase links") and _goes_on(row, at):
            return True
        return slot.key in ("and", "or", "&") and following.capital and row.at(at - 1).capital
    if slot.kind != "mark":
        return False
    if slot.key == ",":
        return _appositive(row, at + 1)
    return slot.key in (".", "'", "-", "/") and at > first and following.capital and row.is_word(at + 1)


def _trails(row: Row, at: int, first: int) -> bool:
    """Whether the last slot of a phrase belongs to what follows: an article, a preposition, a weekday."""
    if not row.is_word(at):
        return False
    return of_kind(row.key(at), "determiners", "phrase links") or (at > first and row.key(at) in words("weekdays"))


def _goes_on(row: Row, at: int) -> bool:
    following = row.at(at + 1)
    if row.key(at) in ("on", "in", "at", "to", "by") and (
        following.key in words("weekdays") or following.key in words("months") or following.kind == "quote"
    ):
        return False
    return following.kind == "word" and auxiliary(following.key) is None


def _appositive(row: Row, at: int) -> bool:
    key = row.key(at)
    if not row.is_word(at):
        return False
    if key in ("a", "an", "the", "one"):
        return any(row.key(near) in members("roles") for near in range(at + 1, at + 6)) or key == "one"
    return of_kind(key, "appositions") or (key.isdecimal() and len(key) < 4) or key in members("roles")


def main_subject(row: Row, verb: int) -> Stretch | None:
    """The subject of the clause that a participle at the slot `verb` hangs on: the first phrase of the sentence.

    Behind a participle that opens the sentence it is the phrase after the first comma.
    """
    if verb <= 1:
        for at in range(verb + 1, min(len(row), verb + _LONGEST)):
            if row.key(at) == "," and row.kind(at) == "mark":
                return after(row, at + 1)
        return None
    first = 0
    while row.is_word(first) and row.key(first) in ("but", "and", "so", "yet", "still", "meanwhile", "however"):
        first += 1
    if of_kind(row.key(first), "phrase links") or row.key(first) in words("subordinators"):
        for at in range(first + 1, min(verb, first + _LONGEST)):
            if row.key(at) == "," and row.kind(at) == "mark":
                first = at + 1
                break
        else:
            return None
    if row.kind(first) != "word":
        return None
    found = after(row, first)
    return found if found is not None and found[1] <= verb else None
