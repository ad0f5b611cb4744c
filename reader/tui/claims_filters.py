"""Which topics of a story the table shows, and how the filters are told and stepped through."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar, get_args

from reader.model import RELATIONS, Relation, Story, Topic, TopicKind, left_out, only_in
from reader.tui.naming import column_name
from reader.tui.selection import Filters

KINDS: tuple[TopicKind, ...] = get_args(TopicKind)
Value = TypeVar("Value")


def sifted(story: Story, topics: Sequence[Topic], filters: Filters) -> list[Topic]:
    """The topics that the filters let through, in the order given; what an article leaves out before what it has."""
    kept = list(topics)
    if filters.gaps:
        kept = [*left_out(story, topics, filters.gaps), *only_in(topics, filters.gaps)]
    return [
        topic for topic in kept if filters.relation in (None, topic.relation) and filters.kind in (None, topic.kind)
    ]


def other_relation(story: Story, topics: Sequence[Topic], filters: Filters, step: int) -> Filters:
    """The filters with the next relation of those that the other filters leave (or the one before), then with none."""
    found: set[Relation] = {topic.relation for topic in sifted(story, topics, replace(filters, relation=None))}
    return replace(filters, relation=_other([one for one in RELATIONS if one in found], filters.relation, step))


def other_kind(story: Story, topics: Sequence[Topic], filters: Filters, step: int) -> Filters:
    """The filters with the next kind of those that the other filters leave (or the one before), then with none."""
    found = {topic.kind for topic in sifted(story, topics, replace(filters, kind=None))}
    return replace(filters, kind=_other([one for one in KINDS if one in found], filters.kind, step))


def told(story: Story, topics: Sequence[Topic], filters: Filters, letters: Mapping[str, str]) -> str:
    """What the filters let through, in words with counts; empty where none is set. The relations are in the legend."""
    if filters == Filters():
        return ""
    facts = []
    if filters.gaps:
        name = column_name(filters.gaps, letters)
        missing, own = len(left_out(story, topics, filters.gaps)), len(only_in(topics, filters.gaps))
        facts.append(f"left out by {name}, in two independent others: {missing} · its own: {own}")
    if filters.kind is not None:
        counts = Counter(topic.kind for topic in sifted(story, topics, replace(filters, kind=None)))
        kinds = [(kind, f"{kind} {counts[kind]}") for kind in KINDS if counts[kind] or kind == filters.kind]
        facts.append(" ".join(f"[{words}]" if kind == filters.kind else words for kind, words in kinds))
    if not filters.gaps:
        facts.append(f"{len(sifted(story, topics, filters))} of {len(topics)}")
    return " · ".join([*facts, "a: all"])


def _other(values: Sequence[Value], current: Value | None, step: int) -> Value | None:
    ring: list[Value | None] = [None, *values]
    return ring[(ring.index(current) + step) % len(ring)] if current in ring else None
