"""What an article says of itself, each value with the words it was read in."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.resources import resource_dir
from reader.sources import read

PROSE = "The council voted to close the old bridge until the end of the year, the mayor said after the meeting."
MORE = "Traffic will be sent through the harbour, where works have gone on for months, officials in Springfield said."


def article(text):
    return read(["-"], io.BytesIO(text.encode())).articles[0]


def words(found, field):
    evidence = found.metadata[field]
    return found.text[evidence.start : evidence.end]


@pytest.mark.parametrize(
    ("opening", "place", "agency", "published"),
    [
        ("SPRINGFIELD, Ill. (AP) — ", "SPRINGFIELD, Ill.", "AP", None),
        ("SPRINGFIELD: ", "SPRINGFIELD", None, None),
        ("PORT LOUIS, June 26 (Reuters) - ", "PORT LOUIS", "Reuters", "XXXX-06-26"),
        ("LONDON — ", "LONDON", None, None),
        ("LONDON -- ", "LONDON", None, None),
        ("ST. JOHN’S, Canada –- ", "ST. JOHN’S, Canada", None, None),
        ("WASHINGTON/BEIJING, Jan 5 (Reuters) - ", "WASHINGTON/BEIJING", "Reuters", "XXXX-01-05"),
        ("Paris (AFP) – ", "Paris", "AFP", None),
        ("New Delhi, Jun 26 (PTI) ", "New Delhi", "PTI", "XXXX-06-26"),
        ("Berlin, 3 March 2024 (dpa) - ", "Berlin", "dpa", "2024-03-03"),
        ("SAN JOSÉ, Costa Rica, Feb. 29, 2024 (UPI) — ", "SAN JOSÉ, Costa Rica", "UPI", "2024-02-29"),
        ("(Reuters) - ", None, "Reuters", None),
        ("June 26 (Reuters) - ", None, "Reuters", "XXXX-06-26"),
        ("UPDATE: ", None, None, None),
        ("WATCH — ", None, None, None),
        ("NASA: ", None, None, None),
        ("", None, None, None),
    ],
)
def test_datelines(opening, place, agency, published):
    found = article(f"Council closes the old bridge\n\n{opening}{PROSE}\n\n{MORE}")
    assert (found.dateline, found.agency, found.published) == (place, agency, published)
    if place:
        assert words(found, "dateline") == place
    assert found.title == "Council closes the old bridge"


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Source: AFP/lh", "AFP"),
        ("Source: Reuters", "Reuters"),
        ("(With inputs from PTI)", "PTI"),
        ("With inputs from ANI", "ANI"),
        ("© 2025 AFP", "AFP"),
        ("Copyright 2025 The Associated Press. All rights reserved.", "AP"),
        ("- Reuters", "Reuters"),
        ("Xinhua", "Xinhua"),
        ("The Associated Press contributed to this report.", "AP"),
        ("Jane Doe is an Associated Press reporter in Springfield.", "AP"),
        ("“We had no choice,” the mayor told AFP on the steps of the hall.", "AFP"),
        ("Source: a friend of the mayor", None),
        ("The mayor said that the AP was wrong about the bridge in its report.", None),
    ],
)
def test_agencies(line, agency):
    found = article(f"{PROSE}\n\n{MORE}\n\n{line}")
    assert found.agency == agency
    if agency:
        assert words(found, "agency") in line


def test_a_credit_goes_before_what_somebody_told_another_agency():
    assert article(f"{PROSE}\n\n“It fell,” he told Reuters.\n\nSource: AFP/ab").agency == "AFP"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE and JOHN ROE", "JANE DOE and JOHN ROE"),
        ("By Jane Doe, John van der Roe and Ana de la Cruz", "Jane Doe, John van der Roe and Ana de la Cruz"),
        ("By Jane Doe, Political Correspondent", "Jane Doe"),
        ("Jane Doe, Associated Press", "Jane Doe"),
        ("Jane Doe | Staff Writer", "Jane Doe"),
        ("By the end of the day", None),
        ("By Staff Reporter", None),
        ("Springfield, Illinois", None),
    ],
)
def test_bylines(line, byline):
    found = article(f"Council closes the old bridge\n\n{line}\n\n{PROSE}\n\n{MORE}")
    assert found.byline == byline
    if byline:
        assert words(found, "byline") == byline


def test_a_bio_at_the_end_names_the_author():
    found = article(f"{PROSE}\n\n{MORE}\n\n{MORE}\n\nJane Doe is a reporter for the Paper who covers bridges.")
    assert found.byline == "Jane Doe"


def test_a_reporter_in_the_story_is_not_its_author():
    found = article(
        f"{PROSE}\n\nThe jailed Doe was freed, and {MORE}\n\nJane Doe is a reporter for the Paper who was held."
    )
    assert found.byline is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published June 26, 2025 2:05 pm", "2025-06-26T14:05"),
        ("Published: 2025-06-26T14:05:00+08:00", "2025-06-26T14:05+08:00"),
        ("2025-06-26", "2025-06-26"),
        ("Thursday, June 26, 2025", "2025-06-26"),
        ("26 Jun 2025 02:05PM (Updated: 26 Jun 2025 04:11PM)", "2025-06-26T14:05"),
        ("Updated: 12:05 a.m. EDT June 26, 2025", "2025-06-26"),
        ("Posted on June 26, 2025 at 9:30 am GMT", "2025-06-26T09:30Z"),
        ("June 31, 2025", None),
        ("Around 600 people, 2025", None),
    ],
)
def test_dates_in_a_line_of_their_own(line, published):
    found = article(f"Council closes the old bridge\n\n{line}\n\n{PROSE}\n\n{MORE}")
    assert found.published == published


def test_published_goes_before_updated():
    found = article(f"A bridge is closed\nUpdated June 28, 2025\nPublished June 26, 2025\n\n{PROSE}\n\n{MORE}")
    assert found.published == "2025-06-26"


@pytest.mark.parametrize(
    ("sentence", "published", "marked"),
    [
        (
            "The bridge is closed, the mayor said on Thursday (Jun 26), citing its age.",
            "XXXX-06-26",
            "Thursday (Jun 26)",
        ),
        (
            "The bridge is closed, the mayor said on Thursday, June 26, citing its age.",
            "XXXX-06-26",
            "Thursday, June 26",
        ),
        (
            "The bridge opens on Saturday (Jul 5), the mayor said on Thursday (Jun 26).",
            "XXXX-06-26",
            "Thursday (Jun 26)",
        ),
        ("The bridge will be closed until Thursday (Jun 26), and opened again after it.", None, None),
        ("The bridge was closed on June 26 and has been left open since that very day.", None, None),
        ("The bridge was hit by a ship on Thursday, June 26, and has been closed for good.", None, None),
    ],
)
def test_the_day_of_the_report_in_the_lede(sentence, published, marked):
    found = article(f"{sentence}\n\n{MORE}")
    assert found.published == published
    if marked:
        assert words(found, "published") == marked
        assert "Thursday" in found.metadata["published"].reason


def test_a_date_far_down_is_not_the_article_s():
    found = article(
        "\n\n".join([PROSE, MORE, PROSE, MORE, "It fell, he said on Thursday (Jun 26), and was mended later."])
    )
    assert found.published is None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Council closes bridge", "Council closes bridge"),
        ("World\n\nCouncil closes the old bridge", "Council closes the old bridge"),
        ("Mayor flies home to the U.S.", "Mayor flies home to the U.S."),
        ("Is the bridge safe?", "Is the bridge safe?"),
        ("By Jane Doe\nCouncil closes the old bridge", "Council closes the old bridge"),
        ("", None),
        ("This is a sentence that ends as one.", None),
    ],
)
def test_titles(head, title):
    assert article(f"{head}\n\n{PROSE}\n\n{MORE}").title == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{PROSE} {MORE}", "en"),
        (
            "Der Rat hat am Montag beschlossen, dass die alte Brücke bis zum Ende des Jahres für den Verkehr zu ist.",
            "de",
        ),
        ("Le conseil a décidé lundi que le vieux pont sera fermé jusqu'à la fin de l'année pour les travaux.", "fr"),
        ("El consejo decidió el lunes que el puente viejo se cierra hasta el final del año por las obras.", "es"),
        ("Совет решил в понедельник, что старый мост будет закрыт до конца года, и это не только из-за работ.", "ru"),
        ("市議会は月曜日、古い橋を年末まで閉鎖することを決めた。", "ja"),
        ("市议会周一决定，旧桥将关闭至年底。", "zh"),
        ("시의회는 월요일 오래된 다리를 연말까지 폐쇄하기로 결정했다.", "ko"),
        ("Xyzzy plugh", None),
        ("12 34 56 78", None),
    ],
)
def test_languages(text, language):
    assert article(text).language == language


@given(st.text(alphabet="AB ab(),:—-.\n©“”é😀\xa0" + "By Jan 26 AFP", max_size=300).filter(str.strip))
def test_every_span_lies_in_the_text_and_holds_words(text):
    found = article(text)
    for evidence in found.metadata.values():
        assert found.text[evidence.start : evidence.end].strip()
        assert evidence.reason


def test_the_shipped_articles():
    found = {a.path[-24:-21]: a for a in read([str(resource_dir("seeds"))]).articles}
    assert [(a.dateline, a.agency, a.published) for a in found.values()] == [
        ("SEOUL, South Korea", "AP", None),
        ("SEOUL", "AFP", "XXXX-06-26"),
        ("SEOUL", None, "XXXX-06-26"),
        (None, None, None),
        (None, None, None),
    ]
    assert [a.title is None for a in found.values()] == [False, True, False, False, False]
