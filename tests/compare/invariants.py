"""What must hold of every comparison, whatever the texts."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.compare import changes
from reader.compare.vocabulary import Vocabulary
from reader.model import Comparison, Offsets, Row, Witness, Words
from reader.text.keys import TYPOGRAPHY, Ignored, keys
from reader.text.tokens import is_word, tokenize


def written(text: str) -> str:
    """The characters that are not white space."""
    return "".join(text.split())


def compared(witness: Witness) -> str:
    return written(" ".join(block.span.of(witness.text) for block in witness.compared))


def check(comparison: Comparison, a: Witness, b: Witness, ignored: Ignored = TYPOGRAPHY) -> None:
    """Every invariant of a comparison of two versions."""
    assert comparison.same_work
    assert 0 <= comparison.coverage <= 1
    rows = comparison.rows
    check_places([row.a for row in rows], a)
    check_places([row.b for row in rows], b)
    for row in rows:
        check_row(row, a, b, ignored)
    check_order(rows)
    check_moves(comparison, a, b, ignored)
    check_rebuilding(comparison, a, b)
    check_accounts(comparison, a, b, ignored)


def check_places(every: Iterable[Offsets | None], side: Witness) -> None:
    """Rows run forward on a side, each inside one block, and hold each written character exactly once."""
    placed = [span for span in every if span is not None]
    assert all(before.end <= after.start for before, after in pairwise(placed))
    assert all(any(block.span.contains(span) for block in side.blocks) for span in placed)
    assert written("".join(span.of(side.text) for span in placed)) == written(side.text)


def check_row(row: Row, a: Witness, b: Witness, ignored: Ignored) -> None:
    ops = {words.op for words in row.words}
    if row.kind == "folded":
        assert (row.a is None) != (row.b is None)
        assert not row.words
        owner, span = (a, row.a) if row.a else (b, row.b)
        assert any(block.span == span and not block.compared for block in owner.blocks)
        return
    assert (row.move is not None) == (row.kind == "moved")
    if row.kind == "moved":
        assert (row.a is None) != (row.b is None)
        assert not row.words or row.b
        return
    if row.kind in ("deleted", "inserted"):
        assert ops == {"delete" if row.kind == "deleted" else "insert"}
    elif row.kind == "equal":
        assert [words.op for words in row.words] == ["equal"]
    elif row.kind == "typographic":
        assert ops <= {"equal", "typographic"}
        assert "typographic" in ops
    elif row.kind == "changed":
        assert ops & {"delete", "insert"}
    check_tiles(row.a, [words.a for words in row.words])
    check_tiles(row.b, [words.b for words in row.words])
    for words in row.words:
        check_words(words, a, b, ignored)


def check_moves(comparison: Comparison, a: Witness, b: Witness, ignored: Ignored) -> None:
    """A move is two rows; most of either end stands in the other; it leaves no paragraph and no match undone."""
    moves = comparison.moves
    assert [move.id for move in moves] == list(range(1, len(moves) + 1))
    assert list(moves) == sorted(moves, key=lambda move: move.a)
    assert comparison.stats.moves == len(moves)
    for move in moves:
        leaving, arriving = (
            [row for row in comparison.rows if row.move == move.id and side(row)]
            for side in (lambda row: row.a, lambda row: row.b)
        )
        assert [(row.a, row.b) for row in leaving + arriving] == [(move.a, None), (None, move.b)]
        assert not leaving[0].words
        assert arriving[0].words == move.words
        check_tiles(move.a, [words.a for words in move.words])
        check_tiles(move.b, [words.b for words in move.words])
        for words in move.words:
            check_words(words, a, b, ignored)
        kept = sum(weight(a, words.a, ignored) for words in move.words if words.a and words.b)
        assert kept >= 0.6 * max(weight(a, move.a, ignored), weight(b, move.b, ignored)) - 1e-9
        assert sum(len(keys_of(words.a.of(a.text), ignored)) for words in move.words if words.a and words.b) >= 4
    assert sum(row.kind == "moved" for row in comparison.rows) == 2 * len(moves)


def weight(side: Witness, span: Offsets, ignored: Ignored) -> float:
    """What a stretch of text weighs in the engine's own scale."""
    vocabulary = Vocabulary(ignored)
    numbers = [vocabulary.of_token(token) for token in tokenize(side.text, *span)]
    return sum(vocabulary.weights[number] for number in numbers if number >= 0)


