"""Texts that nobody writes but somebody opens: the answer is right, and the work bounded."""

from collections.abc import Sequence
from random import Random

import pytest

from reader.compare import compare
from reader.compare.common import common
from reader.compare.ends import Keys
from reader.compare.gaps import matched
from reader.compare.runs import Gap, Run
from tests.compare.invariants import check
from tests.compare.prose import witness

FAMILY = "👩\u200d👩\u200d👧"


@pytest.mark.parametrize("empty", ["", " ", "\n \t\n", "\u3000"])
def test_two_texts_of_nothing_are_the_same(empty: str) -> None:
    comparison = compare(witness(empty, "a"), witness("", "b"))
    assert comparison.same_work
    assert comparison.rows == ()


@pytest.mark.parametrize("empty", ["", " \n "])
def test_nothing_and_something_are_no_versions(empty: str) -> None:
    comparison = compare(witness(empty, "a"), witness("Something.", "b"))
    assert not comparison.same_work
    assert comparison.coverage == 0
    assert comparison.rows == ()


def test_one_word() -> None:
    assert not compare(witness("one", "a"), witness("other", "b")).same_work
    assert [row.kind for row in compare(witness("one", "a"), witness("one", "b")).rows] == ["equal"]


def test_furniture_alone_is_folded() -> None:
    a, b = witness("Read more", "a", ["promo"]), witness("Comments", "b", ["comments"])
    comparison = compare(a, b)
    check(comparison, a, b)
    assert [(row.kind, row.a is None) for row in comparison.rows] == [("folded", False), ("folded", True)]


def test_a_hundred_thousand_equal_words() -> None:
    a, b = witness("war " * 100_000, "a"), witness("x " + "war " * 99_999 + "y", "b")
    comparison = compare(a, b)
    check(comparison, a, b)
    assert (comparison.stats.deleted, comparison.stats.inserted) == (1, 2)


def test_one_line_of_five_megabytes() -> None:
    words = " ".join(f"word{number}" for number in Random(1).choices(range(100_000), k=500_000))
    a, b = witness(words, "a"), witness(words.replace("word777 ", "other "), "b")
    assert len(a.text) > 4_800_000
    comparison = compare(a, b)
    changed = words.count("word777 ")
    assert comparison.stats.deleted == comparison.stats.inserted == comparison.stats.changes == changed > 0
    assert len(comparison.rows) == 1


def test_text_that_repeats_itself_with_edits_keeps_most_of_itself() -> None:
    period = [1, 2, 3, 4] * 15_000
    a = list(period)
    b = list(period)
    for place in range(500, 60_000, 1_500):
        a[place] = 90
        b[place + 700 if place + 700 < len(b) else place] = 91
    b.insert(30_000, 92)
    kept = sum(run.length for run in matched(a, b, [], [1.0] * 100))
    assert kept > 0.995 * (len(period) - 80)


