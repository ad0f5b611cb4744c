"""What several articles say of one checkable thing, and how their statements relate."""

from typing import Literal, Self

from pydantic import Field, model_validator

from reader.model.base import Frozen, Offsets, Span
from reader.model.mention import Certainty, Value

Relation = Literal[
    "disagree", "requoted", "sourcing", "certainty", "differs", "spelling", "vaguer", "compatible", "same", "single"
]
RELATIONS: tuple[Relation, ...] = (
    "disagree", "requoted", "sourcing", "certainty", "differs", "spelling", "vaguer", "compatible", "same", "single",
)  # fmt: skip
"""Strongest first. `single` is a topic's own where only one article speaks of it."""

GLYPHS: dict[Relation, str] = {
    "disagree": "✗", "requoted": "❝", "sourcing": "⚠", "certainty": "⚠", "differs": "~", "spelling": "≅", "vaguer": "<",
    "compatible": "≈", "same": "=", "single": "·",
}  # fmt: skip
"""A sign for each relation, so that none is told by colour alone."""

TopicKind = Literal["quantity", "time", "place", "name", "quotation", "attribution", "certainty", "event"]

LONGEST_MENTION = 200
"""Code points that a statement's quote has at the most."""


def strongest(relations: tuple[Relation, ...]) -> Relation:
    """The strongest of some relations; `single` where there are none."""
    return min(relations, key=RELATIONS.index, default="single")


class Statement(Frozen):
    """MENTION of the contracts: the smallest span that carries a value together with what it is about."""

    article: str
    start: int
    end: int
    quote: str
    value: Value | None
    attributed_to: tuple[str, ...] = ()
    certainty: Certainty | None = None
    sentence: Span

    @model_validator(mode="after")
    def _quote_fits_the_span(self) -> Self:
        if not 0 <= self.start <= self.end or len(self.quote) != self.end - self.start:
            raise ValueError(f"quote of {len(self.quote)} code points at {self.start}..{self.end}")
        if len(self.quote) > LONGEST_MENTION:
            raise ValueError(f"a statement's quote has at most {LONGEST_MENTION} code points, not {len(self.quote)}")
        return self

    @property
    def span(self) -> Offsets:
        """The place of the statement in the article's text."""
        return Offsets(self.start, self.end)


class Pair(Frozen):
    """How two statements of a topic relate; `a` and `b` are indices of its mentions."""

    a: int
    b: int
    relation: Relation
    why: str
    rule: str


class Topic(Frozen):
    """One checkable thing with all that the articles of a story say of it."""

    id: str
    story: str
    label: str
    kind: TopicKind
    relation: Relation
    why: str
    mentions: tuple[Statement, ...]
    pairs: tuple[Pair, ...]
    absent: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _pairs_point_at_mentions(self) -> Self:
        if any(not 0 <= index < len(self.mentions) for pair in self.pairs for index in (pair.a, pair.b)):
            raise ValueError(f"topic {self.id}: a pair points past its {len(self.mentions)} mentions")
        return self

    def of(self, article: str) -> tuple[Statement, ...]:
        """The statements of one article, in the order of its text."""
        return tuple(mention for mention in self.mentions if mention.article == article)


class Coverage(Frozen):
    """How much of an article's compared text was read as claims."""

    sentences: int
    with_claims: int
    unread: str | None = Field(
        default=None, description="the article's language where claims are not read in it; null where they are"
    )
