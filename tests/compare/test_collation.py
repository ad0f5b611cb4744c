"""Several versions in columns."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare import collate, medoid
from reader.model import Collation, Witness
from tests.compare import prose
from tests.compare.invariants import compared, written
from tests.compare.prose import witness

AGENCY = "The ministry sent 11,000 men to the north in October, a lawmaker said on Monday."
PAPER = "The ministry sent 12,000 men to the north in October, a lawmaker said on Monday."
COPY = "The ministry sent 11,000 young men to the north in October – a lawmaker said on Monday."
SHORT = "The ministry sent 11,000 young men to the north, a lawmaker said on Monday."


def table(collation: Collation, witnesses: list[Witness]) -> list[list[str]]:
    texts = {witness.id: witness.text for witness in witnesses}
    return [
        [span.of(texts[id]) if span else "" for id, span in column.readings.items()]
        for column in collation.columns
        if column.variant
    ]


def check(collation: Collation, witnesses: list[Witness]) -> None:
    """Reading down the columns gives each version's compared text."""
    for version in witnesses:
        spans = [span for column in collation.columns if (span := column.readings[version.id])]
        assert written("".join(span.of(version.text) for span in spans)) == compared(version)
        assert spans == sorted(spans)
        assert all(any(block.span.contains(span) for block in version.compared) for span in spans)
    for column in collation.columns:
        assert any(column.readings.values())
        assert list(column.readings) == list(collation.articles)
        assert column.variant or (all(column.readings.values()) and not column.substantive)


def test_versions_that_differ_in_a_number_a_word_and_a_dash() -> None:
    witnesses = [witness(text, id) for id, text in zip("abcd", [AGENCY, PAPER, COPY, SHORT], strict=True)]
    collation = collate(witnesses, "a")
    check(collation, witnesses)
    assert table(collation, witnesses) == [
        ["11,000", "12,000", "11,000", "11,000"],
        ["", "", "young", "young"],
        ["in October", "in October", "in October", ""],
        [",", ",", "–", ","],
    ]
    assert [column.substantive for column in collation.columns if column.variant] == [True, True, True, False]


def test_the_base_is_the_version_nearest_to_the_others() -> None:
    far = witness("Something else was told of another place altogether, and by nobody.", "far")
    witnesses = [far, witness(AGENCY, "a"), witness(PAPER, "b")]
    assert medoid(witnesses) == 1
    assert collate(witnesses).base == "a"
    with pytest.raises(ValueError, match="nobody"):
        collate(witnesses, "nobody")


def test_one_version_has_no_variant_and_none_is_an_error() -> None:
    with pytest.raises(ValueError, match="no version"):
        collate([])
    (column,) = collate([witness(AGENCY, "a")]).columns
    assert not column.variant


@given(st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_columns_give_back_every_version(seed: int) -> None:
    random = Random(seed)
    known = prose.vocabulary(random, random.choice([30, 300]))
    first = prose.prose(random, random.randint(1, 200), known)
    witnesses = []
    for number in range(random.randint(2, 6)):
        paragraphs = prose.edited(random, first, random.choice([0, 0.05, 0.3]), random.random() < 0.5).paragraphs
        if random.random() < 0.4:
            paragraphs = prose.moved(random, paragraphs, 1)
        if random.random() < 0.4:
            paragraphs = prose.merged(paragraphs, 2)
        if random.random() < 0.4:
            paragraphs = prose.repeated(random, paragraphs, 1)
        labels = [random.choice(["body", "body", "promo"]) for _ in range(9)] if random.random() < 0.3 else []
        witnesses.append(witness(prose.text_of(paragraphs), f"w{number}", labels))
    for base in (None, witnesses[-1].id):
        check(collate(witnesses, base), witnesses)
