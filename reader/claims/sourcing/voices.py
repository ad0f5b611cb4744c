"""Whom an article lays a statement to, and whether two articles surely name different ones."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.claims.surroundings.words import content
from reader.claims.surroundings.words import words as listed
from reader.model import Attribution, Mention, Name, Offsets
from reader.text.keys import words

FILE = "voices.txt"
"""The lists that sources are told apart by."""
_INSIDE = 6
"""Names that a source may hold."""
_SHORT = 5
"""Letters of the longest abbreviation of a body's name."""


class Voice(NamedTuple):
    """A source as an article names it: its sort (see voices.txt), the stems of its name, and of all that is told of it.

    The name of a person is that alone; of anything else, the words of the source.
    """

    sort: str
    name: frozenset[str]
    known: frozenset[str]
    initials: str

    @property
    def unnamed(self) -> bool:
        """Whether nobody can be asked who it was: "a source", "a person close to the talks"."""
        return self.sort == "unnamed"

    @property
    def answers(self) -> bool:
        """Whether it is one that answers for what it says: a person, a body, an office."""
        return self.sort in _FIRM

    def surely_not(self, other: "Voice") -> bool:
        """Whether the two are surely not one source, nor one the body that the other speaks for."""
        sorts = {self.sort, other.sort}
        if self.unnamed != other.unnamed and (self.answers or other.answers):
            return True
        if self.name & other.known or other.name & self.known:
            return False
        if self.initials in other.name or other.initials in self.name:
            return False
        if sorts <= _NAMED or sorts in _APART:
            return True
        return len(sorts) > 1 and sorts <= _PARTED and sorts != _OFFICIAL


_NAMED = frozenset(("person", "body"))
_OFFICIAL = frozenset(("body", "officials"))
_PARTED = frozenset(("body", "officials", "unnamed", "witness", "document"))
"""Sorts of sources of which two different ones are never one."""
_FIRM = frozenset(("person", "body", "officials", "firm", "group", "spokesman"))
"""Sorts of sources that answer for what they say, and so are never one that is not named."""
_APART = tuple(
    map(
        frozenset,
        (
            ("person", "group"), ("person", "firm"), ("firm", "officials"), ("firm", "witness"), ("group", "witness"),
            ("spokesman", "witness"), ("spokesman", "document"), ("expert", "firm"), ("expert", "spokesman"),
            ("expert", "officials"), ("expert", "witness"),
        ),
    )
)  # fmt: skip
"""Other two sorts that are never one."""


class Voices:
    """The sources of one article."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        self._text = text
        self._names = [(one.span, one.value) for one in mentions if isinstance(one.value, Name)]
        self._roles: dict[str, set[str]] = {}
        for _, name in self._names:
            if name.role and not name.body:
                self._roles.setdefault(name.full or name.name, set()).update(_stems(name.role))

    def of(self, said: Attribution) -> Voice | None:
        """Who says it; None where that is a pronoun, nobody, or of no known sort."""
        if said.source is None or said.speaker is None:
            return None
        printed = said.source.of(self._text)
        keys = words(printed)
        if not keys or keys[0] in listed("pronoun", FILE) or (set(keys) & listed("relay", FILE)):
            return None
        at = bisect_left(self._names, said.source.start, key=lambda held: held[0].start)
        inside = [name for span, name in self._names[at : at + _INSIDE] if said.source.contains(span)]
        persons = [name for name in inside if not name.body]
        if persons:
            names = [name.full or name.name for name in persons]
            name = _stems(" ".join(names)) - listed("title", FILE)
            roles = frozenset(stem for one in names for stem in self._roles.get(one, ()))
            return Voice("person", name, name | roles | _stems(printed), "") if name else None
        sort = _sort(keys)
        if inside and sort in ("", "document", "firm", "group"):
            sort = "body"
        known = _stems(f"{printed} {said.speaker}")
        return Voice(sort, known - listed("common", FILE), known, _initials(printed)) if sort and known else None


def _stems(printed: str) -> frozenset[str]:
    return frozenset(content(words(printed)))


def _initials(printed: str) -> str:
    letters = "".join(word[0] for word in printed.split() if word[0].isupper())
    return letters.casefold() if 1 < len(letters) <= _SHORT else "-"


def _sort(keys: Sequence[str]) -> str:
    """The sort of what heads a phrase: the last noun of `voices.txt` before what follows it."""
    found = ""
    for key in keys:
        if found and key in listed("behind", FILE):
            break
        found = next((sort for sort in _SORTS if key in listed(sort, FILE)), found)
    return found


_SORTS = ("spokesman", "officials", "unnamed", "witness", "expert", "document", "firm", "group")


def speaks_in(said: Mention, text: str, sort: str = "cue") -> bool:
    """Whether an attribution says who says something by a word of a list: of saying, or one of its sorts."""
    value = said.value
    if not isinstance(value, Attribution) or value.cue is None:
        return False
    return not listed(sort, FILE).isdisjoint(words(Offsets(*value.cue).of(text)))


def tells_of_saying(keys: Sequence[str]) -> bool:
    """Whether a word of saying stands among case-folded words."""
    return not listed("cue", FILE).isdisjoint(keys)
