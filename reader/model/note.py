"""A judgement as it is kept: about words of texts, not about files or the ids that articles have in one reading."""

import json
from functools import cached_property
from hashlib import sha256
from typing import Self

from pydantic import Field, model_validator

from reader.model.base import Frozen
from reader.model.judgement import JudgementKind
from reader.model.topic import Relation


class Anchor(Frozen):
    """Words of a text, wherever that text lies."""

    text: str = Field(description="SHA-256 of the whole text, hexadecimal")
    start: int = Field(ge=0, description="code points before the words")
    words: str
    title: str = Field(description="what the article was called when it was judged; only for people to read")

    @property
    def place(self) -> tuple[str, int, str]:
        """What the words are known by."""
        return self.text, self.start, self.words


class Note(Frozen):
    """What a person judged at one time: pairs of passages, by their index, that one judgement holds for."""

    kind: JudgementKind
    passages: tuple[Anchor, ...]
    pairs: tuple[tuple[int, int], ...]
    relation: Relation | None = None
    made: str = Field(description="when it was judged, ISO 8601")

    @model_validator(mode="after")
    def _pairs_point_at_passages(self) -> Self:
        if any(not 0 <= index < len(self.passages) for pair in self.pairs for index in pair):
            raise ValueError(f"a pair points past {len(self.passages)} passages")
        return self

    @cached_property
    def key(self) -> str:
        """What tells a note from others, hexadecimal: one judgement made twice is one note, whenever it was made.

        Which of two passages comes first matters only where a judgement says something else of the other.
        """
        places = [one.place for one in self.passages]
        named = [(places[a], places[b]) for a, b in self.pairs]
        pairs = sorted(named if self.kind == "two stories" else [tuple(sorted(pair)) for pair in named])
        content = json.dumps([self.kind, self.relation, pairs])
        return sha256(content.encode()).hexdigest()

    @property
    def texts(self) -> frozenset[str]:
        """The digests of the texts that the note is about."""
        return frozenset(one.text for one in self.passages)
