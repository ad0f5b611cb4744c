"""The words around the table of claims: what the signs count, what was read, who speaks of a topic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rich.text import Text

from reader.model import Coverage, Judgement, Passage, Standing, Story, Topic, ledger
from reader.text.counting import counted
from reader.text.visible import visible
from reader.tui.claims_filters import sifted, told
from reader.tui.naming import Roster
from reader.tui.relations import legend, ordered
from reader.tui.selection import Filters
from reader.tui.wrap import packed

_LONGEST_WORDS = 60
"""Code points of words that are repeated to say what was parted."""


@dataclass(frozen=True)
class Shown:
    """The claims of a story, with all that is said of them."""

    story: Story
    found: Sequence[Topic]
    coverage: Mapping[str, Coverage]
    seen: frozenset[str]
    """ids of the topics that a person has seen"""
    parted: tuple[Judgement, ...]
    """the judgements by which a person took two passages apart"""
    texts: Mapping[str, str]
    roster: Roster
    standings: Mapping[str, Standing] = field(default_factory=dict)
    """what each topic stands on, by its id, as far as that is known"""

    @cached_property
    def topics(self) -> list[Topic]:
        """The topics, disagreements first."""
        return ordered(self.found)

    @property
    def order(self) -> tuple[str, ...]:
        """The articles of the story, by id, as they are listed."""
        return self.roster.orders[self.story.id]

    @cached_property
    def unread(self) -> dict[str, str]:
        """The language of each article in which claims are not read, ready to be drawn, by id."""
        return {article: visible(one.unread) for article, one in self.coverage.items() if one.unread is not None}


def head(shown: Shown, filters: Filters, width: int) -> Text:
    """What the filters let through, and what each sign counts, in lines of `width` cells that cut none of it in two."""
    through = sifted(shown.story, shown.topics, Filters(kind=filters.kind, gaps=filters.gaps))
    filtered = told(shown.story, shown.topics, filters, shown.roster.letters)
    lines = packed(legend(through, shown.seen, filters.relation), width, joint="  ")
    return Text("\n".join([filtered, *lines] if filtered else lines), end="")


def coverage(shown: Shown, article: str | None) -> Text:
    """How much was read as claims: of an article, or of all that are read; and which are not."""
    if article is not None:
        letter, one = shown.roster.letters[article], shown.coverage[article]
        if article in shown.unread:
            return Text(f"{letter}: claims are not read in this language ({shown.unread[article]})")
        return Text(f"{letter}: claims in {one.with_claims} of {one.sentences} sentences")
    reading = [one for one in shown.coverage.values() if one.unread is None]
    sentences, found = sum(one.sentences for one in reading), sum(one.with_claims for one in reading)
    facts = [f"claims in {found} of {sentences} sentences"] if reading else []
    if shown.unread:
        facts.append(
            "not read: " + ", ".join(f"{shown.roster.letters[one]} ({shown.unread[one]})" for one in shown.unread)
        )
    return Text(" · ".join(facts))


def about(shown: Shown, topic: Topic) -> str:
    """Which one of those with its relation a topic is, what it is about, who speaks of it, and who doesn't."""
    alike = [one.id for one in shown.topics if one.relation == topic.relation]
    place = f" {alike.index(topic.id) + 1} of {len(alike)}" if len(alike) > 1 else ""
    facts = [place, visible(topic.label)]
    counts = ledger(shown.story, topic)
    if counts.articles > 1 and not stands_on(shown, topic):
        facts.append(f"{counted(counts.articles, 'article')}, {counted(counts.families, 'family', 'families')}")
    if counts.articles > 1 and topic.absent:
        facts.append(f"not in {', '.join(sorted(shown.roster.letters[one] for one in topic.absent))}")
    if topic.id in shown.seen:
        facts.append("seen (v)")
    return " · ".join(facts)


def stands_on(shown: Shown, topic: Topic) -> str:
    """The ledger of a topic with those on whose word it is said; empty until they are known, and where none is."""
    known = shown.standings.get(topic.id)
    return visible(known.told) if known is not None and known.sources else ""


def parted(shown: Shown, topic: Topic) -> str:
    """What a person took out of a topic, and how that is taken back; empty where nothing was."""
    held = {Passage.of(mention) for mention in topic.mentions}
    gone = {
        passage: None
        for judgement in shown.parted
        for one, passage in ((judgement.a, judgement.b), (judgement.b, judgement.a))
        if one in held and passage not in held and passage.article in shown.texts
    }
    if not gone:
        return ""
    first = next(iter(gone))
    words = visible(shown.texts[first.article][first.start : first.end])
    words = words if len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS]} …"
    more = f" and {len(gone) - 1} more" if len(gone) > 1 else ""
    return f"you said: not the same thing as “{words}” ({shown.roster.letters[first.article]}){more} · X takes it back"


def nothing_found(shown: Shown, found: bool) -> str:
    """Why the table is empty."""
    if found:
        return "Nothing fits these filters; a shows all."
    if shown.unread and len(shown.unread) == len(shown.order):
        return f"Claims are read in English only, not in: {', '.join(sorted(set(shown.unread.values())))}."
    if len(shown.order) == 1:
        return "No claims were found in this article."
    return "No claims were found in these articles."
