"""A mailbox in one file (RFC 4155): mails one after another, each after a line that begins with "From "."""

import re
from collections.abc import Iterator

from reader.sources.formats.members import path_in
from reader.sources.input import Found, Input, Member, Options

_BETWEEN = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[!-9;-~]+:)")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def parse(source: Input, options: Options) -> Iterator[Found]:
    """The mails in order; each is an input in its own right, and one that can't be read leaves the others."""
    marks = list(_BETWEEN.finditer(source.data))
    for number, mark in enumerate(marks, 1):
        end = marks[number].start() if number < len(marks) else len(source.data)
        mail = _QUOTED.sub(rb"\1", source.data[mark.end() : end])
        yield Member(Input(mail, path_in(source, str(number)), "message/rfc822"))
