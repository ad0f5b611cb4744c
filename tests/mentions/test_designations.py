"""Numbers that only name a thing are no quantities."""

import pytest

from reader.mentions import read
from reader.model import Offsets, Quantity


def counted(text: str) -> list[float | None]:
    values = [one.value for one in read(text, [Offsets(0, len(text))], None, ("quantity",))]
    return [one.low for one in values if isinstance(one, Quantity)]


@pytest.mark.parametrize(
    "text",
    [
        "He lived in the 12000 block of East 223rd Street.",
        "Shots were fired in the 500 block of N. Elm Avenue.",
        "The house stands at 14 Oak Lane.",
        "Police sealed off 1600 Pennsylvania Avenue NW.",
        "He lived at 221 West 3rd Street.",
        "Flight 370 vanished.",
        "They drove down Route 66 to Interstate 5.",
        "The talks were held in Room 12 behind Gate 4.",
        "She moved into No. 10 in May.",
        "It was shown on Channel 4.",
        "A Boeing 737 landed.",
        "The Boeing 737-800 burst into flames.",
        "An Airbus A320 followed a Boeing 747-400 down the runway.",
        "The 737 landed without its wheels.",
        "They invoked Article 5 and Section 230.",
        "Rescuers from Engine 24 and Ladder 5 came.",
        "The hotel is off Exit 12 at mile marker 81.",
        "The ship docked at Pier 39.",
        "He was held in cell 5 of block 3.",
        "He sat in row 14, seat 22.",
        "House Bill 1523 was signed.",
        "The council adopted Resolution 2231.",
        "Members of Local 1234 struck.",
        "The probe took off with Apollo 11.",
        "The firm filed for Chapter 11.",
        "The army sent Battalion 3.",
        "He ran on Proposition 8.",
        "It is covered by Amendment 14.",
        "The train left platform 9.",
        "The boy in jersey number 23 scored.",
        "They crossed at checkpoint 7.",
        "Write to P.O. Box 120.",
    ],
)
def test_a_number_that_names_counts_nothing(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He drove 12 blocks to the bridge.", 12.0),
        ("The police sealed off a 12 block area.", 12.0),
        ("The 777 passengers slept.", 777.0),
        ("They bought 14 oak chairs.", 14.0),
        ("The row lasted 14 days.", 14.0),
        ("Police closed a street for 12 hours.", 12.0),
        ("The bill costs 1,523 dollars.", 1523.0),
        ("The airline bought 12 Boeing 737 jets.", 12.0),
        ("The engine burned 24 litres.", 24.0),
        ("The box weighed 120 kilograms.", 120.0),
    ],
)
def test_a_count_beside_such_a_word_stays_one(text: str, count: float) -> None:
    assert counted(text) == [count]
