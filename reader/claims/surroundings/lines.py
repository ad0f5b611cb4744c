"""The sentences of an article's compared text, with the words that alignment weighs."""

from typing import NamedTuple

from reader.claims.surroundings.words import content
from reader.model import Offsets, Witness
from reader.text.keys import Ignored, keys
from reader.text.sentences import compared_sentences
from reader.text.tokens import Tokens, tokenize

_CASELESS = Ignored(case=True)


class Line(NamedTuple):
    """A sentence with its tokens, their case-folded keys, and the stems of its content words."""

    span: Offsets
    tokens: Tokens
    keys: tuple[str, ...]
    stems: tuple[str, ...]


def lines(witness: Witness) -> tuple[Line, ...]:
    """The sentences of the compared text in order; a sentence never crosses a block."""
    return tuple(_line(witness.text, sentence.span) for sentence in compared_sentences(witness))


def _line(text: str, span: Offsets) -> Line:
    tokens = tokenize(text, *span)
    folded = tuple(keys(tokens, _CASELESS))
    return Line(span, tokens, folded, tuple(content(folded)))


def part_of(line: Line, first: int, end: int) -> Line:
    """The tokens from `first` up to `end` of a sentence, as a line of their own."""
    tokens, keys = line.tokens, line.keys[first:end]
    part = Tokens(tokens.text, tokens.starts[first:end], tokens.ends[first:end])
    return Line(Offsets(tokens.starts[first], tokens.ends[end - 1]), part, keys, tuple(content(keys)))
