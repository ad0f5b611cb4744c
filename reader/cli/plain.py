"""Results as plain lines: the same story that the screen shows, from top to bottom, without colour or boxes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.cli.difference import counted, labels, marked_row, summary, uncoloured
from reader.library import Library
from reader.model import (
    RELATIONS,
    Article,
    Attribution,
    Member,
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
)

_TOLD = ("disagree", "requoted", "sourcing", "certainty", "differs", "spelling", "vaguer", "compatible", "same")
"""The relations that are told one by one; what stands in one article alone is counted."""


def story(library: Library, told: Story) -> Iterator[str]:
    """A story whole: its articles, what each copy changed, what they say."""
    yield from heading(library, told)
    yield from roles(library, told)
    yield ""
    yield from _versions(library, told)
    yield from claims(library, told)
    yield ""


def heading(library: Library, told: Story) -> Iterator[str]:
    """The story in two lines: its headline, and the figures."""
    relations = Counter(topic.relation for topic in library.topics(told.id))
    figures = [
        counted(len(told.articles), "article"),
        counted(len(told.families), "family", "families"),
        *(f"{relations[relation]} {relation}" for relation in RELATIONS if relations[relation]),
    ]
    yield told.headline
    yield "  " + " · ".join(figures)


def roles(library: Library, told: Story) -> Iterator[str]:
    """Each article with what it is to the others, and the evidence."""
    for member in told.articles:
        article = library.article(member.article)
        yield f"  {told.letter(member.article)}  {_role(told, member)} · {_facts(library, article)}"
        yield f"     {article.path}" + (f" ({article.key})" if article.key else "")
        for evidence in member.evidence:
            yield f"     - {evidence}"


def listing(library: Library) -> Iterator[str]:
    """Every article in two lines, with its furniture counted."""
    for listed in library.listed():
        article, blocks = library.article(listed.id), library.witness(listed.id).blocks
        yield f"{listed.id}  {_facts(library, article)}"
        folded = Counter(block.label for block in blocks if not block.compared)
        yield f"          {article.path} · {len(blocks)} blocks" + (f" · left out: {labels(folded)}" if folded else "")


def mentions(library: Library, quoted: Sequence[Quoted]) -> Iterator[str]:
    """Every mention in a line under its article: kind, value, words."""
    article = None
    for mention in quoted:
        if mention.article != article:
            article = mention.article
            yield library.article(article).display_title
        yield f"  {mention.kind:9} {_value(mention.value):24} “{mention.quote}”"


def claims(library: Library, told: Story) -> Iterator[str]:
    """What the articles say of each thing that more than one speaks of, disagreements first; and what was read."""
    topics = library.topics(told.id)
    for relation in _TOLD:
        for topic in topics:
            if topic.relation == relation:
                yield f"  {relation}: {topic.label}"
                yield from _topic(told, topic)
    alone = sum(topic.relation == "single" for topic in topics)
    if alone:
        yield f"  {counted(alone, 'statement')} in one article only"
    for member in told.articles:
        read = library.coverage(told.id)[member.article]
        yield f"  {told.letter(member.article)}  claims in {read.with_claims} of {counted(read.sentences, 'sentence')}"


def _topic(told: Story, topic: Topic) -> Iterator[str]:
    for mention in topic.mentions:
        yield f"     {told.letter(mention.article)}  “{mention.quote}”{_said_by(mention)}"
    if topic.why:
        yield f"     why: {topic.why}"


def _said_by(mention: Statement) -> str:
    return f" — {', citing '.join(mention.attributed_to)}" if mention.attributed_to else ""


def _versions(library: Library, told: Story) -> Iterator[str]:
    """What each version changed in what it was made from."""
    for member in told.articles:
        if member.derived_from is None:
            continue
        comparison = library.comparison(member.derived_from, member.article)
        letters = f"{told.letter(member.derived_from)} to {told.letter(member.article)}"
        yield f"  {letters}: {summary(library, comparison)}"
        a, b = library.witness(comparison.a), library.witness(comparison.b)
        for row in comparison.rows:
            if row.kind in ("changed", "deleted", "inserted", "moved"):
                yield f"     {marked_row(row, a.text, b.text, uncoloured)}"
        yield ""


def _role(told: Story, member: Member) -> str:
    return f"{member.role} of {told.letter(member.derived_from)}" if member.derived_from else member.role


def _facts(library: Library, article: Article) -> str:
    """Date, source, agency, words and title, as far as they are known."""
    listed = library.listing(article.id)
    dated = listed.dated
    when = "no date"
    if dated:
        when = dated.start if dated.start == dated.end else f"{dated.start} to {dated.end}"
        when += " (assumed)" if dated.assumed else ""
    facts = [when, article.source, article.agency, f"{listed.words_compared} words", f"“{article.display_title}”"]
    return " · ".join(fact for fact in facts if fact)


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
