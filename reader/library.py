"""The shared in-memory document model: every article, and all that is derived from them, computed once.

Panels, commands and reports ask the Library and nobody else. It knows nothing of files, screens or threads of its own,
may be asked from several threads, and never changes: a judgement makes a new Library that shares what still holds.
"""

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from hashlib import sha256
from threading import Lock, RLock
from typing import TypeVar, cast

from reader.claims import Findings
from reader.claims import find as find_claims
from reader.compare import collate, compare
from reader.furniture import Support, label_repeated, label_with
from reader.mentions import KINDS
from reader.mentions import read as read_mentions
from reader.model import (
    ABOUT_STORIES,
    Article,
    Collation,
    Comparison,
    Coverage,
    Judgement,
    Listed,
    Mention,
    MentionKind,
    Standing,
    Story,
    Topic,
    Witness,
    seeing,
    unread_language,
)
from reader.stories import (
    Found,
    Sourcing,
    Told,
    corrected,
    found,
    listing_key,
    primary_sources,
    sourcing,
    standing,
)
from reader.stories import group as group_stories
from reader.stories import tell as tell_story
from reader.text.keys import TYPOGRAPHY, Ignored, word_count
from reader.text.sampling import SharedRuns
from reader.text.sentences import compared_sentences

Derived = TypeVar("Derived")


_RECENT = 5000
"""Comparisons that are kept; of a large library most are made once, to tell who copied whom."""


class _Memo:
    """Values by the hashes of all that they depend on; each is computed by one thread while others wait for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._making: dict[Hashable, RLock] = {}
        self._values: dict[Hashable, object] = {}
        self._recent: dict[Hashable, object] = {}

    def get(self, key: Hashable, make: Callable[[], Derived], kept: bool = True) -> Derived:
        """The value; one that needn't be kept for ever goes when so many younger ones of its kind have come."""
        values = self._values if kept else self._recent
        with self._lock:
            if key in values:
                return cast(Derived, values[key])
            making = self._making.setdefault(key, RLock())
        with making:
            with self._lock:
                if key in values:
                    return cast(Derived, values[key])
            made = make()
            with self._lock:
                values[key] = made
                self._making.pop(key, None)
                if len(self._recent) > _RECENT:
                    del self._recent[next(iter(self._recent))]
        return made


