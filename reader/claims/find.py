"""Topics over the articles of a story: what they say of one checkable thing, and how that relates."""

from collections.abc import Iterator, Mapping, Sequence, Set
from hashlib import sha256

from reader.claims.contrasts.attributed import attribute_topics
from reader.claims.contrasts.named import named_topics
from reader.claims.contrasts.spelled import spelled_topics
from reader.claims.contrasts.topics import contrast_topics
from reader.claims.numbered.addresses import address_topics
from reader.claims.numbered.clocks import clock_topics
from reader.claims.numbered.ordinals import ordinal_topics
from reader.claims.numbered.scores import score_topics
from reader.claims.persons.givens import given_topics
from reader.claims.persons.holders import holder_topics
from reader.claims.persons.named import read_names
from reader.claims.persons.surnames import surname_topics
from reader.claims.persons.topics import person_topics
from reader.claims.quotations.topics import quotation_topics
from reader.claims.quotations.utterances import utterances
from reader.claims.sentences.apart import Relates
from reader.claims.sentences.besides import besides_topics, linked
from reader.claims.sentences.deeds.sequence import sequence_topics
from reader.claims.sentences.deeds.topics import contradiction_topics
from reader.claims.sentences.deeds.unlike import unlike_topics
from reader.claims.sentences.destinations import destination_topics
from reader.claims.sentences.partners import Member, partners, prepared
from reader.claims.sentences.parts import part_topics
from reader.claims.sentences.reported import statement_topics
from reader.claims.sentences.spared import spared_topics
from reader.claims.sentences.untold import untold_topics
from reader.claims.sourcing.drift import certainty_topics, sourcing_topics
from reader.claims.sourcing.hedged import hedged_topics
from reader.claims.sourcing.laid import laid_topics
from reader.claims.sourcing.moods import mood_topics
from reader.claims.sourcing.sources import Sources
from reader.claims.sourcing.speakers import speaker_topics
from reader.claims.surroundings.lines import Line, lines
from reader.claims.surroundings.sightings import Sighting, sightings
from reader.claims.told import Found, line_at, told_at, unbroken, without
from reader.claims.values.topics import VALUED, relation_in, value_topics
from reader.claims.voiced import voiced
from reader.model import (
    Coverage,
    Dated,
    Frozen,
    Judgement,
    Mention,
    Passage,
    Statement,
    Story,
    Topic,
    Witness,
    strongest,
)
from reader.text.similarity import inverse_frequencies


class Findings(Frozen):
    """The topics of a story, and by article id how much of its compared text was read as claims."""

    topics: tuple[Topic, ...]
    coverage: dict[str, Coverage]


def find(
    story: Story,
    witnesses: Sequence[Witness],
    mentions: Mapping[str, tuple[Mention, ...]],
    judgements: Sequence[Judgement] = (),
) -> Findings:
    """The topics of a story, in the order of its articles and of their texts, and the coverage of each article.

    `witnesses` may come in any order; `mentions` holds what was read in each, by article id.
    Statements that a judgement calls "not the same" never share a topic; its passages are the spans of statements.
    """
    known = {witness.id: witness for witness in witnesses}
    members = [known[member.article] for member in story.articles if member.article in known]
    read = {witness.id: lines(witness) for witness in members}
    weights = weights_in(read)
    seen = in_surroundings(read, members, mentions)
    apart = {(judged.a, judged.b) for judged in judgements if judged.kind == "not the same"}
    apart |= {(b, a) for a, b in apart}
    texts = {witness.id: witness.text for witness in members}
    told = [utterances(one.id, one.text, read[one.id], mentions.get(one.id, ())) for one in members]
    relates = _relates(members)
    quantities, times = (value_topics(members, seen, kind, apart, relates[kind]) for kind in VALUED)
    found = [
        *quantities.found,
        *times.found,
        *(kept for one in quotation_topics(told, texts, read) if (kept := without(one, apart))),
    ]
    sighted = [
        prepared(one.id, one.text, read[one.id], values, weights) for one, values in zip(members, seen, strict=True)
    ]
    dated = {one.id: one.dated for one in members}
    further = _further(sighted, mentions, weights, dated, relates, found, quantities.sure | times.sure)
    found += [kept for one in further if (kept := without(one, apart))]
    sources = {one.id: Sources(mentions.get(one.id, ())) for one in members}
    topics = tuple(_topic(story, members, _whole(_sourced(one, sources), texts)) for one in found)
    coverage = {member.id: _coverage(read[member.id], member.id, topics) for member in members}
    return Findings(topics=topics, coverage=coverage)