def check_tiles(whole: Offsets | None, parts: Sequence[Offsets | None]) -> None:
    present = [part for part in parts if part is not None]
    if whole is None:
        assert not present
        return
    assert present[0].start == whole.start
    assert present[-1].end == whole.end
    assert all(before.end == after.start for before, after in pairwise(present))
    assert all(part.start < part.end for part in present)


def check_words(words: Words, a: Witness, b: Witness, ignored: Ignored) -> None:
    assert (words.a is None) == (words.op == "insert")
    assert (words.b is None) == (words.op == "delete")
    if words.a is None or words.b is None:
        return
    here, there = words.a.of(a.text), words.b.of(b.text)
    if words.op == "equal":
        assert written(here) == written(there)
    else:
        assert written(here) != written(there)
        kept_here, kept_there = keys_of(here, ignored), keys_of(there, ignored)
        assert kept_here == kept_there or together(kept_here, ignored) == together(kept_there, ignored)
        if len(kept_here) != len(kept_there):
            assert min(len(kept_here), len(kept_there)) == 1


def together(keys: Sequence[str], ignored: Ignored) -> str:
    """Keys written without white space."""
    return "".join(key for key in "".join(keys) if not ignored.punctuation or is_word(key))


def keys_of(text: str, ignored: Ignored) -> list[str]:
    return [key for key in keys(tokenize(text), ignored) if key]


def words_in(side: Witness, span: Offsets, ignored: Ignored) -> int:
    return sum(is_word(key) for key in keys_of(span.of(side.text), ignored))


def check_order(rows: Sequence[Row]) -> None:
    """Between two-sided rows, those of A come before those of B."""
    for before, after in pairwise(rows):
        if before.a is None:
            assert after.a is None or after.b is not None


def check_rebuilding(comparison: Comparison, a: Witness, b: Witness) -> None:
    """A with the changes and moves applied is B, and the other way round."""
    inside = {move.id: move.words for move in comparison.moves}
    forward = [words for row in comparison.rows for words in row.words if words.b]
    leaving = [inside[row.move] if row.move and row.a else row.words if row.a else () for row in comparison.rows]
    back = [words for pieces in leaving for words in pieces if words.a]
    there = [
        words.a.of(a.text) if words.op == "equal" and words.a else words.b.of(b.text) for words in forward if words.b
    ]
    here = [words.b.of(b.text) if words.op == "equal" and words.b else words.a.of(a.text) for words in back if words.a]
    assert written("".join(there)) == compared(b)
    assert written("".join(here)) == compared(a)


def check_accounts(comparison: Comparison, a: Witness, b: Witness, ignored: Ignored) -> None:
    """Words kept and words changed are all the words there are; changes are parted by what is equal."""
    stats = comparison.stats
    words = [words for row in comparison.rows for words in row.words if row.move is None]
    moved = [words for move in comparison.moves for words in move.words]
    kept_a = sum(words_in(a, piece.a, ignored) for piece in [*words, *moved] if piece.a and piece.b)
    kept_b = sum(words_in(b, piece.b, ignored) for piece in [*words, *moved] if piece.a and piece.b)
    assert stats.moved == sum(
        min(words_in(a, piece.a, ignored), words_in(b, piece.b, ignored)) for piece in moved if piece.a and piece.b
    )
    total_a = sum(words_in(a, block.span, ignored) for block in a.compared)
    total_b = sum(words_in(b, block.span, ignored) for block in b.compared)
    assert stats.deleted == total_a - kept_a
    assert stats.inserted == total_b - kept_b
    found = changes(comparison)
    assert stats.changes == len(found)
    ops = [piece.op in ("delete", "insert") for piece in words]
    assert len(found) == stats.moves + sum(now and not before for before, now in pairwise([False, *ops]))
    for change in found:
        assert 0 <= change.first <= change.last < len(comparison.rows)
        assert change.a or change.b
