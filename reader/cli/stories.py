"""Stories as plain lines: each with its families as a tree, and then the articles that no other tells of."""

from collections.abc import Iterator, Sequence

from reader.cli.plain import facts
from reader.cli.progress import through
from reader.library import Library
from reader.model import Member, Story, letter
from reader.text.counting import counted


def stories(library: Library) -> Iterator[str]:
    """Every story that several articles tell, largest first, and the articles that stand alone."""
    shared = [story for story in library.stories() if len(story.articles) > 1]
    alone = [story for story in library.stories() if len(story.articles) == 1]
    for story in through(shared, "reading whose word each story gives"):
        yield from _story(library, library.sourced(story.id))
        yield ""
    if alone:
        yield f"{counted(len(alone), 'article')} whose story no other article tells:"
        for story in alone:
            yield from _article(library, story.articles[0], "  ", "")


def _story(library: Library, story: Story) -> Iterator[str]:
    letters = {member.article: letter(index) for index, member in enumerate(story.articles)}
    members = {member.article: member for member in story.articles}
    yield story.headline
    yield f"  {counted(len(story.articles), 'article')} · {counted(len(story.families), 'family', 'families')}"
    if story.primary_sources:
        yield f"  on the word of: {'; '.join(story.primary_sources)}"
    for group in story.versions:
        yield f"  versions of one article, in order: {', '.join(letters[article] for article in group)}"
    for family in story.families:
        for article, depth in _tree([members[name] for name in family]):
            member = members[article]
            role = f"{member.role} of {letters[member.derived_from]}" if member.derived_from else member.role
            yield from _article(library, member, "  " * (depth + 1), f"{letters[article]}  {role} · ")


def _article(library: Library, member: Member, indent: str, name: str) -> Iterator[str]:
    article = library.article(member.article)
    yield f"{indent}{name}{facts(library, article)}"
    yield f"{indent}   {article.path}" + (f" ({article.key})" if article.key else "")
    if name:
        yield from (f"{indent}   - {evidence}" for evidence in member.evidence)


def _tree(family: Sequence[Member]) -> Iterator[tuple[str, int]]:
    """The articles of a family, each after what it was made from, with the number of steps from the first."""
    made: dict[str | None, list[str]] = {}
    for member in family:
        made.setdefault(member.derived_from, []).append(member.article)
    waiting = [(article, 0) for article in reversed(made.get(None, []))]
    while waiting:
        article, depth = waiting.pop()
        yield article, depth
        waiting += [(child, depth + 1) for child in reversed(made.get(article, []))]
