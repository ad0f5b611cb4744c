"""The lines that mark furniture, read from `markers.txt`."""

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from reader.model import Label
from reader.text.keys import Ignored, fold

Reach = Literal["tail", "line", "inset", "bullet"]
_LONGEST = 160
"""Code points of a line that can be a marker."""
_MOST_WORDS = 24
_ENDS = " .:…→»›>|↓▼-–—*#"


class Marker(NamedTuple):
    """What a line marks: the label of furniture, and how far it reaches."""

    reach: Reach
    label: Label
    words: str
    """the marker as it stands in the list"""


def marker(line: str) -> Marker | None:
    """The marker that a line is or begins with, or None."""
    if len(line) > _LONGEST:
        return None
    folded = _folded(line)
    whole, openings = _table()
    if (found := whole.get(folded.strip(_ENDS))) is not None:
        return found
    if folded.count(" ") >= _MOST_WORDS:
        return None
    fitting = (known for known in openings.get(folded.split(" ", 1)[0], ()) if folded.startswith(known.words))
    return max(fitting, key=lambda known: len(known.words), default=None)


def _folded(line: str) -> str:
    return fold(" ".join(line.split()), Ignored(case=True))


@cache
def _table() -> tuple[dict[str, Marker], dict[str, tuple[Marker, ...]]]:
    """Markers that are a whole line, by the line, and those that begin one, by their first word."""
    whole: dict[str, Marker] = {}
    openings: dict[str, tuple[Marker, ...]] = {}
    reach, label = "", ""
    for line in Path(__file__).with_name("markers.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            reach, label = line.strip("[]").split()
        elif line and not line.startswith("#"):
            words = _folded(line.removesuffix("..."))
            found = Marker(cast(Reach, reach), cast(Label, label), words + " " if line.endswith(" ...") else words)
            if line.endswith("..."):
                first = words.split(" ", 1)[0]
                openings[first] = (*openings.get(first, ()), found)
            else:
                whole.setdefault(words.strip(_ENDS), found)
    return whole, openings
