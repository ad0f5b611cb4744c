"""The deeds of `opposites.txt`: their forms, and which side of which set each is of."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple, get_args

from reader.claims.surroundings.words import LEXICON
from reader.mentions.verbs import inflect
from reader.text.stems import stem

Sameness = Literal["both", "thing", "person"]
"""What must be the same where two deeds are to contradict each other: see the head of `opposites.txt`."""

_SIDES = 2
_SHORTEST = 3
"""Letters of a verb that stand before its ending."""
PARTS = "like parts"
"""The list of those who act in a body, of whom two are never one."""
_SOMEBODY = " somebody"
GAP = frozenset(("somebody", "something"))
"""Words of a form that stand for a few words of a sentence: "to set somebody free"."""
_POSSESSED = "his "
_SKIPPED = frozenset(("to", "his"))
"""Words before that with which a form opens."""
_FORMS = ("base", "third", "past", "participle", "ing", "noun")


class Opposites(NamedTuple):
    """A set: what must be the same, whether a deed can follow its opposite, its name, the forms of its sides.

    `silent`: whether its deeds follow each other in the course of things, so that they are only never the same;
    `apart`: whether the denial of one tells nothing of the other.
    """

    same: Sameness
    loose: bool
    silent: bool
    apart: bool
    name: str
    sides: tuple[tuple[str, ...], ...]


class Form(NamedTuple):
    """One way to write a deed: its words, the number of its set, its side, and which form of a verb opens it.

    `verb` is empty for words that are no verb, and "noun" for a noun behind "his" or "her"; `passive` tells that a
    form of "be" must stand before, `to_somebody` that it is done to the object alone.
    """

    words: tuple[str, ...]
    set: int
    side: int
    verb: str
    passive: bool
    to_somebody: bool


@cache
def opposites() -> tuple[Opposites, ...]:
    """The sets in the order of the file, the lines of one set joined."""
    kinds = get_args(Sameness)
    return tuple(_set(head, ", ".join(told)) for head, told in _lines().items() if head.split(" ", 1)[0] in kinds)


def _set(head: str, told: str) -> Opposites:
    kinds = {one: one for one in get_args(Sameness)}
    same, *marks = head.split()
    return Opposites(
        kinds[same],
        "loose" in marks,
        "silent" in marks,
        "apart" in marks,
        marks[-1],
        tuple(tuple(side.split(", ")) for side in told.split(" | ")),
    )


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of the file, by what stands before its colon."""
    return frozenset(" ".join(_lines().get(name, ())).split())


@cache
def stems_of_listed(name: str) -> frozenset[str]:
    """The stems of the verbs of such a list."""
    return frozenset(map(verb_stem, listed(name)))


@cache
def alike() -> dict[str, str]:
    """The nouns that name one thing, each with the name of their list."""
    return {word: name for name in names("like ") if name != PARTS for word in listed(name)}


@cache
def names(opening: str) -> tuple[str, ...]:
    """The names of the lists that open so, in order."""
    return tuple(sorted(head for head in _lines() if head.startswith(opening)))


@cache
def opening_words() -> frozenset[str]:
    """The words with which forms open."""
    return frozenset(_written())


@cache
def forms(key: str) -> tuple[Form, ...]:
    """The forms that open with a word of `opening_words`, the longest first."""
    found: dict[Form, None] = {}
    for number, side, deed in _written()[key]:
        somebody = deed.endswith(_SOMEBODY)
        for words, verb, passive in _forms(deed.removesuffix(_SOMEBODY)):
            if words[0] == key:
                found[Form(words, number, side, verb, passive, somebody)] = None
    return tuple(sorted(found, key=_order))


@cache
def openings(key: str) -> tuple[tuple[frozenset[str], int], ...]:
    """Of the forms that open with such a word: the other words that each needs, and the number of its set."""
    return tuple(dict.fromkeys((frozenset(form.words[1:]) - GAP, form.set) for form in forms(key)))


@cache
def _written() -> dict[str, list[tuple[int, int, str]]]:
    """By the words with which its forms open, each deed as the file has it, with its set and side."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for number, one in enumerate(opposites()):
        for side, written in enumerate(one.sides[:_SIDES]):
            for deed in written:
                first, *further = deed.split(" ", 3)
                passive = first == "to" and further[0] == "be"
                known = first == "to" and not passive
                opened = (
                    _spellings(further[0])
                    if known
                    else (further[passive],)
                    if further and first in _SKIPPED
                    else (first,)
                )
                for word in opened:
                    found.setdefault(word, []).append((number, side, deed))
    return found


@cache
def _spellings(lemma: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_inflected(lemma).values()))


def _order(form: Form) -> tuple[int, int, int, int]:
    return -len(form.words), form.set, form.side, _FORMS.index(form.verb) if form.verb else -1


def _forms(deed: str) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    words = deed.split()
    if deed.startswith(_POSSESSED):
        yield tuple(words[1:]), "noun", False
    elif words[:2] == ["to", "be"]:
        yield tuple(words[2:]), "participle", True
    elif words[0] == "to":
        for verb, spelled in _inflected(words[1]).items():
            yield (spelled, *words[2:]), verb, False
    else:
        yield tuple(words), "", False


def _inflected(lemma: str) -> dict[str, str]:
    found = inflect(lemma)
    if lemma in _irregular():
        past, participle = _irregular()[lemma]
        found |= {"past": past, "participle": participle}
        if past.startswith(lemma + lemma[-1]):
            found["ing"] = f"{lemma}{lemma[-1]}ing"
    return found


@lru_cache(maxsize=8192)
def verb_stem(key: str) -> str:
    """The stem of a case-folded verb, an irregular past brought to its base."""
    base = _bases().get(key, key)
    known = stem(base)
    return known if known.startswith("=") else _bare(base)


def _bare(verb: str) -> str:
    """A regular verb without its endings; what is left stands for all its forms."""
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e", "y"):
        if verb.endswith(ending) and not verb.endswith("ss") and len(verb) - len(ending) >= _SHORTEST:
            verb = verb.removesuffix(ending)
            break
    return verb[:-1] if len(verb) > _SHORTEST and verb[-1] == verb[-2] else verb


def is_participle(key: str) -> bool:
    """Whether a case-folded word is an irregular past of the list."""
    return key in _bases()


@cache
def _bases() -> dict[str, str]:
    """The bases of the irregular verbs by their pasts."""
    return {past: base for base, pasts in _irregular().items() for past in pasts}


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    told = ", ".join(_lines()["irregular"])
    verbs: list[Sequence[str]] = [entry.split() for entry in told.split(", ")]
    return {base: (past, participle) for base, past, participle in verbs}


@cache
def _lines() -> dict[str, list[str]]:
    """What the lines of each list tell, by its name."""
    text = (LEXICON / "opposites.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        head, colon, told = line.partition(": ")
        if colon and not head.startswith("#"):
            found.setdefault(head, []).append(told)
    return found
