"""Keys as numbers: what two units have in common, what it weighs, and whether it is a word."""

import re
from collections.abc import Iterable
from itertools import accumulate

from reader.model import Offsets
from reader.text.keys import Ignored, fold
from reader.text.tokens import is_word, tokenize

IGNORED = -1
"""The number of a token that does not count."""
PUNCTUATION_WEIGHT = 0.25
SHORT_WORD_WEIGHT = 0.5
WORD_WEIGHT = 1.0
NUMBER_WEIGHT = 1.5
_LONGEST_SHORT_WORD = 3
_PIECE = re.compile(r"\S+")
_PLAIN = re.compile(r"([A-Za-z]+(?:[-'][A-Za-z]+)*|[0-9]+(?:[.,:/][0-9]+)*)([,.;:!?])?")
_ENDS = frozenset(".!?…。！？")


class Vocabulary(dict[str, tuple[int, ...]]):
    """For each piece of text without white space the numbers of its units, made when first asked for.

    Attributes:
        weights: by number, how much it says that the key stands in both texts.
        words: by number, whether the key is a word or a number.
        ends: the numbers of the keys that can end a sentence.
        irregular: whether a piece was met of which not every character lies in a unit of its own, so that texts must be
            read token by token. Texts without such pieces have the same units either way.
    """

    def __init__(self, ignored: Ignored) -> None:
        super().__init__()
        self.weights: list[float] = []
        self.words: list[bool] = []
        self.ends: set[int] = set()
        self.irregular = False
        self._ignored = ignored
        self._plain = not (ignored.case or ignored.punctuation)
        self._numbers: dict[str, int] = {}
        self._tokens: dict[str, int] = {}
        self._offsets: dict[str, tuple[int, ...]] = {}

    def __missing__(self, piece: str) -> tuple[int, ...]:
        numbers = self[piece] = self._read(piece)
        return numbers

    def _read(self, piece: str) -> tuple[int, ...]:
        # Most pieces are one plain word or number, or one with a mark after it: tokens that are their own keys.
        if self._plain and (plain := _PLAIN.fullmatch(piece)):
            word, mark = plain.groups()
            return (self.of_key(word), self.of_key(mark)) if mark else (self.of_key(word),)
        tokens = tokenize(piece)
        numbers = tuple(map(self.of_token, tokens))
        if IGNORED in numbers or sum(tokens.ends) - sum(tokens.starts) != len(piece):
            self.irregular = True
        return numbers

    def numbers(self, text: str, span: Offsets) -> list[int]:
        """The numbers of the units of a block, token by token; ignored tokens make none, unless there are no others."""
        numbers = [number for token in tokenize(text, *span) if (number := self.of_token(token)) != IGNORED]
        written = "".join(span.of(text).split())
        return numbers or ([self.of_key(written)] if written else [])

    def starts(self, text: str, span: Offsets) -> list[int]:
        """Where the units of a block, which has some, begin in the text, whichever way they were read."""
        if not self.irregular:
            starts: list[int] = []
            for piece, start in _pieces(span.of(text), span.start):
                starts.append(start)
                if len(self[piece]) > 1:
                    starts += [start + offset for offset in self._inside(piece)[1:]]
            return starts
        tokens = tokenize(text, *span)
        starts = [start for start, token in zip(tokens.starts, tokens, strict=True) if self.of_token(token) != IGNORED]
        # What is ignored before the first unit belongs to it.
        return [span.end - len(span.of(text).lstrip()), *starts[1:]]

    def _inside(self, piece: str) -> tuple[int, ...]:
        """Where the units of a piece start, in code points from its beginning."""
        known = self._offsets.get(piece)
        if known is None:
            known = self._offsets[piece] = tokenize(piece).starts
        return known

    def of_token(self, surface: str) -> int:
        """The number of a token's key; -1 where the token is ignored."""
        number = self._tokens.get(surface)
        if number is None:
            key = fold(surface, self._ignored)
            number = self._tokens[surface] = self.of_key(key) if key else IGNORED
        return number

    def of_key(self, key: str) -> int:
        """The number of a key."""
        known = self._numbers.get(key)
        if known is None:
            known = self._numbers[key] = len(self.weights)
            word = key.isalnum() or is_word(key)
            self.words.append(word)
            self.weights.append(_weight(key) if word else PUNCTUATION_WEIGHT)
            if key[-1] in _ENDS:
                self.ends.add(known)
        return known

    def blank(self) -> int:
        """A number that no key has; it weighs nothing and is no word."""
        self.weights.append(0.0)
        self.words.append(False)
        return len(self.weights) - 1


def _pieces(stretch: str, start: int) -> Iterable[tuple[str, int]]:
    """What stands between white space, and where in the text, of which `stretch` begins at `start`."""
    pieces = stretch.split()
    if sum(map(len, pieces)) + len(pieces) - 1 == len(stretch):
        # With one white space between any two, lengths tell where pieces start.
        return zip(pieces, accumulate([len(piece) + 1 for piece in pieces], initial=start), strict=False)
    return [(match[0], start + match.start()) for match in _PIECE.finditer(stretch)]


def _weight(key: str) -> float:
    """How much it says that a word stands in both texts: short ones stand everywhere."""
    if key[0].isdigit():
        return NUMBER_WEIGHT
    if len(key) <= _LONGEST_SHORT_WORD and not key[0].isupper():
        return SHORT_WORD_WEIGHT
    return WORD_WEIGHT
