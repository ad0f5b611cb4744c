"""Topics of what linked sentences tell besides: where two tell one thing, other words that both have are of one too."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from reader.claims.sentences.apart import Relates
from reader.claims.sentences.partners import Member, Place, reparted
from reader.claims.sentences.reported import statement_topics
from reader.claims.surroundings.lines import Line, part_of
from reader.claims.surroundings.words import content_of_each
from reader.claims.told import Found, line_at
from reader.model import Offsets
from reader.text.similarity import cosine

_LINKED, _COPIED = 0.12, 0.8
"""Cosine of two sentences from which paired statements tell that both report one thing; from which one is a copy."""
_LEAST = 6.5
"""Weight of the words that two stretches must share."""
_GAP = 6
"""Tokens that may stand between two shared words of a stretch."""
_WIDENED = 3
"""Content words on each side of a stretch that are taken along, so that it can be read."""
_LONGEST = 400
"""Tokens of the longest sentence that is looked at."""
_SHUT = "."
_ONE = 0.5
"""Of the shorter one: from so much overlap on, two stretches of a sentence are taken for one."""

Covered = Mapping[tuple[Place, Place], Sequence[tuple[Offsets, Offsets]]]
"""By two linked sentences, the statements of theirs that are paired."""


class Stretch(NamedTuple):
    """Tokens of a sentence: the numbers of its article and line, the first token and the one behind the last."""

    article: int
    line: int
    first: int
    end: int


class Shared(NamedTuple):
    """Two stretches of two articles that have words in common, and what these words weigh."""

    weight: float
    one: Stretch
    other: Stretch


def besides_topics(
    members: Sequence[Member], weights: Mapping[str, float], relates: Relates, found: Sequence[Found]
) -> list[Found]:
    """What sentences that a topic links tell besides, where no topic speaks of it: stretches that share telling words.

    Names alone tell nothing: one shared word at least has no capital.
    """
    shared = [
        one
        for (mine, theirs), covered in linked(members, found).items()
        for one in _shared(mine, theirs, covered, members, weights)
    ]
    alike: dict[tuple[Stretch, Stretch], float] = {}
    kept: dict[tuple[int, int], list[Stretch]] = {}
    for weight, one, other in sorted(shared, key=lambda both: (-both.weight, both.one, both.other)):
        alike.setdefault((_kept(one, kept), _kept(other, kept)), weight)
    return _topics(alike, members, weights, relates)


def linked(members: Sequence[Member], found: Sequence[Found]) -> Covered:
    """The pairs of sentences of two articles of which a topic pairs statements that don't part, or in a word alone."""
    numbers = {member.article: number for number, member in enumerate(members)}
    paired: dict[tuple[Place, Place], list[tuple[Offsets, Offsets]]] = {}
    joined: set[tuple[Place, Place]] = set()
    for topic in found:
        told = [(numbers[said.article], said) for said in topic.statements]
        for pair in topic.pairs:
            (one, a), (other, b) = sorted((told[pair.a], told[pair.b]), key=lambda end: end[0])
            if one != other:
                ends = (one, line_at(members[one].lines, a.start)), (other, line_at(members[other].lines, b.start))
                paired.setdefault(ends, []).append((a.span, b.span))
                parted = pair.relation in ("disagree", "differs") and pair.rule != "word-apart"
                joined |= set() if parted else {ends}
    return {ends: spans for ends, spans in paired.items() if ends in joined}


def _shared(
    mine: Place,
    theirs: Place,
    covered: Sequence[tuple[Offsets, Offsets]],
    members: Sequence[Member],
    weights: Mapping[str, float],
) -> Iterator[Shared]:
    """The stretches of two linked sentences that share words of which no topic speaks, heaviest first, each once."""
    a, b = (members[article].lines[line] for article, line in (mine, theirs))
    if max(len(a.keys), len(b.keys)) > _LONGEST or not _linked_by_words(mine, theirs, members):
        return
    common = set(a.stems) & set(b.stems)
    if sum(weights.get(stem, 1.0) for stem in common) < _LEAST:
        return
    left, right = _open(a, [one for one, _ in covered]), _open(b, [other for _, other in covered])
    ones, others = _runs(left, a, common), _runs(right, b, common)
    found = sorted(
        (-sum(weights.get(stem, 1.0) for stem in one.stems & other.stems), at, to)
        for at, one in enumerate(ones)
        for to, other in enumerate(others)
        if one.spoken & other.spoken
    )
    taken: set[Run] = set()
    for weight, at, to in found:
        one, other = ones[at], others[to]
        both = one.stems & other.stems
        if -weight >= _LEAST and taken.isdisjoint((one, other)):
            taken |= {one, other}
            stretches = Stretch(*mine, *_around(left, one, both)), Stretch(*theirs, *_around(right, other, both))
            yield Shared(-weight, *stretches)


