"""What is furniture in an article, and what is not."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.furniture import Support, label, label_with
from reader.furniture.markers import marker
from reader.model import Article
from reader.resources import resource_dir
from reader.sources import read

BRIDGE = [
    "The council of Springfield voted on Monday to close the old harbour bridge until the new year, the mayor said.",
    "Engineers found cracks in three pillars of the bridge in March, and the council ordered a survey of the walls.",
    "The mayor said the closure of the bridge would cost the harbour two million dollars, and the council even more.",
    "Ships will pass the harbour at night while engineers mend the pillars, the council said in a letter to the port.",
    "Nobody was hurt when stones from the bridge fell on a ship in the harbour in April, engineers told the council.",
]
GARDEN = (
    "Tulips and roses need little water in spring, says a gardener whose new book about slugs, snails and compost "
    "is sold in every shop from today."
)
COMPARED = {"title", "heading", "body", "quote", "dateline", "credit"}


def article(*paragraphs):
    return read(["-"], io.BytesIO("\n\n".join(paragraphs).encode())).articles[0]


def labels(found, others=()):
    return [block.label for block in label(found, others)]


def kept(found, others=()):
    return [found.text[block.start : block.end] for block in label(found, others) if block.compared]


@pytest.fixture(scope="module")
def shipped():
    return read([str(resource_dir("seeds"))]).articles


@pytest.mark.parametrize("alone", [False, True])
def test_the_shipped_articles_have_31_lines_of_furniture(shipped, alone):
    blocks = [label(found, () if alone else shipped) for found in shipped]
    assert [sum(not block.compared for block in each) for each in blocks] == [6, 0, 21, 0, 4]
    assert all(block.reason for each in blocks for block in each)


def test_the_shipped_articles_keep_titles_headings_and_credit(shipped):
    blocks = [label(found, shipped) for found in shipped]
    assert [sum(block.label == "title" for block in each) for each in blocks] == [1, 0, 1, 1, 1]
    assert [sum(block.label == "heading" for block in each) for each in blocks] == [0, 0, 0, 2, 4]
    credit = next(block for each in blocks for block in each if block.label == "credit")
    assert shipped[1].text[credit.start : credit.end] == "Source: AFP/lh"


def test_prose_alone_is_all_body():
    assert set(labels(article(*BRIDGE, GARDEN))) == {"body"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Advertisement", "promo"),
        ("ADVERTISEMENT", "promo"),
        ("Sign up for our newsletter and get the news of the harbour every day.", "promo"),
        ("Read more: Mayor of Springfield opens a new bridge", "related"),
        ("READ MORE: Mayor of Springfield opens a new bridge", "related"),
        ("Share this article", "nav"),
        ("Read full bio →", "bio"),
        ("FILE - The old harbour bridge is seen from a ship, March 3, 2024. (AP Photo/Jane Doe)", "caption"),
        ("Photo: Jane Doe", "caption"),
        ("Image: Getty Images", "caption"),
        ("(With inputs from agencies)", "credit"),
        ("Reporting by Jane Doe; Editing by John Roe", "credit"),
        ("Share prices of builders fell after the vote.", "body"),
        ("Advertisement revenue at the harbour fell after the vote, the port said.", "body"),
        ("Comments by the mayor angered the port, which wants the bridge to stay open.", "body"),
        ("Related articles of the treaty were not part of the talks, said the mayor.", "body"),
        ("More from the survey of the walls is to come next week, the council said.", "body"),
    ],
)
def test_a_line_amid_prose(line, expected):
    assert labels(article(*BRIDGE[:3], line, *BRIDGE[3:])) == ["body"] * 3 + [expected] + ["body"] * 2


def test_a_tail_is_folded_to_its_end():
    tail = ["Related Articles", "How to grow tulips", "3 hours ago", GARDEN, "Gardens of the north", "Comments"]
    found = article(*BRIDGE, *tail)
    assert kept(found) == BRIDGE
    blocks = label(found, ())
    assert "related articles" in blocks[6].reason


def test_a_tail_ends_where_the_article_goes_on():
    found = article(*BRIDGE[:3], "Related Articles", "How to grow tulips", *BRIDGE[3:])
    assert kept(found) == BRIDGE


def test_a_copy_protects_what_stands_after_a_marker():
    off_topic = GARDEN
    page = article(*BRIDGE, "You might also like", off_topic)
    copy = article(*BRIDGE, off_topic)
    assert kept(page) == BRIDGE
    assert kept(page, [copy]) == [*BRIDGE, off_topic]


def test_the_story_on_a_card_does_not_protect_the_card():
    page = article(*BRIDGE, "You might also like", "Tulips for all", GARDEN)
    assert kept(page, [article(GARDEN, GARDEN + " It is late in spring.")]) == BRIDGE


def test_two_copies_of_one_page_do_not_protect_each_other_s_furniture():
    text = [*BRIDGE, "You might also like", "Tulips for all", GARDEN]
    page = article(*text)
    assert kept(page, [page.model_copy(update={"id": "other"})]) == BRIDGE


def test_want_of_support_never_folds():
    page, copy = article(*BRIDGE, GARDEN), article(*BRIDGE)
    assert kept(page, [copy]) == [*BRIDGE, GARDEN]


def test_a_marker_above_the_prose_opens_nothing():
    found = article("Home", "Comments", "Related", *BRIDGE)
    assert kept(found)[-5:] == BRIDGE


def test_bullets_that_lead_away_are_furniture_and_others_are_not():
    away = ["What to know about gardens", "• Tulips: they need water.", "• Read the latest: Follow the garden pages."]
    about = ["What to know about the bridge", "• The bridge is closed.", "• The harbour stays open at night."]
    assert kept(article(*BRIDGE[:2], *away, *BRIDGE[2:])) == BRIDGE
    assert kept(article(*BRIDGE[:2], *about, *BRIDGE[2:])) == [*BRIDGE[:2], *about, *BRIDGE[2:]]


def test_a_bio_is_furniture_only_after_the_story_and_only_of_an_outsider():
    bio = "Jane Doe is a reporter for the Paper. She covers bridges."
    assert labels(article(*BRIDGE, "Jane Doe", bio))[-2:] == ["bio", "bio"]
    assert labels(article(BRIDGE[0], bio, *BRIDGE[1:]))[1] == "body"
    assert labels(article(*BRIDGE, "“They held us on the bridge for two long days,” said Doe.", bio))[-1] == "body"


def test_the_head_of_an_article():
    found = article(
        "Council closes bridge", "By Jane Doe", "June 26, 2025", *BRIDGE[:2], "What comes next", *BRIDGE[2:]
    )
    assert labels(found)[:6] == ["title", "byline", "dateline", "body", "body", "heading"]


def test_one_support_serves_all(shipped):
    support = Support(shipped)
    for found in shipped:
        assert label_with(found, support) == label(found, shipped)


def test_labels_do_not_depend_on_the_order_of_the_others(shipped):
    for found in shipped:
        assert label(found, shipped) == label(found, shipped[::-1])


@pytest.mark.parametrize("line", ["You Might Also Like", "you might also like:", "YOU MIGHT ALSO LIKE →", "Don’t miss"])
def test_markers_are_known_in_any_dress(line):
    assert marker(line) is not None


LINES = st.sampled_from(
    [
        *BRIDGE,
        GARDEN,
        "Related Articles",
        "Comments",
        "2 hours ago",
        "• Read the latest: more",
        "What to know about x",
        "Read full bio",
        "AFP",
        "Source: AP",
        "By Jane Doe",
        "June 26, 2025",
        "Jane Doe is a reporter for AFP.",
        "\ufeff",
        "\xa0",
        "😀 “x”",
    ]
)


@given(
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=12), st.sampled_from(["\n", "\n\n", "\r\n", "\n\xa0\n"])
)
def test_blocks_hold_every_character_that_is_not_white_space_once(lines, between):
    text = between.join(lines)
    found = Article(id="a", path="a", text=text)
    blocks = label(found, (Article(id="b", path="b", text="\n".join(lines[::-1])),))
    ends = 0
    for block in blocks:
        assert not text[ends : block.start].strip()
        assert block.start < block.end
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        ends = block.end
    assert not text[ends:].strip()


def test_compared_is_what_the_labels_say(shipped):
    assert {block.label for found in shipped for block in label(found, ()) if block.compared} <= COMPARED
