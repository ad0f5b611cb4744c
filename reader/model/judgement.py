"""What a person decided about a result of the program."""

from collections.abc import Sequence
from itertools import islice
from typing import Literal

from reader.model.base import Frozen
from reader.model.topic import Relation, Statement, Topic

JudgementKind = Literal["not the same", "seen", "one story", "two stories"]
_MOST_PARTED = 60
"""Statements of a voice that are parted from those of another; more of one value only a hostile text has."""


class Passage(Frozen):
    """Words of an article, by content: the article's id and the span."""

    article: str
    start: int
    end: int

    @classmethod
    def of(cls, statement: Statement) -> "Passage":
        """The place of a statement."""
        return cls(article=statement.article, start=statement.start, end=statement.end)


ABOUT_STORIES: frozenset[JudgementKind] = frozenset({"one story", "two stories"})
"""The judgements on articles as a whole, whose passages name the articles alone."""


class Judgement(Frozen):
    """A person's word on two passages: that they do not speak of the same thing, or that their relation was seen.

    Where only one article speaks of a thing, what was seen is one passage twice. Or on two articles: "one story", that
    the stories they are in are one; "two stories", that `a` isn't of `b`'s.
    """

    kind: JudgementKind
    a: Passage
    b: Passage
    relation: Relation | None = None
    """what was seen; a relation that is judged anew isn't seen yet"""

    @property
    def passages(self) -> frozenset[Passage]:
        """The passages that are judged, in no order."""
        return frozenset((self.a, self.b))

    @classmethod
    def of_articles(cls, kind: Literal["one story", "two stories"], a: str, b: str) -> "Judgement":
        """A judgement on two articles, by their ids."""
        return cls(kind=kind, a=Passage(article=a, start=0, end=0), b=Passage(article=b, start=0, end=0))


def seeing(topic: Topic) -> tuple[Judgement, ...]:
    """What a person says who has seen a topic: a judgement for each pair that its relation stands on.

    So a pair that is found later, in an article that comes later, is not yet seen.
    """
    strongest = [(pair.a, pair.b) for pair in topic.pairs if pair.relation == topic.relation]
    alone = [(index, index) for index in range(len(topic.mentions))]
    passages = [Passage.of(mention) for mention in topic.mentions]
    return tuple(
        Judgement(kind="seen", a=passages[a], b=passages[b], relation=topic.relation) for a, b in strongest or alone
    )


def parting(topic: Topic, a: int, b: int, voices: Sequence[Sequence[str]]) -> tuple[Judgement, ...]:
    """What a person says who finds that two statements of a topic, by their index, speak of two things.

    All that the one's voice (an article with its copies, by their ids) says of the topic is parted from all that the
    other's voice says of it, up to 60 statements on each side; within one voice only the two statements are.
    """
    spoken = [
        next((voice for voice in voices if one in voice), (one,)) for one in (at.article for at in topic.mentions)
    ]
    ones, others = ([a], [b]) if spoken[a] == spoken[b] else (_together(spoken, a), _together(spoken, b))
    passages = [Passage.of(mention) for mention in topic.mentions]
    return tuple(Judgement(kind="not the same", a=passages[one], b=passages[other]) for one in ones for other in others)


def _together(spoken: Sequence[Sequence[str]], index: int) -> list[int]:
    """A statement, by its index, and others of its voice; `spoken` holds the voice of each."""
    others = (number for number, voice in enumerate(spoken) if voice == spoken[index] and number != index)
    return [index, *islice(others, _MOST_PARTED - 1)]
