"""Ranks of one thing are laid side by side; a rank that only tells which of several is meant parts from no other."""

import pytest

from reader.claims import Findings

FARMERS = "\nFarmers ask for rain. The old theatre was full."


def ranked(findings: Findings) -> set[tuple[str, frozenset[str]]]:
    return {
        (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in ("equal-rank", "ranks-apart")
    }


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        ("Today's raid was the fourth successful offensive by the coast guard.",
         "This marks the fourth success of the coast guard against smugglers.",
         {"fourth successful offensive", "fourth success"}),
        ("Anna Holm was sworn in as the 45th president of Norland.", "Anna Holm Sworn In As 45th President",
         {"45th president", "45th President"}),
        ("The Gulls took their eighth straight win at the harbour ground.",
         "It was the eighth consecutive win for the Gulls.", {"eighth straight win", "eighth consecutive win"}),
        ("Oldmouth is the twenty-first town of the league.", "As the 21st town of the league, Oldmouth pays less.",
         {"twenty-first town", "21st town"}),
    ],
)  # fmt: skip
def test_equal_ranks_of_one_thing_are_the_same(find_in, one: str, other: str, ends: set[str]) -> None:
    assert ranked(find_in({"a": one + FARMERS, "b": other})) == {("same", frozenset(ends))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maria Lund, in her fifth season with Harbour FC, scored twice.",
         "Maria Lund, who is in her sixth season with Harbour FC, scored twice."),
        ("Oldmouth, the country's third-largest city, lost power on Monday after the storm.",
         "The storm cut power on Monday in Oldmouth, the country's second-largest city."),
        ("Lund beat Kowalska in her second quarterfinal in Oldmouth.",
         "Lund beat Kowalska in her third quarterfinal in Oldmouth."),
        ("Anna Holm, a first-term senator from Oldmouth, voted against the harbour bill.",
         "Anna Holm, a second-term senator from Oldmouth, voted against the harbour bill."),
        ("The fire started on the fourth floor of the Harbour Hotel in Oldmouth.",
         "The fire started on the fifth floor of the Harbour Hotel in Oldmouth."),
        ("Anna Holm finished third in the harbour race in Oldmouth.",
         "Anna Holm finished second in the harbour race in Oldmouth."),
        ("He was charged with second-degree murder in the death of Anna Holm.",
         "He was charged with first-degree murder in the death of Anna Holm."),
    ],
)  # fmt: skip
def test_unequal_ranks_of_what_is_surely_one_thing_disagree(find_in, one: str, other: str) -> None:
    findings = find_in({"a": one + FARMERS, "b": other})
    assert {relation for relation, _ in ranked(findings)} == {"disagree"}
    assert not [topic for topic in findings.topics if topic.kind == "event" and topic.mentions[0].quote == one]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # without a name in common, and where several can be meant
        ("It was the second village school to be hit in the strip, the agency said.",
         "The agency said it was the third village school to be hit in the strip."),
        # a rank grows from day to day
        ("The crowd marched through Oldmouth on its third day of protest over the harbour.",
         "The crowd marched through Oldmouth on its fourth day of protest over the harbour."),
    ],
)  # fmt: skip
def test_unequal_ranks_of_what_may_be_one_thing_are_to_be_checked(find_in, one: str, other: str) -> None:
    assert {relation for relation, _ in ranked(find_in({"a": one + FARMERS, "b": other}))} == {"differs"}


