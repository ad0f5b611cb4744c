"""The Library computes each thing once, whoever asks and from wherever."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import reader.library
from reader.library import Library
from reader.model import COMPARED, Judgement, Passage
from reader.text.keys import Ignored
from tests import versions


def fresh(seeds: Library) -> Library:
    return Library(seeds.articles)


@pytest.fixture
def calls(monkeypatch) -> Counter[str]:
    """How often each engine was asked from now on."""
    counted: Counter[str] = Counter()

    def counting(name):
        engine = getattr(reader.library, name)

        def ask(*arguments):
            counted[name] += 1
            return engine(*arguments)

        return ask

    for name in ("compare", "group_stories", "find_claims", "read_mentions"):
        monkeypatch.setattr(reader.library, name, counting(name))
    return counted


def everything(library: Library) -> object:
    story = library.stories()[0]
    ids = [member.article for member in story.articles]
    return (
        library.listed(),
        library.topics(story.id),
        library.coverage(story.id),
        [library.comparison(a, b) for a in ids for b in ids if a < b],
    )


def test_nothing_is_computed_twice(seeds, calls):
    library = fresh(seeds)
    first = everything(library)
    once = Counter(calls)
    assert everything(library) == first
    assert calls == once
    assert once["group_stories"] == once["find_claims"] == 1
    assert once["read_mentions"] == 5


def test_many_threads_get_one_answer(seeds, calls):
    library = fresh(seeds)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: everything(library), range(8)))
    assert all(answer == answers[0] for answer in answers)
    assert calls["group_stories"] == calls["find_claims"] == 1


def test_a_judgement_makes_a_new_library_that_shares_what_still_holds(seeds, calls):
    library = fresh(seeds)
    everything(library)
    before = Counter(calls)
    story = library.stories()[0]
    topic = next(topic for topic in library.topics(story.id) if topic.pairs)
    pair = topic.pairs[0]
    a, b = (topic.mentions[index] for index in (pair.a, pair.b))
    passages = (Passage(article=one.article, start=one.start, end=one.end) for one in (a, b))
    judged = library.judged(Judgement(kind="not the same", a=next(passages), b=next(passages)))
    left = {
        frozenset(
            ((one.mentions[p.a].article, one.mentions[p.a].span), (one.mentions[p.b].article, one.mentions[p.b].span))
        )
        for one in judged.topics(story.id)
        for p in one.pairs
    }
    assert frozenset(((a.article, a.span), (b.article, b.span))) not in left
    assert library.topics(story.id) != judged.topics(story.id)
    assert calls - before == Counter(find_claims=1)


def test_every_statement_quotes_the_compared_text(seeds):
    for story in seeds.stories():
        for topic in seeds.topics(story.id):
            for mention in topic.mentions:
                witness = seeds.witness(mention.article)
                assert witness.text[mention.start : mention.end] == mention.quote
                assert mention.sentence.contains(mention.span)
                assert any(block.span.contains(mention.span) and block.label in COMPARED for block in witness.blocks)


def test_every_mention_lies_in_the_compared_text(seeds):
    for article in seeds.articles:
        compared = [block.span for block in seeds.witness(article.id).compared]
        for mention in seeds.mentions(article.id):
            assert any(span.contains(mention.span) for span in compared)


def test_five_unrelated_articles_do_not_disagree(tmp_path: Path):
    from reader.sources import read

    texts = (
        "Harrow council voted on Monday for a new bridge of 40 metres, to be built by 2027 for $12 million.",
        "The striker scored 3 goals in 20 minutes on Sunday, and the club sold 12,000 tickets for the next match.",
        "A telescope in the desert saw a star 4,000 light years away in March, 2 astronomers of the institute said.",
        "Bread prices rose by 9 percent in 2024, after rising 4 percent in 2023, the statistics office said.",
        "The library lent 300,000 books last year, 5,000 more than in the year before, its director said on Friday.",
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    library = Library(read([str(tmp_path)]).articles)
    relations = {topic.relation for story in library.stories() for topic in library.topics(story.id)}
    assert "disagree" not in relations


def test_a_comparison_is_kept_for_each_choice_of_what_is_ignored(calls):
    library = versions.library(first=versions.FIRST, quoted=versions.QUOTED)
    usual = library.comparison("first", "quoted")
    case = library.comparison("first", "quoted", Ignored(case=True))
    assert case.stats.changes < usual.stats.changes
    assert library.comparison("first", "quoted", Ignored(case=True)) is case
    assert library.comparison("first", "quoted", Ignored()) is usual
    assert calls["compare"] == 2


def test_versions_are_collated_once_for_each_base(monkeypatch):
    asked = []
    engine = reader.library.collate

    def counting(witnesses, base, ignored):
        asked.append(base)
        return engine(witnesses, base, ignored)

    monkeypatch.setattr(reader.library, "collate", counting)
    library = versions.library(first=versions.FIRST, later=versions.LATER, short=versions.SHORT)
    first = library.collation(["first", "later", "short"], "later")
    assert library.collation(["first", "later", "short"], "later") is first
    assert (first.base, first.articles) == ("later", ("first", "later", "short"))
    assert library.collation(["first", "later", "short"]).base in first.articles
    assert asked == ["later", None]
    case = library.collation(["first", "later", "short"], "later", Ignored(case=True))
    assert case is library.collation(["first", "later", "short"], "later", Ignored(case=True))
    assert case is not first
    assert len(asked) == 3


def test_mentions_are_not_read_to_find_stories(seeds, calls):
    library = fresh(seeds)
    (story,) = library.stories()
    library.listed()
    assert calls["read_mentions"] == 0
    library.sourced(story.id)
    assert calls["read_mentions"] == sum(member.role != "copy" for member in story.articles)


def test_a_person_parts_and_joins_stories(seeds, calls):
    library = fresh(seeds)
    (story,) = library.stories()
    first, *others = [member.article for member in story.articles]
    parted = library.judged(Judgement.of_articles("two stories", others[-1], first))
    assert sorted(len(one.articles) for one in parted.stories()) == [1, 4]
    assert parted.story_of(others[-1]).articles[0].article == others[-1]
    assert calls["group_stories"] == 1
    joined = parted.judged(Judgement.of_articles("one story", first, others[-1]))
    assert joined.stories() == library.stories()
    assert library.story_of(others[-1]) == story


def test_a_judgement_on_stories_reads_no_claims_anew_elsewhere(seeds, calls):
    library = fresh(seeds)
    (story,) = library.stories()
    library.topics(story.id)
    before = Counter(calls)
    one = story.articles[0].article
    library.judged(Judgement.of_articles("one story", one, one)).topics(story.id)
    assert calls == before


def test_versions_of_one_address_are_told_in_time():
    texts = {"new": ("2025-06-27", versions.LATER), "old": ("2025-06-26", versions.FIRST)}
    articles = [
        versions.version(name, text).model_copy(update={"url": "https://example.org/a", "published": day})
        for name, (day, text) in texts.items()
    ]
    library = Library([*articles, versions.version("other", versions.QUOTED)])
    assert library.versions("new") == library.versions("old") == ("old", "new")
    assert library.versions("other") == ("other",)
    assert library.story_of("new").member("new").derived_from == "old"


def test_a_thousand_equal_articles_are_compared_with_nothing(calls):
    copies = [versions.version(f"{number:04}", versions.FIRST) for number in range(1000)]
    library = Library([*copies, versions.version("cut", versions.SHORT)])
    (story,) = library.stories()
    assert len(story.families) == 1
    assert {member.role for member in story.articles} == {"original", "copy", "edited copy"}
    assert calls["compare"] <= 2
