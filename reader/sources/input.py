"""What passes between the outside world and the formats: an input, and the articles and members found in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from reader.model import ReaderError

FIELDS = frozenset({"title", "source", "agency", "byline", "published", "modified", "captured", "url", "language"})
"""What a source may tell beside the text: fields of `Draft`."""
OTHER_NAMES = {"date": "published", "author": "byline", "lang": "language", "publisher": "source"}
"""Names of those fields in other tools' files."""

LARGEST_MEMBER = 1 << 28
"""Bytes that one member of a container may unpack to; a format reads no more of it, and says so."""
_EXPANSION = 200
"""How many times its own size an input may unpack to; text packs to a tenth, a saved page to a thirtieth."""
_ALWAYS = 1 << 26
"""Bytes that any input may unpack to."""


def most_unpacked(size: int) -> int:
    """Bytes that an input of `size` bytes may unpack to, with all that lies in it."""
    return max(_ALWAYS, _EXPANSION * size)


class NoArticleError(ReaderError):
    """An input that is whole, but holds no article; a folder passes over such files."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may ask of reading.

    Attributes:
        fields: which name a dump has for a field of ours (`text`, `id`, `published` ...).
        fetch: whether http(s) addresses among the paths are fetched.
        allow_private: whether also from this machine and private networks.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    fetch: bool = False
    allow_private: bool = False


class Input(NamedTuple):
    """The bytes of one file, or of one member of an archive, and what is known of them from outside.

    Attributes:
        path: names it to a person; a member's is its archive's, then "!/", then its own.
        media_type: as HTTP, MIME or a container tells it, lower case without parameters; None where none does.
        charset: likewise.
        address: where on the web it was, after redirects; None where that is unknown.
    """

    data: bytes
    path: str
    media_type: str | None = None
    charset: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """Something inside a container that is an input in its own right.

    Attributes:
        told: what the container says of it, by fields of `Draft`; it fills what the member itself doesn't tell.
    """

    input: Input
    told: Mapping[str, str] = field(default_factory=dict)


class Draft(NamedTuple):
    """An article as a format found it, before it has an id: its text, and what the source says beside the text.

    Dates are as the source writes them; `captured` is when this copy was taken from where it stood, which is no date of
    the article's own. `notes` are for the person: what was guessed or is lost.
    """

    path: str
    text: str
    key: str | None = None
    title: str | None = None
    source: str | None = None
    agency: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    captured: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()

    def filled(self, told: Mapping[str, str]) -> "Draft":
        """The draft with what `told` has for the fields (those of `FIELDS`) that it tells nothing of itself."""
        return self._replace(
            title=self.title or told.get("title"),
            source=self.source or told.get("source"),
            agency=self.agency or told.get("agency"),
            byline=self.byline or told.get("byline"),
            published=self.published or told.get("published"),
            modified=self.modified or told.get("modified"),
            captured=self.captured or told.get("captured"),
            url=self.url or told.get("url"),
            language=self.language or told.get("language"),
        )


class Remark(NamedTuple):
    """Something that a person must be told of an input as a whole, though nothing of it is lost."""

    text: str


class Passed(NamedTuple):
    """A member of a container that was not looked into, as its name or kind says that it is no article's.

    Attributes:
        kind: what it is counted as, the end of its name or a media type; None where it is hidden or belongs to another
            member, and nobody is told.
        size: bytes that had to be unpacked to come past it.
    """

    kind: str | None
    size: int = 0


Found = Draft | Member | Passed | Remark | ReaderError
"""An article, something to look into or to pass over, or a part that could not be read while the rest was."""


class Parser(Protocol):
    """Reads one input, item after item, in the order of the input."""

    def __call__(self, source: Input, options: Options) -> Iterator[Found]:
        """What is in the input. A ReaderError that is raised ends it; one that is yielded doesn't."""
        ...
