"""What holds of every comparison, shown on made-up versions with repeats, edits, moves, splits and merges."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.versions import versions as long_versions
from reader.compare import compare, mirrored
from reader.compare.cleanup import cleaned
from reader.compare.gaps import matched
from reader.compare.reading import Pair, read_pair
from reader.compare.runs import Gap, Run, gaps
from reader.compare.spine import spine
from reader.compare.vocabulary import Vocabulary
from reader.model import Witness
from reader.text.keys import TYPOGRAPHY, Ignored
from tests.compare import prose
from tests.compare.invariants import check

ROOT = Path(__file__).parents[2]
IGNORED = [TYPOGRAPHY, Ignored(typography=False), Ignored(case=True, punctuation=True)]


def versions(seed: int) -> tuple[Witness, Witness]:
    """Two versions of one text; the seed decides what was done to it."""
    random = Random(seed)
    known = prose.vocabulary(random, random.choice([40, 400, 3000]))
    first = prose.repeated(random, prose.prose(random, random.randint(1, 600), known), random.choice([0, 0, 3]))
    share = random.choice([0, 0.02, 0.1, 0.3])
    second = prose.edited(random, first, share, fresh=random.random() < 0.5).paragraphs
    if random.random() < 0.5:
        second = prose.moved(random, second, random.randint(1, 3))
    if random.random() < 0.5:
        second = prose.split(random, second, 0.4)
    if random.random() < 0.5:
        second = prose.merged(second, random.choice([2, 3]))
    if random.random() < 0.3:
        second = second[: max(1, len(second) - 2)]
    labels = [random.choice(["body", "body", "body", "promo"]) for _ in range(40)] if random.random() < 0.3 else []
    text = prose.text_of(second)
    if random.random() < 0.3:
        text = text.replace(" the ", " “the” ").replace("-", "–")
    return prose.witness(prose.text_of(first), "a"), prose.witness(text, "b", labels)


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("ignored", IGNORED)
def test_every_invariant_holds(seed: int, ignored: Ignored) -> None:
    a, b = versions(seed)
    comparison = compare(a, b, ignored)
    if comparison.same_work:
        check(comparison, a, b, ignored)
    else:
        assert comparison.rows == comparison.moves == ()
    assert compare(b, a, ignored) == mirrored(comparison)
    assert mirrored(mirrored(comparison)) == comparison


_WORD = st.sampled_from(
    ["a", "b", "c", "d", "the", "11,000", "“", '"', ",", ".", "é", "漢", "ไ", "\u200b", "👩\u200d👧"]
)
_TEXT = st.lists(st.lists(_WORD, max_size=12).map(" ".join), max_size=5).map("\n".join)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_TEXT, _TEXT, st.sampled_from(IGNORED))
def test_every_invariant_holds_of_texts_made_of_few_words(first: str, second: str, ignored: Ignored) -> None:
    a, b = prose.witness(first, "a"), prose.witness(second, "b")
    comparison = compare(a, b, ignored)
    if comparison.same_work:
        check(comparison, a, b, ignored)
    assert compare(b, a, ignored) == mirrored(comparison)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(IGNORED))
def test_every_invariant_holds_of_any_characters(first: str, second: str, ignored: Ignored) -> None:
    a, b = prose.witness(first, "a"), prose.witness(first + second, "b")
    comparison = compare(a, b, ignored)
    if comparison.same_work:
        check(comparison, a, b, ignored)
    assert compare(b, a, ignored) == mirrored(comparison)


@given(st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_a_text_beside_itself_has_no_change(seed: int) -> None:
    a, _ = versions(seed)
    comparison = compare(a, prose.witness(a.text, "b"))
    assert {row.kind for row in comparison.rows} == {"equal"}
    assert comparison.coverage == 1
    assert not any(comparison.stats.model_dump().values())


def raw(pair: Pair) -> list[Run]:
    """All that matches in order, before it is cleaned."""
    return matched(pair.a.keys, pair.b.keys, spine(pair).chain, pair.a.vocabulary.weights)


@given(st.integers(0, 10_000))
@settings(max_examples=80, deadline=None)
def test_cleaning_twice_changes_nothing(seed: int) -> None:
    a, b = versions(seed)
    pair = read_pair(a, b, Vocabulary(TYPOGRAPHY))
    once = cleaned(raw(pair), pair.a, pair.b)
    assert cleaned(once, pair.a, pair.b) == once


@pytest.mark.parametrize("share", [0.02, 0.3])
def test_a_match_of_the_spine_reaches_as_far_as_it_can(share: float) -> None:
    made = long_versions(1, 8_000, share=share)
    pair = read_pair(prose.witness(made.a, "a"), prose.witness(made.b, "b"), Vocabulary(TYPOGRAPHY))
    a, b = pair.a.keys, pair.b.keys
    between = gaps(spine(pair).chain, Gap(0, len(a), 0, len(b)))
    apart = [gap for gap in between if gap.cells]
    assert len(apart) > 50
    for gap in apart:
        assert a[gap.a] != b[gap.b]
        assert a[gap.a_end - 1] != b[gap.b_end - 1]


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_matches_are_equal_and_rise_on_both_sides(seed: int) -> None:
    a, b = versions(seed)
    pair = read_pair(a, b, Vocabulary(TYPOGRAPHY))
    first, second, *_ = pair
    for runs in (raw(pair), cleaned(raw(pair), first, second)):
        at_a = at_b = 0
        for run in runs:
            assert run.length > 0
            assert run.a >= at_a
            assert run.b >= at_b
            at_a, at_b = run.a_end, run.b_end
            assert first.keys[run.a : run.a_end] == second.keys[run.b : run.b_end]
        assert at_a <= len(first)
        assert at_b <= len(second)


SCRIPT = """
from hashlib import sha256
from benchmarks.versions import versions as long_versions
from reader.compare import compare
from tests.compare.prose import witness
from tests.compare.test_invariants import versions

