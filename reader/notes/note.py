"""A judgement as it is kept: about words of texts, not about files or the ids that articles have in one reading."""

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Self

from pydantic import Field, model_validator

from reader.model import Article, Frozen, Judgement, JudgementKind, Passage, Relation


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
        """What tells a note from others, hexadecimal: one judgement made twice is one note, whenever it was made."""
        places = [one.place for one in self.passages]
        pairs = sorted(sorted((places[a], places[b])) for a, b in self.pairs)
        content = json.dumps([self.kind, self.relation, pairs])
        return sha256(content.encode()).hexdigest()

    @property
    def texts(self) -> frozenset[str]:
        """The digests of the texts that the note is about."""
        return frozenset(one.text for one in self.passages)


def digest_of(article: Article) -> str:
    """SHA-256 of an article's text, hexadecimal: the same for one text in any file, under any name and encoding."""
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def note_of(judgements: Sequence[Judgement], articles: Iterable[Article], made: str) -> Note:
    """One or more judgements of one kind as a note; KeyError where one of their articles is not among those given."""
    known = {article.id: article for article in articles}
    passages = list(dict.fromkeys(passage for one in judgements for passage in (one.a, one.b)))
    place = {passage: index for index, passage in enumerate(passages)}
    return Note(
        kind=judgements[0].kind,
        relation=judgements[0].relation,
        passages=tuple(_anchor(passage, known[passage.article]) for passage in passages),
        pairs=tuple((place[one.a], place[one.b]) for one in judgements),
        made=made,
    )


def judgements_of(notes: Iterable[Note], articles: Iterable[Article]) -> tuple[Judgement, ...]:
    """What some notes say of these articles, each judgement once; of a text that is there twice they speak twice.

    A note about a text that is not there says nothing.
    """
    held: dict[str, list[Article]] = {}
    for article in articles:
        held.setdefault(digest_of(article), []).append(article)
    found: dict[Judgement, None] = {}
    for note in notes:
        passages = [_passages(anchor, held) for anchor in note.passages]
        for one, other in note.pairs:
            for a in passages[one]:
                for b in passages[other] if one != other else [a]:
                    found[Judgement(kind=note.kind, a=a, b=b, relation=note.relation)] = None
    return tuple(found)


def _anchor(passage: Passage, article: Article) -> Anchor:
    return Anchor(
        text=digest_of(article),
        start=passage.start,
        words=article.text[passage.start : passage.end],
        title=article.display_title,
    )


def _passages(anchor: Anchor, held: dict[str, list[Article]]) -> list[Passage]:
    end = anchor.start + len(anchor.words)
    return [
        Passage(article=article.id, start=anchor.start, end=end)
        for article in held.get(anchor.text, ())
        if article.text[anchor.start : end] == anchor.words
    ]
