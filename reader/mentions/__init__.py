"""What is read in one article before anything is compared. Read so far: quantities and times.

`read` is the room's door; `ordinals` tells the first quake from the second, for whoever needs the scope of a value.
Each kind of mention has a room of its own behind it, and the words they know are lists under `lexicon/`.
"""

from collections.abc import Sequence

from reader.mentions.ordinals import Ordinal, ordinals
from reader.mentions.pieces import pieces_of
from reader.mentions.quantities import read_quantities
from reader.mentions.times import read_times
from reader.model import Dated, Mention, Offsets

__all__ = ["Ordinal", "ordinals", "read"]


def read(text: str, spans: Sequence[Offsets], dated: Dated | None) -> tuple[Mention, ...]:
    """Everything read inside the spans, which don't overlap, in order of start.

    Offsets count code points of `text`. `dated` is when the text appeared: relative times are counted from it, and
    without it they have neither start nor end. A duration inside a time ("three years ago") is a quantity as well.
    """
    pieces = pieces_of(text, sorted(spans))
    times, dates = read_times(pieces, dated)
    found = times + read_quantities(pieces, dates)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind)))
