"""What changed inside a word or a number."""

from hypothesis import given
from hypothesis import strategies as st

from reader.compare import inner_marks
from reader.model import Words


def drawn(a: str, b: str) -> str:
    """The marks as a person reads them: `[-old-]{+new+}`."""
    shown = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(shown[words.op].format(written(words, a, b)) for words in inner_marks(a, b))


def written(words: Words, a: str, b: str) -> str:
    if words.a:
        return words.a.of(a)
    assert words.b
    return words.b.of(b)


def test_a_letter_of_a_word_and_a_digit_of_a_number() -> None:
    assert drawn("defence", "defense") == "defen[-c-]{+s+}e"
    assert drawn("11,000", "12,000") == "1[-1-]{+2+},000"
    assert drawn("colour", "color") == "colo[-u-]r"
    assert drawn("same", "same") == "same"


def test_words_with_little_in_common_are_replaced_whole() -> None:
    assert drawn("red", "green") == "[-red-]{+green+}"
    assert drawn("11,000", "600") == "[-11,000-]{+600+}"
    assert drawn("", "new") == "{+new+}"
    assert inner_marks("", "") == ()


def test_letters_keep_their_accents_and_families_their_members() -> None:
    assert drawn("cafe\u0301s", "cafes") == "caf[-e\u0301-]{+e+}s"
    family, couple = "👩\u200d👩\u200d👧", "👩\u200d👩\u200d👦"
    assert drawn(f"x{family}yz", f"x{couple}yz") == f"x[-{family}-]{{+{couple}+}}yz"


def test_what_is_no_word_is_not_looked_into() -> None:
    assert len(inner_marks("a" * 100_000, "a" * 99_999 + "b")) == 2


@given(st.text(max_size=12), st.text(max_size=12))
def test_marks_tile_both_words_and_say_the_same_in_either_direction(a: str, b: str) -> None:
    marks = inner_marks(a, b)
    assert "".join(words.a.of(a) for words in marks if words.a) == a
    assert "".join(words.b.of(b) for words in marks if words.b) == b
    assert all(words.a.of(a) == words.b.of(b) for words in marks if words.a and words.b)
    turned = inner_marks(b, a)
    assert [(words.b, words.a) for words in turned if words.op == "equal"] == [
        (words.a, words.b) for words in marks if words.op == "equal"
    ]
