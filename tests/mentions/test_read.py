"""What holds of every reading, whatever the text."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader.mentions
from reader.mentions import KINDS, ordinals, read
from reader.model import Attribution, Dated, Mention, MentionKind, Offsets
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
SPOKEN = [
    "“", "”", '"', "‘", "’", "'", "«", "»", "said", "Lee", "Kim Jong Un", "Seong-kweun", "Mr.", "Ana Silva", "told",
    "that", "according", "to", "citing", "the", "ministry", "NIS", ",", ".", ":", ";", "—", "(", ")", "?", "he",
    "who", "and",
    "believed", "is", "was", "has", "will", "not", "may", "May", "reports", "claims", "noting", "criticized", "by",
    "in", "Seoul", "Russia’s", "U.S.", "Bank of", "head of", "31", "it rained", "on Monday", "reporters", "\n\n", "\n",
    "statement",
]  # fmt: skip
noise = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", " ", " ", "\n"])), max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def everything(text: str) -> tuple[Mention, ...]:
    return read(text, [Offsets(0, len(text))], DATED)


marked = st.lists(st.sampled_from(SPOKEN), max_size=40).map(" ".join)
OVER_PARAGRAPHS = ("quotation", "attribution")
"""Kinds that may go on in the next span."""


@given(noise | marked | st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_mentions_lie_in_the_spans_and_those_of_one_kind_never_overlap(text: str, a: int, b: int) -> None:
    cut = sorted((min(a, len(text)), min(b, len(text))))
    spans = [Offsets(0, cut[0]), Offsets(cut[1], len(text))]
    found = read(text, spans, DATED)
    assert found == read(text, spans, DATED)
    assert list(found) == sorted(found, key=lambda mention: mention.start)
    for mention in found:
        assert mention.start < mention.end
        assert any(span.start <= mention.start < span.end for span in spans)
        assert any(span.start < mention.end <= span.end for span in spans)
        assert mention.kind in OVER_PARAGRAPHS or any(span.contains(mention.span) for span in spans)
    for kind in KINDS - {"attribution"}:
        assert all(one.end <= two.start for one, two in pairwise(m for m in found if m.kind == kind))


@given(marked)
def test_the_parts_of_an_attribution_lie_inside_it(text: str) -> None:
    for mention in read(text, [Offsets(0, len(text))], None, ("attribution",)):
        value = mention.value
        assert isinstance(value, Attribution)
        spans = [span for span in (value.source, value.cue, value.content, *value.parts) if span is not None]
        assert all(mention.span.contains(span) and span.length for span in spans)
        assert all(value.content.contains(part) for part in value.parts)
        assert all(one.end <= two.start for one, two in pairwise(value.parts))


@given(noise | marked)
def test_a_kind_asked_for_alone_is_read_as_with_all_others(text: str) -> None:
    found = everything(text)
    for kind in KINDS:
        alone = read(text, [Offsets(0, len(text))], DATED, (kind,))
        assert alone == tuple(mention for mention in found if mention.kind == kind)


@given(noise | marked)
def test_a_value_can_be_written_as_json_and_runs_forward(text: str) -> None:
    for mention in everything(text):
        value = json.loads(json.dumps(mention.model_dump(mode="json"), allow_nan=False))["value"]
        ends = (None,)
        if mention.kind == "time":
            ends = (value["start"], value["end"])
        elif mention.kind == "quantity":
            ends = (value["low"], value["high"])
        if None not in ends:
            assert ends[0] <= ends[-1]


@pytest.mark.parametrize("path", sorted(resource_dir("seeds").glob("*.txt")), ids=lambda path: path.name)
@pytest.mark.parametrize("before", ["😀\n\n", "e\u0301\u200b\u00a0…\n\n"])
def test_what_stands_before_a_text_moves_its_mentions_and_changes_none(path: Path, before: str) -> None:
    text = path.read_text(encoding="utf-8")
    spans = paragraphs(text)
    moved = [Offsets(span.start + len(before), span.end + len(before)) for span in spans]
    found, later = read(text, spans, DATED), read(before + text, moved, DATED)
    assert [(one.kind, one.start + len(before), one.end + len(before)) for one in found] == [
        (one.kind, one.start, one.end) for one in later
    ]


@pytest.mark.parametrize("path", sorted(resource_dir("seeds").glob("*.txt")), ids=lambda path: path.name)
def test_other_quotes_dashes_and_spaces_change_no_value(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    spans = paragraphs(text)
    plain = [_spoken(mention) for mention in read(text, spans, DATED)]
    assert {kind for kind, _, _ in plain} >= KINDS - {"quotation"}
    swapped = text.translate(str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-", "-": "‑", " ": "\u00a0"}))
    assert [_spoken(mention) for mention in read(swapped, spans, DATED)] == plain


def _spoken(mention: Mention) -> tuple[MentionKind, object, bool]:
    return mention.kind, mention.value, mention.negated


def test_kinds_that_nobody_asks_for_are_not_even_loaded() -> None:
    program = (
        "import sys; from reader.mentions import read; from reader.model import Offsets; "
        "read('Lee said 600 left in May.', [Offsets(0, 25)], None, ('quantity', 'time')); "
        "print(sorted(name for name in sys.modules if name.startswith('reader.mentions')))"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "reader.mentions.quantities" in loaded
    assert not any(room in loaded for room in ("worded", "names", "places", "attributions", "certainty"))


def test_every_list_says_what_it_holds_and_all_of_them_are_small() -> None:
    lists = sorted((Path(reader.mentions.__file__).parent / "lexicon").glob("*.txt"))
    assert lists
    assert all(path.read_text(encoding="utf-8").startswith("# ") for path in lists)
    assert sum(path.stat().st_size for path in lists) < 500_000


def test_spans_are_read_one_by_one() -> None:
    text = "about 600\nsoldiers left"
    assert [text[m.start : m.end] for m in read(text, [Offsets(0, 9), Offsets(10, 23)], DATED)] == ["about 600"]


def test_ordinals_tell_which_of_several() -> None:
    text = "The second quake followed the 1st; a third came, the twenty-first of the year."
    assert [(text[o.start : o.end], o.rank) for o in ordinals(text, [Offsets(0, len(text))])] == [
        ("second", 2),
        ("1st", 1),
        ("third", 3),
        ("twenty-first", 21),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "7 ", "1,000,", "5-", "the ", "of the ", "million ", "hundred ", "about ", "over ", "2001-", "June ", "last ",
        "dozen ", "1 of the ", "5 killed and ", "and half a ", "12,12,", "a.", "$", "twenty-", "5 to ", "A 5 ",
        "“", '"', "‘", "«", "“a\n\n", "'a ", "he said ", "said Lee, ", "Lee-", "Lee, head of ", "according to ",
        "citing Lee, ", "the Bank of ", "Department of Health and ", "New York ", "(", "that ", "who said ", "“Why?” ",
        "“a” Lee said. ", "Lee: ", "is believed to ", "Mr. ", "told reporters in a ", "cited Lee as saying ", "de La ",
        "has not already ",
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
