"""The kinds of mention that are read from words rather than numbers, on one cut of the text into sentences."""

from collections.abc import Collection, Sequence

from reader.mentions.passages import passages_of
from reader.model import Mention, MentionKind, Offsets


def read_worded(text: str, spans: Sequence[Offsets], kinds: Collection[MentionKind]) -> list[Mention]:
    """Names, places, quotations, attributions and hedges in the spans, as far as asked for; names may come besides."""
    passages = passages_of(text, spans)
    found: list[Mention] = []
    names: list[Mention] = []
    if not {"name", "place", "quotation", "attribution"}.isdisjoint(kinds):
        from reader.mentions.names import read_names

        names = read_names(passages)
        found += names
    if "place" in kinds:
        from reader.mentions.places import read_places

        found += read_places(passages, names)
    if not {"quotation", "attribution"}.isdisjoint(kinds):
        from reader.mentions.statements import read_statements

        for mentions in read_statements(passages, names):
            found += mentions
    if "certainty" in kinds:
        from reader.mentions.certainty import read_certainty

        found += read_certainty(passages.pieces)
    return found