def _linked_by_words(mine: Place, theirs: Place, members: Sequence[Member]) -> bool:
    """Whether two sentences have more in common than a value, and are no copies of which nothing is left to tell."""
    vectors = [members[article].vectors[line : line + 1] for article, line in (mine, theirs)]
    return all(vectors) and _LINKED <= cosine(vectors[0][0], vectors[1][0]) < _COPIED


class Run(NamedTuple):
    """Tokens of a sentence that share their stems with another one, at most a few words apart.

    `spoken` are the stems of those without a capital.
    """

    places: tuple[int, ...]
    stems: frozenset[str]
    spoken: frozenset[str]


def _open(line: Line, covered: Sequence[Offsets]) -> list[str]:
    """The stem of each token; empty where it tells nothing, and a full stop where a topic speaks of it already."""
    stems = content_of_each(line.keys)
    tokens = line.tokens
    for first, end in covered:
        for at in range(bisect_right(tokens.ends, first), bisect_left(tokens.starts, end)):
            stems[at] = _SHUT
    return stems


def _runs(stems: Sequence[str], line: Line, common: Set[str]) -> list[Run]:
    """The runs of tokens with common stems, none across one that is shut."""
    runs: list[list[int]] = [[]]
    for at, stem in enumerate(stems):
        if stem == _SHUT or (runs[-1] and at - runs[-1][-1] > _GAP + 1):
            runs.append([])
        if stem in common:
            runs[-1].append(at)
    return [_run(stems, line, places) for places in runs if places]


def _run(stems: Sequence[str], line: Line, places: Sequence[int]) -> Run:
    spoken = frozenset(stems[at] for at in places if not line.tokens[at][0].isupper())
    return Run(tuple(places), frozenset(stems[at] for at in places), spoken)


def _around(stems: Sequence[str], run: Run, both: Set[str]) -> tuple[int, int]:
    """The first token of the stretch of a run that holds certain stems, widened to be read, and the one behind it."""
    places = [at for at in run.places if stems[at] in both]
    first, last = places[0], places[-1]
    for _ in range(_WIDENED):
        first -= first > 0 and stems[first - 1] not in ("", _SHUT)
        last += last + 1 < len(stems) and stems[last + 1] not in ("", _SHUT)
    return first, last + 1


def _kept(stretch: Stretch, kept: dict[tuple[int, int], list[Stretch]]) -> Stretch:
    """The stretch, or one kept before it that is nearly the same."""
    beside = kept.setdefault((stretch.article, stretch.line), [])
    for other in beside:
        shared = min(stretch.end, other.end) - max(stretch.first, other.first)
        if shared >= _ONE * min(stretch.end - stretch.first, other.end - other.first):
            return other
    beside.append(stretch)
    return stretch


def _topics(
    alike: Mapping[tuple[Stretch, Stretch], float],
    members: Sequence[Member],
    weights: Mapping[str, float],
    relates: Relates,
) -> list[Found]:
    """The stretches as parts of sentences, joined and related like other reports."""
    parts: list[Member] = []
    places: dict[Stretch, Place] = {}
    for number, member in enumerate(members):
        mine = sorted({stretch for ends in alike for stretch in ends if stretch.article == number})
        places |= {stretch: (number, at) for at, stretch in enumerate(mine)}
        lines = [member.lines[one.line] for one in mine]
        cut = [part_of(line, one.first, one.end) for line, one in zip(lines, mine, strict=True)]
        parts.append(reparted(member, cut, [line.span for line in lines], weights))
    return statement_topics(
        {(places[one], places[other]): weight for (one, other), weight in alike.items()}, parts, relates
    )
