"""Topics of quotations: the same words in quotation marks in several articles, and whether they were altered."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from reader.claims.quotations.stretch import Block, Change, Stretch
from reader.claims.quotations.utterances import Utterance, Word
from reader.claims.quotations.wording import stretches, tells
from reader.claims.surroundings.lines import Line
from reader.claims.told import Found, clipped, labelled, line_at
from reader.claims.verdict import Verdict, quoted
from reader.model import LONGEST_MENTION, Offsets, Pair, Quotation, Statement

_MOST_HOLDERS = 24
"""Utterances of one article that a run of words is looked up in; what stands in more is a slogan."""
_TELLING = 7
"""Letters of a word that is looked up alone."""


_FEWEST = 3
"""Common words of a part that is cut off."""


class Side(NamedTuple):
    """The words of an utterance that take part in a topic, and where they stand in the text."""

    utterance: Utterance
    span: Offsets

    @property
    def article(self) -> str:
        """The article that quotes them."""
        return self.utterance.article


class Common(NamedTuple):
    """Words that two articles both quote."""

    a: Side
    b: Side
    stretch: Stretch


def quotation_topics(
    told: Sequence[Sequence[Utterance]], texts: Mapping[str, str], lines: Mapping[str, Sequence[Line]]
) -> list[Found]:
    """What several articles quote, one topic for a sentence or two; `told` holds the utterances of each article."""
    common = [one for ones, others in combinations(told, 2) for one in _common(ones, others, texts)]
    return [_found(group, texts, lines) for group in _groups(common)]


def _common(ones: Sequence[Utterance], others: Sequence[Utterance], texts: Mapping[str, str]) -> list[Common]:
    """What two articles both quote, the longest first; no word of either in two of them."""
    found = [
        Common(_side(a, part.a, texts, _focus(a, part, 0)), _side(b, part.b, texts, _focus(b, part, 1)), part)
        for a, b in _candidates(ones, others)
        for stretch in stretches(a, b)
        for part in _parts(a, b, stretch)
    ]
    found.sort(key=_rank)
    kept: list[Common] = []
    for one in found:
        if not any(one.a.span.overlap(other.a.span) or one.b.span.overlap(other.b.span) for other in kept):
            kept.append(one)
    return kept


def _rank(one: Common) -> tuple[int, int, int, Offsets, Offsets]:
    """The longest first, then the least altered, then what stands in most of a speech: a headline comes last."""
    spoken = len(one.a.utterance.words) + len(one.b.utterance.words)
    return -one.stretch.shared, len(one.stretch.changes), -spoken, one.a.span, one.b.span


def _candidates(ones: Sequence[Utterance], others: Sequence[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    """Utterances that share two words in a row, or one long word."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        for run in _runs(other.words):
            holders[run].append(number)
    for one in ones:
        held = (holders.get(run, []) for run in _runs(one.words))
        for number in sorted({number for numbers in held if len(numbers) <= _MOST_HOLDERS for number in numbers}):
            yield one, others[number]


def _runs(words: Sequence[Word]) -> set[tuple[str, ...]]:
    pairs = {(one.key, other.key) for one, other in pairwise(words)}
    return pairs | {(word.key,) for word in words if len(word.key) >= _TELLING}


def _parts(a: Utterance, b: Utterance, stretch: Stretch) -> list[Stretch]:
    """The stretch cut where both quotations open a sentence after other words of the article, or to fit a statement."""
    parts: list[Stretch] = []
    start, end = Block(stretch.a[0], stretch.b[0], 0), (stretch.a[1], stretch.b[1])
    before: Block | None = None
    for cut in [*_openings(a, b, stretch), Block(*end, 0)]:
        if before is not None and not _fits(a, b, start, cut):
            parts.append(stretch.between(start, (before.a, before.b)))
            start = before
        before = cut
        if (cut.a, cut.b) != end and _interrupted(a, b, cut):
            parts.append(stretch.between(start, (cut.a, cut.b)))
            start, before = cut, None
    parts.append(stretch.between(start, end))
    return [part for part in parts if len(parts) == 1 or (part.shared >= _FEWEST and tells(a, b, part))]


def _openings(a: Utterance, b: Utterance, stretch: Stretch) -> Iterator[Block]:
    """Where a sentence opens on either side, inside the stretch, at a word that both have."""
    for run in stretch.runs:
        for step in range(run.size):
            one, other = run.a + step, run.b + step
            if one > stretch.a[0] and other > stretch.b[0] and (a.words[one].opens or b.words[other].opens):
                yield Block(one, other, 0)


def _interrupted(a: Utterance, b: Utterance, cut: Block) -> bool:
    one, other = a.words[cut.a], b.words[cut.b]
    parted = one.quotation != a.words[cut.a - 1].quotation or other.quotation != b.words[cut.b - 1].quotation
    return parted and one.opens and other.opens


def _fits(a: Utterance, b: Utterance, start: Block, end: Block) -> bool:
    sides = ((a.words, start.a, end.a), (b.words, start.b, end.b))
    return all(words[last - 1].end - words[first].start <= LONGEST_MENTION for words, first, last in sides)


