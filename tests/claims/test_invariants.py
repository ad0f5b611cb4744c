"""What holds of claims whatever the texts are: properties, and changes that may change nothing or one thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.claims import Findings
from reader.model import LONGEST_MENTION

SENTENCES = (
    "At least 48 people were killed when an earthquake struck the coast on Monday, the ministry said.",
    "The earthquake on the coast killed 63 people on Monday, said Anna Berg, the ministry's spokeswoman.",
    "Rescuers found seven collapsed bridges, two hotels and 14 schools near the northern harbour.",
    "Rescuers found eight collapsed bridges and two hotels near the northern harbour last week.",
    'Ministry spokeswoman Anna Berg said: "We will not pay a single cent for the new bridge."',
    "The government could send 3,000 tents to the coast in July, officials said, citing the ministry.",
    "The government will send its tents to the coast as early as July 2024.",
    "A ship sank 90 miles east of the port of 160,000 people; another lay 12 kilometres off it.",
    "Electricity was cut in the whole coastal city after the flood.",
)

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True).map(" ".join)
stories = st.lists(texts, min_size=2, max_size=4).map(lambda found: dict(zip("abcd", found, strict=False)))


def told(findings: Findings) -> set[tuple[str, str, str, frozenset[tuple[str, int, str]]]]:
    """Every pair with its kind, relation, rule, and both statements."""
    return {
        (
            topic.kind,
            pair.relation,
            pair.rule,
            frozenset(
                (topic.mentions[end].article, topic.mentions[end].start, topic.mentions[end].quote)
                for end in (pair.a, pair.b)
            ),
        )
        for topic in findings.topics
        for pair in topic.pairs
    }


@settings(max_examples=40, deadline=None)
@given(stories)
def test_every_pair_has_a_reason_and_words_at_their_place(find_in, story: dict[str, str]) -> None:
    for topic in find_in(story).topics:
        for mention in topic.mentions:
            assert story[mention.article][mention.start : mention.end] == mention.quote
            assert len(mention.quote) <= LONGEST_MENTION
        ends = [frozenset((pair.a, pair.b)) for pair in topic.pairs]
        assert len(ends) == len(set(ends))
        assert all(pair.why and pair.rule for pair in topic.pairs)


@settings(max_examples=30, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_in_which_articles_come_changes_nothing(find_in, story: dict[str, str], random) -> None:
    order = list(story)
    random.shuffle(order)
    assert find_in(story, order=order) == find_in(story)


@settings(max_examples=30, deadline=None)
@given(stories)
def test_an_article_given_again_adds_no_conflict(find_in, story: dict[str, str]) -> None:
    twice = told(find_in(story | {"z": story["a"]}))
    with_itself = [pair for pair in twice if {article for article, _, _ in pair[3]} == {"a", "z"}]
    assert all(relation not in ("disagree", "requoted", "spelling") for _, relation, _, _ in with_itself)


@settings(max_examples=30, deadline=None)
@given(stories)
def test_without_a_date_of_its_own_no_article_disagrees_on_a_relative_one(find_in, story: dict[str, str]) -> None:
    for day, assumed in ((None, False), ("2024-03-13", True)):
        for topic in find_in(story, day=day, assumed=assumed).topics:
            for pair in topic.pairs:
                ends = [topic.mentions[end].quote for end in (pair.a, pair.b)]
                relative = any(word in quote for quote in ends for word in ("Monday", "last week"))
                assert not (topic.kind == "time" and pair.relation == "disagree" and relative)


PLAIN = " ".join(SENTENCES)


@pytest.mark.parametrize(
    "changed",
    [
        PLAIN.replace('"We', "“We").replace('bridge."', "bridge.”").replace("'", "’"),
        PLAIN.replace(" 3,000 ", " 3,000\u00a0").replace(" 48 ", "\u00a048 "),
        "\N{PARTY POPPER} " + PLAIN,
        "\ufeff" + PLAIN,
    ],
    ids=["quotes", "no-break spaces", "emoji", "byte order mark"],
)
def test_typography_changes_no_relation_and_no_place(find_in, changed: str) -> None:
    other = " ".join(SENTENCES[:4])
    before, after = find_in({"a": PLAIN, "b": other}), find_in({"a": changed, "b": other})
    assert [(kind, relation, rule) for kind, relation, rule, _ in sorted(told(before), key=str)] == [
        (kind, relation, rule) for kind, relation, rule, _ in sorted(told(after), key=str)
    ]
    for topic in after.topics:
        for mention in topic.mentions:
            assert {"a": changed, "b": other}[mention.article][mention.start : mention.end] == mention.quote


def test_lines_that_end_otherwise_change_no_relation(find_in) -> None:
    lines = {"a": "\n".join(SENTENCES), "b": "\n".join(SENTENCES[:4])}
    paragraphs = {name: text.replace("\n", "\n\n") for name, text in lines.items()}
    kinds = [sorted((kind, relation, rule) for kind, relation, rule, _ in told(find_in(one)))
             for one in (lines, paragraphs)]  # fmt: skip
    assert kinds[0] == kinds[1]


def test_five_unrelated_texts_part_in_nothing_firmly(find_in) -> None:
    texts = {
        "a": "Museum director Anna Berg opened a wing with 40 paintings in May. Tickets cost $12.",
        "b": "Two trains were late on Tuesday, said Ana Bergmann. Some 300 passengers waited for 40 minutes.",
        "c": "The team won by 3 goals on Sunday. Its captain, 31, signed for two years.",
        "d": "Farmers expect 20 percent more wheat in July. Rain fell on 11 days in 3 villages.",
        "e": "The court sentenced three men to 12 years on Friday. A fourth was freed.",
    }
    assert not [pair for pair in told(find_in(texts)) if pair[1] in ("disagree", "requoted", "spelling")]


@pytest.mark.parametrize(
    "text",
    [
        "The town counted 40 houses and " + "very " * 100_000 + "many dogs.",
        "The town counted " + ", ".join(f"{number} dogs" for number in range(10_000)) + ".",
        '"' + "“He said: " * 3_000 + "we lost 40 boats” " * 3_000 + '"',
        "Mayor Anna Berg and " * 5_000 + "Anna Berg spoke.",
        "in May and " * 5_000 + "in June.",
        "The boats left at noon, and came by 3 p.m., " * 3_000 + "they said.",
        "Russia had sent troops to Ukraine and not disclosed how many soldiers Russia announced 40 soldiers " * 2_000,
        "The flood cut the power of the harbour, and " * 3_000 + "rain fell.",
    ],
    ids=[
        "one sentence of 100,000 words",
        "10,000 numbers",
        "nested quotations",
        "names",
        "times",
        "clocks",
        "sent",
        "parts",
    ],
)
def test_hostile_texts_end(find_in, text: str) -> None:
    findings = find_in({"a": text, "b": text.replace("40", "41")})
    assert findings.coverage["a"].sentences >= 1
