"""What archives have in common: which of their members are looked into, and in which order."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from reader.sources.input import LARGEST_MEMBER, Found, Input, Member, Passed, most_unpacked
from reader.sources.passing import companions, is_hidden, kind_of, never_an_article

_HELD = 1 << 26
"""Bytes of members that are held to put them in order of their names."""


def largest(source: Input) -> int:
    """Bytes of a member that are read at most."""
    return min(LARGEST_MEMBER, most_unpacked(len(source.data)))


def path_in(source: Input, name: str) -> str:
    """The path of a member; its name stands in it as it is, and no file is ever opened by it."""
    return f"{source.path}!/{name.removeprefix('./')}"


def passed_by_name(name: str, size: int = 0) -> Passed | None:
    """How a member is passed over whose name alone says that it is no article's, or None where it doesn't."""
    if any(map(is_hidden, PurePosixPath(name).parts)):
        return Passed(None, size)
    return Passed(kind_of(name), size) if never_an_article(name) else None


class InOrder:
    """Members of an archive that is read in one go, in order of name, as far as they can be held at once."""

    def __init__(self, source: Input) -> None:
        self._source = source
        self._held: list[tuple[str, bytes]] = []
        self._size = 0
        self._names: set[str] = set()

    def add(self, name: str, data: bytes) -> Iterator[Found]:
        """Take a member; gives those that were held where they have become many."""
        self._held.append((name, data))
        self._names.add(name)
        self._size += len(data)
        if self._size > _HELD:
            yield from self.rest()

    def rest(self) -> Iterator[Found]:
        """The members that are held."""
        held, self._held, self._size = self._held, [], 0
        of_pages = companions(self._names)
        for name, data in sorted(held, key=lambda one: one[0]):
            if lies_in(name, of_pages):
                yield Passed(None, len(data))
            else:
                yield Member(Input(data, path_in(self._source, name)))


def lies_in(name: str, folders: frozenset[str]) -> bool:
    """Whether a member lies in one of these folders, or in a folder of one."""
    return any(str(parent) in folders for parent in PurePosixPath(name).parents)
