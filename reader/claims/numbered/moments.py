"""What a time of day is told of: a siren, a blast, a verdict, and the kind of the deed nearest to it."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import DAYS, content, listed, words

_BESIDE = 14
"""Tokens on each side of a time of day among which stands what it is told of."""
_FILE = "clocks.txt"


class Moment(NamedTuple):
    """What is told beside a time of day.

    `things` happen at one minute ("siren"), `deed` is the kind of the nearest deed ("onset", "end"), or empty; `which`
    are words that tell one of several; `stems` and `names` are those of the words beside, days and months left out.
    """

    things: frozenset[str]
    deed: str
    which: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]

    def one_deed(self, other: "Moment") -> bool:
        """Whether no word tells that two deeds are meant."""
        which = self.which ^ other.which
        same = not which or (which == {"first"} and not words("first", _FILE).isdisjoint(self.things & other.things))
        return same and (not self.deed or not other.deed or self.deed == other.deed)

    def likely(self, other: "Moment") -> bool:
        """Whether the words tell of one thing that happens at one minute, or one deed with a further word in both."""
        if not self.one_deed(other):
            return False
        shared = self.things & other.things
        if shared and not (shared <= words("many", _FILE) and self.elsewhere(other)):
            return True
        return bool(self.deed and self.deed == other.deed and self.stems & other.stems) and not self.elsewhere(other)

    def elsewhere(self, other: "Moment") -> bool:
        """Whether both have names beside, and none in common."""
        return bool(self.names and other.names) and not self.names & other.names

    def surely(self, other: "Moment") -> bool:
        """Whether they surely tell of one moment: one thing, and its deed or more words, and no other place."""
        shared = self.things & other.things
        if not shared or self.elsewhere(other) or (shared <= words("many", _FILE) and not self.names & other.names):
            return False
        return bool(self.deed and self.deed == other.deed) or len(self.stems & other.stems) > 1


def moment(line: Line, first: int, end: int, asked: Line | None = None) -> Moment:
    """What is told beside the time of day that stands in the tokens `first` up to `end` of a sentence.

    `asked` is the question before it, which tells what the answer is of: "When was the alarm raised? At 2:40 a.m."
    """
    keys, tokens = line.keys, line.tokens
    low, high = max(0, first - _BESIDE), min(len(keys), end + _BESIDE)
    beside = [*range(low, first), *range(end, high)]
    things = {thing for at in beside if (thing := _kind(keys, at, _things()))}
    deeds = [(_away(at, first, end), deed) for at in beside if (deed := _kind(keys, at, _deeds()))]
    if asked is not None:
        question = range(min(len(asked.keys), _BESIDE))
        things |= {thing for at in question if (thing := _kind(asked.keys, at, _things()))}
        deeds = deeds or [(at, deed) for at in question if (deed := _kind(asked.keys, at, _deeds()))]
    if "alarm" in things and not words("raise", _FILE).isdisjoint(keys[at] for at in beside):
        things.add("call")
    told = [at for at in beside if keys[at] not in DAYS and keys[at] not in words("month") | words("part")]
    stems = frozenset(content(keys[at] for at in told if not _kind(keys, at, _deeds())))
    names = frozenset(content(keys[at] for at in told if at and tokens[at][0].isupper()))
    which = frozenset(keys[at] for at in beside if keys[at] in words("which", _FILE))
    return Moment(frozenset(things), min(deeds)[1] if deeds else "", which, stems, names)


def _away(at: int, first: int, end: int) -> int:
    return first - at if at < first else at - end + 1


def _kind(keys: Sequence[str], at: int, kinds: Mapping[str, str]) -> str:
    """The kind of the word at a place, or of that and the next one; empty where it is of none."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    return kinds.get(f"{keys[at]}_{following}") or kinds.get(keys[at], "")


def one_of_several(things: frozenset[str], lines: Sequence[Line]) -> bool:
    """Whether an article tells of several of these things, one of which may be meant: "two quakes", "the blasts"."""
    repeated = things & words("repeated", _FILE)
    plural = {f"{word}s" for word, thing in _things().items() if thing in repeated}
    return any(not plural.isdisjoint(line.keys) for line in lines)


@cache
def _things() -> dict[str, str]:
    return _by_word("moment ")


@cache
def _deeds() -> dict[str, str]:
    return _by_word("deed ")


def _by_word(prefix: str) -> dict[str, str]:
    """The kind of each word in the lists whose names begin alike."""
    return {
        word: name.removeprefix(prefix)
        for name, listed_words in listed(_FILE).items()
        if name.startswith(prefix)
        for word in listed_words
    }
