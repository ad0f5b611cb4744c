"""What a number is of, as the words beside it tell."""

import pytest

from reader.claims.surroundings.frames import frame


@pytest.mark.parametrize(
    ("before", "behind", "told"),
    [
        ("hit by a magnitude", "earthquake on sunday", "magnitude"),
        ("a town of", "people near the coast", "population"),
        ("the town is home to", "people", "population"),
        ("it helped home", "people", ""),
        ("the quake killed", "people", "killed"),
        ("officials said", "people were killed", "killed"),
        ("officials said", "people in all were then later killed", ""),
        ("", "", ""),
    ],
)
def test_a_frame_is_told_by_the_words_beside_a_number(before: str, behind: str, told: str) -> None:
    assert frame(before.split(), behind.split()) == told


def test_numbers_of_two_frames_never_part(find_in) -> None:
    one = "The earthquake near the northern harbour injured 20 people on Monday, the ministry said."
    assert "disagree" in [topic.relation for topic in find_in({"a": one, "b": one.replace("20", "30")}).topics]
    other = one.replace("injured 20", "displaced 30")
    found = {topic.relation for topic in find_in({"a": one, "b": other}).topics if topic.kind == "quantity"}
    assert not {"disagree", "differs"} & found


def test_a_small_number_of_another_noun_is_not_the_same(find_in) -> None:
    texts = {
        "a": "The navy seized three rifles and two rockets on board of the small boat near the coast.",
        "b": "The navy seized two rifles on board of the small boat near the coast.",
    }
    found = {
        frozenset(mention.quote for mention in topic.mentions): topic.relation
        for topic in find_in(texts).topics
        if topic.kind == "quantity"
    }
    assert found[frozenset(("three rifles", "two rifles"))] in ("disagree", "differs")
    assert found[frozenset(("two rockets",))] == "single"
