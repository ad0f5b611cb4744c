"""The sets of words of which one thing can only be one, and their words in a sentence."""

from collections import Counter
from importlib.resources import files

import pytest

from reader.claims.contrasts.exclusives import bond, uses
from reader.claims.surroundings.lines import lines
from tests.claims.conftest import witness

SETS = [
    line.split(": ", 1)
    for line in files("reader.claims").joinpath("lexicon", "contrasts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def used(text: str) -> list[str]:
    (line,) = lines(witness("a", text, None))
    return [text[line.tokens.starts[use.first] : line.tokens.ends[use.end - 1]] for use in uses(line)]


def test_every_line_of_the_file_is_a_set_with_a_name_of_its_own() -> None:
    heads = [head.split(" ") for head, _ in SETS]
    assert {bond for bond, _ in heads} == {"strict", "hint", "close", "scope"}
    assert [name for name, times in Counter(name for _, name in heads).items() if times > 1] == []


@pytest.mark.parametrize("members", [members for _, members in SETS])
def test_a_set_has_several_members_and_no_form_in_two_of_them(members: str) -> None:
    forms = [form.strip() for member in members.split(" | ") for form in member.split(",")]
    assert len(members.split(" | ")) > 1
    assert [form for form, times in Counter(forms).items() if times > 1] == []


def test_endings_and_choices_are_written_out() -> None:
    assert "sisters" in used("Two of his sisters came.")
    assert "right knee" in used("He hurt his right knee.")


def test_of_one_set_the_longer_form_hides_the_shorter_one_inside_it() -> None:
    assert [word for word in used("It covers nearly all sales.") if "all" in word] == ["nearly all"]


def test_a_word_with_a_capital_is_part_of_a_name_but_for_the_first_one() -> None:
    assert "House" not in used("They met in the House on Friday.")
    assert "House" not in used("House Stark won.")
    assert "Houses" in used("Houses burned.")
    assert "Catholic" in used("In the Catholic district.")
    assert "catholic" not in used("A catholic taste.")


def test_an_ending_of_a_possessive_is_no_part_of_the_word() -> None:
    assert "husband's" in used("They saw her husband's car.")


def test_each_use_tells_how_far_its_set_shuts_out() -> None:
    (line,) = lines(witness("a", "It covers nearly all rivers.", None))
    assert {bond(use.set) for use in uses(line)} == {"scope"}


def test_of_a_sentence_without_end_a_few_words_are_read() -> None:
    forms = dict.fromkeys(
        form for _, members in SETS for form in members.split(" | ") if form.isalpha() and form.islower()
    )
    told = used(f"She saw {' and '.join(list(forms)[:80])} there.")
    assert 20 < len(told) < 60
