"""Stretches between quotation marks, by paragraph: curly, straight, low, angled, and single as the British do.

A paragraph that opens with a mark, after one whose quotation was not closed, goes on with that quotation (the custom
of English typesetting). Quotations inside quotations belong to the outer one.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.mentions.pieces import Pieces
from reader.mentions.verbs import speaks
from reader.mentions.vocabulary import members

_OPENING = frozenset("“„«‹〝")
_CLOSING = frozenset("”»›〞〟")
_BRACKETS = frozenset(("(", "[", "-", "--", '"'))
_ENDS = frozenset((".", ",", "?", "!", "...", "-"))


class Quote(NamedTuple):
    """The pieces from the opening mark `first` up to `end`, which is behind the closing mark."""

    first: int
    end: int
    closed: bool
    continues: bool = False
    """whether it goes on with the quotation before it, which was left open at the end of its paragraph"""

    @property
    def inner(self) -> tuple[int, int]:
        """The pieces between the marks."""
        return self.first + 1, self.end - 1 if self.closed else self.end


def find_quotes(pieces: Pieces, units: Sequence[tuple[int, int]]) -> tuple[Quote, ...]:
    """The quotations of paragraphs, each given by its first piece and the one after its last, in order."""
    found: list[Quote] = []
    for first, end in units:
        carried = bool(found) and not found[-1].closed and found[-1].end == _previous_end(pieces, first)
        quotes = _doubles(pieces, first, end)
        outside = _between(first, end, quotes)
        quotes = sorted((*quotes, *(one for at in outside for one in _singles(pieces, *at))), key=_place)
        for quote in quotes:
            goes_on = carried and quote.first == first and _same_marks(pieces, found[-1], quote)
            found.append(Quote(quote.first, quote.end, quote.closed, goes_on))
    return tuple(_without_strays(pieces, found))


def _place(quote: Quote) -> int:
    return quote.first


def _previous_end(pieces: Pieces, first: int) -> int:
    """The end of the paragraph before: an empty piece stands between two stretches of text."""
    return first - 1 if pieces.key(first - 1) == "" else first


def _same_marks(pieces: Pieces, one: Quote, other: Quote) -> bool:
    return pieces.key(one.first) == pieces.key(other.first)


def _between(first: int, end: int, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    stretches = []
    for quote in quotes:
        stretches.append((first, quote.first))
        first = quote.end
    stretches.append((first, end))
    return [one for one in stretches if one[0] < one[1]]


def _doubles(pieces: Pieces, first: int, end: int) -> list[Quote]:
    """Quotations in double marks; where the marks don't balance, the first that can close one does."""
    nested = _balanced(pieces, first, end, deep=True)
    found = nested if not nested or nested[-1].closed else _balanced(pieces, first, end, deep=False)
    return _turned(pieces, found)


_TAG = 5
"""Pieces that say who speaks, as "Ford said.", at the most."""
_PRONOUNS = frozenset(("he", "she", "they"))


def _turned(pieces: Pieces, quotes: list[Quote]) -> list[Quote]:
    """The quotations, mended where marks stand the wrong way round: one that holds only "Ford said." or "he said."

    Then what stands before that tag, from the mark before it, is what is quoted, and what stands behind it.
    """
    kept: list[Quote] = []
    for index, quote in enumerate(quotes):
        if not kept or not _is_tag(pieces, quote):
            kept.append(quote)
            continue
        before = kept.pop()
        kept.append(Quote(before.end - 1, quote.first + 1, closed=True))
        if index + 1 < len(quotes) and quote.end + 1 < quotes[index + 1].first:
            kept.append(Quote(quote.end - 1, quotes[index + 1].first, closed=True))
    return kept


def _is_tag(pieces: Pieces, quote: Quote) -> bool:
    """Whether a quotation behind a comma holds nothing but a speaker and a word of saying."""
    first, end = quote.inner
    if not quote.closed or not 1 < end - first <= _TAG or pieces.key(quote.first - 1) not in (",", "?", "!"):
        return False
    end -= pieces.key(end - 1) in (".", ",")
    named = pieces.is_capital(first) or pieces.key(first) in _PRONOUNS
    return speaks(pieces.key(end - 1)) and not pieces.is_capital(end - 1) and named


