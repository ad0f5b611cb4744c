"""How much is looked at where articles repeat themselves or each other: counted, never timed."""

from collections.abc import Callable
from itertools import combinations

import pytest

from reader.claims.surroundings.lines import lines
from reader.claims.surroundings.sightings import Sighting, sightings
from reader.claims.values import candidates, quantities, topics
from reader.claims.values.alignment import Link
from reader.claims.values.candidates import Side
from reader.claims.values.clusters import groups
from reader.claims.values.remembered import remembered
from reader.claims.verdict import Verdict
from reader.mentions import read
from reader.model import Dated
from tests.claims.conftest import witness

PLACES = ("harbour", "market", "school", "bridge", "museum")


def seen(name: str, text: str) -> tuple[Sighting, ...]:
    article = witness(name, text, None)
    return sightings(name, text, lines(article), read(text, [block.span for block in article.compared], None), {})


@pytest.fixture
def asked() -> tuple[list[tuple[Sighting, Sighting]], Callable[[Sighting, Sighting], Verdict]]:
    """What was asked of the rules for quantities, and the rules."""
    pairs: list[tuple[Sighting, Sighting]] = []

    def relate(a: Sighting, b: Sighting) -> Verdict:
        pairs.append((a, b))
        return quantities.relate(a, b)

    return pairs, relate


def test_a_value_is_compared_in_the_first_places_where_an_article_says_it(find_in, monkeypatch) -> None:
    scored: list[str] = []
    score = candidates.score
    monkeypatch.setattr(candidates, "score", lambda name, signs: (scored.append(name), score(name, signs))[1])
    texts = {
        name: "\n".join(f"In all 200 people fled from the {PLACES[(at + shift) % 5]}." for at in range(120))
        for shift, name in enumerate("abc")
    }
    found = [topic for topic in find_in(texts).topics if topic.kind == "quantity"]
    assert 0 < len(scored) <= 3 * topics.MOST_REPEATED**2
    assert {pair.relation for topic in found for pair in topic.pairs} == {"same"}


def test_a_value_said_often_hides_no_other_one(find_in) -> None:
    often = "\n".join("In all 200 people fled from the harbour." for _ in range(120))
    texts = {
        "a": f"{often}\nThe flood destroyed 40 houses in the old town.",
        "b": f"{often}\nThe flood destroyed 45 houses in the old town.",
    }
    assert [
        pair.relation
        for topic in find_in(texts).topics
        if topic.kind == "quantity"
        for pair in topic.pairs
        if "houses" in pair.why
    ] == ["disagree"]


def test_the_rules_are_asked_once_of_two_values_told_in_the_same_words(asked) -> None:
    pairs, relate = asked
    related = remembered(relate, {})
    copies = [seen(name, "The flood destroyed 40 houses. Later 45 houses were lost.") for name in "abcdef"]
    for ones, others in combinations(copies, 2):
        for a in ones:
            for b in others:
                assert related(a, b) == quantities.relate(a, b)
    assert len(pairs) == 4


def test_the_same_words_on_another_date_are_asked_about_again(asked) -> None:
    pairs, relate = asked
    days = {"a": "2024-03-13", "b": "2024-03-13", "c": "2024-03-20"}
    dated = {name: Dated(start=day, end=day, why="the test says so") for name, day in days.items()}
    related = remembered(relate, dated)
    (a,), (b,), (c,) = (seen(name, "The flood destroyed 40 houses.") for name in "abc")
    assert related(a, b) == related(b, a)
    assert len(pairs) == 1
    related(a, c)
    assert len(pairs) == 2


@pytest.mark.parametrize("articles", [4, 8])
def test_groups_that_can_not_be_one_are_not_compared_again_for_each_link(asked, articles: int) -> None:
    pairs, relate = asked
    every = [
        seen(name, "The flood destroyed 40 houses. Later 4000 houses were lost.") for name in "abcdefgh"[:articles]
    ]
    verdict = Verdict("differs", "numbers-differ", "they differ")
    same = Verdict("same", "equal-number", "they are one")
    links, scores = [], {}
    for ones, others in combinations(every, 2):
        for a in ones:
            for b in others:
                like = a.quantity == b.quantity
                links.append(Link(a, b, same if like else verdict, 0.9 if like else 0.5, sure=False))
                scores.setdefault(id(a), {})[id(b)] = 0.9
    found = groups([one for article in every for one in article], links, scores, relate)
    assert [len(group) for group in found] == [articles, articles]
    assert len(pairs) <= len(links)


def test_a_side_meets_each_value_with_a_word_in_common_and_no_other() -> None:
    one = Side(seen("a", "The flood destroyed 40 houses in the old town. A ferry carried 12 tourists."))
    other = Side(seen("b", "The storm destroyed 45 houses near the harbour. Some 300 passengers waited."))
    assert [other.met_by(at, one) for at in range(2)] == [[0], []]
