"""Topics of certainty about values: a number that one article states, and another gives as possible or alleged."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import words
from reader.claims.told import Found, asked, clipped, labelled, line_at
from reader.claims.verdict import quoted
from reader.model import Mention, Offsets, Pair, Quantity, Statement
from reader.text.similarity import cosine
from reader.text.tokens import is_word

_FILE = "hedged.txt"
_WEAK = frozenset(("may", "could", "likely", "alleged"))
_ALIKE, _ALIKE_BARE = 0.15, 0.25
"""Cosine of two sentences from which a number in both is of one thing; the same where neither says what is counted."""
_REACH = 6
"""Tokens between a hedge and the number that it is said of."""
_APPOSITION = 6
"""Tokens of a number without a verb that stands behind a comma."""
_BEHIND = 2
"""Tokens behind a hedge that a statement gives."""
_LONGEST = 300
"""Tokens of the longest sentence that is looked at."""
_MOST = 8
"""Hedges of one sentence that are looked at."""
_RULES = frozenset(("equal-number", "range-holds", "ranges-overlap", "bound-holds", "rounded"))
_PERFECT = frozenset(("has", "have", "had"))


class Mood(NamedTuple):
    """How sure an article is of a number, with the statement that shows it."""

    statement: Statement
    weak: bool
    line: int
    counts: bool


def mood_topics(
    found: Sequence[Found], members: Sequence[Member], mentions: Mapping[str, Sequence[Mention]]
) -> list[Found]:
    """For each topic of quantities: what all that one article says of a number leaves open, and another states."""
    known = {member.article: member for member in members}
    hedges = {
        article: [one for one in held if one.kind == "certainty"]
        for article, held in mentions.items()
        if article in known
    }
    starts = {article: [one.start for one in held] for article, held in hedges.items()}
    topics = []
    for topic in found:
        if topic.kind != "quantity" or not any(pair.rule in _RULES for pair in topic.pairs):
            continue
        read: dict[str, list[Mood | None]] = {}
        for said in topic.statements:
            held = hedges.get(said.article, [])
            first = bisect_left(starts.get(said.article, []), said.sentence.start)
            read.setdefault(said.article, []).append(_mood(known[said.article], said, held[first : first + _MOST]))
        moods = [held[0] for held in read.values() if len(held) == 1]
        told = _told(topic, [mood for mood in moods if mood is not None], known)
        if told is not None:
            topics.append(told)
    return topics


def _told(topic: Found, moods: Sequence[Mood], known: Mapping[str, Member]) -> Found | None:
    """The topic of those moods of which one at least is hedged and another not, and whose sentences tell one thing."""
    paired = {
        frozenset((topic.statements[pair.a].article, topic.statements[pair.b].article))
        for pair in topic.pairs
        if pair.rule in _RULES
    }
    parted = [
        (a, b)
        for a, b in combinations(range(len(moods)), 2)
        if moods[a].weak != moods[b].weak
        if {moods[a].statement.article, moods[b].statement.article} in paired and _alike(moods[a], moods[b], known)
    ]
    if not parted:
        return None
    kept = sorted({end for ends in parted for end in ends})
    statements = tuple(moods[at].statement for at in kept)
    pairs = []
    for a, b in combinations(range(len(kept)), 2):
        one, other = moods[kept[a]], moods[kept[b]]
        quotes = f"{quoted(one.statement.quote)} and {quoted(other.statement.quote)}"
        if one.weak == other.weak:
            pairs.append(Pair(a=a, b=b, relation="same", why=f"{quotes} are equally certain", rule="as-certain"))
        else:
            pairs.append(Pair(a=a, b=b, relation="certainty", why=f"{quotes} are not equally certain", rule="hedged"))
    label = next(labelled(moods[at].statement.quote) for at in kept if not moods[at].weak)
    return Found("certainty", asked("how certain", label), statements, tuple(pairs))


def _alike(one: Mood, other: Mood, known: Mapping[str, Member]) -> bool:
    vectors = [known[mood.statement.article].vectors[mood.line : mood.line + 1] for mood in (one, other)]
    least = _ALIKE if one.counts or other.counts else _ALIKE_BARE
    return all(vectors) and cosine(vectors[0][0], vectors[1][0]) >= least


def _mood(member: Member, said: Statement, hedges: Sequence[Mention]) -> Mood | None:
    """How sure an article is of a number; None where nothing shows it."""
    at = line_at(member.lines, said.start)
    line = member.lines[at]
    if len(line.keys) > _LONGEST or not isinstance(said.value, Quantity) or line.keys[-1:] == ("?",):
        return None
    first, last = bisect_right(line.tokens.starts, said.start) - 1, bisect_left(line.tokens.ends, said.end)
    opens, shuts = _clause(line, first, last)
    counts = said.value.unit is not None
    if first < 0 or shuts >= len(line.keys) or not words("unsure", _FILE).isdisjoint(line.keys):
        return None
    inside = [one for one in hedges if line.tokens.starts[opens] <= one.start < line.tokens.ends[shuts]]
    weak = [one for one in inside if one.value in _WEAK]
    for one in weak:
        if not one.negated and not _permits(line, opens) and _governs(line, one, first, last):
            return Mood(_shown(member, line, said, one, one.value), True, at, counts)
    clause = set(line.keys[opens : shuts + 1])
    if weak or any(one.value not in ("will", "has") or one.negated for one in inside) or clause & words("open", _FILE):
        return None
    firm = next((one for one in inside if _is_firm(line, one)), None)
    if firm is not None:
        return Mood(_shown(member, line, said, firm, firm.value), False, at, counts)
    past = any(key.endswith("ed") for key in line.keys[opens : shuts + 1]) or not clause.isdisjoint(("was", "were"))
    return Mood(_shown(member, line, said, None, "has"), False, at, counts) if past else None


def _clause(line: Line, first: int, last: int) -> tuple[int, int]:
    """The first and the last token of the clause that holds a number: between marks and words that open another.

    What stands in apposition behind a comma belongs to the clause before it.
    """
    while last + 1 < len(line.keys) and _holds(line, last + 1):
        last += 1
    opens = _opening(line, first)
    if opens > 1 and line.keys[opens - 1] == "," and last - opens < _APPOSITION and not _has_verb(line, opens, last):
        opens = _opening(line, opens - 2)
    return opens, last


def _opening(line: Line, at: int) -> int:
    while at > 0 and _holds(line, at - 1):
        at -= 1
    return at


def _has_verb(line: Line, first: int, last: int) -> bool:
    keys = line.keys[first : last + 1]
    return any(key in words("sure", _FILE) or key in words("open", _FILE) or key.endswith("ed") for key in keys)


def _holds(line: Line, at: int) -> bool:
    key = line.keys[at]
    return (
        (is_word(key) or key in ("%", "$", "'s")) and key not in words("clause") and key not in words("saying", _FILE)
    )


def _governs(line: Line, hedge: Mention, first: int, last: int) -> bool:
    """Whether a hedge is said of a number: not far from it, with no other verb between."""
    start, end = bisect_left(line.tokens.starts, hedge.start), bisect_left(line.tokens.starts, hedge.end)
    if start >= len(line.keys) or line.keys[start] in words("other", _FILE):
        return False
    between = line.keys[end:first] if end <= first else line.keys[last + 1 : start]
    return len(between) <= _REACH and sum(key.endswith("ed") for key in between) < 2


def _permits(line: Line, opens: int) -> bool:
    """Whether a clause tells of what is allowed rather than possible: "the age at which one may retire"."""
    return opens > 1 and line.keys[opens - 1] == "which" and line.keys[opens - 2] in words("place", _FILE)


def _is_firm(line: Line, hedge: Mention) -> bool:
    start = bisect_left(line.tokens.starts, hedge.start)
    key = line.keys[start] if start < len(line.keys) else ""
    return key in words("sure", _FILE) or key in _PERFECT


def _shown(member: Member, line: Line, said: Statement, hedge: Mention | None, level: object) -> Statement:
    """The number with the words that show how sure it is."""
    start, end = said.start, said.end
    if hedge is not None:
        behind = bisect_left(line.tokens.starts, hedge.end) + _BEHIND - 1
        start, end = min(start, hedge.start), max(end, hedge.end)
        if hedge.start > said.start and behind < len(line.keys) and is_word(line.keys[behind]):
            end = line.tokens.ends[behind]
    span = clipped(member.text, Offsets(start, end), said.start)
    return said.model_copy(
        update={
            "start": span.start,
            "end": span.end,
            "quote": span.of(member.text),
            "value": level,
            "certainty": level,
        }
    )
