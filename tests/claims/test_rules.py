import re
from pathlib import Path
from typing import get_args

import pytest

from reader.claims.verdict import Rule

DOCUMENT = Path(__file__).parents[2] / "docs" / "relations.md"


def test_every_rule_is_explained_and_nothing_else_is() -> None:
    headings = re.findall(r"^### (\S+)$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(headings) == sorted(get_args(Rule))


PAIRS = [
    ("They sent 6,000 soldiers.", "They sent 6,000 soldiers.", "same", "equal-number"),
    ("It sank 90 miles east of the port.", "It sank 90 miles off the port.", "vaguer", "direction-given"),
    ("They sent 11,000 soldiers.", "They sent about 10,000-12,000 soldiers.", "compatible", "range-holds"),
    ("They sent 20 to 30 boats.", "They sent 25 to 40 boats.", "compatible", "ranges-overlap"),
    ("At least 48 people were killed.", "63 people were killed.", "compatible", "bound-holds"),
    ("At least 40 people were killed.", "250 people were killed.", "compatible", "bound-far"),
    ("The firm employs 25,400 people.", "The firm employs 25,000 people.", "compatible", "rounded"),
    ("Dozens of people were arrested.", "60 people were arrested.", "vaguer", "vague-holds"),
    ("Thousands of people were arrested.", "60 people were arrested.", "differs", "vague-apart"),
    ("Over 170,000 people live there.", "150,000 people live there.", "differs", "bound-broken"),
    ("The boat was 10 metres long.", "The boat was 33 feet long.", "same", "unit-converted"),
    ("The boat was 10 metres long.", "The boat was 24 feet long.", "differs", "unit-apart"),
    ("It took less than two weeks.", "It took 12 days.", "compatible", "bound-holds"),
    ("It sank 90 miles east of the port.", "It sank 90 miles west of the port.", "differs", "opposite-direction"),
    ("They held 23 Somali men.", "They held 23 Somali and Yemeni men.", "differs", "nations-apart"),
    ("Seven bridges fell.", "Eight bridges fell.", "differs", "numbers-differ"),
    ("Troops left in October 2023.", "Troops left last October.", "same", "equal-dates"),
    ("Troops left last fall.", "Troops left in October 2023.", "compatible", "date-within"),
    ("Troops have been there since early 2023.", "Troops were there in October 2023.", "differs", "since-before"),
    ("The ship sank on Thursday.", "The ship sank late on Thursday.", "compatible", "part-of-day"),
    ("The ship sank on November 18.", "The ship sank on November 19.", "differs", "dates-apart"),
]


@pytest.mark.parametrize(("one", "other", "relation", "rule"), PAIRS)
def test_a_rule_says_what_the_page_says_of_it(one: str, other: str, relation: str, rule: str, relate_in) -> None:
    forward, backward = relate_in(one, other), relate_in(other, one)
    assert (forward.relation, forward.rule) == (relation, rule)
    assert (backward.relation, backward.rule) == (relation, rule)


@pytest.mark.parametrize(("one", "other", "relation", "rule"), PAIRS)
def test_a_reason_quotes_words_of_both(one: str, other: str, relation: str, rule: str, relate_in) -> None:
    quotes = re.findall(r'"([^"]+)"', relate_in(one, other).why)
    assert quotes
    assert all(words in one or words in other for words in quotes)


def test_undated_articles_say_the_same_day_by_the_same_words(relate_in) -> None:
    assert relate_in("It sank on Thursday.", "It sank on Thursday.", day=None).rule == "same-words"
    assert relate_in("It sank on Thursday.", "It sank on Tuesday.", day=None).rule == "weekdays-apart"
    assert relate_in("It sank last month.", "It sank on November 18.", day=None).rule == "date-unknown"
