"""How relations between statements are shown: a sign, a word and a group for each."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reader.model import RELATIONS, Relation, Topic


class Sign(NamedTuple):
    """A relation on screen."""

    glyph: str
    word: str
    summary: str
    """what the legend calls topics of this relation"""


SIGNS: dict[Relation, Sign] = {
    "disagree": Sign("✗", "disagree", "disagree"),
    "requoted": Sign("❝", "requoted", "requoted"),
    "sourcing": Sign("⚠", "sourcing", "sourcing drift"),
    "certainty": Sign("⚠", "certainty", "certainty drift"),
    "differs": Sign("~", "to check", "to check"),
    "spelling": Sign("≅", "spelling", "spelled in two ways"),
    "vaguer": Sign("<", "vaguer", "vaguer"),
    "compatible": Sign("≈", "compatible", "compatible"),
    "same": Sign("=", "same", "same"),
    "single": Sign("·", "only one", "only in one"),
}

DRIFT: frozenset[Relation] = frozenset({"sourcing", "certainty"})


def ordered(topics: Iterable[Topic]) -> list[Topic]:
    """The topics, disagreements first; within a relation in the order given."""
    return sorted(topics, key=lambda topic: RELATIONS.index(topic.relation))


def legend(topics: Iterable[Topic]) -> list[tuple[Relation, str]]:
    """What each sign in use means and how often it stands, strongest first: ("disagree", "✗ 3 disagree")."""
    counts = Counter(topic.relation for topic in topics)
    return [
        (relation, f"{SIGNS[relation].glyph} {counts[relation]} {SIGNS[relation].summary}")
        for relation in RELATIONS
        if counts[relation] or relation == "disagree"
    ]
