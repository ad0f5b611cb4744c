"""A sample of runs of words is drawn alike from every text, so that copies meet."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.sampling import SharedRuns, longest_stretch, runs_of, sample

NAMES = ("river", "amber", "burst", "banks", "night", "rain", "mayor", "school", "bridge", "town")
WORDS = st.lists(st.sampled_from(NAMES))
LONG = " ".join(f"word{number} and{number % 7}" for number in range(400))


@given(WORDS)
def test_a_sample_is_some_of_the_runs_in_order(words):
    text = " ".join(words)
    found = sample(text)
    assert list(found) == sorted(set(found))
    assert set(found) <= runs_of(text)


def test_a_short_text_keeps_every_run_and_a_long_one_an_eighth():
    assert set(sample("The river burst its banks.")) == runs_of("the river burst its banks")
    assert len(runs_of(LONG)) / 14 < len(sample(LONG)) < len(runs_of(LONG)) / 5


def test_case_and_marks_make_no_difference():
    assert runs_of("“The river’s banks” — they burst!") == runs_of("the RIVER's banks they burst")


def test_a_script_without_spaces_has_runs_too():
    assert len(runs_of("河水昨晚在城里决堤，市长说三百个家庭离开了家园。")) > 10


def test_texts_that_share_much_are_near_and_others_are_not():
    shared = SharedRuns({"a": LONG, "b": LONG[:3000], "c": "Bus drivers in Port Ellery walked out over pay on Monday."})
    assert shared.near("b")["a"] == shared.near("a")["b"] > 0
    assert shared.near("b", least=shared.size("b") + 1) == {}
    assert shared.near("c") == {}


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_the_texts_changes_nothing(order):
    texts = {"a": LONG, "b": LONG[:2000], "c": LONG[2000:], "d": ""}
    expected = SharedRuns(texts)
    shared = SharedRuns({name: texts[name] for name in order})
    assert all(shared.near(name) == expected.near(name) for name in texts)


def test_a_run_that_thousands_share_points_at_a_few():
    shared = SharedRuns({f"{number:04}": LONG for number in range(1000)})
    assert len(shared.near("0999")) <= 8


def test_the_longest_stretch_is_told_in_the_words_of_the_text():
    text = "Rain fell. “The river burst its banks,” she said; the army came."
    assert longest_stretch(text, runs_of("the river burst its banks she") | runs_of("the army came")) == (
        "The river burst its banks,” she"
    )
    assert longest_stretch(text, frozenset()) == ""
