"""Text as it may be drawn: every character that could steer a terminal or hide itself becomes a visible mark."""

_MARKS = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    0x85: "␤",
    0xAD: "‧",
    0x061C: "⇄",
    **dict.fromkeys((0x200B, 0x2060, 0xFEFF), "␢"),
    **dict.fromkeys((0x200E, 0x200F), "⇄"),
    **dict.fromkeys((0x2028, 0x2029), "␤"),
    **dict.fromkeys(range(0x202A, 0x202F), "⇄"),
    **dict.fromkeys(range(0x2061, 0x2066), "␢"),
    **dict.fromkeys(range(0x2066, 0x2070), "⇄"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys(range(0xFFF9, 0xFFFC), "\ufffd"),
    **dict.fromkeys(range(0xE0001, 0xE0020), "\ufffd"),
}
_TABLE = _MARKS | {ord("\t"): " ", ord("\n"): " "}


def visible(text: str) -> str:
    """The text with one visible character for each of its own, so that offsets stay: tab and line end become a space.

    Control characters are drawn as control pictures, changes of writing direction as ⇄, characters without width
    as ␢; the joiners that emoji and Indic or Persian letters need are left.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)
