"""When articles appeared: only what articles say, completed by their story, never by the clock."""

import pytest

from reader.model import Article, Block, Evidence, Witness
from reader.stories.dating import dates


def witness(name: str, text: str = "Prose.", published: str | None = None, words: str | None = None) -> Witness:
    metadata = {}
    if words:
        start = text.index(words)
        metadata["published"] = Evidence(start=start, end=start + len(words), reason="dateline")
    article = Article(id=name, path=f"{name}.txt", text=text, published=published, metadata=metadata)
    return Witness(article=article, blocks=(Block(start=0, end=len(text), label="body", reason="prose"),))


def test_a_full_date_stands():
    (dated,) = dates([witness("a", published="2025-06-26T14:05+08:00")]).values()
    assert (dated.start, dated.end, dated.assumed) == ("2025-06-26", "2025-06-26", False)


def test_a_month_is_all_its_days():
    (dated,) = dates([witness("a", published="2024-02")]).values()
    assert (dated.start, dated.end) == ("2024-02-01", "2024-02-29")


def test_a_day_without_a_year_takes_the_year_named_in_which_the_weekday_agrees():
    first = witness("a", "He said on Thursday (Jun 26) so.", "XXXX-06-26", "Thursday (Jun 26)")
    other = witness("b", "After the 2024 floods, work goes on until August 2025.")
    dated = dates([first, other])["a"]
    assert dated.start == "2025-06-26"
    assert "2025 is named in the story" in dated.why
    assert "26 June 2025 is a Thursday" in dated.why


def test_the_weekday_may_point_to_a_year_beside_the_one_named():
    first = witness("a", "He said on Thursday (Jun 26) so, as in 2024.", "XXXX-06-26", "Thursday (Jun 26)")
    assert dates([first])["a"].start == "2025-06-26"


def test_without_a_weekday_one_named_year_is_taken_and_of_two_none():
    assert dates([witness("a", "In 2019 it rained.", "XXXX-06-26")])["a"].start == "2019-06-26"
    assert dates([witness("a", "In 2019 and 2020 it rained.", "XXXX-06-26")])["a"] is None


def test_a_date_of_another_article_names_the_year_before_the_prose_does():
    first = witness("a", "In 2013 it rained.", "XXXX-06-26")
    assert dates([first, witness("b", published="2020-06-27")])["a"].start == "2020-06-26"


def test_where_no_year_is_named_the_date_stays_unknown():
    first = witness("a", "He said on Thursday (Jun 26) so.", "XXXX-06-26", "Thursday (Jun 26)")
    assert dates([first, witness("b")]) == {"a": None, "b": None}


def test_years_in_furniture_do_not_count():
    text = "He said on Thursday (Jun 26) so.\nSee also: 2025"
    article = Article(id="a", path="a", text=text, published="XXXX-06-26")
    blocks = (
        Block(start=0, end=32, label="body", reason="prose"),
        Block(start=33, end=len(text), label="related", reason="after a marker"),
    )
    assert dates([Witness(article=article, blocks=blocks)])["a"] is None


def test_figures_are_no_years():
    assert dates([witness("a", "It cost $2,019 or €2019 and 2019.5 points.", "XXXX-06-26")])["a"] is None


def test_an_undated_article_takes_the_dates_of_its_story_as_an_assumption():
    known = dates([witness("a", published="2025-06-26"), witness("b", published="2025-06-28"), witness("c")])
    assert (known["c"].start, known["c"].end, known["c"].assumed) == ("2025-06-26", "2025-06-28", True)
    assert known["c"].why.startswith("assumed")


@pytest.mark.parametrize("published", ["2025-02-30", "2025-13-01", "soon", "XXXX-02-30", ""])
def test_what_is_no_date_is_no_date(published):
    assert dates([witness("a", "In 2025 it rained.", published)])["a"] is None


def test_a_leap_day_needs_a_leap_year():
    assert dates([witness("a", "In 2024 it rained.", "XXXX-02-29")])["a"].start == "2024-02-29"
    assert dates([witness("a", "In 2023 it rained.", "XXXX-02-29")])["a"] is None
