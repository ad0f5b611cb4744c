"""Topics of who spoke: the same words in quotation marks, which two articles lay to two persons whom they name."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.sourcing.voices import Voice, Voices
from reader.claims.surroundings.words import content
from reader.claims.told import Found, asked, clipped, labelled, line_at
from reader.claims.verdict import Verdict, quoted
from reader.model import LONGEST_MENTION, Attribution, Mention, Name, Offsets, Pair, Quotation, Statement
from reader.text.keys import words

_FEWEST, _FEWEST_TELLING = 5, 2
"""Words, and words that tell something, that both quote, from which they are of one speech."""
_SURELY, _SURELY_TELLING = 8, 3
"""The same from which no two persons say them independently of each other."""
_SHARE = 0.75
"""Of the words of the longer side, so many are common."""
_NEAR = 600
"""Code points on each side of a quotation among which its speaker may have slipped to it from other words."""
_ALIKE = 0.6
"""Share of common letters from which two names may be one, spelled in two ways."""
_SHARED = frozenset(("joint", "jointly", "quoting", "quoted", "citing", "echoing", "echoed", "chanted", "lyrics"))
"""Words of a sentence in which a speaker says what others say too."""
_LETTERS = 40
"""Letters of a name that are compared."""
_HEARERS = 60
"""Code points between a word of saying and its quotation in which the hearers and the occasion are named."""
_BETWEEN = frozenset("\"“”„«»'‘’,:;.-–— \n")


class Spoken(NamedTuple):
    """Quoted words, whom the article names as their speaker just beside them, and who else speaks near."""

    statement: Statement
    words: tuple[str, ...]
    voice: Voice
    source: str
    near: tuple[Voice, ...]


def speaker_topics(
    found: Sequence[Found], members: Sequence[Member], mentions: Mapping[str, Sequence[Mention]]
) -> list[Found]:
    """One topic for each of `found` of which one article surely lays the quoted words to one person, one to another."""
    articles = {member.article: _Article(member, mentions.get(member.article, ())) for member in members}
    topics: list[Found] = []
    for topic in found:
        if topic.kind == "quotation":
            said = [one for held in topic.statements if (one := articles[held.article].spoken(held)) is not None]
            topics += _topics(said)
    return topics


def _topics(said: Sequence[Spoken]) -> Iterator[Found]:
    """The topic of all that name a speaker, where two of these surely are two persons."""
    verdicts = {(a, b): verdict for a, b in combinations(range(len(said)), 2) if (verdict := _relate(said[a], said[b]))}
    if any(verdict.rule == "said-by-another" for verdict in verdicts.values()):
        pairs = tuple(
            Pair(a=a, b=b, relation=verdict.relation, why=verdict.why, rule=verdict.rule)
            for (a, b), verdict in verdicts.items()
        )
        statements = tuple(one.statement for one in said)
        label = min((labelled(one.quote) for one in statements), key=lambda label: (-len(label), label))
        yield Found("attribution", asked("who says", label), statements, pairs)


def _relate(one: Spoken, other: Spoken) -> Verdict | None:
    """Whether two persons are named as speakers of the same words, or one."""
    if one.voice.name & other.voice.name:
        return Verdict("same", "reported-alike", f"both lay it to {quoted(one.source)}")
    common = Counter(one.words) & Counter(other.words)
    shared, telling = common.total(), len(set(content(common)))
    if shared < _FEWEST or telling < _FEWEST_TELLING or shared < _SHARE * max(len(one.words), len(other.words)):
        return None
    if not one.voice.surely_not(other.voice) or _may_be_one(one.voice.name, other.voice.name):
        return None
    slipped = any(one.voice.name & voice.name for voice in other.near) or any(
        other.voice.name & voice.name for voice in one.near
    )
    sure = shared >= _SURELY and telling >= _SURELY_TELLING and not slipped
    why = f"the same words are laid to {quoted(one.source)} and to {quoted(other.source)}"
    return Verdict("disagree" if sure else "differs", "said-by-another", why)


def _may_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a word of one name may be one of the other in another spelling."""
    return any(SequenceMatcher(None, _plain(a), _plain(b)).ratio() >= _ALIKE for a in one for b in other)


