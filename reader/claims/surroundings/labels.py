"""A few words that name a topic in a table row, as they stand beside the value in one of its articles.

The value itself becomes "…": the articles may give it differently. Of all the statements of a topic the words are
taken that tell most of what the statements have in common.
"""

from collections import Counter
from collections.abc import Sequence

from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import content, words
from reader.text.keys import fold

_LONGEST = 44
_BEFORE_QUANTITY, _AFTER_QUANTITY = 3, 4
_BEFORE_TIME, _AFTER_TIME = 6, 5
_ENOUGH_BEFORE = 2
"""Content words before a time that say what happened then; with fewer, those after it are wanted too."""


def label(group: Sequence[Sighting]) -> str:
    """The label of a group of statements, at most 44 code points; the order of the group changes nothing."""
    shared = Counter(stem for sighting in group for stem in sighting.nearby)
    labels = {_label(sighting) for sighting in group}

    def telling(candidate: str) -> tuple[int, int, str]:
        stems = set(_stems(candidate.split()))
        return sum(shared[stem] for stem in stems), -len(candidate), candidate

    return max(labels, key=telling)


def _label(sighting: Sighting) -> str:
    before, after = sighting.before, sighting.after
    if sighting.mention.kind == "time":
        spoken = _opened(before[-_BEFORE_TIME:])
        if len(_stems(spoken)) < _ENOUGH_BEFORE:
            spoken = [*spoken, "…", *_closed(after[:_AFTER_TIME])] if spoken else _closed(after[:_AFTER_TIME])
        return _cut("when: " + (" ".join(_closed(spoken)) or sighting.words))
    counted = _printed(sighting.counted.words, sighting.words)
    spoken = [*_opened(before[-_BEFORE_QUANTITY:]), "…", *counted, *_closed(after[:_AFTER_QUANTITY])]
    return _cut(" ".join(spoken) if len(spoken) > 1 else sighting.words)


def _printed(phrase: str, value: str) -> list[str]:
    """A counted phrase as it is printed in the words of its value, whose capitals it has lost; empty if not there."""
    at = value.casefold().replace("’", "'").find(phrase.casefold().replace("’", "'"))
    return value[at : at + len(phrase)].split() if at >= 0 else []


def _stems(spoken: Sequence[str]) -> list[str]:
    return content([fold(word).casefold() for word in spoken])


def _opened(spoken: Sequence[str]) -> list[str]:
    """Words without the grammar that they open with."""
    kept = list(spoken)
    while kept and kept[0].casefold() in words("stop"):
        kept.pop(0)
    return kept


def _closed(spoken: Sequence[str]) -> list[str]:
    """Words without the grammar that they close with."""
    kept = list(spoken)
    while kept and kept[-1].casefold() in words("stop"):
        kept.pop()
    return kept


def _cut(label: str) -> str:
    if len(label) <= _LONGEST:
        return label
    return label[: label.rindex(" ", 0, _LONGEST)] + " …" if " " in label[:_LONGEST] else label[: _LONGEST - 1] + "…"
