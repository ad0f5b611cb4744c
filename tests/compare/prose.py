"""The benchmark's made-up prose, and witnesses of it."""

from collections.abc import Sequence

from benchmarks.prose import edited, merged, moved, prose, repeated, split, text_of, vocabulary
from reader.model import Article, Block, Label, Witness

__all__ = ["edited", "merged", "moved", "prose", "repeated", "split", "text_of", "vocabulary", "witness"]


def witness(text: str, id: str = "a", labels: Sequence[Label] = ()) -> Witness:
    """A witness whose blocks are the lines of the text, labelled in order; lines without a label are body."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if inner := line.strip():
            first = start + line.index(inner)
            label = labels[len(blocks)] if len(blocks) < len(labels) else "body"
            blocks.append(Block(start=first, end=first + len(inner), label=label, reason="a line"))
        start += len(line) + 1
    return Witness(article=Article(id=id, path=f"{id}.txt", text=text), blocks=tuple(blocks))
