"""What a person decided about a result of the program."""

from typing import Literal

from reader.model.base import Frozen


class Passage(Frozen):
    """Words of an article, by content: the article's id and the span."""

    article: str
    start: int
    end: int


class Judgement(Frozen):
    """A person's word on two passages: that they do not speak of the same thing, or that their relation was seen."""

    kind: Literal["not the same", "seen"]
    a: Passage
    b: Passage

    def concerns(self, a: Passage, b: Passage) -> bool:
        """Whether the judgement is about these two passages, in either order."""
        return {self.a, self.b} == {a, b}
