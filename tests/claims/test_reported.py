"""Sentences that report the same are laid side by side where no value of theirs does it."""

from reader.claims import Findings
from reader.model import LONGEST_MENTION, Judgement, Passage


def reported(findings: Findings) -> list[tuple[str, str]]:
    topics = [topic for topic in findings.topics if topic.kind == "event"]
    return [(pair.relation, pair.rule) for topic in topics for pair in topic.pairs]


def test_sentences_without_values_that_tell_the_same_are_one_topic(find_in) -> None:
    texts = {
        "a": "The flood cut the electricity of the whole coastal city. A fire burned the old market hall.",
        "b": "Nobody was hurt in the flood. Electricity in the coastal city was cut, the council said.",
    }
    assert reported(find_in(texts)) == [("same", "reported-alike")]


def test_other_values_are_told(find_in) -> None:
    texts = {
        "a": "The ferries to the northern islands left the crowded harbour at noon on Friday.",
        "b": "The ferries to the northern islands left the crowded harbour with 300 passengers.",
    }
    assert reported(find_in(texts)) == [("compatible", "reported-otherwise")]


def test_a_value_that_tells_it_is_enough(find_in) -> None:
    texts = {
        name: f"The ministry sent 3,000 tents to the flooded coast{end}." for name, end in (("a", ""), ("b", " now"))
    }
    assert reported(find_in(texts)) == []


def test_sentences_of_other_things_are_no_topic(find_in) -> None:
    texts = {
        "a": "The museum opened a wing with paintings by women.",
        "b": "Rain fell on the fields of the north again.",
    }
    assert reported(find_in(texts)) == []


def test_of_a_long_sentence_the_words_in_common_are_shown(find_in) -> None:
    common = "the council cut the electricity of the coastal city after the flood"
    long = (
        f"The mayor, {'whom they had all of them known as one of their own for so very long, and ' * 3}said: {common}."
    )
    assert len(long) > LONGEST_MENTION
    (topic,) = [topic for topic in find_in({"a": long, "b": common.capitalize() + "."}).topics if topic.kind == "event"]
    quote = topic.mentions[0].quote
    assert "electricity of the coastal city" in quote
    assert len(quote) <= LONGEST_MENTION


def test_what_a_person_calls_not_the_same_is_no_topic(find_in) -> None:
    texts = {
        "a": 'The flood cut the electricity of the coastal city. "Never again shall we build there," the mayor said.',
        "b": 'Electricity in the coastal city was cut by the flood. She said: "Never again shall we build there."',
    }
    topics = [topic for topic in find_in(texts).topics if topic.kind in ("event", "quotation")]
    assert sorted(topic.kind for topic in topics) == ["event", "quotation"]
    apart = [
        Judgement(kind="not the same", a=passages[0], b=passages[1])
        for passages in ([Passage(article=m.article, start=m.start, end=m.end) for m in t.mentions] for t in topics)
    ]
    assert not [topic for topic in find_in(texts, judgements=apart).topics if topic.kind in ("event", "quotation")]
