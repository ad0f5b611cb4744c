"""What doesn't count as a change, as it is named on the command line and told in text."""

from reader.compare import hidden
from reader.library import Library
from reader.model import Comparison
from reader.text.keys import TYPOGRAPHY, Ignored


def options(named: frozenset[str] | None) -> Ignored:
    """What is ignored by these names; typography where nothing was said. White space is no token, so never a change."""
    if named is None:
        return TYPOGRAPHY
    return Ignored("quotes" in named, "case" in named, "punctuation" in named)


def named(ignored: Ignored) -> str:
    """The names of what is ignored."""
    kinds = (("quotes", ignored.typography), ("case", ignored.case), ("punctuation", ignored.punctuation))
    return ", ".join(name for name, on in kinds if on)


def passed_over(library: Library, comparison: Comparison, ignored: Ignored) -> str:
    """How many differences of each kind a comparison passes over; empty where there are none."""
    counts = hidden(comparison, library.article(comparison.a).text, library.article(comparison.b).text, ignored)
    kinds = ((counts.typography, "typographic"), (counts.case, "in case"), (counts.punctuation, "in punctuation"))
    found = [f"{count} {kind}" for count, kind in kinds if count]
    return f"ignored: {', '.join(found)}" if found else ""
