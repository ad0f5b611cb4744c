"""What the workers of the app bring back: one message each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.model import Coverage, Judgement, Standing, Story, Topic
from reader.tui.naming import Roster
from reader.tui.opened import Opened
from reader.tui.selection import IgnoredKind

if TYPE_CHECKING:
    from reader.tui.laying import Compared
    from reader.tui.listing import Rows
    from reader.tui.versions import Versions


@dataclass
class Read(Message):
    """The articles are there."""

    opened: Opened


@dataclass
class Told(Message):
    """It is known which articles tell one story, and in what order they are listed."""

    roster: Roster
    rows: Rows
    """how the list shows them, at the width that it had when the stories were asked for"""
    corrections: int
    """how often the stories had been corrected on the screen when they were asked for"""


@dataclass
class Laid(Message):
    """Two articles were compared."""

    compared: Compared


@dataclass
class Versioned(Message):
    """It is known where the versions of a base differ; None where there are none, or too many."""

    base: str
    ignored: frozenset[IgnoredKind]
    versions: Versions | None


@dataclass
class Weighed(Message):
    """It is known on whose word a story stands, and how many changes its articles have to what they were made from."""

    story: Story
    changes: dict[str, int]


@dataclass
class Claimed(Message):
    """The claims of a story were read, under the judgements of one moment."""

    story: str
    topics: tuple[Topic, ...]
    coverage: Mapping[str, Coverage]
    seen: frozenset[str]
    parted: tuple[Judgement, ...]
    """the judgements that part two passages"""
    state: tuple[str, ...]
    """which judgements were heard"""


@dataclass
class Stood(Message):
    """It is known what the topics of a story stand on, under the judgements of one moment."""

    story: str
    standings: Mapping[str, Standing]
    """by the ids of the topics"""
    state: tuple[str, ...]


@dataclass
class Unkept(Message):
    """Judgements could not be read or written."""

    problem: str
