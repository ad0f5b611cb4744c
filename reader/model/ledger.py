"""Who speaks of a thing: articles, the voices and families that they come to, and what each leaves out."""

from collections.abc import Iterable, Sequence
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
    copied = {one.article: one.derived_from for one in story.articles if one.role == "copy" and one.derived_from}
    members = [member.article for member in story.articles]
    held: dict[str, list[str]] = {}
    for article in order or members:
        origin, seen = article, {article}
        while (before := copied.get(origin)) in members and before not in seen:
            origin = before
            seen.add(origin)
        held.setdefault(origin, []).append(article)
    return tuple((origin, *(one for one in group if one != origin)) for origin, group in held.items())


def left_out(story: Story, topics: Iterable[Topic], article: str) -> list[Topic]:
    """The topics that an article (by its id) has nothing on, though two families of others report them."""
    return [
        topic
        for topic in topics
        if article in topic.absent and _families(story, {one.article for one in topic.mentions}) >= INDEPENDENT
    ]


def only_in(story: Story, topics: Iterable[Topic], article: str) -> list[Topic]:
    """The topics of which only an article (by its id) speaks, or nobody but it, its original and its copies."""
    voice = next((set(voice) for voice in voices(story) if article in voice), {article})
    return [topic for topic in topics if article in (said := {one.article for one in topic.mentions}) and said <= voice]


def _families(story: Story, articles: set[str]) -> int:
    """How many families some articles come to; an article without one is its own."""
    known = {article: number for number, family in enumerate(story.families) for article in family}
    return len({known.get(article, article) for article in articles})
