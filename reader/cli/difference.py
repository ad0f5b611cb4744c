"""A comparison as one text: `[-only in the first-]`, `{+only in the second+}`, `{~moved~}`, furniture counted."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import Literal

from reader.cli.ignoring import passed_over
from reader.compare import unpaired
from reader.library import Library
from reader.model import Comparison, Label, Offsets, Row, Witness, Words
from reader.text.counting import counted
from reader.text.keys import TYPOGRAPHY, Ignored
from reader.text.visible import visible

Mark = Literal["delete", "insert", "move", "note"]
Paint = Callable[[Mark, str], str]
"""What a marked piece of text looks like: the piece itself, or the piece in colour."""

_CODES: dict[Mark, str] = {"delete": "33;9", "insert": "36;4", "move": "35", "note": "2"}
"""Yellow struck out, cyan underlined, magenta, dim: told apart without red and green, and by sign without colour."""


def uncoloured(_mark: Mark, piece: str) -> str:
    """The piece itself."""
    return piece


def coloured(mark: Mark, piece: str) -> str:
    """The piece in the colour of its mark, for a terminal (ECMA-48 SGR)."""
    return f"\x1b[{_CODES[mark]}m{piece}\x1b[0m" if piece else piece


def difference(library: Library, comparison: Comparison, paint: Paint, ignored: Ignored = TYPOGRAPHY) -> Iterator[str]:
    """Two articles as one text, in lines that may be drawn as they are."""
    a, b = library.witness(comparison.a), library.witness(comparison.b)
    first, second = ("---", "+++") if comparison.same_work else ("<", ">")
    yield visible(f"{first} {a.article.path}")
    yield visible(f"{second} {b.article.path}")
    yield paint("note", summary(library, comparison, ignored))
    if not comparison.same_work:
        yield from _sentences(comparison, a, b, paint)
        return
    yield ""
    for folded_in, rows in groupby(comparison.rows, key=_folded_in):
        if folded_in:
            yield paint("note", _folded(folded_in, list(rows), a if folded_in == "first" else b))
        else:
            yield from (marked_row(row, a.text, b.text, paint) for row in rows)


def summary(library: Library, comparison: Comparison, ignored: Ignored = TYPOGRAPHY) -> str:
    """The figures of a comparison in one line."""
    share = f"{comparison.coverage:.0%} of the shorter text stands in the other"
    if not comparison.same_work:
        alike = counted(len(comparison.sentences), "pair")
        return f"two works · {share}: too little for a word diff · {alike} of sentences report the same"
    stats = comparison.stats
    figures = [f"one work · {share}", counted(stats.changes, "change")]
    if stats.moves:
        figures.append(counted(stats.moves, "move"))
    if passed := passed_over(library, comparison, ignored):
        figures.append(passed)
    return " · ".join(figures)


def marked_row(row: Row, a: str, b: str, paint: Paint) -> str:
    """A row of two texts with its changed words marked."""
    pieces = "".join(
        _marked(words, a, b, paint, after) for words, after in zip_longest(row.words, row.words[1:]) if words
    ).strip()
    if row.kind != "moved":
        return pieces
    if row.b is None:
        return paint("move", f"{{~ moved from here: {visible(_of(row.a, a))} ~}}")
    return f"{paint('move', '{~')} {pieces} {paint('move', '~}')}"


def labels(found: Counter[Label]) -> str:
    """How many blocks there are of each label."""
    return ", ".join(f"{number} {label}" for label, number in sorted(found.items()))


def _sentences(comparison: Comparison, a: Witness, b: Witness, paint: Paint) -> Iterator[str]:
    """The pairs, then what only one of the two reports."""
    for pair in comparison.sentences:
        yield ""
        yield from (f"  {paint('delete', '<')} {visible(span.of(a.text))}" for span in pair.a)
        yield from (f"  {paint('insert', '>')} {visible(span.of(b.text))}" for span in pair.b)
    first = unpaired(a, (span for pair in comparison.sentences for span in pair.a))
    second = unpaired(b, (span for pair in comparison.sentences for span in pair.b))
    yield from _alone("first", [f"{paint('delete', '<')} {visible(span.of(a.text))}" for span in first], paint)
    yield from _alone("second", [f"{paint('insert', '>')} {visible(span.of(b.text))}" for span in second], paint)


def _alone(which: str, sentences: Sequence[str], paint: Paint) -> Iterator[str]:
    if sentences:
        yield from ("", paint("note", f"(only in the {which}: {counted(len(sentences), 'sentence')})"))
        yield from (f"  {sentence}" for sentence in sentences)


def _folded_in(row: Row) -> str | None:
    """Which article a row of furniture stands in; None for a row that is compared."""
    if row.kind != "folded":
        return None
    return "first" if row.a else "second"


def _folded(side: str, rows: Sequence[Row], witness: Witness) -> str:
    spans = [span for row in rows for span in (row.a, row.b) if span]
    found = Counter(block.label for block in witness.blocks if any(span.contains(block.span) for span in spans))
    return f"(only in the {side}, not compared: {labels(found)})"


def _marked(words: Words, a: str, b: str, paint: Paint, after: Words | None) -> str:
    """Words with their marks; what comes after them decides where white space is kept."""
    if words.op == "delete":
        # What stands in its place brings its own white space.
        gone = _of(words.a, a)
        replaced = after is not None and after.op == "insert"
        return _between("[-", gone.rstrip() if replaced else gone, "-]", "delete", paint)
    if words.op == "insert":
        return _between("{+", _of(words.b, b), "+}", "insert", paint)
    return visible(_of(words.b, b)) + (_gap(words, a, b) if after is not None and after.op == "delete" else "")


def _gap(words: Words, a: str, b: str) -> str:
    """The white space that only the first text has after words of both, before what it alone goes on with."""
    first = _of(words.a, a)
    return "" if _of(words.b, b)[-1:].isspace() else first[len(first.rstrip()) :]


def _between(opening: str, words: str, closing: str, mark: Mark, paint: Paint) -> str:
    """The words between marks, with the white space that follows them outside."""
    inner = words.rstrip()
    return paint(mark, f"{opening}{visible(inner)}{closing}") + visible(words[len(inner) :]) if inner else words


def _of(span: Offsets | None, text: str) -> str:
    return span.of(text) if span else ""
