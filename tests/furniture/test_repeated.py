"""A paragraph that stands in articles which have nothing else in common is furniture; one that copies share is not."""

from random import Random

from benchmarks.prose import prose, text_of, vocabulary
from reader.furniture import label_repeated
from reader.library import Library
from reader.model import Article, Block, Witness

KNOWN = vocabulary(Random(5), 30_000)
ABOUT = (
    "The Amber Valley Courier has covered the valley since 1911, and its newsroom of forty reporters works day and "
    "night to bring its readers the news of every town between Harrow and the coast, on paper and on their telephones."
)


def article(number: int, *more: str, copied: int | None = None) -> Article:
    """An article in words of its own, or in those of another, with more paragraphs at its end."""
    own = text_of(prose(Random(number if copied is None else copied), 120, KNOWN))
    return Article(id=f"{number:04}", path=f"{number:04}.txt", text="\n\n".join((own, *more)))


def labelled(*articles: Article) -> dict[str, Witness]:
    return label_repeated([Library([one]).witness(one.id) for one in articles])


def test_a_paragraph_among_other_words_each_time_is_a_promo_with_its_reason():
    found = labelled(*(article(number, ABOUT) for number in range(4)))
    assert len(found) == 4
    for witness in found.values():
        *own, about = witness.blocks
        assert all(block.label == "body" for block in own)
        assert about.label == "promo"
        assert about.reason == "stands in 4 articles, of which at least 3 have nothing else in common"


def test_two_articles_alone_show_nothing():
    assert labelled(article(1, ABOUT), article(2, ABOUT)) == {}


def test_a_paragraph_that_copies_of_one_text_share_is_none():
    copies = [
        article(number, ABOUT, f"Seen by copy number {number} alone, of no other.", copied=1) for number in range(9)
    ]
    assert labelled(*copies, article(20, ABOUT)) == {}


def test_a_paragraph_among_the_same_names_is_none():
    names = ("Quill", "Brandt", "Okoro", "Millford", "Ellery")
    told = [f"in part {number} of it there came {' and '.join(names[number:] + names[:number])}" for number in range(4)]
    assert labelled(*(article(number, names, ABOUT) for number, names in enumerate(told))) == {}


def test_what_stands_twice_in_one_article_is_labelled_twice():
    found = labelled(article(0, ABOUT, ABOUT), article(1, ABOUT), article(2, ABOUT))
    assert [block.label for block in found["0000"].blocks][-2:] == ["promo", "promo"]


def test_the_order_of_the_articles_changes_nothing():
    articles = [article(number, ABOUT) for number in range(5)]
    assert labelled(*articles) == labelled(*reversed(articles))


def test_articles_of_one_site_that_share_its_furniture_are_no_copies_and_no_story():
    library = Library([article(number, ABOUT) for number in range(6)])
    assert [len(story.articles) for story in library.stories()] == [1] * 6
    assert library.witness("0000").blocks[-1].label == "promo"


def test_a_thousand_equal_articles_are_held_against_each_other_a_few_times(monkeypatch):
    import reader.furniture.repeated as room

    asked = []
    alike = room._alike
    monkeypatch.setattr(room, "_alike", lambda one, other: asked.append(one) or alike(one, other))
    text = "\n\n".join(f"{ABOUT} This is paragraph {number} of many." for number in range(50))
    block_ends = [text.index(f"paragraph {number} of") for number in range(50)]
    blocks = tuple(
        Block(start=text.rindex("The Amber", 0, end), end=end, label="body", reason="prose") for end in block_ends
    )
    equal = [Witness(article=Article(id=f"{n}", path=f"{n}", text=text), blocks=blocks) for n in range(1000)]
    assert label_repeated(equal) == {}
    assert len(asked) <= 16
