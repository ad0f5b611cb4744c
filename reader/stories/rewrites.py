"""Articles that report in other words what another reports, statement by statement and in its order."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.model import Comparison, Offsets, Paired
from reader.stories.readings import Reading
from reader.stories.terms import particulars
from reader.text.sampling import runs_of

_QUOTED = re.compile(r"[“\"]([^”\"]{20,500})[”\"]")
_KEPT = 0.06
"""A rewrite keeps at least so many runs of what it was made from; articles on one event share fewer by chance."""
_PAIRED = 0.6
"""Share of the sentences of a rewrite that must have their like in what it was made from."""
_IN_ORDER = 0.8
_LEAST_PAIRS = 5
_RARE = 2
"""Names and figures that only two texts have: fewer may be chance."""
_WIDESPREAD = 32
"""A run of words that more articles have is a phrase of the event."""
_NAMED = 4


class Rewrite(NamedTuple):
    """What an article reports of another, and the evidence in words."""

    source: Reading
    pairs: tuple[Paired, ...]
    evidence: tuple[str, ...]


def partners(readings: Sequence[Reading]) -> dict[str, list[Reading]]:
    """For each article those that it keeps enough runs of to have been made from, by its id."""
    holders: dict[int, list[Reading]] = {}
    for reading in readings:
        for run in reading.runs:
            holders.setdefault(run, []).append(reading)
    known = {reading.id: reading for reading in readings}
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        counts = Counter(other.id for run in reading.runs if len(holders[run]) <= _WIDESPREAD for other in holders[run])
        del counts[reading.id]
        enough = _KEPT * max(1, len(reading.runs))
        found[reading.id] = [known[name] for name, count in sorted(counts.items()) if count >= enough]
    return found


def rewritten(
    reading: Reading, compared: Mapping[str, Comparison], sources: Sequence[Reading], others: Sequence[Reading]
) -> Rewrite | None:
    """What an article was rewritten from, the source of which it reports most; None where it is of none.

    `compared` holds each source's comparison with it; `others` are articles of other families.
    """
    best: tuple[float, Rewrite] | None = None
    for source in sources:
        pairs = compared[source.id].sentences
        if len(pairs) < _LEAST_PAIRS:
            continue
        own = {span for pair in pairs for span in pair.b}
        share = min(1.0, sum(span.length for span in own) / max(1, _body_length(reading)))
        order = _longest_rise([pair.a[0].start for pair in sorted(pairs, key=lambda pair: pair.b[0])]) / len(pairs)
        if share < _PAIRED or order < _IN_ORDER or (best is not None and share <= best[0]):
            continue
        third = [other for other in others if other is not source]
        if rare := list(_rare(reading, source, third)):
            evidence = (
                f"{len(own)} of its sentences, {share:.0%} of its text, report what {source.letter} reports, "
                f"{order:.0%} of them in the same order",
                *rare,
            )
            best = share, Rewrite(source, pairs, evidence)
    return best[1] if best else None


def lacking(reading: Reading, rewrite: Rewrite, version: Reading) -> str:
    """The longest sentence of an article that reports what stands in its source and not in another version of it.

    Empty where there is none.
    """
    text = rewrite.source.witness.text
    lacked = [pair.b[0] for pair in rewrite.pairs if not any(_stands(span, text, version) for span in pair.a)]
    longest = max(lacked, key=lambda span: (span.length, -span.start), default=Offsets(0, 0))
    return " ".join(longest.of(reading.witness.text).split())


def _stands(span: Offsets, text: str, version: Reading) -> bool:
    """Whether a sentence of a text, as far as a quarter of its runs, stands in another version."""
    runs = runs_of(span.of(text))
    return 4 * len(runs & version.runs) > len(runs)


def _rare(reading: Reading, source: Reading, others: Sequence[Reading]) -> Iterator[str]:
    """What only both have, where it is enough to tell more than chance."""
    mine, theirs = particulars(reading.text), particulars(source.text)
    known = frozenset().union(*(particulars(third.text) for third in others))
    shared = _phrases((word for word in mine if word in theirs and word not in known), (reading.text, source.text))
    if len(shared) >= _RARE:
        yield f"names and figures that no other text has: {', '.join(shared[:_NAMED])}"
    spoken = (_spoken(reading) & _spoken(source)).difference(*(third.runs for third in others))
    if quote := reading.quote(spoken):
        yield f"words quoted in both and in no other text: {quote}"


def _phrases(words: Iterable[str], texts: Sequence[str]) -> list[str]:
    """Words in order, those in one that follow each other in all texts."""
    found: list[str] = []
    for word in words:
        if found and all(f"{found[-1]} {word}" in text for text in texts):
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _spoken(reading: Reading) -> frozenset[int]:
    """The runs inside quotation marks."""
    return frozenset().union(*(runs_of(match[1]) for match in _QUOTED.finditer(reading.text)))


def _body_length(reading: Reading) -> int:
    return sum(block.span.length for block in reading.witness.compared if block.label in ("body", "quote"))


def _longest_rise(values: Sequence[int]) -> int:
    """The length of the longest increasing run to be had by leaving values out (Schensted 1961)."""
    tails: list[int] = []
    for value in values:
        place = bisect_left(tails, value)
        tails[place : place + 1] = [value]
    return len(tails)
