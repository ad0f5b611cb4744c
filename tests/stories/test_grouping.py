"""Articles about one event are one story, whatever order they come in."""

from itertools import permutations
from random import Random

from reader.model import Article, Block, Witness
from reader.stories.grouping import clusters

FLOOD = (
    "The river Amber burst its banks at Millford on Tuesday, and 300 families left their homes, mayor Ada Quill said.",
    "Mayor Ada Quill of Millford said that 300 families had to leave after the Amber flooded the town on Tuesday.",
    "Flooding by the Amber forced families in Millford out of their homes; mayor Quill opened the school to them.",
)
STRIKE = (
    "Bus drivers in Port Ellery walked out over pay on Monday, the transport union said, and 40 lines stood still.",
    "The transport union called out the bus drivers of Port Ellery on Monday; 40 lines did not run for want of talks.",
)
RECIPE = "Fold the whites into the chocolate, pour the batter into a tin and bake it for half an hour."


def witness(name: int, text: str) -> Witness:
    block = Block(start=0, end=len(text), label="body", reason="prose")
    return Witness(article=Article(id=str(name), path=f"{name}.txt", text=text), blocks=(block,))


def test_two_events_and_a_stray_are_three_stories():
    witnesses = [witness(place, text) for place, text in enumerate((*FLOOD, *STRIKE, RECIPE))]
    assert clusters(witnesses) == ((0, 1, 2), (3, 4), (5,))


def test_the_order_of_the_articles_changes_no_story():
    texts = (*FLOOD[:2], *STRIKE, RECIPE)
    whole = {
        frozenset(texts[place] for place in cluster)
        for cluster in clusters([witness(*pair) for pair in enumerate(texts)])
    }
    for order in permutations(texts):
        found = clusters([witness(*pair) for pair in enumerate(order)])
        assert {frozenset(order[place] for place in cluster) for cluster in found} == whole


def test_furniture_joins_no_stories():
    related = "Bus drivers in Port Ellery walked out over pay on Monday, the transport union said."
    text = f"{RECIPE}\n{related}"
    blocks = (
        Block(start=0, end=len(RECIPE), label="body", reason="prose"),
        Block(start=len(RECIPE) + 1, end=len(text), label="related", reason="after a marker"),
    )
    page = Witness(article=Article(id="page", path="page.txt", text=text), blocks=blocks)
    assert clusters([page, witness(0, STRIKE[0])]) == ((0,), (1,))


def test_nothing_is_no_story():
    assert clusters([]) == ()
    assert clusters([witness(0, "")]) == ((0,),)


FIRST_MATCH = (
    "Harrow Rovers beat Millford Town three to one on Saturday, with Tom Ebbing scoring twice for the Rovers.",
    "Tom Ebbing scored twice as Harrow Rovers won three to one over Millford Town in the league on Saturday.",
    "The league saw Harrow Rovers win three to one; Ebbing scored twice before Millford Town came back once.",
    "Two goals by Ebbing gave Harrow Rovers their win over Millford Town, three to one, in the league.",
    "Striker Tom Ebbing was the man of the league on Saturday: two goals, and Millford Town beaten three to one.",
)
SECOND_MATCH = (
    "Harrow Rovers lost to Wexley Albion on Sunday, with Sam Okoro saving two penalties for Albion in the league.",
    "Keeper Sam Okoro saved two penalties as Wexley Albion won over Harrow Rovers in the league on Sunday.",
    "The league saw Harrow Rovers lose; Okoro of Wexley Albion saved two penalties in the rain.",
    "Two penalties saved by Okoro gave Wexley Albion their win over Harrow Rovers in the league.",
    "Albion keeper Sam Okoro was the man of the league on Sunday: two penalties saved, and Harrow Rovers beaten.",
)


def test_two_events_of_one_kind_part_where_both_have_several_articles():
    witnesses = [witness(place, text) for place, text in enumerate((*FIRST_MATCH, *SECOND_MATCH))]
    assert clusters(witnesses) == ((0, 1, 2, 3, 4), (5, 6, 7, 8, 9))


def reports(random: Random, count: int) -> list[str]:
    """Articles on one event: each tells twelve of its thirty particulars, among words that no other article has."""

    def word() -> str:
        return "".join(random.choice("bdfgklmnprstv") + random.choice("aeiou") for _ in range(4))

    known = [word().title() for _ in range(30)]
    texts = []
    for _ in range(count):
        words = [*random.sample(known, 12), *(word() for _ in range(20))]
        random.shuffle(words)
        texts.append(f"it is said {' '.join(words)}.")
    return texts


def test_hundreds_of_articles_on_one_event_are_one_story_and_leave_a_small_one_alone():
    random = Random(1)
    texts = [*reports(random, 200), *reports(random, 200), *reports(random, 10)]
    found = clusters([witness(place, text) for place, text in enumerate(texts)])
    assert [len(story) for story in found] == [200, 200, 10]


def dated(name: int, text: str, published: str | None, url: str | None = None) -> Witness:
    block = Block(start=0, end=len(text), label="body", reason="prose")
    article = Article(id=str(name), path=f"{name}.txt", text=text, published=published, url=url)
    return Witness(article=article, blocks=(block,))


def test_articles_of_different_years_tell_different_stories():
    days = ("2019-03-02", "2019-03-04T10:00+00:00", "2024-03-02", None)
    witnesses = [dated(place, FLOOD[place % 3], day) for place, day in enumerate(days)]
    found = clusters(witnesses)
    assert {0, 1} <= set(next(story for story in found if 0 in story))
    assert 2 not in next(story for story in found if 0 in story)


def test_a_copy_after_years_is_another_story():
    assert clusters([dated(0, FLOOD[0], "2019-03-02"), dated(1, FLOOD[0], "2024-03-02")]) == ((0,), (1,))


def test_versions_of_one_address_are_one_story_whatever_they_say():
    url = "https://example.org/live"
    assert clusters([dated(0, FLOOD[0], "2019-03-02", url), dated(1, RECIPE, "2024-03-02", url)]) == ((0, 1),)


def test_five_hundred_equal_articles_and_one_more_are_two_stories():
    equal = [witness(place, FLOOD[0]) for place in range(500)]
    assert [len(story) for story in clusters([*equal, witness(500, RECIPE)])] == [500, 1]