def _focus(utterance: Utterance, part: Stretch, side: int) -> int | None:
    """Where the first altered word stands, or what it stands beside."""
    if not part.changes:
        return None
    change = part.changes[0][side]
    return utterance.words[min(change[0], len(utterance.words) - 1)].start


def _side(utterance: Utterance, part: tuple[int, int], texts: Mapping[str, str], focus: int | None) -> Side:
    first, last = utterance.words[part[0]], utterance.words[part[1] - 1]
    return Side(utterance, clipped(texts[utterance.article], Offsets(first.start, last.end), focus))


def _groups(common: Sequence[Common]) -> list[list[Common]]:
    """What speaks of the same words brought together, the longest first; each two articles once in a group."""
    groups: list[list[Common]] = []
    for one in sorted(common, key=lambda one: (-one.stretch.shared, one.a.article, one.b.article, one.a.span)):
        joined = next((group for group in groups if _belongs(one, group)), None)
        if joined is None:
            groups.append([one])
        else:
            joined.append(one)
    return groups


def _belongs(one: Common, group: Sequence[Common]) -> bool:
    """Whether words stand in a group on one side at least, and on neither beside others of that article."""
    shared = 0
    for side in (one.a, one.b):
        known = [span for other in group for article, span in _spans(other) if article == side.article]
        if known and not all(2 * side.span.overlap(span) >= min(side.span.length, span.length) for span in known):
            return False
        shared += bool(known)
    return shared > 0


def _spans(one: Common) -> tuple[tuple[str, Offsets], tuple[str, Offsets]]:
    return (one.a.article, one.a.span), (one.b.article, one.b.span)


def _found(group: Sequence[Common], texts: Mapping[str, str], lines: Mapping[str, Sequence[Line]]) -> Found:
    chosen: dict[str, tuple[Side, Quotation]] = {}
    for one in group:
        for side, part in ((one.a, one.stretch.a), (one.b, one.stretch.b)):
            chosen.setdefault(side.article, (side, _quotation(side.utterance, part, texts[side.article])))
    order = {article: at for at, article in enumerate(article for article in lines if article in chosen)}
    statements = tuple(_statement(*chosen[article], texts[article], lines[article]) for article in order)
    pairs: dict[tuple[int, int], Pair] = {}
    for one in group:
        ends = tuple(sorted((order[one.a.article], order[one.b.article])))
        verdict = relate(one, texts)
        pairs.setdefault(
            (ends[0], ends[1]),
            Pair(a=ends[0], b=ends[1], relation=verdict.relation, why=verdict.why, rule=verdict.rule),
        )
    label = min((labelled(statement.quote) for statement in statements), key=lambda label: (-len(label), label))
    return Found("quotation", f"“{label}”", statements, tuple(pairs[ends] for ends in sorted(pairs)))


def _quotation(utterance: Utterance, part: tuple[int, int], text: str) -> Quotation:
    first, last = utterance.words[part[0]], utterance.words[part[1] - 1]
    value = utterance.quotations[first.quotation].value
    speaker = value.speaker if isinstance(value, Quotation) else None
    return Quotation(words=" ".join(text[first.start : last.end].split()), speaker=speaker)


def _statement(side: Side, value: Quotation, text: str, lines: Sequence[Line]) -> Statement:
    return Statement(
        article=side.article,
        start=side.span.start,
        end=side.span.end,
        quote=side.span.of(text),
        value=value,
        attributed_to=(value.speaker,) if value.speaker else (),
        sentence=lines[line_at(lines, side.span.start)].span,
    )


def relate(one: Common, texts: Mapping[str, str]) -> Verdict:
    """How two quotations of the same words relate."""
    changes = one.stretch.changes
    if changes:
        mine, theirs = _altered(one.a, changes[0], 0, texts), _altered(one.b, changes[0], 1, texts)
        more = f", and so on, {len(changes)} times in all" if len(changes) > 1 else ""
        return Verdict("requoted", "requoted", f"one quotes {quoted(mine)}, the other {quoted(theirs)}{more}")
    first = one.stretch.runs[0]
    words = one.a.utterance.words[first.a : first.a + first.size]
    same = quoted(texts[one.a.article][words[0].start : words[-1].end])
    if _whole(one.a.utterance.words, one.stretch.a) and _whole(one.b.utterance.words, one.stretch.b):
        return Verdict("same", "quoted-alike", f"both quote {same}")
    return Verdict("same", "quoted-in-part", f"both quote {same}; one gives more of it")


def _altered(side: Side, change: Change, at: int, texts: Mapping[str, str]) -> str:
    """The altered words with one word on each side, so that an addition has words on both sides."""
    words = side.utterance.words
    first, end = change[at]
    if first > 0 and (first == end or words[first - 1].quotation == words[first].quotation):
        first -= 1
    if end < len(words) and words[end - 1].quotation == words[end].quotation:
        end += 1
    return texts[side.article][words[first].start : words[end - 1].end]


def _whole(words: Sequence[Word], part: tuple[int, int]) -> bool:
    """Whether a part begins and ends where quotations or their sentences do, and leaves nothing out."""
    first, end = part
    opens = first == 0 or words[first].opens or words[first].quotation != words[first - 1].quotation
    ends = end == len(words) or words[end].opens or words[end].quotation != words[end - 1].quotation
    return opens and ends and not any(word.after_gap for word in words[first + 1 : end])
