"""A headline set against the text below it."""

import pytest

from reader.claims import Findings
from reader.model import Judgement, Pair, Passage, Topic

SUNK = "A ferry sank in a storm off the harbour on Thursday. {} people drowned when the ferry sank, a spokesman said."


def ferry(headline: str, text: str = "At least 15") -> str:
    return f"{headline}\n{SUNK.format(text)}\nIt had 80 passengers on board."


def within(findings: Findings) -> list[tuple[Topic, Pair]]:
    """The pairs of two statements of one article."""
    return [
        (topic, pair)
        for topic in findings.topics
        for pair in topic.pairs
        if topic.mentions[pair.a].article == topic.mentions[pair.b].article
    ]


def test_a_headline_that_the_text_does_not_bear_out_disagrees_with_it(find_in) -> None:
    ((topic, pair),) = within(find_in({"a": ferry("Ferry sinks, 12 people drowned")}, titled=True))
    assert (pair.relation, pair.rule, topic.relation) == ("disagree", "headline-apart", "disagree")
    assert [topic.mentions[end].quote for end in (pair.a, pair.b)] == ["12 people", "At least 15 people"]
    assert pair.why == 'the headline says "12 people", the text below it "At least 15 people"'


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry sinks, 15 people drowned",
        "Ferry sinks, more than 10 people drowned",
        "Ferry sinks, dozens of people drowned",
        "Ferry sinks with 80 people drowned",
        "12 ferries sunk in storms this year",
        "Ferry sinks in a storm",
    ],
)
def test_a_headline_that_says_less_or_something_else_is_let_be(find_in, headline) -> None:
    assert within(find_in({"a": ferry(headline)}, titled=True)) == []


def test_parts_that_come_to_the_headline_are_no_contradiction(find_in) -> None:
    told = "Ferry sinks, 15 people drowned\nNine passengers and six sailors drowned when the ferry sank in a storm."
    assert within(find_in({"a": told}, titled=True)) == []


def test_other_articles_are_set_against_the_text(find_in) -> None:
    ((topic, _),) = within(
        find_in({"a": ferry("Ferry sinks, 12 people drowned"), "b": ferry("Ferry sinks", "Fifteen")}, titled=True)
    )
    between = [pair for pair in topic.pairs if {topic.mentions[end].article for end in (pair.a, pair.b)} == {"a", "b"}]
    assert [(topic.mentions[pair.a].quote, topic.mentions[pair.b].quote) for pair in between] == [
        ("At least 15 people", "Fifteen people")
    ]


def test_where_no_headline_is_known_nothing_is_set_against_its_own_text(find_in) -> None:
    assert within(find_in({"a": ferry("Ferry sinks, 12 people drowned")})) == []


def test_a_person_can_take_them_apart(find_in) -> None:
    texts = {"a": ferry("Ferry sinks, 12 people drowned")}
    ((topic, pair),) = within(find_in(texts, titled=True))
    ends = [
        Passage(article=said.article, start=said.start, end=said.end)
        for said in (topic.mentions[pair.a], topic.mentions[pair.b])
    ]
    judged = Judgement(kind="not the same", a=ends[0], b=ends[1])
    assert within(find_in(texts, titled=True, judgements=[judged])) == []
