"""Keys as numbers: what two units have in common, what it weighs, and whether it is a word."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

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
_PLAIN = re.compile(r"([A-Za-z]+(?:[-'][A-Za-z]+)*|[0-9]+(?:[.,:/][0-9]+)*|[A-Za-z0-9]+)([,.;:!?])?")
_PLAIN_STRETCH = re.compile(r"[A-Za-z]+(?:,? (?:[A-Za-z]+|[0-9]+(?:[.,:/][0-9]+)*))*[,.]?")
"""As many words as there are pieces between single spaces."""
_ENDS = frozenset(".!?…。！？")


class _Inside(dict[str, tuple[int, ...]]):
    """Where the units of a piece start, in code points from its beginning."""

    def __init__(self, units: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self._units = units

    def __missing__(self, piece: str) -> tuple[int, ...]:
        starts = self[piece] = tokenize(piece).starts if len(self._units[piece]) > 1 else (0,)
        return starts


class Vocabulary(dict[str, tuple[int, ...]]):
    """For each piece of text without white space the numbers of its units, made when first asked for.

    Attributes:
        ignored: what does not count as a difference.
        weights: by number, how much it says that the key stands in both texts.
        words: by number, how many words and numbers the key is: none or one, of an anchor as many as it has.
        anchors: how many of the first numbers are those of anchors: stretches that are not looked into.
        ends: the numbers of the keys that can end a sentence.
        irregular: whether a piece was met of which not every character lies in a unit of its own, so that texts must be
            read token by token. Texts without such pieces have the same units either way.
    """

    def __init__(self, ignored: Ignored) -> None:
        super().__init__()
        self.weights: list[float] = []
        self.words: list[int] = []
        self.anchors = 0
        self.ends: set[int] = set()
        self.irregular = False
        self.ignored = ignored
        self._plain = not (ignored.case or ignored.punctuation)
        self._numbers: dict[str, int] = {}
        self._tokens: dict[str, int] = {}
        self._inside = _Inside(self)

    def __missing__(self, piece: str) -> tuple[int, ...]:
        numbers = self[piece] = self._read(piece)
        return numbers

    def _read(self, piece: str) -> tuple[int, ...]:
        # Most pieces are one plain word or number, or one with a mark after it: tokens that are their own keys.
        if self._plain and piece.isascii():
            if piece.isalnum():
                return (self.of_key(piece),)
            if plain := _PLAIN.fullmatch(piece):
                word, mark = plain.groups()
                return (self.of_key(word), self.of_key(mark)) if mark else (self.of_key(word),)
        tokens = tokenize(piece)
        numbers = tuple(map(self.of_token, tokens))
        if IGNORED in numbers or sum(tokens.ends) - sum(tokens.starts) != len(piece):
            self.irregular = True
        return numbers

    def anchor(self, count: int) -> None:
        """Keep the first so many numbers for anchors, before anything is read; each is unlike every other key."""
        self.anchors = count
        self.weights += [0.0] * count
        self.words += [0] * count
        self.ends.update(range(count))

    def count(self, anchors: Iterable[str]) -> None:
        """Note how many words anchors have, given the stretches that they stand for, once all else was read."""
        irregular, words, weights = self.irregular, self.words, self.weights
        for number, stretch in enumerate(anchors):
            count = _plain_words(stretch) if self._plain else 0
            if not count:
                known = (self[piece] for piece in stretch.split())
                count = sum(words[key] for keys in known for key in keys if key != IGNORED)
            words[number] = count
            weights[number] = count * WORD_WEIGHT
        self.irregular = irregular

    def numbers(self, stretch: str) -> list[int]:
        """The numbers of the units of a stretch of text, token by token.

        Ignored tokens make no unit, unless there are no others.
        """
        numbers = [number for token in tokenize(stretch) if (number := self.of_token(token)) != IGNORED]
        written = "".join(stretch.split())
        return numbers or ([self.of_key(written)] if written else [])

    def starts(self, stretch: str) -> tuple[int, ...]:
        """Where the units of a stretch, which has some, begin in it, whichever way they were read."""
        if not self.irregular:
            return self._starts_of_pieces(stretch)
        tokens = tokenize(stretch)
        starts = [start for start, token in zip(tokens.starts, tokens, strict=True) if self.of_token(token) != IGNORED]
        # What is ignored before the first unit belongs to it.
        return len(stretch) - len(stretch.lstrip()), *starts[1:]

    def _starts_of_pieces(self, stretch: str) -> tuple[int, ...]:
        pieces = stretch.split()
        starts = list(accumulate([len(piece) + 1 for piece in pieces[:-1]], initial=0))
        if starts[-1] + len(pieces[-1]) != len(stretch):
            # Only with one white space between any two, lengths tell where pieces start.
            starts = [match.start() for match in _PIECE.finditer(stretch)]
        inside = self._inside
        return tuple([start + offset for start, piece in zip(starts, pieces, strict=True) for offset in inside[piece]])

    def of_token(self, surface: str) -> int:
        """The number of a token's key; -1 where the token is ignored."""
        number = self._tokens.get(surface)
        if number is None:
            key = fold(surface, self.ignored)
            number = self._tokens[surface] = self.of_key(key) if key else IGNORED
        return number

    def of_key(self, key: str) -> int:
        """The number of a key."""
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.weights)
            if key.isalnum() or is_word(key):
                self.words.append(1)
                self.weights.append(_weight(key))
            else:
                self.words.append(0)
                self.weights.append(PUNCTUATION_WEIGHT)
            if key[-1] in _ENDS:
                self.ends.add(number)
        return number

    def blank(self) -> int:
        """A number that no key has; it weighs nothing and is no word."""
        self.weights.append(0.0)
        self.words.append(0)
        return len(self.weights) - 1


def _plain_words(stretch: str) -> int:
    """How many words there are, by a quick look: in letters and digits, commas between, a full stop; else 0."""
    words = stretch.rstrip(". ").replace(", ", " ")
    if stretch.isascii() and "  " not in words and words.replace(" ", "").isalnum() and words[0] != " ":
        return words.count(" ") + 1
    return stretch.count(" ") + 1 if _PLAIN_STRETCH.fullmatch(stretch) else 0


def _weight(key: str) -> float:
    """How much it says that a word stands in both texts: short ones stand everywhere."""
    if key[0].isdigit():
        return NUMBER_WEIGHT
    if len(key) <= _LONGEST_SHORT_WORD and not key[0].isupper():
        return SHORT_WORD_WEIGHT
    return WORD_WEIGHT
