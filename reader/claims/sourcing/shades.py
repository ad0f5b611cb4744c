"""How certain a sentence is of what a verb tells: by the hedge that governs it, or by its auxiliary and its tense."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import content, words
from reader.mentions.vocabulary import members
from reader.model import Certainty, Mention
from reader.text.tokens import is_word

_FILE = "hedged.txt"
_BEHIND = 4
"""Tokens behind a hedge among which the verb stands that it is said of."""
_CLAUSE = 10
"""Tokens before a verb among which an "if" leaves it open."""
_LONGEST = 300
"""Tokens of the longest sentence that is looked at."""
_MOST = 8
"""Hedges of one sentence that are looked at."""
_PERFECT = frozenset(("have", "has", "had"))
_PREDICATES: dict[str, Certainty] = {
    "likely": "likely", "expected": "likely", "probable": "likely", "possible": "may", "planned": "plans",
}  # fmt: skip
"""What a sentence says of a noun that may come about, as in "a strike is likely"."""
_WEAK = frozenset(("may", "could", "likely", "alleged", "plans"))


class Told(NamedTuple):
    """A verb of a sentence by its token, with where its auxiliaries begin, and how sure the article is of it.

    `noun`: it is a noun, of which the sentence says that it is likely or expected.
    """

    verb: int
    first: int
    level: Certainty
    noun: bool = False


def hedged_in(line: Line, hedges: Sequence[Mention]) -> Iterator[Told]:
    """The verbs of a sentence that are said to be less than certain."""
    if len(line.keys) > _LONGEST:
        return
    for mention in hedges[:_MOST]:
        level = mention.value
        if mention.negated or not isinstance(level, str) or level not in _WEAK:
            continue
        first = bisect_left(line.tokens.starts, mention.start)
        if first >= len(line.keys):
            continue
        adverb = line.keys[first] in words("adverb", _FILE)
        verb = _governed(line, bisect_left(line.tokens.starts, mention.end), adverb)
        if verb is None or line.keys[first] in words("able", _FILE) or line.keys[verb] in words("month"):
            continue
        if adverb or not _is_name(line, verb):
            yield Told(verb, first, level)
    for at in range(2, len(line.keys)):
        predicate = _PREDICATES.get(line.keys[at])
        if (
            predicate is not None
            and line.keys[at - 1] in words("copula", _FILE)
            and line.keys[at + 1 : at + 2] != ("to",)
        ):
            noun = at - 2
            if is_word(line.keys[noun]) and content([line.keys[noun]]) and not _is_name(line, noun):
                yield Told(noun, noun, predicate, noun=True)


def stated_in(line: Line, stem: str, noun: bool = False) -> Iterator[Told]:
    """Where a sentence states as certain what a verb, or a noun, tells, given by its stem."""
    if len(line.keys) > _LONGEST or line.keys[-1:] == ("?",) or stem not in line.stems:
        return
    for verb, key in enumerate(line.keys):
        if is_word(key) and content([key]) == [stem]:
            told = _stated(line, verb) or (_brought(line, verb) if noun else None)
            if told is not None:
                yield told


def _brought(line: Line, noun: int) -> Told | None:
    """The noun where it is what a verb in the past has for its object: "ordered an inquiry"."""
    verb = noun - 2
    if verb < 0 or line.keys[noun - 1] not in words("article", _FILE) or not _is_participle(line.keys[verb]):
        return None
    near = set(line.keys[max(0, verb - _BEHIND) : verb])
    if near & (words("open", _FILE) | words("conditional", _FILE)):
        return None
    return Told(noun, verb - 1 if line.keys[verb - 1 : verb] and line.keys[verb - 1] in _PERFECT else verb, "has")


def _governed(line: Line, start: int, adverb: bool) -> int | None:
    """The first word behind a hedge that tells something, where none but auxiliaries and adverbs stand between.

    Behind an adverb, as "possibly", that may be a name with its preposition.
    """
    for at in range(start, min(len(line.keys), start + _BEHIND)):
        key = line.keys[at]
        if key in words("aside", _FILE) or key.endswith("ly") or (adverb and key in words("place", _FILE)):
            continue
        fits = is_word(key) and content([key]) and (line.keys[at - 1] not in _PERFECT or _is_participle(key))
        return at if fits else None
    return None


def _stated(line: Line, verb: int) -> Told | None:
    """The verb where it is told as done, or as certain to come: by its auxiliary, or by its past tense alone.

    A name is stated wherever nothing near it leaves it open.
    """
    at = verb - 1
    while at >= 0 and (line.keys[at] in words("aside", _FILE) or line.keys[at].endswith("ly")):
        if line.keys[at] in words("sure", _FILE):
            break
        at -= 1
    before = line.keys[at] if at >= 0 else ""
    near = set(line.keys[max(0, min(at, verb - _BEHIND)) : verb])
    if near & words("open", _FILE) or not words("conditional", _FILE).isdisjoint(
        line.keys[max(0, verb - _CLAUSE) : verb]
    ):
        return None
    if before in _PERFECT and not _is_participle(line.keys[verb]):
        return None
    if before in words("sure", _FILE):
        while at > 0 and line.keys[at - 1] in words("sure", _FILE):
            at -= 1
        coming = not words("coming", _FILE).isdisjoint(line.keys[at:verb])
        return Told(verb, at, "will" if coming else "has")
    if _is_name(line, verb) or (line.keys[verb].endswith("ed") and near.isdisjoint(words("participle", _FILE))):
        return Told(verb, verb, "has")
    return None


def _is_participle(key: str) -> bool:
    return key.endswith(("ed", "en", "wn", "ught")) or key in members("participles")


def _is_name(line: Line, at: int) -> bool:
    return at > 0 and line.tokens[at][0].isupper() and is_word(line.keys[at - 1])
