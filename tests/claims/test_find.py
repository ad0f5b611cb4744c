"""What holds of the topics of any story."""

import pytest

from reader.claims import Findings
from reader.model import LONGEST_MENTION, Judgement, Passage


def said(findings: Findings) -> set[tuple[str, str, frozenset[tuple[str, str]]]]:
    """Every pair by its relation, rule and the words of both articles."""
    return {
        (
            pair.relation,
            pair.rule,
            frozenset((topic.mentions[end].article, topic.mentions[end].quote) for end in (pair.a, pair.b)),
        )
        for topic in findings.topics
        for pair in topic.pairs
    }


def relations(findings: Findings) -> list[str]:
    return [pair.relation for topic in findings.topics for pair in topic.pairs]


def test_equal_and_unequal_counts_are_told_apart(find_in, quake) -> None:
    topics = find_in(quake).topics

    def relation_of(counted: str) -> str:
        (relation,) = {
            topic.relation
            for topic in topics
            if topic.kind == "quantity" and any(counted in mention.quote for mention in topic.mentions)
        }
        return relation

    assert relation_of("tents") == "same"
    assert relation_of("bridges") == "disagree"
    assert relation_of("doctors") == "single"


def test_a_label_is_the_words_beside_a_value(find_in, quake) -> None:
    labels = {topic.label for topic in find_in(quake).topics}
    for label in labels:
        parts = label.removeprefix("when: ").removeprefix("who says: ").removesuffix(" …").split(" … ")
        assert any(all(part.strip("… ") in text for part in parts) for text in quake.values())


def test_a_topic_has_one_pair_for_each_two_articles_and_names_the_absent(find_in, quake) -> None:
    for topic in find_in(quake).topics:
        articles = {mention.article for mention in topic.mentions}
        ends = [frozenset((topic.mentions[pair.a].article, topic.mentions[pair.b].article)) for pair in topic.pairs]
        assert len(ends) == len(set(ends)) == len(articles) * (len(articles) - 1) / 2
        assert set(topic.absent) == set(quake) - articles


def test_quotes_are_the_words_at_their_place(find_in, quake) -> None:
    for topic in find_in(quake).topics:
        for mention in topic.mentions:
            assert quake[mention.article][mention.start : mention.end] == mention.quote
            assert len(mention.quote) <= LONGEST_MENTION
            assert mention.sentence.start <= mention.start < mention.end <= mention.sentence.end


def test_the_order_of_articles_changes_nothing(find_in, quake) -> None:
    assert find_in(quake, order=["c", "a", "b"]) == find_in(quake)


def test_an_article_given_twice_adds_no_voice(find_in, quake) -> None:
    once = said(find_in(quake))
    twice = said(find_in(quake | {"z": quake["a"]}))
    assert {pair for pair in twice if all(article != "z" for article, _ in pair[2])} == once
    assert all(relation == "same" for relation, _, ends in twice if {article for article, _ in ends} == {"a", "z"})


def test_one_number_changed_changes_one_topic(find_in, quake) -> None:
    before = {topic.label: topic.relation for topic in find_in(quake).topics}
    after = {
        topic.label: topic.relation for topic in find_in(quake | {"b": quake["b"].replace("eight", "seven")}).topics
    }
    changed = {label for label in before.keys() | after.keys() if before.get(label) != after.get(label)}
    assert len(changed) == 1


def test_typography_changes_nothing(find_in, quake) -> None:
    plain = {name: f'{text}\n"We lost 40 boats," the mayor\'s aide said - twice.' for name, text in quake.items()}
    curly = {
        name: text.replace('"We', "“We").replace('boats,"', "boats,”").replace("'", "’").replace(" - ", " – ")
        for name, text in plain.items()
    }
    straight = str.maketrans("“”’–", '""\'-')
    assert said(find_in(plain)) == {
        (relation, rule, frozenset((article, quote.translate(straight)) for article, quote in ends))
        for relation, rule, ends in said(find_in(curly))
    }


def test_five_unrelated_texts_never_disagree(find_in) -> None:
    texts = {
        "a": "The museum opened a wing with 40 paintings in May. Tickets cost $12.",
        "b": "Two trains were late on Tuesday. Some 300 passengers waited for 40 minutes.",
        "c": "The team won by 3 goals on Sunday. Its captain, 31, signed for two years.",
        "d": "Farmers expect 20 percent more wheat in July. Rain fell on 11 days.",
        "e": "The court sentenced three men to 12 years on Friday. A fourth was freed.",
    }
    assert "disagree" not in relations(find_in(texts))


