"""The blocks of an article, given the other articles."""

from collections.abc import Sequence

from reader.furniture.judging import judge
from reader.furniture.support import Support
from reader.model import Article, Block


def label(article: Article, others: Sequence[Article]) -> tuple[Block, ...]:
    """The blocks of one article given the others, in order, one a paragraph, each with its label and the reason.

    To label many articles, build a `Support` of all of them once and call `label_with`.
    """
    return label_with(article, Support([article, *(other for other in others if other.id != article.id)]))


def label_with(article: Article, support: Support) -> tuple[Block, ...]:
    """The blocks of one article with a support that was built once for many."""
    return judge(article, lambda: support.backing(article))
