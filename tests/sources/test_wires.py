"""The wire formats of IPTC: ninjs 1, 2 and 3, NewsML-G2 and NITF; and XML that means harm."""

import json
import socket
import threading

import pytest

from tests.sources.bringing import PROSE, bring, only

MORE = "Nobody was hurt."
BODY = f"<p>{PROSE}</p>\n<p>{MORE}</p>"
TEXT = f"{PROSE}\n\n{MORE}"

NINJS_1 = {
    "uri": "http://wire.example/17", "type": "text", "representationtype": "complete", "version": "2",
    "firstcreated": "2025-06-26T13:00:00+08:00", "versioncreated": "2025-06-26T14:05:00+08:00", "pubstatus": "usable",
    "language": "en", "headline": "Bridge closed", "byline": "Jane Doe", "located": "Harrow",
    "copyrightholder": "Harrow Gazette", "infosources": [{"name": "Agence France-Presse"}],
    "description_text": "A summary.", "body_text": "Plain.", "body_html": BODY,
}  # fmt: skip
NINJS_2 = {
    "uri": "http://wire.example/17", "standard": {"name": "ninjs", "version": "2.0"}, "type": "text",
    "firstcreated": "2025-06-26T13:00:00+08:00", "versioncreated": "2025-06-26T14:05:00+08:00", "by": "Jane Doe",
    "language": "en", "copyrightholder": "Harrow Gazette", "infosources": [{"name": "AFP", "role": "provider"}],
    "headlines": [{"role": "short", "value": "Closed"}, {"role": "main", "value": "Bridge closed"}],
    "bodies": [{"contenttype": "text/plain", "value": "Plain."}, {"contenttype": "text/html", "value": BODY}],
}  # fmt: skip


@pytest.mark.parametrize("item", [NINJS_1, NINJS_2], ids=["1", "2"])
@pytest.mark.parametrize("wrap", [lambda item: item, lambda item: [item], lambda item: {"items": [item]}])
@pytest.mark.parametrize("indent", [None, 2])
def test_an_item_of_ninjs_is_an_article(item, wrap, indent):
    draft = only(bring(json.dumps(wrap(item), indent=indent)))
    assert (draft.text, draft.title, draft.byline) == (TEXT, "Bridge closed", "Jane Doe")
    assert (draft.key, draft.agency, draft.source) == ("http://wire.example/17", "AFP", "Harrow Gazette")
    assert draft.published == "2025-06-26T13:00:00+08:00"
    assert draft.modified == "2025-06-26T14:05:00+08:00"
    assert draft.language == "en"


def test_items_of_ninjs_come_line_by_line_as_well():
    assert len(bring(json.dumps(NINJS_1) + "\n" + json.dumps(NINJS_2) + "\n", "wire.jsonl").drafts) == 2


def test_an_item_that_was_taken_back_or_is_to_be_held_is_noted():
    draft = only(bring(json.dumps({**NINJS_1, "pubstatus": "canceled", "embargoed": "2025-06-27T00:00:00Z"})))
    assert "canceled" in draft.notes[0]
    assert "2025-06-27" in draft.notes[1]


def test_an_item_without_a_body_is_no_article():
    picture = {**NINJS_1, "type": "picture"}
    del picture["body_html"], picture["body_text"]
    brought = bring(json.dumps([NINJS_1, picture]), "wire.json")
    assert len(brought.drafts) == 1
    assert [failure.where for failure in brought.failures] == ["wire.json, item 2"]


def nitf(body=BODY, before="", head=""):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
{before}<nitf version="3.6">
<head><title>A file's title</title><docdata><doc-id id-string="wire.17" regsrc="x"/>
<date.issue norm="20250626T140500+0800"/><date.release norm="20250626T150000+0800"/>
<doc.copyright holder="Harrow Gazette" year="2025"/></docdata></head>
<body><body.head><hedline><hl1>Bridge <em>closed</em></hl1><hl2>Until the end of the year</hl2></hedline>
<byline>By <person>Jane Doe</person></byline><distributor><org>AFP</org></distributor>{head}</body.head>
<body.content>{body}</body.content>
<body.end><tagline>Jane Doe writes about bridges.</tagline></body.end></body></nitf>"""


def test_nitf_is_an_article():
    draft = only(bring(nitf(head="<dateline><location>HARROW</location>, June 26 (AFP) -</dateline>")))
    assert draft.text == f"HARROW, June 26 (AFP) -\n\n{TEXT}\n\nJane Doe writes about bridges."
    assert (draft.title, draft.byline, draft.key) == ("Bridge closed", "Jane Doe", "wire.17")
    assert (draft.agency, draft.source, draft.published) == ("AFP", "Harrow Gazette", "20250626T140500+0800")


def test_the_markup_inside_a_paragraph_of_nitf_parts_nothing():
    body = "<block><p>The <org>council</org>,\n   <chron>Thursday</chron>.<br/>Next.</p><hl2>Then</hl2></block>"
    assert only(bring(nitf(body))).text.startswith("The council, Thursday.\nNext.\n\nThen")


def test_characters_that_html_names_are_read_and_other_entities_stay_as_they_stand():
    doctype = '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd" [<!ENTITY mayor "Jane Doe">]>\n'
    assert "a—b &mayor; c & d" in only(bring(nitf("<p>a&mdash;b &mayor; c &amp; d</p>", doctype))).text


def newsml(content, extra="", guid="urn:newsml:wire.example:17", kind="ninat:text"):
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="2" xml:lang="en-GB">
<rightsInfo><copyrightHolder literal="Harrow Gazette"/></rightsInfo>
<itemMeta><itemClass qcode="{kind}"/><provider qcode="nprov:AFP"/>
<versionCreated>2025-06-26T14:05:00+08:00</versionCreated><firstCreated>2025-06-26T13:00:00+08:00</firstCreated>
<pubStatus qcode="stat:usable"/>{extra}</itemMeta>
<contentMeta><creditline>AFP</creditline><by>By Jane Doe</by><headline role="hldrole:short">Closed</headline>
<headline>Bridge closed</headline><dateline>HARROW, June 26</dateline><language tag="en"/></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


XHTML = f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>x</title></head><body>{BODY}</body></html></inlineXML>"""


