"""A comparison as a list of passages to be drawn, before anything is known of widths."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from reader.model import Comparison, Move, Offsets, Row, Witness
from reader.text.visible import visible
from reader.tui.letters import instead
from reader.tui.moved import moved_end
from reader.tui.passage import Note, Passage, PassageKind, View
from reader.tui.strand import SIDES, Side, marked, strand, woven


def passages(comparison: Comparison, a: Witness, b: Witness, view: View) -> list[Passage]:
    """The rows of a comparison of one work, furniture and (when asked for) unchanged text folded."""
    result: list[Passage] = []
    previous: dict[Side, int] = {}
    moves = {move.id: move for move in comparison.moves}
    for folded, group in groupby(comparison.rows, key=lambda row: row.kind == "folded"):
        rows = list(group)
        if folded:
            spans = ([row.a for row in rows if row.a], [row.b for row in rows if row.b])
            result.extend(furniture(a, b, spans, view))
        else:
            drawn = [one for row in rows for one in _drawn(row, moves, a, b, view, _opens(row, a, b, previous))]
            result.extend(_side_by_side(drawn, view))
    if view.fold_unchanged:
        result = list(_unchanged_folded(result, view))
    return result


def _side_by_side(every: Sequence[Passage], view: View) -> Iterator[Passage]:
    """The passages with what was deleted and what was inserted at one place beside each other, unless in one column."""
    for replacing, group in groupby(every, key=lambda one: one.kind in ("deleted", "inserted")):
        run = list(group)
        deleted = [one for one in run if one.kind == "deleted"]
        inserted = [one for one in run if one.kind == "inserted"]
        if view.unified or not replacing:
            yield from run
            continue
        for one, other in zip_longest(deleted, inserted):
            if one is not None and other is not None:
                yield Passage("replaced", one.a, other.b, one.opens_paragraph or other.opens_paragraph)
            else:
                yield one or other


def _opens(row: Row, a: Witness, b: Witness, previous: dict[Side, int]) -> frozenset[Side]:
    """The sides on which a row begins a paragraph."""

    def opens(side: Side, text: str, span: Offsets | None) -> bool:
        return span is not None and (side not in previous or "\n" in text[previous[side] : span.start])

    sides: tuple[tuple[Side, str, Offsets | None], ...] = (("a", a.text, row.a), ("b", b.text, row.b))
    found = frozenset(side for side, text, span in sides if opens(side, text, span))
    if row.a:
        previous["a"] = row.a.end
    if row.b:
        previous["b"] = row.b.end
    return found


def _drawn(
    row: Row, moves: Mapping[int, Move], a: Witness, b: Witness, view: View, opens: frozenset[Side]
) -> Iterator[Passage]:
    if row.move is not None:
        yield from moved_end(row, moves[row.move], a, b, view, bool(opens))
        return
    words = row.words
    left = right = None
    kind: PassageKind
    if row.kind in ("deleted", "inserted"):
        kind = "deleted" if row.kind == "deleted" else "inserted"
        left = marked(a.text, "a", row.a, "delete") if row.a else None
        right = marked(b.text, "b", row.b, "insert") if row.b else None
    else:
        others = instead(words, a.text, b.text)
        left = strand(a.text, "a", row.a, words, view.typographic, others["a"]) if row.a else None
        right = strand(b.text, "b", row.b, words, view.typographic, others["b"]) if row.b else None
        kind = "changed" if any(side and side.changed for side in (left, right)) else "equal"
        if view.unified and left is not None and right is not None and words:
            left = woven(a.text, b.text, words, view.typographic, others)
    runs_on: Side | None = None
    if left is not None and right is not None and len(opens) == 1 and not view.unified:
        runs_on = "b" if "a" in opens else "a"
    if view.unified:
        left, right = left or right, None
    yield Passage(kind, left, right, bool(opens), runs_on)


def furniture(a: Witness, b: Witness, spans: tuple[Sequence[Offsets], Sequence[Offsets]], view: View) -> list[Passage]:
    """A fold for furniture that stands at one place, followed by its lines where the fold is open."""
    if view.unified and all(spans):
        return furniture(a, b, (spans[0], ()), view) + furniture(a, b, ((), spans[1]), view)
    key = "|".join(f"{side}{span.start}" for side, own in zip("ab", spans, strict=True) for span in own[:1])
    opened = key in view.opened
    notes = tuple(
        _fold_line(witness, own, opened, f", only in {name}" if view.unified and a.id != b.id else "")
        for witness, own, name in ((a, spans[0], "the base"), (b, spans[1], "the other"))
    )
    left, right = notes
    if view.unified:
        left, right = left or right, ()
    holds = tuple((side, span) for side, own in zip(SIDES, spans, strict=True) for span in own)
    result = [Passage("fold", key=key, notes=(left, right), holds=() if opened else holds)]
    if opened:
        lefts = [strand(a.text, "a", span) for span in spans[0]]
        rights = [strand(b.text, "b", span) for span in spans[1]]
        for index in range(max(len(lefts), len(rights))):
            one = lefts[index] if index < len(lefts) else None
            other = rights[index] if index < len(rights) else None
            if view.unified:
                one, other = one or other, None
            result.append(Passage("aside", one, other, opens_paragraph=False))
    return result


def _fold_line(witness: Witness, spans: Sequence[Offsets], opened: bool, where: str) -> Note:
    if not spans:
        return ()
    stretch = Offsets(spans[0].start, spans[-1].end)
    blocks = [block for block in witness.blocks if not block.compared and block.span.overlap(stretch)]
    labels = list(dict.fromkeys(block.label for block in blocks))
    named = " and ".join(_LABELS.get(label, label) for label in labels[:2]) + (" and more" if len(labels) > 2 else "")
    reason = f" ({blocks[0].reason})" if blocks and blocks[0].reason else ""
    count = len(blocks) or len(spans)
    lines = "1 line" if count == 1 else f"{count} lines"
    sign, folded = ("▾", "") if opened else ("▸", " folded")
    ways = (
        f"{lines}{folded} · {named}{where}{reason}",
        f"{lines}{folded} · {named}{where}",
        f"{lines} · {named}",
        lines,
    )
    return tuple(visible(f"{sign} {way}") for way in ways)


_LABELS = {"bio": "author note", "related": "related stories", "nav": "navigation"}


def _unchanged_folded(every: list[Passage], view: View) -> Iterator[Passage]:
    """Unchanged passages that touch no change become one line, where that saves at least one."""
    index = 0
    for unchanged, group in groupby(every, key=lambda one: one.kind == "equal"):
        run = list(group)
        first, last = index == 0, index + len(run) == len(every)
        index += len(run)
        # One passage is left beside each change, so that a change is read with what stands around it.
        start, end = (0 if first else 1), (len(run) if last else len(run) - 1)
        if not unchanged or end - start < 2:
            yield from run
            continue
        key = f"unchanged {_origin(run[start])}"
        opened = key in view.opened
        count = f"{end - start} unchanged"
        line = (f"▾ {count}",) if opened else (f"▸ {count} passages folded", f"▸ {count}")
        yield from run[:start]
        folded = tuple(place for one in run[start:end] for place in _places(one))
        yield Passage("fold", key=key, notes=(line, () if view.unified else line), holds=() if opened else folded)
        if opened:
            yield from run[start:end]
        yield from (replace(one, opens_paragraph=True) for one in run[end:])


def _places(passage: Passage) -> Iterator[tuple[Side, Offsets]]:
    for text in (passage.a, passage.b):
        for run in text.runs if text else ():
            for side in SIDES:
                if (origin := run.on(side)) is not None:
                    yield side, Offsets(origin, origin + run.end - run.start)


def _origin(passage: Passage) -> int:
    text = passage.a or passage.b
    return text.runs[0].origin if text and text.runs else 0
