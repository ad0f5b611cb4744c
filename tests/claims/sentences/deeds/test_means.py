"""One deed or happening to which two articles give two things: with what, against what, and by what cause."""

import pytest

from reader.claims import Findings

BESIDE = "Roads around the old market stayed wet all evening. The mayor thanked the volunteers for their work."
OTHER = "Traffic in the centre was light. A spokesman for the harbour said that the season had been a good one."

MEANS = [
    ("Keeper Ruben Aske was struck on the head by a coin thrown from the stand.",
     "Keeper Ruben Aske was hit on the head by a plastic bottle thrown from the stand."),
    ("A coin thrown from the stand struck keeper Ruben Aske.", "Keeper Ruben Aske was hit by a bottle in the stand."),
    ("The steward was stabbed with a knife outside the ground.",
     "The steward was stabbed with a broken flagpole outside the ground."),
    ("The bus hit a snowplough on the icy bridge.", "The bus struck a fire engine on the icy bridge."),
    ("The lorry crashed into a shelter on Mill Lane.", "The lorry ploughed into a bakery on Mill Lane."),
    ("The jogger was bitten by a dog near the lake.", "The jogger was bitten by a snake near the lake."),
]  # fmt: skip

CAUSES = [
    ("The fire was started by a pan of oil on a stove.", "The fire was caused by the battery of a scooter."),
    ("A pan of oil left on a stove set off the fire in the tower block.",
     "The fire in the tower block began when the battery of an electric scooter burst."),
    ("The blackout was blamed on a fallen tree.", "The blackout was due to a software fault."),
    ("The derailment was caused by a cracked rail.", "The derailment was the result of a misplaced switch."),
    ("A frayed cable caused the blast at the mill.", "The explosion at the mill was sparked by a cigarette."),
]  # fmt: skip

FITTING = [
    ("The van hit a barrier on Mill Lane.", "The vehicle struck the barrier on Mill Lane."),
    ("The guard was shot with a pistol at the gate.", "The guard was shot with a gun at the gate."),
    ("The keeper was struck by a coin from the stand.", "The keeper was struck by an object from the stand."),
    ("The bus hit a snowplough and then a lamp on the bridge.", "The bus struck a lamp on the bridge."),
    ("The fire was caused by a battery.", "The fire was caused by a short circuit in a battery."),
    ("The delay was caused by fog on Monday.", "The delay was due to bad weather on Monday."),
    ("The bus hit a car.", "The car was hit by a bus."),
    ("The jogger was bitten by a dog near the lake.", "The jogger was bitten by a terrier near the lake."),
    ("The fire at the mill was caused by a candle.", "The blast at the port was caused by a cable."),
    ("The quake struck inland near the town.", "The quake struck yesterday afternoon near the town."),
    ("The fire may have been caused by a candle.", "The fire was not caused by a cable."),
    ("The steward was stabbed with a knife.", "The cook was stabbed with a skewer."),
    ("The lorry crashed into a shelter on Monday.", "The lorry crashed into a bakery on Tuesday."),
]


def said(findings: Findings) -> set[tuple[str, str]]:
    return {
        (pair.relation, pair.rule)
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in ("means-apart", "cause-apart", "attribute-apart")
    }


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [*((one, other, "means-apart") for one, other in MEANS), *((one, other, "cause-apart") for one, other in CAUSES)],
)
def test_two_things_of_one_deed_are_told_and_never_the_same(find_in, one: str, other: str, rule: str) -> None:
    findings = find_in({"a": f"{one}\n{BESIDE}", "b": f"{OTHER}\n{other}"})
    ((relation, told),) = said(findings)
    # Things of a known sort are told once, as attributes.
    assert (relation, told) in (("differs", rule), ("differs", "attribute-apart"))
    assert not any(topic.kind == "event" and topic.relation == "same" for topic in findings.topics)


@pytest.mark.parametrize(("one", "other"), FITTING)
def test_what_may_be_one_thing_is_not(find_in, one: str, other: str) -> None:
    assert said(find_in({"a": f"{one}\n{BESIDE}", "b": f"{OTHER}\n{other}"})) == set()


def test_an_article_that_tells_of_both_contradicts_nobody(find_in) -> None:
    texts = {
        "a": f"The bus hit a snowplough on the icy bridge.\n{BESIDE}",
        "b": f"The bus struck a fire engine on the icy bridge. A snowplough came to help.\n{OTHER}",
    }
    assert said(find_in(texts)) == set()
