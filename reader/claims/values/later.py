"""Counts that grow: an article that appeared later, and counts more, can tell a later state."""

from collections.abc import Mapping
from datetime import date

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values import quantities
from reader.claims.values.candidates import Relate
from reader.claims.verdict import Verdict, quoted
from reader.model import Dated


def relation_of(dated: Mapping[str, Dated | None]) -> Relate:
    """How two quantities relate, given by article id when each article appeared."""

    def relate(a: Sighting, b: Sighting) -> Verdict:
        verdict = quantities.relate(a, b)
        if verdict.rule not in ("numbers-differ", "bound-broken"):
            return verdict
        for early, late in ((a, b), (b, a)):
            days = days_between(dated.get(early.article), dated.get(late.article))
            if days and _grew(early, late):
                when = "a day later" if days == 1 else f"{days} days later"
                why = (
                    f"{verdict.why}; the article with {quoted(late.phrase)} appeared {when}, and can tell a later state"
                )
                return verdict._replace(rule="later-state", why=why, firm=False)
        return verdict

    return relate


def days_between(early: Dated | None, late: Dated | None) -> int:
    """By how many whole days one article surely appeared after another; 0 where it didn't, or where that is assumed."""
    if early is None or late is None or early.assumed or late.assumed:
        return 0
    return max(0, (date.fromisoformat(late.start[:10]) - date.fromisoformat(early.end[:10])).days)


def _grew(early: Sighting, late: Sighting) -> bool:
    """Whether both count one noun, and the later one counts more."""
    if early.counted.measure != "count" or not early.counted.head or early.counted.head != late.counted.head:
        return False
    return quantities.bounds(early, "count")[1] < quantities.bounds(late, "count")[0]
