"""The same told with more or less certainty, or on another's word."""

from reader.claims import Findings

FIRM = "The northern army will send its engineers to the flooded border region in July 2024."


def of_kind(findings: Findings, kind: str) -> list[tuple[str, str]]:
    return [(pair.relation, pair.rule) for topic in findings.topics if topic.kind == kind for pair in topic.pairs]


def test_a_hedged_time_and_a_sure_one_differ_in_certainty(find_in) -> None:
    hedged = FIRM.replace("will send", "could send")
    assert of_kind(find_in({"a": FIRM, "b": hedged}), "certainty") == [("certainty", "hedged")]
    assert sorted(of_kind(find_in({"a": FIRM, "b": hedged, "c": hedged}), "certainty")) == [
        ("certainty", "hedged"),
        ("certainty", "hedged"),
        ("same", "as-certain"),
    ]


def test_equal_certainty_is_no_topic(find_in) -> None:
    hedged = FIRM.replace("will send", "could send")
    assert of_kind(find_in({"a": FIRM, "b": FIRM}), "certainty") == []
    assert of_kind(find_in({"a": hedged, "b": hedged}), "certainty") == []


def test_an_article_that_is_both_sure_and_not_is_not_compared(find_in) -> None:
    hedged = FIRM.replace("will send", "could send")
    assert of_kind(find_in({"a": FIRM, "b": f"{hedged}\n{FIRM}"}), "certainty") == []


def test_what_one_confirms_and_another_hands_on_differs_in_source(find_in) -> None:
    texts = {
        "a": "Spy agencies have confirmed that the northern army is preparing to send engineers to the border.",
        "b": "The northern army is preparing to send engineers to the border, according to a lawmaker, "
        "citing the spy agency.",
    }
    assert of_kind(find_in(texts), "attribution") == [("sourcing", "handed-on")]
    told = texts | {"a": texts["b"]}
    assert of_kind(find_in(told), "attribution") == []


def test_a_statement_tells_its_speakers_and_its_certainty(find_in) -> None:
    text = "The army could send 3,000 engineers to the border, a lawmaker said, citing the spy agency."
    (statement,) = (said for topic in find_in({"a": text}).topics for said in topic.mentions)
    assert statement.certainty == "could"
    assert statement.attributed_to[0] == "lawmaker"


def test_two_things_on_one_day_are_not_compared(find_in) -> None:
    hedged = "The coach is expected to speak to reporters about the new stadium today."
    firm = "The team has announced a kicker and sold its old bus today."
    assert of_kind(find_in({"a": hedged, "b": firm}), "certainty") == []
