"""Names: persons and bodies with role and age, and what a shorter name stands for."""

import pytest

from tests.mentions.reading import mentions, names


def full_names(text: str) -> list[str]:
    return [name.full or name.name for name in names(text)]


@pytest.mark.parametrize(
    ("text", "name", "role", "age"),
    [
        ("Lawmaker Park Ji-won spoke.", "Park Ji-won", "Lawmaker", None),
        ("On Monday North Korean leader Kim Jong Un left.", "Kim Jong Un", "North Korean leader", None),
        (
            "It was Maria Torres, head of the rescue service, who came.",
            "Maria Torres",
            "head of the rescue service",
            None,
        ),
        ("Ana Silva, 31, a freelance photographer, was there.", "Ana Silva", "freelance photographer", 31),
        ("The 44-year-old engineer John Smith fell.", "John Smith", "engineer", 44),
        ("Then former Gov. Peter Hall left.", "Peter Hall", "former Gov.", None),
        ("Then Republican Attorney General Peter Hall left.", "Peter Hall", "Republican Attorney General", None),
        ("We met Omar Diaz (52) there.", "Omar Diaz", None, 52),
        ("Nobody asked Zhang Wei.", "Zhang Wei", None, None),
        ("In came Ursula von der Leyen.", "Ursula von der Leyen", None, None),
        ("It was J. R. Ewing.", "J. R. Ewing", None, None),
    ],
)
def test_a_person_is_read_with_role_and_age(text: str, name: str, role: str | None, age: int | None) -> None:
    (read,) = names(text)
    assert (read.name, read.role, read.age, read.body) == (name, role, age, False)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Defence denied it.",
        "A fund of the European Investment Bank paid.",
        "The IAEA sent a team.",
        "A spokesman for the Department of Health and Human Services left.",
        "Aides at the Pentagon knew.",
    ],
)
def test_a_body_is_told_from_a_person(text: str) -> None:
    assert [name.body for name in names(text)] == [True]


def test_a_surname_stands_for_the_full_name_in_either_order_of_names() -> None:
    text = "Lawmaker Lee Seong-kweun met Anna Novak. Lee left first. Novak, he said, had stayed with Mr Lee."
    assert full_names(text) == ["Lee Seong-kweun", "Anna Novak", "Lee Seong-kweun", "Anna Novak", "Lee Seong-kweun"]


def test_of_two_who_share_a_surname_the_one_named_last_is_meant() -> None:
    text = "Kim Min-ji spoke, and Kim agreed. Then came Kim Jae-ho. Kim left."
    assert full_names(text) == ["Kim Min-ji", "Kim Min-ji", "Kim Jae-ho", "Kim Jae-ho"]


def test_an_abbreviation_stands_for_the_body_with_these_initials() -> None:
    assert (
        full_names("The National Weather Service warned of rain. The NWS was right.")[1] == "National Weather Service"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Oval Office was empty.",
        "On Monday Winter came.",
        "Meanwhile it rained.",
        "They left in May.",
        "He has a BMW 5.",
    ],
)
def test_what_shows_no_sign_of_a_person_is_no_name(text: str) -> None:
    assert not [name for name in names(text) if not name.body]


def test_a_genitive_is_not_part_of_a_name() -> None:
    text = "It was Anna Novak’s house."
    (mention,) = mentions(text, "name")
    assert text[mention.start : mention.end] == "Anna Novak"
