"""Which other articles are copies of an article, so that their words can vouch for its blocks.

Only what is compared text in a copy taken by itself can vouch, so two pages of one site don't protect each other's
furniture; and only a copy can, so the card of another story is no part of this one where that story is read as well.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from reader.furniture.backing import ALONE, Backing, runs
from reader.furniture.judging import judge
from reader.model import Article
from reader.text.similarity import Shingle

_COPY = 0.1
"""Share of the shorter body's runs that two articles must have in common for one to be called a copy here."""
_COMMONEST = 64
"""Runs that more articles have than this are phrases of the language or a template, and don't tell copies."""


class Support:
    """The bodies of many articles, indexed once when first asked; its cost grows with their total length."""

    def __init__(self, articles: Sequence[Article]) -> None:
        """Takes the articles that may vouch for each other."""
        self._articles = {article.id: article for article in articles}

    def backing(self, article: Article) -> Backing:
        """What the copies of the article among these have, itself left out; it need not be one of them."""
        if not self._articles.keys() - {article.id}:
            return ALONE
        own = self._bodies.get(article.id)
        if own is None or self._articles[article.id] is not article:
            own = _body(article)
        shared: Counter[str] = Counter()
        for run in own:
            holders = self._holders.get(run, ())
            if len(holders) <= _COMMONEST:
                shared.update(holders)
        copies = [
            name
            for name, count in sorted(shared.items())
            if name != article.id and count >= _COPY * min(len(own), len(self._bodies[name]))
        ]
        if not copies:
            return ALONE
        return Backing(len(copies), frozenset().union(*(self._bodies[name] for name in copies)))

    @cached_property
    def _bodies(self) -> dict[str, frozenset[Shingle]]:
        return {name: _body(article) for name, article in self._articles.items()}

    @cached_property
    def _holders(self) -> dict[Shingle, list[str]]:
        """The articles that have each run of words, in order of ids."""
        holders: defaultdict[Shingle, list[str]] = defaultdict(list)
        for name in sorted(self._bodies):
            for run in self._bodies[name]:
                holders[run].append(name)
        return dict(holders)


def _body(article: Article) -> frozenset[Shingle]:
    """The runs of the article's compared text, as it is judged alone."""
    return runs(article.text, (block.span for block in judge(article, lambda: ALONE) if block.compared))
