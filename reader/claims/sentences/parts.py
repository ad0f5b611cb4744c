"""Topics of parts of sentences: long sentences tell several things, each of which another article tells elsewhere."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from reader.claims.sentences.apart import Relates
from reader.claims.sentences.partners import Member, partners, passage, reparted
from reader.claims.sentences.reported import statement_topics
from reader.claims.surroundings.lines import Line, part_of
from reader.claims.surroundings.words import content, words
from reader.claims.told import Found
from reader.model import Offsets, Passage
from reader.text.tokens import is_word

LEAST = 0.55
"""Score from which two parts report the same: more than for sentences, since they have fewer words to go by."""
_SHARED, _SPOKEN = 3, 1
"""Words that two parts must share, and how many of them without a capital: names alone tell nothing."""
_FEWEST = 5
"""Tokens of the shortest part."""
_MOST = 1200
"""Parts of one article that are compared."""


def part_topics(
    members: Sequence[Member], weights: Mapping[str, float], relates: Relates, found: Sequence[Found]
) -> list[Found]:
    """Parts of sentences that report the same, where none of the topics found already speaks of both."""
    parted = [_parted(member, weights) for member in members]
    alike = {
        (one, other): score
        for (one, other), score in partners(parted, weights).items()
        if score >= LEAST and _tell(parted[one[0]].lines[one[1]], parted[other[0]].lines[other[1]])
    }
    return statement_topics(alike, parted, relates, _Known(parted, found).hold)


def _tell(one: Line, other: Line) -> bool:
    """Whether two parts share words enough, of which one tells what is done, and not names alone."""
    shared = set(one.stems) & set(other.stems)
    spoken = set(content(_spoken(one))) & set(content(_spoken(other)))
    done = any(stem.startswith("=") for stem in shared)
    return done and len(shared) >= _SHARED and len(spoken) >= _SPOKEN


def _spoken(line: Line) -> Iterator[str]:
    return (key for at, key in enumerate(line.keys) if line.tokens[at] == key)


def _parted(member: Member, weights: Mapping[str, float]) -> Member:
    parts = [(part, line.span) for line in member.lines for part in _parts(line)][:_MOST]
    return reparted(member, [part for part, _ in parts], [sentence for _, sentence in parts], weights)


def _parts(line: Line) -> Iterator[Line]:
    """The sentence cut at its marks and at the words that open a clause, short parts left with the one before."""
    first = 0
    for at, key in enumerate(line.keys):
        if at - first >= _FEWEST and len(line.keys) - at > _FEWEST and (not is_word(key) or key in words("clause")):
            yield _clause(line, first, at)
            first = at
    if first < len(line.keys):
        yield _clause(line, first, len(line.keys))


def _clause(line: Line, first: int, end: int) -> Line:
    """The tokens from `first` up to `end`, without the mark and the words that open the clause."""
    while first < end - 1 and (not is_word(line.keys[first]) or line.keys[first] in words("clause")):
        first += 1
    return part_of(line, first, end)


class _Known:
    """The pairs of parts of which a topic speaks already: parts that two statements which it pairs lie in."""

    def __init__(self, members: Sequence[Member], found: Sequence[Found]) -> None:
        self._paired = [{(pair.a, pair.b) for pair in topic.pairs} for topic in found]
        self._told: dict[Passage, set[tuple[int, int]]] = {}
        """By part, the numbers of the topics that speak of it and of their statements."""
        by_article = {member.article: member for member in members}
        starts = {member.article: [line.span.start for line in member.lines] for member in members}
        for number, topic in enumerate(found):
            for at, said in enumerate(topic.statements):
                for part in _parts_of(said.span, by_article[said.article], starts[said.article]):
                    self._told.setdefault(part, set()).add((number, at))

    def hold(self, one: Passage, other: Passage) -> bool:
        """Whether a topic speaks of the two."""
        return any(
            topic == its and not self._paired[topic].isdisjoint(((mine, theirs), (theirs, mine)))
            for topic, mine in self._told.get(one, ())
            for its, theirs in self._told.get(other, ())
        )


def _parts_of(span: Offsets, member: Member, starts: Sequence[int]) -> Iterator[Passage]:
    at = max(0, bisect_right(starts, span.start) - 1)
    while at < len(member.lines) and member.lines[at].span.start < span.end:
        if span.overlap(member.lines[at].span):
            yield passage(member, at)
        at += 1
