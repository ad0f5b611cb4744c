"""Two works that share too little for a word diff: sentences that report the same beside each other."""

from collections.abc import Iterator
from itertools import groupby

from reader.model import Comparison, Offsets, Witness
from reader.tui.passage import Passage, View
from reader.tui.passages import furniture
from reader.tui.strand import Side, strand


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
    for index in range(max(len(pair.a), len(pair.b))):
        left = strand(a.text, "a", pair.a[index]) if index < len(pair.a) else None
        right = strand(b.text, "b", pair.b[index]) if index < len(pair.b) else None
        if view.unified:
            yield from (Passage("paired", one, None, not index and one is left) for one in (left, right) if one)
        else:
            yield Passage("paired", left, right, opens_paragraph=not index)


def _alone(pieces: list[tuple[str, Offsets]], side: Side, a: Witness, b: Witness, view: View) -> Iterator[Passage]:
    """What stands on one side only; furniture in a fold."""
    witness = a if side == "a" else b
    for kind, group in groupby(pieces, key=lambda piece: piece[0]):
        spans = [span for _, span in group]
        if kind == "furniture":
            yield from furniture(a, b, (spans, ()) if side == "a" else ((), spans), view)
            continue
        for span in spans:
            text = strand(witness.text, side, span)
            yield Passage("only", *((text, None) if side == "a" or view.unified else (None, text)))