def _balanced(pieces: Pieces, first: int, end: int, deep: bool) -> list[Quote]:
    found: list[Quote] = []
    start, depth = -1, 0
    for index in range(first, end):
        if pieces.keys[index] != '"':
            continue
        opens = _opens(pieces, index, depth > 0)
        if depth == 0 and opens:
            start, depth = index, 1
        elif depth and opens and deep:
            depth += 1
        elif depth and not opens:
            depth -= 1
            if depth == 0:
                found.append(Quote(start, index + 1, closed=True))
    if depth:
        found.append(Quote(start, end, closed=False))
    return found


def _opens(pieces: Pieces, index: int, inside: bool) -> bool:
    """Whether a double mark opens: by its shape, and where the shape says nothing or is turned round, by its place."""
    mark = pieces.text[pieces.starts[index]]
    if mark in "“»«" and inside and not pieces.glued(index + 1) and pieces.glued(index):
        return False
    if mark in _OPENING:
        return True
    before = not pieces.glued(index) or pieces.key(index - 1) in _BRACKETS
    if mark in _CLOSING and mark != "»":
        return False
    return before and (pieces.glued(index + 1) or mark == '"') and not (inside and not pieces.glued(index + 1))


def _singles(pieces: Pieces, first: int, end: int) -> list[Quote]:
    """Quotations in single marks; an apostrophe is told from them by its place and by a list of shortened words."""
    opening = [index for index in range(first, end) if pieces.keys[index] == "'" and _opens_single(pieces, index)]
    if not opening:
        return []
    sure, any_one = _closings(pieces, first, end)
    found: list[Quote] = []
    behind = first
    for index in opening:
        if index < behind:
            continue
        close = sure[index + 1 - first] if sure[index + 1 - first] >= 0 else any_one[index + 1 - first]
        if close > index + 1:
            found.append(Quote(index, close + 1, closed=True))
            behind = close + 1
        elif index == first and pieces.key(first - 1) == "":
            found.append(Quote(index, end, closed=False))
            break
    return found


def _opens_single(pieces: Pieces, index: int) -> bool:
    if not pieces.glued(index + 1) or (pieces.glued(index) and pieces.key(index - 1) not in _BRACKETS):
        return False
    after = pieces.key(index + 1)
    return after not in members("shortened") and not (pieces.is_figure(index + 1) and len(after) == 2)


def _closings(pieces: Pieces, first: int, end: int) -> tuple[list[int], list[int]]:
    """For each piece the next mark that surely closes, and the next that may: "voters' " may be a genitive."""
    sure, any_one = [-1] * (end - first + 2), [-1] * (end - first + 2)
    for index in range(end - 1, first - 1, -1):
        at = index - first
        sure[at], any_one[at] = sure[at + 1], any_one[at + 1]
        if (
            pieces.keys[index] == "'"
            and pieces.glued(index)
            and not (pieces.glued(index + 1) and pieces.is_word(index + 1))
        ):
            any_one[at] = index
            if not pieces.key(index - 1).endswith("s") or pieces.key(index - 1) in _ENDS:
                sure[at] = index
    return sure, any_one


_LONGEST_STRAY = 400
"""Pieces that a quotation left open may hold, where no later paragraph goes on with it."""


def _without_strays(pieces: Pieces, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotations without lone marks: one left open in the middle of a paragraph that nothing continues."""
    kept: list[Quote] = []
    for index, quote in enumerate(quotes):
        goes_on = index + 1 < len(quotes) and quotes[index + 1].continues
        at_start = pieces.key(quote.first - 1) == ""
        if quote.closed or goes_on or quote.continues or (at_start and quote.end - quote.first <= _LONGEST_STRAY):
            kept.append(quote)
    return kept
