"""The same words in quotation marks, laid in two articles to two persons, are a conflict about who said them."""

import pytest

from reader.claims import Findings

SPEECH = "They ran the harbour board like a family bakery"


def spoken(findings: Findings) -> list[tuple[str, str]]:
    return sorted(
        (pair.relation, pair.rule)
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule == "said-by-another"
    )


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (f'"{SPEECH}," Judge Anna Keller said.', f'"{SPEECH}," said prosecutor Paul Orban.', "disagree"),
        (f"“{SPEECH},” coach Mark Dunne told reporters.", f'Team captain Luis Prado said: "{SPEECH}."', "disagree"),
        (f'"{SPEECH}!" said Anna Keller, a nurse.', f'Mayor Paul Orban told the council: "{SPEECH}!"', "disagree"),
        (f'Senator Ruth Amsel added: "{SPEECH}."', f'"{SPEECH}," economist Ivo Brandt said on Monday.', "disagree"),
        (f'"{SPEECH}," said Ruth Amsel.', f'"{SPEECH} for years," said Ivo Brandt.', "disagree"),
        ('"We kept the flood gates open," Anna Keller said.', '"We kept the flood gates open," Paul Orban said.',
         "differs"),
        (f'"{SPEECH}," Judge Anna Keller said. "It is over," said prosecutor Paul Orban.',
         f'"{SPEECH}," said prosecutor Paul Orban.', "differs"),
    ],
)  # fmt: skip
def test_words_laid_to_two_persons(find_in, one: str, other: str, relation: str) -> None:
    assert spoken(find_in({"a": one, "b": other})) == [(relation, "said-by-another")]
    assert spoken(find_in({"a": other, "b": one})) == [(relation, "said-by-another")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f'"{SPEECH}," Judge Anna Keller said.', f'"{SPEECH}," said Keller.'),
        (f'"{SPEECH}," Judge Anna Keller said.', f'"{SPEECH}," she said.'),
        (f'"{SPEECH}," Judge Anna Keller said.', f'"{SPEECH}," the judge said.'),
        (f'"{SPEECH}," Anna Keller said.', f'"{SPEECH}," Anna said.'),
        (f'"{SPEECH}," Aleksandr Petrov said.', f'"{SPEECH}," Alexander Petroff said.'),
        (f'"{SPEECH}," Anna Kollárová said.', f'"{SPEECH}," Anna Kollarova said.'),
        (f'"{SPEECH}," Anna Keller said.', f'"{SPEECH}," said prosecutor Paul Orban, quoting the judge.'),
        (f'"{SPEECH}," Anna Keller and Paul Orban said.', f'"{SPEECH}," Paul Orban said.'),
        (f'"{SPEECH}," Anna Keller said.', f'"{SPEECH}," the company said.'),
        (f'"{SPEECH}," the harbour company said.', f'"{SPEECH}," said spokesman Paul Orban.'),
        (f'"{SPEECH}," Anna Keller said in a joint statement.', f'"{SPEECH}," Paul Orban said.'),
        ('"No comment," Anna Keller said.', '"No comment," Paul Orban said.'),
        ('"It is what it is," Anna Keller said.', '"It is what it is," Paul Orban said.'),
        ('Anna Keller spoke of a "watershed moment".', 'Paul Orban called it a "watershed moment".'),
        (f'Anna Keller added: "{SPEECH}!" Paul Orban revealed that he was glad.', f'"{SPEECH}!" said Anna Keller.'),
        (f'Nobody knew who had said it: "{SPEECH}."', f'"{SPEECH}," Paul Orban said.'),
        (f'"{SPEECH}," Anna Keller said.', f"{SPEECH}, Paul Orban said."),
    ],
)
def test_words_that_one_person_may_have_said_are_left_alone(find_in, one: str, other: str) -> None:
    assert spoken(find_in({"a": one, "b": other})) == []


def test_a_third_article_joins_the_speaker_it_names(find_in) -> None:
    findings = find_in(
        {
            "a": f'"{SPEECH}," Judge Anna Keller said.',
            "b": f'"{SPEECH}," said prosecutor Paul Orban.',
            "c": f'Anna Keller, the judge, said: "{SPEECH}."',
        }
    )
    topics = [topic for topic in findings.topics if any(pair.rule == "said-by-another" for pair in topic.pairs)]
    assert [sorted(pair.relation for pair in topic.pairs) for topic in topics] == [["disagree", "disagree", "same"]]
