"""What two sentences tell besides is laid side by side where a value shows that both tell of one thing."""

from reader.claims import Findings


def told(findings: Findings) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        if topic.kind == "event"
        for pair in topic.pairs
    }


ELSEWHERE = "The mayor spoke in the old theatre. Farmers ask for rain. A concert was put off until autumn.\n"


def test_words_that_linked_sentences_share_are_a_topic_beside_the_value(find_in) -> None:
    texts = {
        "a": f"{ELSEWHERE}Some 420 passengers were on board when the ferry caught fire, and the harbour master blamed "
        "a faulty generator in the engine room for it.",
        "b": f"{ELSEWHERE}There were 420 passengers on board the ferry, whose crew had warned in spring of a "
        "faulty generator in the engine room.",
    }
    assert ("same", frozenset(("faulty generator in the engine room",))) in told(find_in(texts))


def test_nothing_is_told_besides_where_the_values_part(find_in) -> None:
    texts = {
        "a": f"{ELSEWHERE}Police arrested 42 protesters in the harbour, and blamed a faulty generator in the engine.",
        "b": f"{ELSEWHERE}Police arrested 57 protesters in the harbour after a faulty generator in the engine blew.",
    }
    findings = find_in(texts)
    assert "disagree" in {topic.relation for topic in findings.topics}
    assert not any("generator" in quote for _, quotes in told(findings) for quote in quotes)


def test_names_alone_tell_nothing_besides(find_in) -> None:
    texts = {
        "a": "Some 420 passengers were on board the ferry, said Anna Holm of the Northern Harbour Trust.",
        "b": "The ferry carried 420 passengers on board, and Anna Holm of the Northern Harbour Trust resigned.",
    }
    assert told(find_in(texts)) == set()


def test_what_sentences_without_a_link_share_is_no_topic(find_in) -> None:
    texts = {
        "a": "The mayor opened the new library on the hill, where a faulty generator in the basement had delayed work.",
        "b": "Farmers asked for rain all summer, and one of them lost his cows to a faulty generator.",
    }
    assert told(find_in(texts)) == set()
