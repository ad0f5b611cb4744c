"""Counts of articles that appeared on different days."""

from reader.claims import Findings
from reader.model import Pair

TEXTS = {
    "a": "Eleven people drowned when the ferry sank in a storm, the coast guard said.",
    "b": "Fourteen people drowned when the ferry sank in a storm, the coast guard said.",
}


def counts(findings: Findings) -> Pair:
    (pair,) = [pair for topic in findings.topics if topic.kind == "quantity" for pair in topic.pairs]
    return pair


def test_a_later_article_that_counts_more_can_tell_a_later_state(find_in) -> None:
    pair = counts(find_in(TEXTS, {"a": "2024-03-13", "b": "2024-03-15"}))
    assert (pair.relation, pair.rule) == ("differs", "later-state")
    assert pair.why.endswith('the article with "Fourteen people" appeared 2 days later, and can tell a later state')


def test_it_can_be_the_first_of_the_two(find_in) -> None:
    pair = counts(find_in(TEXTS | {"a": TEXTS["b"], "b": TEXTS["a"]}, {"a": "2024-03-14", "b": "2024-03-13"}))
    assert (pair.relation, pair.rule) == ("differs", "later-state")
    assert "appeared a day later" in pair.why


def test_on_one_day_the_two_disagree(find_in) -> None:
    assert counts(find_in(TEXTS)).relation == "disagree"


def test_a_toll_does_not_fall(find_in) -> None:
    assert counts(find_in(TEXTS, {"a": "2024-03-15", "b": "2024-03-13"})).relation == "disagree"


def test_assumed_days_tell_nothing_of_what_is_later(find_in) -> None:
    pair = counts(find_in(TEXTS, {"a": "2024-03-13", "b": "2024-03-15"}, assumed=True))
    assert (pair.relation, pair.rule) == ("disagree", "numbers-differ")
