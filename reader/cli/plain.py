"""Results as plain lines: the same story that the screen shows, from top to bottom, without colour or boxes."""

from collections import Counter
from collections.abc import Iterator

from reader.cli.claims import claims, extent, quoted, read_in
from reader.cli.difference import labels, marked_row, summary, uncoloured
from reader.library import Library
from reader.model import RELATIONS, Article, Member, Story, unread_language
from reader.text.counting import counted


def story(library: Library, told: Story) -> Iterator[str]:
    """A story whole: its articles, what each copy changed, what they say."""
    yield from heading(library, told)
    yield from roles(library, told)
    yield ""
    yield from _versions(library, told)
    yield from claims(told, library.topics(told.id), alone=False)
    yield from read_in(library, told)
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


def members(library: Library, told: Story) -> Iterator[str]:
    """Each article in a line: what it is to the others, and how much of it was read as claims."""
    for member in told.articles:
        article = library.article(member.article)
        read = extent(library.coverage(told.id)[member.article])
        facts = [_role(told, member), publisher(article), _when(library, article), title(article), read]
        yield f"  {told.letter(member.article)}  {' · '.join(fact for fact in facts if fact)}"


def roles(library: Library, told: Story) -> Iterator[str]:
    """Each article with what it is to the others, and the evidence."""
    for member in told.articles:
        article = library.article(member.article)
        yield f"  {told.letter(member.article)}  {_role(told, member)} · {facts(library, article)}"
        yield f"     {article.path}" + (f" ({article.key})" if article.key else "")
        for evidence in member.evidence:
            yield f"     - {evidence}"


def listing(library: Library) -> Iterator[str]:
    """Every article in two lines, with its furniture counted."""
    for listed in library.listed():
        article, blocks = library.article(listed.id), library.witness(listed.id).blocks
        yield f"{listed.id}  {facts(library, article)}"
        folded = Counter(block.label for block in blocks if not block.compared)
        yield f"          {article.path} · {len(blocks)} blocks" + (f" · left out: {labels(folded)}" if folded else "")


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


def facts(library: Library, article: Article) -> str:
    """Date, source, agency, words, title and language, as far as they are known."""
    listed = library.listing(article.id)
    language = unread_language(listed.language)
    facts = [
        _when(library, article), publisher(article), f"{listed.words_compared} words", title(article),
        f"language {language}: claims are not read" if language else "",
    ]  # fmt: skip
    return " · ".join(fact for fact in facts if fact)


def title(article: Article) -> str:
    """What an article is called, in quotation marks."""
    return quoted(article.display_title)


def publisher(article: Article) -> str:
    """Who published an article: the source and the agency; empty where neither is known."""
    return " · ".join(name for name in (article.source, article.agency) if name)


def _when(library: Library, article: Article) -> str:
    dated = library.listing(article.id).dated
    if dated is None:
        return "no date"
    when = dated.start if dated.start == dated.end else f"{dated.start} to {dated.end}"
    return when + (" (assumed)" if dated.assumed else "")
