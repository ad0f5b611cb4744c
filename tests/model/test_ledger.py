"""Who speaks of a thing: copies share a voice, families count once, a voice leaves out what none of it has."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Member, Offsets, Pair, Statement, Story, Topic, ledger, left_out, only_in, parting, voices


def story(*roles: tuple[str, str, str | None]) -> Story:
    members = tuple(
        Member(article=name, role=role, derived_from=origin, containment=0.5)  # type: ignore[arg-type]
        for name, role, origin in roles
    )
    return Story(id="s", headline="", articles=members, families=(("a", "b", "c"), ("d",), ("e",)))


STORY = story(
    ("b", "copy", "a"), ("a", "original", None), ("c", "rewrite", "a"), ("d", "independent", None),
    ("e", "unclear", None),
)  # fmt: skip


def said(*articles: str, pairs: tuple[Pair, ...] = ()) -> Topic:
    mentions = tuple(
        Statement(article=one, start=4 * at, end=4 * at + 3, quote="ten", value=None, sentence=Offsets(0, 99))
        for at, one in enumerate(articles)
    )
    absent = tuple(member.article for member in STORY.articles if member.article not in articles)
    return Topic(id="".join(articles), story="s", label="", kind="quantity", relation="same", why="", mentions=mentions,
                 pairs=pairs, absent=absent)  # fmt: skip


def test_a_copy_shares_the_voice_of_its_original_and_a_rewrite_has_its_own():
    assert voices(STORY) == (("a", "b"), ("c",), ("d",), ("e",))
    assert voices(STORY, ("e", "d", "c", "b", "a")) == (("e",), ("d",), ("c",), ("a", "b"))


def test_a_copy_of_a_copy_shares_the_voice_of_the_first():
    assert voices(story(("a", "original", None), ("b", "copy", "a"), ("c", "copy", "b"))) == (("a", "b", "c"),)


def test_copies_of_each_other_and_of_nothing_known_are_still_voices():
    found = voices(story(("a", "copy", "b"), ("b", "copy", "a"), ("c", "copy", "gone")))
    assert sorted(article for voice in found for article in voice) == ["a", "b", "c"]


@given(st.lists(st.tuples(st.sampled_from(("copy", "edited copy", "original")), st.integers(0, 5)), max_size=6))
def test_every_article_has_one_voice(drawn: list[tuple[str, int]]):
    told = story(*((str(number), role, str(origin)) for number, (role, origin) in enumerate(drawn)))
    assert sorted(article for voice in voices(told) for article in voice) == sorted(map(str, range(len(drawn))))


def test_articles_are_counted_and_the_families_that_they_come_to():
    assert ledger(STORY, said("a", "b", "c", "d")) == (4, 2)
    assert ledger(STORY, said("e")) == (1, 1)


def test_what_two_families_report_is_left_out_by_who_has_none_of_it():
    told = said("a", "d")
    assert left_out(STORY, [told], ("e",)) == [told]
    assert left_out(STORY, [told], ("c",)) == [told]
    assert left_out(STORY, [told], ("b",)) == [told]
    assert left_out(STORY, [told], ("a", "b")) == []


def test_what_only_one_family_reports_is_left_out_by_nobody():
    assert left_out(STORY, [said("a", "b", "c")], ("d",)) == []


def test_what_an_article_and_its_copies_alone_have_is_theirs():
    topics = [said("a"), said("a", "b"), said("a", "c"), said("d")]
    assert only_in(topics, ("a", "b")) == topics[:2]
    assert only_in(topics, ("a",)) == topics[:1]


def test_two_voices_are_parted_whole():
    topic = said("a", "b", "d", "d", "e")
    parted = {(one.a.article, one.b.article) for one in parting(topic, 0, 2, voices(STORY))}
    assert parted == {("a", "d"), ("b", "d")}
    assert len(parting(topic, 0, 2, voices(STORY))) == 4


def test_within_one_voice_only_the_two_statements_are_parted():
    topic = said("d", "d", "d")
    ((judgement),) = parting(topic, 0, 2, voices(STORY))
    assert (judgement.a.start, judgement.b.start) == (0, 8)
    ((judgement),) = parting(said("a", "b"), 0, 1, voices(STORY))
    assert (judgement.a.article, judgement.b.article) == ("a", "b")


def test_a_value_repeated_without_end_makes_no_judgements_without_end():
    topic = said(*["a"] * 3000, *["d"] * 3000)
    parted = parting(topic, 0, 5999, voices(STORY))
    assert len(parted) == 3600
    assert (parted[0].a.start, parted[0].b.start) == (topic.mentions[0].start, topic.mentions[5999].start)
    assert len(parting(topic, 0, 2999, voices(STORY))) == 1
