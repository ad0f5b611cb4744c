"""What the tests of the formats share: reading bytes as if they were a file of some name."""

from collections.abc import Mapping

from reader.model import ReaderError
from reader.sources.input import Draft, Input, Options
from reader.sources.unpacking import Brought, unpacked

PROSE = "The council voted on Monday to close the bridge until the end of the year, the mayor said."


def bring(data: bytes | str, path: str = "input", fields: Mapping[str, str] | None = None) -> Brought:
    """What is in the bytes, told apart; an input that can't be read at all is a failure."""
    brought = Brought()
    source = Input(data.encode() if isinstance(data, str) else data, path)
    try:
        brought.take(unpacked(source, Options(fields=fields or {})))
    except ReaderError as failure:
        brought.failures.append(failure)
    return brought


def only(brought: Brought) -> Draft:
    """The one article, of an input in which nothing went wrong."""
    assert not brought.failures, [str(failure) for failure in brought.failures]
    (draft,) = brought.drafts
    return draft
