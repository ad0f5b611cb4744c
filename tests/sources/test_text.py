"""Plain text: encodings, and front matter."""

import pytest

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats.text import front_matter, parse
from reader.sources.input import Input, Options

ENGLISH = "“It’s a café – naïve,” she said.\nThe mayor paid €5 to the driver of the bus on Monday.\n"


def parsed(data):
    return list(parse(Input(data, "a.txt"), Options()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_says_its_encoding_is_read_without_a_note(encoding):
    decoded = decode(ENGLISH.encode(encoding), "a.txt")
    assert (decoded.text, decoded.note) == (ENGLISH, None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252"])
def test_a_guessed_encoding_is_said(encoding):
    decoded = decode(ENGLISH.encode(encoding), "a.txt")
    assert decoded.text == ENGLISH
    assert "guess" in (decoded.note or "")


def test_the_marks_of_windows_need_no_long_text():
    assert decode("Lee’s “spy” – gone".encode("cp1252"), "a.txt").text == "Lee’s “spy” – gone"


def test_russian_is_told_from_its_letters():
    text = "Президент сообщил в понедельник, что переговоры будут продолжены в Москве на следующей неделе.\n" * 3
    assert decode(text.encode("cp1251"), "a.txt").text == text


def test_one_broken_byte_does_not_spoil_a_text():
    data = ENGLISH.encode() * 3 + "the end é".encode()[:-1]
    decoded = decode(data, "a.txt")
    assert decoded.text == ENGLISH * 3 + "the end \ufffd"
    assert decoded.note is not None


def test_a_text_with_escapes_is_no_binary():
    assert decode(b"\x1b[31mred\x1b[0m \x07 words stand here", "a.txt").text.startswith("\x1b[31m")


@pytest.mark.parametrize("data", [b"one\0two", b"\xff\xfea\0\0\0", b"\xd3\x05\x12\x9f" * 50])
def test_binary_data_is_refused(data):
    with pytest.raises(ReaderError):
        decode(data, "a.txt")


def test_front_matter_is_told_and_is_no_part_of_the_text():
    (draft,) = parsed(
        b'---\ntitle: "A: bridge"\nsource: The Paper\npublished: 2025-06-26T14:05+08:00\nurl: https://a.example/b\n'
        b"other: ignored\n---\n\nThe text.\n",
    )
    assert draft.text == "\nThe text.\n"
    assert (draft.title, draft.source, draft.published) == ("A: bridge", "The Paper", "2025-06-26T14:05+08:00")
    assert draft.url == "https://a.example/b"


@pytest.mark.parametrize(
    "text",
    ["---\nNot a field\n---\nText.", "---\ntitle: open\nText.", "Text.\n---\ntitle: late\n---\n", "---", "--- \n---\n"],
)
def test_what_is_no_front_matter_stays(text):
    assert front_matter(text) == ({}, text)


def test_front_matter_alone_is_an_empty_article():
    with pytest.raises(ReaderError, match="empty"):
        parsed(b"---\ntitle: x\n---\n")
