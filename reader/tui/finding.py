"""Search in a text as people type: capitals, curly quotation marks and kinds of dash make no difference."""

from functools import cache

from reader.model import Offsets
from reader.text.keys import Ignored, fold

_IGNORED = Ignored(case=True)


@cache
def _folded(character: str) -> str:
    return " " if character.isspace() else fold(character, _IGNORED)


def find(text: str, words: str) -> list[Offsets]:
    """Where `words` stand in `text`, in order, without overlap; nowhere where there is nothing to search for."""
    sought = "".join(map(_folded, " ".join(words.split())))
    if not sought:
        return []
    origins: list[int] = []
    pieces: list[str] = []
    for index, character in enumerate(text):
        folded = _folded(character)
        pieces.append(folded)
        origins.extend([index] * len(folded))
    haystack = "".join(pieces)
    found: list[Offsets] = []
    at = haystack.find(sought)
    while at != -1:
        found.append(Offsets(origins[at], origins[at + len(sought) - 1] + 1))
        at = haystack.find(sought, at + len(sought))
    return found
