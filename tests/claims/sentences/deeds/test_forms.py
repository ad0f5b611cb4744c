"""The many forms in which a deed or a fate is told: appositions, relative clauses, passives, nouns, words inside."""

import pytest

from reader.claims import Findings

BESIDE = "Roads around the old market stayed wet all evening. The mayor thanked the volunteers for their work."
OTHER = "Traffic in the centre was light. A spokesman for the harbour said that the season had been a good one."
RULES = frozenset(("deed-opposed", "deed-denied", "fate-apart"))

APART = [
    ("Their guide, Lena Forss, was shot dead on the road.", "Their guide, Lena Forss, was let go after two days."),
    ("The guide, Lena Forss, who was roped to them, fell to her death.",
     "The guide, Lena Forss, came down the mountain on her own feet."),
    ("Tomas Rell, a farmhand, was executed at the roadside.", "The gang set Tomas Rell free at the roadside."),
    ("Police detained the 51-year-old captain of the dredger after the collision.",
     "The captain, 51, was questioned for two hours in the night and then allowed to go."),
    ("Magistrates ordered that Colm Daly be held in jail until his trial.",
     "Magistrates set Colm Daly free until his trial."),
    ("Jurors found nurse Orla Finch guilty of manslaughter.",
     "Nurse Orla Finch was cleared of manslaughter by the jury."),
    ("The editor Samir Vos was among those released.", "The editor Samir Vos remains in prison."),
    ("The smaller drivers' union, Velmar, rejected the deal on Monday night.",
     "Velmar, which organises the drivers, has signed the agreement reached on Monday night."),
    ("Velmar, the pilots' association, voted down the contract.",
     "The pilots' association, Velmar, has ratified the contract."),
    ("The rejection of the merger by shareholders of Norvik Steel came on Friday.",
     "Shareholders of Norvik Steel approved the merger on Friday."),
    ("The safety officer, Rui Menezes, was not on duty that night.",
     "Rui Menezes, the safety officer, was on duty that night."),
    ("Striker Dele Amos missed the penalty in the final minute.",
     "Striker Dele Amos scored the penalty in the final minute."),
    ("Amos, who converted the penalty, was carried off the pitch.",
     "Amos saw his penalty saved by the goalkeeper."),
    ("The sirens in the valley stayed silent.", "The sirens in the valley sounded at once."),
    ("The finance chief, Ada Brandt, was sacked on Tuesday.", "The finance chief, Ada Brandt, resigned on Tuesday."),
    ("The crew ignored the storm warning.", "The crew heeded the storm warning."),
]  # fmt: skip

FITTING = [
    ("Lena Forss was let go after two days.", "Her colleague, Tomas Rell, was shot dead."),
    ("Amos missed a penalty in the first half.", "Amos scored a penalty in the second half."),
    ("The rejection of the offer by nurses came on Friday.", "Doctors accepted the offer on Friday."),
    ("Ministers demanded the release of Samir Vos.", "Samir Vos remains in prison."),
    ("The captain was arrested at noon.", "The captain was questioned and later released."),
    ("The autopsy of the driver was released on Friday.", "The driver was killed in the crash."),
    ("The deputy is survived by two sons.", "The deputy was murdered three weeks later."),
    ("Ada Brandt did not resign.", "Ada Brandt said that she would not resign."),
    ("The clerk overpowered a guard and fled.", "The clerk fled on foot."),
    ("The mayor's release says Lena Forss spoke to him.", "Lena Forss was killed on Monday."),
    ("Police released the name of the driver.", "The driver was killed in the crash."),
]


def related(findings: Findings) -> set[str]:
    """The relations by the rules of deeds, and those of whole reports."""
    return {
        pair.relation
        for topic in findings.topics
        for pair in topic.pairs
        if topic.kind == "event" and (pair.rule in RULES or pair.relation == "same")
    }


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_cannot_both_be_is_told_and_never_the_same(find_in, one: str, other: str) -> None:
    found = related(find_in({"a": f"{one}\n{BESIDE}", "b": f"{OTHER}\n{other}"}))
    assert found
    assert found <= {"differs", "disagree"}


@pytest.mark.parametrize(("one", "other"), FITTING)
def test_what_can_both_be_is_not_told(find_in, one: str, other: str) -> None:
    found = related(find_in({"a": f"{one}\n{BESIDE}", "b": f"{OTHER}\n{other}"}))
    assert found <= {"same"}