made = long_versions(1, 6_000, share=0.3, alike=True)
pairs = [*map(versions, range(8)), (witness(made.a, "a"), witness(made.b, "b"))]
print(sha256("".join(compare(*pair).model_dump_json() for pair in pairs).encode()).hexdigest())
"""


def printed(hash_seed: str) -> str:
    """A digest of some comparisons, made in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_the_answer_depends_neither_on_the_hash_seed_nor_on_the_load() -> None:
    idle = {printed(seed) for seed in ("0", "1")}
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2 * (os.cpu_count() or 1))]
    try:
        loaded = printed("2")
    finally:
        for process in busy:
            process.kill()
            process.wait()
    assert idle == {loaded}
    assert len(loaded) == 64


def _sentences(seed: int) -> tuple[Witness, Witness]:
    """Two versions of few words, whose sentences were moved about, also from one paragraph into another."""
    random = Random(seed)
    written = "the troops sent Norland said will go on to town Mr. U.S. yes. No. plan effort army . note city war day"
    words = written.split()

    def sentence() -> str:
        return " ".join(random.choices(words, k=random.randint(2, 16))) + random.choice([".", "!", ".”", ""])

    first = [[sentence() for _ in range(random.randint(1, 5))] for _ in range(random.randint(1, 6))]
    second = [list(paragraph) for paragraph in first]
    for _ in range(random.randint(1, 5)):
        source, target = random.choice(second), random.choice(second)
        if source:
            target.insert(random.randint(0, len(target)), source.pop(random.randrange(len(source))))
        if source and random.random() < 0.5:
            source[random.randrange(len(source))] = sentence()
    texts = [[" ".join(paragraph) for paragraph in version if paragraph] for version in (first, second)]
    return prose.witness(prose.text_of(texts[0]), "a"), prose.witness(prose.text_of(texts[1]), "b")


@pytest.mark.parametrize("start", range(0, 3000, 500))
def test_sentences_that_moved_take_their_marks_along_and_leave_none_in_two_places(start: int) -> None:
    for seed in range(start, start + 500):
        a, b = _sentences(seed)
        comparison = compare(a, b)
        if comparison.same_work:
            check(comparison, a, b)