def _plain(name: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", name[:_LETTERS]) if not unicodedata.combining(letter)
    )


class _Article:
    """An article with who says what in it, read when it is asked for."""

    def __init__(self, member: Member, mentions: Sequence[Mention]) -> None:
        self._member = member
        self._mentions = mentions
        self._quotations = [one for one in mentions if isinstance(one.value, Quotation)]
        self._said = [(one, one.value) for one in mentions if isinstance(one.value, Attribution)]
        self._starts = [one.start for one, _ in self._said]
        names = [one.value for one in mentions if isinstance(one.value, Name)]
        self._persons = {name.full or name.name for name in names if not name.body}
        self._voices: Voices | None = None

    def spoken(self, held: Statement) -> Spoken | None:
        """Who is named as the speaker of a quotation just beside it, if a person is."""
        at = bisect_right(self._quotations, held.start, key=lambda one: one.start) - 1
        if at < 0 or not self._quotations[at].span.contains(held.span) or not isinstance(held.value, Quotation):
            return None
        quotation = self._quotations[at].span
        near = self._near(quotation)
        said = next((value for _, value in near if self._adjoins(value, quotation)), None)
        sentence = self._member.lines[line_at(self._member.lines, quotation.start)]
        if said is None or said.source is None or said.citing or not _SHARED.isdisjoint(sentence.keys):
            return None
        voice = self._voice(said)
        if voice is None:
            return None
        others = [self._voice(value) for _, value in near if value is not said]
        told = tuple(words(held.value.words))
        statement = self._statement(said, quotation, sentence.span)
        return Spoken(statement, told, voice, said.source.of(self._member.text), tuple(filter(None, others)))

    def _near(self, quotation: Offsets) -> list[tuple[Mention, Attribution]]:
        first = bisect_left(self._starts, quotation.start - LONGEST_MENTION - _NEAR)
        end = bisect_right(self._starts, quotation.end + _NEAR)
        return [held for held in self._said[first:end] if quotation.start - _NEAR < held[0].end]

    def _statement(self, said: Attribution, quotation: Offsets, sentence: Offsets) -> Statement:
        """The quotation with its speaker and the word of saying, as far as they fit."""
        spans = [Offsets(*span) for span in (said.source, said.cue, quotation) if span is not None]
        whole = Offsets(min(span.start for span in spans), max(span.end for span in spans))
        text = self._member.text
        shown = clipped(text, whole, said.source.start if said.source else None)
        return Statement(
            article=self._member.article,
            start=shown.start,
            end=shown.end,
            quote=shown.of(text),
            value=said,
            attributed_to=(said.speaker,) if said.speaker else (),
            sentence=Offsets(min(shown.start, sentence.start), max(shown.end, sentence.end)),
        )

    def _voice(self, said: Attribution) -> Voice | None:
        """The person who says it, if one is named there."""
        if said.speaker not in self._persons:
            return None
        if self._voices is None:
            self._voices = Voices(self._member.text, self._mentions)
        voice = self._voices.of(said)
        return voice if voice is not None and voice.sort == "person" else None

    def _adjoins(self, said: Attribution, quotation: Offsets) -> bool:
        """Whether source and word of saying stand just before or behind a quotation that they govern."""
        text = self._member.text
        if said.source is None or said.cue is None or not said.content.contains(quotation):
            return False
        start, end = min(said.source.start, said.cue.start), max(said.source.end, said.cue.end)
        if end <= quotation.start:
            between = text[end : quotation.start]
            return len(between) <= _HEARERS and "\n" not in between
        introduced = text[max(0, quotation.start - 3) : quotation.start].rstrip().endswith((":", ","))
        return not introduced and quotation.end <= start and set(text[quotation.end : start]) <= _BETWEEN
