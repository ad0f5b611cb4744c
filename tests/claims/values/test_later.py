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


def test_a_bound_can_be_of_a_later_state_too(find_in) -> None:
    later = {"b": TEXTS["b"].replace("Fourteen", "At least 19")}
    assert counts(find_in(TEXTS | later, {"a": "2024-03-13", "b": "2024-03-15"})).rule == "later-state"
    assert counts(find_in(TEXTS | later)).relation == "disagree"


def test_a_bound_is_no_sum_of_parts_that_come_to_far_more(find_in) -> None:
    parts = {"a": "A fire killed 14 people and injured 37 others on the ferry, the coast guard said."}
    told = find_in({**parts, "b": "At least 19 people died in a fire on the ferry, the coast guard said."})
    assert "disagree" in {pair.relation for topic in told.topics for pair in topic.pairs}


def test_on_one_day_the_two_disagree(find_in) -> None:
    assert counts(find_in(TEXTS)).relation == "disagree"


def test_a_toll_does_not_fall(find_in) -> None:
    assert counts(find_in(TEXTS, {"a": "2024-03-15", "b": "2024-03-13"})).relation == "disagree"


def test_assumed_days_tell_nothing_of_what_is_later(find_in) -> None:
    pair = counts(find_in(TEXTS, {"a": "2024-03-13", "b": "2024-03-15"}, assumed=True))
    assert (pair.relation, pair.rule) == ("disagree", "numbers-differ")
