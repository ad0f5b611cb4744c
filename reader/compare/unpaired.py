"""What only one of two works reports."""

from collections.abc import Iterable

from reader.model import Offsets, Witness
from reader.text.sentences import sentences


def unpaired(witness: Witness, paired: Iterable[Offsets]) -> tuple[Offsets, ...]:
    """The sentences of the compared text that meet none of the `paired` spans, in order."""
    taken = sorted(paired)
    found: list[Offsets] = []
    at = 0
    for block in witness.compared:
        for span in sentences(witness.text, block.start, block.end):
            while at < len(taken) and taken[at].end <= span.start:
                at += 1
            if at == len(taken) or not taken[at].overlap(span):
                found.append(span)
    return tuple(found)
