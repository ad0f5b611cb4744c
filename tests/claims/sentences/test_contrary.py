"""Sentences with like words that don't report the same."""

import pytest

from reader.claims import Findings


def relations(findings: Findings) -> set[str]:
    return {pair.relation for topic in findings.topics if topic.kind == "event" for pair in topic.pairs}


PAIRS = [
    (
        "Norland has sent Sundia grain and cheap machines for its southern farms.",
        "Sundia has sent Norland grain and cheap machines for its southern farms.",
    ),
    (
        "Soldiers did not destroy the railway bridge near the old harbour.",
        "Soldiers did destroy the railway bridge near the old harbour.",
    ),
    (
        "The vessel was carrying 412 passengers and 28 sailors to the island.",
        "The vessel was carrying 421 passengers and 28 sailors to the island.",
    ),
    (
        "Passengers from the burning ferry were killed near the old harbour.",
        "Passengers from the burning ferry were rescued near the old harbour.",
    ),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_they_are_not_told_to_report_the_same(find_in, one: str, other: str) -> None:
    assert "same" not in relations(find_in({"a": one, "b": other}))


@pytest.mark.parametrize("said", [one for one, _ in PAIRS if "412" not in one])
def test_a_sentence_reports_what_it_reports(find_in, said: str) -> None:
    assert relations(find_in({"a": said, "b": said})) == {"same"}


def test_a_curly_apostrophe_on_one_side_makes_nothing_the_same(find_in) -> None:
    one = "Robert O'Neil flew to St. Paul on March 3, then returned to New York."
    other = "The mayor of New York, Robert O'Neil, said he would resign."

    def told(*texts: str) -> list[tuple[str, str]]:
        topics = find_in(dict(zip("ab", texts, strict=True))).topics
        return [(pair.relation, pair.rule) for topic in topics for pair in topic.pairs]

    assert told(one, other) == told(one.replace("'", "’"), other)
