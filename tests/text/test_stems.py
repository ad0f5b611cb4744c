"""Stems: one key for the forms of a word, and for words and phrases that tell the same."""

from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.stems import stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deploys", "deployment"),
        ("soldier", "troops"),
        ("killed", "dead"),
        ("running", "runs"),
        ("mayor", "mayor's"),
        ("families", "family"),
        ("supplies", "supplied"),
        ("hoping", "hoped"),
        ("froze", "freezing"),
        ("recently", "recent"),
        ("crises", "crisis"),
    ],
)
def test_forms_and_synonyms_have_one_key(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("labour", "labor"),
        ("travelled", "traveled"),
        ("organised", "organizing"),
        ("civilisation", "civilization"),
        ("centres", "center"),
        ("defence", "defense"),
        ("programmes", "program"),
    ],
)
def test_british_and_american_spelling_have_one_key(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour", "hammer"),
        ("killed", "missing"),
        ("missed", "missing"),
        ("glass", "glad"),
        ("general", "generate"),
        ("university", "universe"),
        ("news", "new"),
        ("policy", "police"),
        ("plane", "plan"),
        ("office", "officer"),
        ("organ", "organization"),
        ("department", "departure"),
        ("statement", "states"),
        ("party", "part"),
        ("meters", "met"),
        ("rose", "fell"),
        ("charged", "convicted"),
        ("convicted", "sentenced"),
        ("offered", "bought"),
    ],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he stepped down on monday", "he resigned on monday"),
        ("workers were laid off", "workers were made redundant"),
        ("they called the strike off", "they cancelled the strike"),
        ("they called off the strike", "they cancelled the strike"),
        ("rebels gave themselves up", "rebels surrendered"),
        ("the quake was felt in town", "the quake shook town"),
        ("the 600 layoffs", "the 600 redundancies"),
        ("the storm claimed at least 12 lives", "the storm killed at least 12"),
        ("the couple tied the knot", "the couple married"),
        ("ships opened fire", "ships fired shots"),
    ],
)
def test_a_phrase_has_the_key_of_what_it_tells(one: str, other: str) -> None:
    lesser = frozenset(("he", "on", "were", "they", "the", "in", "at", "least"))
    assert sorted(stems(one.split(), lesser)) == sorted(stems(other.split(), lesser))


@pytest.mark.parametrize("said", ["he stepped , down on monday", "they called a man who walked off", "step", "laid"])
def test_words_that_only_stand_near_are_no_phrase(said: str) -> None:
    assert stems(said.split()) == [stem(word) for word in said.split() if word[0].isalpha()]


def test_of_the_words_to_leave_out_only_those_of_phrases_are_read() -> None:
    said, lesser = ("up", "they", "gave", "up", "the", "fort"), frozenset(("up", "they", "the"))
    assert stems(said, lesser) == [stem("relinquish"), "fort"]


def test_what_is_too_long_for_a_word_is_its_own_key() -> None:
    assert stem("a" * 1000) == "a" * 1000
    assert stems(["give", "a" * 1000]) == [stem("give"), "a" * 1000]


@given(st.lists(st.text("abdefgilnoprstuvy'-", min_size=1, max_size=9), max_size=12))
def test_there_are_never_more_stems_than_words(words: list[str]) -> None:
    assert len(stems(words)) <= len(words)


@given(st.text(min_size=1, max_size=12).map(str.casefold))
def test_a_word_has_a_stem_and_its_possessive_the_same(word: str) -> None:
    assert stem(word)
    assert word.endswith("'") or stem(f"{word}'s") == stem(word)


def classes() -> list[tuple[str, str, list[str]]]:
    """Section, name and words of each line of the lexicon."""
    section, found = "", []
    for line in files("reader.text").joinpath("lexicon.txt").read_text(encoding="utf-8").splitlines():
        name, colon, words = line.partition(": ")
        if line.startswith("# "):
            section = line
        elif colon:
            found.append((section, name, words.split()))
    return found


def test_a_word_stands_in_one_class_only() -> None:
    held = Counter(
        key
        for key, _ in {
            (tuple(part if part == "*" else stem_of(part) for part in word.split("_")), name)
            for _, name, words in classes()
            for word in words
        }
    )
    assert [key for key, count in held.items() if count > 1] == []


def stem_of(part: str) -> str:
    """The word without its ending, whatever its class: the key of a word that nothing is like."""
    from reader.text import stems as room

    return room._bare(part)


def test_a_word_stands_once() -> None:
    held = Counter(word for _, _, words in classes() for word in words)
    assert [word for word, count in held.items() if count > 1] == []


def test_classes_stand_in_order() -> None:
    lines = [(section, name.lstrip("~")) for section, name, _ in classes()]
    sections = list(dict.fromkeys(section for section, _ in lines))
    assert lines == sorted(lines, key=lambda line: (sections.index(line[0]), line[1]))
    assert len({name for _, name in lines}) == len({name for _, name, _ in classes()})


def test_a_class_stands_in_one_section() -> None:
    names = {(section, name) for section, name, _ in classes()}
    assert len(names) == len({name for _, name in names})


def test_what_becomes_of_people_is_never_two_of_one_class() -> None:
    fates = ["killed", "injured", "missing", "arrested", "sickened", "rescued", "displaced", "evacuated", "escaped"]
    assert len({stem(fate) for fate in fates}) == len(fates)
