"""Topics of statements: sentences of several articles that report the same, whatever values stand in them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from heapq import nlargest
from itertools import combinations
from typing import NamedTuple

from reader.claims.apart import Relates, counting, fitting, parting, uncounted
from reader.claims.contrary import contrary
from reader.claims.labels import label
from reader.claims.lines import Line
from reader.claims.statements import Sighting
from reader.claims.told import Found, clipped, labelled, stated, told_at
from reader.claims.verdict import Rule, Verdict, quoted
from reader.claims.words import content
from reader.model import LONGEST_MENTION, Offsets, Pair, Passage, Relation, Statement, TopicKind
from reader.text.similarity import cosine, weighted

_PARTING: Rule = "reported-apart"
"""The rule by which two reports of one thing part; a topic of the values in which they do says how."""
LEAST = 0.45
"""Score from which two sentences may report the same."""
_BESIDE_BETTER = 0.8
"""Of the cosine that either sentence reaches elsewhere in the other article: so much must its partner have."""
_SHARED, _BESIDE, _APART = 0.02, 0.2, 0.2
"""What the weight of the shared words, the cosine of sentences beside, and the distance in the text add to the score.

Fitted by hand on the order in which pairs of sentences that report one thing come among all pairs.
"""
_JOINED = 0.15
"""Mean cosine of a sentence with those of a topic that it joins."""
_FEWEST_STEMS, _FEWEST_SHARED = 3, 2
_MOST_HOLDERS = 40
"""Sentences of one article beyond which a word is not looked up in them: it says too little."""
_CANDIDATES = 6
_MOST_LINES = 600
"""Sentences of one article that are compared."""

Place = tuple[int, int]
"""An article by its number, and a sentence of it."""
Vector = Mapping[str, float]


class Member(NamedTuple):
    """An article with its sentences and the values that stand in them."""

    article: str
    text: str
    lines: Sequence[Line]
    sightings: Sequence[Sighting]
    vectors: Sequence[Vector]
    sentences: Sequence[Offsets] = ()
    """Where `lines` are parts of sentences: the sentence of each."""


def prepared(
    article: str, text: str, lines: Sequence[Line], sightings: Sequence[Sighting], weights: Mapping[str, float]
) -> Member:
    """An article made ready: the words of its sentences weighed."""
    return Member(article, text, lines, sightings, [weighted(line.stems, weights) for line in lines[:_MOST_LINES]])


def partners(members: Sequence[Member], weights: Mapping[str, float]) -> dict[tuple[Place, Place], float]:
    """The pairs of sentences of two articles that may report the same, with how likely that is."""
    vectors = [member.vectors for member in members]
    return {
        ((one, i), (other, j)): score
        for one, other in combinations(range(len(members)), 2)
        for (i, j), score in _likely(vectors[one], vectors[other], weights).items()
    }


def statement_topics(
    alike: Mapping[tuple[Place, Place], float],
    members: Sequence[Member],
    relates: Relates,
    known: Set[tuple[Passage, Passage]] = frozenset(),
    sure: Set[tuple[int, int]] | None = None,
    parted: Set[tuple[Passage, Passage]] = frozenset(),
) -> list[Found]:
    """Sentences that report the same, best first joined into topics; each sentence stands in one, each article once.

    `alike` are the partners among the sentences; `known` are pairs of sentences, or of values, of which another topic
    tells already that they speak of one thing, and `parted` those of which it tells that they part. Values in which
    sentences part make topics of their own where `sure` is given: pairs of values, by their identity, that surely are
    of one thing.
    """

    def told(one: Place, other: Place) -> tuple[Passage, Passage]:
        return passage(members[one[0]], one[1]), passage(members[other[0]], other[1])

    scores = {ends: score for ends, score in alike.items() if told(*ends) not in known}
    vectors = [member.vectors for member in members]
    values = [_values(member) for member in members]

    def part(one: Place, other: Place) -> bool:
        lines = members[one[0]].lines[one[1]], members[other[0]].lines[other[1]]
        if told(one, other) in parted or contrary(*lines):
            return True
        return sure is None and uncounted(values[one[0]].get(one[1], ()), values[other[0]].get(other[1], ()), relates)

    groups = _groups(scores, vectors, part)
    topics = (_found(group, members, vectors, values, relates) for group in groups)
    found = [topic for topic in topics if any(pair.rule != _PARTING for pair in topic.pairs)]
    apart = (topic for group in groups for topic in _parted(group, values, relates, sure or frozenset()))
    return found if sure is None else [*found, *(topic for topic in apart if _ends(topic) not in known)]


def _ends(topic: Found) -> tuple[Passage, Passage]:
    one, other = topic.statements
    return told_at(one), told_at(other)


def passage(member: Member, line: int) -> Passage:
    """A sentence of an article, by its place."""
    return Passage(article=member.article, start=member.lines[line].span.start, end=member.lines[line].span.end)


def _likely(
    ones: Sequence[Vector], others: Sequence[Vector], weights: Mapping[str, float]
) -> dict[tuple[int, int], float]:
    """The pairs of sentences that are each other's best partners, or nearly, with their scores."""
    alike = {(i, j): cosine(ones[i], others[j]) for i, j in _candidates(ones, others)}
    best: dict[tuple[str, int], float] = defaultdict(float)
    for (i, j), near in alike.items():
        best["a", i] = max(best["a", i], near)
        best["b", j] = max(best["b", j], near)
    found = {}
    for (i, j), near in alike.items():
        rank = near / max(best["a", i], best["b", j])
        if rank >= _BESIDE_BETTER and (score := _score(i, j, near, rank, ones, others, weights)) >= LEAST:
            found[i, j] = score
    return found


