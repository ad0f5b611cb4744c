"""Times of day by the clock: which words name them, and in which half of the day they lie."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.mentions import clock_times, read
from reader.model import Offsets, Quantity

HALF = 12 * 60


def at(hour: int, minute: int = 0) -> tuple[int, ...]:
    return (hour * 60 + minute,)


def either(hour: int, minute: int = 0) -> tuple[int, ...]:
    return (hour * 60 + minute, hour * 60 + minute + HALF)


def clocks(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(text[one.start : one.end], one.minutes) for one in clock_times(text, [Offsets(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "words", "minutes"),
    [
        ("Sirens sounded at 2.40 a.m. on Monday.", "2.40 a.m.", at(2, 40)),
        ("The ship left at 2:40am.", "2:40am", at(2, 40)),
        ("Doors open at 7pm sharp.", "7pm", at(19)),
        ("The signal was lost at 0240 GMT.", "0240", at(2, 40)),
        ("They landed at 1430 local time.", "1430", at(14, 30)),
        ("The train left at 02h40.", "02h40", at(2, 40)),
        ("It stopped at 14:05 by the station clock.", "14:05", at(14, 5)),
        ("The first shell fell at 4:05 on Friday.", "4:05", either(4, 5)),
        ("At 6.10 on Tuesday morning the gates were shut.", "6.10", at(6, 10)),
        ("The whistle blew shortly after 7.15.", "shortly after 7.15", either(7, 15)),
        ("It was twenty to four when the bell rang.", "twenty to four", either(3, 40)),
        ("It was a quarter to four in the morning.", "a quarter to four in the morning", at(3, 45)),
        ("By quarter past six that evening all was quiet.", "quarter past six", at(18, 15)),
        ("By half past seven the fire was out.", "half past seven", either(7, 30)),
        ("The curtain rose at half-past eight in the evening.", "half-past eight in the evening", at(20, 30)),
        ("The plane left at ten past three in the afternoon.", "ten past three in the afternoon", at(15, 10)),
        ("They met at six in the evening.", "six in the evening", at(18)),
        ("They met at 7 o'clock.", "7 o'clock", either(7)),
        ("They met at seven o’clock at night.", "seven o’clock at night", at(19)),
        ("The bells rang at noon.", "noon", at(12)),
        ("The rain came shortly before midnight.", "shortly before midnight", at(0)),
        ("The rain came at five minutes to midnight.", "five minutes to midnight", at(23, 55)),
        ("They voted at three in the morning.", "three in the morning", at(3)),
        ("The bomb went off at seven-thirty in the morning.", "seven-thirty in the morning", at(7, 30)),
        ("A guard rang the police at twenty-five past one.", "twenty-five past one", either(1, 25)),
        ("On Sunday night, at 11 o'clock, it rained.", "11 o'clock", at(23)),
        ("Doors open at 12 noon.", "12 noon", at(12)),
        ("The quake struck at 3:15 a.m. local time.", "3:15 a.m.", at(3, 15)),
        ("It ended at 10 past 5 in the afternoon.", "10 past 5 in the afternoon", at(17, 10)),
        ("It sank at 2 in the afternoon.", "2 in the afternoon", at(14)),
        ("Kick-off is at 19.45 on Saturday.", "19.45", at(19, 45)),
        ("At 5 a.m the men were woken.", "5 a.m", at(5)),
        ("The lamps went out at twelve o'clock that night.", "twelve o'clock", at(0)),
    ],
)
def test_a_time_of_day_is_read(text: str, words: str, minutes: tuple[int, ...]) -> None:
    assert clocks(text) == [(words, minutes)]
    within = Offsets(text.index(words), text.index(words) + len(words))
    counts = [one for one in read(text, [Offsets(0, len(text))], None, ("quantity",)) if one.start < within.end]
    assert not [one for one in counts if one.end > within.start]


@pytest.mark.parametrize(
    "text",
    [
        "Shares closed at 2.40 on heavy trading.",
        "The pound rose to 1.25 on Monday.",
        "The rate stood at 2.40 per cent on Tuesday morning.",
        "Each ticket sold at 2.40 euros.",
        "He ran it in 2:14:33.",
        "They led 45-35 with 13:41 left.",
        "From ten to twelve people were hurt.",
        "Between five to seven years passed.",
        "The court split five to four.",
        "They won by twenty to four.",
        "It killed six in the evening raid.",
        "Rescuers reached 7 in the morning and 3 more at dusk.",
        "A quarter of four villages burned.",
        "Half past efforts had failed.",
        "She worked 1500 hours of overtime.",
        "The midnight rules were struck down.",
        "It was built in 1430 by monks.",
        "He finished at 3 under par.",
        "A 2h40 film opened on Friday.",
        "The ratio was twenty to four girls.",
    ],
)
def test_other_numbers_are_no_time_of_day(text: str) -> None:
    assert clocks(text) == []


@pytest.mark.parametrize(
    ("text", "bound", "about", "zone"),
    [
        ("The ship left before 6 p.m. on Monday.", "before", False, ""),
        ("The ship left at about 6 p.m. Eastern time.", "", True, "eastern"),
        ("The ship left at 6 p.m. (2200 GMT).", "", False, ""),
        ("The ship left shortly before 6 p.m. GMT.", "", True, "gmt"),
        ("The ship left just after six in the evening.", "", True, ""),
    ],
)
def test_bounds_zones_and_rounding_are_read(text: str, bound: str, about: bool, zone: str) -> None:
    one = clock_times(text, [Offsets(0, len(text))])[0]
    assert (one.bound, one.about, one.zone) == (bound, about, zone)


def test_a_real_range_beside_a_clock_stays_one() -> None:
    text = "At 2.40 a.m. between 10-12,000 troops of the 3rd army crossed."
    found = [one.value for one in read(text, [Offsets(0, len(text))], None, ("quantity",))]
    assert [(one.low, one.high) for one in found if isinstance(one, Quantity)] == [(10.0, 12000.0)]


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_is_read_as_written_by_the_day_of_24_hours(hour: int, minute: int) -> None:
    text = f"The ship left at {hour:02}:{minute:02} GMT on Monday."
    minutes = at(hour, minute)
    assert clocks(text) == [(f"{hour:02}:{minute:02}", minutes)]


@given(st.text(alphabet="0123456789:. apmhtoquarernsixf-'", max_size=60))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    spans = [(one.start, one.end) for one in clock_times(text, [Offsets(0, len(text))])]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(st.integers(1, 12), st.sampled_from(["a.m.", "p.m.", "am", "PM"]))
def test_the_mark_of_the_half_tells_the_half(hour: int, half: str) -> None:
    ((_, minutes),) = clocks(f"They met at {hour} {half} yesterday")
    assert minutes == at(hour % 12 + (12 if half[0] in "pP" else 0))
