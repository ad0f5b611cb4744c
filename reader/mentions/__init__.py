"""What is read in one article before anything is compared: quantities, times, names, places, statements, certainty.

`read` is the room's door; `ordinals` tells the first quake from the second, for whoever needs the scope of a value, and
`clock_times` what a clock shows, and `tallies` the sides of votes and games.
Each kind of mention has a room of its own behind it, loaded when it is first asked for, and the words they know are
lists under `lexicon/`.
"""

from collections.abc import Collection, Sequence

from reader.mentions.ordinals import Ordinal, ordinals
from reader.mentions.pieces import pieces_of
from reader.mentions.quantities import read_quantities
from reader.mentions.tallies import Tally, tallies
from reader.mentions.times import ClockTime, clock_times, read_times
from reader.model import Dated, Mention, MentionKind, Offsets

__all__ = ["KINDS", "ClockTime", "Ordinal", "Tally", "clock_times", "ordinals", "read", "tallies"]

KINDS: frozenset[MentionKind] = frozenset(
    ("quantity", "time", "place", "name", "quotation", "attribution", "certainty")
)
"""Every kind of mention."""


def read(
    text: str, spans: Sequence[Offsets], dated: Dated | None, kinds: Collection[MentionKind] = KINDS
) -> tuple[Mention, ...]:
    """Everything of these kinds read inside the spans, which don't overlap, in order of start.

    Offsets count code points of `text`. `dated` is when the text appeared: relative times are counted from it, and
    without it they have neither start nor end. A duration inside a time ("three years ago") is a quantity as well.
    A quotation or attribution that goes on in the next paragraph runs from the first span to the next; every other
    mention lies in one span. Kinds that aren't asked for cost nothing.
    """
    ordered = sorted(spans)
    found: list[Mention] = []
    if not {"quantity", "time"}.isdisjoint(kinds):
        pieces = pieces_of(text, ordered)
        times, dates = read_times(pieces, dated)
        found += times + (read_quantities(pieces, dates) if "quantity" in kinds else [])
    if not {"place", "name", "quotation", "attribution", "certainty"}.isdisjoint(kinds):
        from reader.mentions.worded import read_worded

        found += read_worded(text, ordered, kinds)
    kept = (mention for mention in found if mention.kind in kinds)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end, mention.kind)))
