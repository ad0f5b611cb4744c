"""How far long work is: written by the thread that does it, read by the screen."""

from dataclasses import dataclass, field
from time import monotonic

_WORTH_TELLING = 0.4
"""Seconds of work after which a rate says something."""


@dataclass
class Progress:
    """What is being done, how much of it is done, and since when.

    Attributes:
        what: a verb, as it begins a line: "Reading".
        unit: what is counted, in the plural.
        titles: of the articles met so far, by a name that is no id yet.
    """

    what: str = "Reading"
    unit: str = "files"
    done: int = 0
    total: int = 0
    titles: list[tuple[str, str]] = field(default_factory=list)
    begun: float = field(default_factory=monotonic)

    def start(self, what: str, unit: str, total: int) -> None:
        """Begin another work."""
        self.what, self.unit, self.done, self.total = what, unit, 0, total
        self.begun = monotonic()

    def told(self, width: int) -> str:
        """A line with a bar, the count, the rate and what is left, for `width` cells; the bar goes first."""
        if not self.total:
            return f"{self.what} …"
        count = f"{self.what} {self.done:,} of {self.total:,} {self.unit}"
        spent = monotonic() - self.begun
        parts = [count]
        if self.done and spent > _WORTH_TELLING:
            rate = self.done / spent
            parts.append(f"{rate:,.0f} a second" if rate >= 1 else f"{60 * rate:,.0f} a minute")
            parts.append(_left((self.total - self.done) / rate))
        text = " · ".join(parts)
        room = min(30, width - len(text) - 6)
        return f"{_bar(self.done / self.total, room)}  {text}" if room >= 8 else text


def _bar(share: float, cells: int) -> str:
    filled = round(share * cells)
    return "█" * filled + "░" * (cells - filled)


def _left(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s left"
    return f"{round(seconds / 60)} min left"