@pytest.mark.parametrize(("day", "assumed"), [(None, False), ("2024-03-13", True)])
def test_relative_dates_need_a_known_publication_date_to_disagree(find_in, day: str | None, assumed: bool) -> None:
    texts = {
        "a": "The first soldiers were sent to the northern border last month, the army said.",
        "b": "The first soldiers were sent to the northern border last year, the army said.",
    }
    assert "disagree" not in relations(find_in(texts, day=day, assumed=assumed))


def test_the_publication_date_moves_relative_dates(find_in) -> None:
    texts = {
        "a": "The first soldiers were sent to the northern border last month, the army said.",
        "b": "The first soldiers were sent to the northern border in May 2024, the army said.",
    }
    assert relations(find_in(texts, day="2024-06-13")) == ["same"]
    assert relations(find_in(texts, day="2024-09-13")) == ["disagree"]


def test_what_a_person_calls_not_the_same_never_shares_a_topic(find_in, quake) -> None:
    topic = next(topic for topic in find_in(quake).topics if topic.relation == "disagree")
    a, b = (topic.mentions[end] for end in (topic.pairs[0].a, topic.pairs[0].b))
    passages = [Passage(article=one.article, start=one.start, end=one.end) for one in (a, b)]
    judged = find_in(quake, judgements=[Judgement(kind="not the same", a=passages[1], b=passages[0])])
    assert not any(a in topic.mentions and b in topic.mentions for topic in judged.topics)
    seen = find_in(quake, judgements=[Judgement(kind="seen", a=passages[0], b=passages[1])])
    assert seen == find_in(quake)


def test_coverage_counts_sentences_and_those_with_values(find_in, quake) -> None:
    coverage = find_in(quake).coverage
    assert (coverage["a"].sentences, coverage["a"].with_claims) == (4, 4)
    assert find_in({"a": "Nothing was counted here."}).coverage["a"].with_claims == 0


def test_labels_never_depend_on_which_article_is_given_first(find_in, quake) -> None:
    names = [topic.label for topic in find_in(quake).topics]
    assert names == [topic.label for topic in find_in(quake, order=["b", "c", "a"]).topics]
    assert all(names)


def test_ten_thousand_numbers_end(find_in) -> None:
    text = "\n".join(f"The town counted {number} red houses and {number + 1} dogs." for number in range(5000))
    findings = find_in({"a": text, "b": text.replace("red", "blue")})
    assert findings.coverage["a"].sentences == 5000


def test_a_part_is_no_conflict_with_the_whole(find_in) -> None:
    texts = {
        "a": "The ministry decided to send 1,000 engineers and 5,000 builders to the flooded region.",
        "b": "The ministry decided to send 6,000 builders to the flooded region.",
    }
    assert "disagree" not in relations(find_in(texts))
    alone = texts | {"a": "The ministry decided to send 5,000 builders to the flooded region."}
    assert relations(find_in(alone)) == ["disagree"]


def test_parts_that_come_to_the_whole_are_the_same(find_in) -> None:
    texts = {
        "a": "The navy seized seven assault rifles and two hunting rifles from the pirates on the small boat.",
        "b": "The navy seized nine assault rifles from the pirates on the small boat.",
    }
    (pair,) = (pair for topic in find_in(texts).topics for pair in topic.pairs if topic.kind == "quantity")
    assert (pair.relation, pair.rule) == ("same", "adds-up")
    assert '"seven assault rifles" and "two hunting rifles" come to "nine assault rifles"' in pair.why


@pytest.mark.parametrize(
    "other",
    [
        "The storm of 2011 destroyed 80 houses near the river, officials said.",
        "The storm of 2005 destroyed another 80 houses near the river, officials said.",
        "The storm of 2005 damaged a total of 80 houses near the river, officials said.",
    ],
)
def test_another_year_or_scope_keeps_two_counts_apart(find_in, other: str) -> None:
    one = "The storm of 2005 destroyed 60 houses near the river, officials said."
    assert "disagree" in relations(find_in({"a": one, "b": one.replace("60", "80")}))
    assert "disagree" not in relations(find_in({"a": one, "b": other}))


def test_furniture_makes_no_claims(find_in) -> None:
    findings = find_in({"a": "Seven bridges fell.", "b": ""})
    assert {mention.article for topic in findings.topics for mention in topic.mentions} == {"a"}
    assert findings.coverage["b"].sentences == 0
