"""What an article is to the others of its story is said with evidence, or not at all."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import compare
from reader.library import Library
from reader.model import Dated, Member, Witness
from reader.stories.roles import families, members
from tests.stories.made import FLOOD, witness

PROSE = FLOOD
OTHER = (
    "Millford asked for help on Wednesday as the Amber kept rising.",
    "The army sent forty soldiers with sandbags, its spokesman Joe Brandt said.",
    "Schools in the valley stay shut, and trains stop at Port Ellery.",
    "Farmers drove their cattle to the hills during the night.",
)


def roles(*witnesses: Witness) -> dict[str, Member]:
    known = {one.id: one for one in sorted(witnesses, key=lambda one: one.id)}
    found = members(tuple(known.values()), dict.fromkeys(known), lambda a, b: compare(known[a], known[b]))
    return {member.article: member for member in found}


def test_a_cut_copy_derives_from_the_credited_version():
    found = roles(witness("copy", *PROSE[:4]), witness("wire", *PROSE, agency="AFP"), witness("else", *OTHER))
    assert (found["copy"].role, found["copy"].derived_from) == ("copy", "wire")
    assert found["copy"].containment > 0.95
    assert "names no agency; AFP, inherited from C" in found["copy"].evidence
    assert (found["copy"].credit, found["copy"].credit_from) == ("AFP", "wire")
    assert found["wire"].role == "original"
    assert found["else"].role == "unclear"


def test_a_copy_that_changes_a_word_in_what_it_kept_is_an_edited_copy():
    changed = (*PROSE[:1], PROSE[1].replace("Three hundred", "Four hundred"), *PROSE[2:])
    found = roles(witness("wire", *PROSE, agency="AFP"), witness("edited", *changed))
    assert found["edited"].role == "edited copy"
    assert any("Three" in evidence for evidence in found["edited"].evidence)


def test_without_a_credit_the_fuller_version_is_the_original():
    found = roles(witness("cut", *PROSE[:3]), witness("whole", *PROSE))
    assert (found["cut"].derived_from, found["whole"].role) == ("whole", "original")


def test_an_article_with_an_agency_of_its_own_is_independent():
    found = roles(witness("wire", *PROSE, agency="AFP"), witness("else", *OTHER, agency="Reuters"))
    assert [member.role for member in found.values()] == ["independent", "independent"]
    assert "credited to Reuters" in found["else"].evidence


def test_an_article_alone_is_no_original():
    (member,) = roles(witness("one", *PROSE)).values()
    assert member.role == "unclear"
    assert "no other article tells this story" in member.evidence


def test_copies_of_copies_go_back_to_one_family():
    found = roles(
        witness("wire", *PROSE, agency="AFP"),
        witness("a", *PROSE[:4]),
        witness("b", *PROSE[1:]),
        witness("else", *OTHER),
    )
    assert families(tuple(found.values())) == (("a", "b", "wire"), ("else",))


REWRITTEN = (
    "After a week of rain the river Amber burst its banks at Millford on Tuesday night, flooding the town.",
    "Mayor Ada Quill told reporters at the town hall that three hundred families had left their homes.",
    "According to Quill, “we have not seen water like this” since the days of the grandmother of the mayor.",
    "Until engineers have looked at its piers, the bridge to Port Ellery stays closed.",
    "The weather office in Harrow has forecast rain for two more days.",
)


def test_a_rewrite_derives_from_the_article_that_is_credited_or_earlier():
    found = roles(witness("wire", *PROSE, agency="AFP"), witness("other", *REWRITTEN))
    assert (found["other"].role, found["other"].derived_from) == ("rewrite", "wire")


def test_where_nothing_tells_which_came_first_neither_is_called_a_rewrite():
    found = roles(witness("one", *PROSE), witness("other", *REWRITTEN))
    assert [member.derived_from for member in found.values()] == [None, None]
    assert len(families(tuple(found.values()))) == 2


def test_the_order_of_the_articles_changes_no_role():
    texts = [witness("wire", *PROSE, agency="AFP"), witness("copy", *PROSE[:4]), witness("else", *OTHER)]
    expected = roles(*texts)
    for order in permutations(texts):
        assert roles(*order) == expected


@pytest.mark.parametrize(
    ("number", "role", "source"),
    [("000", "independent", None), ("001", "original", None), ("002", "copy", "001"), ("003", "rewrite", "001")],
)
def test_the_five_articles(seeds: Library, number, role, source):
    (story,) = seeds.stories()
    numbers = {article.id: article.path.rpartition("/")[2][:3] for article in seeds.articles}
    (member,) = (member for member in story.articles if numbers[member.article] == number)
    assert (member.role, member.derived_from and numbers[member.derived_from]) == (role, source)


def test_the_aggregator_is_never_called_a_copy(seeds: Library):
    (story,) = seeds.stories()
    (member,) = (one for one in story.articles if "/004_" in seeds.article(one.article).path)
    assert member.role in ("unclear", "independent")


def test_case_punctuation_and_little_words_are_no_change_of_substance():
    styled = [
        text.replace("Millford", "MILLFORD").replace("1,200", "1200").replace(" that ", " which ") for text in PROSE
    ]
    assert styled != list(PROSE)
    assert roles(witness("a wire", *PROSE, agency="AFP"), witness("b", *styled))["b"].role == "copy"


def test_without_dates_and_credits_the_evidence_says_so():
    evidence = roles(witness("a", *PROSE), witness("b", *PROSE[:3]))["a"].evidence
    assert "no date or credit tells which came first: it holds most of what the others have" in evidence


EDITED = PROSE[2].replace("my grandmother's days", "the flood of the year in which the bridge was built")


def test_a_copy_of_an_edited_copy_is_told_by_the_edit_that_both_have():
    found = roles(
        witness("a wire", *PROSE, agency="AFP"),
        witness("b edited", *PROSE[:2], EDITED, *PROSE[3:]),
        witness("c cut", *PROSE[:2], EDITED, PROSE[3]),
    )
    assert found["b edited"].derived_from == "a wire"
    assert found["c cut"].derived_from == "b edited"
    assert any("an edit of B that A lacks: “" in evidence for evidence in found["c cut"].evidence)
    assert (found["c cut"].credit, found["c cut"].credit_from) == ("AFP", "a wire")
    assert families(tuple(found.values())) == (("a wire", "b edited", "c cut"),)


def test_a_version_that_has_what_another_lacks_was_not_made_from_that_one_alone():
    found = roles(
        witness("a wire", *PROSE, agency="AFP"),
        witness("b cut", *PROSE[:3]),
        witness("c cut", *PROSE[:2], *PROSE[3:]),
    )
    assert found["c cut"].derived_from == "a wire"
    assert any(evidence.startswith("not made from B alone, which lacks “") for evidence in found["c cut"].evidence)


def test_a_rewrite_that_has_what_a_copy_lacks_was_not_made_from_the_copy():
    found = roles(
        witness("a wire", *PROSE, agency="AFP"), witness("b cut", *PROSE[:4]), witness("c rewrite", *REWRITTEN)
    )
    assert (found["c rewrite"].role, found["c rewrite"].derived_from) == ("rewrite", "a wire")
    assert any("not made from B alone" in evidence for evidence in found["c rewrite"].evidence)
    assert "names no agency; A is credited to AFP" in found["c rewrite"].evidence
    assert found["c rewrite"].credit is None


def test_an_earlier_day_goes_before_a_credit():
    early, late = witness("late", *PROSE, agency="AFP"), witness("early", *PROSE[:4])
    known = {one.id: one for one in (early, late)}
    days = {"late": "2025-06-27", "early": "2025-06-26"}
    dated = {name: Dated(start=day, end=day, why="said") for name, day in days.items()}
    found = {one.article: one for one in members((early, late), dated, lambda a, b: compare(known[a], known[b]))}
    assert (found["late"].derived_from, found["early"].role) == ("early", "original")


def test_versions_of_one_address_follow_each_other_in_time():
    url = "https://example.org/flood"
    found = roles(
        witness("a", *PROSE, "Schools stay shut.", url=url, published="2025-06-26T12:00+00:00"),
        witness("b", *PROSE[:4], url=url, published="2025-06-26T08:00+00:00"),
        witness("c", *PROSE, url=url, published="2025-06-26T10:00+00:00"),
    )
    assert [found[name].derived_from for name in "abc"] == ["c", None, "b"]
    assert "a later version of B, at the same address" in found["c"].evidence


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 5), st.booleans()), min_size=2, max_size=6))
def test_nothing_is_made_from_itself(cuts):
    """However versions were cut and edited, each goes back to one that is made from none."""
    versions = []
    for number, (start, size, edited) in enumerate(cuts):
        text = list(PROSE[start : start + size])
        text[-1] = text[-1].replace("the", f"number {number} of the") if edited else text[-1]
        versions.append(witness(f"{number}", *text))
    found = roles(*versions)
    for member in found.values():
        seen = {member.article}
        while member.derived_from is not None:
            member = found[member.derived_from]
            assert member.article not in seen
            seen.add(member.article)
    groups = families(tuple(found.values()))
    assert sorted(article for group in groups for article in group) == sorted(found)
