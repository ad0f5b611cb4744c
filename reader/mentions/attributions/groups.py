"""The verb that is a cue: where its group of words begins and ends, its form, and whether it is active."""

from functools import cache
from typing import NamedTuple

from reader.mentions.attributions.slots import Row
from reader.mentions.verbs import cue_forms
from reader.mentions.vocabulary import entries, members, words

_AUXILIARIES = frozenset(("be", "have", "do", "modal", "to"))


class Group(NamedTuple):
    """The slots from `first` up to `end`: auxiliaries, adverbs, the verb at `verb`, and particles behind it."""

    first: int
    verb: int
    end: int
    lemma: str
    form: str
    """finite, passive, ing, or to"""
    classes: frozenset[str]
    negated: bool = False
    """whether it is said of it that it is not or never done"""


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """What may follow each verb, longest first, with the class that it then has."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for head, phrases in entries("cue_phrases"):
        for phrase in phrases:
            lemma, *rest = phrase.split()
            found.setdefault(lemma, []).append((tuple(rest), head))
    return {lemma: tuple(sorted(rests, key=lambda rest: (-len(rest[0]), rest))) for lemma, rests in found.items()}


@cache
def phrase_forms() -> dict[str, tuple[str, str]]:
    """Each form of the verbs that are cues by the words behind them: the verb and the name of the form."""
    from reader.mentions.verbs import inflect

    irregular = dict(entries("irregular"))
    found: dict[str, tuple[str, str]] = {}
    for lemma in _phrases():
        forms = inflect(lemma)
        if lemma in irregular:
            forms |= dict(zip(("past", "participle", "ing"), irregular[lemma], strict=False))
        for name, written in forms.items():
            if written not in found or name == "past":
                found[written] = lemma, name
    return found


def of_kind(key: str, *kinds: str) -> bool:
    """Whether a word is listed as one of these kinds of small words."""
    return any(key in members("clause_words", kind) for kind in kinds)


def is_adverb(key: str) -> bool:
    """Whether a word may stand inside a verb group without belonging to it."""
    return key in members("content_adverbs") or (key.endswith("ly") and len(key) > 4 and key not in ("family", "reply"))


def auxiliary(key: str) -> str | None:
    """The kind of an auxiliary: be, have, do, modal or to; None for any other word."""
    return words("auxiliaries").get(key)


def read_group(row: Row, index: int) -> Group | None:
    """The group whose verb stands at `index`, or None where the word is no verb that lays something to someone."""
    key = row.key(index)
    form = cue_forms().get(key)
    phrase = _particles(row, index)
    if form is None and phrase is None:
        return None
    if phrase is not None:
        lemma, names, end, classes = phrase
        if form is not None and "say" in classes:
            classes = classes | form.classes
    else:
        assert form is not None
        lemma, names, classes, end = form.lemma, form.forms, form.classes, index + 1
    first, kinds, negated = _auxiliaries(row, index)
    name = _name(row, index, first, names, kinds)
    if name is None:
        return None
    if row.at(index).capital and index > 0 and not row.titled:
        return None
    if key in members("noun_or_verb") and not kinds and phrase is None and not _is_verb(row, index, names):
        return None
    return Group(first, index, end, lemma, name, classes, negated)


def _particles(row: Row, index: int) -> tuple[str, frozenset[str], int, frozenset[str]] | None:
    found = phrase_forms().get(row.key(index))
    if found is None:
        return None
    lemma, name = found
    for rest, head in _phrases()[lemma]:
        at = index + 1
        while is_adverb(row.key(at)) and row.key(at) != rest[0]:
            at += 1
        if tuple(row.key(at + step) for step in range(len(rest))) == rest:
            end = at + len(rest)
            names = frozenset((name, "participle")) if name == "past" else frozenset((name,))
            return lemma, names, end, frozenset((head,))
    return None


_DEEPEST = 8


def _auxiliaries(row: Row, index: int) -> tuple[int, list[str], bool]:
    """Where the group begins, its auxiliaries from the last to the first, and whether it is negated."""
    first, negated = index, False
    kinds: list[str] = []
    at = index - 1
    while at >= 0 and index - at <= _DEEPEST:
        key = row.key(at)
        kind = auxiliary(key)
        if kind in _AUXILIARIES and kind is not None:
            if kind == "to" and kinds and kinds[-1] in ("modal", "do"):
                break
            kinds.append(kind)
            first = at
            negated = negated or key.endswith("n't") or key == "cannot"
        elif row.is_word(at) and is_adverb(key):
            negated = negated or key == "never" or (key == "not" and row.key(at + 1) not in ("only", "just"))
        else:
            break
        at -= 1
    while row.is_word(first - 1) and is_adverb(row.key(first - 1)) and row.key(first - 1) not in ("so", "all", "both"):
        first -= 1
    return first, kinds, negated


def _name(row: Row, index: int, first: int, names: frozenset[str], kinds: list[str]) -> str | None:
    """What the verb is in its group, or None where it can be no verb."""
    nearest = kinds[0] if kinds else None
    if "ing" in names:
        return "finite" if nearest == "be" else "ing"
    if nearest == "be":
        return "passive" if "participle" in names else None
    if nearest == "have":
        return "finite" if "participle" in names else None
    if nearest == "to":
        return "to" if "base" in names else None
    if nearest in ("modal", "do"):
        return "finite" if "base" in names else None
    return "finite"


def _is_verb(row: Row, index: int, names: frozenset[str]) -> bool:
    """Whether a word that may be a noun is a verb: a subject stands before it and something it governs behind."""
    before, after = row.at(index - 1), row.at(index + 1)
    if of_kind(before.key, "subject pronouns") and before.kind == "word" and before.key != "that":
        return True
    if before.kind == "quote" or (before.kind == "mark" and before.key == ","):
        return _opens_object(row, index + 1) or before.kind == "quote" or row.at(index - 2).kind == "quote"
    if (
        before.kind not in ("word", "bracket")
        or of_kind(before.key, "before nouns")
        or before.key.endswith(("'s", "s'"))
    ):
        return False
    if before.key in members("function_words") and before.key not in ("who", "many", "some", "most"):
        return False
    if before.key.endswith("ing"):
        return False
    plural = before.key.endswith("s") and not before.key.endswith("ss")
    if row.key(index) == "like" or (
        "base" in names and not names & {"past", "participle"} and not (plural or before.key in ("people", "who"))
    ):
        return False
    if after.kind == "quote" or (after.kind == "mark" and after.key in (",", ":")):
        return after.kind == "quote" or before.capital
    return _opens_object(row, index + 1)


def _opens_object(row: Row, index: int) -> bool:
    slot = row.at(index)
    if slot.kind == "quote":
        return True
    return slot.kind == "word" and (slot.capital or of_kind(slot.key, "object openers") or slot.key.endswith("'s"))
