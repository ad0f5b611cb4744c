"""What articles are called on screen: letters, titles, sources, roles and dates, as short words ready to be drawn."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath

from reader.model import Article, Judgement, Listed, Member, Story, letter
from reader.text.visible import visible

_NAMED_COPIES = 2
"""Copies whose letters stand beside their original's; of more it says how many."""


def title_of(article: Article) -> str:
    """The title, or what stands in for one, ready to be drawn."""
    return visible(article.display_title)


def publisher_of(article: Article | Listed) -> str:
    """Who published it: the source and the agency; empty where neither is known."""
    return visible(" / ".join(dict.fromkeys(name for name in (article.source, article.agency) if name)))


def source_of(article: Article | Listed) -> str:
    """Who published it, or else the file's name."""
    return publisher_of(article) or visible(PurePath(article.path).stem or article.id)


def date_of(listed: Listed) -> str:
    """The day an article appeared, as far as it is known; empty where only the story suggests one."""
    dated = listed.dated
    if dated is not None and not dated.assumed:
        return visible(dated.start if dated.start == dated.end else f"{dated.start}–{dated.end}")
    return visible((listed.published or "").split("T")[0])


def role_of(member: Member, letters: dict[str, str]) -> str:
    """The role in words: "copy of A", "original"."""
    origin = letters.get(member.derived_from or "")
    return f"{member.role} of {origin}" if origin else member.role


def in_common(share: float) -> str:
    """How much of a text another one has, in words; all of it only where nothing is missing."""
    return f"{share if share == 1 else min(share, 0.99):.0%} in common"


def column_name(voice: Sequence[str], letters: Mapping[str, str], beside: str = "") -> str:
    """ "B (+C)": an article's letter and those of its copies; "D (fr)": with something said beside it."""
    first, *copies = (letters[article] for article in voice)
    more = [f"+{','.join(copies)}" if len(copies) <= _NAMED_COPIES else f"+{len(copies)}"] if copies else []
    more += [beside] if beside else []
    return f"{first} ({' '.join(more)})" if more else first


def corrections(
    judgements: Iterable[Judgement], homes: Mapping[str, str], letters: Mapping[str, str], titles: Mapping[str, str]
) -> dict[str, str]:
    """What a person judged of the stories, in words, by the articles that it was said of; without what is overruled.

    `homes` holds the story of each article.
    """
    found: dict[str, list[str]] = {}
    for judged in judgements:
        a, b = judged.a.article, judged.b.article
        if a not in homes or b not in homes or (judged.kind == "one story") != (homes[a] == homes[b]):
            continue
        if judged.kind == "two stories":
            found.setdefault(a, []).append(f"you: two stories, this and “{titles[b]}”")
        elif judged.kind == "one story":
            found.setdefault(a, []).append(f"you: one story with {letters[b]}")
            found.setdefault(b, []).append(f"you: one story with {letters[a]}")
    return {article: _once(words) for article, words in found.items()}


def _once(words: Sequence[str]) -> str:
    return " · ".join(dict.fromkeys(words))


@dataclass(frozen=True)
class Roster:
    """The articles as the panels name them: stories in order, and each story's articles with their letters."""

    stories: tuple[Story, ...] = ()
    listed: dict[str, Listed] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    orders: dict[str, tuple[str, ...]] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    changes: dict[str, int] = field(default_factory=dict)
    """by article, how many changes it has to what it was made from, as far as that is known"""
    judged: Mapping[str, str] = field(default_factory=dict)
    """by article, what a person judged of its story, in words"""
    _searched: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        articles: tuple[Article, ...],
        listed: tuple[Listed, ...],
        stories: tuple[Story, ...],
        judgements: Iterable[Judgement] = (),
    ) -> "Roster":
        """The roster of a library's articles, in the order in which they are listed, under what a person judged."""
        known = {article.id: article for article in articles}
        homes = {member.article: story.id for story in stories for member in story.articles}
        orders: dict[str, list[str]] = {story.id: [] for story in stories}
        for entry in listed:
            if entry.id in homes:
                orders[homes[entry.id]].append(entry.id)
        letters = {one: letter(index) for order in orders.values() for index, one in enumerate(order)}
        titles = {entry.id: title_of(known[entry.id]) for entry in listed}
        return cls(
            stories=stories,
            listed={entry.id: entry for entry in listed},
            titles=titles,
            orders={story: tuple(order) for story, order in orders.items()},
            letters=letters,
            homes=homes,
            judged=corrections(judgements, homes, letters, titles),
        )

    def story(self, story_id: str | None) -> Story | None:
        """The story with this id; None where there is none."""
        return self._by_id.get(story_id or "")

    @cached_property
    def _by_id(self) -> dict[str, Story]:
        return {story.id: story for story in self.stories}

    def weighed(self, story: Story, changes: dict[str, int]) -> "Roster":
        """The same, knowing more of one story, and how much some articles changed."""
        stories = tuple(story if one.id == story.id else one for one in self.stories)
        return replace(self, stories=stories, changes={**self.changes, **changes})

    def searched(self, article_id: str) -> str:
        """The words under which an article is found in the list, case folded."""
        known = self._searched.get(article_id)
        if known is None:
            listed = self.listed[article_id]
            story = self.story(self.homes.get(article_id))
            role = story.member(article_id).role if story is not None and len(story.articles) > 1 else ""
            said = (listed.title, listed.source, listed.agency, listed.byline, listed.url, listed.path)
            words = "\n".join(filter(None, (*said, role, date_of(listed), self.judged.get(article_id))))
            known = self._searched[article_id] = words.casefold()
        return known

    def name(self, article_id: str) -> str:
        """Letter and source, "B AFP", or else letter and role: "C · copy of A"."""
        letter = self.letters.get(article_id, "?")
        if publisher := publisher_of(self.listed[article_id]):
            return f"{letter} {publisher}"
        story = self.story(self.homes.get(article_id))
        if story is None or len(story.articles) == 1:
            return letter
        return f"{letter} · {role_of(story.member(article_id), self.letters)}"

    def share(self, a: str, b: str) -> float | None:
        """How much of the one that was made from the other stands in it; None where neither was made from the other."""
        story = self.story(self.homes.get(a))
        members = story.articles if story is not None else ()
        return next((one.containment for one in members if {one.article, one.derived_from} == {a, b}), None)

    def first_pair(self, story_id: str) -> tuple[str | None, str | None]:
        """What to lay side by side when a story is opened: its first original, and the closest copy of it."""
        story = self.story(story_id)
        order = self.orders.get(story_id, ())
        if story is None or not order:
            return None, None
        members = {member.article: member for member in story.articles}
        derived = {member.derived_from for member in story.articles}
        originals = [one for one in order if members[one].role == "original"]
        # An original that others go back to says more than one that stands alone.
        base = next((one for one in originals if one in derived), (originals or list(order))[0])
        others = [one for one in order if one != base]
        copies = [one for one in others if members[one].derived_from == base]
        closest = max(copies, key=lambda one: members[one].containment, default=None)
        return base, closest or next(iter(others), None)
