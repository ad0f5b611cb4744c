"""Topics of two statements that copies tell in the same words, made one: copies of one work are one voice."""

from collections.abc import Sequence
from itertools import combinations

from reader.claims.told import Found
from reader.claims.verdict import quoted
from reader.model import Pair, Statement
from reader.text.keys import fold

Told = tuple[str, ...]
"""What is told of: a kind, a rule, and the words of both statements."""


def voiced(found: Sequence[Found], articles: Sequence[str]) -> list[Found]:
    """The topics; of those that pair the same words by the same rule one, with all that say so in the order given."""
    groups: dict[Told, list[Found]] = {}
    for topic in found:
        (pair,) = topic.pairs
        said = sorted(_words(topic.statements[end]) for end in (pair.a, pair.b))
        groups.setdefault((topic.kind, pair.rule, *said), []).append(topic)
    return [_joined(group, articles) if len(group) > 1 else group[0] for group in groups.values()]


def _words(statement: Statement) -> str:
    return " ".join(fold(statement.quote).casefold().split())


def _joined(group: Sequence[Found], articles: Sequence[str]) -> Found:
    """One topic of the statements of several; an article that tells it twice has its first statement in it."""
    by_article: dict[str, Statement] = {}
    for topic in group:
        for statement in topic.statements:
            known = by_article.setdefault(statement.article, statement)
            if statement.start < known.start:
                by_article[statement.article] = statement
    statements = tuple(by_article[article] for article in articles if article in by_article)
    first, (pair,) = group[0], group[0].pairs
    pairs = []
    for a, b in combinations(range(len(statements)), 2):
        if _words(statements[a]) == _words(statements[b]):
            why = f"both say {quoted(statements[a].quote)}"
            pairs.append(Pair(a=a, b=b, relation="same", why=why, rule="reported-alike"))
        else:
            pairs.append(Pair(a=a, b=b, relation=pair.relation, why=pair.why, rule=pair.rule))
    return Found(first.kind, first.label, statements, tuple(pairs))
