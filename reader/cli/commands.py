"""The commands: read, ask the Library, print, end with the status of the contracts.

What only some commands need is imported by these.
"""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from reader.cli import claims, plain
from reader.cli.arguments import Asked
from reader.cli.output import complain, prepare, print_drawn, print_json, print_lines, say, wants_colour
from reader.library import Library
from reader.model import Blocked, Quoted, ReaderError, Story, Topic
from reader.sources import Reading, read
from reader.text.counting import counted

FOUND, TROUBLE = 1, 2


def carry_out(asked: Asked, piped: BinaryIO | None) -> int:
    """Carry out any command but the screen; returns the exit status."""
    prepare()
    try:
        if asked.command == "schema":
            return _schema(asked.paths[0])
        if asked.command == "notes":
            from reader.cli.notes import notes

            notes(asked)
            return 0
        reading = read(asked.paths, piped, asked.options())
        _tell(reading)
        if not reading.articles:
            return TROUBLE
        library = Library(reading.articles)
        if asked.judgements is not None:
            from reader.cli.notes import heard

            library = heard(library, asked.judgements)
        found = _COMMANDS[asked.command](library, asked)
    except ReaderError as error:
        complain(error)
        return TROUBLE
    if reading.failures:
        return TROUBLE
    return FOUND if found or _occurs(library, asked) else 0


def _tell(reading: Reading) -> None:
    for note in reading.notes:
        say(note)
    for failure in reading.failures:
        complain(failure)


def _occurs(library: Library, asked: Asked) -> bool:
    """Whether a pair of statements of the topics asked for stands in one of the relations to fail on."""
    return bool(asked.fail_on) and any(
        pair.relation in asked.fail_on
        for story in library.stories()
        for topic in _asked_topics(library, story, asked)
        for pair in topic.pairs
    )


def _asked_topics(library: Library, story: Story, asked: Asked) -> list[Topic]:
    return claims.only(library.topics(story.id), asked.relations, asked.kinds)


def _schema(name: str) -> int:
    from json import dumps

    from reader.model.report import REPORTS

    print_lines([dumps(REPORTS[name].model_json_schema(by_alias=True), ensure_ascii=False)])
    return 0


def _open(library: Library, asked: Asked) -> bool:
    print_lines(line for story in library.stories() for line in plain.story(library, story))
    return False


def _list(library: Library, asked: Asked) -> bool:
    if not asked.json:
        print_lines(plain.listing(library))
        return False
    from reader.model.report import ListReport

    blocked = (
        Blocked(
            **dict(listed),
            blocks=library.witness(listed.id).blocks,
            text=library.article(listed.id).text if asked.text else None,
        )
        for listed in library.listed()
    )
    print_json(ListReport(articles=tuple(blocked)))
    return False


def _diff(library: Library, asked: Asked) -> bool:
    from reader.cli.difference import coloured, difference, uncoloured
    from reader.cli.ignoring import options

    if len(library.articles) != 2:
        where = " and ".join(asked.paths)
        found = counted(len(library.articles), "article")
        raise ReaderError(f"{found} where two are compared", where, "name two files with one article each")
    a, b = library.articles
    ignored = options(asked.ignore)
    comparison = library.comparison(a.id, b.id, ignored)
    if asked.json:
        from reader.model.report import DiffReport

        shared = {name: value for name, value in comparison if name not in ("a", "b")}
        print_json(DiffReport(a=library.listing(a.id), b=library.listing(b.id), **shared))
    else:
        paint = coloured if wants_colour(asked.color) else uncoloured
        print_drawn(difference(library, comparison, paint, ignored))
    if asked.ignore is None:
        return a.text != b.text
    return not comparison.same_work or comparison.stats.changes > 0


def _collate(library: Library, asked: Asked) -> bool:
    from reader.cli.apparatus import apparatus
    from reader.cli.difference import coloured, uncoloured
    from reader.cli.ignoring import options

    if len(library.articles) < 2:
        where = " ".join(asked.paths)
        raise ReaderError("one article where several are collated", where, "name two or more versions of one text")
    ids = [article.id for article in library.articles]
    ignored = options(asked.ignore)
    collation = library.collation(ids, _base(library, asked.base), ignored)
    if asked.json:
        from reader.model.report import CollateReport

        listed = tuple(library.listing(article) for article in ids)
        print_json(CollateReport(articles=listed, base=collation.base, columns=collation.columns))
    else:
        paint = coloured if wants_colour(asked.color) else uncoloured
        print_drawn(apparatus(library, collation, paint, ignored))
    return False


def _base(library: Library, named: str | None) -> str | None:
    """The id of the article that was named by its id, its path, or the id that its source gave it."""
    if named is None:
        return None
    for article in library.articles:
        if named in (article.id, article.path, article.key):
            return article.id
    raise ReaderError("no such version to be the base", named, "name one of the articles by its path or id")


def _stories(library: Library, asked: Asked) -> bool:
    from reader.cli.progress import at, through
    from reader.cli.stories import stories

    at("finding who tells one story; articles", len(library.articles))
    if asked.json:
        from reader.model.report import StoriesReport

        found = through(library.stories(), "reading whose word each story gives")
        told = (library.sourced(one.id) if len(one.articles) > 1 else one for one in found)
        print_json(StoriesReport(stories=tuple(told), articles=library.listed()))
    else:
        print_lines(stories(library))
    return False


def _mentions(library: Library, asked: Asked) -> bool:
    quoted = tuple(
        Quoted(article=listed.id, quote=mention.span.of(library.article(listed.id).text), **dict(mention))
        for listed in library.listed()
        for mention in library.mentions(listed.id)
        if not asked.kinds or mention.kind in asked.kinds
    )
    if asked.json:
        from reader.model.report import MentionsReport

        print_json(MentionsReport(articles=library.listed(), mentions=quoted))
    else:
        print_lines(claims.mentions(library, quoted))
    return False


def _claims(library: Library, asked: Asked) -> bool:
    if asked.json:
        from reader.model.report import ClaimsReport

        topics = tuple(topic for story in library.stories() for topic in _asked_topics(library, story, asked))
        coverage = {article: one for story in library.stories() for article, one in library.coverage(story.id).items()}
        print_json(ClaimsReport(articles=library.listed(), topics=topics, coverage=coverage))
    else:
        print_lines(line for story in library.stories() for line in _claimed(library, story, asked))
    return False


def _claimed(library: Library, story: Story, asked: Asked) -> Iterator[str]:
    every, topics = library.topics(story.id), _asked_topics(library, story, asked)
    yield from plain.heading(library, story)
    yield from plain.members(library, story)
    yield ""
    yield from claims.claims(story, topics, alone="single" in asked.relations)
    if asked.relations or asked.kinds:
        named = ", ".join(sorted(asked.relations | asked.kinds))
        yield f"  {len(topics)} of {counted(len(every), 'topic')}: only {named}"
    elif not topics:
        yield "  no claims were found"
    yield ""


_COMMANDS: dict[str, Callable[[Library, Asked], bool]] = {
    "open": _open,
    "list": _list,
    "diff": _diff,
    "collate": _collate,
    "stories": _stories,
    "mentions": _mentions,
    "claims": _claims,
}
