"""A number that one article states and another gives as possible or alleged is a matter of certainty."""

import pytest

from reader.claims import Findings


def hedged(findings: Findings) -> list[tuple[str, str]]:
    return sorted(
        (topic.relation, pair.rule) for topic in findings.topics if topic.kind == "certainty" for pair in topic.pairs
    )


@pytest.mark.parametrize(
    ("weak", "firm"),
    [
        ("Up to 40 branches could go in the north.", "40 branches will shut in the north."),
        ("As many as 40 bakeries may disappear in Arnstadt.", "The firm will close 40 bakeries in Arnstadt."),
        ("Around 600 sailors have reportedly died off Tarn.", "Around 600 sailors have died off Tarn."),
        ("The flaw is believed to have infected some 9,000 tills in shops.",
         "Researchers found that the flaw had infected 9,000 tills in shops."),
        ("Some 300 goats may have drowned in the Orlo valley.", "The flood in the Orlo valley drowned 300 goats."),
        ("The gang allegedly stole 70 paintings from the Holm museum.",
         "Thieves carried 70 paintings out of the Holm museum and vanished, the gang with them was seen."),
        ("The city might go to court to recover 62 million crowns in grants.",
         "The city will sue to get back the grants, more than 60 million crowns, it said."),
        ("Some 5,000 tickets are likely to be sold for the harbour match.",
         "Some 5,000 tickets have been sold for the harbour match."),
        ("The plant could shed 450 jobs at its Varna works.", "450 jobs were cut at its Varna works."),
    ],
)  # fmt: skip
def test_a_number_hedged_in_one_and_stated_in_another(find_in, weak: str, firm: str) -> None:
    assert hedged(find_in({"a": weak, "b": firm})) == [("certainty", "hedged")]
    assert hedged(find_in({"a": firm, "b": weak})) == [("certainty", "hedged")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 branches will shut in the north.", "The firm will close 40 branches in the north."),
        ("Up to 40 branches could go in the north.", "As many as 40 branches may shut in the north."),
        ("The law fixed the age of 68.", "It is the age at which a worker may draw a pension of 68."),
        ("Police arrested two men accused of killing 12 goats in Orlo.", "12 goats were killed in Orlo."),
        ("Damage to the Orlo church was estimated at 3 million euros.", "Damage to the church may reach 3 million."),
        ("The plant could shed 450 jobs at its Varna works.", "The plant will not shed 450 jobs at its Varna works."),
        ("The plant could shed 450 jobs at its Varna works.", "If sales fall, it will shed 450 jobs at Varna."),
        ("Last May in Orlo 300 goats were drowned.", "300 goats were drowned in Orlo."),
    ],
)  # fmt: skip
def test_numbers_that_are_as_sure_or_not_stated_are_left_alone(find_in, one: str, other: str) -> None:
    assert ("certainty", "hedged") not in hedged(find_in({"a": one, "b": other}))
