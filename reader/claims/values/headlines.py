"""Articles that contradict themselves: a headline with a value that the text below it does not bear out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.candidates import Candidate, Relate, Side, candidates, number
from reader.claims.values.sums import Sums
from reader.claims.values.surely import surely_one
from reader.claims.values.vetoes import vetoed
from reader.claims.verdict import quoted
from reader.model import Pair, Witness


class Contradiction(NamedTuple):
    """A value of an article's headline, and the one of its text that is surely of the same thing and can't be equal."""

    headline: Sighting
    text: Sighting

    def pair(self, a: int, b: int) -> Pair:
        """The pair of two statements, given by their indices, of which the first is the headline's."""
        why = f"the headline says {quoted(self.headline.phrase)}, the text below it {quoted(self.text.phrase)}"
        return Pair(a=a, b=b, relation="disagree", why=why, rule="headline-apart")


def contradictions(witness: Witness, seen: Sequence[Sighting], relate: Relate, sums: Sums) -> Iterator[Contradiction]:
    """The values of one kind in an article's headline that none of those in its text can be, though one should.

    `seen` are the article's values of that kind.
    """
    titles = [block.span for block in witness.blocks if block.label == "title"]
    above = [one for one in seen if any(title.start <= one.quote.start < title.end for title in titles)]
    below = [one for one in seen if one not in above] if above else []
    if not below:
        return
    told = {number(one) for one in below}
    found = candidates(Side(above), Side(below), relate)
    for headline in above:
        mine = [pair for pair in found if pair.a is headline]
        if number(headline) in told or any(not _parts(pair, sums) for pair in mine):
            continue
        sure = [pair for pair in mine if pair.verdict.firm and surely_one(pair) and not vetoed(pair.a, pair.b)]
        if sure:
            best = max(sure, key=lambda pair: (pair.score, -pair.b.mention.start))
            yield Contradiction(headline, best.b)


def _parts(pair: Candidate, sums: Sums) -> bool:
    """Whether two values can't be one, nor one the sum that the other is a part of."""
    return sums.added(pair).parted and not sums.explain(pair)
