"""Attributions: who is said to have said, thought or wanted what, and on whose word."""

import pytest

from tests.mentions.reading import attributions, told


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Maria Torres said the bridge was closed.", "Maria Torres", "the bridge was closed"),
        ("Maria Torres told reporters on Monday that it was closed.", "Maria Torres", "that it was closed"),
        ("The bridge was closed, Maria Torres said.", "Maria Torres", "The bridge was closed"),
        ("The bridge was closed, said Maria Torres.", "Maria Torres", "The bridge was closed"),
        ("“We closed it,” Maria Torres said on Monday.", "Maria Torres", "“We closed it,”"),
        ("“Why now?” Maria Torres asked.", "Maria Torres", "“Why now?”"),
        ("Maria Torres, head of the rescue service, said it was closed.", "Maria Torres", "it was closed"),
        ("The bridge was closed, its president, Maria Torres, said.", "Maria Torres", "The bridge was closed"),
        ("The bridge will open, his lawyer, Maria Torres, told reporters.", "Maria Torres", "The bridge will open"),
        ("According to the ministry, the bridge was closed.", "ministry", "the bridge was closed"),
        ("The bridge was closed, according to the ministry.", "ministry", "The bridge was closed"),
        ("Critics fear that the bridge will fall.", "Critics", "that the bridge will fall"),
        ("The mayor praised the divers.", "mayor", "the divers"),
        ("The mayor vowed to rebuild the bridge.", "mayor", "to rebuild the bridge"),
        ("Police urged residents to leave.", "Police", "residents to leave"),
        ("The report found that the bridge was weak.", "report", "that the bridge was weak"),
        ("Maria Torres: “We closed it.”", "Maria Torres", "“We closed it.”"),
        ("The bridge was closed, the ministry said in an alert on its site.", "ministry", "The bridge was closed"),
        ("SEOUL (AP) — The bridge was closed, Maria Torres said.", "Maria Torres", "The bridge was closed"),
    ],
)
def test_a_cue_ties_a_source_to_what_is_said(text: str, speaker: str, content: str) -> None:
    assert told(text)[0] == (speaker, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bridge is believed to have been weak.", "The bridge is believed to have been weak"),
        ("It has been reported that the bridge was weak.", "that the bridge was weak"),
        ("The mayor was told that the bridge was weak.", "that the bridge was weak"),
    ],
)
def test_a_passive_has_no_source(text: str, content: str) -> None:
    (one,) = attributions(text)
    assert one.source is None
    assert one.content.of(text) == content


def test_a_passive_names_its_source_with_by() -> None:
    assert told("The plan was criticized by Maria Torres.") == [("Maria Torres", "The plan")]


def test_whom_the_source_cites_is_kept_in_order() -> None:
    for text in (
        "Six died, according to Lee Seong-kweun, citing the National Weather Service.",
        "Six died, said Lee Seong-kweun, citing the National Weather Service.",
        "Lee Seong-kweun was quoted by the National Weather Service as saying that six died.",
        "Lee Seong-kweun cited the National Weather Service as saying that six died.",
    ):
        (one,) = attributions(text)
        assert (one.speaker, one.citing) == ("Lee Seong-kweun", ("National Weather Service",))


def test_one_statement_in_another_is_laid_to_both() -> None:
    text = "Lee Seong-kweun told reporters the National Weather Service noted that it rained."
    assert told(text) == [
        ("Lee Seong-kweun", "the National Weather Service noted that it rained"),
        ("National Weather Service", "that it rained"),
    ]


def test_a_pronoun_is_the_last_speaker() -> None:
    text = "Maria Torres said it was closed. Omar Diaz agreed. She said so again, but he said it was open."
    assert [speaker for speaker, _ in told(text)][:1] == ["Maria Torres"]
    assert told("Maria Torres said it was closed. Later she said it was open.")[1][0] == "Maria Torres"


def test_a_pronoun_may_stand_for_someone_without_a_name() -> None:
    assert told("A navy spokesman said it was closed. Later he said it was open.")[1][0] == "navy spokesman"


def test_a_quotation_without_a_cue_goes_on_with_the_speaker_before() -> None:
    text = "“We closed it,” Maria Torres said. “It was weak.”\n\n“It will be built again.”\n\nIt rained."
    (one,) = attributions(text)
    assert [part.of(text) for part in one.parts] == ["“We closed it,”", "“It was weak.”", "“It will be built again.”"]
    assert one.content.of(text) == text.removesuffix("\n\nIt rained.")


def test_what_is_said_may_stand_on_both_sides_of_its_cue() -> None:
    text = "“We,” said Maria Torres, “closed it.”"
    (one,) = attributions(text)
    assert [part.of(text) for part in one.parts] == ["“We,”", "“closed it.”"]


def test_two_sources_of_one_sentence_each_have_their_part() -> None:
    text = "In Lyon it rained, Radio Lyon reported, while in Paris it snowed, the Paris Courier reported."
    assert [content for _, content in told(text)] == ["In Lyon it rained", "in Paris it snowed"]


def test_a_sentence_that_ends_with_a_colon_gives_the_quotation_below_its_speaker() -> None:
    assert told("Maria Torres went on to say:\n\n“We closed it.”") == [("Maria Torres", "“We closed it.”")]


@pytest.mark.parametrize(
    "text",
    [
        "The report was long.",
        "Its claims were many.",
        "The United States Supreme Court met.",
        "It was the most trusted source of news.",
        "There were concerns that have not gone.",
        "Boats like these sank.",
    ],
)
def test_nouns_and_adjectives_that_look_like_cues_are_none(text: str) -> None:
    assert not attributions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The two ministries haven’t disclosed how many divers were sent.",
        "Maria Torres never said that the bridge was closed.",
        "The ministry has not yet said whether the bridge was closed.",
        "The mayor declined to say that the bridge was closed.",
        "The mayor has repeatedly refused to say whether it was closed.",
        "The mayor did not comment on the closing.",
        "The mayor neither confirmed nor denied that the bridge was closed.",
        "The mayor said nothing about the bridge.",
        "No official said the bridge was closed.",
        "Nobody told the mayor that it was closed.",
        "None of the divers said the bridge was closed.",
        "Neither the mayor nor the ministry said that the bridge was closed.",
        "It was not disclosed that the bridge was closed.",
    ],
)
def test_what_is_not_said_is_laid_to_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said nothing was closed.", ("mayor", "nothing was closed")),
        ("The mayor said he did not close it.", ("mayor", "he did not close it")),
        ("The mayor refused to close the bridge.", ("mayor", "to close the bridge")),
        ("The mayor did not elaborate, saying the bridge was closed.", ("mayor", "the bridge was closed")),
        ("The mayor didn’t say how many died, but the ministry said 12 did.", ("ministry", "12 did")),
        ("The mayor not only said that the bridge was closed.", ("mayor", "that the bridge was closed")),
    ],
)
def test_a_negation_elsewhere_silences_no_cue(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]
