"""However a text is read, it has the same units, and a comparison does not depend on what was read at once."""

from itertools import pairwise

import pytest

from benchmarks.versions import versions
from reader.compare import compare, engine
from reader.compare.cutting import in_sentences, shared
from reader.compare.reading import read_all, read_pair
from reader.compare.sides import Side
from reader.compare.vocabulary import Vocabulary
from reader.model import Offsets
from reader.text.keys import TYPOGRAPHY, Ignored
from tests.compare.invariants import words_in, written
from tests.compare.prose import witness
from tests.compare.test_invariants import versions as edited_versions

WHOLE = "The harbour of Oldham was closed on Monday after a ship ran aground near the old pier"
OTHER = "Pilots refused to leave the port until the storm had passed, the mayor said in a letter"


class TokenByToken(Vocabulary):
    """A vocabulary with which texts are read in the slow way, whatever they hold."""

    def __init__(self, ignored: Ignored) -> None:
        super().__init__(ignored)
        self.irregular = True


def places(side: Side) -> list[Offsets]:
    return [side.span(unit, unit + 1) for unit in range(len(side))]


def pattern(sides: list[Side]) -> list[list[int]]:
    """The keys of sides, numbered as they come."""
    numbers: dict[int, int] = {}
    return [[numbers.setdefault(key, len(numbers)) for key in side.keys] for side in sides]


@pytest.mark.parametrize("seed", range(30))
def test_reading_by_piece_is_reading_by_token(seed: int) -> None:
    pair = edited_versions(seed)
    pieces, tokens = read_all(pair, Vocabulary(TYPOGRAPHY)), read_all(pair, TokenByToken(TYPOGRAPHY))
    assert pattern(pieces) == pattern(tokens)
    for one, other in zip(pieces, tokens, strict=True):
        assert places(one) == places(other)
        assert [one.block_of(unit) for unit in range(len(one))] == [other.block_of(unit) for unit in range(len(other))]


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_more_is_marked_for_what_is_not_looked_into(
    seed: int, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = versions(seed, 4_000, share=share)
    a, b = witness(made.a, "a"), witness(made.b, "b")
    quick = compare(a, b)
    monkeypatch.setattr(engine, "Vocabulary", TokenByToken)
    slow = compare(a, b)
    # Where two edits mark equally little, either may be shown.
    assert (quick.stats.deleted, quick.stats.inserted) == (slow.stats.deleted, slow.stats.inserted)
    assert [(move.a, move.b) for move in quick.moves] == [(move.a, move.b) for move in slow.moves]
    assert quick.coverage == slow.coverage


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("ignored", [TYPOGRAPHY, Ignored(case=True, punctuation=True)])
def test_every_written_character_lies_in_one_unit_and_every_word_is_counted(seed: int, ignored: Ignored) -> None:
    for side, read in zip(read_pair(*(pair := edited_versions(seed)), Vocabulary(ignored))[:2], pair, strict=True):
        spans = places(side)
        assert all(before.end <= after.start for before, after in pairwise(spans))
        assert written("".join(span.of(read.text) for span in spans)) == written(
            " ".join(block.span.of(read.text) for block in read.compared)
        )
        assert side.words(0, len(side)) == sum(words_in(read, block.span, ignored) for block in read.compared)


def test_a_sentence_that_both_texts_have_is_one_unit() -> None:
    a, b = witness(f"{WHOLE}. It was cold.", "a"), witness(f"{WHOLE}. It was warm.", "b")
    first, second, chain, others = read_pair(a, b, Vocabulary(TYPOGRAPHY))
    assert len(first) == len(second) == 1 + 4
    assert first.surface(0) == second.surface(0) == f"{WHOLE}."
    assert [tuple(run) for run in chain] == [(0, 0, 1)]
    assert others == []


def test_a_sentence_that_stands_twice_is_looked_into() -> None:
    text = f"{WHOLE}. {OTHER}, {OTHER}, {OTHER}. {WHOLE}."
    first, second, *_ = read_pair(witness(text, "a"), witness(text, "b"), Vocabulary(TYPOGRAPHY))
    assert [side.surface(0) for side in (first, second)] == ["The", "The"]
    assert any(first.surface(unit) == f"{OTHER}, {OTHER}, {OTHER}." for unit in range(len(first)))


@pytest.mark.parametrize("turned", [False, True])
def test_a_sentence_that_stands_twice_on_one_side_is_looked_into(turned: bool) -> None:
    long = f"{OTHER}, {OTHER}, {OTHER}, {OTHER}"
    once, twice = witness(f"{long}. {WHOLE}.", "a"), witness(f"{long}. {WHOLE}. It was cold. {WHOLE}.", "b")
    first, second, *_ = read_pair(*((twice, once) if turned else (once, twice)), Vocabulary(TYPOGRAPHY))
    for side in (first, second):
        surfaces = [side.surface(unit) for unit in range(len(side))]
        assert surfaces[:2] == [f"{long}.", "The"]
        assert f"{WHOLE}." not in surfaces


def test_a_short_sentence_that_both_have_is_no_chance_between_two_that_were_replaced() -> None:
    kept = "Nobody there was hurt that night."
    before = [f"{WHOLE}.", "Rain had fallen all week, rivers rose, bridges broke, cattle drowned, and nobody slept."]
    after = [f"{OTHER}.", "Snow covers every hill, wolves howl, roads vanish, children skate, while candles burn."]
    rest = " ".join(f"word{number}" for number in range(60))
    a, b = (witness(f"{text[0]} {kept} {text[1]} {rest}.", name) for text, name in ((before, "a"), (after, "b")))
    comparison = compare(a, b)
    alone = [words for row in comparison.rows for words in row.words if words.a and words.b]
    assert any(words.a and words.a.of(a.text).strip() == kept for words in alone)


def test_a_few_sentences_say_nothing_of_the_order_of_the_rest() -> None:
    rest = " ".join(f"word{number}" for number in range(100))
    a, b = witness(f"{WHOLE}. {rest}", "a"), witness(f"other{rest} {WHOLE}.", "b")
    assert shared(in_sentences(a), in_sentences(b)) == ([], [])