def test_ranks_of_different_days_never_disagree(find_in) -> None:
    texts = {
        "a": "The Gulls won their eighth straight game on the harbour field, beating the Jays.",
        "b": "The Gulls won their ninth straight game on the harbour field, beating the Jays.",
    }
    assert {relation for relation, _ in ranked(find_in(texts))} == {"disagree"}
    days = {"a": "2024-03-13", "b": "2024-03-20"}
    assert {relation for relation, _ in ranked(find_in(texts, day=days))} == {"differs"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The second bomb went off by the market of Oldmouth.", "The third bomb went off by the market of Oldmouth."),
        ("The first quake shook Oldmouth, and the second quake shook the harbour of Oldmouth too.",
         "The third quake shook the harbour of Oldmouth."),
        ("It fell on the fourth of July in Oldmouth.", "It fell on the fifth of July in Oldmouth."),
        ("A third of the harbour in Oldmouth burned.", "A sixth of the harbour in Oldmouth burned."),
        ("Profit of Harbour Corp rose in the second half of the year.",
         "Profit of Harbour Corp rose in the first half of the year."),
        ("Anna Holm spoke in court for the first time on the harbour.",
         "Anna Holm spoke in court for the first time on the harbour again."),
        ("The Third Way office in Oldmouth closed.", "The Third Way office in Oldmouth closed early."),
        ("Lund lives on 14th Street in Oldmouth.", "Lund lives on 41st Street in Oldmouth."),
        ("A 10-second runoff followed in Oldmouth.", "A 30-second runoff followed in Oldmouth."),
        ("Holm is the fourth coach since Lund took over at Harbour FC.",
         "Holm was hired as the 21st coach of Harbour FC, Lund said."),
    ],
)  # fmt: skip
def test_ranks_that_tell_of_no_one_thing_make_no_conflict(find_in, one: str, other: str) -> None:
    found = ranked(find_in({"a": one + FARMERS, "b": other}))
    assert found == set()


def test_ten_thousand_ranks_are_bounded(find_in) -> None:
    row = "the 4th success and " * 10_000
    assert ranked(find_in({"a": row, "b": row})) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two nouns of one thing
        ("It was the second attack on a school of the agency in a week.",
         "The rocket hit the third school of the agency to come under attack since Monday."),
        ("It is the fourth pit in the valley to flood.", "The flood was the third in a pit of the valley."),
        # the noun stands before the rank, or behind "such"
        ("The walkout is the fourth this year at the port.", "The walkout, the third this year, shut the port."),
        ("The quake was the third to hit the isle in a week.", "It was the fourth earthquake on the isle in a week."),
        ("It was the third such raid on the valley this month.", "The raid was the second this month on the valley."),
        # little else in common than the span in which they are ranked
        ("It was the depot's fourth strike this year.", "Drivers began their third strike this year at the depot."),
    ],
)  # fmt: skip
def test_unequal_ranks_are_shown_however_the_thing_is_named(find_in, one: str, other: str) -> None:
    assert {relation for relation, _ in ranked(find_in({"a": one + FARMERS, "b": other}))} == {"differs"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a time of the game is no rank
        ("The defence made it hold as their tenth win, with a touchdown.",
         "A fourth quarter touchdown won the game for them."),
        # which of several
        ("The second attack hit a school in the valley.", "The third school in the valley survived an attack."),
        # an article that ranks both
        ("It was the second attack on a school, after the third attack on a camp.",
         "It was the third school to come under attack."),
        # the first is said of much
        ("It was the first attack on a school of the agency.", "It was the third school to come under attack."),
        ("Lund was the first to speak, Berg the second this year.", "Berg, the third this year to win, spoke."),
    ],
)  # fmt: skip
def test_ranks_of_two_things_make_no_topic(find_in, one: str, other: str) -> None:
    assert ranked(find_in({"a": one + FARMERS, "b": other})) == set()


def test_a_curly_apostrophe_makes_no_rank_surer(find_in) -> None:
    one = "The home team finished second in the women's marathon on Sunday."
    other = "The home team finished third in the women's marathon on Sunday."

    def told(*texts: str) -> list[tuple[str, str]]:
        topics = find_in(dict(zip("ab", texts, strict=True))).topics
        return [(pair.relation, pair.rule) for topic in topics for pair in topic.pairs]

    assert told(one, other) == told(one.replace("'", "’"), other)
