"""On whose word a statement stands in its article, and how sure the article is of it."""

from bisect import bisect_right
from collections.abc import Iterable

from reader.model import Attribution, Mention, Offsets, Statement

_NEAR = 16
"""Attributions before a statement of which one can hold it."""
_REACH = 90
"""Code points before a statement in which the word stands that says how sure it is."""


class Sources:
    """The attributions and hedges of one article, asked for each of its statements."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._said: list[tuple[Offsets, tuple[str, ...]]] = []
        self._hedges: list[Mention] = []
        for mention in mentions:
            if isinstance(mention.value, Attribution):
                value = mention.value
                spoken = tuple(filter(None, (value.speaker, *value.citing)))
                self._said.extend((part, spoken) for part in value.parts or (value.content,) if spoken)
            elif mention.kind == "certainty":
                self._hedges.append(mention)
        self._said.sort()

    def of(self, statement: Statement) -> Statement:
        """The statement with its speakers, nearest first, and its certainty, as far as it has none yet."""
        known: dict[str, object] = {}
        if not statement.attributed_to and (speakers := self._speakers(statement.start)):
            known["attributed_to"] = speakers
        if statement.certainty is None and (hedge := self.hedge(statement)) is not None:
            known["certainty"] = hedge.value
        return statement.model_copy(update=known) if known else statement

    def _speakers(self, start: int) -> tuple[str, ...]:
        at = bisect_right(self._said, start, key=lambda said: said[0].start)
        held = [(span.length, said) for span, said in self._said[max(0, at - _NEAR) : at] if start < span.end]
        return tuple(dict.fromkeys(speaker for _, said in sorted(held) for speaker in said))

    def hedge(self, statement: Statement) -> Mention | None:
        """The last word before a statement, in its sentence and near it, that says how sure it is, not negated."""
        at = bisect_right(self._hedges, statement.start, key=lambda hedge: hedge.start) - 1
        if at < 0:
            return None
        hedge = self._hedges[at]
        near = statement.start - hedge.end <= _REACH and hedge.start >= statement.sentence.start
        return hedge if near and not hedge.negated else None
