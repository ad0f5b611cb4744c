"""An attribution as it is found in one sentence, before its speaker is named."""

from typing import NamedTuple

from reader.mentions.attributions.slots import Row
from reader.mentions.attributions.subjects import Stretch
from reader.mentions.passages import Range


class Found(NamedTuple):
    """Ranges of pieces: who says it, by what words, and the stretches of what is said in their order."""

    source: Range | None
    cue: Range | None
    contents: tuple[Range, ...]
    citing: tuple[Range, ...] = ()
    """whom the source relies on in turn, nearest first"""
    quotes: bool = False
    """whether a quotation stands in what is said"""

    def with_more(self, content: Range) -> "Found":
        """The same with a further stretch of what is said."""
        return self._replace(contents=tuple(sorted({*self.contents, content})), quotes=True)


def found(
    row: Row, source: Stretch | None, cue: Stretch, *contents: Stretch | None, citing: tuple[Range, ...] = ()
) -> Found | None:
    """What was found in a row, given by its slots; None where nothing is said."""
    held = sorted(content for content in contents if content is not None and content[0] < content[1])
    if not held:
        return None
    quotes = any(row.kind(at) == "quote" for first, end in held for at in (first, end - 1))
    return Found(
        None if source is None else row.pieces_between(*source),
        row.pieces_between(*cue),
        tuple(row.pieces_between(*content) for content in held),
        citing,
        quotes,
    )
