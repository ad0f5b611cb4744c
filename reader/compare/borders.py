"""How natural it is for a change to begin or end between two units."""

from reader.compare.sides import Side

INSIDE, WORD, CLAUSE, SENTENCE, PARAGRAPH = range(5)
"""Levels of a border, least natural first; INSIDE is one without white space, as before a comma."""

_CLAUSE_ENDS = frozenset(",;:-–—)”’\"'»")
_CLAUSE_BEGINS = frozenset("(“‘\"'«-–—")


class Borders:
    """The borders of one side, looked up when needed: most of a text is never asked about."""

    def __init__(self, side: Side) -> None:
        self._side = side

    def level(self, unit: int) -> int:
        """The level of the border before a unit; the end of the text is a paragraph's end."""
        side = self._side
        if unit in (0, len(side)):
            return PARAGRAPH
        block = side.block_of(unit)
        if side.firsts[block] == unit:
            return PARAGRAPH
        start, end = side.start(unit), side.end(unit - 1)
        if start == end:
            return INSIDE
        if side.sentence_of(unit)[0] == unit:
            return SENTENCE
        if side.text[end - 1] in _CLAUSE_ENDS or side.text[start] in _CLAUSE_BEGINS:
            return CLAUSE
        return WORD
