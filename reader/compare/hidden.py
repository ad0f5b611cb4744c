"""How many differences a comparison passes over, by what they are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.model import Comparison, Words
from reader.text.keys import TYPOGRAPHY, Ignored, fold
from reader.text.tokens import is_word, tokenize


class Hidden(NamedTuple):
    """Words and marks that are written differently and count as equal; one may differ in two ways."""

    typography: int = 0
    case: int = 0
    punctuation: int = 0


def hidden(comparison: Comparison, a: str, b: str, ignored: Ignored = TYPOGRAPHY) -> Hidden:
    """What a comparison made with `ignored` passes over; `a` and `b` are the texts, whole."""
    case = punctuation = 0
    for run in _typographic(comparison):
        before, after = (tokenize(text, *span) for text, span in ((a, run.a), (b, run.b)) if span is not None)
        words_before, words_after = (
            [key for token in tokens if is_word(key := fold(token))] for tokens in (before, after)
        )
        if ignored.case and len(words_before) != len(words_after):
            case += _letters(words_before) != _letters(words_after)
        elif ignored.case:
            case += sum(one != other for one, other in zip(words_before, words_after, strict=True))
        if ignored.punctuation:
            marks_before, marks_after = (
                Counter(key for token in tokens if not is_word(key := fold(token))) for tokens in (before, after)
            )
            punctuation += max((marks_before - marks_after).total(), (marks_after - marks_before).total())
    return Hidden(max(0, comparison.stats.typographic - case - punctuation), case, punctuation)


def _typographic(comparison: Comparison) -> Iterator[Words]:
    return (run for row in comparison.rows for run in row.words if run.op == "typographic")


def _letters(words: Iterable[str]) -> str:
    """What stands in words that one side writes together and the other apart."""
    return "".join(character for word in words for character in word if character.isalnum())
