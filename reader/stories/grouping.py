"""Which articles tell one story.

Versions of one text are found first, and stay together. Texts with like terms are then joined by average linkage; and
in each group of many, terms are weighed anew by how they tell its articles from each other, so that two events of one
kind (the same team, the same province, another year) part where both have several articles of their own.
The order in which articles are given changes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from reader.model import Witness
from reader.stories.addresses import versions
from reader.stories.copies import compared_text, copies
from reader.stories.dating import stated_date
from reader.stories.linkage import Apart, linked
from reader.stories.similar import similar_pairs
from reader.stories.terms import Terms, Weighted, dot, rarity
from reader.stories.union import Union
from reader.text.sampling import SharedRuns

_UNSEEN = 100
_UNSEEN_FOR_EACH = 29
"""Neither a handful of articles nor hundreds on one event can tell what is rare: so many others are assumed, and so
many more for each of them, which hold none of their terms."""
_LIKE_ENOUGH = 0.17
_UNSEEN_WITHIN = 5
_LIKE_ENOUGH_WITHIN = 0.085
_FEWEST = 4
_SMALLEST = 0.05
"""Articles, and share of a group, that an event has of its own for it to be parted from another."""
_COVERED = 0.5
"""Share of a group that its events must hold: where most articles belong to none, it is one event told in many ways."""
_ASKED = 8
"""Versions of a text that speak for all of them: a text that is copied a hundred times tells no more of its event."""
_FAR_APART = 31
"""Days; articles further from each other tell two stories, or a story and its memory."""

Stretch = tuple[int, int] | None
"""The days on which an article may have appeared, as ordinals; None where it doesn't say."""


def clusters(witnesses: Sequence[Witness], shared: SharedRuns | None = None) -> tuple[tuple[int, ...], ...]:
    """The indices of the articles of each story, every article in one; in the order of the first of each.

    `shared` holds the runs that the articles' whole texts share, where these are known already.
    """
    order = sorted(range(len(witnesses)), key=lambda index: (witnesses[index].id, witnesses[index].article.path))
    articles = [witnesses[index] for index in order]
    runs = shared or SharedRuns({article.id: article.text for article in articles})
    when = [_stretch(article) for article in articles]
    texts = _texts(articles, copies(articles, runs, lambda a, b: _of_one_time((when[a], when[b]))))
    asked = [index for text in texts for index in _speakers(articles, text)]
    terms = Terms()
    counted = [terms.counted(articles[index]) for index in asked]

    def apart(some: Sequence[int], others: Sequence[int]) -> bool:
        return not _of_one_time(when[asked[place]] for place in (*some, *others))

    parts = [part for group in _alike(counted, apart) for part in _parted(counted, group)]
    part_of = {asked[place]: number for number, part in enumerate(parts) for place in part}
    stories: dict[int, list[int]] = {}
    for text in texts:
        told = Counter(part_of[index] for index in text if index in part_of)
        stories.setdefault(min(told, key=lambda part: (-told[part], part)), []).extend(order[index] for index in text)
    return tuple(sorted(tuple(sorted(story)) for story in stories.values()))


def _texts(articles: Sequence[Witness], copied: Sequence[Sequence[int]]) -> list[list[int]]:
    """The articles of each text: copies, and versions of one address."""
    places = {article.id: index for index, article in enumerate(articles)}
    union = Union(len(articles))
    for group in (*copied, *([places[name] for name in group] for group in versions([a.article for a in articles]))):
        for index in group:
            union.join(group[0], index)
    return union.groups()


def _stretch(witness: Witness) -> Stretch:
    dated = stated_date(witness)
    if dated is None:
        return None
    return date.fromisoformat(dated.start).toordinal(), date.fromisoformat(dated.end).toordinal()


def _of_one_time(stretches: Iterable[Stretch]) -> bool:
    """Whether all that tell their days may have appeared within a month."""
    told = [stretch for stretch in stretches if stretch is not None]
    return not told or max(start for start, _ in told) - min(end for _, end in told) <= _FAR_APART


def _speakers(articles: Sequence[Witness], text: Sequence[int]) -> list[int]:
    """The versions of a text whose terms are asked, each wording once."""
    if len(text) == 1:
        return list(text)
    wordings: dict[str, int] = {}
    for index in text:
        wordings.setdefault(compared_text(articles[index]), index)
    return list(wordings.values())[:_ASKED]


def _alike(counted: Sequence[Weighted], apart: Apart) -> list[list[int]]:
    rare = rarity(counted, _UNSEEN + _UNSEEN_FOR_EACH * len(counted))
    vectors = [text.unit(rare) for text in counted]
    return linked(vectors, similar_pairs(vectors, _LIKE_ENOUGH), _LIKE_ENOUGH, apart)


def _parted(counted: Sequence[Weighted], group: Sequence[int]) -> list[list[int]]:
    """A group in as many parts as hold events of their own; articles that are like none of these go to the nearest."""
    if len(group) < 2 * _FEWEST:
        return [list(group)]
    within = [counted[index] for index in group]
    rare = rarity(within, _UNSEEN_WITHIN)
    vectors = [text.unit(rare) for text in within]
    found = linked(vectors, similar_pairs(vectors, _LIKE_ENOUGH_WITHIN), _LIKE_ENOUGH_WITHIN)
    fewest = max(_FEWEST, _SMALLEST * len(group))
    events = [part for part in found if len(part) >= fewest]
    if len(events) < 2 or sum(map(len, events)) < _COVERED * len(group):
        return [list(group)]
    centres = [_centre([vectors[index] for index in event]) for event in events]
    parts = [list(event) for event in events]
    for index in sorted(index for part in found if len(part) < fewest for index in part):
        likeness = [dot(centre, vectors[index]) for centre in centres]
        parts[likeness.index(max(likeness))].append(index)
    return [sorted(group[index] for index in part) for part in parts]


def _centre(vectors: Sequence[Weighted]) -> dict[int, float]:
    """The mean of some vectors."""
    total: dict[int, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight / len(vectors)
    return total
