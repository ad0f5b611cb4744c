"""Two works that share too little for a word diff: sentences that report the same beside each other."""

from collections.abc import Iterator
from itertools import groupby, zip_longest

from reader.model import Comparison, Offsets, Witness
from reader.tui.passage import Note, Passage, View
from reader.tui.passages import furniture
from reader.tui.strand import Side, Strand, strand


def paired_passages(comparison: Comparison, a: Witness, b: Witness, view: View) -> list[Passage]:
    """Pairs in the order of A; what only B says stands after the sentence that it follows in B."""
    pairs_a = {span: number for number, pair in enumerate(comparison.sentences) for span in pair.a}
    pairs_b = {span: number for number, pair in enumerate(comparison.sentences) for span in pair.b}
    pieces_b = _pieces(b, tuple(pairs_b))
    after: dict[int, list[tuple[str, Offsets]]] = {}
    anchor = -1
    for kind, span in pieces_b:
        if span in pairs_b:
            anchor = pairs_b[span]
        else:
            after.setdefault(anchor, []).append((kind, span))
    result = list(_alone(after.get(-1, []), "b", a, b, view))
    done: set[int] = set()
    waiting: list[tuple[str, Offsets]] = []
    for kind, span in _pieces(a, tuple(pairs_a)):
        number = pairs_a.get(span)
        if number is None:
            waiting.append((kind, span))
            continue
        result.extend(_alone(waiting, "a", a, b, view))
        waiting = []
        if number not in done:
            done.add(number)
            result.extend(_pair(comparison, number, a, b, view))
            result.extend(_alone(after.get(number, []), "b", a, b, view))
    return result + list(_alone(waiting, "a", a, b, view))


def _pieces(witness: Witness, paired: tuple[Offsets, ...]) -> list[tuple[str, Offsets]]:
    """The paired spans, every other sentence, and the furniture, in the order of the text."""
    # The engine is loaded with the Library, after the first frame.
    from reader.compare import unpaired

    found: list[tuple[str, Offsets]] = [("sentence", span) for span in paired]
    found += [("furniture", block.span) for block in witness.blocks if not block.compared]
    found += [("sentence", span) for span in unpaired(witness, paired)]
    return sorted(found, key=lambda piece: piece[1])


def _pair(comparison: Comparison, number: int, a: Witness, b: Witness, view: View) -> Iterator[Passage]:
    pair = comparison.sentences[number]
    lefts = [strand(a.text, "a", span) for span in pair.a]
    rights = [strand(b.text, "b", span) for span in pair.b]
    if view.unified:
        rows: list[tuple[Strand | None, Strand | None]] = [(one, None) for one in (*lefts, *rights)]
    else:
        rows = list(zip_longest(lefts, rights))
    yield from (Passage("paired", *row, opens_paragraph=not index) for index, row in enumerate(rows))


def _alone(pieces: list[tuple[str, Offsets]], side: Side, a: Witness, b: Witness, view: View) -> Iterator[Passage]:
    """What stands on one side only; furniture in a fold."""
    witness = a if side == "a" else b
    for kind, group in groupby(pieces, key=lambda piece: piece[0]):
        spans = [span for _, span in group]
        if kind == "furniture":
            yield from furniture(a, b, (spans, ()) if side == "a" else ((), spans), view)
            continue
        yield Passage("note", notes=_labels(side, len(spans), view))
        for span in spans:
            text = strand(witness.text, side, span)
            left, right = (text, None) if side == "a" or view.unified else (None, text)
            yield Passage("only", left, right, opens_paragraph=False)


def _labels(side: Side, count: int, view: View) -> tuple[Note, Note]:
    """What stands above sentences that one article has alone, and beside that."""
    counted = "1 sentence" if count == 1 else f"{count} sentences"
    if view.unified:
        return (f"only in {'the base' if side == 'a' else 'the other'} · {counted}",), ()
    here: Note = (f"only here · {counted}", "only here")
    return (here, ("missing here",)) if side == "a" else (("missing here",), here)
