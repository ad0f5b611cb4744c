"""Two articles tell one thing in like words, and one word makes the difference."""

import pytest

from reader.claims import Findings

ELSEWHERE = (
    "The mayor spoke in the old theatre about schools. Farmers ask for rain this year. Prices of bread went up.\n"
)


def told(findings: Findings) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in ("word-apart", "fate-apart")
    }


def relations(find_in, *sentences: str) -> set[str]:
    texts = {name: ELSEWHERE + sentence for name, sentence in zip("abc", sentences, strict=False)}
    return {relation for relation, _ in told(find_in(texts))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire broke out in a house on Elm Road shortly before ten, and neighbours called for help.",
            "Neighbours called for help when a fire broke out in an apartment on Elm Road before ten.",
        ),
        (
            "Marta Lind sprained her ankle in the second set of the match and left the court in tears.",
            "Lind broke her ankle in the second set of the match and left the court.",
        ),
        (
            "The gun was found under a trash can behind the school, detective Ruiz testified.",
            "Detective Ruiz testified that the gun was found under a shed behind the school.",
        ),
        (
            "Finance chief Paul Orban resigned over the missing funds, the bank said.",
            "Finance chief Paul Orban was fired over the missing funds, the bank said.",
        ),
        (
            "The city abandoned its plan for another stadium in the harbour district.",
            "The city put on hold its plan for another stadium in the harbour district.",
        ),
        (
            "Shares of the airline rose after the report on the strike.",
            "Shares of the airline fell after the report on the strike.",
        ),
        (
            "The ban covers all sales of rifles to private persons from next year.",
            "The ban covers nearly all sales of rifles to private persons from next year.",
        ),
        (
            "Karo is the only company that makes the valves for the reactor.",
            "Karo is one of the companies that make the valves for the reactor.",
        ),
    ],
)
def test_one_word_that_makes_the_difference_is_shown(find_in, one: str, other: str) -> None:
    assert relations(find_in, one, other) == {"differs"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Falcons lost in the semifinal against Riverside after extra time.",
            "The Falcons lost the quarterfinal against Riverside after extra time.",
        ),
        (
            "Parliament made the temporary treaty with Norland known on Tuesday evening.",
            "Parliament made the permanent treaty with Norland known on Tuesday evening.",
        ),
        (
            "The jury found Dorn guilty of fraud after long talks in the old court.",
            "The jury found Dorn not guilty of fraud after long talks in the old court.",
        ),
    ],
)
def test_words_that_shut_each_other_out_disagree_in_sentences_that_are_very_alike(
    find_in, one: str, other: str
) -> None:
    assert relations(find_in, one, other) == {"disagree"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # another house of it
            "The House rejected the treaty that Norland wants on Tuesday evening after long talks.",
            "The treaty that Norland wants the Senate accepted on Tuesday evening after long talks.",
        ),
        (  # what may be
            "Parliament could reject the treaty with Norland on Tuesday evening after long talks.",
            "Parliament accepted the treaty with Norland on Tuesday evening after long talks.",
        ),
        (  # another time
            "Parliament rejected the first treaty with Norland on Tuesday evening after long talks.",
            "Parliament accepted the second treaty with Norland on Tuesday evening after long talks.",
        ),
        (  # both a son and a daughter can be there
            "His daughter was in the car when it left the road near Brill.",
            "His son was in the car when it left the road near Brill.",
        ),
        (  # of one charge, and not of the other
            "Pavel Orban was found guilty of fraud by the court in Lenz on Monday after a long trial.",
            "Pavel Orban was found not guilty of bribery by the court in Lenz on Monday after a long trial.",
        ),
        (  # for one bill, and against the other
            "Pavel Orban voted for the harbour bill in the council of Lenz on Monday.",
            "Pavel Orban voted against the school bill in the council of Lenz on Monday.",
        ),
        (  # both lanes of a road
            "The northbound lanes of the coast road near Lenz were closed after the crash.",
            "The southbound lanes of the coast road near Lenz were closed after the crash.",
        ),
        (  # an exchange does both every day
            "The exchange in Lenz opened higher on Monday after the report on the strike.",
            "The exchange in Lenz closed higher on Monday after the report on the strike.",
        ),
    ],
)
def test_what_can_be_true_of_both_is_no_disagreement(find_in, one: str, other: str) -> None:
    assert "disagree" not in relations(find_in, one, other)


def test_the_statements_are_the_short_spans_around_the_words_and_the_reason_names_both(find_in) -> None:
    findings = find_in(
        {
            "a": f"{ELSEWHERE}The blaze destroyed a historic warehouse in the old port of Lenz.",
            "b": f"{ELSEWHERE}The blaze destroyed a historic creamery in the old port of Lenz.",
        }
    )
    quotes = (
        "blaze destroyed a historic warehouse in the old port",
        "blaze destroyed a historic creamery in the old port",
    )
    assert told(findings) == {("differs", frozenset(quotes))}
    (why,) = {pair.why for topic in findings.topics for pair in topic.pairs if pair.rule == "word-apart"}
    assert '"warehouse"' in why
    assert '"creamery"' in why


