"""One statement laid to two sources, or to a source in one article and to none in another."""

from itertools import permutations

import pytest

from reader.claims import Findings
from reader.claims.sourcing.voices import Voices
from reader.mentions import read
from reader.model import Attribution, Offsets

TOLD = "The old bridge over the Mill river carried three times the lorries it was built for"


def said_of_sources(findings: Findings) -> list[tuple[str, str]]:
    return [
        (pair.rule, pair.why)
        for topic in findings.topics
        if topic.kind == "attribution"
        for pair in topic.pairs
        if pair.relation == "sourcing"
    ]


def rules(findings: Findings) -> list[str]:
    return [rule for rule, _ in said_of_sources(findings)]


def test_one_statement_laid_to_two_persons_differs_in_source(find_in) -> None:
    found = said_of_sources(find_in({"a": f"{TOLD}, Anna Keller said.", "b": f"{TOLD}, Piet Jansen said."}))
    assert found == [("sourced-otherwise", 'one lays it to "Anna Keller", the other to "Piet Jansen"')]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Keller said", "Keller said"),
        ("Mayor Anna Keller said", "the mayor said"),
        ("Anna Keller said", "she said"),
        ("police said", "officials said"),
        ("the Harbour Board said", "a Harbour Board spokesman said"),
        ("Anna Keller said", "the Daily News reported"),
        ("Anna Keller said", "Anna Keller told reporters"),
    ],
)
def test_sources_that_may_be_one_are_not_told_apart(find_in, one: str, other: str) -> None:
    assert rules(find_in({"a": f"{TOLD}, {one}.", "b": f"{TOLD}, {other}."})) == []


@pytest.mark.parametrize("other", ["according to the complaint", "witnesses said", "sources said"])
def test_sources_of_other_sorts_are_told_apart(find_in, other: str) -> None:
    assert rules(find_in({"a": f"{TOLD}, police said.", "b": f"{TOLD}, {other}."})) == ["sourced-otherwise"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two people familiar with the talks said the harbour was for sale to a Danish shipping firm.",
         "The harbour is being sold to a Danish shipping firm, the company confirmed."),
        ("A source close to the board said the old ferry would be scrapped in the autumn.",
         "The old ferry will be scrapped by autumn, Harbour Minister Anna Keller confirmed."),
        ("The tower had three cracks in its northern wall, an official of the city said.",
         "Mayor Anna Keller confirmed that the tower had three cracks in its northern wall."),
        ("The tower had three cracks in its northern wall, several tenants said.",
         "The tower had three cracks in its northern wall, the fire service said."),
        ("The ship had lost both of its engines before the storm, the operator said.",
         "The ship had lost both of its engines before the storm, independent experts said."),
    ],
)  # fmt: skip
def test_a_firmer_source_is_told_from_a_vaguer_one(find_in, one: str, other: str) -> None:
    assert rules(find_in({"a": one, "b": other})) == ["sourced-otherwise"]
    assert rules(find_in({"a": other, "b": one})) == ["sourced-otherwise"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("an official of the city said", "the city said"),
        ("a company spokesman said", "the company said"),
        ("a source said", "sources said"),
        ("a source said", "people familiar with the matter said"),
        ("an official of the city said", "Mayor Anna Keller said"),
        ("the harbour commission said", "officials said"),
        ("the operator said", "a spokeswoman said"),
    ],
)
def test_sources_of_like_firmness_are_left_alone(find_in, one: str, other: str) -> None:
    assert rules(find_in({"a": f"{TOLD}, {one}.", "b": f"{TOLD}, {other}."})) == []


def test_what_one_lays_to_a_source_and_another_states_differs_in_source(find_in) -> None:
    texts = {"a": f"{TOLD}, Anna Keller said.", "b": f"{TOLD}."}
    for order in permutations(texts):
        assert rules(find_in(texts, order=order)) == ["sourced-or-not"]


def test_a_word_that_leaves_it_open_needs_fewer_words_in_common(find_in) -> None:
    flat = "The old bridge carried three times the lorries it was built for, and it was closed for a week in June."
    assert rules(find_in({"a": f"Anna Keller claims {TOLD.lower()}.", "b": flat})) == ["sourced-or-not"]
    assert rules(find_in({"a": f"Anna Keller said {TOLD.lower()}.", "b": flat})) == []


@pytest.mark.parametrize(
    "other",
    [
        "The old bridge over the Mill river did not carry three times the lorries it was built for.",
        "The old bridge over the Mill river reportedly carried three times the lorries it was built for.",
        "“The old bridge over the Mill river carried three times the lorries it was built for.”",
        "The new tunnel under the Mill hill carried half of the trains, and it was built for more.",
    ],
)
def test_what_is_denied_alleged_quoted_or_another_thing_is_not_stated(find_in, other: str) -> None:
    assert rules(find_in({"a": f"{TOLD}, Anna Keller said.", "b": other})) == []


def test_a_statement_holds_its_source_whole(find_in) -> None:
    long = (
        "the old bridge over the Mill river carried three times the lorries and buses and trams that it was built for"
    )
    texts = {"a": f"Anna Keller said {long}, and more of them every single year of all.", "b": f"{long.title()}."}
    texts["b"] = f"{long.capitalize()}, and more of them every single year of all."
    topic = next(one for one in find_in(texts).topics if one.kind == "attribution")
    assert topic.mentions[0].quote.startswith("Anna Keller said the old bridge")


def test_endless_sources_end(find_in) -> None:
    text = " ".join(f"{TOLD}, Anna{n} Keller said." for n in range(60))
    assert len(find_in({"a": text, "b": text}).topics) < 1000


def test_a_source_without_a_sort_is_nobody() -> None:
    text = "Fog delayed the ferry, harbour folk said. It sank, he said. It rose, Anna Keller, the owner, said."
    mentions = read(text, [Offsets(0, len(text))], None)
    voices = Voices(text, mentions)
    found = [voices.of(one.value) for one in mentions if isinstance(one.value, Attribution)]
    assert found[:2] == [None, None]
    assert found[2] is not None
    assert found[2].sort == "person"


def test_an_article_given_twice_joins_the_topic_of_its_twin(find_in) -> None:
    laid, flat = (
        "The patient drank half a litre of the acid, police said.",
        "The patient drank half a litre of the acid.",
    )
    for texts in ({"a": laid, "b": flat}, {"a": laid, "b": flat, "c": laid, "d": flat}):
        (topic,) = (one for one in find_in(texts).topics if one.kind == "attribution")
        assert [said.article for said in topic.mentions] == list(texts)
        assert len(topic.pairs) == len(texts) * (len(texts) - 1) // 2


def test_a_sentence_and_its_copy_part_in_no_source(find_in) -> None:
    said = (
        "On Thursday the weather service told a closed meeting of the committee that the storm will likely "
        "come in July, according to Ann Lind, one of the lawmakers."
    )
    topics = find_in({"a": said, "b": said}).topics
    assert {pair.relation for topic in topics for pair in topic.pairs} <= {"same"}
