"""What the screen needs to know of the document model, and how articles given by path are opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cached_property
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO, Protocol

from reader.model import (
    Article,
    Collation,
    Comparison,
    Coverage,
    Judgement,
    Listed,
    ReaderError,
    Standing,
    Story,
    Topic,
    Witness,
)
from reader.text.visible import visible
from reader.tui.progress import Progress

if TYPE_CHECKING:
    from reader.sources.input import Options
    from reader.text.keys import Ignored


class Shelf(Protocol):
    """The part of the Library that the panels ask."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article, in the order in which they were given."""

    def listed(self) -> tuple[Listed, ...]:
        """Every article as it is listed."""

    def stories(self) -> tuple[Story, ...]:
        """The stories that the articles tell."""

    def sourced(self, story: str, /) -> Story:
        """A story with the primary sources that its articles name."""

    def witness(self, article: str, /) -> Witness:
        """An article with its blocks labelled."""

    def comparison(self, a: str, b: str, ignored: Ignored = ..., /) -> Comparison:
        """What became of `a` in `b`; what is ignored is no change."""

    def collation(self, articles: Iterable[str], base: str | None = None, ignored: Ignored = ..., /) -> Collation:
        """Versions of one text in columns; what is ignored makes no reading of its own."""

    def topics(self, story: str, /) -> tuple[Topic, ...]:
        """What the articles of a story say."""

    def coverage(self, story: str, /) -> Mapping[str, Coverage]:
        """How much of each article was read as claims."""

    def seen(self, story: str, /) -> frozenset[str]:
        """The topics that a person has seen."""

    def standing(self, topic: Topic, /) -> Standing:
        """What the statements of a topic stand on."""

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """What a person judged."""

    def judged(self, /, *judgements: Judgement) -> Shelf:
        """The same with more judgements."""


@dataclass(frozen=True)
class Opened:
    """What opening brought: the articles, and what a person must be told about the rest.

    The document model is made when it is first asked for, so that titles can be shown before its engines are loaded.
    """

    articles: tuple[Article, ...]
    make: Callable[[], Shelf]
    notes: tuple[str, ...] = ()
    failures: tuple[ReaderError, ...] = ()

    @cached_property
    def shelf(self) -> Shelf:
        """The document model of the articles."""
        return self.make()


Opening = Callable[[], Opened]


class Ahead:
    """An opening under way in a thread of its own; calling it waits for the result, or raises what that raised."""

    def __init__(self, opening: Opening, progress: Progress | None = None) -> None:
        self.progress = progress
        self._result: Future[Opened] = Future()
        Thread(target=self._open, args=(opening,), daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether calling would not wait."""
        return self._result.done()

    def __call__(self) -> Opened:
        """What opening brought."""
        return self._result.result()

    def _open(self, opening: Opening) -> None:
        try:
            self._result.set_result(opening())
        except Exception as error:
            self._result.set_exception(error)


def opening(
    paths: Sequence[str],
    standard_input: BinaryIO | None = None,
    progress: Progress | None = None,
    options: Callable[[], Options] | None = None,
) -> Opening:
    """A function that reads the articles at some paths, telling how far it is; its imports wait until it is called.

    `options` makes what is asked of reading, then.
    """
    told = progress or Progress()

    def read() -> Opened:
        from reader import sources

        bare: list[Article] = []

        def watched() -> Iterator[sources.Step]:
            for step in sources.steps(paths, standard_input, options() if options else None):
                # Of one file that holds many articles these are counted.
                counted = step.files == 1 and len(step.drafts) > 1
                if counted:
                    told.unit, told.total = "articles", len(step.drafts)
                for draft in step.drafts:
                    bare.append(sources.described(draft))
                    told.titles.append((str(len(bare)), visible(bare[-1].display_title)))
                    told.done += counted
                if told.unit != "articles":
                    told.total, told.done = step.files, step.done
                yield step

        reading = sources.gathered(watched())
        articles = reading.named(bare)
        notes = (*reading.remarks, *sources.notes_of(articles))
        return Opened(articles, lambda: _library(articles), notes, reading.failures)

    return read


def _library(articles: tuple[Article, ...]) -> Shelf:
    from reader.library import Library

    return Library(articles)
