"""Judgements are kept by content: they hold for the same words wherever and however these are read again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from reader.library import Library
from reader.model import Article, Judgement, Passage, Story, parting, seeing, voices
from reader.notes.note import digest_of, judgements_of, note_of
from reader.notes.store import Notebook
from reader.sources import read
from tests.notes.conftest import TEXTS

WHEN = "2026-03-01T12:00:00+00:00"
LATER = "2026-03-02T12:00:00+00:00"


def articles_in(folder: Path, names: list[str], texts: tuple[str, ...] = TEXTS) -> tuple[Article, ...]:
    for name, text in zip(names, texts, strict=True):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read([str(folder / name) for name in names]).articles


def library() -> tuple[Library, Story]:
    with TemporaryDirectory() as folder:
        made = Library(articles_in(Path(folder), ["1.txt", "2.txt", "3.txt"]))
    return made, made.stories()[0]


LIBRARY, STORY = library()
PAIRED = [topic for topic in LIBRARY.topics(STORY.id) if topic.pairs]


def partings() -> list[tuple[Judgement, ...]]:
    """A judgement for each pair of every topic."""
    return [parting(topic, pair.a, pair.b, voices(STORY)) for topic in PAIRED for pair in topic.pairs]


def test_the_story_has_something_to_judge():
    assert len(PAIRED) >= 3
    assert {topic.relation for topic in PAIRED} - {"same"}


@given(st.lists(st.sampled_from(partings() + [seeing(topic) for topic in PAIRED]), min_size=1, max_size=6))
def test_notes_give_back_the_judgements_that_they_were_made_of(chosen: list[tuple[Judgement, ...]]):
    notes = [note_of(one, LIBRARY.articles, WHEN) for one in chosen]
    assert set(judgements_of(notes, LIBRARY.articles)) == {judgement for one in chosen for judgement in one}


@given(st.permutations(partings()))
def test_the_order_of_judging_does_not_matter(order: list[tuple[Judgement, ...]]):
    judged = LIBRARY.judged(*(judgement for one in order for judgement in one))
    straight = LIBRARY.judged(*(judgement for one in partings() for judgement in one))
    assert judged.topics(STORY.id) == straight.topics(STORY.id)


@given(st.lists(st.sampled_from(partings()), max_size=4), st.sampled_from(partings()))
def test_taking_back_restores_the_topics(before: list[tuple[Judgement, ...]], taken: tuple[Judgement, ...]):
    notes = {(note := note_of(one, LIBRARY.articles, WHEN)).key: note for one in before}
    topics = LIBRARY.judged(*judgements_of(notes.values(), LIBRARY.articles)).topics(STORY.id)
    further = note_of(taken, LIBRARY.articles, LATER)
    LIBRARY.judged(*judgements_of([*notes.values(), further], LIBRARY.articles)).topics(STORY.id)
    notes.pop(further.key, None)
    if further.key not in {note_of(one, LIBRARY.articles, WHEN).key for one in before}:
        assert LIBRARY.judged(*judgements_of(notes.values(), LIBRARY.articles)).topics(STORY.id) == topics


@given(st.sampled_from(partings()))
def test_what_was_parted_stands_together_no_more(judgements: tuple[Judgement, ...]):
    for topic in LIBRARY.judged(*judgements).topics(STORY.id):
        held = {Passage.of(mention) for mention in topic.mentions}
        assert not any({one.a, one.b} <= held for one in judgements)


@given(
    st.permutations(range(3)),
    st.lists(st.text("abcdef", min_size=1, max_size=6), min_size=3, max_size=3, unique=True),
    st.sampled_from(partings()),
)
def test_a_judgement_holds_when_files_are_moved_renamed_and_given_in_another_order(
    order: list[int], names: list[str], judgements: tuple[Judgement, ...]
):
    note = note_of(judgements, LIBRARY.articles, WHEN)
    with TemporaryDirectory() as folder:
        again = Library(
            articles_in(Path(folder), [f"{name}/{name}.txt" for name in names], tuple(TEXTS[n] for n in order))
        )
    held = again.judged(*judgements_of([note], again.articles))
    assert set(held.judgements) == set(judgements)
    (story,) = held.stories()
    for topic in held.topics(story.id):
        passages = {Passage.of(mention) for mention in topic.mentions}
        assert not any({one.a, one.b} <= passages for one in judgements)


def test_a_text_that_is_there_twice_is_judged_twice(tmp_path: Path):
    note = note_of(partings()[0], LIBRARY.articles, WHEN)
    twice = articles_in(tmp_path, ["1.txt", "2.txt", "3.txt", "again.txt"], (*TEXTS, TEXTS[0]))
    judged = {one.a.article for one in judgements_of([note], twice)} | {
        one.b.article for one in judgements_of([note], twice)
    }
    assert {one.id for one in twice if one.text == TEXTS[0]} <= judged


def test_a_note_about_a_text_that_is_not_there_says_nothing():
    note = note_of(partings()[0], LIBRARY.articles, WHEN)
    absent = partings()[0][0].a.article
    assert judgements_of([note], [one for one in LIBRARY.articles if one.id != absent]) == ()


def test_words_that_no_longer_stand_there_say_nothing():
    note = note_of(partings()[0], LIBRARY.articles, WHEN)
    moved = note.model_copy(
        update={"passages": tuple(one.model_copy(update={"start": one.start + 1}) for one in note.passages)}
    )
    assert judgements_of([moved], LIBRARY.articles) == ()


def test_one_judgement_made_twice_is_one_note_whatever_the_clock_and_the_order_say():
    (judgements, *_) = [one for one in partings() if len(one) == 1]
    turned = tuple(one.model_copy(update={"a": one.b, "b": one.a}) for one in reversed(judgements))
    assert note_of(judgements, LIBRARY.articles, WHEN).key == note_of(turned, LIBRARY.articles, LATER).key


def test_a_judgement_on_two_stories_tells_the_one_that_is_taken_out():
    a, b = (article.id for article in LIBRARY.articles[:2])
    one, other, joined, turned = (
        note_of([Judgement.of_articles(kind, *ids)], LIBRARY.articles, WHEN)
        for kind in ("two stories", "one story")
        for ids in ((a, b), (b, a))
    )
    assert one.key != other.key
    assert joined.key == turned.key
    assert judgements_of([one], LIBRARY.articles) == (Judgement.of_articles("two stories", a, b),)


def test_a_digest_is_that_of_the_text_alone():
    article = LIBRARY.articles[0]
    assert digest_of(article) == digest_of(
        article.model_copy(update={"id": "x", "path": "elsewhere", "title": "Other"})
    )


def test_seen_marks_a_topic_and_changes_none():
    topic = PAIRED[0]
    seen = LIBRARY.judged(*seeing(topic))
    assert seen.topics(STORY.id) is LIBRARY.topics(STORY.id)
    assert seen.seen(STORY.id) == {topic.id}
    assert LIBRARY.seen(STORY.id) == frozenset()


def test_a_topic_is_seen_when_every_pair_that_its_relation_stands_on_is():
    topic = next(topic for topic in PAIRED if len(seeing(topic)) > 1)
    first, *others = seeing(topic)
    assert LIBRARY.judged(first).seen(STORY.id) == frozenset()
    assert LIBRARY.judged(*others, first).seen(STORY.id) == {topic.id}


def test_a_relation_that_is_judged_anew_is_not_yet_seen():
    topic = PAIRED[0]
    otherwise = [one.model_copy(update={"relation": "vaguer"}) for one in seeing(topic)]
    assert topic.relation != "vaguer"
    assert LIBRARY.judged(*otherwise).seen(STORY.id) == frozenset()


def test_a_notebook_gives_back_what_was_kept(notebook: Notebook):
    notes = [note_of(one, LIBRARY.articles, WHEN) for one in partings()]
    notebook.keep(*notes)
    notebook.keep(notes[0].model_copy(update={"made": LATER}))
    assert sorted(notebook.read(), key=lambda one: one.key) == sorted(
        {note.key: note for note in notes}.values(), key=lambda one: one.key
    )


def test_notes_come_back_in_the_order_in_which_they_were_kept(notebook: Notebook):
    notes = {note.key: note for note in (note_of(one, LIBRARY.articles, WHEN) for one in reversed(partings()))}
    for note in notes.values():
        notebook.keep(note)
    assert [note.key for note in notebook.read()] == list(notes)


def test_a_notebook_is_asked_about_some_texts(notebook: Notebook):
    notes = [note_of(one, LIBRARY.articles, WHEN) for one in partings()]
    notebook.keep(*notes)
    text = digest_of(LIBRARY.articles[0])
    assert {note.key for note in notebook.read([text])} == {note.key for note in notes if text in note.texts}
    assert notebook.read([]) == ()
    assert notebook.read(["0" * 64]) == ()


def test_what_is_forgotten_is_gone(notebook: Notebook):
    one, other = (note_of(judgements, LIBRARY.articles, WHEN) for judgements in (partings()[0], partings()[-1]))
    notebook.keep(one, other)
    assert notebook.forget(one.key, "no such key") == 1
    assert [note.key for note in notebook.read()] == [other.key]
    assert notebook.read(one.texts - other.texts) == ()


def test_a_note_tells_the_words_and_the_titles():
    note = note_of(partings()[0], LIBRARY.articles, WHEN)
    stood = {(text.split("\n")[0], text) for text in TEXTS}
    assert all(any(anchor.title == title and anchor.words in text for title, text in stood) for anchor in note.passages)
