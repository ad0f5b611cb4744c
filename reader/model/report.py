"""What the command line prints as JSON: the contracts, one model a command."""

from typing import Literal

from pydantic import ConfigDict, Field

from reader.model.article import Blocked, Listed
from reader.model.base import Frozen
from reader.model.collation import Column
from reader.model.comparison import Move, Paired, Row, Statistics
from reader.model.mention import Quoted
from reader.model.note import Note
from reader.model.story import Story
from reader.model.topic import Coverage, Topic


class Report(Frozen):
    """A contract: its schema's name stands first."""

    model_config = ConfigDict(serialize_by_alias=True)


class ListReport(Report):
    """`reader list`."""

    schema_name: Literal["reader.list/1"] = Field(default="reader.list/1", alias="schema")
    articles: tuple[Blocked, ...]


class DiffReport(Report):
    """`reader diff`."""

    schema_name: Literal["reader.diff/1"] = Field(default="reader.diff/1", alias="schema")
    a: Listed
    b: Listed
    same_work: bool
    coverage: float
    rows: tuple[Row, ...]
    moves: tuple[Move, ...]
    sentences: tuple[Paired, ...]
    stats: Statistics


class CollateReport(Report):
    """`reader collate`."""

    schema_name: Literal["reader.collate/1"] = Field(default="reader.collate/1", alias="schema")
    articles: tuple[Listed, ...]
    base: str
    columns: tuple[Column, ...]


class StoriesReport(Report):
    """`reader stories`."""

    schema_name: Literal["reader.stories/1"] = Field(default="reader.stories/1", alias="schema")
    stories: tuple[Story, ...]
    articles: tuple[Listed, ...]


class MentionsReport(Report):
    """`reader mentions`."""

    schema_name: Literal["reader.mentions/1"] = Field(default="reader.mentions/1", alias="schema")
    articles: tuple[Listed, ...]
    mentions: tuple[Quoted, ...]


class ClaimsReport(Report):
    """`reader claims`."""

    schema_name: Literal["reader.claims/1"] = Field(default="reader.claims/1", alias="schema")
    articles: tuple[Listed, ...]
    topics: tuple[Topic, ...]
    coverage: dict[str, Coverage]


class Kept(Note):
    """A judgement with the id that it is known by."""

    id: str

    @classmethod
    def of(cls, note: Note) -> "Kept":
        """A note as it is listed."""
        return cls(id=note.key, **note.model_dump())


class NotesReport(Report):
    """`reader notes`."""

    schema_name: Literal["reader.notes/1"] = Field(default="reader.notes/1", alias="schema")
    judgements: tuple[Kept, ...]


REPORTS: dict[str, type[Report]] = {
    "list": ListReport,
    "diff": DiffReport,
    "collate": CollateReport,
    "stories": StoriesReport,
    "mentions": MentionsReport,
    "claims": ClaimsReport,
    "notes": NotesReport,
}
