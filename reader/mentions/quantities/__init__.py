"""Quantities: numbers with what they count, read by a grammar over pieces of text."""

from collections.abc import Sequence

from reader.mentions.nouns import Counted, counted_many
from reader.mentions.pieces import Pieces
from reader.mentions.quantities.exclusions import counts_nothing, skip_over
from reader.mentions.quantities.ranges import Stretch, read_stretch
from reader.mentions.quantities.reading import age, mention_of
from reader.mentions.tallies import read_tallies
from reader.mentions.vocabulary import phrases
from reader.model import Mention, Offsets, Quantity


def read_quantities(pieces: Pieces, taken: Sequence[Offsets] = ()) -> list[Mention]:
    """The quantities in order of their place; what lies inside the `taken` spans, dates and years, is no
    number, nor are the sides of a tally."""
    sides = [Offsets(one.start, one.end) for one in read_tallies(pieces, margins=False)]
    dates = _indices(pieces, sorted([*taken, *sides]))
    found: list[Mention] = []
    places: list[tuple[int, int]] = []
    index = behind = 0
    while index < len(pieces):
        skipped = index + 1 if index in dates else skip_over(pieces, index)
        if skipped > index:
            index = behind = skipped
            continue
        none = _none(pieces, index)
        if none is not None:
            found.append(none[0])
            places.append((index, none[1]))
            index = behind = none[1]
            continue
        after = index + 1
        for stretch in read_stretch(pieces, index):
            if any(at in dates for at in range(stretch.first, stretch.end)):
                break
            if _counts(pieces, stretch):
                mention, behind = mention_of(pieces, stretch, behind)
                found.append(mention)
                places.append((stretch.first, behind))
            else:
                behind = stretch.end
            after = max(after, behind)
        index = after
    return _with_shared_units(pieces, found, places)


_LONGEST_LINK = 4
"""Pieces between two numbers that count one thing."""


def _with_shared_units(pieces: Pieces, found: list[Mention], places: list[tuple[int, int]]) -> list[Mention]:
    """The quantities, where "12 Somali and 11 Yemeni pirates" are pirates both; `places` are their first and end."""
    for index in range(len(found) - 2, -1, -1):
        mine, next_one = found[index].value, found[index + 1].value
        assert isinstance(mine, Quantity)
        assert isinstance(next_one, Quantity)
        bare = mine.unit is None and next_one.unit is not None and next_one.counted != "age"
        if bare and _is_list(pieces, places[index][1], places[index + 1][0]):
            value = mine.model_copy(update={"unit": next_one.unit, "counted": next_one.counted})
            found[index] = found[index].model_copy(update={"value": value})
    return found


def _is_list(pieces: Pieces, first: int, end: int) -> bool:
    """Whether only names, hyphens and "and" stand between two numbers."""
    if not 0 < end - first <= _LONGEST_LINK:
        return False
    suspended = pieces.key(first) == "-"
    linked = pieces.key(end - 1) in ("and", "or")
    others = all(pieces.is_capital(at) or pieces.key(at) in ("-", ",", "and", "or") for at in range(first, end))
    return others and (linked or suspended)


def _indices(pieces: Pieces, taken: Sequence[Offsets]) -> frozenset[int]:
    """The indices of the pieces that lie in the spans, which are in order."""
    inside: set[int] = set()
    index = 0
    for span in taken:
        while index < len(pieces) and pieces.starts[index] < span.start:
            index += 1
        while index < len(pieces) and pieces.starts[index] < span.end:
            inside.add(index)
            index += 1
    return frozenset(inside)


def _counts(pieces: Pieces, stretch: Stretch) -> bool:
    if age(pieces, stretch) is not None:
        return True
    return not any(counts_nothing(pieces, amount) for amount in stretch.amounts)


def _none(pieces: Pieces, index: int) -> tuple[Mention, int] | None:
    """Zero said by a word: "nobody", "none", "no one", "no officers"."""
    found = phrases("no_words").at(pieces.keys, index)
    if found is None:
        return None
    how, end = found
    counted: Counted | None = None
    unit: str | None = None
    if how == "before":
        counted = counted_many(pieces, end)
        if counted is None or pieces.is_figure(end):
            return None
        unit, end = counted.head, counted.end
    elif pieces.key(index) != "none":
        unit = "person"
    span = pieces.span(index, end)
    noun = counted and pieces.phrase(counted.first, counted.end)
    value = Quantity(low=0.0, high=0.0, unit=unit, counted=noun)
    return Mention(kind="quantity", start=span.start, end=span.end, value=value), end