def test_sentences_that_part_in_a_word_are_not_called_the_same(find_in) -> None:
    findings = find_in(
        {
            "a": f"{ELSEWHERE}The blaze destroyed a historic warehouse in the old port of Lenz.",
            "b": f"{ELSEWHERE}The blaze destroyed a historic creamery in the old port of Lenz.",
        }
    )
    same = [topic for topic in findings.topics if topic.relation == "same"]
    assert not any("blaze" in mention.quote for topic in same for mention in topic.mentions)


def test_words_that_part_side_by_side_are_told_once(find_in) -> None:
    findings = find_in(
        {
            "a": f"{ELSEWHERE}Falcons captain Jon Reed suffered a bruised leg against Riverside and left the pitch.",
            "b": f"{ELSEWHERE}Falcons captain Jon Reed sprained his knee against Riverside and left the pitch.",
        }
    )
    assert len(told(findings)) == 1


def test_a_third_article_with_one_of_the_words_joins_the_topic(find_in) -> None:
    findings = find_in(
        {
            "a": f"{ELSEWHERE}The blaze destroyed a historic warehouse in the old port of Lenz.",
            "b": f"{ELSEWHERE}The blaze destroyed a historic creamery in the old port of Lenz.",
            "c": f"{ELSEWHERE}Early on a blaze destroyed a historic warehouse in the old port of Lenz.",
        }
    )
    (topic,) = [topic for topic in findings.topics if any(pair.rule == "word-apart" for pair in topic.pairs)]
    assert sorted((pair.a, pair.b, pair.relation) for pair in topic.pairs) == [
        (0, 1, "differs"),
        (0, 2, "same"),
        (1, 2, "differs"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # both are meant
            "His son was hurt in the crash near Brill, and his daughter escaped the crash unharmed.",
            "His daughter was hurt in the crash near Brill, the hospital there said.",
        ),
        (  # denied
            "The man was not arrested with his brother after the crash near Brill, police said.",
            "The man was arrested with his cousin after the crash near Brill, police said.",
        ),
        (  # of other persons
            "The gun was hidden by the brother of Anna Berg behind the shed in the garden.",
            "The gun was hidden by the cousin of Carl Holm behind the shed in the garden.",
        ),
        (  # of another day
            "The market was hit by two rockets on Friday, wounding vendors and children.",
            "The market was hit by two grenades on Monday, wounding vendors and children.",
        ),
        (  # another number
            "Three trucks blocked the bridge to the airport for hours, the army said.",
            "Two vans blocked the bridge to the airport for hours, the army said.",
        ),
        (  # listed among others
            "The strike closed banks, schools, and shops in the capital for a day.",
            "The strike closed banks, clinics, and shops in the capital for a day.",
        ),
        (  # a name
            "The fire in the House on Elm Road was put out before ten by neighbours.",
            "The fire in the apartment on Elm Road was put out before ten by neighbours.",
        ),
        (  # other words beside
            "A woman was killed outside the club in Lenz when a car hit her at full speed.",
            "A man charged with murder outside the club in Lenz had a car at full speed.",
        ),
    ],
)
def test_nothing_is_said_where_two_words_need_not_part(find_in, one: str, other: str) -> None:
    assert relations(find_in, one, other) == set()


def test_an_article_that_has_the_other_word_close_by_means_both(find_in) -> None:
    one = "The blaze destroyed a historic warehouse in the old port of Lenz. The creamery had stood there for ages."
    other = "The blaze destroyed a historic creamery in the old port of Lenz."
    assert relations(find_in, one, other) == set()


def test_what_a_value_or_a_quotation_tells_already_is_not_said_again(find_in) -> None:
    one = 'Minister Anna Berg said: "We will accept the new treaty with Norland as soon as it is signed here."'
    other = 'Minister Anna Berg said: "We will reject the new treaty with Norland as soon as it is signed here."'
    findings = find_in({"a": ELSEWHERE + one, "b": ELSEWHERE + other})
    assert "requoted" in {topic.relation for topic in findings.topics}
    assert told(findings) == set()


def test_a_distance_is_compared_with_its_direction_and_not_said_again(find_in) -> None:
    one = "The pirates attacked the grain ship Orla 150 miles east of the port of Brill on its way home."
    other = "The pirates attacked the grain ship Orla 150 miles west of the port of Brill on its way home."
    assert relations(find_in, one, other) == set()


def test_a_sentence_without_end_costs_a_bounded_time(find_in) -> None:
    house, apartment = (
        f"The fire broke out in a {' '.join([word] * 20_000)} on Elm Road" for word in ("house", "flat")
    )
    assert find_in({"a": house, "b": apartment}).topics is not None
