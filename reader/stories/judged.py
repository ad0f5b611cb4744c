"""Stories as a person corrects them."""

from collections.abc import Iterable, Sequence

from reader.model import Judgement

Group = tuple[str, ...]


def corrected(groups: Sequence[Group], judgements: Iterable[Judgement]) -> tuple[Group, ...]:
    """The articles of each story, by id, after a person's judgements, which hold one after the other.

    "one story" joins the stories that two articles are in; "two stories" takes the first article out of the other's.
    Judgements on articles that aren't there, and on other things, change nothing. The groups are in order of their
    first articles, each in the order of the articles given.
    """
    order = {article: place for place, article in enumerate(article for group in groups for article in group)}
    stories: dict[str, list[str]] = {}
    for group in groups:
        story = list(group)
        stories |= dict.fromkeys(group, story)
    for judged in judgements:
        a, b = judged.a.article, judged.b.article
        if a == b or a not in stories or b not in stories:
            continue
        if judged.kind == "one story" and stories[a] is not stories[b]:
            kept, gone = stories[a], stories[b]
            kept += gone
            stories |= dict.fromkeys(gone, kept)
        elif judged.kind == "two stories" and stories[a] is stories[b]:
            stories[b].remove(a)
            stories[a] = [a]
    unique = {id(story): story for story in stories.values()}
    found = (tuple(sorted(story, key=order.__getitem__)) for story in unique.values())
    return tuple(sorted(found, key=lambda story: order[story[0]]))