class Library:
    """The articles, a person's judgements, and everything derived from both."""

    def __init__(
        self, articles: Iterable[Article], judgements: Iterable[Judgement] = (), memo: _Memo | None = None
    ) -> None:
        self.articles = tuple(articles)
        self.judgements = tuple(judgements)
        self._by_id = {article.id: article for article in self.articles}
        self._memo = memo or _Memo()

    def judged(self, *judgements: Judgement) -> "Library":
        """This library with more judgements; what they don't concern isn't computed again."""
        more = (one for one in judgements if one not in self.judgements)
        return Library(self.articles, (*self.judgements, *more), self._memo)

    def article(self, article: str) -> Article:
        """The article with this id; KeyError where there is none."""
        return self._by_id[article]

    def listed(self) -> tuple[Listed, ...]:
        """Every article as it is listed: by date, title and path."""
        witnesses = sorted(map(self.witness, self._by_id), key=lambda one: listing_key(one, one.dated))
        return tuple(self.listing(witness.id) for witness in witnesses)

    def listing(self, article: str) -> Listed:
        """One article as it is listed; KeyError where there is none."""
        witness = self.witness(article)
        return self._memo.get(("listing", witness.digest), lambda: _listed(witness))

    def witness(self, article: str) -> Witness:
        """An article with its blocks labelled and dated by its story; KeyError where there is none."""
        bare, dated = self._labelled(article), self._found.dated[article]
        return self._memo.get(
            ("witness", bare.digest, dated), lambda: Witness(article=bare.article, blocks=bare.blocks, dated=dated)
        )

    def stories(self) -> tuple[Story, ...]:
        """The stories that the articles tell, largest first."""
        return self._found.stories

    def story(self, story: str) -> Story:
        """The story with this id; KeyError where there is none."""
        return self._stories[story]

    def story_of(self, article: str) -> Story:
        """The story that an article belongs to; KeyError where there is no such article."""
        return self._story_of[article]

    def versions(self, article: str) -> tuple[str, ...]:
        """The articles at the address of one, itself among them: versions of it, by id and ordered in time."""
        return next((group for group in self.story_of(article).versions if article in group), (article,))

    def sourced(self, story: str) -> Story:
        """The story with the primary sources that its articles name; these are read when they are first asked for."""
        told = self.story(story)
        return told.model_copy(update={"primary_sources": primary_sources(told, self._sourcing(story))})

    def standing(self, topic: Topic) -> Standing:
        """What the statements of a topic stand on: articles, families, and whose word they give."""
        return standing(self.story(topic.story), topic, self._sourcing(topic.story))

    def comparison(self, a: str, b: str, ignored: Ignored = TYPOGRAPHY) -> Comparison:
        """What became of article `a` in article `b`, by their ids; what is ignored is no change."""
        one, other = self._labelled(a), self._labelled(b)
        key = ("comparison", one.digest, other.digest, ignored)
        return self._memo.get(key, lambda: compare(one, other, ignored), kept=False)

    def collation(self, articles: Iterable[str], base: str | None = None, ignored: Ignored = TYPOGRAPHY) -> Collation:
        """Versions of one text in columns, in the order given; the base is the one nearest to all others if not named.

        What is ignored makes no reading of its own. Raises KeyError where there is no such article, ValueError where
        none is named or the base isn't among them.
        """
        versions = [self._labelled(article) for article in articles]
        key = ("collation", base, ignored, *(version.digest for version in versions))
        return self._memo.get(key, lambda: collate(versions, base, ignored))

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """What is read in the compared text of one article, in order."""
        witness = self.witness(article)
        return self._memo.get(("mentions", witness.digest), lambda: _read(witness, KINDS))

    def topics(self, story: str) -> tuple[Topic, ...]:
        """What the articles of a story say of each checkable thing, disagreements first."""
        return self._findings(story).topics

    def coverage(self, story: str) -> dict[str, Coverage]:
        """How much of each article of a story was read as claims, by article id."""
        return self._findings(story).coverage

    def seen(self, story: str) -> frozenset[str]:
        """The topics of a story, by id, whose relation a person has seen."""
        known = {(one.passages, one.relation) for one in self.judgements if one.kind == "seen"}
        if not known:
            return frozenset()
        return frozenset(
            topic.id
            for topic in self.topics(story)
            if topic.mentions and all((one.passages, one.relation) in known for one in seeing(topic))
        )

    def _findings(self, story: str) -> Findings:
        told = self.story(story)
        witnesses = [self.witness(member.article) for member in told.articles]
        apart = _parted(self.judgements, {witness.id for witness in witnesses})

        def find() -> Findings:
            unread = {one.id: language for one in witnesses if (language := unread_language(one.article.language))}
            reading = [witness for witness in witnesses if witness.id not in unread]
            found = find_claims(told, reading, {one.id: self._claimed(one.id) for one in reading}, apart)
            coverage = {
                one.id: found.coverage.get(one.id)
                or Coverage(sentences=len(compared_sentences(one)), with_claims=0, unread=unread[one.id])
                for one in witnesses
            }
            return Findings(topics=found.topics, coverage=coverage)

        return self._memo.get(("findings", story, *(witness.digest for witness in witnesses), apart), find)

    def _claimed(self, article: str) -> tuple[Mention, ...]:
        """The mentions of an article that claims are made from."""
        witness = self.witness(article)
        return self._memo.get(("claimed", witness.digest), lambda: _read(witness, _CLAIMED))

    @cached_property
    def _digest(self) -> str:
        return sha256("\n".join(article.digest for article in self.articles).encode()).hexdigest()

    @cached_property
    def _stories(self) -> dict[str, Story]:
        return {story.id: story for story in self.stories()}

    @cached_property
    def _story_of(self) -> dict[str, Story]:
        return {member.article: story for story in self.stories() for member in story.articles}

    @property
    def _found(self) -> Found:
        judged = tuple(one for one in self.judgements if one.kind in ABOUT_STORIES)
        return self._memo.get(
            ("stories", self._digest, judged),
            lambda: found(self._told(group) for group in corrected(self._groups, judged)),
        )

    @property
    def _groups(self) -> tuple[tuple[str, ...], ...]:
        """The articles of each story before a person's judgements."""

        def group() -> tuple[tuple[str, ...], ...]:
            return group_stories([self._labelled(article) for article in self._by_id], self._shared)

        return self._memo.get(("groups", self._digest), group)

    def _told(self, group: tuple[str, ...]) -> Told:
        witnesses = [self._labelled(article) for article in group]
        key = ("told", *(witness.digest for witness in witnesses))
        return self._memo.get(key, lambda: tell_story(witnesses, self.comparison))

    def _sourcing(self, story: str) -> Sourcing:
        """Whose word a story stands on, read in the first articles of its families and in the edited ones."""
        told = self.story(story)
        asked = [self.witness(member.article) for member in told.articles if member.role != "copy"][:_ASKED]

        def read() -> Sourcing:
            mentions = {witness.id: _read(witness, _SOURCED) for witness in asked}
            return sourcing(told, mentions, {witness.id: witness.text for witness in asked})

        return self._memo.get(("sourcing", story, *(witness.digest for witness in asked)), read)

    @property
    def _shared(self) -> SharedRuns:
        texts = {article.id: article.text for article in self.articles}
        return self._memo.get(("shared runs", self._digest), lambda: SharedRuns(texts))

    def _labelled(self, article: str) -> Witness:
        """An article with its blocks, before its story is known; its label depends on all the others."""
        return self._repeating.get(article) or self._marked(article)

    @property
    def _repeating(self) -> dict[str, Witness]:
        """The articles with paragraphs that repeat among others which have nothing else in common."""
        return self._memo.get(("repeating", self._digest), lambda: label_repeated([*map(self._marked, self._by_id)]))

    def _marked(self, article: str) -> Witness:
        """An article with its blocks as their own words tell them, and those that its copies have."""
        one = self.article(article)

        def marked() -> Witness:
            support = self._memo.get(("support", self._digest), lambda: Support(self.articles, self._shared))
            return Witness(article=one, blocks=label_with(one, support))

        return self._memo.get(("marked", one.digest, self._digest), marked)


