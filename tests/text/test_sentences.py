"""Sentences: where they end, and where a full stop is none."""

import pytest

from reader.text.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "He fell in the Aoraki-Mt. Cook park.",
        "The other is former Cong. Rob Hale of the valley.",
        "Sgt. Moss and Lt. Gov. Jones met Gen. Smith.",
        "It struck at 07:37 a.m. UTC (3:37 a.m. EDT), the agency said.",
    ],
)
def test_an_abbreviation_before_a_name_ends_no_sentence(text: str) -> None:
    assert [span.of(text) for span in sentences(text)] == [text]
