"""The stories among some articles."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from reader.model import Dated, Member, Story, Witness
from reader.stories.addresses import versions
from reader.stories.dating import dates
from reader.stories.grouping import clusters
from reader.stories.roles import Compare, families, members
from reader.text.sampling import SharedRuns


class Found(NamedTuple):
    """The stories, largest first, and the date of every article by its id."""

    stories: tuple[Story, ...]
    dated: dict[str, Dated | None]


class Told(NamedTuple):
    """One story, and the date of each of its articles by its id."""

    story: Story
    dated: dict[str, Dated | None]


def group(witnesses: Sequence[Witness], shared: SharedRuns | None = None) -> tuple[tuple[str, ...], ...]:
    """The articles of each story by id, every article in one.

    `shared` holds the runs of words that the articles' whole texts share, where these are known already.
    """
    return tuple(tuple(witnesses[index].id for index in cluster) for cluster in clusters(witnesses, shared))


def tell(witnesses: Sequence[Witness], compare: Compare) -> Told:
    """The story that some articles tell, with its articles in the order of their listing.

    `compare` gives the comparison of two articles by their ids.
    """
    when = dates(witnesses)
    listed = sorted(witnesses, key=lambda witness: listing_key(witness, when[witness.id]))
    return Told(_story(members(listed, when, compare), {witness.id: witness for witness in witnesses}), when)


def found(told: Iterable[Told]) -> Found:
    """Stories in the order of their listing: largest first."""
    stories = []
    dated: dict[str, Dated | None] = {}
    for one in told:
        stories.append(one.story)
        dated |= one.dated
    return Found(tuple(sorted(stories, key=lambda story: (-len(story.articles), story.headline, story.id))), dated)


def listing_key(witness: Witness, dated: Dated | None) -> tuple[str, str, str]:
    """What articles are listed by: date (unknown last), title, path."""
    return (dated.start if dated else "9999", witness.article.title or "", witness.article.path)


def _story(members: tuple[Member, ...], witnesses: dict[str, Witness]) -> Story:
    identity = "\n".join(sorted(member.article for member in members))
    return Story(
        id=sha256(identity.encode()).hexdigest()[:8],
        headline=_headline(members, witnesses),
        articles=members,
        families=families(members),
        versions=versions([witness.article for witness in witnesses.values()]),
    )


def _headline(members: tuple[Member, ...], witnesses: dict[str, Witness]) -> str:
    """The title of the original, else of the first article that has one, else some article's opening words."""
    ranked = sorted(members, key=lambda member: member.role != "original")
    articles = [witnesses[member.article].article for member in ranked]
    return next((article.title for article in articles if article.title), articles[0].display_title)