def _score(
    i: int,
    j: int,
    near: float,
    rank: float,
    ones: Sequence[Vector],
    others: Sequence[Vector],
    weights: Mapping[str, float],
) -> float:
    """How likely two sentences report the same: by their words, by those beside them, and by their place."""
    shared = sum(weights.get(stem, 1.0) for stem in ones[i].keys() & others[j].keys())
    beside = max(
        (cosine(ones[i + a], others[j + b]) for a, b in _AROUND if 0 <= i + a < len(ones) and 0 <= j + b < len(others)),
        default=0.0,
    )
    apart = abs(i / len(ones) - j / len(others))
    return (near + _SHARED * shared) * rank + _BESIDE * beside - _APART * apart


_AROUND = ((-1, -1), (1, 1), (-1, 0), (0, -1), (1, 0), (0, 1))


def _candidates(ones: Sequence[Vector], others: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """For each sentence those of the other article that share the most telling words with it."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(others):
        if len(vector) >= _FEWEST_STEMS:
            for stem in vector:
                holders[stem].append(number)
    for number, vector in enumerate(ones):
        if len(vector) < _FEWEST_STEMS:
            continue
        shared: dict[int, int] = defaultdict(int)
        products: dict[int, float] = defaultdict(float)
        for stem, weight in vector.items():
            held = holders.get(stem, ())
            if len(held) <= _MOST_HOLDERS:
                for other in held:
                    shared[other] += 1
                    products[other] += weight * others[other][stem]
        kept = ((round(product, 9), -other) for other, product in products.items() if shared[other] >= _FEWEST_SHARED)
        for _, other in nlargest(_CANDIDATES, kept):
            yield number, -other


def _groups(
    scores: Mapping[tuple[Place, Place], float],
    vectors: Sequence[Sequence[Vector]],
    part: Callable[[Place, Place], bool],
) -> list[list[Place]]:
    groups: dict[Place, list[Place]] = {}
    for (one, other), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        mine, theirs = groups.get(one, [one]), groups.get(other, [other])
        if mine is theirs or {article for article, _ in mine} & {article for article, _ in theirs}:
            continue
        if any(part(one, other) for one in mine for other in theirs):
            continue
        crossing = [cosine(vectors[a][i], vectors[b][j]) for a, i in mine for b, j in theirs]
        if sum(crossing) >= _JOINED * len(crossing):
            joined = sorted([*mine, *theirs])
            groups |= dict.fromkeys(joined, joined)
    return sorted({id(group): group for group in groups.values()}.values())


def _values(member: Member) -> dict[int, list[Sighting]]:
    """By sentence, the values that stand in it, in order."""
    found: dict[int, list[Sighting]] = defaultdict(list)
    for sighting in member.sightings:
        found[sighting.line].append(sighting)
    return found


def _found(
    group: Sequence[Place],
    members: Sequence[Member],
    vectors: Sequence[Sequence[Vector]],
    values: Sequence[Mapping[int, Sequence[Sighting]]],
    relates: Relates,
) -> Found:
    statements = tuple(_statement(members, members[article], line, group, vectors) for article, line in group)
    pairs = []
    for a, b in combinations(range(len(group)), 2):
        (one, i), (other, j) = group[a], group[b]
        sides = (
            Told(statements[a], values[one].get(i, ()), frozenset(members[one].lines[i].stems)),
            Told(statements[b], values[other].get(j, ()), frozenset(members[other].lines[j].stems)),
        )
        verdict = _relate(*sides, relates)
        pairs.append(Pair(a=a, b=b, relation=verdict.relation, why=verdict.why, rule=verdict.rule))
    shortest = min((labelled(statement.quote) for statement in statements), key=lambda name: (len(name), name))
    return Found("event", shortest, statements, tuple(pairs))


class Told(NamedTuple):
    """A statement, the values in its sentence, and the sentence's stems."""

    statement: Statement
    values: Sequence[Sighting]
    stems: Set[str]


def _parted(
    group: Sequence[Place],
    values: Sequence[Mapping[int, Sequence[Sighting]]],
    relates: Relates,
    sure: Set[tuple[int, int]],
) -> Iterator[Found]:
    """A topic for each two values in which sentences of one thing part."""
    for (one, i), (other, j) in combinations(group, 2):
        parted = parting(values[one].get(i, ()), values[other].get(j, ()), relates)
        if parted is not None:
            relation: Relation = "disagree" if (id(parted.a), id(parted.b)) in sure else "differs"
            why = f"both report one thing, but {parted.verdict.why}"
            pair = Pair(a=0, b=1, relation=relation, why=why, rule=_PARTING)
            kind: TopicKind = "time" if parted.a.mention.kind == "time" else "quantity"
            ends = parted.a, parted.b
            yield Found(kind, label(ends), tuple(map(stated, ends)), (pair,))


def _relate(a: Told, b: Told, relates: Relates) -> Verdict:
    parted = parting(a.values, b.values, relates)
    if parted is not None:
        return Verdict("differs", _PARTING, f"both report one thing, but {parted.verdict.why}")
    for one, other in ((a, b), (b, a)):
        count = counting(one.values, other.values, other.stems)
        if count is not None:
            why = f"{quoted(other.statement.quote)} does not tell the number of {quoted(count.phrase)}"
            return Verdict("vaguer", "reported-vaguer", why)
    fits = fitting(a.values, b.values, relates)
    if fits is not None:
        return Verdict("compatible", "reported-otherwise", f"both report one thing; {fits.why}")
    return Verdict(
        "same", "reported-alike", f"{quoted(a.statement.quote)} and {quoted(b.statement.quote)} report the same"
    )


def _statement(
    members: Sequence[Member], member: Member, at: int, group: Sequence[Place], vectors: Sequence[Sequence[Vector]]
) -> Statement:
    line = member.lines[at]
    others = {stem for article, i in group if members[article] is not member for stem in vectors[article][i]}
    span = _telling(member.text, line, others)
    return Statement(
        article=member.article,
        start=span.start,
        end=span.end,
        quote=span.of(member.text),
        value=None,
        sentence=member.sentences[at] if member.sentences else line.span,
    )


def _telling(text: str, line: Line, shared: Set[str]) -> Offsets:
    """The sentence, or the stretch of a longer one with the most words that the other sentences have."""
    if line.span.length <= LONGEST_MENTION:
        return line.span
    tokens = line.tokens
    tells = [not shared.isdisjoint(content([key])) for key in line.keys]
    best, chosen, held, first = -1, (0, 0), 0, 0
    for last, telling in enumerate(tells):
        held += telling
        while first < last and tokens.ends[last] - tokens.starts[first] > LONGEST_MENTION:
            held -= tells[first]
            first += 1
        if held > best:
            best, chosen = held, (first, last)
    return clipped(text, Offsets(tokens.starts[chosen[0]], tokens.ends[chosen[1]]))
