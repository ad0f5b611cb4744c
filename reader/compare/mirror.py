"""The same comparison seen from the other side."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from reader.model import Comparison, Move, Paired, Row, RowKind, WordKind, Words

_KINDS: dict[RowKind, RowKind] = {"deleted": "inserted", "inserted": "deleted"}
_OPS: dict[WordKind, WordKind] = {"delete": "insert", "insert": "delete"}


def mirrored(comparison: Comparison) -> Comparison:
    """What comparing the two articles in the other order gives, without comparing them again."""
    stats = comparison.stats
    moves = {}
    for number, move in enumerate(sorted(comparison.moves, key=lambda move: move.b), start=1):
        moves[move.id] = Move(id=number, a=move.b, b=move.a, words=_words(move.words))
    return comparison.model_copy(
        update={
            "a": comparison.b,
            "b": comparison.a,
            "rows": tuple(_rows(comparison.rows, moves)),
            "moves": tuple(moves.values()),
            "sentences": tuple(
                sorted(
                    (Paired(a=pair.b, b=pair.a, score=pair.score) for pair in comparison.sentences),
                    key=lambda pair: (pair.a, pair.b),
                )
            ),
            "stats": stats.model_copy(update={"deleted": stats.inserted, "inserted": stats.deleted}),
        }
    )


def _rows(rows: Iterable[Row], moves: Mapping[int, Move]) -> Iterator[Row]:
    turned = (_row(row, moves) for row in rows)
    # Between rows that stand on both sides, those that stand only in A come first.
    for beside, stretch in groupby(turned, lambda row: row.a is not None and row.b is not None):
        together = list(stretch)
        yield from together if beside else sorted(together, key=lambda row: row.a is None)


def _row(row: Row, moves: Mapping[int, Move]) -> Row:
    if row.move is None:
        return Row(kind=_KINDS.get(row.kind, row.kind), a=row.b, b=row.a, words=_words(row.words))
    move = moves[row.move]
    # The edits of a move stand in the row at its place in B.
    return Row(kind="moved", a=row.b, b=row.a, words=move.words if row.a else (), move=move.id)


def _words(words: Iterable[Words]) -> tuple[Words, ...]:
    turned = (Words(op=_OPS.get(piece.op, piece.op), a=piece.b, b=piece.a) for piece in words)
    result: list[Words] = []
    for changed, stretch in groupby(turned, lambda piece: piece.op in _OPS):
        together = list(stretch)
        result += sorted(together, key=lambda piece: piece.op) if changed else together
    return tuple(result)
