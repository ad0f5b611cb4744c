"""Borders of graphemes are where the Unicode standard has them."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from reader.text.graphemes import grapheme_around

LETTERS = st.one_of(
    st.characters(max_codepoint=0x2FF, exclude_characters="\r"),
    st.characters(min_codepoint=0x2000, max_codepoint=0x206F),
    st.sampled_from("e\u0301\u200d\ufe0f👩🚀🏽🇩🇪\u1100\u1161กำ"),
)


@given(st.text(LETTERS, max_size=8))
def test_an_offset_inside_a_grapheme_is_brought_to_its_borders(text: str) -> None:
    borders = {0, *(found.end() for found in regex.finditer(r"\X", text))}
    for offset in range(len(text) + 1):
        start, end = grapheme_around(text, offset)
        if offset in borders:
            assert (start, end) == (offset, offset)
        else:
            assert start == max(border for border in borders if border < offset)
            assert end == min(border for border in borders if border > offset)
