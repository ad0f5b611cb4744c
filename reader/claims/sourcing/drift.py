"""How sure articles are of one thing, and on whose word: compared only where that surely is one thing."""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from reader.claims.sentences.partners import Member, Place, passage
from reader.claims.sourcing.sources import Sources
from reader.claims.surroundings.words import DAYS, content
from reader.claims.surroundings.words import words as words_of
from reader.claims.told import Found, asked, labelled, line_at
from reader.claims.verdict import quoted
from reader.model import LONGEST_MENTION, Attribution, Mention, Offsets, Pair, Passage, Statement
from reader.text.keys import words
from reader.text.similarity import cosine, weighted

_WEAK = frozenset(("may", "could", "likely", "alleged"))
_FIRM = frozenset(("will", "has"))
_CLEARLY = 0.25
"""Cosine of the words of what two sources say from which they surely say one thing."""

_ONE_TIME, _ONE_DAY = 0.13, 0.4
"""Cosine of two sentences from which a time in both is of one thing; the same of a day of the week, or "today"."""

Mentions = Mapping[str, Sequence[Mention]]


def certainty_topics(found: Sequence[Found], mentions: Mentions, members: Sequence[Member]) -> list[Found]:
    """For each topic of values: where all that one article says of it is hedged, and all that another says is not."""
    known = {member.article: member for member in members}
    sources = {member.article: Sources(mentions.get(member.article, ())) for member in members}
    topics = []
    for topic in found:
        if topic.kind != "time" or not any(pair.relation in ("same", "compatible") for pair in topic.pairs):
            continue
        hedged = _hedged(topic, sources)
        weak = {article for article, held in hedged.items() if all(one.value in _WEAK for one, _ in held)}
        firm = {article for article, held in hedged.items() if all(one.value in _FIRM for one, _ in held)}
        held = [(a, b) for one in weak for other in firm for _, a in hedged[one] for _, b in hedged[other]]
        if any(_one_thing(a, known[a.article], b, known[b.article]) for a, b in held):
            chosen = {article: min(held, key=_gap) for article, held in hedged.items() if article in weak | firm}
            topics.append(_certainty(topic, chosen, weak, known))
    return topics


def _hedged(topic: Found, sources: Mapping[str, Sources]) -> dict[str, list[tuple[Mention, Statement]]]:
    """The statements of each article that say how sure they are, with the nearest word before the value that does."""
    found: dict[str, list[tuple[Mention, Statement]]] = {}
    for statement in topic.statements:
        hedge = sources[statement.article].hedge(statement)
        if hedge is not None:
            found.setdefault(statement.article, []).append((hedge, statement))
    return found


def _one_thing(a: Statement, one: Member, b: Statement, other: Member) -> bool:
    """Whether the sentences of two times tell of one thing; many things happen on one day of the week."""
    near = [
        member.vectors[at]
        for said, member in ((a, one), (b, other))
        if (at := line_at(member.lines, said.start)) < len(member.vectors)
    ]
    days = not {*DAYS, *words_of("near")}.isdisjoint((*words(a.quote), *words(b.quote)))
    return len(near) > 1 and cosine(*near) >= (_ONE_DAY if days else _ONE_TIME)


def _gap(held: tuple[Mention, Statement]) -> tuple[int, int]:
    hedge, statement = held
    return statement.start - hedge.end, statement.start


def _certainty(
    topic: Found, chosen: Mapping[str, tuple[Mention, Statement]], weak: Set[str], known: Mapping[str, Member]
) -> Found:
    statements = tuple(
        said.model_copy(
            update={
                "start": hedge.start,
                "end": min(said.end, hedge.start + LONGEST_MENTION),
                "quote": known[said.article].text[hedge.start : min(said.end, hedge.start + LONGEST_MENTION)],
                "value": hedge.value,
                "certainty": hedge.value,
            }
        )
        for hedge, said in chosen.values()
    )
    pairs = []
    for a, b in combinations(range(len(statements)), 2):
        one, other = statements[a], statements[b]
        quotes = f"{quoted(one.quote)} and {quoted(other.quote)}"
        if (one.article in weak) != (other.article in weak):
            pairs.append(Pair(a=a, b=b, relation="certainty", why=f"{quotes} are not equally certain", rule="hedged"))
        else:
            pairs.append(Pair(a=a, b=b, relation="same", why=f"{quotes} are equally certain", rule="as-certain"))
    return Found("certainty", asked("how certain", topic.label), statements, tuple(pairs))


def sourcing_topics(
    partners: Mapping[tuple[Place, Place], float],
    members: Sequence[Member],
    mentions: Mentions,
    weights: Mapping[str, float],
) -> list[Found]:
    """What one article lets its source confirm, and another only has from someone who hands it on."""
    told: dict[Passage, list[Mention]] = {}
    for member in members:
        for mention in mentions.get(member.article, ()):
            if mention.kind == "attribution" and member.lines:
                told.setdefault(passage(member, line_at(member.lines, mention.start)), []).append(mention)
    found = []
    for one, other in sorted(partners):
        sides = [(members[article], passage(members[article], line)) for article, line in (one, other)]
        for (mine, here), (theirs, there) in (sides, sides[::-1]):
            firm = next((one for one in told.get(here, ()) if _confirmed(one, mine.text)), None)
            passed = next((one for one in told.get(there, ()) if _handed_on(one)), None)
            if firm is None or passed is None:
                continue
            if cosine(_content(mine.text, firm, weights), _content(theirs.text, passed, weights)) >= _CLEARLY:
                found.append(_sourcing(_source(mine, here, firm), _source(theirs, there, passed)))
    return found


def _content(text: str, mention: Mention, weights: Mapping[str, float]) -> dict[str, float]:
    """The words of what is said, weighed."""
    assert isinstance(mention.value, Attribution)
    return weighted(content(words(mention.value.content.of(text))), weights)


def _confirmed(mention: Mention, text: str) -> bool:
    value = mention.value
    return (
        isinstance(value, Attribution)
        and value.cue is not None
        and not value.citing
        and ("confirm" in value.cue.of(text).casefold())
    )


def _handed_on(mention: Mention) -> bool:
    return isinstance(mention.value, Attribution) and bool(mention.value.citing) and mention.value.source is not None


def _source(member: Member, sentence: Passage, mention: Mention) -> Statement:
    value = mention.value
    assert isinstance(value, Attribution)
    spans = [span for span in (value.source, value.cue) if span is not None]
    start = min(span.start for span in spans)
    end = min(max(span.end for span in spans), start + LONGEST_MENTION)
    return Statement(
        article=member.article,
        start=start,
        end=end,
        quote=member.text[start:end],
        value=value,
        attributed_to=tuple(filter(None, (value.speaker, *value.citing))),
        sentence=Offsets(sentence.start, sentence.end),
    )


def _sourcing(firm: Statement, passed: Statement) -> Found:
    why = f"{quoted(firm.quote)}; {quoted(passed.quote)}, who only hands it on from {quoted(passed.attributed_to[-1])}"
    pair = Pair(a=0, b=1, relation="sourcing", why=why, rule="handed-on")
    return Found("attribution", asked("who says", labelled(firm.quote)), (firm, passed), (pair,))
