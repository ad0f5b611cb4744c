"""What holds of every reading, whatever the text."""

import json
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.mentions import ordinals, read
from reader.model import Dated, Mention, Offsets
from reader.resources import resource_dir
from reader.text.paragraphs import paragraphs

DATED = Dated(start="2025-06-26", end="2025-06-26", why="given")
WORDS = [
    "about",
    "around",
    "more",
    "than",
    "at",
    "least",
    "over",
    "up",
    "to",
    "between",
    "and",
    "or",
    "from",
    "by",
    "since",
    "until",
    "early",
    "late",
    "last",
    "next",
    "this",
    "year",
    "week",
    "ago",
    "in",
    "on",
    "of",
    "the",
    "a",
    "half",
    "third",
    "two",
    "twenty",
    "hundred",
    "million",
    "dozen",
    "dozens",
    "thousands",
    "several",
    "few",
    "no",
    "none",
    "one",
    "rose",
    "fell",
    "troops",
    "people",
    "percent",
    "%",
    "$",
    "US$",
    "£",
    "RM",
    "km",
    "m",
    "-",
    "–",
    "—",
    ",",
    ".",
    "(",
    ")",
    "/",
    ":",
    "'",
    "5",
    "12",
    "1,000",
    "2.5",
    ".5",
    "2024",
    "26",
    "June",
    "May",
    "Thursday",
    "Jun",
    "Sept.",
    "old",
    "years",
    "killed",
    "x",
    "½",
    "K",
    "b",
    "٣",
    "minus",
    "F",
    "st",
    "th",
    "'s",
    "per",
    "ten",
    "every",
    "out",
    "were",
    "Q",
    "1",
]
noise = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", " ", " ", "\n"])), max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def everything(text: str) -> tuple[Mention, ...]:
    return read(text, [Offsets(0, len(text))], DATED)


@given(noise | st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_mentions_lie_in_the_spans_and_those_of_one_kind_never_overlap(text: str, a: int, b: int) -> None:
    cut = sorted((min(a, len(text)), min(b, len(text))))
    spans = [Offsets(0, cut[0]), Offsets(cut[1], len(text))]
    found = read(text, spans, DATED)
    assert found == read(text, spans, DATED)
    assert list(found) == sorted(found, key=lambda mention: mention.start)
    for mention in found:
        assert mention.start < mention.end
        assert any(span.contains(mention.span) for span in spans)
    for kind in ("quantity", "time"):
        assert all(one.end <= two.start for one, two in pairwise(m for m in found if m.kind == kind))


@given(noise)
def test_a_value_can_be_written_as_json_and_runs_forward(text: str) -> None:
    for mention in everything(text):
        value = json.loads(json.dumps(mention.model_dump(mode="json"), allow_nan=False))["value"]
        ends = (value["start"], value["end"]) if mention.kind == "time" else (value["low"], value["high"])
        if None not in ends:
            assert ends[0] <= ends[1]


@pytest.mark.parametrize("path", sorted(resource_dir("seeds").glob("*.txt")), ids=lambda path: path.name)
def test_other_quotes_dashes_and_spaces_change_no_value(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    spans = paragraphs(text)
    plain = [mention.value for mention in read(text, spans, DATED)]
    assert plain
    swapped = text.translate(str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-", "-": "‑", " ": "\u00a0"}))
    assert [mention.value for mention in read(swapped, spans, DATED)] == plain


def test_spans_are_read_one_by_one() -> None:
    text = "about 600\nsoldiers left"
    assert [text[m.start : m.end] for m in read(text, [Offsets(0, 9), Offsets(10, 23)], DATED)] == ["about 600"]


def test_ordinals_tell_which_of_several() -> None:
    text = "The second quake followed the 1st; a third came."
    assert [(text[o.start : o.end], o.rank) for o in ordinals(text, [Offsets(0, len(text))])] == [
        ("second", 2),
        ("1st", 1),
        ("third", 3),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "7 ", "1,000,", "5-", "the ", "of the ", "million ", "hundred ", "about ", "over ", "2001-", "June ", "last ",
        "dozen ", "1 of the ", "5 killed and ", "and half a ", "12,12,", "a.", "$", "twenty-", "5 to ", "A 5 ",
    ],
)  # fmt: skip
def test_the_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    def cost(times: int) -> float:
        text = unit * times
        began = process_time()
        read(text, [Offsets(0, len(text))], DATED)
        return process_time() - began

    cost(100)
    small, large = max(cost(400), 0.002), cost(4000)
    assert large < 10 * small * 4
