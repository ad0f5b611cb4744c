"""Small stories, made from texts alone."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from reader.claims import Findings, find
from reader.claims.surroundings.lines import lines
from reader.claims.surroundings.sightings import sightings
from reader.claims.values import quantities, times
from reader.claims.verdict import Verdict
from reader.mentions import read
from reader.model import Article, Block, Dated, Judgement, Member, Story, Witness
from reader.text.paragraphs import paragraphs

Find = Callable[..., Findings]


def witness(name: str, text: str, dated: Dated | None, titled: bool = False) -> Witness:
    blocks = [Block(start=p.start, end=p.end, label="body", reason="a line") for p in paragraphs(text)]
    if titled:
        blocks[0] = blocks[0].model_copy(update={"label": "title"})
    return Witness(article=Article(id=name, path=f"{name}.txt", text=text), blocks=tuple(blocks), dated=dated)


@pytest.fixture(scope="session")
def find_in() -> Find:
    """Findings over texts by article id; dated by a day for all, by one for each, or not at all.

    Where they are `titled` the first line of each is its headline.
    """

    def found(
        texts: Mapping[str, str],
        day: str | Mapping[str, str] | None = "2024-03-13",
        assumed: bool = False,
        judgements: Sequence[Judgement] = (),
        order: Sequence[str] | None = None,
        titled: bool = False,
    ) -> Findings:
        days = dict.fromkeys(texts, day) if day is None or isinstance(day, str) else day
        dated = {
            name: Dated(start=one, end=one, why="the test says so", assumed=assumed) if one else None
            for name, one in days.items()
        }
        witnesses = {name: witness(name, text, dated[name], titled) for name, text in texts.items()}
        members = tuple(Member(article=name, role="unclear", containment=0.0) for name in sorted(texts))
        story = Story(id="s", headline="a story", articles=members, families=tuple((name,) for name in sorted(texts)))
        mentions = {
            name: read(one.text, [block.span for block in one.compared], one.dated) for name, one in witnesses.items()
        }
        listed = [witnesses[name] for name in (order or list(texts))]
        return find(story, listed, mentions, judgements)

    return found


@pytest.fixture(scope="session")
def quake() -> dict[str, str]:
    """Three reports of one earthquake."""
    return {
        "a": "At least 48 people were killed when an earthquake struck the coast on Monday night, the ministry said.\n"
        "The quake hit at a depth of 10 kilometres near the harbour. Rescuers found seven collapsed bridges.\n"
        "The government will send 3,000 tents to the coast, officials said.",
        "b": "The earthquake on the coast killed 63 people, the ministry said.\n"
        "The quake hit at a depth of 12 kilometres near the harbour. Rescuers found eight collapsed bridges.\n"
        "The government will send 3,000 tents and 200 doctors to the coast.",
        "c": "Dozens of people were killed when an earthquake struck the coast late on Monday.\n"
        "Rescuers found seven collapsed bridges near the harbour.",
    }


@pytest.fixture(scope="session")
def relate_in() -> Callable[..., Verdict]:
    """What the rules say of the last values that two sentences give."""

    def related(one: str, other: str, day: str | None = "2024-03-13") -> Verdict:
        dated = Dated(start=day, end=day, why="the test says so") if day else None
        ends = []
        for name, text in (("one", one), ("other", other)):
            article = witness(name, text, dated)
            mentions = read(text, [block.span for block in article.compared], dated)
            ends.append(sightings(name, text, lines(article), mentions, {})[-1])
        a, b = ends
        if a.mention.kind == "quantity":
            return quantities.relate(a, b)
        return times.relation_of({"one": dated, "other": dated})(a, b)

    return related
