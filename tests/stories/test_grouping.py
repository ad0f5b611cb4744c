"""Articles about one event are one story, whatever order they come in."""

from itertools import permutations

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
