"""What is looked at of an input to tell its format."""

from typing import NamedTuple

SAMPLE = 1 << 16
"""Bytes from the beginning of an input that are enough to know its format."""


class Sample(NamedTuple):
    """The beginning of an input, and what else tells its format.

    Attributes:
        whole: all of the input, for what was compressed: of that the beginning may not be enough to unpack anything.
        opening: the first code points, without marks and white space before them, lower case, as far as they are ASCII.
        suffix: of the name, lower case, with the dot.
    """

    data: bytes
    whole: bytes
    opening: str
    suffix: str
    media_type: str | None
