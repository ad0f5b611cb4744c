"""A mail (RFC 5322, MIME): a newsletter, an alert or a press release, and the articles attached to it."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from reader.model import ReaderError
from reader.sources.decoding import decode
from reader.sources.formats.members import passed_by_name, path_in
from reader.sources.formats.pages.fragments import text_of_markup
from reader.sources.input import Draft, Found, Input, Member, NoArticleError, Options, Passed

_NO_ARTICLE = frozenset({"image", "audio", "video", "font"})
_ENOUGH = 0.5
"""Share of the longest form's words that the richest form of one text must have to be taken for it."""
_LIST = re.compile(r"\s*\"?([^<\"]+?)\"?\s*<")


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The article that the mail itself is, then what is attached to it that isn't a picture or the like."""
    try:
        message = message_from_bytes(source.data)
        text, note = _text(message, source.path)
        attached = [_member(part, number, source) for number, part in enumerate(_attached(message), 1)]
    except (RecursionError, MessageError, ValueError, LookupError):
        raise ReaderError("is a mail that can't be taken apart", source.path, "save its text as a file") from None
    if text.strip():
        yield _draft(message, text, note, source.path)
    yield from attached
    if not text.strip() and not attached:
        raise NoArticleError("is a mail without text", source.path, "save the text as a file")


def _draft(message: Message, text: str, note: str | None, path: str) -> Draft:
    sender, address = parseaddr(_header(message, "From") or "")
    listed = _LIST.match(_header(message, "List-Id") or "")
    archived = (_header(message, "Archived-At") or "").strip("<> ")
    return Draft(
        path=path, text=text, key=(_header(message, "Message-ID") or "").strip("<> ") or None,
        title=_header(message, "Subject"), source=listed[1] if listed is not None else sender or address or None,
        byline=sender or None if listed is not None else None, published=_header(message, "Date"),
        url=archived if archived.startswith(("https://", "http://")) else None,
        language=_header(message, "Content-Language"), notes=() if note is None else (note,),
    )  # fmt: skip


def _header(message: Message, name: str) -> str | None:
    """A header with its encoded words (RFC 2047) read, on one line; None where there is none."""
    raw = message.get(name)
    if raw is None:
        return None
    try:
        value = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        value = str(raw)
    return " ".join(value.encode("utf-8", "replace").decode().split()) or None


def _text(part: Message, path: str) -> tuple[str, str | None]:
    """The text of a part and of the parts in it, and what is to be noted of how it was decoded."""
    if _is_attached(part):
        return "", None
    if part.is_multipart():
        within = [
            one for inside in part.get_payload() if isinstance(inside, Message) and (one := _text(inside, path))[0]
        ]
        if part.get_content_subtype() == "alternative":
            return _richest(within)
        return "\n\n".join(text.strip("\n") for text, _ in within), next((note for _, note in within if note), None)
    subtype = part.get_content_subtype()
    if part.get_content_maintype() != "text" or subtype not in ("plain", "html"):
        return "", None
    text, note = _decoded(part, path)
    if subtype == "html":
        return text_of_markup(text), note
    return _unflowed(text, part) if part.get_param("format") == "flowed" else text, note


def _parts(part: Message) -> list[Message]:
    """The parts that a part is made of."""
    inside = part.get_payload()
    return [one for one in inside if isinstance(one, Message)] if isinstance(inside, list) else []


def _richest(forms: list[tuple[str, str | None]]) -> tuple[str, str | None]:
    """Of the forms of one text the last, which is the richest (RFC 2046, 5.1.4), if it isn't a mere stub."""
    if not forms:
        return "", None
    longest = max(len(text.split()) for text, _ in forms)
    return next(form for form in reversed(forms) if len(form[0].split()) >= _ENOUGH * longest)


def _decoded(part: Message, path: str) -> tuple[str, str | None]:
    """The text of a part in the charset that it tells, or where that is wrong in the one that it seems to be in."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload:
        return "", None
    charset = part.get_content_charset()
    if charset is not None:
        try:
            return payload.decode(charset).replace("\r\n", "\n").replace("\r", "\n"), None
        except (UnicodeError, LookupError):
            pass
    decoded = decode(payload, path)
    wrong = f"is not {charset}, as it says it is" if charset is not None and charset != "us-ascii" else None
    return decoded.text, wrong or decoded.note


def _unflowed(text: str, part: Message) -> str:
    """Lines that were broken to be sent made whole again (RFC 3676): a space before a line end is the sign of it."""
    lines: list[str] = []
    open_line = False
    for line in text.split("\n"):
        line = line.removeprefix(" ") if line.startswith(" ") else line
        if open_line:
            lines[-1] += line
        else:
            lines.append(line)
        open_line = line.endswith(" ") and line != "-- "
        if open_line and part.get_param("delsp") == "yes":
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _is_attached(part: Message) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    return not part.is_multipart() and (
        part.get_content_disposition() == "attachment" or part.get_content_maintype() not in ("text", "multipart")
    )


def _attached(message: Message) -> Iterator[Message]:
    """The parts that are attached, in order."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if _is_attached(part):
            yield part
        else:
            waiting += reversed(_parts(part))


def _member(part: Message, number: int, source: Input) -> Found:
    media_type = part.get_content_type()
    try:
        name = part.get_filename()
    except (ValueError, LookupError):
        name = None
    if part.get_content_maintype() in _NO_ARTICLE:
        return Passed(media_type if part.get_content_disposition() == "attachment" else None)
    if name is not None and (passed := passed_by_name(name)) is not None:
        return passed
    shown = str(number) if name is None else name.encode("utf-8", "replace").decode()
    if media_type == "message/rfc822":
        data = b"".join(inside.as_bytes() for inside in _parts(part)[:1])
    else:
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
    told_type = None if media_type == "application/octet-stream" else media_type
    return Member(Input(data, path_in(source, shown), told_type, part.get_content_charset()))
