"""Tables as text: what parts the cells, quotation marks, and rows that are cut up."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.bringing import PROSE, bring, only

CELLS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=20)


def table(rows, delimiter=","):
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_parts_the_cells_is_told_by_the_header(delimiter, mark):
    text = PROSE + ' She said: "no; never", again, and\nagain; | and, "so" on;\n\nAnd on.'
    data = mark + table([["id", "headline", "text"], ["7", "No, never; no", text]], delimiter)
    draft = only(bring(data))
    assert (draft.key, draft.title, draft.text) == ("7", "No, never; no", text)


@given(st.lists(st.tuples(CELLS, CELLS.map("Words: {}".format)), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_a_spreadsheet_writes_comes_back(rows, delimiter):
    brought = bring(table([["title", "text"], *rows], delimiter), "table.csv")
    assert [draft.text for draft in brought.drafts] == [text for _, text in rows]
    assert not brought.failures


def test_a_named_table_is_read_with_any_names_by_a_map():
    data = "nr,what,when\n1,One thing.,2025-06-26\n"
    draft = only(bring(data, "table.csv", {"text": "what", "published": "when", "id": "nr"}))
    assert (draft.key, draft.text, draft.published) == ("1", "One thing.", "2025-06-26")


def test_a_table_without_a_text_tells_its_columns():
    (failure,) = bring("nr,what,when\n1,One thing.,2025-06-26\n", "table.csv").failures
    assert "nr, what, when" in failure.what
    assert "--map" in failure.hint


def test_a_cell_of_a_megabyte_is_read():
    text = "word " * 300_000
    assert only(bring(table([["id", "text"], ["1", text]]))).text == text


def test_cells_that_say_that_they_hold_nothing_are_unknown():
    draft = only(bring("id,text,author,date\nNaN,Words.,null,N/A\n"))
    assert (draft.key, draft.byline, draft.published) == (None, None, None)


def test_a_quotation_mark_without_an_end_costs_one_row():
    data = 'id,text\n1,One.\n2,"Two is open\n3,"Three, closed"\n4,Four.\n5,Five.\n'
    brought = bring(data, "table.csv")
    assert [draft.key for draft in brought.drafts if draft.key in "1345"][-2:] == ["4", "5"]
    (failure,) = bring('id,text\n1,One.\n2,"Two is open\n3,Three.\n', "table.csv").failures
    assert failure.where == "table.csv, row 3"
    assert "quotation mark" in failure.what


def test_a_row_with_too_many_cells_is_named_and_the_others_are_read():
    brought = bring("id,text\n1,One.\n2,Two,and,more\n\n3,Three.\n", "table.csv")
    assert [draft.key for draft in brought.drafts] == ["1", "3"]
    assert [failure.where for failure in brought.failures] == ["table.csv, row 3"]


def test_a_row_with_too_few_cells_has_what_it_has():
    assert only(bring("text,date\nOne.\n")).text == "One."


def test_prose_with_commas_is_no_table():
    text = "Text, body and content: three words.\n\nThe text, said the body, has content."
    assert only(bring(text)).text == text
