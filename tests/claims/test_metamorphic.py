"""What may change in the files of a story without a change of its claims."""

from pathlib import Path

import pytest
import regex

from reader.library import Library
from reader.model import LONGEST_MENTION
from reader.sources import read

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FURNITURE = (
    "\n\nRelated Articles\n\nQuake kills 900 people on the northern coast\n\n40,000 soldiers parade in the capital on "
    "Friday\n\nSign up for our newsletter\n\nFollow us on Facebook\n"
)


def told(paths: list[Path]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Every pair of every topic with its kind, relation, rule and words, of whatever story."""
    library = Library(read([str(path) for path in paths]).articles)
    return sorted(
        (topic.kind, pair.relation, pair.rule, tuple(sorted(topic.mentions[end].quote for end in (pair.a, pair.b))))
        for story in library.stories()
        for topic in library.topics(story.id)
        for pair in topic.pairs
    )


def written(folder: Path, texts: list[bytes]) -> list[Path]:
    paths = [folder / seed.name for seed in SEEDS]
    for path, text in zip(paths, texts, strict=True):
        path.write_bytes(text)
    return paths


@pytest.fixture(scope="module")
def plain() -> list[tuple[str, str, str, tuple[str, ...]]]:
    return told(SEEDS)


def test_line_ends_of_another_system_change_nothing(tmp_path: Path, plain) -> None:
    texts = [seed.read_bytes().replace(b"\r\n", b"\n") for seed in SEEDS]
    assert plain
    assert told(written(tmp_path, [text.replace(b"\n", b"\r\n") for text in texts])) == plain


def test_furniture_added_to_an_article_changes_no_topic(tmp_path: Path, plain) -> None:
    texts = [seed.read_bytes() for seed in SEEDS]
    texts[2] += FURNITURE.encode()
    assert told(written(tmp_path, texts)) == plain


def test_topics_have_ids_of_their_own() -> None:
    library = Library(read([str(path) for path in SEEDS]).articles)
    ids = [topic.id for story in library.stories() for topic in library.topics(story.id)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("mark", ["\u0301", "\ufe0f", "\u0307\u0323", "\u200d\N{ROCKET}"])
def test_statements_begin_and_end_at_whole_graphemes(find_in, mark: str) -> None:
    first = f"The town lost 40 boats{mark} and the{mark} electricity in the flood of May 2024{mark} by the sea{mark}."
    second = first.replace("40", "45") + f" The flood took {'a' + mark * 90 + 'harbour ' * 30} it said."
    texts = {"a": first, "b": second, "c": second}
    whole = {name: {0, *(found.end() for found in regex.finditer(r"\X", text))} for name, text in texts.items()}
    mentions = [mention for topic in find_in(texts).topics for mention in topic.mentions]
    assert mentions
    for mention in mentions:
        assert {mention.start, mention.end} <= whole[mention.article]
        assert mention.quote == texts[mention.article][mention.start : mention.end]
        assert len(mention.quote) <= LONGEST_MENTION