_ASKED = 16
"""Articles of a story in which it is read whose word they give."""
_SOURCED: frozenset[MentionKind] = frozenset(("name", "attribution"))
_CLAIMED: frozenset[MentionKind] = frozenset(("quantity", "time", "name", "quotation", "attribution", "certainty"))


def _parted(judgements: Iterable[Judgement], articles: set[str]) -> tuple[Judgement, ...]:
    """The judgements that part passages of some articles, whatever the order in which they were made."""
    parted = [one for one in judgements if one.kind == "not the same" and {one.a.article, one.b.article} <= articles]
    return tuple(sorted(parted, key=repr))


def _read(witness: Witness, kinds: frozenset[MentionKind]) -> tuple[Mention, ...]:
    return read_mentions(witness.text, [block.span for block in witness.compared], witness.dated, kinds)


def _listed(witness: Witness) -> Listed:
    shared = {
        field: getattr(witness.article, field) for field in Listed.model_fields.keys() & Article.model_fields.keys()
    }
    # Every word stands in one block, so no text is counted twice.
    counts = [(block.compared, word_count(witness.text, block.start, block.end)) for block in witness.blocks]
    return Listed(
        **shared,
        dated=witness.dated,
        words=sum(count for _, count in counts),
        words_compared=sum(count for compared, count in counts if compared),
    )
