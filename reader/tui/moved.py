"""Text that stands elsewhere in the other article: drawn at both its places, each with a note on the other."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.model import Move, Offsets, Row, Witness, Words
from reader.tui.letters import instead
from reader.tui.passage import Note, Passage, View
from reader.tui.strand import Side, strand


def moved_end(row: Row, move: Move, a: Witness, b: Witness, view: View, opens: bool) -> Iterator[Passage]:
    """One end of a move: a note on where the other is and how much was edited, and the text with its edits marked."""
    leaves = row.a is not None
    others = instead(move.words, a.text, b.text)
    other, place = (b, move.b) if leaves else (a, move.a)
    note = _note("to" if leaves else "from", paragraph(other, place), _edits(move.words))
    end: Side = "a" if leaves else "b"
    side: Side = "a" if view.unified else end
    notes: tuple[Note, Note] = (note, ()) if side == "a" else ((), note)
    if leaves:
        text = strand(a.text, "a", move.a, move.words, view.typographic, others["a"])
    else:
        text = strand(b.text, "b", move.b, move.words, view.typographic, others["b"])
    yield Passage("note", opens_paragraph=opens, notes=notes, move=move.id, end=end)
    left, right = (text, None) if side == "a" else (None, text)
    yield Passage("moved", left, right, opens_paragraph=False, move=move.id, end=end)


def _note(way: str, where: str, edits: int) -> Note:
    short = where.replace("paragraph", "par.")
    changed = "" if not edits else " · 1 edit" if edits == 1 else f" · {edits} edits"
    inside = f"{changed} inside" if edits else ""
    return (
        f"moved {way} {where}{inside} · ) goes there", f"moved {way} {where}{inside}",
        f"moved {way} {short}{changed} · )", f"{way} {short}{changed}", f"{way} {short}",
    )  # fmt: skip


def paragraph(witness: Witness, span: Offsets) -> str:
    """What a place is called: the paragraphs of the compared text are counted without titles and datelines."""
    paragraphs = [block for block in witness.compared if block.label in ("body", "quote", "heading")]
    number = sum(block.start <= span.start for block in paragraphs)
    return f"paragraph {number}" if number else "the top"


def _edits(words: Sequence[Words]) -> int:
    """Places where words changed, whatever went and came there."""
    return sum(changed for changed, _ in groupby(words, lambda run: run.op in ("delete", "insert")))
