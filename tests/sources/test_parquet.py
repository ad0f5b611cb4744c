"""Parquet: rows as articles, only the columns that are needed, broken files."""

import io
from datetime import UTC, datetime

import pytest

from tests.sources.bringing import PROSE, bring

arrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


def packed(**columns):
    file = io.BytesIO()
    parquet.write_table(arrow.table(columns), file, row_group_size=100)
    return file.getvalue()


def test_a_row_is_an_article():
    when = datetime(2025, 6, 26, 14, 5, tzinfo=UTC)
    data = packed(
        id=[1, 2], text=[PROSE, "Two."], date=[when, None], source=[{"name": "Paper"}, None], html=[b"x", b"y"]
    )
    brought = bring(data)
    first, second = brought.drafts
    assert (first.key, first.text, first.source) == ("1", PROSE, "Paper")
    assert first.published.startswith("2025-06-26")
    assert (second.text, second.published) == ("Two.", None)


def test_many_rows_are_read_in_order():
    brought = bring(packed(text=[f"Article {number}." for number in range(1000)]))
    assert [draft.text for draft in brought.drafts] == [f"Article {number}." for number in range(1000)]


def test_a_row_without_a_text_is_named_and_the_others_are_read():
    brought = bring(packed(text=["One.", None, "Three."]), "dump.parquet")
    assert [draft.text for draft in brought.drafts] == ["One.", "Three."]
    assert [failure.where for failure in brought.failures] == ["dump.parquet, row 2"]


def test_a_table_without_a_text_tells_its_columns_and_a_map_names_one():
    data = packed(nr=[1], what=["One."])
    (failure,) = bring(data).failures
    assert "nr, what" in failure.what
    assert [draft.text for draft in bring(data, fields={"text": "what"}).drafts] == ["One."]


@pytest.mark.parametrize("cut", [5, 50, -9, -1])
def test_a_file_that_is_cut_off_is_a_failure(cut):
    (failure,) = bring(packed(text=["One."] * 50)[:cut], "dump.parquet").failures
    assert "Parquet" in failure.what


def test_a_bomb_is_not_unpacked():
    data = packed(text=["a" * 1_000_000] * 300)
    assert len(data) < 1_000_000
    brought = bring(data)
    assert "unpacks to far more" in brought.failures[-1].what
    assert len(brought.drafts) < 100
