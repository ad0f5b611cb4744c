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
from reader.furniture import Support, label_with
from reader.mentions import KINDS
from reader.mentions import read as read_mentions
from reader.model import (
    Article,
    Collation,
    Comparison,
    Coverage,
    Judgement,
    Listed,
    Mention,
    MentionKind,
    Story,
    Topic,
    Witness,
)
from reader.stories import Found, listing_key
from reader.stories import find as find_stories
from reader.text.keys import TYPOGRAPHY, Ignored, word_count

Derived = TypeVar("Derived")


class _Memo:
    """Values by the hashes of all that they depend on; each is computed by one thread while others wait for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._making: dict[Hashable, RLock] = {}
        self._values: dict[Hashable, object] = {}

    def get(self, key: Hashable, make: Callable[[], Derived]) -> Derived:
        with self._lock:
            making = self._making.setdefault(key, RLock())
        with making:
            if key not in self._values:
                self._values[key] = make()
        return cast(Derived, self._values[key])


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
        return Library(self.articles, (*self.judgements, *judgements), self._memo)

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
        return {one.id: one for one in self.stories()}[story]

    def story_of(self, article: str) -> Story:
        """The story that an article belongs to; KeyError where there is no such article."""
        return {member.article: story for story in self.stories() for member in story.articles}[article]

    def comparison(self, a: str, b: str, ignored: Ignored = TYPOGRAPHY) -> Comparison:
        """What became of article `a` in article `b`, by their ids; what is ignored is no change."""
        one, other = self._labelled(a), self._labelled(b)
        key = ("comparison", one.digest, other.digest, ignored)
        return self._memo.get(key, lambda: compare(one, other, ignored))

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

    def _findings(self, story: str) -> Findings:
        told = self.story(story)
        witnesses = [self.witness(member.article) for member in told.articles]
        ids = {witness.id for witness in witnesses}
        concerned = tuple(one for one in self.judgements if ids & {one.a.article, one.b.article})

        def find() -> Findings:
            read = {witness.id: self._claimed(witness.id) for witness in witnesses}
            return find_claims(told, witnesses, read, concerned)

        return self._memo.get(("findings", story, *(witness.digest for witness in witnesses), concerned), find)

    def _claimed(self, article: str) -> tuple[Mention, ...]:
        """The mentions of an article that claims are made from."""
        witness = self.witness(article)
        return self._memo.get(("claimed", witness.digest), lambda: _read(witness, _CLAIMED))

    @cached_property
    def _digest(self) -> str:
        return sha256("\n".join(article.digest for article in self.articles).encode()).hexdigest()

    @property
    def _found(self) -> Found:
        def find() -> Found:
            return find_stories([self._labelled(article) for article in self._by_id], self.comparison)

        return self._memo.get(("stories", self._digest), find)

    def _labelled(self, article: str) -> Witness:
        """An article with its blocks, before its story is known; its label depends on all the others."""
        one = self.article(article)

        def labelled() -> Witness:
            support = self._memo.get(("support", self._digest), lambda: Support(self.articles))
            return Witness(article=one, blocks=label_with(one, support))

        return self._memo.get(("labelled", one.digest, self._digest), labelled)


_CLAIMED: frozenset[MentionKind] = frozenset(("quantity", "time", "name", "quotation", "attribution", "certainty"))


def _read(witness: Witness, kinds: frozenset[MentionKind]) -> tuple[Mention, ...]:
    return read_mentions(witness.text, [block.span for block in witness.compared], witness.dated, kinds)


def _listed(witness: Witness) -> Listed:
    shared = {
        field: getattr(witness.article, field) for field in Listed.model_fields.keys() & Article.model_fields.keys()
    }
    return Listed(
        **shared,
        dated=witness.dated,
        words=word_count(witness.text),
        words_compared=sum(word_count(witness.text, block.start, block.end) for block in witness.compared),
    )
