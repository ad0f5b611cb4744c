"""What became of each sentence in another version."""

from reader.compare import compare, fates, traced
from reader.model import Offsets
from reader.text.sentences import sentences
from tests.compare.prose import witness
from tests.versions import FIRST, LATER, MOVED, SHORT, version


def fated(a: tuple[str, ...], b: tuple[str, ...]) -> list[str]:
    one, other = (witness(version(name, paragraphs).text, name) for name, paragraphs in (("a", a), ("b", b)))
    spans = [span for block in one.compared for span in sentences(one.text, block.start, block.end)]
    return list(fates(spans, compare(one, other)))


def test_sentences_are_the_same_edited_moved_or_absent() -> None:
    assert fated(FIRST, FIRST) == ["same"] * 7
    assert fated(FIRST, LATER) == ["same", "edited", "edited", "same", "same", "same", "same"]
    assert fated(FIRST, SHORT) == ["same", "same", "edited", "edited", "same", "same", "absent"]
    assert fated(FIRST, MOVED) == ["same", "same", "edited", "same", "moved and edited", "same", "same"]
    kept = (FIRST[3], *FIRST[:3], *FIRST[4:])
    assert fated(FIRST, kept) == ["same", "same", "same", "same", "moved", "same", "same"]


def test_words_inserted_inside_a_sentence_edit_it_and_words_after_it_do_not() -> None:
    added = (FIRST[0].replace("the mayor", "the old mayor"), *FIRST[1:3], FIRST[3] + " It is loved.", *FIRST[4:])
    assert fated(FIRST, added) == ["same", "edited", "same", "same", "same", "same", "same"]


def test_nothing_asked_for_is_nothing_found() -> None:
    one = witness(FIRST[0], "a")
    assert fates((), compare(one, one)) == ()
    assert fates([Offsets(0, 3)], compare(one, one)) == ("same",)


def test_a_base_is_traced_sentence_by_sentence_in_every_version() -> None:
    base, *others = (
        witness(version(name, paragraphs).text, name) for name, paragraphs in (("a", FIRST), ("b", SHORT), ("c", MOVED))
    )
    rows = traced(base, [compare(base, other) for other in others])
    assert [row.sentence.span for row in rows] == sorted(row.sentence.span for row in rows)
    assert [row.fates[0] for row in rows] == fated(FIRST, SHORT)
    assert [row.fates[1] for row in rows] == fated(FIRST, MOVED)
    assert [row.fates for row in traced(base, ())] == [()] * 7
