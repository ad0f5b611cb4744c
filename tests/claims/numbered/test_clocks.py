"""Times of day by the clock."""

import pytest

from reader.claims import Findings


def clocks(findings: Findings) -> list[tuple[str, ...]]:
    """The times of day that are said to be one."""
    return [
        tuple(topic.mentions[end].quote for end in (pair.a, pair.b))
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule == "equal-clock"
    ]


SAILED = "The ferry left the harbour at {} with 80 passengers on board."


def both(find_in, one: str, other: str) -> list[tuple[str, ...]]:
    return clocks(find_in({"a": SAILED.format(one), "b": SAILED.format(other)}))


def test_one_time_of_day_written_in_two_ways_is_the_same(find_in) -> None:
    assert both(find_in, "12:00 p.m.", "noon") == [("12:00 p.m.", "noon")]


def test_a_second_clock_in_brackets_has_the_zone_for_itself(find_in) -> None:
    found = both(find_in, "7:48 a.m. local time", "7:48 am (2248 GMT Tuesday)")
    assert found == [("7:48 a.m.", "7:48 am")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("6:10 p.m. Eastern time", "6:10 p.m. GMT"),
        ("6:10 p.m. on Tuesday", "6:10 p.m. on Wednesday"),
        ("6:10 p.m.", "6:20 p.m."),
    ],
)
def test_another_zone_day_or_minute_is_another_time(find_in, one: str, other: str) -> None:
    assert both(find_in, one, other) == []


def test_seconds_are_no_hours(find_in) -> None:
    assert both(find_in, "10:05:12 p.m.", "12 p.m.") == []


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("6:13 p.m.", "6:10 p.m.", "compatible"),
        ("6:10 p.m.", "7:10 p.m.", "differs"),
        ("6:10 p.m.", "11:40 p.m.", None),  # rather of two things
        ("before 6:10 p.m.", "7:10 p.m.", None),
        ("6:10 p.m. Eastern time", "5:10 p.m. Central time", None),
    ],
)
def test_two_clocks_of_one_moment_are_rounded_or_shown(find_in, one: str, other: str, relation: str | None) -> None:
    beside = "Rain fell. The band played. A mayor spoke of the old mill."
    texts = {"a": f"{SAILED.format(one)} {beside}", "b": f"{SAILED.format(other)} {beside}"}
    rules = ("clock-rounded", "clock-apart")
    found = [pair.relation for topic in find_in(texts).topics for pair in topic.pairs if pair.rule in rules]
    assert found == ([relation] if relation else [])


FILLER = "Rain fell all week. The band played on the green. A mayor spoke of the old mill."


