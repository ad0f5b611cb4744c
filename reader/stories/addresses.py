"""Several versions of one address are versions of one article, ordered in time."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from reader.model import Article

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ref|ref_src|smid|ncid", re.IGNORECASE)
"""Parts of an address that tell whence a reader came."""


def address(article: Article) -> str | None:
    """What an article's address points at, written in one way; None without one, or where it's a front page."""
    if not article.url:
        return None
    try:
        parts = urlsplit(article.url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])))
    if not host or not (path or query):
        return None
    return f"{host}{path}" + (f"?{query}" if query else "")


def moment(article: Article) -> str | None:
    """When an article appeared, in UTC, where it tells the hour and the zone; None where it doesn't."""
    if not article.published or "T" not in article.published:
        return None
    try:
        told = datetime.fromisoformat(article.published)
    except ValueError:
        return None
    return None if told.tzinfo is None else told.astimezone(UTC).isoformat()


def in_time(articles: Sequence[Article]) -> list[Article]:
    """Articles by what each tells of its time, the ones that tell nothing last, then by path."""

    def when(article: Article) -> tuple[str, str, str]:
        return (moment(article) or article.published or "9999", article.path, article.id)

    return sorted(articles, key=when)


def versions(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """The ids of the versions of each address that several articles have, ordered in time; in order of addresses."""
    found: dict[str, list[Article]] = {}
    for article in articles:
        if (where := address(article)) is not None:
            found.setdefault(where, []).append(article)
    return tuple(tuple(one.id for one in in_time(found[where])) for where in sorted(found) if len(found[where]) > 1)
