"""Places with what they lie in; words and persons that only look like places are none."""

import pytest

from reader.mentions.places import gazetteer
from tests.mentions.reading import mentions, places


@pytest.mark.parametrize(
    ("text", "name", "within", "country"),
    [
        ("It rained in Pyongyang.", "Pyongyang", "North Korea", "North Korea"),
        ("Troops crossed Russia’s border.", "Russia", "Europe", "Russia"),
        ("U.S. officials left.", "United States", "North America", "United States"),
        ("They met in Oakland, California.", "Oakland", "California", "United States"),
        ("A storm hit Texas.", "Texas", "United States", "United States"),
        ("Fighting went on in the Kursk region.", "Kursk", "Russia", "Russia"),
        ("ZURICH (AP) — It snowed.", "Zurich", "Switzerland", "Switzerland"),
    ],
)
def test_a_place_lies_in_a_larger_one(text: str, name: str, within: str, country: str) -> None:
    first = places(text)[0]
    assert (first.name, first.within, first.country) == (name, within, country)


def test_an_adjective_names_its_country() -> None:
    (place,) = places("Two South Korean lawmakers spoke.")
    assert (place.name, place.demonym) == ("South Korea", True)


@pytest.mark.parametrize(
    "text",
    [
        "Nice weather is expected.",
        "Mobile phones were sold.",
        "Reading is fun.",
        "Jackson said no.",
        "Jordan Baker left early.",
        "Tell us more.",
        "The Bank of England raised rates.",
    ],
)
def test_words_persons_and_bodies_are_no_places(text: str) -> None:
    assert not places(text)


@pytest.mark.parametrize(
    "text", ["He lives in Nice.", "A mill in Mobile, Ala., burned.", "Trains from Reading stopped."]
)
def test_a_word_is_a_place_where_the_words_around_show_one(text: str) -> None:
    assert len(places(text)) == 1


def test_a_mention_covers_the_name_alone() -> None:
    text = "Seoul's spy agency spoke."
    (mention,) = mentions(text, "place")
    assert text[mention.start : mention.end] == "Seoul"


def test_the_gazetteer_holds_countries_capitals_regions_and_cities() -> None:
    listed = gazetteer()
    assert len(listed) > 5000
    assert all(place.name and name == name.casefold() for name, place in listed.items())
    assert {place.country for place in listed.values()} <= {place.name for place in listed.values()} | {None}
