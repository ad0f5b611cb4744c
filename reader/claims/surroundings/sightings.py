"""What alignment looks at: a value in its surroundings, with all that tells what it is about."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from reader.claims.surroundings.clauses import sides
from reader.claims.surroundings.counted import OF_TIME, Counted, counted
from reader.claims.surroundings.frames import FRAMED, frame
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.scope import scope
from reader.claims.surroundings.words import DAYS, content, words
from reader.model import LONGEST_MENTION, Mention, Offsets, Quantity, Time
from reader.text.similarity import weighted
from reader.text.stems import stem
from reader.text.tokens import is_word

_WINDOW = 8
"""Tokens on each side of a value that tell most of what it is about."""
_REACH = 100
"""Tokens on each side of a value among which names and dates tell of it; hardly a sentence is longer."""
_DATELINE = 8
"""Tokens of the longest place in a dateline."""
_OPENS_REPORT = (("-",), ("–",), ("—",), ("--",), ("(",), (".",), ())
"""What stands behind the day of a dateline."""
MOST_SIGHTINGS = 200
"""Values of one kind in one article that are compared; a text with more is a table rather than a report."""


class Sighting(NamedTuple):
    """A quantity or a time as it stands in an article, with what is about it.

    `line` counts the sentences of the compared text, `place` is how far down it the sentence stands, 0 to 1. `quote`
    is the span of the value with what it counts. `sentence`, `window` and `around` are unit vectors of stems: of the
    sentence, of the words beside the value, and of the sentences before and after. `names` are the stems of
    capitalised words, `dates` the years, months and weekdays of the sentence outside the value itself. `nearby` are
    the stems of the window, `left` and `right` the nearest of them. `clause` are the stems of its own clause outside
    the value, capitalised words left out: what is said of it. `frame` is what `frames.txt`
    tells a number is of, empty where it tells nothing, and `companions` are the heads of the other counts of the
    sentence. `before` and `after` are the words
    beside the value as printed, up to the next punctuation mark. `phrase` is the text of `quote`, `words` that of the
    value alone.
    """

    article: str
    mention: Mention
    quote: Offsets
    words: str
    phrase: str
    span: Offsets
    line: int
    place: float
    counted: Counted
    sentence: dict[str, float]
    window: dict[str, float]
    around: dict[str, float]
    names: frozenset[str]
    dates: frozenset[str]
    nearby: frozenset[str]
    scope: frozenset[str]
    clause: frozenset[str]
    left: str
    right: str
    frame: str
    companions: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def quantity(self) -> Quantity:
        """The value of a quantity; TypeError for a time."""
        if not isinstance(self.mention.value, Quantity):
            raise TypeError(f"{self.words!r} is no quantity")
        return self.mention.value

    @property
    def time(self) -> Time:
        """The value of a time; TypeError for a quantity."""
        if not isinstance(self.mention.value, Time):
            raise TypeError(f"{self.words!r} is no time")
        return self.mention.value


def sightings(
    article: str, text: str, lines: Sequence[Line], mentions: Iterable[Mention], weights: Mapping[str, float]
) -> tuple[Sighting, ...]:
    """The quantities and times among an article's mentions that lie in its sentences, in order of start.

    At most MOST_SIGHTINGS of each kind. `weights` are those of the stems over the whole story.
    """
    starts = [line.span.start for line in lines]
    vectors = [weighted(line.stems, weights) for line in lines]
    found: list[Sighting] = []
    read: list[tuple[Mention, int, Counted]] = []
    heads: dict[int, Counter[str]] = {}
    room = {"quantity": MOST_SIGHTINGS, "time": MOST_SIGHTINGS}
    for mention in mentions:
        index = bisect_right(starts, mention.start) - 1
        if not room.get(mention.kind) or index < 0 or mention.end > lines[index].span.end or not _tells(mention):
            continue
        if mention.kind == "time" and _datelined(lines[index], mention):
            continue
        room[mention.kind] -= 1
        of = counted(mention.value) if isinstance(mention.value, Quantity) else OF_TIME
        heads.setdefault(index, Counter()).update((of.head,) if of.head else ())
        read.append((mention, index, of))
    for mention, index, of in read:
        around = [
            stem for near in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]) for stem in near.stems
        ]
        others = frozenset(head for head, count in heads[index].items() if count > (head == of.head))
        found.append(
            _sighting(
                article, text, lines, index, mention, of, others, vectors[index], weighted(around, weights), weights
            )
        )
    return tuple(_whole(one, before) for before, one in zip((None, *found), found, strict=False))


def _whole(sighting: Sighting, before: Sighting | None) -> Sighting:
    """The sighting; "others" is no scope behind a count of another frame: "five were killed and 250 others injured"."""
    others = stem("others")
    if before is None or before.line != sighting.line or others not in sighting.scope:
        return sighting
    parted = before.frame and sighting.frame and before.frame != sighting.frame
    return sighting._replace(scope=sighting.scope - {others}) if parted else sighting


def _sighting(
    article: str,
    text: str,
    lines: Sequence[Line],
    index: int,
    mention: Mention,
    of: Counted,
    companions: frozenset[str],
    sentence: dict[str, float],
    around: dict[str, float],
    weights: Mapping[str, float],
) -> Sighting:
    line = lines[index]
    tokens, keys = line.tokens, line.keys
    first = bisect_right(tokens.ends, mention.start)
    last = bisect_left(tokens.starts, mention.end)
    quote = Offsets(mention.start, min(mention.end, mention.start + LONGEST_MENTION))
    before, after = content(keys[max(0, first - _WINDOW) : first]), content(keys[last : last + _WINDOW])
    inner = content(keys[first:last]) if mention.kind == "quantity" else []
    outside = range(max(0, first - _REACH), first), range(last, min(len(keys), last + _REACH))
    return Sighting(
        article=article,
        mention=mention,
        quote=quote,
        words=text[mention.start : mention.end],
        phrase=text[quote.start : quote.end],
        span=line.span,
        line=index,
        place=index / max(1, len(lines) - 1),
        counted=of,
        sentence=sentence,
        window=weighted([*before, *inner, *after], weights),
        around=around,
        names=frozenset(
            name for part in outside for at in part if at and tokens[at][0].isupper() for name in content([keys[at]])
        ),
        dates=frozenset(date for part in outside for at in part if (date := date_of(keys[at], tokens[at]))),
        nearby=frozenset(before + inner + after),
        scope=scope(keys, first, last, keys[first:last] if mention.kind == "quantity" else ()),
        clause=_clause(line, first, last),
        left=before[-1] if before else "",
        right=after[0] if after else "",
        frame=frame(keys[max(0, first - FRAMED) : first], _behind(of, keys, last)) if of is not OF_TIME else "",
        companions=companions,
        before=_before(line, first, last),
        after=_beside(line, range(last, min(len(keys), last + _WINDOW))),
    )


def _before(line: Line, first: int, last: int) -> tuple[str, ...]:
    """The words before a value as printed: those before its comma where it stands between two, as an age does."""
    keys = line.keys
    start = first - 1 if (*keys[first - 1 : first], *keys[last : last + 1]) == (",", ",") else first
    return tuple(reversed(_beside(line, range(start - 1, max(-1, start - _WINDOW - 1), -1))))


def _behind(of: Counted, keys: Sequence[str], last: int) -> list[str]:
    """What is counted, and the words behind it."""
    return [*of.words.split(), *keys[last : last + FRAMED]]


def _clause(line: Line, first: int, last: int) -> frozenset[str]:
    keys, tokens = line.keys, line.tokens
    # A time is often set off by a comma: "Then, on November 18, it sank".
    start = first - 1 if first and keys[first - 1] == "," else first
    end = last + 1 if last < len(keys) and keys[last] == "," else last
    places = [at for side in sides(keys, start, end) for at in side]
    told = (keys[at] for at in places if at == 0 or not tokens[at][0].isupper())
    return frozenset(content(key for key in told if key not in words("idle")))


def _tells(mention: Mention) -> bool:
    """Whether a value can be compared at all: "one of them" and "no doubt" count nothing."""
    value = mention.value
    return not (isinstance(value, Quantity) and value.low == value.high and value.low in (0, 1) and not value.counted)


def _datelined(line: Line, mention: Mention) -> bool:
    """Whether a time is that of a dateline, which tells of the report: "LISBON, 16 October - Police"."""
    tokens, keys = line.tokens, line.keys
    first, last = bisect_right(tokens.ends, mention.start), bisect_left(tokens.starts, mention.end)
    if not 0 < first <= _DATELINE or keys[last : last + 1] not in _OPENS_REPORT:
        return False
    return all(tokens[at][0].isupper() or not is_word(keys[at]) for at in range(first))


def _beside(line: Line, places: range) -> tuple[str, ...]:
    """The words at some places as printed, up to the first punctuation mark."""
    return tuple(line.tokens[at] for at in takewhile(lambda at: is_word(line.keys[at]), places))


def date_of(key: str, word: str) -> str:
    """A year, month or weekday by its own key; empty for any other word, such as "may" without a capital."""
    if len(key) == 4 and key.isdecimal() and key[:2] in ("17", "18", "19", "20"):
        return key
    return key[:3] if word != key and (key in DAYS or key in words("month")) else ""
