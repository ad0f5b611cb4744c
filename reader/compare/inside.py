"""What changed inside a word or a number, letter by letter."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from reader.model import Offsets, WordKind, Words

_LONGEST = 200
"""Graphemes; what is longer is no word, and is shown as replaced."""
_LEAST_KEPT = 0.5
"""Of the longer word: with less in common, letters meet by chance."""
_FIRST_CODE = 0x4E00
"""Graphemes are encoded as letters, of one kind, so that none is a better border than another."""
_OPS: dict[int, WordKind] = {-1: "delete", 0: "equal", 1: "insert"}
_MIRRORED: dict[WordKind, WordKind] = {"delete": "insert", "insert": "delete", "equal": "equal"}


def inner_marks(a: str, b: str) -> tuple[Words, ...]:
    """The letters that changed between two words, in order: spans count code points from the beginning of `a` and `b`.

    Marks never part a grapheme. A word of which less than half is kept is one deletion and one insertion, so
    "defence" and "defense" differ in a letter, "red" and "green" wholly. Numbers keep their digits: "11,000" and
    "12,000" differ in one. The difference is diff-match-patch's (Myers 1986, semantic clean-up), without its clock.
    `inner_marks(b, a)` marks the same letters.
    """
    if (len(b), b) < (len(a), a):
        return tuple(_ordered(Words(op=_MIRRORED[words.op], a=words.b, b=words.a) for words in inner_marks(b, a)))
    letters_a, letters_b = _graphemes(a), _graphemes(b)
    if a != b and max(len(letters_a), len(letters_b)) > _LONGEST:
        return _replaced(a, b)
    marks = tuple(_marks(letters_a, letters_b))
    kept = sum(len(_graphemes(words.a.of(a))) for words in marks if words.a and words.b)
    return marks if kept >= _LEAST_KEPT * max(len(letters_a), len(letters_b)) else _replaced(a, b)


def _marks(a: Sequence[str], b: Sequence[str]) -> Iterator[Words]:
    from diff_match_patch import diff_match_patch

    codes = {grapheme: chr(_FIRST_CODE + number) for number, grapheme in enumerate(dict.fromkeys([*a, *b]))}
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    differences = differ.diff_main("".join(map(codes.__getitem__, a)), "".join(map(codes.__getitem__, b)), False)
    differ.diff_cleanupSemantic(differences)
    letters_a, letters_b = iter(a), iter(b)
    at_a = at_b = 0
    for sign, stretch in differences:
        end_a = at_a + sum(len(next(letters_a)) for _ in stretch) if sign <= 0 else at_a
        end_b = at_b + sum(len(next(letters_b)) for _ in stretch) if sign >= 0 else at_b
        yield Words(
            op=_OPS[sign], a=Offsets(at_a, end_a) if sign <= 0 else None, b=Offsets(at_b, end_b) if sign >= 0 else None
        )
        at_a, at_b = end_a, end_b


def _ordered(marks: Iterator[Words]) -> list[Words]:
    """What goes before what comes, between two equal stretches."""
    result: list[Words] = []
    for words in marks:
        if words.op == "delete" and result and result[-1].op == "insert":
            result.insert(-1, words)
        else:
            result.append(words)
    return result


def _replaced(a: str, b: str) -> tuple[Words, ...]:
    gone = (Words(op="delete", a=Offsets(0, len(a)), b=None),) if a else ()
    new = (Words(op="insert", a=None, b=Offsets(0, len(b))),) if b else ()
    return gone + new


class _Pattern(Protocol):
    def findall(self, string: str, /) -> list[str]: ...


@cache
def _cluster() -> _Pattern:
    import regex

    pattern: _Pattern = regex.compile(r"\X")
    return pattern


def _graphemes(word: str) -> list[str]:
    return list(word) if word.isascii() else _cluster().findall(word)
