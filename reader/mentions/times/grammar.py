"""The grammar of times: which pieces name which days."""

from dataclasses import replace

from reader.mentions.pieces import Pieces
from reader.mentions.times.dates import day_first, holiday, month_first, numeric, weekday
from reader.mentions.times.named import Found
from reader.mentions.times.relative import ago, deictic, rest_of, stepped, the_unit
from reader.mentions.times.years import bare_year, century, quarter, season
from reader.mentions.vocabulary import phrases


def read_named(pieces: Pieces, index: int) -> Found | None:
    """The time whose name begins at `index`, with the part of it that is meant: "early 2024", "October last year"."""
    part = phrases("time_parts").at(pieces.keys, index)
    if part is not None:
        at = _inside(pieces, part[1])
        found = _core(pieces, at) or the_unit(pieces, at)
        if found is not None and found.named.kind not in ("day", "weekday", "shift", "ago", "span", "rest"):
            return Found(replace(found.named, part=part[0]), index, found.end)
    core = _core(pieces, index)
    if core is not None and core.named.kind == "month" and pieces.joins(core.end) and pieces.key(core.end + 1) == "end":
        return Found(replace(core.named, part="end"), index, core.end + 2)
    return core


def _inside(pieces: Pieces, index: int) -> int:
    """The index behind a hyphen, "in" or "the"."""
    if pieces.joins(index):
        return index + 1
    while pieces.key(index) in ("in", "the", "of"):
        index += 1
    return index


def _core(pieces: Pieces, index: int) -> Found | None:
    if pieces.is_figure(index):
        return (
            numeric(pieces, index)
            or day_first(pieces, index)
            or ago(pieces, index)
            or century(pieces, index)
            or bare_year(pieces, index)
        )
    if not (pieces.is_word(index) or pieces.key(index) == "'"):
        return None
    return (
        deictic(pieces, index)
        or holiday(pieces, index)
        or weekday(pieces, index)
        or month_first(pieces, index)
        or stepped(pieces, index)
        or season(pieces, index)
        or quarter(pieces, index)
        or rest_of(pieces, index)
        or ago(pieces, index)
    )
