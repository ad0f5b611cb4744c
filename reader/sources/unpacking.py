"""Inputs read by their format, and what is packed in them in turn, within limits."""

from collections import Counter
from collections.abc import Iterable, Iterator

from reader.model import ReaderError
from reader.sources.input import Draft, Input, Member, NoArticleError, Options, Passed, Remark, most_unpacked
from reader.sources.passing import kind_of, passed_over, require_prose
from reader.sources.recognition import format_of

DEEPEST = 5
"""Containers that may lie one in another."""
_NAMED = 50
"""Failures in one input that are named one by one; the rest of them are counted."""


def unpacked(source: Input, options: Options) -> Iterator[Draft | Remark | ReaderError]:
    """The articles of an input and of all that lies in it, and what could not be read; raises where nothing could.

    Raises NoArticleError where it is whole and holds none. What holds no article in a container is passed over as in a
    folder, and counted in one remark.
    """
    work = _Unpacking(source, options)
    some, failures = False, 0
    for found in work.within(source, 0):
        some = some or not isinstance(found, Remark)
        failures += isinstance(found, ReaderError)
        if failures <= _NAMED or not isinstance(found, ReaderError):
            yield found
    if failures > _NAMED:
        yield ReaderError(f"{failures - _NAMED} more parts of it can't be read", source.path, "look into it by hand")
    if not some:
        raise NoArticleError("holds no article", source.path, "give a file with the text of an article in it")
    if work.passed:
        yield passed_over(source.path, work.passed)


class Brought:
    """What inputs brought, sorted: articles, what is to be told of the inputs, and what could not be read."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.remarks: list[str] = []
        self.failures: list[ReaderError] = []

    def take(self, found: Iterable[Draft | Remark | ReaderError]) -> None:
        """Sort in what is found; what was found before an error that is raised is kept."""
        for one in found:
            if isinstance(one, Draft):
                self.drafts.append(one)
            elif isinstance(one, Remark):
                self.remarks.append(one.text)
            else:
                self.failures.append(one)


class _TooMuchError(ReaderError):
    """An input that unpacks without end: nothing more of it is read."""


class _Unpacking:
    """One input on its way through its containers.

    Attributes:
        passed: how many members of each kind hold no article.
    """

    def __init__(self, source: Input, options: Options) -> None:
        self.passed: Counter[str] = Counter()
        self._left = most_unpacked(len(source.data))
        self._path = source.path
        self._options = options

    def within(self, source: Input, depth: int) -> Iterator[Draft | Remark | ReaderError]:
        """What an input holds that lies `depth` containers deep."""
        for found in format_of(source).parser(source.path)(source, self._options):
            if isinstance(found, Member):
                self._take(len(found.input.data))
                yield from self._of_member(found, depth + 1)
            elif isinstance(found, Passed):
                self._take(found.size)
                if found.kind is not None:
                    self.passed[found.kind] += 1
            else:
                yield found

    def _take(self, size: int) -> None:
        """Count some bytes that were unpacked; raises where they are too many."""
        self._left -= size
        if self._left < 0:
            what = "unpacks to far more than articles do, and is not read further"
            raise _TooMuchError(what, self._path, "unpack it by hand, and look into it")

    def _of_member(self, member: Member, depth: int) -> Iterator[Draft | Remark | ReaderError]:
        """What lies in a member: where it can't be read, that is one failure, and the others are read."""
        source = member.input
        if depth > DEEPEST:
            yield ReaderError(f"lies more than {DEEPEST} archives deep", source.path, "unpack the archive by hand")
            return
        try:
            require_prose(source)
            for found in self.within(source, depth):
                yield found.filled(member.told) if isinstance(found, Draft) else found
        except NoArticleError:
            self.passed[source.media_type or kind_of(source.path)] += 1
        except _TooMuchError:
            raise
        except ReaderError as failure:
            yield failure
