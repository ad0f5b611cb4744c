"""Mails and mailboxes: which part is the article, how it is decoded, what the headers tell, what is attached."""

import base64
import io
import zipfile
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.bringing import PROSE, bring, only

HEAD = (
    "From: Harrow Gazette <news@gazette.example>\r\nTo: x@y.example\r\nSubject: Bridge closed\r\n"
    "Date: Thu, 26 Jun 2025 14:05:00 +0800\r\nMessage-ID: <17@gazette.example>\r\nMIME-Version: 1.0\r\n"
)
UMLAUTS = "Die Brücke über den Fluß bleibt bis zum Jahresende geschlossen, sagte die Bürgermeisterin am Montag."


def mail(body, *headers, head=HEAD):
    lines = "".join(f"{header}\r\n" for header in headers)
    return (head + lines + "\r\n").encode() + (body.encode() if isinstance(body, str) else body)


def composed(**named):
    message = EmailMessage(policy=SMTP)
    message["From"], message["Subject"], message["Message-ID"] = "news@gazette.example", "Bridge closed", "<17@g>"
    message.set_content(named.get("plain", PROSE))
    return message


def test_the_headers_tell_title_source_date_and_key():
    draft = only(bring(mail(PROSE), "letter"))
    assert (draft.text, draft.title, draft.source, draft.byline) == (PROSE, "Bridge closed", "Harrow Gazette", None)
    assert (draft.published, draft.key) == ("Thu, 26 Jun 2025 14:05:00 +0800", "17@gazette.example")


def test_a_list_is_the_source_and_the_sender_the_byline():
    data = mail(
        PROSE, 'List-Id: "Morning Letter" <morning.gazette.example>', "Archived-At: <https://gazette.example/17>"
    )
    draft = only(bring(data))
    assert (draft.source, draft.byline, draft.url) == ("Morning Letter", "Harrow Gazette", "https://gazette.example/17")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
def test_bodies_and_headers_are_decoded_as_they_say(charset, coding):
    body = UMLAUTS.encode(charset)
    if coding == "base64":
        body = base64.encodebytes(body)
    elif coding == "quoted-printable":
        body = b"".join(b"=%02X" % byte if byte > 126 else bytes([byte]) for byte in body).replace(
            b" bleibt", b" blei=\r\nbt"
        )
    head = HEAD.replace("Bridge closed", Header("Brücke zu", charset).encode())
    data = mail(body, f"Content-Type: text/plain; charset={charset}", f"Content-Transfer-Encoding: {coding}", head=head)
    draft = only(bring(data))
    assert (draft.text.strip(), draft.title) == (UMLAUTS, "Brücke zu")


def test_a_wrong_charset_is_noted_and_the_text_is_read():
    data = mail(UMLAUTS.encode("cp1252"), "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit")
    draft = only(bring(data))
    assert draft.text == UMLAUTS
    assert "utf-8" in draft.notes[0]
    draft = only(bring(mail(UMLAUTS, "Content-Type: text/plain; charset=no-such", "Content-Transfer-Encoding: 8bit")))
    assert draft.text == UMLAUTS


def test_of_two_forms_the_richer_one_is_the_article():
    message = composed()
    message.add_alternative(
        f"<p>{PROSE}</p><p style='display:none'>Preview</p><p>More <b>of</b> it.</p>", subtype="html"
    )
    assert only(bring(message.as_bytes())).text == f"{PROSE}\n\nMore of it."


def test_a_richer_form_that_is_a_stub_is_not_the_article():
    message = composed()
    message.add_alternative("<p>Read it online.</p>", subtype="html")
    assert only(bring(message.as_bytes())).text.strip() == PROSE


def test_lines_that_were_broken_to_be_sent_are_made_whole():
    body = "The council voted on Monday \r\nto close the bridge.\r\n\r\nIt opens \r\nnext year.\r\n"
    draft = only(bring(mail(body, "Content-Type: text/plain; charset=utf-8; format=flowed")))
    assert draft.text.strip() == "The council voted on Monday to close the bridge.\n\nIt opens next year."


def test_what_is_attached_is_read_and_pictures_are_counted():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("b.txt", PROSE + " In the archive.")
    message = composed()
    message.add_attachment((PROSE + " Attached.").encode(), maintype="text", subtype="plain", filename="a.txt")
    message.add_attachment(packed.getvalue(), maintype="application", subtype="octet-stream", filename="x.zip")
    message.add_attachment(b"\xff\xd8", maintype="image", subtype="jpeg", filename="c.jpg")
    message.add_attachment(composed(plain=PROSE + " Sent on."))
    brought = bring(message.as_bytes(), "letter")
    assert [draft.path for draft in brought.drafts] == ["letter", "letter!/a.txt", "letter!/x.zip!/b.txt", "letter!/4"]
    assert [draft.text.strip()[len(PROSE) :] for draft in brought.drafts] == [
        "", " Attached.", " In the archive.", " Sent on.",
    ]  # fmt: skip
    assert "1 image/jpeg" in brought.remarks[0]


def test_the_name_of_an_attachment_leads_nowhere():
    message = composed()
    message.add_attachment(PROSE.encode(), maintype="text", subtype="plain", filename="../../../etc/passwd.txt")
    assert bring(message.as_bytes(), "letter").drafts[1].path == "letter!/../../../etc/passwd.txt"


def mailbox(*mails):
    return b"".join(b"From news@gazette.example Thu Jun 26 14:05:00 2025\n" + one + b"\n\n" for one in mails)


def test_a_mailbox_is_its_mails():
    quoted = mail(PROSE + "\n\n>From here on it is quoted.\nFrom there on it isn't.\n")
    brought = bring(mailbox(mail(PROSE), quoted, mail("")), "box")
    assert [draft.path for draft in brought.drafts] == ["box!/1", "box!/2"]
    assert brought.drafts[1].text.strip().endswith("From here on it is quoted.\nFrom there on it isn't.")
    assert "1 message/rfc822" in brought.remarks[0]


def test_a_press_release_that_opens_like_a_mail_is_a_text():
    text = "From: The mayor's office\nDate: 26 June 2025\nSubject: Bridge closed\n\n" + PROSE
    assert only(bring(text)).text == text


def nested(depth):
    head = HEAD.encode() + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    parts = (f"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n" for level in range(depth))
    return head + "".join(parts).encode() + b"Content-Type: text/plain\r\n\r\nDeep.\r\n"


def test_parts_nested_without_end_are_a_failure_or_a_text():
    brought = bring(nested(5000))
    assert brought.failures or brought.drafts


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_is_a_failure_or_harmless(data):
    message = composed()
    message.add_alternative(f"<p>{PROSE}</p>", subtype="html")
    message.add_attachment((PROSE + " Attached.").encode(), maintype="text", subtype="plain", filename="a.txt")
    raw = bytearray(message.as_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    brought = bring(bytes(raw), "letter.eml")
    assert brought.drafts or brought.failures
    assert all(draft.path.encode() and draft.text.encode() for draft in brought.drafts)
