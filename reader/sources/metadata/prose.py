"""Whether a paragraph reads as running text rather than as a line of its own."""

import re

_FULL_STOP = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z]\.[A-Z])[.;:,。…]+[\"'”’»)\]]*$")
_ENDING = 16
"""Code points at the end of a paragraph that are looked at for its full stop."""
_LONG_WORDS = 30
_SENTENCE_WORDS = 8
_LOOKED_AT = 2000
"""Code points; a paragraph with more is prose, whatever it holds."""


def closes(paragraph: str) -> bool:
    """Whether a paragraph ends as a sentence or clause does, and not in an abbreviation in capitals ("U.S.")."""
    return _FULL_STOP.search(paragraph.rstrip()[-_ENDING:]) is not None


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph is long, or is a sentence that closes with a full stop."""
    if len(paragraph) > _LOOKED_AT:
        return True
    words = len(paragraph.split())
    return words > _LONG_WORDS or (words >= _SENTENCE_WORDS and closes(paragraph))
