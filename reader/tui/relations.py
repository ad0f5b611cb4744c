"""How relations between statements are shown: a sign, a word and a group for each."""

from collections import Counter
from collections.abc import Iterable, Set
from typing import NamedTuple

from reader.model import GLYPHS, RELATIONS, Relation, Topic


class Sign(NamedTuple):
    """A relation on screen."""

    glyph: str
    word: str
    summary: str
    """what the legend calls topics of this relation"""


SIGNS: dict[Relation, Sign] = {
    "disagree": Sign(GLYPHS["disagree"], "disagree", "disagree"),
    "requoted": Sign(GLYPHS["requoted"], "requoted", "requoted"),
    "sourcing": Sign(GLYPHS["sourcing"], "sourcing", "sourcing drift"),
    "certainty": Sign(GLYPHS["certainty"], "certainty", "certainty drift"),
    "differs": Sign(GLYPHS["differs"], "to check", "to check"),
    "spelling": Sign(GLYPHS["spelling"], "spelling", "spelled in two ways"),
    "vaguer": Sign(GLYPHS["vaguer"], "vaguer", "vaguer"),
    "compatible": Sign(GLYPHS["compatible"], "compatible", "compatible"),
    "same": Sign(GLYPHS["same"], "same", "same"),
    "single": Sign(GLYPHS["single"], "only one", "only in one"),
}

DRIFT: frozenset[Relation] = frozenset({"sourcing", "certainty"})


def ordered(topics: Iterable[Topic]) -> list[Topic]:
    """The topics, disagreements first; within a relation in the order given."""
    return sorted(topics, key=lambda topic: RELATIONS.index(topic.relation))


def legend(topics: Iterable[Topic], seen: Set[str] = frozenset(), chosen: Relation | None = None) -> list[str]:
    """What each sign in use means and how often it stands, strongest first: "✗ 3 disagree, 1 seen".

    `seen` holds the ids of the topics that a person has seen; the relation that is `chosen` stands in brackets.
    """
    counts: Counter[Relation] = Counter()
    known: Counter[Relation] = Counter()
    for topic in topics:
        counts[topic.relation] += 1
        known[topic.relation] += topic.id in seen
    found = []
    for relation in RELATIONS:
        if counts[relation] or relation in ("disagree", chosen):
            words = f"{SIGNS[relation].glyph} {counts[relation]} {SIGNS[relation].summary}"
            words += f", {known[relation]} seen" if known[relation] else ""
            found.append(f"[{words}]" if relation == chosen else words)
    return found
