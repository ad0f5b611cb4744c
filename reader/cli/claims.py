"""Claims and mentions as lines: what stands in the claims panel, from top to bottom."""

from collections.abc import Collection, Iterator, Sequence

from reader.library import Library
from reader.model import (
    GLYPHS,
    RELATIONS,
    Attribution,
    Coverage,
    Name,
    Place,
    Quantity,
    Quotation,
    Quoted,
    Statement,
    Story,
    Time,
    Topic,
    Value,
    ledger,
    unread_language,
)
from reader.text.counting import counted
from reader.text.keys import fold


def claims(told: Story, topics: Sequence[Topic], alone: bool) -> Iterator[str]:
    """What the articles of a story say of each of these topics, disagreements first.

    What only one article says is counted, or told where `alone` is wanted.
    """
    for relation in RELATIONS:
        of_relation = [topic for topic in topics if topic.relation == relation]
        if relation == "single" and not alone:
            if of_relation:
                yield f"  {counted(len(of_relation), 'statement')} in one article only"
            continue
        for topic in of_relation:
            yield from _topic(told, topic)


def read_in(library: Library, told: Story) -> Iterator[str]:
    """How much of each article of a story was read as claims."""
    for member in told.articles:
        yield f"  {told.letter(member.article)}  {extent(library.coverage(told.id)[member.article])}"


def extent(coverage: Coverage) -> str:
    """How much of an article was read as claims, in words."""
    if coverage.unread is not None:
        return f"claims are not read in this language ({coverage.unread})"
    return f"claims in {coverage.with_claims} of {counted(coverage.sentences, 'sentence')}"


def _topic(told: Story, topic: Topic) -> Iterator[str]:
    yield f"  {GLYPHS[topic.relation]} {topic.relation}: {topic.label}{_ledger(told, topic)}"
    if topic.relation != "single" and topic.why:
        yield f"     why: {topic.why}"
    alike: dict[tuple[str, tuple[str, ...]], list[Statement]] = {}
    for mention in topic.mentions:
        alike.setdefault((fold(mention.quote), mention.attributed_to), []).append(mention)
    for statements in alike.values():
        letters = dict.fromkeys(told.letter(one.article) for one in statements)
        first = statements[0]
        source = f" — {', citing '.join(first.attributed_to)}" if first.attributed_to else ""
        yield f"     {', '.join(letters)}  {quoted(first.quote)}{source}"


def _ledger(told: Story, topic: Topic) -> str:
    """Who speaks of a topic and who doesn't, in brackets; nothing where it is one article."""
    counts = ledger(told, topic)
    if counts.articles < 2:
        return ""
    facts = [counted(counts.articles, "article"), counted(counts.families, "family", "families")]
    if topic.absent:
        facts.append(f"not in {', '.join(map(told.letter, topic.absent))}")
    return f" ({', '.join(facts)})"


def quoted(words: str) -> str:
    """Words in quotation marks, unless they bring their own."""
    return words if words[:1] in '“"‘«' and words[-1:] in '”"’»' and len(words) > 1 else f"“{words}”"


def mentions(library: Library, found: Sequence[Quoted]) -> Iterator[str]:
    """Every mention in a line under its article: kind, value, words."""
    within: dict[str, list[Quoted]] = {}
    for mention in found:
        within.setdefault(mention.article, []).append(mention)
    for listed in library.listed():
        read = within.get(listed.id, [])
        language = unread_language(listed.language)
        note = f" · language {language}: read as if it were English; claims are not read" if language else ""
        yield library.article(listed.id).display_title
        yield f"  {listed.path} · {counted(len(read), 'mention')}{note}"
        for mention in read:
            yield f"  {mention.kind:11} {_value(mention.value):24} {quoted(mention.quote)}"


def only(topics: Collection[Topic], relations: Collection[str], kinds: Collection[str]) -> list[Topic]:
    """The topics of some relations and kinds; of all where none is named."""
    return [
        topic
        for topic in topics
        if (not relations or topic.relation in relations) and (not kinds or topic.kind in kinds)
    ]


def _value(value: Value | None) -> str:
    if isinstance(value, Quantity):
        return _range(_figure(value.low), _figure(value.high)) + (f" {value.unit}" if value.unit else "")
    if isinstance(value, Time):
        return _range(value.start, value.end)
    if isinstance(value, Name):
        told = ", ".join(filter(None, (value.role, None if value.age is None else str(value.age))))
        return f"{value.full or value.name}{f' ({told})' if told else ''}"
    if isinstance(value, Place):
        return f"{value.name}{f', {value.within}' if value.within else ''}"
    if isinstance(value, Quotation | Attribution):
        return value.speaker or "?"
    return value or ""


def _figure(number: float | None) -> str | None:
    return None if number is None else f"{number:,.10g}"


def _range(low: str | None, high: str | None) -> str:
    return (low or "?") if low == high else f"{low or '…'} to {high or '…'}"
