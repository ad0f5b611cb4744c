"""What copies tell in the same words stands in one topic."""

BESIDE = "the harbour workers of the northern town to a poison from the old paint factory."
HEDGED, FLAT = f"The company may have exposed {BESIDE}", f"The company has exposed {BESIDE}"


def test_two_copies_that_hedge_are_one_topic_with_the_article_that_does_not(find_in) -> None:
    texts = {"a": HEDGED, "b": FLAT, "c": HEDGED}
    (topic,) = [one for one in find_in(texts).topics if any(pair.rule == "hedged" for pair in one.pairs)]
    assert [said.article for said in topic.mentions] == ["a", "b", "c"]
    assert {(pair.a, pair.b): pair.relation for pair in topic.pairs} == {
        (0, 1): "certainty",
        (0, 2): "same",
        (1, 2): "certainty",
    }
