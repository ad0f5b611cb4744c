"""Judgements made into notes, and notes into what they say of the articles at hand."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from reader.model import Article, Judgement, Passage
from reader.model.note import Anchor, Note


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
