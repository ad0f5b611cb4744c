"""What versions say at one place, grouped by wording."""

from reader.compare import collate, unpaired, variants
from reader.text.keys import Ignored
from tests.compare.prose import witness

A = "The ministry sent 11,000 men to the north, a “lawmaker” said on Monday."
B = 'The Ministry sent 12,000 men to the north, a "lawmaker" said on Monday.'
C = 'The ministry sent 12,000 men to the cold north, a "lawmaker" said.'


def said(ignored: Ignored | None = None) -> list[list[tuple[str, str]]]:
    witnesses = [witness(text, id) for id, text in zip("abc", (A, B, C), strict=True)]
    texts = {one.id: one.text for one in witnesses}
    found = variants(collate(witnesses, "a"), texts, ignored or Ignored())
    return [[(reading.words, "".join(reading.articles)) for reading in variant.readings] for variant in found]


def test_agreeing_versions_stand_together_and_the_base_first() -> None:
    assert said() == [
        [("ministry", "ac"), ("Ministry", "b")],
        [("11,000", "a"), ("12,000", "bc")],
        [("", "ab"), ("cold", "c")],
        [("on Monday", "ab"), ("", "c")],
    ]


def test_what_is_ignored_makes_no_wording() -> None:
    assert len(said(Ignored(case=True))) == 3
    assert any("“" in words for variant in said(Ignored(typography=False)) for words, _ in variant)


def test_a_place_where_the_base_says_nothing_lies_after_the_words_before_it() -> None:
    witnesses = [witness(text, id) for id, text in zip("abc", (A, B, C), strict=True)]
    found = variants(collate(witnesses, "a"), {one.id: one.text for one in witnesses})
    (added,) = (one for one in found if not one.readings[0].words)
    assert added.place.length == 0
    assert A[: added.place.start].rstrip().endswith("to the")
    assert added.differing == ("c",)


def test_unpaired_sentences_are_those_that_no_pair_meets() -> None:
    one = witness("It rained. The river rose. Nobody was hurt.\nSign up", labels=["body", "promo"])
    first, second, third = unpaired(one, ())
    assert [span.of(one.text) for span in (first, second, third)] == [
        "It rained.",
        "The river rose.",
        "Nobody was hurt.",
    ]
    assert unpaired(one, [second]) == (first, third)