@pytest.mark.parametrize(
    "content",
    [
        XHTML,
        f"<inlineXML><nitf xmlns=''><body><body.content>{BODY}</body.content></body></nitf></inlineXML>",
        f'<inlineData contenttype="text/plain">{TEXT}</inlineData>',
        f'<inlineData contenttype="text/html"><![CDATA[{BODY}]]></inlineData>',
        '<remoteContent href="a.jpg" contenttype="image/jpeg"/>' + XHTML,
    ],
    ids=["xhtml", "nitf", "plain", "html", "with a picture"],
)
def test_an_item_of_newsml_is_an_article(content):
    draft = only(bring('<?xml version="1.0" encoding="UTF-8"?>\n' + newsml(content)))
    assert (draft.text, draft.title, draft.byline) == (TEXT, "Bridge closed", "Jane Doe")
    assert (draft.key, draft.agency, draft.source) == ("urn:newsml:wire.example:17", "AFP", "Harrow Gazette")
    assert draft.published == "2025-06-26T13:00:00+08:00"
    assert draft.modified == "2025-06-26T14:05:00+08:00"
    assert draft.language == "en"


def message(*items):
    return (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2025-06-26T14:06:00Z</sent></header>'
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


def test_a_message_is_its_items_and_those_without_a_text_are_counted():
    picture = newsml('<remoteContent href="a.jpg"/>', guid="urn:p", kind="ninat:picture")
    brought = bring(message(newsml(XHTML), picture, newsml(XHTML, guid="urn:18")), "wire.xml")
    assert [draft.path for draft in brought.drafts] == ["wire.xml!/urn:newsml:wire.example:17", "wire.xml!/urn:18"]
    assert "1 picture" in brought.remarks[0]


def test_an_item_of_newsml_that_was_taken_back_is_noted():
    item = newsml(XHTML).replace("stat:usable", "stat:canceled")
    assert "canceled" in only(bring(item)).notes[0]


def test_a_message_that_is_cut_off_gives_what_it_has():
    whole = message(newsml(XHTML), newsml(XHTML, guid="urn:18"), newsml(XHTML, guid="urn:19"))
    brought = bring(whole[: whole.index("urn:19") + 500], "wire.xml")
    assert [draft.key for draft in brought.drafts][:2] == ["urn:newsml:wire.example:17", "urn:18"]
    (failure,) = brought.failures
    assert "broken XML" in failure.what


def test_a_wrong_encoding_is_noted_and_the_text_is_read():
    umlauts = (
        "<p>Die Brücke über den Fluß bleibt bis zum Jahresende geschlossen, sagte die Bürgermeisterin am Montag.</p>"
    )
    said_utf8 = nitf(umlauts).encode("cp1252")
    draft = only(bring(said_utf8))
    assert "Brücke über den Fluß" in draft.text
    assert draft.notes
    said_ascii = nitf(umlauts).replace('encoding="UTF-8"', 'encoding="US-ASCII"').encode()
    assert "Brücke über den Fluß" in only(bring(said_ascii)).text


LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12))


@pytest.mark.parametrize(
    ("doctype", "body"),
    [
        (f'<!DOCTYPE nitf [<!ENTITY l0 "laugh">{LAUGHS}]>', "<p>&l11; &l11;</p>"),
        (f'<!DOCTYPE nitf [<!ENTITY l0 "laugh">{LAUGHS}]>', "<p class='&l11;'>x</p>"),
        ('<!DOCTYPE nitf [<!ENTITY long "' + "long " * 20_000 + '">]>', "<p>" + "&long;" * 20_000 + "</p>"),
    ],
    ids=["text", "attribute", "quadratic"],
)
def test_entities_never_become_long_texts(doctype, body):
    brought = bring(nitf(f"<p>{PROSE}</p>{body}", doctype))
    assert brought.drafts or brought.failures
    assert sum(len(draft.text) for draft in brought.drafts) < 500_000


def test_no_file_and_no_address_comes_in_by_an_entity(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret of the disk")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        asked = []
        thread = threading.Thread(target=lambda: asked.append(_accepted(server)))
        thread.start()
        port = server.getsockname()[1]
        for outside in (f'SYSTEM "{secret.as_uri()}"', f'SYSTEM "http://127.0.0.1:{port}/x"'):
            for doctype in (
                f"<!DOCTYPE nitf [<!ENTITY out {outside}>]>", f"<!DOCTYPE nitf {outside}>",
                f"<!DOCTYPE nitf [<!ENTITY % out {outside}> %out;]>",
            ):  # fmt: skip
                for body in ("<p>&out;</p>", "<p title='&out;'>x</p>"):
                    brought = bring(nitf(f"<p>{PROSE}</p>{body}", doctype))
                    assert all("secret of" not in draft.text for draft in brought.drafts)
                    assert brought.drafts or brought.failures
        thread.join()
    assert asked == [False]


def _accepted(server):
    try:
        server.accept()
    except TimeoutError:
        return False
    return True


def test_elements_nested_without_end_are_a_failure_or_a_text():
    brought = bring(nitf("<block>" * 100_000 + "x"))
    assert brought.drafts or brought.failures
