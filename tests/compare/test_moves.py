"""What moved: found, told apart from what did not, and never more than was moved."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.versions import Place, Versions, versions
from reader.compare import changes, compare, mirrored
from reader.compare.engine import compared
from reader.model import Comparison
from tests.compare import prose
from tests.compare.invariants import check
from tests.compare.prose import witness

WORDS = 3000
PARAGRAPHS = [
    "The harbour of Oldham was closed on Monday after a ship ran aground near the old pier.",
    "Pilots refused to leave the port until the storm had passed, the mayor said in a letter.",
    "Nobody was hurt, and the cargo of 11,000 crates stayed dry under heavy sheets of canvas.",
    "A tug from Ferrol is expected to arrive within two days, bringing divers and strong pumps.",
    "Bread has become dearer in the capital for the third month in a row, bakers complained.",
]


def laid(a: list[str], b: list[str]) -> Comparison:
    first, second = witness("\n".join(a), "a"), witness("\n".join(b), "b")
    comparison = compare(first, second)
    check(comparison, first, second)
    assert compare(second, first) == mirrored(comparison)
    return comparison


def test_a_paragraph_that_moved_is_two_rows_and_one_change() -> None:
    one, two, three, four, five = PARAGRAPHS
    comparison = laid(PARAGRAPHS, [one, three, four, five, two])
    assert [row.kind for row in comparison.rows] == ["equal", "moved", "equal", "equal", "equal", "moved"]
    assert comparison.stats.moves == comparison.stats.changes == 1
    assert comparison.stats.moved == 17
    assert comparison.stats.deleted == comparison.stats.inserted == 0
    (change,) = changes(comparison)
    (move,) = comparison.moves
    assert (change.move, change.a, change.b) == (move.id, move.a, move.b)


def test_a_move_carries_the_edits_inside_it() -> None:
    one, two, three, four, five = PARAGRAPHS
    edited = two.replace("storm", "gale")
    comparison = laid(PARAGRAPHS, [one, three, four, five, edited])
    (move,) = comparison.moves
    ops = [(words.op, words.a and words.a.of("\n".join(PARAGRAPHS))) for words in move.words]
    assert [op for op, _ in ops] == ["equal", "delete", "insert", "equal"]
    assert ops[1][1] == "storm "
    assert (comparison.stats.deleted, comparison.stats.inserted) == (1, 1)
    assert comparison.stats.changes == 1


def test_a_sentence_moves_within_its_paragraph() -> None:
    one, two, three, four, five = PARAGRAPHS
    comparison = laid([f"{one} {two} {three}", four, five], [f"{one} {three}", f"{two} {four}", five])
    (move,) = comparison.moves
    assert move.a.length == len(two)


def test_a_phrase_that_stands_elsewhere_is_no_move() -> None:
    one, two, three, four, five = PARAGRAPHS
    assert not laid(
        [f"{one} Two men said so.", two, three, four, five], [one, two, three, four, f"{five} He said so."]
    ).moves


def test_what_mostly_changed_has_not_moved() -> None:
    one, _, three, four, five = PARAGRAPHS
    other = "Pilots refused to leave the port when fourteen angry sailors from Vigo burned every flag they could find."
    assert not laid(PARAGRAPHS, [one, three, four, five, other]).moves


def test_what_stayed_in_its_place_has_not_moved() -> None:
    one, _, three, four, five = PARAGRAPHS
    assert not laid(PARAGRAPHS, [one, "Quite another story begins here, and nobody knows it.", three, four, five]).moves


def test_a_phrase_kept_in_a_sentence_that_was_replaced_has_not_moved() -> None:
    phrase = "in the old hall by the big river"
    gone = (
        f"Ministers who had promised lower taxes for farmers last spring met {phrase} and quarrelled about money, "
        "pensions, hospitals, railways, schools and several foreign debts."
    )
    new = (
        f"Children remember how their grandmother sang slow ballads {phrase} while candles burned around her, "
        "dogs slept, neighbours knitted socks, and winter covered every single roof."
    )
    one, two, three, four, five = PARAGRAPHS
    assert not laid([one, gone, two, three, four, five], [one, new, two, three, four, five]).moves


def test_a_phrase_of_many_words_that_stands_in_two_sentences_has_not_moved() -> None:
    phrase = "the Harbour and Pilotage Board or the National"
    gone = f"Skippers who had lost their papers in last year's floods were told to write to {phrase} Archive."
    new = f"Nobody knows how much money the builders of the new quay may have been promised by {phrase} Bank in May."
    one, two, three, four, five = PARAGRAPHS
    assert not laid([one, gone, two, three, four, five], [one, two, three, four, five, new]).moves


def test_most_of_a_sentence_moves() -> None:
    gone = "It was not said how many people were on the ferry when the fire broke out below."
    new = "She would not tell how many people were on the ferry when the fire broke out below."
    one, two, three, four, five = PARAGRAPHS
    (move,) = laid([f"{one} {gone}", two, three, four, five], [one, two, three, four, f"{five} {new}"]).moves
    assert (move.a.length, move.b.length) == (len(gone), len(new))


def test_a_long_clause_moves_between_longer_sentences() -> None:
    clause = (
        "said Marta Ferrol, chief of the pilots in Oldham, who will become head of the newly founded rescue service"
    )
    gone = f'"Ships were sent to sea that should have been broken up at least twenty years ago in the yards," {clause}.'
    new = f'"Tides have never risen as high in any winter that old people in these parts can remember, ever," {clause}.'
    one, two, three, four, five = PARAGRAPHS
    (move,) = laid([f"{gone} {one}", two, three, four, five], [one, two, three, four, f"{five} {new}"]).moves
    assert move.a.of(f"{gone} {one}") == f"{clause}."


@pytest.mark.parametrize("reworded", ["early on Monday morning", "in the night", "before dawn, as reported by sailors"])
@pytest.mark.parametrize(
    "edits", [[], [("leave", "quit"), ("storm", "gale"), ("the mayor", "our mayor"), (" a l", " one l")]]
)
def test_a_sentence_takes_its_full_stop_along(reworded: str, edits: list[tuple[str, str]]) -> None:
    one, two, three, four, five = PARAGRAPHS
    new = two
    for before, after in edits:
        new = new.replace(before, after)
    opening, closing = "A bell rang in every church of the town", "Then all lamps went out at once, and it was quiet."
    a = [f"{opening} {reworded}. {two} {closing}", three, four, five, one]
    b = [f"{opening}. {closing}", three, four, five, f"{one} {new}"]
    for first, second in ((a, b), (b, a)):
        comparison = laid(first, second)
        (move,) = comparison.moves
        assert {move.a.of("\n".join(first)), move.b.of("\n".join(second))} == {two, new}
        beside = [words for row in comparison.rows for words in row.words if row.move is None]
        gone = [words.a.of("\n".join(first)) for words in beside if words.a and not words.b]
        come = [words.b.of("\n".join(second)) for words in beside if words.b and not words.a]
        assert [words.strip() for words in gone + come] == [reworded]


def test_a_paragraph_moves_whole_though_the_next_one_begins_like_it() -> None:
    first, second = (
        "The old bridge fell in the night, and no ferry ran.",
        "The new bridge was to be opened by the king in May.",
    )
    one, two, three, four, _ = PARAGRAPHS
    comparison = laid([one, first, second, two, three, four], [one, second, two, three, four, first])
    (move,) = comparison.moves
    assert move.a.length == len(first)


def test_a_sentence_moves_without_the_mark_that_ends_the_one_before() -> None:
    one, two, three, four, five = PARAGRAPHS
    gone = "Rain had fallen all week, rivers rose, bridges broke, cattle drowned, and nobody slept"
    new = "Snow covers every hill, wolves howl, roads vanish, children skate, while candles burn"
    comparison = laid([f"{one} {gone}. {five}", two, three, four], [one, two, three, f"{four} {new}. {five}"])
    assert [move.a.of(f"{one} {gone}. {five}") for move in comparison.moves] == [five]


def test_sentences_move_in_text_without_spaces() -> None:
    first, moved, last = (
        "港口关闭，因为一艘货船搁浅。",
        "市长说，船上的十二名船员都平安无事。",
        "渔民们已经三天没有出海了。",
    )
    comparison = laid([first + moved + last], [first + last + moved])
    (move,) = comparison.moves
    assert move.a.of(first + moved + last) in (moved, last)
    assert comparison.stats.deleted == comparison.stats.inserted == 0


def test_an_untouched_paragraph_moves_past_many_that_were_edited() -> None:
    ratio, missed, false = judged(versions(1009, 10_000, share=0.3))
    assert ratio <= 1.02
    assert (missed, false) == (0, 0)


def overlap(one: Place, other: Place) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def same(said: tuple[Place, Place], true: tuple[Place, Place]) -> bool:
    return all(2 * overlap(here, there) > there[1] - there[0] for here, there in zip(said, true, strict=True))


def judged(made: Versions) -> tuple[float, int, int]:
    """Marked words over the least, moves missed, and moves that were none."""
    a, b, shared = compared(witness(made.a, "a"), witness(made.b, "b"))
    runs = [*shared.runs, *(run for move in shared.moves for run in move.runs)]
    kept = sum(a.words(run.a, run.a_end) for run in runs)
    marked = a.words(0, len(a)) + b.words(0, len(b)) - 2 * kept
    said = [(tuple(a.span(m.gap.a, m.gap.a_end)), tuple(b.span(m.gap.b, m.gap.b_end))) for m in shared.moves]
    missed = sum(not any(same(move, true) for move in said) for true in made.moves)
    false = sum(not any(same(move, true) for true in made.moves) for move in said)
    return marked / made.least, missed, false


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "options",
    [{}, {"fresh": False}, {"alike": True}, {"share": 0.1}, {"share": 0.3}, {"merge": 3}, {"merge": 3, "alike": True}],
    ids=str,
)
def test_every_move_is_found_and_little_more_marked_than_was_edited(seed: int, options: dict[str, float]) -> None:
    ratio, missed, false = judged(versions(seed, WORDS, **options))  # type: ignore[arg-type]
    assert ratio <= 1.02
    assert (missed, false) == (0, 0)


@given(st.integers(0, 10_000))
@example(326)
@settings(max_examples=60, deadline=None)
def test_every_unit_has_one_role(seed: int) -> None:
    random = Random(seed)
    known = prose.vocabulary(random, random.choice([40, 400, 3000]))
    first = prose.repeated(random, prose.prose(random, random.randint(100, 900), known), random.choice([0, 3]))
    second = prose.edited(random, first, random.choice([0, 0.05, 0.2])).paragraphs
    second = prose.repeated(random, prose.moved(random, second, random.randint(1, 6)), random.choice([0, 0, 3]))
    if random.random() < 0.5:
        second = prose.split(random, second, 0.5)
    a, b, shared = compared(witness(prose.text_of(first), "a"), witness(prose.text_of(second), "b"))
    taken_a = sorted([(run.a, run.a_end) for run in shared.runs] + [(m.gap.a, m.gap.a_end) for m in shared.moves])
    taken_b = sorted([(run.b, run.b_end) for run in shared.runs] + [(m.gap.b, m.gap.b_end) for m in shared.moves])
    assert all(before[1] <= after[0] for taken in (taken_a, taken_b) for before, after in pairwise(taken))
    for gap, runs in shared.moves:
        assert a.block_of(gap.a) == a.block_of(gap.a_end - 1)
        assert b.block_of(gap.b) == b.block_of(gap.b_end - 1)
        for run in runs:
            assert gap.a <= run.a < run.a_end <= gap.a_end
            assert gap.b <= run.b < run.b_end <= gap.b_end
            assert a.keys[run.a : run.a_end] == b.keys[run.b : run.b_end]
        weight = sum(a.weight(run.a, run.a_end) for run in runs)
        assert weight >= 0.6 * max(a.weight(gap.a, gap.a_end), b.weight(gap.b, gap.b_end)) - 1e-9


def test_a_text_turned_round_is_all_moves() -> None:
    made = prose.prose(Random(3), 2000)
    comparison = laid([" ".join(p) for p in made], [" ".join(p) for p in reversed(made)])
    assert comparison.stats.moves == len(made) - 1
    assert comparison.stats.deleted == comparison.stats.inserted == 0
