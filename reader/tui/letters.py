"""What changed inside a word or a number where one stands in the place of one: which letters and digits."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from reader.model import Offsets, Words
from reader.text.visible import visible
from reader.tui.strand import Run, Side


def instead(words: Iterable[Words], a: str, b: str) -> Mapping[Side, Mapping[int, str]]:
    """For each side the words of the other one that stand in the place of one of its own, by where that begins."""
    found: Mapping[Side, dict[int, str]] = {"a": {}, "b": {}}
    for gone, new in pairwise(words):
        if gone.op == "delete" and new.op == "insert" and gone.a is not None and new.b is not None:
            before, after = gone.a.of(a).split(), new.b.of(b).split()
            if len(before) == len(after) == 1:
                found["a"][gone.a.start] = visible(after[0])
                found["b"][new.b.start] = visible(before[0])
    return found


def changed_letters(text: str, run: Run) -> tuple[Offsets, ...]:
    """The letters of a run that the word in whose place it stands hasn't, in a strand's text; none where all differ."""
    if not run.instead:
        return ()
    word = text[run.start : run.end].rstrip()
    return tuple(Offsets(run.start + start, run.start + end) for start, end in _unlike(word, run.instead))


@lru_cache(4096)
def _unlike(word: str, other: str) -> tuple[Offsets, ...]:
    # The engine is loaded with the Library, after the first frame.
    from reader.compare import inner_marks

    marks = inner_marks(word, other)
    if all(mark.op != "equal" for mark in marks):
        return ()
    return tuple(mark.a for mark in marks if mark.op == "delete" and mark.a is not None)
