"""What only one of two works reports."""

from collections.abc import Iterable

from reader.model import Offsets, Witness
from reader.text.sentences import compared_sentences


def unpaired(witness: Witness, paired: Iterable[Offsets]) -> tuple[Offsets, ...]:
    """The sentences of the compared text that meet none of the `paired` spans, in order."""
    taken = sorted(paired)
    found: list[Offsets] = []
    at = 0
    for sentence in compared_sentences(witness):
        while at < len(taken) and taken[at].end <= sentence.start:
            at += 1
        if at == len(taken) or not taken[at].overlap(sentence.span):
            found.append(sentence.span)
    return tuple(found)
