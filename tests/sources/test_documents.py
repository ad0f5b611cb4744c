"""Word and PDF files: paragraphs as well as they can be had, and a note that it is not surely so."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.formats.printed import paragraphs_of, repeated_lines
from tests.sources.bringing import PROSE, bring, only

pypdf = pytest.importorskip("pypdf")

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOXES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside, style=None):
    settings = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{settings}{''.join(inside)}</w:p>"


def word(*blocks):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><w:document {WORD} {BOXES}><w:body>{"".join(blocks)}</w:body>'
            "</w:document>",
        )
    return packed.getvalue()


@pytest.mark.parametrize("name", ["release", "release.docx"])
def test_the_paragraphs_of_a_word_file_are_an_article(name):
    title = paragraph(run("Bridge closed"), style="Title")
    draft = only(
        bring(word(title, paragraph(run("The "), run("council voted.")), paragraph(), paragraph(run(PROSE))), name)
    )
    assert (draft.text, draft.title) == (f"Bridge closed\n\nThe council voted.\n\n{PROSE}", "Bridge closed")
    assert "Word" in draft.notes[0]


def test_what_was_deleted_is_left_out_and_what_was_inserted_is_read():
    deleted = "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run('soon')}</w:ins>"
    link = f"<w:hyperlink>{run(' and')}</w:hyperlink><w:r><w:br/><w:t>then</w:t><w:tab/><w:t>on</w:t></w:r>"
    assert only(bring(word(paragraph(deleted, inserted, link)))).text == "soon and\nthen\ton"


def test_a_row_of_short_cells_is_a_line_and_cells_of_paragraphs_are_paragraphs():
    def table(*rows):
        cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"

    short = table([paragraph(run("Closed")), paragraph(run("600"))], [paragraph(run("Open")), paragraph()])
    long = table([paragraph(run("One.")) + paragraph(run("Two.")), paragraph(run("Three."))])
    assert only(bring(word(short, long))).text == "Closed\t600\n\nOpen\n\nOne.\n\nTwo.\n\nThree."


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph(run('Boxed.'))}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert only(bring(word(paragraph(run("Before."), f"<w:r>{both}</w:r>")))).text == "Before.\n\nBoxed."


def test_a_word_file_without_text_or_cut_off_is_one_failure():
    assert "without text" in bring(word(paragraph())).failures[0].what
    assert bring(word(*[paragraph(run(PROSE))] * 50)[:-200], "release.docx").failures


def test_a_word_file_in_an_archive_is_read():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("release.docx", word(paragraph(run(PROSE))))
    assert only(bring(packed.getvalue(), "pack")).path == "pack!/release.docx"


def test_a_bomb_in_a_word_file_is_not_unpacked():
    brought = bring(word(paragraph(run("word " * (20 << 20)))), "release.docx")
    assert brought.failures
    assert sum(len(draft.text) for draft in brought.drafts) <= 64 << 20


def printed(*pages):
    """A PDF with a line of text for each line of each page, made by hand as ISO 32000 says."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line.replace('(', '[').replace(')', ']')}) Tj T*\n" for line in lines)
        content = f"BT /F1 10 Tf 12 TL 50 800 Td\n{shown}ET".encode("latin-1")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 850]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R>>" % (len(objects) + 2)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


LINES = [
    "Bridge closed",
    "HARROW - The council voted on Monday to close the bridge until the end of the",
    "year, the mayor said. Engineers found cracks in three of the seven pil-",
    "lars, and the well-known arch in the middle needs a new bearing.",
    "Nobody was hurt. A ferry will take people across the river every half an hour",
    "from the first of July on.",
]
READ = (
    "Bridge closed\n\n"
    "HARROW - The council voted on Monday to close the bridge until the end of the year, the mayor said. "
    "Engineers found cracks in three of the seven pillars, and the well-known arch in the middle needs a new bearing."
    "\n\n"
    "Nobody was hurt. A ferry will take people across the river every half an hour from the first of July on."
)


def test_the_lines_of_a_pdf_become_paragraphs():
    draft = only(bring(printed(LINES), "release.pdf"))
    assert "PDF" in draft.notes[0]
    assert " ".join(draft.text.split()) == " ".join(READ.split())
    assert draft.text.startswith("Bridge closed\n\nHARROW")


def test_lines_that_repeat_from_page_to_page_are_left_in_and_noted():
    draft = only(bring(printed(["The Gazette, page 1", *LINES], ["The Gazette, page 2", *LINES[::-1]])))
    assert draft.text.count("The Gazette, page") == 2
    assert any('"The Gazette, page #"' in note for note in draft.notes)


def test_a_paragraph_goes_on_over_the_lines_that_repeat():
    first = ["Head 1", "The council voted on Monday to close the bridge until the end of the"]
    second = ["Head 2", "year, the mayor said."]
    repeated = repeated_lines([first, second])
    assert list(paragraphs_of([first, second], repeated)) == [
        "Head 1",
        "The council voted on Monday to close the bridge until the end of the year, the mayor said.",
        "Head 2",
    ]


def test_a_hyphen_that_belongs_to_the_word_stays():
    lines = [
        "The well-known arch in the middle of the bridge has to get a new bearing, as a well-",
        "known engineer said.",
    ]
    assert next(paragraphs_of([lines], ())).endswith("as a well-known engineer said.")


@given(st.lists(st.lists(st.text(alphabet="ab .-\u00ad•A1", max_size=30), max_size=8), max_size=5))
def test_no_letter_is_lost_between_lines_and_paragraphs(pages):
    lines = [line for page in pages for line in page]
    text = "".join(paragraphs_of(pages, repeated_lines(pages)))
    letters = [character for character in text if character.isalnum()]
    assert sorted(letters) == sorted(character for line in lines for character in line if character.isalnum())


def test_a_scanned_pdf_says_so():
    (failure,) = bring(printed([], []), "scan.pdf").failures
    assert "scanned" in failure.what
    assert "OCR" in failure.hint


def test_an_encrypted_pdf_says_so():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(printed(LINES)))
    writer.encrypt("secret", algorithm="RC4-128")
    packed = io.BytesIO()
    writer.write(packed)
    (failure,) = bring(packed.getvalue(), "release.pdf").failures
    assert failure.what == "is encrypted"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_pdf_that_is_cut_off_is_a_failure_or_gives_what_it_has(share):
    data = printed(LINES, LINES)
    brought = bring(data[: int(share * len(data))], "release.pdf")
    assert brought.drafts or brought.failures


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_to_a_pdf_is_a_failure_or_harmless(data):
    packed = bytearray(printed(LINES))
    for _ in range(data.draw(st.integers(1, 5))):
        packed[data.draw(st.integers(8, len(packed) - 1))] = data.draw(st.integers(0, 255))
    brought = bring(bytes(packed), "release.pdf")
    assert brought.drafts or brought.failures
