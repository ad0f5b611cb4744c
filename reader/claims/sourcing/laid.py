"""Topics of sources: one statement laid to two sources in two articles, or to one in one and to none in another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from reader.claims.sentences.contrary import contrary, denies
from reader.claims.sentences.partners import Member, Place
from reader.claims.sourcing.attributed import Attributed, Laid
from reader.claims.sourcing.voices import FILE, speaks_in
from reader.claims.surroundings.words import content
from reader.claims.surroundings.words import words as listed
from reader.claims.told import Found, asked, clipped, labelled
from reader.claims.verdict import Rule, quoted
from reader.model import Attribution, Mention, Offsets, Pair, Statement
from reader.text.keys import words
from reader.text.similarity import cosine, weighted

_OTHERWISE, _FLAT, _DOUBTED = 0.4, 0.6, 0.45
"""Cosine of what is said from which it surely is one thing: laid to two sources; laid to one, and stated flat; laid to
one by a word that leaves it open whether it is so, and stated flat."""
_UNNAMED = 0.25
"""The same of what is laid to somebody who isn't named, and to one who answers for it."""
_FEWEST = 3
"""Stems that both have at least."""


End = tuple[Attributed, int]
"""An article, and a sentence of it."""
Linked = Mapping[tuple[Place, Place], Sequence[tuple[Offsets, Offsets]]]


class Parting(NamedTuple):
    """How two sentences part in whom they lay one thing to, and how nearly they say the same."""

    near: float
    statements: tuple[Statement, Statement]
    rule: Rule
    why: str

    def found(self) -> Found:
        """The topic of it."""
        pair = Pair(a=0, b=1, relation="sourcing", why=self.why, rule=self.rule)
        label = asked("who says", labelled(self.statements[0].quote))
        return Found("attribution", label, self.statements, (pair,))


def laid_topics(
    linked: Linked, members: Sequence[Member], mentions: Mapping[str, Sequence[Mention]], weights: Mapping[str, float]
) -> list[Found]:
    """The topics; `linked` are sentences of two articles that report one thing, or may, with what topics pair in them.

    Every sentence is compared with the one of another article that says most nearly the same.
    """
    articles = [Attributed(member, mentions.get(member.article, ()), weights) for member in members]
    found = []
    for (one, other), spans in linked.items():
        ends = (articles[one[0]], one[1]), (articles[other[0]], other[1])
        if not any(article.laid(line) for article, line in ends) or _one_sentence(*ends):
            continue
        against = cache(partial(contrary, *(article.member.lines[line] for article, line in ends)))
        found += [(one, other, parting) for parting in _otherwise(*ends, spans, against)]
        found += [(one, other, parting) for parting in _or_not(*ends) if not against()]
    found.sort(key=lambda held: (-held[2].near, *held[:2], *(said.span for said in held[2].statements), held[2].why))
    used: set[tuple[int, Place]] = set()
    topics = []
    for one, other, parting in found:
        taken = {(other[0], one), (one[0], other)}
        if used.isdisjoint(taken):
            used |= taken
            topics.append(parting.found())
    return topics


def _one_sentence(one: End, other: End) -> bool:
    """Whether both sentences are the same, word for word: what is laid to two sources in both parts in nothing."""
    return one[0].member.lines[one[1]].keys == other[0].member.lines[other[1]].keys


def _otherwise(
    one: End, other: End, spans: Sequence[tuple[Offsets, Offsets]], against: Callable[[], bool]
) -> Iterator[Parting]:
    """Where both lay what they say to a source, and surely not to the same."""
    (mine, here), (theirs, there) = one, other
    for a in mine.laid(here):
        for b in theirs.laid(there):
            least = _least(mine, a, theirs, b)
            if least is None or (a.quoted and b.quoted):
                continue
            near = max((_beside(mine, a, theirs, b, ends) for ends in spans), default=0.0)
            near = near if against() else max(near, _near(a.vector, b.vector))
            if near >= least:
                why = f"one lays it to {quoted(_source(mine, a))}, the other to {quoted(_source(theirs, b))}"
                statements = _statement(mine.member, here, a), _statement(theirs.member, there, b)
                yield Parting(near, statements, "sourced-otherwise", why)


