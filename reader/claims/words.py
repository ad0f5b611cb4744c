"""Words as alignment looks at them: stems, with words that tell the same thing brought to one key."""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files


@cache
def listed(file: str) -> dict[str, tuple[str, ...]]:
    """The lists of a data file of this room, by name: "name: words", a name on several lines goes on."""
    found: dict[str, tuple[str, ...]] = {}
    for line in files("reader.claims").joinpath(file).read_text(encoding="utf-8").splitlines():
        name, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            found[name] = found.get(name, ()) + tuple(words.split())
    return found


@cache
def words(name: str) -> frozenset[str]:
    """A list of `words.txt`."""
    return frozenset(listed("words.txt")[name])


_ENDINGS = ("ments", "ment", "ings", "ing", "edly", "ied", "ies", "ed", "es", "ers", "er", "ly", "s", "e", "y", "i")
_SHORTEST = 3


def _bare(word: str) -> str:
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word[-1] in "eyi" else word


@cache
def classes() -> dict[str, str]:
    """The stem of every word of `lexicon.txt`, with the name of its class after "="."""
    found: dict[str, str] = {}
    for name, members in listed("lexicon.txt").items():
        for word in members:
            found.setdefault(_bare(word), f"={name}")
    return found


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    stem = _bare(word)
    return classes().get(stem, stem)


def stem(word: str) -> str:
    """The key of a case-folded word: its class in `lexicon.txt` (after "="), else the word without its ending."""
    return _key(word) if len(word) <= _LONGEST else word


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first three letters of each month's name."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_LONGEST = 40
"""Code points; what is longer is no word, and is not kept."""


def content(keys: Iterable[str]) -> list[str]:
    """The stems of those case-folded words that tell what a statement is about, in order."""
    stop = words("stop")
    return [stem(key) for key in keys if key not in stop and key[0].isalpha()]