@pytest.mark.parametrize("period", range(2, 9))
@pytest.mark.parametrize("paragraph", [60, 30_000])
def test_a_text_that_is_one_phrase_over_and_over_shows_its_few_edits(
    period: int, paragraph: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved: list[int] = []

    def counted(a: Keys, b: Keys, gap: Gap, weights: Sequence[float]) -> list[Run]:
        solved.append(gap.cells)
        return common(a, b, gap, weights)

    monkeypatch.setattr("reader.compare.gaps.common", counted)
    first = [f"w{number % period}" for number in range(30_000)]
    second = list(first)
    for place in range(29_200, 0, -1_500):
        second[place : place + 1] = [f"new{place}"] if place % 1_000 > 500 else [second[place], f"new{place}"]
    a, b = (
        witness("\n".join(" ".join(text[at : at + paragraph]) for at in range(0, len(text), paragraph)), name)
        for text, name in ((first, "a"), (second, "b"))
    )
    comparison = compare(a, b)
    check(comparison, a, b)
    assert comparison.stats.changes == comparison.stats.inserted == 20
    assert comparison.stats.deleted == 10
    # No pair of windows is larger than two thousand units, and each gets a quarter of that further at least.
    assert max(solved) <= 2_000**2
    assert len(solved) <= 30_000 / 500


def test_of_two_letters_in_no_order_every_one_is_found_again_beside_long_insertions() -> None:
    random = Random(1)
    a = [random.randrange(2) for _ in range(12_000)]
    b = list(a)
    for place in range(11_300, 0, -1_700):
        b[place:place] = [2] * 300
    assert sum(run.length for run in matched(a, b, [], [1.0] * 3)) == len(a)


def test_a_number_is_worth_more_than_two_commas() -> None:
    number, comma, stop = range(3)
    weights = [1.5, 0.25, 0.25]
    assert common([number, comma, stop], [comma, stop, number], Gap(0, 3, 0, 3), weights) == [Run(0, 2, 1)]
    assert common([number, comma, stop], [comma, stop, number], Gap(0, 3, 0, 3), [1.0] * 3) == [Run(1, 0, 2)]


def test_two_long_texts_with_nothing_in_common_but_one_word() -> None:
    a, b = ["a", "x"] * 20_000, ["b", "x"] * 20_000
    comparison = compare(witness(" ".join(a), "a"), witness(" ".join(b), "b"))
    assert 0 <= comparison.coverage <= 1


@pytest.mark.parametrize(
    ("before", "after", "deleted", "inserted"),
    [
        (
            "He said \ud800 at last, and left the room.",
            "He said \udfff at last, and left the room.",
            "\ud800 ",
            "\udfff ",
        ),
        ("Le cafe\u0301 noir est froid ici.", "Le cafe noir est froid ici.", "cafe\u0301 ", "cafe "),
        (f"The {FAMILY} family came home again.", "The 👩 family came home again.", f"{FAMILY} ", "👩 "),
        ("قال الرئيس إن الحرب انتهت اليوم", "قال الوزير إن الحرب انتهت اليوم", "الرئيس ", "الوزير "),
        ("他昨天在北京说战争结束了", "他今天在北京说战争结束了", "昨", "今"),
        ("เขาไปตลาดเมื่อวานนี้", "เขามาตลาดเมื่อวานนี้", "ไป", "มา"),
        ("It cost 11,000 crowns in all that year.", "It cost 12,000 crowns in all that year.", "11,000 ", "12,000 "),
    ],
)
def test_letters_numbers_and_graphemes_stay_whole(before: str, after: str, deleted: str, inserted: str) -> None:
    a, b = witness(before, "a"), witness(after, "b")
    comparison = compare(a, b)
    check(comparison, a, b)
    pieces = [piece for row in comparison.rows for piece in row.words]
    assert "".join(piece.a.of(before) for piece in pieces if piece.op == "delete" and piece.a) == deleted
    assert "".join(piece.b.of(after) for piece in pieces if piece.op == "insert" and piece.b) == inserted


@pytest.mark.parametrize(
    "moved",
    [
        "قال الوزير إن الحرب انتهت اليوم بعد مفاوضات طويلة في العاصمة",
        "他昨天在北京说战争结束了，士兵们都回家了。",
        "เขาไปตลาดเมื่อวานนี้และซื้อปลาสดมาก",
        "Le cafe\u0301 noir de la gare e\u0301tait ferme\u0301 hier soir, dit le mai\u0302tre.",
        f"The {FAMILY} family came home {FAMILY} again with all their {FAMILY} friends \ud800 at last.",
    ],
)
def test_a_paragraph_moves_in_any_script(moved: str) -> None:
    rest = [" ".join(f"word{number}" for number in range(first, first + 20)) for first in range(0, 100, 20)]
    a, b = witness("\n".join([moved, *rest]), "a"), witness("\n".join([*rest, moved]), "b")
    comparison = compare(a, b)
    check(comparison, a, b)
    assert [(move.a.of(a.text), move.b.of(b.text)) for move in comparison.moves] == [(moved, moved)]
    assert comparison.stats.deleted == comparison.stats.inserted == 0


def test_a_combining_accent_is_typography_against_the_whole_letter() -> None:
    comparison = compare(witness("Le cafe\u0301 noir.", "a"), witness("Le café noir.", "b"))
    assert [row.kind for row in comparison.rows] == ["typographic"]
    assert comparison.stats.typographic == 1
