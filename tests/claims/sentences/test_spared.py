"""Nobody in one article, and some in another."""

import pytest

from reader.claims import Findings

BESIDE = "Roads nearby stayed closed all night. The mayor thanked the crews for their work."


def spared(findings: Findings) -> list[tuple[str, str]]:
    return [
        (pair.relation, topic.mentions[pair.a].quote)
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule == "none-counted"
    ]


@pytest.mark.parametrize("none", ["Nobody was hurt", "No one was injured", "There were no injuries"])
def test_none_and_some_are_shown_to_be_checked(find_in, none: str) -> None:
    texts = {
        "a": f"{none} in the blaze at the furniture warehouse. {BESIDE}",
        "b": f"Two workers were injured when fire swept through a furniture warehouse. {BESIDE}",
    }
    ((relation, quote),) = spared(find_in(texts))
    assert relation == "differs"
    assert quote == none.removeprefix("There were ")


@pytest.mark.parametrize(
    ("none", "some"),
    [
        (
            "None of those given the new vaccine died of the fever.",
            "One woman who had been vaccinated did die of fever.",
        ),
        ("No one who was on the lower deck was killed in the crash.", "Two passengers on the lower deck were killed."),
        ("All 14 miners survived the tunnel collapse.", "One miner died in the tunnel collapse."),
        (
            "Everyone on board escaped unhurt when the tram left the rails.",
            "Two people were hurt when the tram left the rails.",
        ),
        ("The blast at the mill passed without loss of life.", "The blast at the mill killed a driver."),
    ],
)
def test_none_is_told_in_many_forms(find_in, none: str, some: str) -> None:
    ((relation, _),) = spared(find_in({"a": f"{none} {BESIDE}", "b": f"{some} {BESIDE}"}))
    assert relation == "differs"


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("None of those in the front car died.", "One man in the rear car died."),
        ("All the children survived the crash.", "A driver died in the crash of the bus."),
        ("Not all passengers survived the crash.", "One passenger died in the crash."),
        ("Nobody died in the fire on Monday.", "One woman died in the fire on Tuesday."),
        ("No one was hurt in the robbery at the bank.", "A robber hurt his pride in the robbery at the bank."),
        ("No one was injured in the crash.", "A head wound and her injuries kept the driver of the crash in hospital."),
        ("All but one of the miners survived the collapse.", "One miner died in the collapse."),
    ],
)
def test_of_other_people_or_another_day_it_is_not(find_in, none: str, some: str) -> None:
    assert spared(find_in({"a": f"{none} {BESIDE}", "b": f"{some} {BESIDE}"})) == []


@pytest.mark.parametrize(
    "none",
    [
        "Nobody else was hurt",
        "There were no reports of injuries",
        "Nobody was arrested",
        "Two workers were hurt in the yard, and nobody was hurt",
    ],
)
def test_what_is_said_of_others_or_also_counted_is_not(find_in, none: str) -> None:
    texts = {
        "a": f"{none} in the blaze at the furniture warehouse. {BESIDE}",
        "b": f"Two workers were injured when fire swept through a furniture warehouse. {BESIDE}",
    }
    assert spared(find_in(texts)) == []
