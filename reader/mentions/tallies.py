"""Tallies: the two sides of a vote, a game or a record ("121 to 104", "6-4, 7-5"), and margins ("17 votes to spare").

The sides of a tally count nothing alone: they are no quantities and no range. A margin is a quantity as well.
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from reader.mentions.nouns import counted_many
from reader.mentions.pieces import Pieces, pieces_of
from reader.mentions.vocabulary import members, phrases, words, worth
from reader.model import Offsets

Of = Literal["vote", "game", "record"]
_OF: tuple[Of, ...] = ("record", "game", "vote")
_DIGITS = 6
_BEFORE, _BEHIND = 8, 5
"""Pieces before and behind two numbers among which a word shows what they are of."""
_CLOSE = 3
"""The same before them where nothing but that word tells them from a range."""
_TENS = 20
_SETS = 2
_SMALL = 9
"""The higher side up to which two falling numbers alone may be anything: "a 2-1 mix"."""
_MOST = 199
"""The higher side from which two falling numbers alone may be a name: "a Boeing 747-400"."""
_IDIOMS = ((24, 7),)


class Tally(NamedTuple):
    """Two sides or more, or one margin alone, at a span of the text: votes for and against, goals, points of sets."""

    start: int
    end: int
    sides: tuple[int, ...]
    of: Of


class _Pair(NamedTuple):
    """Two sides in the pieces `first` up to `end`, tied by a hyphen or not, and what shows that they are no range."""

    first: int
    end: int
    sides: tuple[int, int]
    hyphen: bool
    certain: Of | None = None


def tallies(text: str, spans: Sequence[Offsets]) -> tuple[Tally, ...]:
    """The tallies and margins inside the spans, in order."""
    return read_tallies(pieces_of(text, sorted(spans)))


def read_tallies(pieces: Pieces, margins: bool = True) -> tuple[Tally, ...]:
    """The tallies that pieces hold, in order, with or without margins; none overlaps another."""
    numbers = _numbers()
    found: list[Tally] = []
    end = 0
    for index, key in enumerate(pieces.keys):
        if index < end or not (key[:1].isdecimal() or key in numbers):
            continue
        pair = _pair(pieces, index)
        of = (
            None
            if pair is None or _ranges(pieces, pair)
            else _of(pieces, pair) or _listed(pair, found[-1:], end) or _falls(pair)
        )
        if pair is not None and of is not None:
            sides, end = _sets(pieces, pair)
            span = pieces.span(pair.first, end)
            found.append(Tally(span.start, span.end, sides, of))
        elif margins and (margin := _margin(pieces, index)) is not None:
            found.append(margin[0])
            end = margin[1]
    return tuple(found)


def _listed(pair: _Pair, before: Sequence[Tally], end: int) -> Of | None:
    """What a falling pair is of that stands soon behind a tally: "approved the tunnel 12-9 and the bridge 13-8"."""
    falls = pair.hyphen and pair.sides[0] > pair.sides[1]
    return before[0].of if before and falls and pair.first - end < _BEHIND and len(before[0].sides) > 1 else None


def _ranges(pieces: Pieces, pair: _Pair) -> bool:
    """Whether the word before two numbers makes them a range, or a name."""
    return pieces.key(pair.first - 1) in ("from", "between", "aged", "age", "ages", "in", "within", "no")


def _falls(pair: _Pair) -> Of | None:
    """A game where two numbers fall as no range does, alone and in no name: "to make it 54-46"."""
    high, low = pair.sides
    return "game" if pair.hyphen and _MOST >= high > max(low, _SMALL) and pair.sides not in _IDIOMS else None


@cache
def _numbers() -> frozenset[str]:
    return frozenset(words("cardinals"))


def _side(pieces: Pieces, index: int) -> tuple[int, int] | None:
    """The whole number at `index`, in figures or words below a hundred, and the index behind it."""
    key = pieces.key(index)
    digits = key.replace(",", "")
    if digits.isdecimal():
        short = len(digits) <= _DIGITS and (len(digits) == 1 or digits[0] != "0")
        tied = pieces.glued(index + 1) and not _ends(pieces, index + 1)
        return (int(digits), index + 1) if short and not tied else None
    value = worth("cardinals").get(key)
    if value is None:
        return None
    after = index + 2
    ones = worth("cardinals").get(pieces.key(after), 0.0) if pieces.joins(index + 1) else 0.0
    if value >= _TENS and 0 < ones < 10:
        return int(value + ones), after + 1
    return int(value), index + 1


def _ends(pieces: Pieces, index: int) -> bool:
    """Whether what stands directly behind a number is a mark, not a letter or a sign that makes a measure of it."""
    return not pieces.is_word(index) and pieces.key(index) not in ("%", "/", ":", "x", "+", "'", "°")


def _pair(pieces: Pieces, index: int) -> _Pair | None:
    """The two sides that begin at `index`, if they are written like a tally."""
    before = pieces.key(index - 1)
    if pieces.glued(index) and before not in ("(", '"', "'", "["):
        return None
    one = _side(pieces, index)
    if one is None:
        return None
    low, at = one
    if pieces.joins(at) and pieces.key(at + 1) == "all":
        return _Pair(index, at + 2, (low, low), hyphen=True, certain="game")
    if before in ("$", "£", "€", "¥", "-", "no"):
        return None
    voted = _for_and_against(pieces, index, low, at)
    if voted is not None:
        return voted
    named = pieces.key(at) if pieces.key(at) in members("tallies", "side") else ""
    certain: Of | None = None if not named else "vote" if named.startswith("vote") else "game"
    link, hyphen = _link(pieces, at + bool(named))
    other = _side(pieces, link) if link else None
    if other is None:
        return None
    high, end = other
    if named and pieces.key(end) == named:
        return _Pair(index, end + 1, (low, high), hyphen=False, certain=certain)
    return None if _goes_on(pieces, end) else _Pair(index, end, (low, high), hyphen, certain)


def _link(pieces: Pieces, at: int) -> tuple[int, bool]:
    """The index behind what ties two sides at `at`, and whether it is a hyphen; 0 where nothing does."""
    if pieces.key(at) == "-" and pieces.glued(at) == pieces.glued(at + 1):
        if pieces.key(at + 1) == "to" and pieces.joins(at + 2):
            return at + 3, True
        return (at + 1, True) if pieces.glued(at) else (0, False)
    return (at + 1, False) if pieces.key(at) == "to" else (0, False)


def _goes_on(pieces: Pieces, end: int) -> bool:
    """Whether something behind two numbers makes a range, a measure or a chain of them."""
    key = pieces.key(end)
    if pieces.joins(end) or key in ("-", "/", ":", "%", "percent", "per", "million", "billion", "thousand", "of"):
        return True
    if phrases("units").at(pieces.keys, end) is not None and key not in members("tallies", "side"):
        return True
    counted = counted_many(pieces, end)
    return counted is not None and not any(
        pieces.key(at) in members("tallies", of) for of in _OF for at in range(end, counted.end)
    )


def _for_and_against(pieces: Pieces, first: int, low: int, at: int) -> _Pair | None:
    """Votes for and against: "61 votes for and 38 against"."""
    if pieces.key(at) in members("tallies", "side") or pieces.key(at) in ("members", "lawmakers", "senators"):
        at += 1
    pro = _phrase(pieces, at, "for")
    if not pro:
        return None
    while pieces.key(pro) in ("and", ",", "to", "with", "but"):
        pro += 1
    other = _side(pieces, pro)
    if other is None:
        return None
    end = other[1] + 1 if pieces.key(other[1]) in members("tallies", "side") else other[1]
    contra = _phrase(pieces, end, "against")
    return _Pair(first, contra, (low, other[0]), hyphen=False, certain="vote") if contra else None


def _phrase(pieces: Pieces, at: int, head: str) -> int:
    """The index behind a phrase of a line of the list that stands at `at`; 0 where none does."""
    found = phrases("tallies").at(pieces.keys, at)
    return found[1] if found is not None and found[0] == head else 0


def _of(pieces: Pieces, pair: _Pair) -> Of | None:
    """What two sides are of, by the words beside them; None where they may be a range."""
    before = range(pair.first - 1, pair.first - 1 - _BEFORE, -1)
    near = [*before, *range(pair.end, pair.end + _BEHIND)]
    if pair.certain is not None:
        return pair.certain
    if not pair.hyphen and pieces.key(pair.first - 1) == "at":
        # "At ten to four" tells the time.
        return None
    if max(pair.sides) > 999:
        return None
    if pair.hyphen and pieces.key(pair.first - 1) == "(" and pieces.key(_sets(pieces, pair)[1]) == ")":
        return "record"
    if (
        pair.hyphen
        and pieces.key(pair.first - 1) == "to"
        and pieces.key(pair.first - 2) in members("tallies", "reached")
    ):
        return "record"
    shown = {of: [abs(at - pair.first) for at in near if _shows(pieces, at, of)] for of in _OF}
    rising = pair.sides[0] < pair.sides[1]
    if (rising or not pair.hyphen) and not any(_shows(pieces, at, of) for of in _OF for at in _beside(pair)):
        return None
    # "Defeated" is said of motions and of teams: most words tell, then the nearest.
    ways = [(-len(places), min(places), rank) for rank, of in enumerate(_OF) if (places := shown[of])]
    return _OF[min(ways)[2]] if ways else None


def _beside(pair: _Pair) -> range:
    return range(pair.first - 1, pair.first - 1 - _CLOSE, -1)


def _shows(pieces: Pieces, at: int, of: Of) -> bool:
    return pieces.key(at) in members("tallies", of)


def _sets(pieces: Pieces, pair: _Pair) -> tuple[tuple[int, ...], int]:
    """The sides of this tally and of those that follow it directly: "6-4, 7-5"; and the index behind them."""
    sides: tuple[int, ...] = pair.sides
    end = pair.end
    while pair.hyphen:
        at = end
        while at < end + _SETS and pieces.key(at) in (",", "and"):
            at += 1
        following = _pair(pieces, at)
        if following is None or not following.hyphen:
            break
        sides, end = sides + following.sides, following.end
    return sides, end


def _margin(pieces: Pieces, index: int) -> tuple[Tally, int] | None:
    """The margin whose number begins at `index`, and the index behind it."""
    side = _side(pieces, index)
    if side is None or (pieces.glued(index) and pieces.key(index - 1) != "("):
        return None
    number, end = side
    counted = pieces.joins(end)
    noun = pieces.key(end + 1) if counted else pieces.key(end)
    named = noun in members("tallies", "side")
    behind = end + 1 + counted if named else end
    of: Of = "vote" if noun.startswith("vote") or not named else "game"
    before = [pieces.key(at) for at in range(index - 1, index - 1 - _BEFORE, -1)]
    spared = named and (pieces.key(behind), pieces.key(behind + 1)) == ("to", "spare")
    stated = before[:1] == ["of"] and before[1] in members("tallies", "margin") and (named or pieces.key(end) != "-")
    tied = counted and noun in members("tallies", "tied") and pieces.key(behind) in members("tallies", "result")
    decided = named and not counted and before[:1] == ["by"] and not members("tallies", "decided").isdisjoint(before)
    if not (spared or (stated and (named or counted_many(pieces, end) is None)) or tied or decided):
        return None
    span = pieces.span(index, behind)
    return Tally(span.start, span.end, (number,), of), behind
