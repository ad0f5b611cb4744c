"""Who does a deed and what it is done to, as phrases of a sentence: the words before a verb group and behind it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.claims.sentences.deeds.opposites import PARTS, alike, listed
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import DAYS, content
from reader.mentions.attributions.groups import is_adverb
from reader.mentions.verbs import speaks
from reader.text.tokens import is_word

_BEFORE, _BEHIND = 12, 9
"""Tokens before a verb group, and behind it, that are looked at."""
_APPOSITION = 25
"""Tokens of the longest words between commas that a subject may take along."""
_LONGEST_NAME = 8
"""Tokens of the longest words between commas that name the subject once more."""
_OPENING = 5
"""Words of a clause that hold its subject, where another verb stands before the one asked for."""
_AGE = "year-old"


class Phrase(NamedTuple):
    """The words that name a doer or a thing: the stem that heads it, the stems of all its words, and of its names.

    `owners` are the stems of those whose it is: "nurses" for "the nurses' union", and `tail` those of what
    follows "of" or "to": "the plan to sell the stadium".

    `key` is the head as printed, case-folded; `ages` are the numbers before "year-old"; `pronoun` tells that a pronoun
    is all that stands there. `first` and `end` are its tokens; an empty phrase has no head.
    """

    head: str = ""
    key: str = ""
    stems: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    pronoun: bool = False
    first: int = -1
    end: int = -1


def phrase(line: Line, places: Sequence[int]) -> Phrase:
    """The phrase that some tokens of a sentence make, its head before the first preposition."""
    keys = line.keys
    if not places:
        return Phrase()
    if all(keys[at] in listed("pronoun") or not is_word(keys[at]) for at in places):
        return Phrase(pronoun=True, first=places[0], end=places[-1] + 1)
    telling = [at for at in places if _tells(keys[at])]
    if not telling:
        return Phrase(first=places[0], end=places[-1] + 1)
    stop = next((at for at in places if at > telling[0] and keys[at] in listed("group preposition")), places[-1] + 1)
    owner = {at for at in telling if at < stop and _owns(keys, at) and at != telling[-1]}
    head = max((at for at in telling if at < stop and at not in owner), default=telling[0])
    return Phrase(
        head=alike().get(keys[head]) or content([keys[head]])[0],
        key=keys[head],
        stems=frozenset(alike().get(keys[at]) or content([keys[at]])[0] for at in telling),
        names=frozenset(content([keys[at]])[0] for at in telling if named(line, at)),
        owners=frozenset(content([keys[at]])[0] for at in owner),
        tail=frozenset(content([keys[at]])[0] for at in telling if stop < at and keys[stop] in ("of", "to"))
        if stop <= places[-1]
        else frozenset(),
        numbers=frozenset(key for key in (keys[at] for at in places) if key[0].isdecimal()),
        first=places[0],
        end=places[-1] + 1,
    )


def _owns(keys: Sequence[str], at: int) -> bool:
    return keys[at].endswith("'s") or (keys[at].endswith("s") and keys[at + 1 : at + 2] == ("'",))


def _tells(key: str) -> bool:
    return bool(content([key])) and not is_adverb(key)


def named(line: Line, at: int) -> bool:
    """Whether a word has a name's capital: the first one of a sentence, where the next has one too."""
    tokens = line.tokens
    if not tokens[at][0].isupper() or not content([line.keys[at]]) or line.keys[at] in DAYS:
        return False
    return at > 0 or (len(tokens) > 1 and tokens[1][0].isupper())


