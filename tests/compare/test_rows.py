"""What a person sees of a comparison: rows, words and changes."""

from reader.compare import changes, compare, mirrored
from reader.model import Comparison, Offsets, Witness
from reader.text.keys import Ignored
from tests.compare.invariants import check
from tests.compare.prose import witness

FIRST = "The harbour of Oldham was closed on Monday after a ship ran aground."
SECOND = "Pilots refused to leave the port until the storm had passed, the mayor said."
THIRD = "Nobody was hurt, and the cargo of 11,000 crates stayed dry."
FOURTH = "A tug from Ferrol is expected to arrive within two days."


def laid(a: str, b: str, ignored: Ignored | None = None) -> tuple[Comparison, Witness, Witness]:
    first, second = witness(a, "a"), witness(b, "b")
    comparison = compare(first, second, ignored) if ignored else compare(first, second)
    check(comparison, first, second, ignored or Ignored())
    return comparison, first, second


def kinds(comparison: Comparison) -> list[str]:
    return [row.kind for row in comparison.rows]


def marked(comparison: Comparison, a: Witness, b: Witness) -> list[tuple[str, str]]:
    """What each change takes away and what it puts there."""
    return [
        (change.a.of(a.text).strip() if change.a else "", change.b.of(b.text).strip() if change.b else "")
        for change in changes(comparison)
    ]


def test_a_paragraph_that_is_gone_and_one_that_is_new() -> None:
    comparison, a, b = laid(f"{FIRST}\n{SECOND}\n{THIRD}", f"{FIRST}\n{THIRD}\n{FOURTH}")
    assert kinds(comparison) == ["equal", "deleted", "equal", "inserted"]
    assert marked(comparison, a, b) == [(SECOND, ""), ("", FOURTH)]


def test_merged_paragraphs_are_rows_cut_at_the_borders_of_the_other_side() -> None:
    comparison, _, b = laid(f"{FIRST}\n{SECOND}\n{THIRD}", f"{FIRST} {SECOND} {THIRD}")
    assert kinds(comparison) == ["equal", "equal", "equal"]
    assert [row.b.of(b.text) for row in comparison.rows if row.b] == [FIRST, SECOND, THIRD]
    assert comparison.stats.changes == 0


def test_a_split_paragraph_with_new_words_at_the_cut() -> None:
    comparison, a, b = laid(f"{FIRST} {SECOND}", f"{FIRST} It lay there all night.\n{SECOND}")
    assert kinds(comparison) == ["changed", "equal"]
    assert marked(comparison, a, b) == [("", "It lay there all night.")]


def test_unmatched_words_at_a_cut_go_to_the_sentence_they_belong_to() -> None:
    before = f"{FIRST} Yet pilots {SECOND.removeprefix('Pilots ')}"
    comparison, a, _ = laid(before, f"{FIRST}\n{SECOND}")
    assert kinds(comparison) == ["equal", "changed"]
    assert comparison.rows[1].a
    assert comparison.rows[1].a.of(a.text).startswith("Yet pilots")


def test_changes_across_rows_with_nothing_equal_between_them_are_one() -> None:
    before = f"{FIRST}\n{SECOND}\n{THIRD}"
    after = f"{FIRST} The wind had turned.\n{FOURTH}\n{THIRD}"
    comparison, a, b = laid(before, after)
    found = marked(comparison, a, b)
    assert len(found) == 1
    assert found[0][0] == SECOND
    assert found[0][1] == f"The wind had turned.\n{FOURTH}"


def test_a_folded_row_stands_in_its_place_and_does_not_part_a_change() -> None:
    a = witness(f"{FIRST}\n{SECOND}\nSubscribe now\n{FOURTH}\n{THIRD}", "a", ["body", "body", "promo"])
    b = witness(f"{FIRST}\n{THIRD}", "b")
    comparison = compare(a, b)
    check(comparison, a, b)
    assert kinds(comparison) == ["equal", "deleted", "folded", "deleted", "equal"]
    assert [(change.first, change.last) for change in changes(comparison)] == [(1, 3)]


