"""The claims of a story as rows of a table, in words, before they are drawn."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.model import RELATIONS, Pair, Statement, Topic
from reader.text.visible import visible
from reader.tui.naming import Roster
from reader.tui.relations import ordered
from reader.tui.values import short

NARROWEST_COLUMN = 9
"""Cells of an article's column, its space included."""


class ClaimRow(NamedTuple):
    """A topic in words."""

    topic: Topic
    label: str
    cells: tuple[str, ...]
    """one for each article of the story; empty where it says nothing"""


class Columns(NamedTuple):
    """How wide the parts of the table are, in cells, and which articles fit."""

    label: int
    article: int
    first: int
    shown: int


def claim_rows(topics: Sequence[Topic], order: Sequence[str]) -> list[ClaimRow]:
    """The topics as rows, disagreements first, with a cell for each article."""
    return [
        ClaimRow(
            topic,
            visible(topic.label),
            tuple(" / ".join(dict.fromkeys(map(short, topic.of(article)))) for article in order),
        )
        for topic in ordered(topics)
    ]


def columns(width: int, articles: int, focused: int | None, sign: int) -> Columns:
    """The widths of the columns; where not all articles fit, a stretch of them that holds the focused one."""
    room = max(0, width - sign)
    label = max(14, min(44, room - articles * 11, room * 2 // 5))
    rest = max(NARROWEST_COLUMN, room - label)
    shown = max(1, min(articles, rest // NARROWEST_COLUMN))
    first = 0
    if focused is not None and focused >= shown:
        first = min(focused - shown + 1, articles - shown)
    return Columns(label, rest // shown if shown else rest, first, shown)


def strongest_pair(topic: Topic, article: str | None = None) -> Pair | None:
    """The pair that the topic's relation stands on; of an article, the strongest that it has a part in."""
    found = [
        pair
        for pair in topic.pairs
        if article is None or article in (topic.mentions[pair.a].article, topic.mentions[pair.b].article)
    ]
    return min(found, key=lambda pair: RELATIONS.index(pair.relation), default=None)


def statements_of(topic: Topic, article: str | None) -> tuple[int, int]:
    """The statements to show, by index: those of the strongest pair; one twice where there is no pair."""
    pair = strongest_pair(topic, article)
    if pair is not None:
        return pair.a, pair.b
    own = [index for index, mention in enumerate(topic.mentions) if mention.article == article]
    only = (own or [0])[0]
    return only, only


def why(topic: Topic, statements: tuple[int, int]) -> str:
    """The reason for the relation of two statements, or else for the topic's own."""
    pair = next((pair for pair in topic.pairs if {pair.a, pair.b} == set(statements)), None)
    return visible(pair.why if pair is not None else topic.why)


def sourced(statement: Statement, roster: Roster) -> str:
    """Who says it, in brackets: the article's name and whom it names for it."""
    speakers = visible(", ".join(statement.attributed_to))
    name = roster.name(statement.article)
    return f"{name}, citing {speakers}" if speakers else name
