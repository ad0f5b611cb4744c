"""Numbers and dates as signs that two sentences report the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.compare.figures import Figures, figures, shared_figures
from reader.model import Offsets


def read(text: str) -> Figures:
    return figures(text, Offsets(0, len(text)))


def signs(a: str, b: str) -> set[str]:
    return {sign for sign, value in shared_figures(read(a), read(b)).items() if value}


def test_numbers_are_read_whether_in_digits_or_words() -> None:
    assert read("Twelve boats took $3.5 million and 11,000 sacks.").numbers == {
        (12.0, 12.0),
        (3_500_000.0, 3_500_000.0),
        (11_000.0, 11_000.0),
    }


def test_a_year_is_a_date_and_a_month_needs_its_capital() -> None:
    found = read("They may march in May 2021.")
    assert found == Figures(frozenset(), frozenset({"5"}), frozenset({"2021"}))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("It took 23 men.", "Twenty-three men were taken.", {"equal"}),
        ("Some 11,000 left.", "Between 10,000 and 12,000 left.", {"close", "size"}),
        ("Thousands of people left.", "4,500 people left.", {"close"}),
        ("Some 40 left.", "Some 900 left.", {"other"}),
        ("Some 2 left.", "Some 3 left.", {"other"}),
        ("It began in April.", "In April it was over.", {"dated"}),
        ("It began in 2019.", "It began in 2021.", {"dated_otherwise"}),
        ("It began.", "Some 900 left.", set()),
    ],
)
def test_two_sentences_share_a_figure_come_close_or_differ(a: str, b: str, expected: set[str]) -> None:
    assert signs(a, b) == expected


@example(".½", "")
@given(st.text(alphabet="12,.-½ millonthusad%$May", max_size=60), st.text(alphabet="10,3 dozen-April", max_size=40))
def test_the_order_of_the_two_sentences_does_not_matter(a: str, b: str) -> None:
    assert shared_figures(read(a), read(b)) == shared_figures(read(b), read(a))


def test_a_fraction_after_a_full_stop_is_no_decimal() -> None:
    assert read("He left .½ an hour later.").numbers == frozenset()


def test_a_table_of_numbers_is_read_in_part() -> None:
    assert len(read(" ".join(str(number * 7) for number in range(10_000))).numbers) == 12
