"""Which stories and articles the list shows, and in what order."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from reader.model import Listed, Story
from reader.tui.naming import Roster

Order = Literal["size", "date", "source", "words"]
ORDERS: tuple[Order, ...] = ("size", "date", "source", "words")
_ORDER_NAMES: dict[Order, str] = {
    "size": "largest stories first",
    "date": "newest first",
    "source": "by source",
    "words": "longest first",
}


class Shown(NamedTuple):
    """What a person wants to see of the list."""

    words: tuple[str, ...] = ()
    """all of these, case folded, stand in title, source, agency, byline, role, date, path or address"""
    order: Order = "size"
    copies: bool = True

    def searching(self, typed: str) -> "Shown":
        """The same for other words, as they are typed."""
        return self._replace(words=tuple(typed.casefold().split()))

    def sorted_next(self) -> "Shown":
        """The same in the order after this one."""
        return self._replace(order=ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)])

    @property
    def order_name(self) -> str:
        """The order in words."""
        return _ORDER_NAMES[self.order]

    def described(self, seen: int, total: int) -> str:
        """In words: what is left out and how it is sorted; empty where the whole list stands in its first order."""
        parts = []
        if self.words or not self.copies:
            parts.append(f"{seen:,} of {total:,}")
        if self.words:
            parts.append(" ".join(self.words))
        if not self.copies:
            parts.append("without copies")
        if self.order != "size":
            parts.append(self.order_name)
        return " · ".join(parts)


def chosen(roster: Roster, shown: Shown) -> Iterator[tuple[Story, tuple[str, ...]]]:
    """The stories that have articles to show, in order, each with these articles in their order."""
    stories = list(roster.stories) if shown.order == "size" else sorted(roster.stories, key=_key(roster, shown.order))
    for story in stories:
        order = roster.orders[story.id]
        if not shown.copies:
            roles = {member.article: member.role for member in story.articles}
            # An edited copy may say otherwise: as among the claims, it stands for itself.
            order = tuple(article for article in order if roles[article] != "copy")
        if shown.words:
            order = tuple(article for article in order if _has_all(roster.searched(article), shown.words))
        if order:
            yield story, _sorted(roster, order, shown.order)


def _has_all(text: str, words: tuple[str, ...]) -> bool:
    return all(word in text for word in words)


def _key(roster: Roster, order: Order) -> Callable[[Story], tuple[object, ...]]:
    """What stories are sorted by; those that are alike in it keep their order."""

    def date(story: Story) -> tuple[object, ...]:
        return (min(_age(roster.listed[member.article]) for member in story.articles),)

    def source(story: Story) -> tuple[object, ...]:
        return (min(_source(roster.listed[member.article]) for member in story.articles),)

    def words(story: Story) -> tuple[object, ...]:
        return (-max(roster.listed[member.article].words_compared for member in story.articles),)

    return {"date": date, "source": source, "words": words}[order]


def _sorted(roster: Roster, order: tuple[str, ...], by: Order) -> tuple[str, ...]:
    """The articles of a story: as they are listed, or by what stories are sorted by where that tells them apart."""
    if by == "date":
        return tuple(sorted(order, key=lambda article: _age(roster.listed[article])))
    if by == "source":
        return tuple(sorted(order, key=lambda article: _source(roster.listed[article])))
    if by == "words":
        return tuple(sorted(order, key=lambda article: -roster.listed[article].words_compared))
    return order


def _age(listed: Listed) -> timedelta:
    """The less the newer: by the hour where the article tells it, else from the beginning of its last possible day."""
    if listed.dated is None:
        return timedelta()
    day = datetime.fromisoformat(listed.dated.end[:10])
    if (listed.published or "").startswith(f"{listed.dated.end}T"):
        try:
            told = datetime.fromisoformat(listed.published or "")
            day = told if told.tzinfo is None else told.astimezone(UTC).replace(tzinfo=None)
        except (ValueError, OverflowError):
            pass
    return datetime.min - day


def _source(listed: Listed) -> tuple[bool, str]:
    """The source, unknown ones last."""
    source = (listed.source or listed.agency or "").casefold()
    return not source, source
