"""What each sentence of an article lays to a source, and which it states on its own word."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.claims.sentences.partners import Member
from reader.claims.sourcing.voices import Voice, Voices, speaks_in, tells_of_saying
from reader.claims.surroundings.words import content
from reader.claims.told import line_at
from reader.model import Attribution, Mention, Offsets, Quotation
from reader.text.keys import words
from reader.text.similarity import weighted

_BESIDE = 60
"""Code points on each side of a statement within which the words stand that say what it is about."""
_QUOTES = '"“”„«»'
_MOST = 12
"""Attributions of one sentence that are compared."""


class Laid(NamedTuple):
    """What a sentence lays to a source: the attribution, and the part of what is said that stands in the sentence."""

    mention: Mention
    value: Attribution
    said: tuple[Offsets, ...]
    vector: Mapping[str, float]
    voice: Voice | None
    quoted: bool

    def beside(self, span: Offsets, text: str) -> list[str]:
        """The stems of what is said near a statement, if that stands in it."""
        part = next((part for part in self.said if part.contains(span)), None)
        if part is None:
            return []
        start, end = max(part.start, span.start - _BESIDE), min(part.end, span.end + _BESIDE)
        start = start if start == part.start else text.find(" ", start, span.start + 1)
        end = end if end == part.end else text.rfind(" ", span.end - 1, end)
        return content(words(text[max(part.start, start) : end if end >= span.end else span.end]))


class Attributed:
    """An article with what each of its sentences lays to whom, read when it is asked for."""

    def __init__(self, member: Member, mentions: Sequence[Mention], weights: Mapping[str, float]) -> None:
        self.member = member
        self.weights = weights
        self._voices: Voices | None = None
        self._mentions = mentions
        self._touching: dict[int, list[Mention]] = {}
        self._laid_in: dict[int, list[Laid]] = {}
        self._open: set[int] = set()
        """sentences in which somebody is quoted, or something is only alleged"""
        for mention in mentions if member.lines else ():
            if mention.kind in ("attribution", "quotation", "certainty"):
                lines = range(line_at(member.lines, mention.start), line_at(member.lines, mention.end - 1) + 1)
                for line in lines[: 2 * _MOST]:
                    if mention.kind == "attribution":
                        self._touching.setdefault(line, []).append(mention)
                    elif mention.value == "alleged" or _speech(mention, member.lines[line].span):
                        self._open.add(line)

    def laid(self, line: int) -> list[Laid]:
        """What a sentence lays to a source in words of saying, not in quotation marks alone."""
        if line not in self._laid_in:
            touching = self._touching.get(line, ())[:_MOST]
            self._laid_in[line] = [one for mention in touching if (one := self._laid(mention, line))]
        return self._laid_in[line]

    def flat(self, line: int) -> bool:
        """Whether a sentence is stated in the article's own words, laid to nobody."""
        if line in self._open or line in self._touching or tells_of_saying(self.member.lines[line].keys):
            return False
        printed = self.member.lines[line].span.of(self.member.text).rstrip(f"{_QUOTES} \n")
        return printed.endswith(".") and not printed.startswith(tuple(_QUOTES))

    def _laid(self, mention: Mention, line: int) -> Laid | None:
        value, text = mention.value, self.member.text
        if not isinstance(value, Attribution) or value.source is None or not speaks_in(mention, text):
            return None
        sentence = self.member.lines[line].span
        parts = value.parts or (value.content,)
        said = tuple(
            Offsets(max(part.start, sentence.start), min(part.end, sentence.end))
            for part in parts
            if part.overlap(sentence)
        )
        if not said:
            return None
        if self._voices is None:
            self._voices = Voices(text, self._mentions)
        spoken = content(key for part in said for key in words(part.of(text)))
        quoted = parts[0].of(text)[:1] in _QUOTES
        return Laid(mention, value, said, weighted(spoken, self.weights), self._voices.of(value), quoted)


def _speech(mention: Mention, sentence: Offsets) -> bool:
    """Whether a quotation is more than a few words that the sentence takes up."""
    if not isinstance(mention.value, Quotation):
        return False
    return mention.value.speaker is not None or 2 * mention.span.overlap(sentence) > sentence.length
