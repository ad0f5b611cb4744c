"""Which other articles are copies of an article, so that their words can vouch for its blocks.

Only what is compared text in a copy taken by itself can vouch, so two pages of one site don't protect each other's
furniture; and only a copy can, so the card of another story is no part of this one where that story is read as well.
"""

from collections.abc import Sequence

from reader.furniture.backing import ALONE, Backing, runs
from reader.furniture.judging import judge
from reader.model import Article
from reader.text.sampling import SharedRuns
from reader.text.similarity import Shingle

_COPY = 0.1
"""Share of the shorter body's runs that two articles must have in common for one to be called a copy here."""
_MOST = 16
"""Copies that are asked, the ones that share most: what none of them has is no part of the story."""
_KEPT = 1024
"""Bodies kept at a time; another that is asked for takes the place of all."""


class Support:
    """Articles that may vouch for each other; a body is read when it is first asked, and only for its copies."""

    def __init__(self, articles: Sequence[Article], shared: SharedRuns | None = None) -> None:
        """Takes the articles, and the runs of words that their texts share where these are known already."""
        self._articles = {article.id: article for article in articles}
        self._known = shared
        self._bodies: dict[str, frozenset[Shingle]] = {}

    def backing(self, article: Article) -> Backing:
        """What the copies of one of these articles have, itself left out."""
        near = self._shared().near(article.id)
        if not near:
            return ALONE
        own = self._body(article.id)
        nearest = sorted(near, key=lambda name: (-near[name], name))[:_MOST]
        copies = [body for body in map(self._body, nearest) if len(own & body) >= _COPY * min(len(own), len(body))]
        return Backing(len(copies), frozenset().union(*copies)) if copies else ALONE

    def _shared(self) -> SharedRuns:
        if self._known is None:
            self._known = SharedRuns({name: article.text for name, article in self._articles.items()})
        return self._known

    def _body(self, name: str) -> frozenset[Shingle]:
        """The runs of an article's compared text, as it is judged alone."""
        body = self._bodies.get(name)
        if body is None:
            article = self._articles[name]
            if len(self._bodies) >= _KEPT:
                self._bodies.clear()
            spans = (block.span for block in judge(article, lambda: ALONE) if block.compared)
            body = self._bodies[name] = runs(article.text, spans)
        return body
