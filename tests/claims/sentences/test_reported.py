"""Sentences that report the same are laid side by side where no value of theirs does it."""

import pytest

from reader.claims import Findings
from reader.claims.sentences.apart import parting
from reader.claims.surroundings.lines import lines
from reader.claims.surroundings.sightings import sightings
from reader.claims.values import quantities, times
from reader.mentions import read
from reader.model import LONGEST_MENTION, Article, Block, Judgement, Offsets, Passage, Witness


def reported(findings: Findings) -> list[tuple[str, str]]:
    topics = [topic for topic in findings.topics if topic.kind == "event"]
    return [(pair.relation, pair.rule) for topic in topics for pair in topic.pairs]


def test_sentences_without_values_that_tell_the_same_are_one_topic(find_in) -> None:
    texts = {
        "a": "The flood cut the electricity of the whole coastal city. A fire burned the old market hall.",
        "b": "Nobody was hurt in the flood. Electricity in the coastal city was cut, the council said.",
    }
    assert reported(find_in(texts)) == [("same", "reported-alike")]


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Three boats sailed at noon.", "Two boats sailed.", "numbers-differ"),
        ("It left in May 2024.", "It left in July 2024.", "dates-apart"),
        ("The ticket cost $30.", "The ticket cost $40.", "numbers-differ"),
        ("The ticket cost $30.", "The ferry earned $40.", None),
        ("Three boats sailed at noon.", "Two boats burned.", None),
        ("Three boats left at noon.", "Two sailors left.", None),
        ("Three boats left, and two came.", "Two boats left.", None),
        ("Three boats left.", "Two of the three boats left.", None),
        ("Three other boats left.", "Two boats left.", None),
        ("Boats left at noon.", "Two boats left.", None),
    ],
)
def test_sentences_part_where_a_value_can_be_none_of_the_others(one: str, other: str, rule: str | None) -> None:
    sides = []
    for name, text in (("one", one), ("other", other)):
        article = Witness(
            article=Article(id=name, path=name, text=text),
            blocks=(Block(start=0, end=len(text), label="body", reason="a line"),),
        )
        sides.append(sightings(name, text, lines(article), read(text, [Offsets(0, len(text))], None), {}))
    relates = {"quantity": quantities.relate, "time": times.relation_of({})}
    forth, back = parting(*sides, relates), parting(*sides[::-1], relates)
    assert (forth and forth.verdict.rule) == (back and back.verdict.rule) == rule


def test_what_one_counts_and_the_other_only_names_is_vaguer(find_in) -> None:
    texts = {
        "a": "The northern army will send 300 sappers to rebuild the flooded villages along the border river.",
        "b": "The northern army will send its sappers to rebuild the flooded villages along the border river.",
    }
    assert reported(find_in(texts)) == [("vaguer", "reported-vaguer")]


def test_values_that_fit_are_told_as_compatible(find_in) -> None:
    texts = {
        "a": "The crowded ferries left the northern harbour in May. Lee spoke.",
        "b": "The crowded ferries left the northern harbour in spring. Nobody knew why they left the crowded harbour.",
    }
    relations = {topic.relation for topic in find_in(texts, day=None).topics if len(topic.mentions) > 1}
    assert relations <= {"compatible", "same"}


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
