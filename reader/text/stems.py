"""Stems: the forms of a word brought to one key, and words and phrases that tell the same thing to one key.

The endings are those of English inflection alone, taken off as steps 1 and 5 of Porter's second algorithm do (Porter
2001, "English (Porter2) stemming algorithm"), and -ly and -ment: nouns that are made of verbs in other ways stand in
`lexicon.txt` with their verbs, so that "organ" and "organization" stay apart. British and American spelling have one
stem.
"""

import re
from collections.abc import Container, Sequence
from functools import cache, lru_cache
from importlib.resources import files

_SHORTEST, _LONGEST = 3, 40
"""Code points; what is shorter has no ending, and what is longer is no word, and is not kept."""
_BETWEEN = 3
"""Words that may stand between the parts of a phrase at "*"."""

_REST = re.compile(r"[aeiouy][^aeiouy](.*)", re.DOTALL)
_SHORT = re.compile(r"(?:.*[^aeiouy]|^)[aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]", re.DOTALL)
_CONSONANT_Y = re.compile(r"(?<=[aeiouy])y|^y")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_BEFORE_LY = frozenset("cdeghkmnrtl")

Phrase = tuple[tuple[str, ...], str]
"""The stems of a phrase behind its first, "*" where an object may stand, and the key of its class."""


def stem(word: str) -> str:
    """The key of a case-folded word: its class in `lexicon.txt`, else the word without its ending.

    The name of a class that tells what is done follows "=", that of persons, things and qualities "~".
    """
    return _key(word) if len(word) <= _LONGEST else word


def stems(words: Sequence[str], stop: Container[str] = ()) -> list[str]:
    """The stems of those case-folded words that begin with a letter and are not in `stop`, in order.

    A phrase of `lexicon.txt` has the one key of its class, at its first word, stop words within it included.
    """
    found: list[str] = []
    used: set[int] = set()
    for at, word in enumerate(words):
        if at in used:
            continue
        for rest, key in _opened_by(word) if len(word) <= _LONGEST else ():
            places = _follow(words, at + 1, rest)
            if places is not None:
                used.update(places)
                found.append(key)
                break
        else:
            if word not in stop and word[0].isalpha():
                found.append(stem(word))
    return found


def _follow(words: Sequence[str], start: int, rest: Sequence[str]) -> list[int] | None:
    """Where the rest of a phrase stands from `start` on; None where it doesn't."""
    places: list[int] = []
    at, free = start, False
    for part in rest:
        if part == "*":
            free = True
            continue
        last = min(len(words) - 1, at + _BETWEEN if free and _opens(words[at : at + 1]) else at)
        while at < last and words[at][0].isalnum() and _of(words[at]) != part:
            at += 1
        if at > last or _of(words[at]) != part:
            return None
        places.append(at)
        at, free = at + 1, False
    return places


def _opens(words: Sequence[str]) -> bool:
    """Whether an object begins with the first of some words."""
    return bool(words) and (words[0] in _opening() or words[0][0].isdecimal())


def _of(word: str) -> str:
    """The stem of a word's own, whatever its class."""
    return _bare(word) if len(word) <= _LONGEST else word


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    bare = _bare(word)
    return _classes()[0].get(bare, bare)


@lru_cache(maxsize=65536)
def _opened_by(word: str) -> tuple[Phrase, ...]:
    """The phrases that begin with a form of a word, longest first."""
    return _classes()[1].get(_bare(word), ())


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    known = _forms().get(word)
    return _spelled(_shortened(word)) if known is None else known


def _shortened(word: str) -> str:
    """A word without its endings."""
    if len(word) < _SHORTEST:
        return word
    word = _CONSONANT_Y.sub("Y", word)
    word = _without_past(_without_plural(word))
    if len(word) > _SHORTEST - 1 and word[-1] in "yY" and word[-2] not in "aeiouy":
        word = word[:-1] + "i"
    word = _without_derived(word)
    rest = _rest(word)
    if word.endswith("e"):
        if "e" in _rest(rest)[-1:] or (rest and not _short(word[:-1])):
            word = word[:-1]
    elif word.endswith("ll") and _rest(rest)[-1:] == "l":
        word = word[:-1]
    return word.lower()


def _without_plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > _SHORTEST + 1 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _VOWEL.search(word[:-2]):
        return word[:-1]
    return word


def _without_past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _rest(word).endswith("eed") else word
    ending = next((one for one in ("ings", "ing", "ed") if word.endswith(one)), "")
    bare = word.removesuffix(ending)
    if not ending or not _VOWEL.search(bare):
        return word
    if bare.endswith(("at", "bl", "iz")):
        return bare + "e"
    if bare.endswith(_DOUBLES):
        return bare[:-1]
    return bare + "e" if not _rest(bare) and _short(bare) else bare


def _without_derived(word: str) -> str:
    """A word without -ly and -ment, where enough is left of it."""
    if word.endswith("li") and _rest(word).endswith("li") and word[-3] in _BEFORE_LY:
        return word[:-2]
    return word[:-4] if word.endswith("ment") and len(_rest(word)) > len("ment") else word


def _rest(word: str) -> str:
    """What follows the first consonant behind a vowel."""
    found = _REST.search(word)
    return found[1] if found else ""


def _short(word: str) -> bool:
    """Whether a word ends in one vowel between consonants, the last not w, x or y, or is a vowel and a consonant."""
    return _SHORT.fullmatch(word) is not None


def _spelled(word: str) -> str:
    """A stem as spelled in Britain or America, in one of the two ways."""
    if len(word) > _SHORTEST + 1:
        if word.endswith("our"):
            return word[:-3] + "or"
        if word.endswith(("iz", "yz")):
            return word[:-1] + "s"
        if word.endswith("ization"):
            return word[:-7] + "isation"
    return word


def _lines(file: str) -> list[tuple[str, list[str]]]:
    """The named lists of a data file of this room."""
    text = files("reader.text").joinpath(file).read_text(encoding="utf-8")
    parted = (line.partition(": ") for line in text.splitlines() if not line.startswith("#"))
    return [(name, words.split()) for name, colon, words in parted if colon]


@cache
def _forms() -> dict[str, str]:
    """The stem of each word of `forms.txt`."""
    found: dict[str, str] = {}
    for name, words in _lines("forms.txt"):
        if name != "opening":
            bare = words[0] if name == "apart" else _spelled(_shortened(words[0]))
            found.update(dict.fromkeys(words, bare))
    return found


@cache
def _opening() -> frozenset[str]:
    """The words with which, or with a number, an object begins."""
    return frozenset(word for name, words in _lines("forms.txt") if name == "opening" for word in words)


@cache
def _classes() -> tuple[dict[str, str], dict[str, tuple[Phrase, ...]]]:
    """The class of each stem of `lexicon.txt`, and its phrases by the stem of their first word."""
    single: dict[str, str] = {}
    joined: dict[str, str] = {}
    phrases: dict[str, list[Phrase]] = {}
    for name, words in _lines("lexicon.txt"):
        key = name if name.startswith("~") else f"={name}"
        for word in words:
            parts = word.split("_")
            if len(parts) == 1:
                single.setdefault(_bare(word), key)
                continue
            first, *rest = (part if part == "*" else _bare(part) for part in parts)
            phrases.setdefault(first, []).append((tuple(rest), key))
            if len(rest) - ("*" in rest) == 1:
                joined[_bare(parts[0] + parts[-1])] = joined[_bare(f"{parts[0]}-{parts[-1]}")] = key
    return joined | single, {
        first: tuple(sorted(found, key=lambda phrase: -len(phrase[0]))) for first, found in phrases.items()
    }
