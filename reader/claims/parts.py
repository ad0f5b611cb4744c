"""Topics of parts of sentences: long sentences tell several things, each of which another article tells elsewhere."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.claims.apart import Relates
from reader.claims.lines import Line
from reader.claims.partners import Member, partners, passage
from reader.claims.reported import statement_topics
from reader.claims.told import Found
from reader.claims.words import content, words
from reader.model import Offsets, Passage
from reader.text.similarity import weighted
from reader.text.tokens import Tokens, is_word

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
    return statement_topics(alike, parted, relates, _known(parted, found))


def _tell(one: Line, other: Line) -> bool:
    """Whether two parts share words enough, of which one tells what is done, and not names alone."""
    shared = set(one.stems) & set(other.stems)
    spoken = set(content(_spoken(one))) & set(content(_spoken(other)))
    done = any(stem.startswith("=") for stem in shared)
    return done and len(shared) >= _SHARED and len(spoken) >= _SPOKEN


def _spoken(line: Line) -> Iterator[str]:
    return (key for at, key in enumerate(line.keys) if line.tokens[at] == key)


def _parted(member: Member, weights: Mapping[str, float]) -> Member:
    parts: list[Line] = []
    sentences: list[Offsets] = []
    for line in member.lines:
        for part in _parts(line):
            parts.append(part)
            sentences.append(line.span)
    starts = [part.span.start for part in parts]
    sightings = [
        replace(sighting, line=max(0, bisect_right(starts, sighting.quote.start) - 1)) for sighting in member.sightings
    ]
    vectors = [weighted(part.stems, weights) for part in parts[:_MOST]]
    return Member(member.article, member.text, parts, sightings, vectors, sentences)


def _parts(line: Line) -> Iterator[Line]:
    """The sentence cut at its marks and at the words that open a clause, short parts left with the one before."""
    first = 0
    tokens = line.tokens
    for at, key in enumerate(line.keys):
        if at - first >= _FEWEST and len(line.keys) - at > _FEWEST and (not is_word(key) or key in words("clause")):
            yield _line(line, first, at, tokens)
            first = at
    if first < len(line.keys):
        yield _line(line, first, len(line.keys), tokens)


def _line(line: Line, first: int, end: int, tokens: Tokens) -> Line:
    while first < end - 1 and (not is_word(line.keys[first]) or line.keys[first] in words("clause")):
        first += 1
    span = Offsets(tokens.starts[first], tokens.ends[end - 1])
    keys = line.keys[first:end]
    part = Tokens(tokens.text, tokens.starts[first:end], tokens.ends[first:end])
    return Line(span, part, keys, tuple(content(keys)))


def _known(members: Sequence[Member], found: Sequence[Found]) -> set[tuple[Passage, Passage]]:
    """The pairs of parts of which a topic speaks already."""
    numbers = {member.article: number for number, member in enumerate(members)}
    starts = [[line.span.start for line in member.lines] for member in members]

    def parts(article: str, span: Offsets) -> list[Passage]:
        number = numbers[article]
        member = members[number]
        at = max(0, bisect_right(starts[number], span.start) - 1)
        held = []
        while at < len(member.lines) and member.lines[at].span.start < span.end:
            if span.overlap(member.lines[at].span):
                held.append(passage(member, at))
            at += 1
        return held

    known = set()
    for topic in found:
        for pair in topic.pairs:
            one, other = topic.statements[pair.a], topic.statements[pair.b]
            for a in parts(one.article, one.span):
                for b in parts(other.article, other.span):
                    known |= {(a, b), (b, a)}
    return known
