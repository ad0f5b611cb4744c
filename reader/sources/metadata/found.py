"""A value found in a text, with its place and the reason for taking it."""

from typing import NamedTuple

from reader.model import Evidence


class Found(NamedTuple):
    """A value, the stretch of the text it was read in (code points), and why it is taken for that."""

    value: str
    start: int
    end: int
    reason: str

    def moved(self, by: int) -> "Found":
        """The same, with its place counted from `by` code points earlier."""
        return Found(self.value, self.start + by, self.end + by, self.reason)

    @property
    def evidence(self) -> Evidence:
        """Place and reason, as an article carries them."""
        return Evidence(start=self.start, end=self.end, reason=self.reason)
