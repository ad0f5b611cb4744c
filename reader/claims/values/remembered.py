"""How two values relate, remembered: copies of one article ask it of the same two values again and again."""

from collections.abc import Hashable, Mapping

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.candidates import Relate
from reader.claims.verdict import Verdict
from reader.model import Dated, Mention

_MOST = 500_000
"""Verdicts that are remembered before they are forgotten together."""
_BESIDE = 2
"""Words before a value that tell of it: the part of its day."""


def remembered(relate: Relate, dated: Mapping[str, Dated | None]) -> Relate:
    """The same relation, found out once for two values told in the same words by articles of the same dates."""
    known: dict[tuple[str, int], tuple[int, Mention]] = {}
    told: dict[Hashable, int] = {}
    verdicts: dict[tuple[int, int], Verdict] = {}

    def number(sighting: Sighting) -> int:
        found = known.get((sighting.article, id(sighting.mention)))
        if found is None:
            as_told = told.setdefault(_told(sighting, dated.get(sighting.article)), len(told))
            # The mention is kept, for another could get the identity of one that is gone.
            found = known[sighting.article, id(sighting.mention)] = as_told, sighting.mention
        return found[0]

    def related(a: Sighting, b: Sighting) -> Verdict:
        ends = number(a), number(b)
        verdict = verdicts.get(ends)
        if verdict is None:
            if len(verdicts) >= _MOST:
                verdicts.clear()
            verdict = verdicts[ends] = relate(a, b)
        return verdict

    return related


def _told(sighting: Sighting, dated: Dated | None) -> Hashable:
    """All of a value that its relation to another and the reason for it are made from."""
    days = (dated.start, dated.end, dated.assumed) if dated is not None else None
    beside = sighting.before[-_BESIDE:], sighting.after[:1]
    return sighting.mention.value, sighting.counted, sighting.phrase, sighting.words, beside, days