def _least(mine: Attributed, a: Laid, theirs: Attributed, b: Laid) -> float | None:
    """How nearly two sources that surely are two, or one firmer than the other, must say the same; else None."""
    if a.voice is None or b.voice is None:
        return None
    if a.voice.surely_not(b.voice):
        return _UNNAMED if a.voice.unnamed != b.voice.unnamed and (a.voice.answers or b.voice.answers) else _OTHERWISE
    return _OTHERWISE if _confirms(mine, a, theirs, b) or _confirms(theirs, b, mine, a) else None


def _confirms(firm: Attributed, a: Laid, vague: Attributed, b: Laid) -> bool:
    """Whether a source that answers for it confirms what the other has from "an official"."""
    cue = "" if a.value.cue is None else a.value.cue.of(firm.member.text).casefold()
    if "confirm" not in cue or a.voice is None or a.voice.sort not in ("person", "body"):
        return False
    said = words(_source(vague, b))[:1]
    return b.voice is not None and b.voice.sort == "officials" and not listed("some", FILE).isdisjoint(said)


def _or_not(one: End, other: End) -> Iterator[Parting]:
    """Where one lays to a source what the other states on its own word."""
    for (source, line), (flat, place) in ((one, other), (other, one)):
        laid = [held for held in source.laid(line) if not held.quoted]
        if not laid or not flat.flat(place) or place >= len(flat.member.vectors):
            continue
        if denies(source.member.lines[line]) != denies(flat.member.lines[place]):
            continue
        vector = flat.member.vectors[place]
        said = max(laid, key=lambda held: (_near(held.vector, vector), -held.mention.start))
        near = _near(said.vector, vector)
        if near >= (_DOUBTED if speaks_in(said.mention, source.member.text, "doubt") else _FLAT):
            why = f"one lays it to {quoted(_source(source, said))}, the other states it on its own word"
            ends = _statement(source.member, line, said), _flat(flat.member, place, said.vector)
            yield Parting(near, ends if source is one[0] else ends[::-1], "sourced-or-not", why)


def _beside(mine: Attributed, a: Laid, theirs: Attributed, b: Laid, ends: tuple[Offsets, Offsets]) -> float:
    """How nearly the same is said beside two statements that a topic pairs."""
    one, other = a.beside(ends[0], mine.member.text), b.beside(ends[1], theirs.member.text)
    return _near(weighted(one, mine.weights), weighted(other, theirs.weights)) if one and other else 0.0


def _near(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return cosine(one, other) if len(one.keys() & other.keys()) >= _FEWEST else 0.0


def _source(article: Attributed, laid: Laid) -> str:
    assert laid.value.source is not None
    return laid.value.source.of(article.member.text)


def _statement(member: Member, line: int, laid: Laid) -> Statement:
    """The source and the word of saying with what is said beside them, as far as it fits."""
    value, sentence = laid.value, member.lines[line].span
    start, end, focus = laid.said[0].start, laid.said[-1].end, None
    for named in (value.source, value.cue):
        if named is not None and sentence.contains(named):
            start, end, focus = min(start, named.start), max(end, named.end), named.start
    return _told(member, Offsets(start, end), sentence, value, focus)


def _flat(member: Member, line: int, vector: Mapping[str, float]) -> Statement:
    """The words of a sentence from the first to the last that another lays to its source."""
    one = member.lines[line]
    shared = [at for at, key in enumerate(one.keys) if set(content([key])) & vector.keys()]
    span = Offsets(one.tokens.starts[shared[0]], one.tokens.ends[shared[-1]])
    return _told(member, span, one.span, None)


def _told(
    member: Member, span: Offsets, sentence: Offsets, value: Attribution | None, focus: int | None = None
) -> Statement:
    span = clipped(member.text, span, focus)
    return Statement(
        article=member.article,
        start=span.start,
        end=span.end,
        quote=span.of(member.text),
        value=value,
        attributed_to=(value.speaker,) if value is not None and value.speaker else (),
        sentence=Offsets(min(span.start, sentence.start), max(span.end, sentence.end)),
    )
