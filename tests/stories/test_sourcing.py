"""Whose word a story stands on: one source under its several names, and by way of whom it was heard."""

import pytest

from reader.library import Library
from reader.model import Article, Standing, Story
from reader.stories import primary_sources


def library(*texts: str) -> Library:
    return Library(Article(id=str(n), path=f"{n}.txt", text=text) for n, text in enumerate(texts))


def sources(*texts: str) -> tuple[str, ...]:
    told = library(*texts)
    (story,) = told.stories()
    return told.sourced(story.id).primary_sources


ONE = (
    "The river Amber burst its banks at Millford on Tuesday and 300 families left their homes.\n"
    "Three hundred families had to leave, mayor Ada Quill said, citing the Harrow Water Board.\n"
    "“The bridge is closed,” said Quill.\n"
)
OTHER = (
    "Flooding by the Amber drove 300 families in Millford out of their homes on Tuesday.\n"
    "Quill said the water would fall, citing the Harrow Water Board.\n"
    "“Nobody is missing,” said Ada Quill, the mayor of Millford.\n"
)


def test_a_source_heard_through_another_is_told_with_it():
    assert sources(ONE, OTHER) == ("Harrow Water Board, by way of Ada Quill",)


def test_a_surname_a_title_and_a_full_name_are_one_source():
    first = (
        "The Amber flooded Millford on Tuesday.\nThe town is safe, said mayor Ada Quill.\n“It is dry,” Quill said.\n"
    )
    second = "The Amber flooded Millford on Tuesday night.\n“It will stay dry,” Mrs. Quill said on Wednesday.\n"
    assert sources(first, second) == ("Ada Quill",)


def test_who_is_not_named_is_no_primary_source():
    first = "The Amber flooded Millford on Tuesday.\nThree were hurt, officials said. Reports said it would hold.\n"
    second = "The Amber flooded Millford on Tuesday night.\nWitnesses said three were hurt.\n"
    assert sources(first, second) == ()


def test_a_body_described_by_its_country_is_the_one_that_is_named():
    first = (
        "Norway moved troops to its border on Monday, the National Intelligence Service said.\n"
        "The troops will stay, the National Intelligence Service said.\n"
    )
    second = "Norway moved troops to its northern border on Monday, Norway's spy agency said.\nThey will stay.\n"
    assert sources(first, second) == ("National Intelligence Service",)


def test_the_five_articles_stand_on_the_intelligence_service_above_all(seeds: Library):
    (story,) = seeds.stories()
    first, *others = seeds.sourced(story.id).primary_sources
    assert first.startswith("National Intelligence Service, by way of Lee Seong")
    assert not any("intelligence" in other.lower() or "spy" in other.lower() for other in others)
    assert story.primary_sources == ()


def test_a_claim_stands_on_families_and_primary_sources(seeds: Library):
    (story,) = seeds.stories()
    standings = [seeds.standing(topic) for topic in seeds.topics(story.id)]
    assert all(1 <= one.families <= min(one.articles, len(story.families)) for one in standings)
    assert any("1 primary source: National Intelligence Service, by way of Lee Seong" in one.told for one in standings)


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        (
            Standing(articles=5, families=3, sources=("the NIS, by way of Lee",)),
            "5 articles, 3 families, 1 primary source: the NIS, by way of Lee",
        ),
        (Standing(articles=1, families=1, sources=()), "1 article, 1 family, no source named"),
        (Standing(articles=2, families=2, sources=("A", "B")), "2 articles, 2 families, 2 primary sources: A; B"),
    ],
)
def test_a_standing_is_told_in_words(standing, told):
    assert standing.told == told


def test_a_story_without_attributions_has_no_sources():
    from reader.stories import sourcing

    story = Story(id="s", headline="h", articles=(), families=())
    assert primary_sources(story, sourcing(story, {}, {})) == ()


def test_a_source_described_by_a_place_takes_no_other_in():
    told = "Norwegian fishermen said so. “It is calm,” said Ada Quill. “It will hold,” said Sam Okoro.\n"
    first = f"The Amber flooded Millford in Norway on Tuesday.\n{told}"
    second = f"The Amber flooded Millford in Norway on Tuesday night.\n{told}"
    assert {"Ada Quill", "Sam Okoro"} <= set(sources(first, second))


def test_officials_of_a_country_are_not_named():
    first = "The Amber flooded Millford on Tuesday.\nThree were hurt, U.S. officials said.\nAuthorities told more.\n"
    second = (
        "The Amber flooded Millford on Tuesday night.\nU.S. officials said three were hurt. Authorities said more.\n"
    )
    assert sources(first, second) == ()


def test_an_agency_that_only_published_is_no_primary_source():
    text = "The Amber flooded Millford on Tuesday.\nThree were hurt, Ada Quill said. Reuters said so on Tuesday.\n"
    told = Library(
        [
            Article(id="a", path="a.txt", text=text, agency="Reuters"),
            Article(id="b", path="b.txt", text=text.replace("Tuesday", "Tuesday night")),
        ]
    )
    (story,) = told.stories()
    assert told.sourced(story.id).primary_sources == ("Ada Quill",)


def test_a_source_goes_by_the_full_name_that_is_told_most():
    once = "The Amber flooded Millford on Tuesday.\n“Stay,” said Ada J. Quill. “Stay dry,” said Ada Quill.\n"
    again = "The Amber flooded Millford on Tuesday night.\n“It will stay dry,” said Ada Quill. Ada Quill had said so.\n"
    assert sources(once, again) == ("Ada Quill",)


AGROUND = (
    "A ferry with 120 passengers ran aground off Harrow Point on Tuesday, the coast guard said.\n"
    "No one was hurt, according to the coast guard. Three boats took the passengers ashore.\n",
    "Rescuers took 120 passengers off a ferry that ran aground off Harrow Point on Tuesday.\n"
    "The coast guard said that nobody was hurt. “The sea was calm,” coast guard spokesman Ivar Lund said.\n",
    "Three boats were sent to a ferry that ran aground off Harrow Point on Tuesday with 120 passengers.\n"
    "The ferry struck a reef in fog, the coast guard said in a statement.\n",
)


def test_an_institution_that_several_families_cite_is_a_source():
    assert sources(*AGROUND) == ("coast guard",)


@pytest.mark.parametrize(
    "told",
    [
        "Ivar Lund said that Ada Quill decided to close the harbour.",
        "Ivar Lund said Ada Quill planned to close the harbour.",
        "Ivar Lund said Ada Quill had ordered the crew to leave.",
        "Ivar Lund said Ada Quill had confirmed plans for a new harbour.",
    ],
)
def test_who_is_told_to_have_decided_is_no_source(told: str):
    first = f"A ferry ran aground off Harrow Point on Tuesday.\n{told}\n"
    second = f"A ferry ran aground off Harrow Point on Tuesday night.\n{told}\n“It is dry,” said Ivar Lund.\n"
    assert sources(first, second) == ("Ivar Lund",)


@pytest.mark.parametrize("speaker", ["South Korea's ambassador to Russia", "the Paris Council"])
def test_names_with_little_words_are_somebody(speaker: str) -> None:
    told = f"The old bridge over the river will be closed for a year, {speaker} said on Monday. Ferries will run."
    assert sources(told, told) != ()


@pytest.mark.parametrize("speaker", ["U.S. officials", "witnesses"])
def test_those_without_a_name_are_nobody(speaker: str) -> None:
    told = f"The old bridge over the river will be closed for a year, {speaker} said on Monday. Ferries will run."
    assert sources(told, told) == ()
