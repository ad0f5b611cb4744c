"""What a person says of stories holds, one judgement after the other, and nothing else changes."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Judgement, Passage
from reader.stories import corrected

GROUPS = (("a", "b", "c"), ("d", "e"), ("f",))
JUDGEMENTS = st.lists(
    st.builds(
        Judgement.of_articles,
        st.sampled_from(["one story", "two stories"]),
        st.sampled_from("abcdefx"),
        st.sampled_from("abcdefx"),
    )
)


def test_one_story_joins_two_and_two_stories_takes_one_article_out():
    join = Judgement.of_articles("one story", "b", "e")
    assert corrected(GROUPS, [join]) == (("a", "b", "c", "d", "e"), ("f",))
    part = Judgement.of_articles("two stories", "b", "a")
    assert corrected(GROUPS, [part]) == (("a", "c"), ("b",), ("d", "e"), ("f",))
    assert corrected(GROUPS, [part, Judgement.of_articles("one story", "b", "f")]) == (
        ("a", "c"),
        ("b", "f"),
        ("d", "e"),
    )


def test_the_last_word_counts():
    join, part = (Judgement.of_articles(kind, "f", "a") for kind in ("one story", "two stories"))
    assert corrected(GROUPS, [join, part]) == GROUPS
    assert ("a", "b", "c", "f") in corrected(GROUPS, [join, part, join])


def test_other_judgements_change_no_story():
    passages = (Passage(article="a", start=0, end=3), Passage(article="d", start=0, end=3))
    assert corrected(GROUPS, [Judgement(kind="not the same", a=passages[0], b=passages[1])]) == GROUPS


@given(JUDGEMENTS)
def test_every_article_stays_in_one_story(judgements):
    found = corrected(GROUPS, judgements)
    assert sorted(article for group in found for article in group) == list("abcdef")
    assert all(found)


@given(JUDGEMENTS)
def test_after_a_judgement_what_it_says_is_so(judgements):
    for count in range(1, len(judgements) + 1):
        last = judgements[count - 1]
        a, b = last.a.article, last.b.article
        if a == b or "x" in (a, b):
            continue
        together = any({a, b} <= set(group) for group in corrected(GROUPS, judgements[:count]))
        assert together == (last.kind == "one story")
