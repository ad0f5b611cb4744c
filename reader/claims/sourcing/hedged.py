"""Topics of certainty: what one article states, and another gives as possible, likely, planned or alleged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from reader.claims.sentences.contrary import contrary
from reader.claims.sentences.partners import Member, Place
from reader.claims.sourcing.shades import Told, hedged_in, stated_in
from reader.claims.surroundings.words import content
from reader.claims.told import Found, asked, clipped, labelled, line_at
from reader.claims.verdict import Rule, quoted
from reader.model import Certainty, Mention, Offsets, Pair, Statement
from reader.text.similarity import cosine, weighted
from reader.text.tokens import is_word

_AROUND, _AROUND_NOUN = 9, 18
"""Tokens on each side of a verb whose words tell what happens to whom; the same of a noun."""
_LIKE, _LIKE_NOUN = 0.26, 0.2
"""Cosine of these words from which two verbs tell of one happening; the same of two nouns."""
_FEWEST = 3
"""Stems that both have beside the verb."""
_WIDTH = 6
"""Tokens behind the verb that a statement gives."""
_RULE: Rule = "hedged"


_SHADE: dict[Certainty, str] = {
    "may": "possible", "could": "possible", "likely": "likely", "alleged": "only said to be so", "plans": "planned",
    "will": "certain to come", "has": "so",
}  # fmt: skip


class _Article:
    """An article with the hedges of its sentences."""

    def __init__(self, member: Member, mentions: Sequence[Mention], weights: Mapping[str, float]) -> None:
        self.member = member
        self.weights = weights
        self._hedges: dict[int, list[Mention]] = {}
        for mention in mentions if member.lines else ():
            if mention.kind == "certainty":
                self._hedges.setdefault(line_at(member.lines, mention.start), []).append(mention)

    def hedged(self, number: int) -> Iterator[Told]:
        """The verbs of a sentence that are said to be less than certain."""
        return hedged_in(self.member.lines[number], self._hedges.get(number, ()))

    def stem(self, number: int, verb: int) -> str:
        """The stem of a word that tells something."""
        return content([self.member.lines[number].keys[verb]])[0]

    def hedges(self, number: int, stem: str) -> bool:
        """Whether a sentence says that what a verb tells is less than certain."""
        return any(self.stem(number, told.verb) == stem for told in self.hedged(number))

    def states(self, number: int, stem: str) -> bool:
        """Whether a sentence states what a verb tells."""
        return any(stated_in(self.member.lines[number], stem))

    def around(self, number: int, verb: int, most: int) -> dict[str, float]:
        """The words beside a verb, `most` tokens on each side, weighed."""
        keys = self.member.lines[number].keys
        beside = [*keys[max(0, verb - most) : verb], *keys[verb + 1 : verb + 1 + most]]
        return weighted(content(key for key in beside if is_word(key)), self.weights)


def hedged_topics(
    linked: Set[tuple[Place, Place]],
    members: Sequence[Member],
    mentions: Mapping[str, Sequence[Mention]],
    weights: Mapping[str, float],
) -> list[Found]:
    """The topics; `linked` are sentences of two articles that report one thing, or may.

    Nothing is told of articles of which one is both sure of what a verb tells, and not.
    """
    articles = [_Article(member, mentions.get(member.article, ()), weights) for member in members]
    beside: dict[tuple[Place, int], list[int]] = defaultdict(list)
    for one, other in linked:
        beside[one, other[0]].append(other[1])
        beside[other, one[0]].append(one[1])
    found = []
    for one, other in linked:
        for weak, firm in ((one, other), (other, one)):
            for near, hedged, stated in _parting(articles[weak[0]], weak[1], articles[firm[0]], firm[1]):
                stem = articles[weak[0]].stem(weak[1], hedged.verb)
                unsure = any(articles[firm[0]].hedges(line, stem) for line in beside[weak, firm[0]])
                if not unsure and not any(articles[weak[0]].states(line, stem) for line in beside[firm, weak[0]]):
                    found.append((-near, weak, firm, hedged, stated))
    found.sort()
    topics = []
    used: set[tuple[int, Place]] = set()
    for _, weak, firm, hedged, stated in found:
        ends = {(firm[0], weak), (weak[0], firm)}
        if used.isdisjoint(ends):
            used |= ends
            topics.append(_found(members, weak, hedged, firm, stated))
    return topics


def _parting(weak: _Article, one: int, firm: _Article, other: int) -> Iterator[tuple[float, Told, Told]]:
    lines = weak.member.lines[one], firm.member.lines[other]
    for hedged in weak.hedged(one):
        for stated in stated_in(lines[1], weak.stem(one, hedged.verb), hedged.noun):
            most = _AROUND_NOUN if hedged.noun else _AROUND
            mine, theirs = weak.around(one, hedged.verb, most), firm.around(other, stated.verb, most)
            near, least = cosine(mine, theirs), _LIKE_NOUN if hedged.noun else _LIKE
            if len(mine.keys() & theirs.keys()) >= _FEWEST and near >= least and not contrary(*lines):
                yield near, hedged, stated


def _found(members: Sequence[Member], weak: Place, hedged: Told, firm: Place, stated: Told) -> Found:
    ends = sorted(((weak, hedged), (firm, stated)))
    statements = (_statement(members, *ends[0]), _statement(members, *ends[1]))
    hedge, sure = statements if ends[0][0] == weak else statements[::-1]
    why = f"{quoted(hedge.quote)} is {_SHADE[hedged.level]}, {quoted(sure.quote)} is {_SHADE[stated.level]}"
    if hedged.level in ("plans", "likely") and stated.level == "has":
        why += ", which may be a later state"
    pair = Pair(a=0, b=1, relation="certainty", why=why, rule=_RULE)
    return Found("certainty", asked("how certain", labelled(sure.quote)), statements, (pair,))


def _statement(members: Sequence[Member], place: Place, told: Told) -> Statement:
    member = members[place[0]]
    line = member.lines[place[1]]
    end = min(len(line.keys), told.verb + 1 + _WIDTH) - 1
    while end > told.verb and not is_word(line.keys[end]):
        end -= 1
    span = clipped(member.text, Offsets(line.tokens.starts[told.first], line.tokens.ends[end]))
    return Statement(
        article=member.article,
        start=span.start,
        end=span.end,
        quote=span.of(member.text),
        value=told.level,
        certainty=told.level,
        sentence=line.span,
    )
