"""Inputs read by their format, and what is packed in them in turn, within limits."""

from collections.abc import Iterator

from reader.model import ReaderError
from reader.sources.input import Draft, Input, Member, NoArticleError, Options
from reader.sources.recognition import format_of

DEEPEST = 5
"""Containers that may lie one in another."""
_EXPANSION = 200
"""How many times its own size an input may unpack to; text packs to a tenth, a saved page to a thirtieth."""
_ALWAYS = 1 << 26
"""Bytes that any input may unpack to."""


def unpacked(source: Input, options: Options) -> Iterator[Draft | ReaderError]:
    """The articles of an input and of all that lies in it, and what could not be read; raises where nothing could.

    Raises NoArticleError where it is whole and holds none.
    """
    allowance = _Allowance(max(_ALWAYS, _EXPANSION * len(source.data)), source.path)
    some = False
    for found in _within(source, options, allowance, 0):
        some = True
        yield found
    if not some:
        raise NoArticleError("holds no article", source.path, "give a file with the text of an article in it")


class _TooMuchError(ReaderError):
    """An input that unpacks without end: nothing more of it is read."""


class _Allowance:
    """How many bytes an input may still unpack to."""

    def __init__(self, size: int, path: str) -> None:
        self._left = size
        self._path = path

    def take(self, size: int) -> None:
        """Count some bytes; raises where there are too many."""
        self._left -= size
        if self._left < 0:
            what = "unpacks to far more than articles do, and is not read further"
            raise _TooMuchError(what, self._path, "unpack it by hand, and look into it")


def _within(source: Input, options: Options, allowance: _Allowance, depth: int) -> Iterator[Draft | ReaderError]:
    for found in format_of(source).parser(source.path)(source, options):
        if not isinstance(found, Member):
            yield found
            continue
        allowance.take(len(found.input.data))
        yield from _of_member(found, options, allowance, depth + 1)


def _of_member(member: Member, options: Options, allowance: _Allowance, depth: int) -> Iterator[Draft | ReaderError]:
    """What lies in a member: where it can't be read, that is one failure, and the others are read."""
    if depth > DEEPEST:
        yield ReaderError(f"lies more than {DEEPEST} archives deep", member.input.path, "unpack the archive by hand")
        return
    try:
        for found in _within(member.input, options, allowance, depth):
            yield found.filled(member.told) if isinstance(found, Draft) else found
    except NoArticleError:
        return
    except _TooMuchError:
        raise
    except ReaderError as failure:
        yield failure
