"""Attributions: who is said to have said, thought or wanted what."""

from bisect import bisect_right

from reader.mentions.attributions.found import Found
from reader.mentions.attributions.reading import left_open, read_row
from reader.mentions.attributions.slots import Row, rows_of
from reader.mentions.passages import Passages, Range


def find_attributions(passages: Passages) -> tuple[Found, ...]:
    """The attributions in order of their sentences; a quotation without a cue goes on with the speaker before it."""
    result: list[Found] = []
    starts = [first for first, _ in passages.paragraphs]
    last_paragraph, fresh = -1, False
    opened: tuple[Range | None, Range] | None = None
    for row in rows_of(passages):
        if not len(row):
            continue
        paragraph = bisect_right(starts, row.at(0).first) - 1
        read = read_row(row, paragraph == 0)
        if opened is not None and _opens_with_quote(row):
            source, cue = opened
            read = [Found(source, cue, (row.pieces_between(0, 1),), quotes=True), *read]
        opened = left_open(row)
        if read:
            result.extend(read)
            fresh = any(one.quotes for one in read[-1:])
            last_paragraph = paragraph
        elif (
            result and _only_quotes(row) and paragraph - last_paragraph <= 1 and (fresh or paragraph == last_paragraph)
        ):
            result[-1] = result[-1].with_more(row.pieces_between(0, len(row)))
            last_paragraph, fresh = paragraph, True
        else:
            fresh = False
    return tuple(result)


def _opens_with_quote(row: Row) -> bool:
    return row.kind(0) == "quote" and not row.at(0).scare


def _only_quotes(row: Row) -> bool:
    """Whether a sentence is nothing but quotations."""
    return all(slot.kind == "quote" or (slot.kind == "mark" and slot.key in (".", ",")) for slot in row.slots) and any(
        slot.kind == "quote" for slot in row.slots
    )


__all__ = ["Found", "find_attributions"]