def test_typography_alone_is_a_row_of_its_own_kind() -> None:
    comparison, a, b = laid('"It\'s over", he said - twice.', "“It’s over”, he said – twice.")
    assert kinds(comparison) == ["typographic"]
    assert comparison.stats.typographic == 4
    assert comparison.stats.changes == 0
    written = [piece.a.of(a.text) for piece in comparison.rows[0].words if piece.op == "typographic" and piece.a]
    assert written == ["\"It's ", '"', "- "]
    assert not b.text.isascii()


def test_typography_counts_when_it_is_not_ignored() -> None:
    comparison, _, _ = laid('"It\'s over", he said twice.', "“It’s over”, he said twice.", Ignored(typography=False))
    assert comparison.stats.typographic == 0
    assert comparison.stats.changes > 0


def test_ignored_punctuation_and_case_go_with_the_word_before_them() -> None:
    ignored = Ignored(case=True, punctuation=True)
    comparison, a, _ = laid("Yes, he said; it was Over.", "yes he said, it was over", ignored)
    assert kinds(comparison) == ["typographic"]
    written = [piece.a.of(a.text) for piece in comparison.rows[0].words if piece.op == "typographic" and piece.a]
    assert written == ["Yes, ", "said; ", "Over."]


def test_white_space_is_no_change() -> None:
    comparison, _, _ = laid(FIRST, FIRST.replace(" ", "  "))
    assert kinds(comparison) == ["equal"]


def test_numbers_change_whole() -> None:
    comparison, a, b = laid(THIRD, THIRD.replace("11,000", "12,000"))
    assert marked(comparison, a, b) == [("11,000", "12,000")]


def test_an_inserted_sentence_begins_where_the_sentence_begins() -> None:
    new = "The mayor of Oldham was there."
    before = f"{FIRST} The mayor said so."
    comparison, a, b = laid(before, f"{FIRST} {new} The mayor said so.")
    assert marked(comparison, a, b) == [("", new)]


def test_a_sentence_of_which_little_survives_is_replaced_whole() -> None:
    gone = "The minister said on Monday that the new budget would be cut by a third."
    new = "Protesters in the square shouted that the police had beaten a student."
    comparison, a, b = laid(f"{FIRST} {gone} {SECOND}", f"{FIRST} {new} {SECOND}")
    assert marked(comparison, a, b) == [(gone, new)]


def test_words_that_meet_by_chance_between_long_changes_are_no_matches() -> None:
    gone = "North Korean state media said the leader had confirmed plans but gave no detail at all."
    new = " ".join(["Insight talks to North people who left their island and said why they did so"] * 8)
    comparison, a, b = laid(f"{FIRST}\n{SECOND}\n{gone}", f"{FIRST}\n{SECOND}\n{new}")
    assert marked(comparison, a, b) == [(gone, new)]


def test_a_little_word_between_long_changes_does_not_part_them() -> None:
    start, end = (
        "The long harbour wall near Oldham Castle was built",
        "before the great autumn storms came to that coast.",
    )
    gone, new = "from grey stones out of local quarries", "with white bricks out of distant kilns"
    comparison, a, b = laid(f"{start} {gone} {end}", f"{start} {new} {end}")
    assert marked(comparison, a, b) == [("from grey stones", "with white bricks"), ("local quarries", "distant kilns")]
    long_gone = "from grey stones, heavy boulders, broken rocks of local quarries, nearby mines, abandoned pits"
    long_new = "with white bricks, golden tiles, painted slates of distant kilns, foreign yards, northern works"
    comparison, a, b = laid(f"{start} {long_gone} {end}", f"{start} {long_new} {end}")
    assert len(changes(comparison)) == 1


def test_a_change_names_its_rows_and_its_reach_on_both_sides() -> None:
    comparison, _, _ = laid(f"{FIRST}\n{THIRD}", f"{FIRST}\n{THIRD.replace('Nobody', 'No one')}")
    (change,) = changes(comparison)
    start = len(FIRST) + 1
    assert (change.first, change.last) == (1, 1)
    assert change.a == Offsets(start, start + len("Nobody "))
    assert change.b == Offsets(start, start + len("No one "))


def test_little_in_common_is_no_version() -> None:
    a, b = witness(f"{FIRST} {SECOND}", "a"), witness(f"{THIRD} {FOURTH}", "b")
    comparison = compare(a, b)
    assert not comparison.same_work
    assert comparison.rows == ()
    assert comparison.coverage < 0.35
    assert mirrored(comparison) == compare(b, a)
