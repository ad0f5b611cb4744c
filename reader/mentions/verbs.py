"""Verbs that tell who says, thinks or wants what, in all their forms, by the lists `cue_verbs` and `irregular`."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from reader.mentions.vocabulary import entries

_VOWELS = frozenset("aeiou")


class Form(NamedTuple):
    """A form of a verb: which it can be, and the classes of its verb."""

    lemma: str
    forms: frozenset[str]
    """of base, third, past, participle, ing"""
    classes: frozenset[str]


def _doubles(lemma: str) -> bool:
    return (
        len(lemma) <= 4
        and lemma[-1] not in "aeiouwxy"
        and lemma[-2] in _VOWELS
        and (len(lemma) < 3 or lemma[-3] not in _VOWELS)
    )


def inflect(lemma: str) -> dict[str, str]:
    """The regular forms of a verb, by name."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        past = stem + "ed"
        if _doubles(lemma):
            past = lemma + lemma[-1] + "ed"
    ing = lemma + lemma[-1] + "ing" if _doubles(lemma) else (lemma if lemma.endswith("ee") else stem) + "ing"
    return {"base": lemma, "third": third, "past": past, "participle": past, "ing": ing}


@cache
def cue_forms() -> Mapping[str, Form]:
    """Every form of every verb of `cue_verbs`."""
    classes: dict[str, set[str]] = {}
    for head, lemmas in entries("cue_verbs"):
        for lemma in lemmas:
            classes.setdefault(lemma, set()).add(head)
    irregular = dict(entries("irregular"))
    found: dict[str, Form] = {}
    for lemma, held in classes.items():
        forms = inflect(lemma)
        if lemma in irregular:
            forms |= dict(zip(("past", "participle", "ing"), irregular[lemma], strict=False))
        for name, written in forms.items():
            before = found.get(written)
            if before is not None and before.lemma != lemma:
                continue
            known = before.forms if before is not None else frozenset()
            found[written] = Form(lemma, known | {name}, frozenset(held))
    return found


def speaks(key: str) -> bool:
    """Whether a word is a form of a verb of saying or asking."""
    form = cue_forms().get(key)
    return form is not None and not form.classes.isdisjoint(("say", "tell", "ask", "utter"))
