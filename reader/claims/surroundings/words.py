"""Words as alignment looks at them: stems, with words that tell the same thing brought to one key."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reader.text.stems import stem

LEXICON = Path(__file__).resolve().parents[1] / "lexicon"
"""The folder of the data files of the claims."""


@cache
def listed(file: str) -> dict[str, tuple[str, ...]]:
    """The lists of a data file of `lexicon`, by name: "name: words", a name on several lines goes on."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (LEXICON / file).read_text(encoding="utf-8").splitlines():
        name, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            found[name] = found.get(name, ()) + tuple(words.split())
    return found


@cache
def words(name: str, file: str = "words.txt") -> frozenset[str]:
    """A list of a data file of `lexicon`."""
    return frozenset(listed(file)[name])


@cache
def stems_of(name: str, file: str = "words.txt") -> frozenset[str]:
    """The stems of such a list."""
    return frozenset(map(stem, words(name, file)))


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first three letters of each month's name."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def content(keys: Iterable[str]) -> list[str]:
    """The stems of those case-folded words that tell what a statement is about, in order."""
    stop = words("stop")
    return [stem(key) for key in keys if key not in stop and key[0].isalpha()]


def content_of_each(keys: Iterable[str]) -> list[str]:
    """The same for each token: empty where it tells nothing."""
    stop = words("stop")
    return [stem(key) if key not in stop and key[0].isalpha() else "" for key in keys]
