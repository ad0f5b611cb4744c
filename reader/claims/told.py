"""What a room of claims hands over: the statements of one topic with their pairs, before the story names it."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.sightings import Sighting
from reader.claims.surroundings.words import words
from reader.model import LONGEST_MENTION, Offsets, Pair, Passage, Statement, TopicKind, Value
from reader.text.graphemes import grapheme_around
from reader.text.keys import fold

_LABEL, _LONGEST_LABEL = 44, 60


class Found(NamedTuple):
    """A topic to be: its kind, its label, and its statements with the pairs between them."""

    kind: TopicKind
    label: str
    statements: tuple[Statement, ...]
    pairs: tuple[Pair, ...]


def without(found: Found, apart: Set[tuple[Passage, Passage]]) -> Found | None:
    """The topic without statements that a person called another thing than one before them; None with no pair left."""
    kept: list[int] = []
    passages = [told_at(one) for one in found.statements]
    for at, passage in enumerate(passages):
        if not any((passages[before], passage) in apart for before in kept):
            kept.append(at)
    place = {old: new for new, old in enumerate(kept)}
    pairs = tuple(
        pair.model_copy(update={"a": place[pair.a], "b": place[pair.b]})
        for pair in found.pairs
        if pair.a in place and pair.b in place
    )
    return found._replace(statements=tuple(found.statements[at] for at in kept), pairs=pairs) if pairs else None


def stated(sighting: Sighting) -> Statement:
    """What an article says by a value: the span of the value with what it counts."""
    return Statement(
        article=sighting.article,
        start=sighting.quote.start,
        end=sighting.quote.end,
        quote=sighting.phrase,
        value=sighting.mention.value,
        sentence=sighting.span,
    )


def statement_of(article: str, text: str, span: Offsets, sentence: Offsets, value: Value | None = None) -> Statement:
    """What an article says in a stretch of its text, which lies in a sentence."""
    return Statement(
        article=article, start=span.start, end=span.end, quote=span.of(text), value=value, sentence=sentence
    )


def told_at(statement: Statement) -> Passage:
    """Where a statement stands."""
    return Passage(article=statement.article, start=statement.start, end=statement.end)


def unbroken(said: Statement, text: str) -> Statement:
    """The statement with the graphemes whole at which it begins and ends, at most LONGEST_MENTION code points."""
    start, end = grapheme_around(text, said.start)[0], grapheme_around(text, said.end)[1]
    if (start, end) == (said.start, said.end):
        return said
    if end - start > LONGEST_MENTION:
        end = grapheme_around(text, start + LONGEST_MENTION)[0]
    sentence = Offsets(min(start, said.sentence.start), max(end, said.sentence.end))
    return said.model_copy(update={"start": start, "end": end, "quote": text[start:end], "sentence": sentence})


def line_at(lines: Sequence[Line], offset: int) -> int:
    """The index of the sentence that holds an offset, or of the last one before it; 0 where none is."""
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if lines[middle].span.start <= offset else (low, middle)
    return max(0, low - 1)


def clipped(text: str, span: Offsets, focus: int | None = None) -> Offsets:
    """The span, or where it is too long for a statement, so much of it around `focus` as can be, cut between words."""
    start, end = span
    if end - start <= LONGEST_MENTION:
        return span
    if focus is not None and focus - start > LONGEST_MENTION // 2:
        start = min(focus - LONGEST_MENTION // 2, end - LONGEST_MENTION)
        start = max(start, text.find(" ", start, start + LONGEST_MENTION // 4) + 1)
    stop = min(end, start + LONGEST_MENTION)
    if stop < end:
        space = text.rfind(" ", start + 1, stop)
        stop = space if space > start else stop
    return Offsets(start, stop)


def asked(question: str, label: str) -> str:
    """A label that opens with what is asked of the topic, as "who says", at most 60 code points."""
    return f"{question}: {label}"[:_LONGEST_LABEL]


def labelled(quote: str) -> str:
    """The first words of a quote, without the grammar that they open with, at most 44 code points."""
    spoken = quote.split()
    while len(spoken) > 1 and fold(spoken[0]).casefold() in words("stop"):
        spoken.pop(0)
    label = " ".join(spoken)
    if len(label) <= _LABEL:
        return label
    cut = label.rfind(" ", 1, _LABEL - 1)
    return f"{label[: cut if cut > 0 else _LABEL - 2]} …"
