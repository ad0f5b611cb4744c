"""The speaker of an attribution in words: the full name, also where the text has a pronoun or a surname."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.mentions.attributions.found import Found
from reader.mentions.names.roles import plain
from reader.mentions.passages import Passages, Range
from reader.mentions.vocabulary import members
from reader.model import Mention, Name, Offsets

_SINGULAR = frozenset(("he", "she"))
_OTHERS = frozenset(("they", "it", "its", "their"))
_RELATIVE = frozenset(("who", "which", "that"))
_NOBODY = frozenset(
    ("i", "we", "you", "one", "my", "our", "your", "some", "many", "others", "those", "anyone", "someone")
)
_FAR = 12
"""Pieces before a relative pronoun in which the name that it stands for is looked for."""


class Speakers:
    """Names the sources of attributions, asked in their order: a pronoun is the last speaker who can be meant."""

    def __init__(self, passages: Passages, names: Sequence[Mention]) -> None:
        self._passages = passages
        self._names = [(mention.span, _value(mention)) for mention in names]
        self._starts = [mention.start for mention in names]
        self._person: str | None = None
        self._other: str | None = None

    def of(self, found: Found) -> str | None:
        """Who says it, or None where nobody is named."""
        return None if found.source is None else self.named(found.source)

    def named(self, source: Range, remember: bool = True) -> str | None:
        """The name or the words for the source at a range of pieces."""
        pieces = self._passages.pieces
        first, end = source
        key = pieces.key(first)
        if end == first + 1 and key in _NOBODY:
            return None
        name = self._inside(pieces.span(first, end))
        if name is None and key in (*_SINGULAR, "his", "her") and end == first + 1:
            return self._person or self._before(first)
        if name is None and key in _OTHERS and end == first + 1:
            return self._other or self._person
        if name is None and key in _RELATIVE and end == first + 1:
            name = self._nearest(first)
            if name is None:
                return None
        if name is None:
            spoken = self._words(first, end)
            if remember and any(pieces.key(at) in members("roles") for at in range(first, min(end, first + _FAR))):
                self._person = spoken
            elif remember:
                self._other = spoken
            return spoken
        spoken = name.full or name.name
        if remember and name.body:
            self._other = spoken
        elif remember:
            self._person = spoken
        return spoken

    def _inside(self, span: Offsets) -> Name | None:
        """The name that stands in a source: the first of a person, else the first of a body that is its head."""
        at = bisect_left(self._starts, span.start)
        held = [one for one in self._names[at : at + 6] if span.contains(one[0])]
        person = next((name for _, name in held if not name.body), None)
        if person is not None and self._heads(span, next(where for where, name in held if name is person)):
            return person
        if held and held[0][1].body and self._heads(span, held[0][0]):
            return held[0][1]
        return None

    def _heads(self, span: Offsets, name: Offsets) -> bool:
        """Whether a name is whom the phrase is about: no genitive on it, and no "of" or "for" before it."""
        text = self._passages.text
        if text[name.end : name.end + 1] in ("'", "’"):
            return False
        before = set(text[span.start : name.start].casefold().split())
        return not before & {"of", "for", "from", "at", "in", "by", "with", "who", "to"}

    def _before(self, index: int) -> str | None:
        """The person named last before a piece."""
        at = bisect_left(self._starts, self._passages.pieces.starts[index])
        found = next((name for _, name in reversed(self._names[max(0, at - 8) : at]) if not name.body), None)
        return None if found is None else found.full or found.name

    def _nearest(self, index: int) -> Name | None:
        """The name just before a relative pronoun."""
        pieces = self._passages.pieces
        at = bisect_left(self._starts, pieces.starts[index])
        if not at:
            return None
        where, name = self._names[at - 1]
        near = pieces.starts[max(0, index - _FAR)]
        between = pieces.text[where.end : pieces.starts[index]].strip()
        return name if where.start >= near and between in ("", ",") else None

    def _words(self, first: int, end: int) -> str:
        """The words of a source without its article."""
        pieces = self._passages.pieces
        if end > first + 1 and pieces.key(first) in ("a", "an", "the"):
            first += 1
        while end > first + 1 and not (pieces.is_word(end - 1) or pieces.is_figure(end - 1)):
            end -= 1
        return plain(pieces, first, end).removesuffix("'s")


def _value(mention: Mention) -> Name:
    assert isinstance(mention.value, Name)
    return mention.value