def told(find_in, one: str, other: str) -> set[str]:
    """How the times of day of two articles relate."""
    rules = ("equal-clock", "clock-rounded", "clock-apart")
    topics = find_in({"a": f"{one} {FILLER}", "b": f"{FILLER} {other}"}).topics
    return {pair.relation for topic in topics for pair in topic.pairs if pair.rule in rules}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sirens sounded at 1.20 a.m. on Monday.", "It was half past two in the morning when the siren woke us."),
        ("The tremor struck at 3:15 a.m. local time at a depth of nine kilometres.",
         "The earthquake hit at 4:15 a.m., about nine km below the seabed."),
        ("The alarm at the mill went off at 02h40.", "A guard heard the alarm at ten past four in the morning."),
        ("An explosion tore through the depot at 6.10 on Tuesday morning.",
         "The depot was hit by a blast at a quarter past seven on Tuesday morning, firefighters said."),
        ("The jury returned its verdict at 3 p.m. on Friday.", "The verdict came at half past four in the afternoon."),
        ("Kick-off was at 7.45 p.m. on Saturday.", "The match kicked off at 8.30 in the evening."),
        ("The ferry sailed from Oldmouth at 6 p.m. with 80 on board.",
         "The vessel left Oldmouth at seven-thirty in the evening."),
        ("Polls closed at 8 p.m. across the county.", "Polling stations closed at nine o'clock at night."),
        ("The trawler sank at 0240 GMT off the cape.", "The boat went down off the cape at 0410 GMT."),
        ("Gunfire broke out at the club at twenty to four in the morning.", "The shots rang out at 2.10 a.m."),
        ("The rocket lifted off at 9:31 a.m. on Thursday.", "Lift-off came at 10:05 a.m. on Thursday."),
        ("The whistle blew at ten past three in the afternoon.", "A whistle was heard at 4.25 p.m."),
        ("The first emergency call came in at 2:05 a.m.", "A neighbour made the first call at 3:20 a.m."),
        ("The power went out at six in the evening.", "The lights failed and the power was gone at 7.20 p.m."),
        ("He was pronounced dead at 11.10 p.m. at the hospital.", "Doctors pronounced him dead at 9:50 p.m."),
        ("The doors of the bank opened at 9 a.m.", "The bank opened its doors at 10.30 in the morning."),
    ],
)  # fmt: skip
def test_two_times_of_day_of_one_deed_part(find_in, one: str, other: str) -> None:
    assert told(find_in, one, other) & {"differs", "disagree"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # surely one deed, and neither time is round
        ("Sirens sounded in Oldmouth at 2.40 a.m. on Monday.",
         "It was a quarter to four in the morning when the sirens sounded in Oldmouth."),
        ("The earthquake struck Oldmouth at 3:15 a.m. local time.", "The tremor struck Oldmouth at 4:15 a.m."),
    ],
)  # fmt: skip
def test_they_disagree_where_surely_one_deed_is_told(find_in, one: str, other: str) -> None:
    assert told(find_in, one, other) == {"disagree"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The alarm went off at 2.40 a.m. on Monday.", "It was twenty to three when the alarm rang."),
        ("The siren sounded at 3.40 p.m. (1440 GMT).", "The siren sounded at twenty to four."),
        ("The siren sounded at 1440 GMT.", "The siren sounded at 3.40 p.m. (1440 GMT)."),
        ("By the evening the siren, which sounded at 7:30, was still.",
         "The siren sounded at half past seven in the evening."),
        # rounded
        ("The quake struck at 3:02 a.m.", "The quake struck at about three in the morning."),
        ("The quake struck at 11:52 p.m.", "The quake struck shortly before midnight."),
    ],
)  # fmt: skip
def test_one_time_of_day_in_other_words_does_not(find_in, one: str, other: str) -> None:
    assert told(find_in, one, other) <= {"same", "compatible"}
    assert told(find_in, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two zones, two days
        ("The quake struck at 3:15 a.m. Eastern time.", "The quake struck at 0815 GMT."),
        ("The siren sounded at 2.40 a.m. on Monday.", "The siren sounded at 3.40 a.m. on Tuesday."),
        ("The siren sounded at 2.40 a.m. on March 4.", "The siren sounded at 3.40 a.m. on March 5."),
        # begin against end, call against arrival, one against another
        ("The match began at 7.45 p.m.", "The match ended at 9.40 p.m."),
        ("Polls opened at 7 a.m.", "Polls closed at 8 p.m."),
        ("The first call about the fire came at 2:05 a.m.", "Crews reached the fire at 2:30 a.m."),
        ("The ferry left the port at 6 p.m.", "The ferry reached the port at 7.10 p.m."),
        ("The first siren sounded at 2.40 a.m.", "A second siren sounded at 3.20 a.m."),
        ("The siren sounded at 2.40 a.m.", "The siren fell silent at 3.40 a.m."),
        # the article tells both
        ("Sirens sounded at 2.40 a.m. and again at 3.45 a.m.", "The siren woke the street at 3.45 a.m."),
        ("A quake struck at 3:15 a.m. The aftershock hit at 4:15 a.m.", "The tremor hit at 4:15 a.m."),
        # only bounded
        ("The alarm was raised before 6 a.m.", "The alarm was raised at 4.10 a.m."),
        # a roof and a supper
        ("He ate at 6 p.m. with his wife.", "She slept at 7 p.m. in her car."),
        ("The court sat at 10 a.m. on Friday.", "The train stood at 11 a.m. on Friday."),
        # afternoon and night
        ("The verdict came at 10 a.m.", "The verdict was appealed at 4 p.m."),
    ],
)  # fmt: skip
def test_times_of_two_deeds_do_not_part(find_in, one: str, other: str) -> None:
    assert not told(find_in, one, other) & {"differs", "disagree"}


def test_an_article_given_twice_adds_nothing(find_in) -> None:
    one, other = "The siren sounded at 2.40 a.m.", "The siren woke the valley at 3.45 a.m."
    twice = find_in({"a": f"{one} {FILLER}", "b": f"{FILLER} {other}", "c": f"{one} {FILLER}"})
    apart = [pair for topic in twice.topics for pair in topic.pairs if pair.rule == "clock-apart"]
    assert len(apart) == 2
