"""Sentences of a stretch of text, found by the sentencex rules and mended where news prose trips them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from reader.model import Offsets, Sentence, Witness

_WINDOW = 4000
"""Code points read at a time; a longer sentence is cut there."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNFINISHED = re.compile(r"(?:\b[ap]\.m\.|\b[A-Z]\.|\b(?:No|St|vs)\.)$")
"""Ends that are abbreviations rather than full stops when a capital or a number follows in the same sentence."""
_GOES_ON = re.compile(
    r"(?:on |E[SD]?T\b|GMT\b|UTC\b|local\b|\d"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
)
_NAMED = re.compile(r"\b(?:Mt|Rep|Sen|Gov|Gen|Lt|Col|Sgt|Capt|Cong)\.$")
"""Abbreviations that stand before a name and end no sentence."""
_END = 16
"""Code points at the end of a sentence in which such an abbreviation stands, with what comes before it."""
_CLOSING = re.compile(r"[”’\"')\]]+(?=\s|$)")


class _Boundaries(Protocol):
    def __call__(self, language: str, text: str, /) -> Sequence[dict[str, int]]: ...


@cache
def _boundaries() -> _Boundaries:
    from sentencex import get_sentence_boundaries

    found: _Boundaries = get_sentence_boundaries
    return found


def sentences(text: str, start: int = 0, end: int | None = None, language: str = "en") -> tuple[Offsets, ...]:
    """The sentences of `text[start:end]` in order, as offsets into the whole, without the white space around them."""
    found: list[Offsets] = []
    for first, last in _pieces(text, start, len(text) if end is None else end, language):
        piece = text[first:last]
        if not (inner := piece.strip()):
            continue
        first += len(piece) - len(piece.lstrip())
        span = Offsets(first, first + len(inner))
        if found and _continues(text, found[-1], span):
            found[-1] = Offsets(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def compared_sentences(witness: Witness) -> tuple[Sentence, ...]:
    """The sentences of an article's compared text in order; none crosses the border of a block."""
    language = witness.article.language or "en"
    return tuple(
        Sentence(start=span.start, end=span.end, block=number)
        for number, block in enumerate(witness.blocks)
        if block.compared
        for span in sentences(witness.text, block.start, block.end, language)
    )


def _pieces(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """What the rules take for sentences, window by window: their time grows with the square of what they are given."""
    while start < end:
        window = text[start : min(end, start + _WINDOW)]
        bounds = [
            (start + boundary["start_index"], start + boundary["end_index"])
            for boundary in _boundaries()(language, _SURROGATE.sub("\ufffd", window))
        ]
        if start + len(window) < end and len(bounds) > 1:
            bounds.pop()
        yield from bounds
        start = bounds[-1][1] if bounds else start + len(window)


def _continues(text: str, before: Offsets, after: Offsets) -> bool:
    """Whether a boundary is none: it follows an abbreviation, or only closing marks come after it."""
    words = after.of(text)
    if _CLOSING.fullmatch(words):
        return True
    # A sentence may be pieced together of thousands: only its end is looked at.
    written = text[max(before.start, before.end - _END) : before.end]
    return bool(
        (_UNFINISHED.search(written) and _GOES_ON.match(words)) or (_NAMED.search(written) and words[:1].isalpha())
    )
