"""What is written together on one side and apart on the other is no change of words."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare import compare, hidden, mirrored
from reader.model import Comparison
from reader.text.keys import TYPOGRAPHY, Ignored
from tests.compare import prose
from tests.compare.invariants import check
from tests.compare.prose import witness

WORDS_ALONE = Ignored(case=True, punctuation=True)


def laid(a: str, b: str, ignored: Ignored = TYPOGRAPHY) -> Comparison:
    first, second = witness(a, "a"), witness(b, "b")
    comparison = compare(first, second, ignored)
    check(comparison, first, second, ignored)
    assert compare(second, first, ignored) == mirrored(comparison)
    return comparison


SENTENCE = "Pilots in Oldham say that it was a great {} by all who were aboard the ship."


@pytest.mark.parametrize(
    ("together", "apart"),
    [
        ("effort-the best", "effort – the best"),
        ("effort—the best", "effort - the best"),
        ("effort, and they don't regret it", "effort, and they don ’ t regret it"),
        ("effort for 2,000 sailors", "effort for 2, 000 sailors"),
        ("effort of the U.N. and", "effort of the U. N. and"),
    ],
)
@pytest.mark.parametrize("ignored", [TYPOGRAPHY, WORDS_ALONE])
def test_white_space_around_a_mark_is_no_change(together: str, apart: str, ignored: Ignored) -> None:
    comparison = laid(SENTENCE.format(together), SENTENCE.format(apart), ignored)
    stats = comparison.stats
    assert (stats.deleted, stats.inserted, stats.changes) == (0, 0, 0)
    otherwise = "".join(together.split()) != "".join(apart.split())
    assert [row.kind for row in comparison.rows] == ["typographic" if otherwise else "equal"]
    assert stats.typographic == otherwise


@pytest.mark.parametrize(
    ("one", "other"),
    [("effort, maybe, made", "effort, may be, made"), ("well-run effort", "well run effort"), ("man-made", "made-man")],
)
def test_other_words_are_other_words(one: str, other: str) -> None:
    assert laid(SENTENCE.format(one), SENTENCE.format(other)).stats.changes == 1


def test_a_word_beside_them_is_all_that_changed() -> None:
    comparison = laid(SENTENCE.format("success of the team's crew"), SENTENCE.format("success of the team ’ s sailors"))
    changed = [words for words in comparison.rows[0].words if words.op in ("delete", "insert")]
    assert (comparison.stats.deleted, comparison.stats.inserted, comparison.stats.typographic) == (1, 1, 1)
    assert len(changed) == 2


def test_dashes_are_told_apart_where_typography_counts() -> None:
    with_dash, apart = SENTENCE.format("effort-the best"), SENTENCE.format("effort – the best")
    assert laid(with_dash, apart, Ignored(typography=False)).stats.changes == 1


def test_they_are_no_changes_of_case_or_of_punctuation() -> None:
    a, b = SENTENCE.format("effort-the Best"), SENTENCE.format("effort – the best")
    counted = hidden(laid(a, b, Ignored(case=True)), a, b, Ignored(case=True))
    assert (counted.typography, counted.case, counted.punctuation) == (1, 1, 0)


def test_inside_a_move_they_count_as_moved() -> None:
    gone = "Nobody from the crew of the old ship didn't know that she wouldn't last another winter at sea."
    lines = [f"{SENTENCE.format(word)} It {word}s." for word in ("sail", "sing", "work", "look")]
    moved = gone.replace("didn't", "didn ’ t")
    stats = laid("\n".join([gone, *lines]), "\n".join([*lines, moved])).stats
    assert (stats.moves, stats.moved, stats.deleted, stats.inserted, stats.typographic) == (1, 18, 0, 0, 1)


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_every_invariant_holds_where_words_are_torn_apart(seed: int) -> None:
    random = Random(seed)
    first = prose.prose(random, random.randint(20, 300), prose.vocabulary(random, random.choice([30, 2000])))
    marks = ["-", "'", ",", ". "]
    first = [[random.choice(marks).join(line[at : at + 2]) for at in range(0, len(line), 2)] for line in first]
    second = prose.moved(random, prose.edited(random, first, 0.05).paragraphs, random.choice([0, 1]))
    text = "".join(
        f" {letter} " if letter in "-'," and random.random() < 0.5 else letter for letter in prose.text_of(second)
    )
    for ignored in (TYPOGRAPHY, WORDS_ALONE):
        comparison = compare(witness(prose.text_of(first), "a"), witness(text, "b"), ignored)
        if comparison.same_work:
            laid(prose.text_of(first), text, ignored)
