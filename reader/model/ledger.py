"""Who speaks of a thing: articles, the voices and families that they come to, and what each leaves out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.model.story import Story
from reader.model.topic import Topic

INDEPENDENT = 2
"""Families that report a thing without which it isn't said that an article leaves it out."""


class Ledger(NamedTuple):
    """How many articles speak of a topic, and how many families they come to: copies and rewrites count once."""

    articles: int
    families: int


def ledger(story: Story, topic: Topic) -> Ledger:
    """Who speaks of a topic, counted."""
    speaking = {mention.article for mention in topic.mentions}
    return Ledger(len(speaking), _families(story, speaking))


def voices(story: Story, order: Sequence[str] = ()) -> tuple[tuple[str, ...], ...]:
    """Each article of a story that is no copy, with its copies after it, by id.

    Both are in the order given; else in the story's. An edited copy is a voice of its own, for it may say otherwise.
    """
    members = [member.article for member in story.articles]
    copied = {one.article: one.derived_from for one in story.articles if one.role == "copy"}
    held: dict[str, list[str]] = {}
    for article in order or members:
        held.setdefault(_origin(article, copied, members), []).append(article)
    return tuple((origin, *(one for one in group if one != origin)) for origin, group in held.items())


def _origin(article: str, copied: Mapping[str, str | None], members: Sequence[str]) -> str:
    """What a copy goes back to, through other copies; of copies that go round in a ring the first by id."""
    way = [article]
    while (before := copied.get(way[-1])) is not None and before in members:
        if before in way:
            return min(way[way.index(before) :])
        way.append(before)
    return way[-1]


def left_out(story: Story, topics: Iterable[Topic], voice: Collection[str]) -> list[Topic]:
    """The topics that none of some articles (by id: one, or one with its copies) speaks of, though two families do."""
    found = []
    for topic in topics:
        speaking = {mention.article for mention in topic.mentions}
        if set(voice) <= set(topic.absent) and _families(story, speaking) >= INDEPENDENT:
            found.append(topic)
    return found


def only_in(topics: Iterable[Topic], voice: Collection[str]) -> list[Topic]:
    """The topics of which nobody speaks but some articles (by id: one, or one with its copies)."""
    return [topic for topic in topics if {mention.article for mention in topic.mentions} <= set(voice)]


def _families(story: Story, articles: set[str]) -> int:
    """How many families some articles come to; an article without one is its own."""
    known = {article: number for number, family in enumerate(story.families) for article in family}
    return len({known.get(article, article) for article in articles})
