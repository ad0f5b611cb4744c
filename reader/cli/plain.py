"""Results as plain lines: the same story that the screen shows, from top to bottom, without colour or boxes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.library import Library
from reader.model import (
    RELATIONS,
    Article,
    Attribution,
    Comparison,
    Label,
    Member,
    Name,
    Place,
    Quantity,
    Quotation,
    Quoted,
    Row,
    Statement,
    Story,
    Time,
    Topic,
    Value,
    Witness,
    Words,
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
        _count(len(told.articles), "article"),
        _count(len(told.families), "family", "families"),
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
        yield f"          {article.path} · {len(blocks)} blocks" + (f" · left out: {_labels(folded)}" if folded else "")


def difference(library: Library, comparison: Comparison) -> Iterator[str]:
    """Two articles as one text: `[-only in the first-]`, `{+only in the second+}`, furniture counted."""
    a, b = library.witness(comparison.a), library.witness(comparison.b)
    yield f"--- {a.article.path}"
    yield f"+++ {b.article.path}"
    yield _summary(comparison)
    if comparison.same_work:
        yield ""
        for is_folded, rows in groupby(comparison.rows, key=_side_folded):
            if is_folded:
                yield _folded(is_folded, list(rows), a if is_folded == "first" else b)
            else:
                yield from (_row(row, a.text, b.text) for row in rows)
        return
    for pair in comparison.sentences:
        yield ""
        yield from (f"  < {span.of(a.text)}" for span in pair.a)
        yield from (f"  > {span.of(b.text)}" for span in pair.b)


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
        yield f"  {_count(alone, 'statement')} in one article only"
    for member in told.articles:
        read = library.coverage(told.id)[member.article]
        yield f"  {told.letter(member.article)}  claims in {read.with_claims} of {_count(read.sentences, 'sentence')}"


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
        yield f"  {letters}: {_summary(comparison)}"
        a, b = library.witness(comparison.a), library.witness(comparison.b)
        for row in comparison.rows:
            if row.kind in ("changed", "deleted", "inserted", "moved"):
                yield f"     {_row(row, a.text, b.text)}"
        yield ""


def _summary(comparison: Comparison) -> str:
    share = f"{comparison.coverage:.0%} of the shorter text stands in the other"
    if not comparison.same_work:
        alike = f"{_count(len(comparison.sentences), 'pair')} of sentences report the same"
        return f"two works · {share}: too little for a word diff · {alike}"
    stats = comparison.stats
    figures = [f"one work · {share}", _count(stats.changes, "change")]
    if stats.moves:
        figures.append(_count(stats.moves, "move"))
    if stats.typographic:
        figures.append(f"{stats.typographic} typographic differences a side")
    return " · ".join(figures)


def _side_folded(row: Row) -> str | None:
    """Which article a row of furniture stands in; None for a row that is compared."""
    if row.kind != "folded":
        return None
    return "first" if row.a else "second"


def _folded(side: str, rows: Sequence[Row], witness: Witness) -> str:
    spans = [span for row in rows for span in (row.a, row.b) if span]
    labels = Counter(block.label for block in witness.blocks if any(span.contains(block.span) for span in spans))
    return f"(only in the {side}, not compared: {_labels(labels)})"


def _labels(labels: Counter[Label]) -> str:
    return ", ".join(f"{number} {label}" for label, number in sorted(labels.items()))


def _row(row: Row, a: str, b: str) -> str:
    return "".join(_marked(words, a, b) for words in row.words).strip()


def _marked(words: Words, a: str, b: str) -> str:
    in_a, in_b = (span.of(text) if span else "" for span, text in ((words.a, a), (words.b, b)))
    if words.op == "delete":
        return _between("[-", in_a, "-]")
    if words.op == "insert":
        return _between("{+", in_b, "+}")
    return in_b


def _between(opening: str, words: str, closing: str) -> str:
    """The words between marks, with the white space that follows them outside."""
    inner = words.rstrip()
    return f"{opening}{inner}{closing}{words[len(inner) :]}" if inner else words


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


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
