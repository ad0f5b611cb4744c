"""What an article quotes, as words that can be laid beside those of another: the quotations of each paragraph."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import content, listed
from reader.mentions.vocabulary import words as worth
from reader.model import Mention, Offsets, Quotation
from reader.text.keys import Ignored, fold

MOST_WORDS = 400
"""Words of one utterance that are compared; who says more in one paragraph reads out a paper."""
MOST_UTTERANCES = 300
_BETWEEN = 250
"""Code points between two quotations of one utterance."""

_WORD = re.compile(
    r"\d+(?:[.,]\d+)+|[^\W_]+(?:\*+[^\W_]*|-{3,}[^\W_]+|['’‘´][^\W\d_]+| ['’] (?:s|ll|re|ve|d|m|t)\b)*"
    r"|(?P<gap>\.{3,}|…|(?:\. ){2,}\.)|[%&\[\]()]|(?P<stop>[.?!])"
)
_CASELESS = Ignored(case=True)
_MASK = re.compile(r"\*+|-{3,}")


class Word(NamedTuple):
    """A quoted word: its key, its place in the article, and which quotation of the utterance it stands in.

    `opens`: it opens a sentence; `after_gap`: points of omission stand before it; `added`: it stands in
    brackets, so that the speaker need not have said it.
    """

    key: str
    start: int
    end: int
    quotation: int
    opens: bool
    after_gap: bool
    added: bool


class Utterance(NamedTuple):
    """The quotations of one paragraph, or of one that goes on over several, in order; `speakers` as far as named."""

    article: str
    quotations: tuple[Mention, ...]
    words: tuple[Word, ...]
    stems: frozenset[str]
    speakers: frozenset[str]


def utterances(article: str, text: str, lines: Sequence[Line], mentions: Iterable[Mention]) -> tuple[Utterance, ...]:
    """What is quoted in an article's sentences, in order; at most MOST_UTTERANCES of them."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if mention.kind != "quotation" or not _inside(lines, mention):
            continue
        if groups and _goes_on(text, groups[-1][-1].end, mention.start):
            groups[-1].append(mention)
        elif len(groups) < MOST_UTTERANCES:
            groups.append([mention])
        else:
            break
    return tuple(utterance for group in groups if (utterance := _utterance(article, text, group)).words)


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether one speech is quoted on: in one paragraph, with not much more than its speaker between."""
    return start - end <= _BETWEEN and "\n" not in text[end:start]


def _inside(lines: Sequence[Line], mention: Mention) -> bool:
    index = bisect_right(lines, mention.start, key=lambda line: line.span.start) - 1
    return index >= 0 and mention.start < lines[index].span.end


def _utterance(article: str, text: str, group: Sequence[Mention]) -> Utterance:
    spoken: list[Word] = []
    for number, mention in enumerate(group):
        spoken.extend(_words(text, mention.span, number))
        if len(spoken) > MOST_WORDS:
            break
    spoken = spoken[:MOST_WORDS]
    speakers = [mention.value.speaker for mention in group if isinstance(mention.value, Quotation)]
    return Utterance(
        article,
        tuple(group),
        tuple(spoken),
        frozenset(content(word.key for word in spoken)),
        frozenset(speaker for speaker in speakers if speaker),
    )


def _words(text: str, span: Offsets, quotation: int) -> Iterator[Word]:
    opens, after_gap, added = False, False, False
    fresh = True
    for match in _WORD.finditer(text, *span):
        surface = match.group()
        if match["gap"] is not None:
            after_gap = True
        elif match["stop"] is not None:
            opens = True
        elif surface in "[]()":
            added = surface in "[("
        else:
            opens |= fresh and surface[0].isupper()
            for key in opened(fold(surface, _CASELESS).replace(" ", "")):
                yield Word(key, *match.span(), quotation, opens, after_gap, added)
                opens = after_gap = fresh = False


@cache
def _short() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {number: (key,) for number, key in worth("cardinals").items()}
    for entry in (*listed(_DATA)["short"], *listed(_DATA)["style"]):
        short, _, full = entry.partition("=")
        known[short] = tuple(full.split("+"))
    return known


@cache
def _endings() -> dict[str, str]:
    return dict(one.split("=") for one in listed(_DATA)["ending"])


_DATA = "spoken.txt"


def opened(key: str) -> tuple[str, ...]:
    """The words that a case-folded word stands for: "don't" is "do not", "seven" is "7"."""
    known = _short().get(key)
    if known is not None:
        return known
    stem, apostrophe, ending = key.rpartition("'")
    if not apostrophe:
        return (key,)
    if ending == "t" and stem.endswith("n"):
        return (stem[:-1], "not")
    return (stem, _endings()[ending]) if ending in _endings() else (key,)


def fits(mask: str, key: str) -> bool:
    """Whether a word of which letters are masked, as "d**n", can be another."""
    parts = _MASK.split(mask)
    return len(parts) > 1 and key.startswith(parts[0]) and key.endswith(parts[-1]) and len(key) >= len("".join(parts))


def masked(key: str) -> bool:
    """Whether letters of a word are masked."""
    return _MASK.search(key) is not None
