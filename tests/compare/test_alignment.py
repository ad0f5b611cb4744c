"""Sentences of two articles that report the same in other words."""

from itertools import pairwise
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.compare import LEAST_COVERAGE, compare, mirrored
from reader.compare.alignment import paired_sentences
from tests.compare import prose
from tests.compare.prose import witness

A = witness(
    "The harbour of Oldham was closed on Monday after a ship ran aground.\n"
    "Pilots refused to leave port until the storm had passed, and the mayor thanked them for their patience.\n"
    "Bread has become dearer in the capital for the third month in a row.",
    "a",
)
B = witness(
    "Bakers in the capital are selling bread at a dearer price for a third month.\n"
    "On Monday a ship that ran aground closed the harbour of Oldham to all traffic.\n"
    "The storm kept pilots in port, which they refused to leave until it had passed. "
    "Their patience was praised by the mayor, who thanked them.\n"
    "Chess players met under the old lime trees.",
    "b",
)


def test_what_reports_the_same_is_paired_whatever_its_place() -> None:
    pairs = [
        ([span.of(A.text)[:12] for span in pair.a], [span.of(B.text)[:12] for span in pair.b])
        for pair in paired_sentences(A, B)
    ]
    assert pairs == [
        (["The harbour "], ["On Monday a "]),
        (["Pilots refus"], ["The storm ke", "Their patien"]),
        (["Bread has be"], ["Bakers in th"]),
    ]


def test_a_comparison_of_two_works_carries_the_pairs_in_both_directions() -> None:
    comparison = compare(A, B)
    assert not comparison.same_work
    assert comparison.coverage < LEAST_COVERAGE
    assert comparison.sentences == paired_sentences(A, B)
    assert {(pair.a, pair.b) for pair in compare(B, A).sentences} == {
        (pair.a, pair.b) for pair in mirrored(comparison).sentences
    }


@given(st.integers(0, 1000))
@settings(max_examples=25, deadline=None)
def test_pairs_hold_sentences_in_order_and_one_side_alone(seed: int) -> None:
    random = Random(seed)
    known = prose.vocabulary(random, 60)
    a = witness(prose.text_of(prose.prose(random, 150, known)), "a")
    b = witness(prose.text_of(prose.prose(random, 150, known)), "b")
    pairs = paired_sentences(a, b)
    assert all(len(pair.a) == 1 or len(pair.b) == 1 for pair in pairs)
    assert all(0 <= pair.score <= 1 for pair in pairs)
    assert all(before.a[0] <= after.a[0] for before, after in pairwise(pairs))
    assert len({(one, other) for pair in pairs for one in pair.a for other in pair.b}) == sum(
        len(pair.a) * len(pair.b) for pair in pairs
    )


@given(st.integers(0, 1000))
@example(162)
@settings(max_examples=25, deadline=None)
def test_the_other_order_of_two_articles_gives_the_same_pairs(seed: int) -> None:
    random = Random(seed)
    known = prose.vocabulary(random, 40)
    told = prose.prose(random, 150, known)
    a = witness(prose.text_of(told), "a")
    b = witness(prose.text_of(prose.edited(random, told, 0.6, fresh=False).paragraphs), "b")
    there = {(pair.b, pair.a, pair.score) for pair in paired_sentences(b, a)}
    here = {(pair.a, pair.b, pair.score) for pair in paired_sentences(a, b)}
    assert here == there
    assert here


def test_one_sentence_whose_numbers_stand_in_two_is_paired_with_both() -> None:
    a = witness("The fund took in 340 million crowns this spring, of which 210 million came from abroad.", "a")
    b = witness(
        "Investors gave the fund 340 million crowns in spring.\n"
        "Rain fell on the northern valleys for most of the week.\n"
        "From abroad came 210 million crowns of the money for the fund.",
        "b",
    )
    assert [[span.of(b.text)[:9] for span in pair.b] for pair in paired_sentences(a, b)] == [["Investors", "From abro"]]


def test_articles_about_different_things_share_no_sentence() -> None:
    a = witness(
        "The mayor said on Monday that the bridge would be closed for a year.\n"
        "Repairs cost 12 million crowns, she told reporters after the meeting.",
        "a",
    )
    b = witness(
        "Bakers raised their prices for the third time since the harvest failed.\n"
        "Flour costs twice what it did, one of them told reporters in the spring.",
        "b",
    )
    assert paired_sentences(a, b) == ()
