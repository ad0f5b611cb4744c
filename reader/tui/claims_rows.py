"""The claims of a story as rows of a table, in words, before they are drawn."""

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len

from reader.model import RELATIONS, Pair, Statement, Topic
from reader.text.visible import visible
from reader.tui.naming import Roster
from reader.tui.values import cell
from reader.tui.wrap import fitting

NARROWEST_COLUMN = 9
"""Cells of a voice's column, its space included."""
_WIDEST_COLUMN = 26
_NARROWEST_LABEL = 14
_LABEL = 22
"""Cells of the topics' column that only the shortest forms of the cells may take away."""
_WIDEST_LABEL = 44
_MEASURED = 400
"""Rows whose cells the widths are made for; the rest has to do with them."""


class ClaimRow(NamedTuple):
    """A topic in words."""

    topic: Topic
    label: str
    cells: tuple[tuple[str, ...], ...]
    """for each column the ways to say it, the fullest first; none where it says nothing"""


class Columns(NamedTuple):
    """How wide the parts of the table are, in cells, and which articles fit."""

    label: int
    articles: tuple[int, ...]
    """of the columns that are shown; each with a space at its end"""
    first: int
    """which of all columns the first of them is"""

    @property
    def shown(self) -> range:
        """The columns that are shown, by their place among all."""
        return range(self.first, self.first + len(self.articles))


def claim_rows(topics: Sequence[Topic], voices: Sequence[Sequence[str]]) -> list[ClaimRow]:
    """The topics as rows, in the order given, with a cell for each voice: an article, or one with its copies."""
    return [
        ClaimRow(topic, visible(topic.label), tuple(cell(_of_voice(topic, voice)) for voice in voices))
        for topic in topics
    ]


def _of_voice(topic: Topic, voice: Sequence[str]) -> list[Statement]:
    """What a voice says of a topic, beginning with what the strongest relation to another stands on.

    What a copy says as its original does is left out.
    """
    own = [index for index, mention in enumerate(topic.mentions) if mention.article in voice]
    if len(own) < 2:
        return [topic.mentions[index] for index in own]
    kept = _without_copied(topic, sorted(own, key=lambda index: voice.index(topic.mentions[index].article)))
    pair = strongest_pair(topic, voice)
    chosen = (pair.a, pair.b) if pair is not None else ()
    return [topic.mentions[index] for index in sorted(kept, key=lambda index: index not in chosen)]


def _without_copied(topic: Topic, own: Sequence[int]) -> list[int]:
    """The statements of a voice, by index, without those in which one article says what one before it said."""
    alike: dict[int, set[int]] = {}
    for pair in topic.pairs:
        if pair.relation == "same":
            alike.setdefault(pair.a, set()).add(pair.b)
            alike.setdefault(pair.b, set()).add(pair.a)
    kept: list[int] = []
    for article, group in groupby(own, key=lambda index: topic.mentions[index].article):
        before = {index for index in kept if topic.mentions[index].article != article}
        values = {topic.mentions[index].value for index in before} - {None}
        kept += [
            index
            for index in group
            if topic.mentions[index].value not in values and not alike.get(index, set()) & before
        ]
    return kept


def least_width(rows: Sequence[ClaimRow], voices: int) -> int:
    """The cells that the table needs beside its signs for nothing to be cut but the topics."""
    return _LABEL + sum(_grown([NARROWEST_COLUMN] * voices, rows, len(rows) * _WIDEST_COLUMN * voices, False))


def columns(rows: Sequence[ClaimRow], voices: int, room: int, focused: int | None) -> Columns:
    """The widths of the columns in `room` cells; where not all voices fit, a stretch that holds the focused one.

    Cells come before topics: first each gets what its shortest form needs, those of the strongest relations before
    others; then the topics get some room; then cells that could say more; and what is left is for the topics again.
    """
    first, last = _stretch([NARROWEST_COLUMN] * voices, room - _NARROWEST_LABEL, focused)
    shown = [row._replace(cells=row.cells[first:last]) for row in rows[:_MEASURED]]
    widths = [NARROWEST_COLUMN] * (last - first)
    widths = _grown(widths, shown, room - _NARROWEST_LABEL, False)
    widths = _grown(widths, shown, room - _LABEL, True)
    if len(widths) == 1:
        widths = [max(1, min(widths[0], room - 2))]
    longest = max((cell_len(row.label) + 1 for row in shown), default=0)
    label = max(0, min(room - sum(widths), max(_LABEL, min(longest, _WIDEST_LABEL))))
    left = max(0, room - sum(widths) - label)
    return Columns(label, tuple(width + left // len(widths) for width in widths), first)


def _grown(widths: list[int], rows: Sequence[ClaimRow], room: int, fully: bool) -> list[int]:
    """The widths made larger within `room`, for the shortest forms of the cells or for the fullest that fit."""
    grown = list(widths)
    spare = room - sum(grown)
    for row in rows:
        for index, ways in enumerate(row.cells):
            for way in ways if fully else [fitting(ways, 0)]:
                more = cell_len(way) + 1 - grown[index]
                if more <= 0:
                    break
                if more <= spare and grown[index] + more <= _WIDEST_COLUMN:
                    grown[index] += more
                    spare -= more
                    break
    return grown


def _stretch(widths: Sequence[int], room: int, focused: int | None) -> tuple[int, int]:
    """The first of the columns that are shown, and the one after the last: as many as fit, at least one."""
    first = 0
    if focused is not None:
        first = focused
        used = widths[focused]
        while first and used + widths[first - 1] <= room:
            first -= 1
            used += widths[first]
    last, used = first, 0
    while last < len(widths) and (last == first or used + widths[last] <= room):
        used += widths[last]
        last += 1
    return first, last


def strongest_pair(
    topic: Topic, voice: Collection[str] | None = None, voices: Sequence[Sequence[str]] = ()
) -> Pair | None:
    """The pair that the topic's relation stands on; of a voice, the strongest that one of its articles has a part in.

    Of two that are as strong, one between two voices goes before one between an article and its copy.
    """
    home = {article: index for index, group in enumerate(voices) for article in group}

    def rank(pair: Pair) -> tuple[int, bool]:
        a, b = topic.mentions[pair.a].article, topic.mentions[pair.b].article
        return RELATIONS.index(pair.relation), a != b and home.get(a, a) == home.get(b, b)

    found = [
        pair
        for pair in topic.pairs
        if voice is None or topic.mentions[pair.a].article in voice or topic.mentions[pair.b].article in voice
    ]
    return min(found, key=rank, default=None)


def statements_of(topic: Topic, voice: Collection[str] | None, voices: Sequence[Sequence[str]] = ()) -> tuple[int, int]:
    """The statements to show, by index: those of the strongest pair; one twice where there is no pair.

    Of a voice, those of its own strongest pair; where it says nothing, the topic's own.
    """
    own = [index for index, mention in enumerate(topic.mentions) if voice is not None and mention.article in voice]
    pair = strongest_pair(topic, voice if own else None, voices)
    if pair is not None:
        return pair.a, pair.b
    only = (own or [0])[0]
    return only, only


def why(topic: Topic, statements: tuple[int, int]) -> str:
    """The reason for the relation of two statements, or else for the topic's own."""
    pair = next((pair for pair in topic.pairs if {pair.a, pair.b} == set(statements)), None)
    return visible(pair.why if pair is not None else topic.why)


def sourced(statement: Statement, roster: Roster) -> str:
    """Who says it, in brackets: the article's name and whom it names for it."""
    speakers = visible(", ".join(statement.attributed_to))
    name = roster.name(statement.article)
    return f"{name}, citing {speakers}" if speakers else name
