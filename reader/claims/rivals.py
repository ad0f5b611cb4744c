"""Topics of names that part in one place of what two articles tell: each name of the two, with all that say it."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from reader.claims.told import Found, statement_of
from reader.claims.verdict import Rule, quoted
from reader.model import Offsets, Pair, Relation, TopicKind, Value

_ALIKE: Rule = "reported-alike"


class Naming(NamedTuple):
    """A name as an article gives it: the number of the article, the name folded and as printed, and where it stands.

    `span` is the name with what is told of it, within the sentence.
    """

    article: int
    span: Offsets
    name: str
    printed: str
    sentence: Offsets
    value: Value | None = None


class Rival(NamedTuple):
    """Two names of two articles that fill one place, and how they relate; `place` says which one, as `label` does."""

    one: Naming
    other: Naming
    relation: Relation
    rule: Rule
    place: str
    label: str


class Article(NamedTuple):
    """The id and the text of an article."""

    id: str
    text: str


def rival_topics(rivals: Sequence[Rival], articles: Sequence[Article], kind: TopicKind) -> list[Found]:
    """A topic for each two names that are rivals by one rule; an article says it once, where it says it first.

    Where an article is a rival by both names it is left out: it tells of both.
    """
    groups: dict[tuple[Rule, frozenset[str]], list[Rival]] = {}
    for rival in rivals:
        groups.setdefault((rival.rule, frozenset((rival.one.name, rival.other.name))), []).append(rival)
    found = (_found(group, articles, kind) for _, group in sorted(groups.items(), key=_first))
    return [topic for topic in found if topic is not None]


def _first(group: tuple[object, Sequence[Rival]]) -> tuple[int, Offsets, int, Offsets]:
    return min((one.one.article, one.one.span, one.other.article, one.other.span) for one in group[1])


def _place(naming: Naming) -> tuple[int, Offsets]:
    return naming.article, naming.span


def _found(group: Sequence[Rival], articles: Sequence[Article], kind: TopicKind) -> Found | None:
    said: dict[int, set[str]] = {}
    first: dict[int, Naming] = {}
    for naming in sorted((end for rival in group for end in (rival.one, rival.other)), key=_place):
        said.setdefault(naming.article, set()).add(naming.name)
        first.setdefault(naming.article, naming)
    ends = [naming for _, naming in sorted(first.items()) if len(said[naming.article]) == 1]
    pairs = [_pair(a, b, ends, group[0]) for a, b in combinations(range(len(ends)), 2)]
    if not any(pair.rule != _ALIKE for pair in pairs):
        return None
    statements = tuple(
        statement_of(articles[end.article].id, articles[end.article].text, end.span, end.sentence, end.value)
        for end in ends
    )
    return Found(kind, group[0].label, statements, tuple(pairs))


def _pair(a: int, b: int, ends: Sequence[Naming], rival: Rival) -> Pair:
    one, other = quoted(ends[a].printed), quoted(ends[b].printed)
    if ends[a].name == ends[b].name:
        return Pair(
            a=a, b=b, relation="same", why=f"both name {one}, where another article has another name", rule=_ALIKE
        )
    why = f"{rival.place}: one names {one}, the other {other}"
    return Pair(a=a, b=b, relation=rival.relation, why=why, rule=rival.rule)