def before(line: Line, at: int) -> Phrase:
    """The subject of a verb group that opens at a token."""
    keys = line.keys
    end, apposed = at, Phrase()
    if end and keys[end - 1] == ",":
        start = next((i for i in range(end - 2, max(-1, end - _APPOSITION), -1) if keys[i] == ","), -1)
        apposed = _apposed(line, start + 1, end - 1) if start > 0 else apposed
        end = start if start > 0 else end - 1
    if end and keys[end - 1] in listed("group relative"):
        end -= 1
        end -= end > 0 and keys[end - 1] == ","
    joined = end > 0 and keys[end - 1] in ("and", "but", ",")
    if joined:
        start = _clause_start(keys, end - 1)
        opened = [i for i in range(start, end - 1) if _tells(keys[i]) or keys[i] in listed("pronoun")][:_OPENING]
        return phrase(line, list(range(opened[0], opened[-1] + 1)) if opened else [])
    places: list[int] = []
    for i in range(end - 1, max(-1, end - _BEFORE - 1), -1):
        if _shuts(keys[i]) and not _goes_on(keys, i):
            break
        places.append(i)
    if places and all(keys[i] in listed("group pronoun") for i in places):
        says = places[-1] - 1 - (places[-1] > 0 and keys[places[-1] - 1] == "that")
        if says > 0 and speaks(keys[says]):
            # Who says what "he" or "it" did is most often who did it.
            return before(line, says)
    found = phrase(line, places[::-1])
    return found._replace(names=found.names | apposed.names, stems=found.stems | apposed.stems) if found.head else found


def _apposed(line: Line, first: int, end: int) -> Phrase:
    """The words between two commas where they name what stands before them: ", the pilots' union,"."""
    shutting = listed("group clause") | listed("group be") | (listed("group preposition") - {"of"})
    if not 0 < end - first <= _LONGEST_NAME or not shutting.isdisjoint(line.keys[first:end]):
        return Phrase()
    return phrase(line, range(first, end))


def _goes_on(keys: Sequence[str], at: int) -> bool:
    """Whether a phrase goes on behind a word or mark that else shuts it: "between A and B", "teachers' union"."""
    if keys[at] == "'":
        return at > 0 and _owns(keys, at - 1)
    return keys[at] == "and" and "between" in keys[max(0, at - _OPENING) : at]


def _clause_start(keys: Sequence[str], at: int) -> int:
    least = max(0, at - 2 * _BEFORE)
    while at > least and not _opens(keys[at - 1]):
        at -= 1
    return at


def _opens(key: str) -> bool:
    return key in ';:."“”' or key in ("that", "while", "because", "although", "but") or speaks(key)


def _shuts(key: str) -> bool:
    return not is_word(key) or key in listed("group clause") or speaks(key) or key in listed("group deny")


def behind(line: Line, at: int) -> Phrase:
    """The object of a verb group that ends before a token; empty where a preposition or a new clause follows."""
    keys = line.keys
    if at < len(keys) and (keys[at] in listed("group preposition") or keys[at] in listed("group when")):
        return Phrase()
    found = within(line, at)
    return Phrase() if found.key in listed("group measure") else found


def within(line: Line, at: int, until: int | None = None) -> Phrase:
    """The words from a token to the end of their clause, or up to another token."""
    keys = line.keys
    places: list[int] = []
    for i in range(at, min(len(keys) if until is None else until, at + _BEHIND)):
        if (not is_word(keys[i]) or keys[i] in listed("group clause")) and not _goes_on(keys, i):
            break
        places.append(i)
    return phrase(line, places)


def antecedent(line: Line, at: int) -> Phrase:
    """What "which" or "who" before a token stands for: the words before it; empty where no such word stands near."""
    keys = line.keys
    for i in range(at - 1, max(-1, at - _BEFORE), -1):
        if keys[i] in listed("group relative"):
            return before(line, i - (i > 0 and keys[i - 1] == ","))
        if not is_word(keys[i]):
            break
    return Phrase()


def meets(one: Phrase, other: Phrase) -> int:
    """How surely two phrases name one thing: 2 surely, 1 maybe, 0 not; 1 too where either is a pronoun or empty."""
    if not (one.head and other.head):
        return 1
    if {one.key, other.key} <= listed(PARTS) and one.head != other.head:
        return 0
    for mine, theirs in ((one.names, other.names), (one.owners, other.owners), (one.tail, other.tail)):
        if mine and theirs and not mine & theirs:
            return 0
    if one.names & other.names or one.head == other.head or one.head in other.names or other.head in one.names:
        return 2
    return 1 if one.head in other.stems or other.head in one.stems else 0


def shared(phrases: Iterable[tuple[Phrase, Phrase]]) -> frozenset[str]:
    """The stems that phrases have in common, each with its other."""
    return frozenset().union(*(a.stems & b.stems for a, b in phrases))
