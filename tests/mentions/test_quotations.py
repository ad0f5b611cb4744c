"""Quotations: all kinds of marks, over paragraphs, with their speaker."""

import pytest

from tests.mentions.reading import mentions, quotations


@pytest.mark.parametrize(
    "marked",
    ["“{}”", '"{}"', "«{}»", "« {} »", "„{}“", "‘{}’", "'{}'", "“{}“"],
)
def test_marks_of_every_kind_hold_a_quotation(marked: str) -> None:
    text = f"Ana Silva said, {marked.format('we will not leave this house')} and left."
    (quotation,) = quotations(text)
    assert quotation.words == "we will not leave this house"
    assert quotation.speaker == "Ana Silva"


@pytest.mark.parametrize(
    "text",
    [
        "The troops’ base wasn’t theirs, and the ’90s weren’t kind to the lawmakers’ plans.",
        "Rock 'n' roll and the soldiers' songs of the '60s.",
        "It is 5' 2\" tall.",
        "O'Neill's 'em",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert not quotations(text)


def test_a_quotation_goes_on_in_paragraphs_that_open_with_a_mark() -> None:
    text = "“First we wait,” said Ana Silva. “Then we go on.\n\n“And then,\n\n“we come back.”\n\nIt rained."
    assert [(one.words, one.speaker) for one in quotations(text)] == [
        ("First we wait,", "Ana Silva"),
        ("Then we go on. And then, we come back.", "Ana Silva"),
    ]
    last = mentions(text, "quotation")[-1]
    assert text[last.start : last.end] == "“Then we go on.\n\n“And then,\n\n“we come back.”"


def test_a_quotation_inside_another_belongs_to_it() -> None:
    (quotation,) = quotations("“He told me ‘no’ and then “never” again,” said Ana Silva.")
    assert quotation.words == "He told me 'no' and then \"never\" again,"


def test_a_word_or_two_that_nobody_said_are_scare_quotes() -> None:
    text = "The “smart city” was flooded. “It came from the sea,” Ana Silva said."
    assert [(one.words, one.scare) for one in quotations(text)] == [
        ("smart city", True),
        ("It came from the sea,", False),
    ]


def test_a_lone_mark_opens_nothing_that_swallows_the_rest() -> None:
    text = "He wrote “ once.\n\nIt rained.\n\n“Really,” she said."
    assert quotations(text)[-1].words == "Really,"


def test_a_quotation_in_british_marks_may_hold_genitives_and_apostrophes() -> None:
    (quotation,) = quotations("‘It’s the troops’ fault, isn’t it?’ asked Ana Silva.")
    assert quotation.words == "It's the troops' fault, isn't it?"


@pytest.mark.parametrize("speaker", ["Silva", "she"])
def test_marks_the_wrong_way_round_are_seen_by_a_speaker_between_them(speaker: str) -> None:
    text = (
        '"We wait," Ana Silva said. Rain fell. "The mayor came by boat, and the band played for an hour." '
        f'It is an honour to be here, "{speaker} said." I look at the sea and go on. "The end comes soon."'
    )
    assert ("It is an honour to be here,", "Ana Silva") in [(one.words, one.speaker) for one in quotations(text)]
    assert any(one.words.startswith("I look at the sea") for one in quotations(text))


@pytest.mark.parametrize("title", ["She Said", "Stories I Told"])
def test_a_title_that_ends_in_a_word_of_saying_is_quoted_as_it_stands(title: str) -> None:
    text = f'"We went twice," Ana Silva said of the film, "{title}," and left.'
    assert [one.words for one in quotations(text)] == ["We went twice,", f"{title},"]
