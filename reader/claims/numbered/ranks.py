"""Ordinals as an article uses them: what each ranks, and in what way."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.claims.numbered.aligned import LONGEST, Numbered, numbered
from reader.claims.sentences.partners import Member
from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import content, words
from reader.mentions import ordinals
from reader.mentions.vocabulary import members as listed
from reader.mentions.vocabulary import worth
from reader.text.tokens import is_word

PLACED = "placed"
"""The way and the noun of a rank that tells how somebody came out: "finished third"."""
_PHRASE = 6
"""Words behind an ordinal that are looked at for what it ranks."""
_SUBJECT = 3
"""Tokens from a rank back to its subject, with "is the" or ", the" between."""
_TIMES = "time"
_INSIDE = frozenset(("in", "on", "at", "from"))


def ranks(number: int, member: Member) -> Iterator[Numbered]:
    """The ranks that an article, given by its number, gives to things that its words name, in order."""
    for at, line in enumerate(member.lines[: len(member.vectors)]):
        if len(line.keys) > LONGEST or not any(map(_may_rank, line.keys)):
            continue
        for found in ordinals(member.text, [line.span]):
            first = bisect_left(line.tokens.starts, found.start)
            if first < len(line.keys) and line.tokens.starts[first] == found.start:
                rank = _rank(number, at, line, first, float(found.rank), found.end)
                if rank is not None:
                    yield rank


def _may_rank(key: str) -> bool:
    """Whether a token can hold an ordinal: "third", "45th", "third-largest"."""
    if key[0].isdecimal():
        return not key.isdecimal()
    return key in worth("ordinals") or ("-" in key and not worth("ordinals").keys().isdisjoint(key.split("-")))


def _rank(number: int, at: int, line: Line, first: int, rank: float, ended: int) -> Numbered | None:
    """The rank that the token at `first` gives; None where it is a date, a fraction, a time, or part of a name."""
    keys, tokens = line.keys, line.tokens
    if not _ranking(line, first):
        return None
    suffix = keys[first][ended - tokens.starts[first] :].strip("-").split("-")
    joined = [part for part in suffix if part]
    if tokens.ends[first] > ended and not joined:
        return None
    # "The third such attack" ranks the attack.
    start = end = first + 2 if keys[first + 1 : first + 2] == ("such",) else first + 1
    while end < min(len(keys), start + _PHRASE) and _in_phrase(line, end, start):
        end += 1
    told = [*joined, *keys[start:end]]
    behind = keys[end] if end < len(keys) else ""
    if behind in words("counted from"):
        return None
    way = _way(line, first, told, bool(joined), behind)
    noun = [one for one in content(told) if one not in words("straight")]
    if told in ([], ["place"]) and not words("placed").isdisjoint(keys[max(0, first - 2) : first]):
        way, noun = PLACED, [PLACED]
    if not told and (subject := _subject(line, first, behind)):
        way, noun = "is", [subject]
    if not noun or words("unranked").intersection(told[-1:] if way != PLACED else ()) or (rank == 1 and way == _TIMES):
        return None
    if end > start and tokens[end - 1][0].isupper() and keys[end - 1] not in listed("roles"):
        return None
    return numbered(number, at, line, first, end, (rank,), way, noun)


def _subject(line: Line, first: int, behind: str) -> str:
    """What a rank without a noun is told of: "the walkout is the third this year", "the quake, the third to hit".

    Its stem; empty where nothing shows it.
    """
    keys = line.keys
    if first < _SUBJECT or keys[first - 1] != "the" or behind not in words("ranked so"):
        return ""
    told = keys[first - 2] in words("ranked") or keys[first - 2] == ","
    return next(iter(content([keys[first - _SUBJECT]])), "") if told else ""


def _ranking(line: Line, first: int) -> bool:
    """Whether an ordinal ranks at all: no fraction, no "10-second", no date, no name such as "Third Way"."""
    keys, tokens = line.keys, line.tokens
    before, after = (keys[at] if 0 <= at < len(keys) else "" for at in (first - 1, first + 1))
    if before == "-" or before[:1].isdecimal() or before in words("no rank") or before in worth("cardinals"):
        return False
    if before in words("month") or after in words("month"):
        return False
    capital = tokens[first][0].isupper()
    name = first + 1 < len(keys) and tokens[first + 1] != after and tokens[first + 1].title() == tokens[first + 1]
    return not capital or (first == 0 and not name)


def _in_phrase(line: Line, at: int, start: int) -> bool:
    """Whether the noun phrase that begins at `start` goes on with a token."""
    key = line.keys[at]
    if not is_word(key) or key[0].isdecimal() or key in words("stop") or key in worth("cardinals"):
        return False
    if at == start:
        return True
    return not (key in words("ends phrase") or (key.endswith(("ed", "ing", "ly")) and not line.tokens[at][0].isupper()))


def _way(line: Line, first: int, told: Sequence[str], joined: bool, behind: str) -> str:
    """In what way a thing is ranked; "the" where the rank only tells which of several is meant."""
    keys = line.keys
    before = keys[max(0, first - 3) : first]
    previous = before[-1] if before else ""
    if told and (told[0].endswith("est") or told[0] in words("superlative")):
        return f"{told[0]} of"
    if told and told[0] in words("straight"):
        return "straight"
    if joined:
        return "-".join(told[:1])
    if told and told[-1] == _TIMES:
        return _TIMES
    if previous in words("possessive") or previous.endswith(("'s", "s'")):
        return "own"
    if not words("ranked").isdisjoint(before):
        return "is"
    if previous in ("a", "an") or first == 0:
        return "another"
    if len(before) > 1 and before[-2] in _INSIDE:
        return "in"
    return "is" if behind == "to" else "the"