def _further(
    members: Sequence[Member],
    mentions: Mapping[str, Sequence[Mention]],
    weights: Mapping[str, float],
    dated: Mapping[str, Dated | None],
    relates: Relates,
    found: Sequence[Found],
    sure: Set[tuple[int, int]],
) -> list[Found]:
    """The topics beside those of values and quotations: persons, ranks, words, reports, certainty and sources."""
    ids = [member.article for member in members]
    persons = person_topics(members, mentions)
    alike = partners(members, weights)
    attributes = attribute_topics(members, alike)
    known = _parted(attributes)
    ranked = [
        *ordinal_topics(members, dated),
        *score_topics(members),
        *address_topics(members),
        *contradiction_topics(members, mentions, dated),
        *(one for one in unlike_topics(members) if known.isdisjoint(_parted([one]))),
        *sequence_topics(members),
    ]
    read = [read_names(member, mentions.get(member.article, ())) for member in members]
    persons += [rival for told in (holder_topics, given_topics, surname_topics) for rival in told(members, read, alike)]
    named = [*attributes, *named_topics(members, alike, weights)]
    named += spelled_topics(members, [*persons, *named])
    worded = [*named, *contrast_topics(members, alike, weights, [*found, *persons, *ranked, *named])]
    parted = _parted([*persons, *ranked, *worded])
    further = [
        *statement_topics(alike, members, relates, _Together(found, parted).hold, sure, parted),
        *persons,
        *worded,
        *destination_topics(members),
        *untold_topics(members),
        *voiced(spared_topics(members), ids),
        *clock_topics(members),
        *ranked,
        *certainty_topics(found, mentions, members),
        *sourcing_topics(alike, members, mentions, weights),
        *speaker_topics(found, members, mentions),
    ]
    further += part_topics(members, weights, relates, [*found, *further])
    told_of = [*found, *further]
    covered = linked(members, told_of)
    laid = laid_topics({**dict.fromkeys(alike, ()), **covered}, members, mentions, weights)
    further += voiced(laid, ids)
    hedged = linked(members, [one for one in further if one.kind == "certainty"])
    further += voiced(hedged_topics({*alike, *covered} - hedged.keys(), members, mentions, weights), ids)
    hedged = linked(members, [one for one in further if one.kind == "certainty"])
    moods = mood_topics(found, members, mentions)
    further += [one for one in moods if linked(members, [one]).keys().isdisjoint(hedged)]
    return [*further, *besides_topics(members, weights, relates, told_of)]


def weights_in(read: Mapping[str, Sequence[Line]]) -> dict[str, float]:
    """What each stem weighs; a sentence that stands in several articles counts once, so that a copy changes nothing."""
    return inverse_frequencies(sorted({line.stems for found in read.values() for line in found}))


def in_surroundings(
    read: Mapping[str, Sequence[Line]], members: Sequence[Witness], mentions: Mapping[str, tuple[Mention, ...]]
) -> list[tuple[Sighting, ...]]:
    """The sightings of each member: its mentions with their surroundings, words weighed over all members.

    `read` holds the lines and `mentions` the mentions of each, by article id.
    """
    weights = weights_in(read)
    return [sightings(one.id, one.text, read[one.id], mentions.get(one.id, ()), weights) for one in members]


def _relates(members: Sequence[Witness]) -> Relates:
    return {kind: relation_in(members, kind) for kind in VALUED}


class _Together:
    """Pairs of passages of which topics tell already: any two statements of one topic, and the sentences with them."""

    def __init__(self, found: Sequence[Found], further: Set[tuple[Passage, Passage]]) -> None:
        self._topics: dict[Passage, set[int]] = {}
        self._further = further
        for number, topic in enumerate(found):
            for said in topic.statements:
                for kind, told in enumerate((_sentence(said), told_at(said))):
                    self._topics.setdefault(told, set()).add(2 * number + kind)

    def hold(self, one: Passage, other: Passage) -> bool:
        """Whether a topic tells of the two."""
        mine, theirs = self._topics.get(one), self._topics.get(other)
        return bool(mine and theirs and not mine.isdisjoint(theirs)) or (one, other) in self._further


def _parted(found: Sequence[Found]) -> set[tuple[Passage, Passage]]:
    """Two statements that part, and their sentences, in either order."""
    return {
        ends
        for topic in found
        for pair in topic.pairs
        if pair.relation in ("disagree", "differs", "spelling")
        for ends in _ends(topic.statements[pair.a], topic.statements[pair.b])
    }


def _ends(one: Statement, other: Statement) -> Iterator[tuple[Passage, Passage]]:
    for a, b in ((_sentence(one), _sentence(other)), (told_at(one), told_at(other))):
        yield a, b
        yield b, a


def _sentence(said: Statement) -> Passage:
    return Passage(article=said.article, start=said.sentence.start, end=said.sentence.end)


def _sourced(found: Found, sources: Mapping[str, Sources]) -> Found:
    """The topic with each statement's speakers and certainty."""
    return found._replace(statements=tuple(sources[said.article].of(said) for said in found.statements))


def _whole(found: Found, texts: Mapping[str, str]) -> Found:
    """The topic with statements that begin and end at borders of graphemes."""
    return found._replace(statements=tuple(unbroken(said, texts[said.article]) for said in found.statements))


def _topic(story: Story, members: Sequence[Witness], found: Found) -> Topic:
    relation = strongest(tuple(pair.relation for pair in found.pairs))
    said = {statement.article for statement in found.statements}
    content = repr((story.id, found.kind, [(one.article, one.start, one.end) for one in found.statements]))
    return Topic(
        id=sha256(content.encode()).hexdigest()[:12],
        story=story.id,
        label=found.label,
        kind=found.kind,
        relation=relation,
        why=next((pair.why for pair in found.pairs if pair.relation == relation), "only one article says this"),
        mentions=found.statements,
        pairs=found.pairs,
        absent=tuple(member.id for member in members if member.id not in said),
    )


def _coverage(read: Sequence[Line], article: str, topics: Sequence[Topic]) -> Coverage:
    held = {line_at(read, said.start) for topic in topics for said in topic.mentions if said.article == article}
    return Coverage(sentences=len(read), with_claims=len(held))
