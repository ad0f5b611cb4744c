"""Several versions of one address are versions of one article, in order of time."""

import pytest

from reader.model import Article
from reader.stories.addresses import address, versions


def article(name: str, url: str | None = None, published: str | None = None) -> Article:
    return Article(id=name, path=f"{name}.txt", text=name, url=url, published=published)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/flood/",
        "http://www.example.org/flood",
        "https://example.org/flood#comments",
        "https://example.org/flood?utm_source=mail&fbclid=3",
    ],
)
def test_one_address_is_written_in_many_ways(url):
    assert address(article("a", url)) == "example.org/flood"


@pytest.mark.parametrize("url", [None, "", "https://example.org/", "https://[broken/x", "not an address"])
def test_a_front_page_is_no_article(url):
    assert address(article("a", url)) is None


def test_a_query_can_be_the_article():
    assert address(article("a", "https://example.org/?id=2")) != address(article("b", "https://example.org/?id=3"))


def test_versions_are_ordered_in_time_across_zones():
    late = article("late", "https://example.org/flood", "2025-06-26T12:00+08:00")
    later = article("later", "https://example.org/flood", "2025-06-26T06:30+00:00")
    undated = article("undated", "https://example.org/flood")
    other = article("other", "https://example.org/bridge")
    assert versions([undated, later, other, late]) == (("late", "later", "undated"),)
