"""What an article is to the others of its story is said with evidence, or not at all."""

from itertools import permutations

import pytest

from reader.compare import compare
from reader.library import Library
from reader.model import Article, Block, Member, Witness
from reader.stories.roles import families, members

PROSE = (
    "The river Amber burst its banks at Millford on Tuesday night after a week of rain.",
    "Three hundred families left their homes, mayor Ada Quill told reporters at the town hall.",
    "“We have not seen water like this since my grandmother's days,” said Quill.",
    "The bridge to Port Ellery is closed until engineers have looked at its piers.",
    "Rain is forecast for two more days, according to the weather office in Harrow.",
)
OTHER = (
    "Millford asked for help on Wednesday as the Amber kept rising.",
    "The army sent forty soldiers with sandbags, its spokesman Joe Brandt said.",
    "Schools in the valley stay shut, and trains stop at Port Ellery.",
    "Farmers drove their cattle to the hills during the night.",
)


def witness(name: str, *paragraphs: str, agency: str | None = None, published: str | None = None) -> Witness:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(start=len(text), end=len(text) + len(paragraph), label="body", reason="prose"))
        text += paragraph + "\n"
    article = Article(id=name, path=f"{name}.txt", text=text, agency=agency, published=published)
    return Witness(article=article, blocks=tuple(blocks))


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
