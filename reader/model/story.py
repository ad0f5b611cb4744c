"""Which articles tell one story, and what each is to the others."""

from typing import Literal

from pydantic import Field

from reader.model.base import Frozen

Role = Literal["original", "copy", "edited copy", "rewrite", "independent", "unclear"]


def letter(index: int) -> str:
    """The letter that an article goes by in its story: A to Z, then AA, AB and so on."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


class Member(Frozen):
    """An article's place in a story, with the evidence in words."""

    article: str
    role: Role
    derived_from: str | None = None
    containment: float = Field(ge=0, le=1, description="share of its compared text that stands in what it derives from")
    evidence: tuple[str, ...] = ()
    credit: str | None = Field(default=None, description="the agency it names, else that of the copies it goes back to")
    credit_from: str | None = Field(default=None, description="the article whose credit it inherits")


class Story(Frozen):
    """Articles about one event. A family is a group of articles that go back to one text."""

    id: str
    headline: str
    articles: tuple[Member, ...]
    families: tuple[tuple[str, ...], ...]
    primary_sources: tuple[str, ...] = ()
    versions: tuple[tuple[str, ...], ...] = Field(
        default=(), description="articles at one address, which are versions of one article, ordered in time"
    )

    def letter(self, article: str) -> str:
        """The letter of an article in this story; ValueError where the story has none."""
        return letter([member.article for member in self.articles].index(article))

    def member(self, article: str) -> Member:
        """The member with this article id; KeyError where the story has none."""
        for member in self.articles:
            if member.article == article:
                return member
        raise KeyError(article)


class Standing(Frozen):
    """What a claim stands on: the articles that make it, the families they come to, and whose word they give.

    A source that was heard through another reads "the source, by way of the other".
    """

    articles: int
    families: int
    sources: tuple[str, ...]

    @property
    def told(self) -> str:
        """In words: "5 articles, 3 families, 1 primary source: the NIS, by way of Lee"."""
        counts = [
            f"{self.articles} article{'' if self.articles == 1 else 's'}",
            f"{self.families} famil{'y' if self.families == 1 else 'ies'}",
        ]
        if not self.sources:
            return ", ".join([*counts, "no source named"])
        number = len(self.sources)
        return ", ".join([*counts, f"{number} primary source{'' if number == 1 else 's'}: {'; '.join(self.sources)}"])
