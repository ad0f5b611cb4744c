"""Made-up news pages of which the article is known: menus, cards, comments and scripts around prose."""

from dataclasses import dataclass
from html import escape
from random import Random

from benchmarks.prose import prose, vocabulary


@dataclass(frozen=True)
class MadePage:
    """A page as a file holds it, and the paragraphs of its article."""

    markup: bytes
    paragraphs: tuple[str, ...]


def made_pages(random: Random, count: int) -> list[MadePage]:
    """Pages as news sites make them: one in three tells its date only in the page, the others in their head as well."""
    known = vocabulary(random)
    return [_page(random, known, number) for number in range(count)]


def _page(random: Random, known: list[str], number: int) -> MadePage:
    paragraphs = tuple(" ".join(words) for words in prose(random, random.choice([250, 500, 900]), known))
    title = _phrase(random, known, 9)
    day = f"2025-06-{1 + number % 28:02}"
    parts = [
        _head(title, f"{day}T14:05:00+08:00" if number % 3 else None, number),
        _menu(random, known, random.randint(100, 400)),
        _article(title, day, paragraphs),
        _cards(random, known, random.randint(50, 150)),
        _comments(random, known, random.randint(0, 20)),
        _footer(random, known),
    ]
    return MadePage("".join(parts).encode(), paragraphs)


def _phrase(random: Random, known: list[str], words: int) -> str:
    return " ".join(random.choice(known) for _ in range(words)).capitalize()


def _head(title: str, published: str | None, number: int) -> str:
    told = ""
    if published:
        told = (
            f'<meta property="og:title" content="{escape(title)}"><meta property="og:site_name" content="The Paper">'
            f'<meta property="article:published_time" content="{published}"><script type="application/ld+json">'
            f'{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{title}", '
            f'"datePublished": "{published}", "author": {{"@type": "Person", "name": "Jane Doe"}}}}</script>'
        )
    scripts = "".join(f"<script>var part{index} = {{'a': '{'q' * 1500}'}};</script>" for index in range(20))
    styles = "".join(f"<style>.c{index} {{ color: red }}</style>" for index in range(20))
    address = f"https://paper.example/story-{number}"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Paper</title>'
        f'<link rel="canonical" href="{address}">{told}{scripts}{styles}</head><body class="page">'
    )


def _menu(random: Random, known: list[str], entries: int) -> str:
    items = "".join(
        f'<li class="menu-item"><a href="/s/{index}"><span>{_phrase(random, known, 2)}</span></a></li>'
        for index in range(entries)
    )
    return f'<header><nav><ul class="menu">{items}</ul></nav></header>'


def _article(title: str, day: str, paragraphs: tuple[str, ...]) -> str:
    body = []
    for index, paragraph in enumerate(paragraphs):
        words = paragraph.split(" ")
        linked = f'{" ".join(words[:5])} <a href="/x">{" ".join(words[5:8])}</a> {" ".join(words[8:])}'
        body.append(f"<p class='text'>{linked}</p>")
        if index == 2:
            body.append('<div class="ad-slot" id="ad-1"><span>Advertisement</span></div>')
    return (
        f'<main><article><h1>{title}</h1><div class="byline"><span>By Jane Doe</span>'
        f'<time datetime="{day}T14:05:00+08:00">June</time></div><div class="article-body">{"".join(body)}</div>'
        "</article>"
    )


def _cards(random: Random, known: list[str], count: int) -> str:
    cards = "".join(
        f'<div class="card"><div class="inner"><a href="/r/{index}"><img src="r{index}.jpg" alt="">'
        f"<h4>{_phrase(random, known, 8)}</h4></a><span class='age'>3h ago</span></div></div>"
        for index in range(count)
    )
    return f'<aside class="related"><h3>Related</h3>{cards}</aside>'


def _comments(random: Random, known: list[str], count: int) -> str:
    comments = "".join(
        f'<div class="comment"><b>{random.choice(known)}</b><p>{_phrase(random, known, 25)}.</p></div>'
        for _ in range(count)
    )
    return f'<div id="comments"><h3>Comments</h3>{comments}</div></main>'


def _footer(random: Random, known: list[str]) -> str:
    links = "".join(f'<a href="/f/{index}">{_phrase(random, known, 2)}</a>' for index in range(40))
    return f"<footer>{links}<p>© 2025 The Paper</p></footer></body></html>"
