"""An article as it came, and what is said of its parts."""

from functools import cached_property
from hashlib import sha256
from textwrap import shorten
from typing import Literal, Self

from pydantic import Field, model_validator

from reader.model.base import Frozen, Offsets, check_inside

Label = Literal[
    "title", "heading", "body", "quote", "dateline", "byline", "credit",
    "bio", "promo", "related", "caption", "comments", "nav",
]  # fmt: skip

COMPARED: frozenset[Label] = frozenset({"title", "heading", "body", "quote", "dateline", "credit"})
"""The labels whose blocks make up the compared text."""


_OPENING = 80
"""Code points of an article without a title that stand for one."""


class Evidence(Frozen):
    """Where in the text a piece of metadata was found, and why it is taken for that."""

    start: int
    end: int
    reason: str


class Block(Frozen):
    """A paragraph, or a line that stands for one, with its label and the reason for it."""

    start: int
    end: int
    label: Label
    reason: str

    @property
    def span(self) -> Offsets:
        """The place of the block in the article's text."""
        return Offsets(self.start, self.end)

    @property
    def compared(self) -> bool:
        """Whether the block belongs to the compared text."""
        return self.label in COMPARED


class Sentence(Frozen):
    """A sentence of a block, by its place in the article's text."""

    start: int
    end: int
    block: int = Field(description="index of the block that holds the sentence")

    @property
    def span(self) -> Offsets:
        """The place of the sentence in the article's text."""
        return Offsets(self.start, self.end)


class Dated(Frozen):
    """The days on which an article may have appeared, first and last, and how that is known."""

    start: str = Field(description="first day, ISO 8601")
    end: str = Field(description="last day, ISO 8601")
    why: str
    assumed: bool = Field(default=False, description="taken from the story alone, not from the article")


class Article(Frozen):
    """One text from the outside world, untouched, with what it says of itself.

    `published` and `modified` are only what the article says, in EDTF; `captured` is when this copy of it was taken,
    as an archive of pages says, and no date of the article. Unknown is None everywhere.
    """

    id: str
    path: str
    key: str | None = None
    text: str = Field(repr=False)
    title: str | None = None
    source: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    modified: str | None = None
    captured: str | None = None
    url: str | None = None
    language: str | None = None
    metadata: dict[str, Evidence] = Field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _evidence_lies_inside(self) -> Self:
        spans = (Offsets(found.start, found.end) for found in self.metadata.values())
        check_inside(spans, len(self.text), f"article {self.id}")
        return self

    @property
    def display_title(self) -> str:
        """What to call the article: its title, else its opening words, else its path."""
        return self.title or shorten(" ".join(self.text[:400].split()), _OPENING, placeholder=" …") or self.path

    @cached_property
    def digest(self) -> str:
        """SHA-256 of everything the article holds, in hexadecimal: what is derived from it is kept under this."""
        return sha256(repr(self.model_dump()).encode("utf-8", "surrogatepass")).hexdigest()


class Witness(Frozen):
    """An article as the engines take it: with its blocks labelled and, once the story is known, its date."""

    article: Article
    blocks: tuple[Block, ...]
    dated: Dated | None = None

    @model_validator(mode="after")
    def _blocks_lie_inside(self) -> Self:
        check_inside((block.span for block in self.blocks), len(self.article.text), f"article {self.id}")
        return self

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def text(self) -> str:
        """The article's text, whole."""
        return self.article.text

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the article with its blocks and date, in hexadecimal."""
        return sha256(f"{self.article.digest} {self.blocks!r} {self.dated!r}".encode()).hexdigest()

    @cached_property
    def compared(self) -> tuple[Block, ...]:
        """The blocks of the compared text, in order."""
        return tuple(block for block in self.blocks if block.compared)


class Listed(Frozen):
    """ARTICLE of the contracts: an article as it is listed, with what the Library knows of it."""

    id: str
    path: str
    key: str | None
    title: str | None
    source: str | None
    agency: str | None
    byline: str | None
    dateline: str | None
    published: str | None
    dated: Dated | None
    modified: str | None = None
    captured: str | None = None
    url: str | None
    language: str | None
    words: int
    words_compared: int
    metadata: dict[str, Evidence]


class Blocked(Listed):
    """An article as `reader list` prints it: with its blocks and, when asked for, its text."""

    blocks: tuple[Block, ...]
    text: str | None = Field(default=None, exclude_if=lambda text: text is None)

    @model_validator(mode="after")
    def _blocks_lie_inside(self) -> Self:
        if self.text is not None:
            check_inside((block.span for block in self.blocks), len(self.text), f"article {self.id}")
        return self
