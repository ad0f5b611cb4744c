"""Posts of which one person has one, where two articles give a person two of them."""

import pytest


def said(find_in, one: str, other: str) -> set[tuple[str, str]]:
    found = [
        {(pair.relation, pair.rule) for topic in find_in(texts).topics for pair in topic.pairs}
        for texts in ({"a": one, "b": other}, {"a": other, "b": one})
    ]
    assert found[0] == found[1]
    return {(relation, rule) for relation, rule in found[0] if relation in ("differs", "disagree")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chief executive Berit Laur spoke to analysts.", "Finance director Berit Laur defended the plan."),
        ("Norbank's chief executive, Moira Tell, spoke.", "Moira Tell, the chairwoman of Norbank, was glad."),
        ("The interior minister, Jana Novak, came.", "Foreign minister Jana Novak came to the town."),
        ("Defence minister Paul Orr resigned.", "Paul Orr, the minister of health, resigned."),
        ("It was theft, Judge Ivana Kolar said.", "It was theft, prosecutor Ivana Kolar said."),
        ("The goalkeeper Mark Silva was sent off.", "Striker Mark Silva was sent off."),
    ],
)
def test_two_posts_that_shut_each_other_out_differ(find_in, one: str, other: str) -> None:
    assert said(find_in, one, other) == {("differs", "office-apart")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one general, or both one
        ("Chief executive Berit Laur spoke to analysts.", "Berit Laur, the boss of Arven, spoke."),
        ("Chief executive Berit Laur spoke to analysts.", "Berit Laur, the managing director of Arven, spoke."),
        # of two times
        ("Finance minister Paul Orr resigned.", "Paul Orr, the former health minister, resigned."),
        # of two bodies
        ("Ann Berg, the chief executive of Norbank, spoke.", "Ann Berg, the chairwoman of Corvina, spoke."),
        # one article tells both
        (
            "Chief executive Berit Laur spoke. Laur became finance director in May.",
            "Finance director Berit Laur defended the plan.",
        ),
        # two persons
        ("Judge Ivana Kolar spoke.", "Prosecutor Lukas Benes spoke."),
    ],
)
def test_posts_that_fit_or_may_fit_are_not_set_against_each_other(find_in, one: str, other: str) -> None:
    assert said(find_in, one, other) == set()
